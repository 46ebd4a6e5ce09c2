// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rowwords.h"

#include "commands/quotetemplates.h"
#include "domain/percent.h"
#include "items/creditwords.h"
#include "items/dealwords.h"
#include "items/mailwords.h"
#include "items/partywords.h"
#include "items/quotewords.h"
#include "items/words.h"
#include "storage/rows.h"

namespace Vitrina {

enum class RowWords::Kind {
    Text,
    Number,
    Money,
    Flag,
    Instant,
    Hour, ///< minutes since midnight
    Weekday,
    Staff,
    Item,
    Model,
    Branch,
    Department,
    ClientKind,
    EntryType,
    VehicleKind,
    Stage,
    SaleState,
    FollowUpState,
    Outcome,
    Level,
    Percent,
    QuoteStatus,
    QuoteLineKind,
    QuoteFormKind,
    ShareUnit,
    LoanMethod,
    Unit,
    UnitState,
    DepositState,
    ReservationState,
    SendingState,
    MailTrouble,
    ChangeState,
    DiscountState,
    CreditState,
    PartyRole,
    PartyIdType,
    Picture,
    Contents, ///< of a template of quotes
};

struct RowWords::ColumnWord
{
    const char *table;
    const char *column;
    const char *name;
    Kind kind = Kind::Text;
};

namespace {

struct TableWord
{
    const char *table;
    const char *name;
};

constexpr TableWord tables[] = {
    {"company", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Company")},
    {"branch", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Branch")},
    {"opening_hours", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Opening hours")},
    {"department", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Department")},
    {"staff", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Staff member")},
    {"catalogue_item", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Catalogue entry")},
    {"vehicle_model", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Model")},
    {"client", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Client")},
    {"client_phone", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Phone")},
    {"client_email", QT_TRANSLATE_NOOP("Vitrina::RowWords", "E-mail")},
    {"vehicle", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Vehicle")},
    {"opportunity", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Sale")},
    {"follow_up", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Follow-up")},
    {"quote", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Quote")},
    {"quote_version", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Version of the quote")},
    {"quote_offer", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Model of the quote")},
    {"quote_item", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Item of the quote")},
    {"quote_form", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Form of payment")},
    {"quote_link", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Link of the quote")},
    {"unit", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Unit")},
    {"deposit", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Deposit")},
    {"reservation", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Reservation")},
    {"sending", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Mail of the quote")},
    {"change_request", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Request for a change")},
    {"discount_request", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Approval of a discount")},
    {"credit_application", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Credit application")},
    {"deal_party", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Party to the deal")},
    {"quote_template", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Template of quotes")},
    {"import_batch", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Imported file")},
};

QString departmentNamed(const Directory &directory, const QByteArray &id)
{
    for (const Department &department : directory.departments()) {
        if (department.id == DepartmentId::fromBytes(id))
            return department.name;
    }
    return {};
}

QString dash()
{
    return QStringLiteral("–");
}

QString modelsOfTemplate(const QString &content)
{
    QuoteTemplate quoteTemplate;
    quoteTemplate.content = content;
    const Result<QuoteContent> read = contentOf(quoteTemplate);
    return read ? titleOf(*read) : dash();
}

} // namespace

const RowWords::ColumnWord *RowWords::wordFor(const QString &table, const QString &column)
{
    static constexpr ColumnWord columns[] = {
        {"company", "name", QT_TR_NOOP("Name")},
        {"company", "offline_days", QT_TR_NOOP("Days without the server"), Kind::Number},
        {"company", "link_base", QT_TR_NOOP("Address of the links")},
        {"company", "discount_limit_millionths", QT_TR_NOOP("Limit of discounts"), Kind::Percent},
        {"company", "link_phone", QT_TR_NOOP("Phone of the links")},
        {"company", "logo", QT_TR_NOOP("Logo"), Kind::Picture},
        {"company", "legal_text", QT_TR_NOOP("Legal text of the quotes")},
        {"branch", "name", QT_TR_NOOP("Name")},
        {"branch", "country", QT_TR_NOOP("Country")},
        {"branch", "time_zone", QT_TR_NOOP("Time zone")},
        {"branch", "currency", QT_TR_NOOP("Currency")},
        {"branch", "deposit_minor", QT_TR_NOOP("Deposit asked for online"), Kind::Money},
        {"branch", "pay_url", QT_TR_NOOP("Page of the payment provider")},
        {"branch", "address", QT_TR_NOOP("Address")},
        {"opening_hours", "weekday", QT_TR_NOOP("Day"), Kind::Weekday},
        {"opening_hours", "opens_minute", QT_TR_NOOP("Opens"), Kind::Hour},
        {"opening_hours", "closes_minute", QT_TR_NOOP("Closes"), Kind::Hour},
        {"department", "name", QT_TR_NOOP("Name")},
        {"staff", "login", QT_TR_NOOP("User name")},
        {"staff", "name", QT_TR_NOOP("Name")},
        {"staff", "email", QT_TR_NOOP("E-mail")},
        {"staff", "phone", QT_TR_NOOP("Phone")},
        {"staff", "branch_id", QT_TR_NOOP("Branch"), Kind::Branch},
        {"staff", "department_id", QT_TR_NOOP("Department"), Kind::Department},
        {"staff", "access_level", QT_TR_NOOP("Access"), Kind::Level},
        {"staff", "supervisor_id", QT_TR_NOOP("Supervisor"), Kind::Staff},
        {"staff", "job_title", QT_TR_NOOP("Position")},
        {"staff", "active", QT_TR_NOOP("Active"), Kind::Flag},
        {"catalogue_item", "name", QT_TR_NOOP("Name")},
        {"catalogue_item", "body", QT_TR_NOOP("Text")},
        {"catalogue_item", "number", QT_TR_NOOP("Minutes"), Kind::Number},
        {"catalogue_item", "active", QT_TR_NOOP("Active"), Kind::Flag},
        {"vehicle_model", "brand", QT_TR_NOOP("Brand")},
        {"vehicle_model", "line", QT_TR_NOOP("Line")},
        {"vehicle_model", "version", QT_TR_NOOP("Version")},
        {"vehicle_model", "year", QT_TR_NOOP("Year"), Kind::Number},
        {"vehicle_model", "kind", QT_TR_NOOP("Kind"), Kind::VehicleKind},
        {"vehicle_model", "price_minor", QT_TR_NOOP("Price"), Kind::Money},
        {"vehicle_model", "currency", QT_TR_NOOP("Currency")},
        {"vehicle_model", "active", QT_TR_NOOP("Active"), Kind::Flag},
        {"client", "kind", QT_TR_NOOP("Kind"), Kind::ClientKind},
        {"client", "name", QT_TR_NOOP("Name")},
        {"client", "surname", QT_TR_NOOP("Surname")},
        {"client", "national_id", QT_TR_NOOP("ID number")},
        {"client", "city", QT_TR_NOOP("City")},
        {"client", "observations", QT_TR_NOOP("Observations")},
        {"client", "quality_id", QT_TR_NOOP("Quality"), Kind::Item},
        {"client", "source_id", QT_TR_NOOP("Source"), Kind::Item},
        {"client", "entry_type", QT_TR_NOOP("Came by"), Kind::EntryType},
        {"client", "preferred_agent_id", QT_TR_NOOP("Advisor"), Kind::Staff},
        {"client_phone", "typed", QT_TR_NOOP("Phone")},
        {"client_email", "address", QT_TR_NOOP("E-mail")},
        {"vehicle", "plate", QT_TR_NOOP("Plate")},
        {"vehicle", "vin", QT_TR_NOOP("Chassis number")},
        {"vehicle", "model_id", QT_TR_NOOP("Model"), Kind::Model},
        {"opportunity", "model_id", QT_TR_NOOP("Model"), Kind::Model},
        {"opportunity", "advisor_id", QT_TR_NOOP("Advisor"), Kind::Staff},
        {"opportunity", "stage", QT_TR_NOOP("Stage"), Kind::Stage},
        {"opportunity", "state", QT_TR_NOOP("State"), Kind::SaleState},
        {"opportunity", "lost_reason_id", QT_TR_NOOP("Reason of the loss"), Kind::Item},
        {"opportunity", "lost_note", QT_TR_NOOP("On the loss")},
        {"opportunity", "closed_at", QT_TR_NOOP("Closed"), Kind::Instant},
        {"follow_up", "advisor_id", QT_TR_NOOP("Advisor"), Kind::Staff},
        {"follow_up", "type_id", QT_TR_NOOP("Type"), Kind::Item},
        {"follow_up", "due_at", QT_TR_NOOP("Due"), Kind::Instant},
        {"follow_up", "minutes", QT_TR_NOOP("Minutes"), Kind::Number},
        {"follow_up", "observations", QT_TR_NOOP("Observations")},
        {"follow_up", "state", QT_TR_NOOP("State"), Kind::FollowUpState},
        {"follow_up", "outcome", QT_TR_NOOP("Outcome"), Kind::Outcome},
        {"follow_up", "outcome_note", QT_TR_NOOP("What was said")},
        {"follow_up", "resolved_at", QT_TR_NOOP("Resolved"), Kind::Instant},
        {"follow_up", "resolved_by", QT_TR_NOOP("Resolved by"), Kind::Staff},
        {"quote", "status", QT_TR_NOOP("Status"), Kind::QuoteStatus},
        {"quote", "edited_version", QT_TR_NOOP("Version"), Kind::Number},
        {"quote", "sent_version", QT_TR_NOOP("Version sent"), Kind::Number},
        {"quote", "title", QT_TR_NOOP("Models")},
        {"quote", "total_minor", QT_TR_NOOP("Total"), Kind::Money},
        {"quote", "number", QT_TR_NOOP("Number"), Kind::Number},
        {"quote", "expires_at", QT_TR_NOOP("Valid until"), Kind::Instant},
        {"quote", "extensions", QT_TR_NOOP("Extensions"), Kind::Number},
        {"quote", "viewed", QT_TR_NOOP("Seen by the client"), Kind::Flag},
        {"quote", "extension_asked_at", QT_TR_NOOP("Extension asked for"), Kind::Instant},
        {"quote", "sent_at", QT_TR_NOOP("Sent"), Kind::Instant},
        {"quote", "edited_at", QT_TR_NOOP("Edited"), Kind::Instant},
        {"quote", "deposited", QT_TR_NOOP("Deposit paid"), Kind::Flag},
        {"quote", "ms_left", QT_TR_NOOP("Time left")},
        {"quote", "agreed_version", QT_TR_NOOP("Version agreed"), Kind::Number},
        {"quote", "signed_on", QT_TR_NOOP("Signed on")},
        {"quote", "sale_number", QT_TR_NOOP("Sale"), Kind::Number},
        {"unit", "model_id", QT_TR_NOOP("Model"), Kind::Model},
        {"unit", "vin", QT_TR_NOOP("Chassis number")},
        {"unit", "colour", QT_TR_NOOP("Colour")},
        {"unit", "state", QT_TR_NOOP("State"), Kind::UnitState},
        {"deposit", "state", QT_TR_NOOP("State"), Kind::DepositState},
        {"deposit", "settled_at", QT_TR_NOOP("Settled"), Kind::Instant},
        {"deposit", "settled_by", QT_TR_NOOP("Settled by"), Kind::Staff},
        {"deposit", "settlement", QT_TR_NOOP("Why")},
        {"reservation", "unit_id", QT_TR_NOOP("Unit"), Kind::Unit},
        {"reservation", "state", QT_TR_NOOP("State"), Kind::ReservationState},
        {"reservation", "decided_at", QT_TR_NOOP("Decided"), Kind::Instant},
        {"reservation", "decided_by", QT_TR_NOOP("Decided by"), Kind::Staff},
        {"reservation", "reason", QT_TR_NOOP("Reason")},
        {"sending", "recipient", QT_TR_NOOP("To")},
        {"sending", "subject", QT_TR_NOOP("Subject")},
        {"sending", "state", QT_TR_NOOP("State"), Kind::SendingState},
        {"sending", "attempts", QT_TR_NOOP("Tries"), Kind::Number},
        {"sending", "fault", QT_TR_NOOP("What went wrong"), Kind::MailTrouble},
        {"sending", "fault_detail", QT_TR_NOOP("What the server said")},
        {"sending", "tried_at", QT_TR_NOOP("Tried"), Kind::Instant},
        {"sending", "sent_at", QT_TR_NOOP("Sent"), Kind::Instant},
        {"change_request", "state", QT_TR_NOOP("State"), Kind::ChangeState},
        {"change_request", "answered_at", QT_TR_NOOP("Answered"), Kind::Instant},
        {"change_request", "answered_by", QT_TR_NOOP("Answered by"), Kind::Staff},
        {"change_request", "answer", QT_TR_NOOP("Answer")},
        {"change_request", "made_version", QT_TR_NOOP("Version made"), Kind::Number},
        {"discount_request", "state", QT_TR_NOOP("State"), Kind::DiscountState},
        {"discount_request", "answered_at", QT_TR_NOOP("Answered"), Kind::Instant},
        {"discount_request", "answered_by", QT_TR_NOOP("Answered by"), Kind::Staff},
        {"discount_request", "answer", QT_TR_NOOP("Answer")},
        {"credit_application", "lender", QT_TR_NOOP("Lender")},
        {"credit_application", "requested_minor", QT_TR_NOOP("Amount asked for"), Kind::Money},
        {"credit_application", "state", QT_TR_NOOP("State"), Kind::CreditState},
        {"credit_application", "missing", QT_TR_NOOP("Missing documents")},
        {"credit_application", "conditions", QT_TR_NOOP("Conditions")},
        {"credit_application", "approved_minor", QT_TR_NOOP("Amount approved"), Kind::Money},
        {"credit_application", "months", QT_TR_NOOP("Months"), Kind::Number},
        {"credit_application", "rate_millionths", QT_TR_NOOP("Yearly rate"), Kind::Percent},
        {"credit_application", "valid_until", QT_TR_NOOP("Valid until")},
        {"credit_application", "reason", QT_TR_NOOP("Reason")},
        {"credit_application", "sent_at", QT_TR_NOOP("Sent"), Kind::Instant},
        {"credit_application", "decided_at", QT_TR_NOOP("Decided"), Kind::Instant},
        {"credit_application", "decided_by", QT_TR_NOOP("Decided by"), Kind::Staff},
        {"deal_party", "role", QT_TR_NOOP("Role"), Kind::PartyRole},
        {"deal_party", "kind", QT_TR_NOOP("Kind"), Kind::ClientKind},
        {"deal_party", "name", QT_TR_NOOP("Name")},
        {"deal_party", "id_type", QT_TR_NOOP("Document"), Kind::PartyIdType},
        {"deal_party", "id_number", QT_TR_NOOP("ID number")},
        {"deal_party", "phone", QT_TR_NOOP("Phone")},
        {"deal_party", "email", QT_TR_NOOP("E-mail")},
        {"deal_party", "address", QT_TR_NOOP("Address")},
        {"deal_party", "note", QT_TR_NOOP("Observations")},
        {"quote_version", "note", QT_TR_NOOP("Note for the client")},
        {"quote_version", "tax_name", QT_TR_NOOP("Tax")},
        {"quote_version", "tax_millionths", QT_TR_NOOP("Tax rate"), Kind::Percent},
        {"quote_offer", "position", QT_TR_NOOP("Place"), Kind::Number},
        {"quote_offer", "model_id", QT_TR_NOOP("Model"), Kind::Model},
        {"quote_offer", "text", QT_TR_NOOP("Model as offered")},
        {"quote_offer", "colour", QT_TR_NOOP("Colour")},
        {"quote_offer", "quantity", QT_TR_NOOP("Units"), Kind::Number},
        {"quote_offer", "price_minor", QT_TR_NOOP("Price"), Kind::Money},
        {"quote_offer", "taxed", QT_TR_NOOP("Taxed"), Kind::Flag},
        {"quote_offer", "tax_included", QT_TR_NOOP("Tax included"), Kind::Flag},
        {"quote_offer", "trade_in_minor", QT_TR_NOOP("Trade-in"), Kind::Money},
        {"quote_item", "position", QT_TR_NOOP("Place"), Kind::Number},
        {"quote_item", "kind", QT_TR_NOOP("Kind"), Kind::QuoteLineKind},
        {"quote_item", "text", QT_TR_NOOP("Description")},
        {"quote_item", "price_minor", QT_TR_NOOP("Price"), Kind::Money},
        {"quote_item", "quantity", QT_TR_NOOP("Units"), Kind::Number},
        {"quote_item", "taxed", QT_TR_NOOP("Taxed"), Kind::Flag},
        {"quote_item", "tax_included", QT_TR_NOOP("Tax included"), Kind::Flag},
        {"quote_item", "financed", QT_TR_NOOP("May be financed"), Kind::Flag},
        {"quote_item", "third_party", QT_TR_NOOP("For a third party"), Kind::Flag},
        {"quote_link", "revoked_at", QT_TR_NOOP("Revoked"), Kind::Instant},
        {"quote_form", "position", QT_TR_NOOP("Place"), Kind::Number},
        {"quote_form", "kind", QT_TR_NOOP("Form of payment"), Kind::QuoteFormKind},
        {"quote_form", "discount", QT_TR_NOOP("Discount"), Kind::Number},
        {"quote_form", "discount_unit", QT_TR_NOOP("Discount in"), Kind::ShareUnit},
        {"quote_form", "down_payment", QT_TR_NOOP("Down payment"), Kind::Number},
        {"quote_form", "down_payment_unit", QT_TR_NOOP("Down payment in"), Kind::ShareUnit},
        {"quote_form", "lender", QT_TR_NOOP("Lender")},
        {"quote_form", "months", QT_TR_NOOP("Months"), Kind::Number},
        {"quote_form", "rate_millionths", QT_TR_NOOP("Yearly rate"), Kind::Percent},
        {"quote_form", "method", QT_TR_NOOP("Instalments"), Kind::LoanMethod},
        {"quote_form", "financed_charges_minor", QT_TR_NOOP("Fees financed"), Kind::Money},
        {"quote_form", "upfront_charges_minor", QT_TR_NOOP("Fees paid at once"), Kind::Money},
        {"quote_form", "monthly_charges_minor", QT_TR_NOOP("Fees a month"), Kind::Money},
        {"quote_form", "insurance_millionths", QT_TR_NOOP("Insurance on the balance"),
         Kind::Percent},
        {"quote_form", "interest_tax_millionths", QT_TR_NOOP("Tax on the interest"), Kind::Percent},
        {"quote_form", "first_due_days", QT_TR_NOOP("Days to the first instalment"), Kind::Number},
        {"quote_template", "name", QT_TR_NOOP("Name")},
        {"quote_template", "currency", QT_TR_NOOP("Currency")},
        {"quote_template", "content", QT_TR_NOOP("Models"), Kind::Contents},
        {"import_batch", "file_name", QT_TR_NOOP("File")},
        {"import_batch", "undone_at", QT_TR_NOOP("Taken back"), Kind::Instant},
    };
    for (const ColumnWord &word : columns) {
        if (table == QLatin1StringView(word.table) && column == QLatin1StringView(word.column))
            return &word;
    }
    return nullptr;
}

RowWords::RowWords(ReplicaReader &reader)
    : m_reader(reader)
    , m_directory(reader.directory())
    , m_words(reader.timeWords())
{
}

QString RowWords::columnName(const QString &table, const QString &column)
{
    const ColumnWord *word = wordFor(table, column);
    return word ? tr(word->name) : QString();
}

QList<RowPairs> RowWords::pairsOf(const OutboxCommand &command) const
{
    try {
        return pairs(comparedRows(m_reader.database(), command.sequence));
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return {};
    }
}

QList<RowPairs> RowWords::pairs(const std::vector<ComparedRow> &rows) const
{
    QList<RowPairs> all;
    for (const ComparedRow &row : rows) {
        const RowPairs one = pairsOfRow(row);
        if (!one.title.isEmpty() && (!one.values.isEmpty() || row.kind == RowChange::Kind::Deleted))
            all += one;
    }
    return all;
}

RowPairs RowWords::pairsOfRow(const ComparedRow &row) const
{
    RowPairs pairs;
    for (const TableWord &table : tables) {
        if (row.table == QLatin1StringView(table.table))
            pairs.title = tr(table.name);
    }
    pairs.isNew = row.kind == RowChange::Kind::Inserted;
    pairs.stands = row.stands;
    if (!row.writer.isNull()) {
        pairs.writer = m_directory->member(row.writer).name;
        if (row.writtenAt.isValid())
            pairs.writer += QStringLiteral(", ") + m_words.past(row.writtenAt, m_reader.now());
    }
    for (const ComparedColumn &column : row.columns) {
        const ColumnWord *word = wordFor(row.table, column.name);
        if (!word)
            continue;
        const QString mine = shown(word->kind, column.mine);
        if (pairs.isNew && mine == dash())
            continue;
        const QString theirs = row.stands ? shown(word->kind, column.theirs) : dash();
        pairs.values += {tr(word->name), mine, theirs, mine != theirs};
    }
    return pairs;
}

QString RowWords::shown(Kind kind, const QVariant &value) const
{
    const QString text = value.toString();
    switch (kind) {
    case Kind::Text:
        return text.isEmpty() ? dash() : text;
    case Kind::Number:
        return value.toLongLong() == 0 ? dash() : QString::number(value.toLongLong());
    case Kind::Money: {
        const qint64 minor = value.toLongLong();
        const QLocale locale;
        return locale.toString(minor / 100) + locale.decimalPoint() +
               QStringLiteral("%1").arg(qAbs(minor % 100), 2, 10, QLatin1Char('0'));
    }
    case Kind::Percent:
        return percentText(Percent::fromMillionths(value.toLongLong()),
                           QLocale::territoryToCode(QLocale().territory()));
    case Kind::Flag:
        return value.toBool() ? tr("Yes") : tr("No");
    case Kind::Instant:
        return value.isNull()
                   ? dash()
                   : m_words.inFull(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
    case Kind::Hour:
        return QStringLiteral("%1:%2")
            .arg(value.toInt() / 60)
            .arg(value.toInt() % 60, 2, 10, QLatin1Char('0'));
    case Kind::Weekday:
        return QLocale().standaloneDayName(value.toInt());
    case Kind::Level:
        return accessLevelName(value.toInt());
    case Kind::Staff:
    case Kind::Item:
    case Kind::Model:
    case Kind::Branch:
    case Kind::Department:
    case Kind::Unit: {
        const QString name = named(kind, value.toByteArray());
        return name.isEmpty() ? dash() : name;
    }
    default:
        return text.isEmpty() ? dash() : coded(kind, text);
    }
}

QString RowWords::named(Kind kind, const QByteArray &id) const
{
    switch (kind) {
    case Kind::Staff:
        return m_directory->member(StaffId::fromBytes(id)).name;
    case Kind::Item:
        return itemName(m_directory->item(CatalogueItemId::fromBytes(id)));
    case Kind::Model:
        return modelName(m_directory->model(VehicleModelId::fromBytes(id)));
    case Kind::Branch:
        return m_directory->branch(BranchId::fromBytes(id)).name;
    case Kind::Unit: {
        const std::optional<Unit> unit = load<Unit>(m_reader.database(), UnitId::fromBytes(id));
        return unit ? unit->vin : QString();
    }
    default:
        return departmentNamed(*m_directory, id);
    }
}

QString RowWords::coded(Kind kind, const QString &code) const
{
    switch (kind) {
    case Kind::ClientKind:
        return clientKindName(fromCode<ClientKind>(code).value_or(ClientKind::Person));
    case Kind::EntryType:
        return entryTypeName(fromCode<EntryType>(code).value_or(EntryType::SalesFloor));
    case Kind::VehicleKind:
        return vehicleKindName(fromCode<VehicleKind>(code).value_or(VehicleKind::Other));
    case Kind::Stage:
        return stageName(fromCode<Stage>(code).value_or(Stage::Interested));
    case Kind::SaleState:
        return stateName(fromCode<OpportunityState>(code).value_or(OpportunityState::Open));
    case Kind::FollowUpState:
        return followUpStateName(fromCode<FollowUpState>(code).value_or(FollowUpState::Pending));
    case Kind::Outcome:
        return outcomeName(fromCode<Outcome>(code).value_or(Outcome::None));
    case Kind::QuoteStatus:
        return quoteStatusName(fromCode<QuoteStatus>(code).value_or(QuoteStatus::Draft));
    case Kind::QuoteLineKind:
        return quoteLineKindName(fromCode<QuoteLineKind>(code).value_or(QuoteLineKind::Accessory));
    case Kind::QuoteFormKind:
        return quoteFormKindName(fromCode<QuoteFormKind>(code).value_or(QuoteFormKind::Cash));
    case Kind::ShareUnit:
        return shareUnitName(fromCode<ShareUnit>(code).value_or(ShareUnit::Amount));
    case Kind::LoanMethod:
        return loanMethodName(fromCode<LoanMethod>(code).value_or(LoanMethod::French));
    case Kind::UnitState:
        return unitStateName(fromCode<UnitState>(code).value_or(UnitState::Free));
    case Kind::DepositState:
        return depositStateName(fromCode<DepositState>(code).value_or(DepositState::Held));
    case Kind::ReservationState:
        return reservationStateName(
            fromCode<ReservationState>(code).value_or(ReservationState::Requested));
    case Kind::SendingState:
        return sendingStateName(fromCode<SendingState>(code).value_or(SendingState::Waiting));
    case Kind::MailTrouble:
        return mailTroubleWords(fromCode<MailTrouble>(code).value_or(MailTrouble::None));
    case Kind::ChangeState:
        return changeStateName(fromCode<ChangeState>(code).value_or(ChangeState::Open));
    case Kind::DiscountState:
        return discountStateName(fromCode<DiscountState>(code).value_or(DiscountState::Requested));
    case Kind::PartyRole:
        return partyRoleName(
            fromCode<Vitrina::PartyRole>(code).value_or(Vitrina::PartyRole::Buyer));
    case Kind::PartyIdType:
        return partyIdTypeName(
            fromCode<Vitrina::PartyIdType>(code).value_or(Vitrina::PartyIdType::National));
    case Kind::Contents:
        return modelsOfTemplate(code);
    case Kind::Picture:
        return tr("a picture");
    case Kind::CreditState:
        return creditStateName(
            fromCode<Vitrina::CreditState>(code).value_or(Vitrina::CreditState::ToSend));
    default:
        return code;
    }
}

} // namespace Vitrina
