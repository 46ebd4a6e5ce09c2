// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rowwords.h"

#include "commands/quotetemplates.h"
#include "domain/moneytext.h"
#include "domain/percent.h"
#include "items/appraisalwords.h"
#include "items/creditwords.h"
#include "items/dealwords.h"
#include "items/mailwords.h"
#include "items/partywords.h"
#include "items/quotewords.h"
#include "items/rowcolumns.h"
#include "items/words.h"
#include "storage/rows.h"

namespace Vitrina {

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
    {"appraisal", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Trade-in")},
    {"photo", QT_TRANSLATE_NOOP("Vitrina::RowWords", "Photograph")},
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
    return m_reader.guarded(
        [&] { return pairs(comparedRows(m_reader.database(), command.sequence)); });
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

QString RowWords::amount(qint64 minor) const
{
    const Branch &branch = m_reader.viewerBranch();
    const auto currency = Currency::fromCode(branch.currency);
    return currency ? moneyText(Money(minor, *currency), branch.country, MoneySign::None) : dash();
}

QString RowWords::shown(Kind kind, const QVariant &value) const
{
    const QString text = value.toString();
    switch (kind) {
    case Kind::Text:
        return text.isEmpty() ? dash() : text;
    case Kind::Number:
        return value.toLongLong() == 0 ? dash() : QString::number(value.toLongLong());
    case Kind::Money:
        return amount(value.toLongLong());
    case Kind::Percent:
        return percentText(Percent::fromMillionths(value.toLongLong()),
                           m_reader.viewerBranch().country);
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
    case Kind::AppraisalState:
        return appraisalStateName(
            fromCode<Vitrina::AppraisalState>(code).value_or(Vitrina::AppraisalState::Requested));
    case Kind::Checklist:
        return checklistWords(Vitrina::Checklist::fromText(code));
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
