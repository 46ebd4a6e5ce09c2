// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandcontext.h"
#include "commands/commandregistry.h"
#include "commands/savequote.h"
#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/partyrows.h"
#include "domain/photorows.h"
#include "domain/sendingrows.h"
#include "domain/templaterows.h"
#include "sample/scenarios.h"
#include "storage/changerecorder.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Operation = CommandRule::Operation;

/// Makes a member other than it is.
template <typename Tag>
void alter(Id<Tag> &id)
{
    id = Id<Tag>(QUuid(0x01900000, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7));
}
void alter(QString &text)
{
    text += u'x';
}
void alter(int &number)
{
    ++number;
}
void alter(qint64 &number)
{
    ++number;
}
void alter(bool &flag)
{
    flag = !flag;
}
void alter(QDateTime &at)
{
    at = QDateTime::fromMSecsSinceEpoch(5, Qt::UTC);
}
void alter(std::optional<int> &number)
{
    number = 5;
}
template <CodedEnum Enum>
void alter(Enum &value)
{
    const auto &table = EnumCodes<Enum>::table;
    value = value == table.back().first ? table.front().first : table.back().first;
}

template <typename Entity>
Entity withAltered(Entity row, const QString &column)
{
    Entity::visit(row, [&column](const char *name, auto &member) {
        if (column == QLatin1StringView(name))
            alter(member);
    });
    return row;
}

/// Holds what a context refuses of one entity against the table of rules.
template <typename Entity>
QStringList unguarded(CommandContext &context, const Rules &rules, const QString &command)
{
    QStringList found;
    const QLatin1StringView table(Entity::table);
    const auto refused = [](const Result<void> &result) {
        return !result && result.error().code == Problem::Code::Forbidden;
    };
    const Entity row;
    if (!rules.command(command, table, Operation::Insert) && !refused(context.insert(row)))
        found += QStringLiteral("inserts ") + table;
    if (!rules.command(command, table, Operation::Delete) && !refused(context.remove(row)))
        found += QStringLiteral("deletes ") + table;
    const CommandRule *update = rules.command(command, table, Operation::Update);
    for (const QString &column : columnNames<Entity>()) {
        if (column == QLatin1StringView("row_version") || (update && update->covers({column})))
            continue;
        if (!refused(context.update(row, withAltered(row, column))))
            found += QStringLiteral("updates ") + table + u'.' + column;
    }
    return found;
}

template <typename... Entity>
QStringList unguardedIn(CommandContext &context, const Rules &rules, const QString &command)
{
    return (unguarded<Entity>(context, rules, command) + ...);
}

template <typename Enum>
QList<QPair<Enum, Enum>> pairs()
{
    QList<QPair<Enum, Enum>> list;
    for (const auto &[from, fromWord] : EnumCodes<Enum>::table) {
        for (const auto &[to, toWord] : EnumCodes<Enum>::table) {
            if (from != to)
                list += qMakePair(from, to);
        }
    }
    return list;
}

} // namespace

/// The rule tables against the schema, and the one door through which commands write.
class TestRulesHeld : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;
    CommandId m_byAna;

    CommandContext context(const QString &command, const StaffMember &actor)
    {
        return CommandContext(*m_showroom->database, m_showroom->rules, command,
                              m_showroom->newId<CommandId>(), actor, m_showroom->clock.now());
    }

    QStringList columnsOf(const QString &table)
    {
        QStringList names;
        Rows rows = m_showroom->database->query(
            QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table});
        while (rows.next())
            names += rows.text(0);
        return names;
    }

    /// Tries a step on a row; the outcome as a word.
    template <typename Entity, typename Enum>
    QString tryStep(const QString &command, Entity row, Enum Entity::*status, Enum from, Enum to,
                    const StaffMember &actor, const CommandId &lastWriter)
    {
        Transaction rolledBack(*m_showroom->database);
        row.*status = from;
        row.version = lastWriter;
        updateEntity(*m_showroom->database, row, columnNames<Entity>());
        Entity after = row;
        after.*status = to;
        CommandContext one = context(command, actor);
        const Result<void> result = one.update(row, after);
        if (result)
            return QStringLiteral("done");
        if (result.error().code == Problem::Code::StageOrder)
            return QStringLiteral("no such step");
        return result.error().code == Problem::Code::NeedsManager ? QStringLiteral("not by her")
                                                                  : QStringLiteral("other");
    }

    template <typename Entity, typename Enum>
    void verifySteps(const QString &command, const Entity &row, Enum Entity::*status,
                     const char *column)
    {
        const QList<QPair<Enum, Enum>> all = pairs<Enum>();
        for (const auto &pair : all) {
            // Plain names: clang 14 lets no lambda capture a structured binding.
            const auto from = pair.first;
            const auto to = pair.second;
            const Transition *step =
                m_showroom->rules.transition(QLatin1StringView(Entity::table),
                                             QString::fromLatin1(column), codeOf(from), codeOf(to));
            const bool anyone = step && step->who == Transition::Who::Anyone;
            const auto expected = [step](bool may) {
                return !step ? QStringLiteral("no such step")
                       : may ? QStringLiteral("done")
                             : QStringLiteral("not by her");
            };
            const auto tried = [&](const StaffMember &actor, const CommandId &writer) {
                return tryStep(command, row, status, from, to, actor, writer);
            };
            const CommandId nobody = CommandId::fromString(u"01900000-0000-7000-8000-0000000000ff");
            QCOMPARE(tried(m_showroom->ana, nobody), expected(anyone));
            QCOMPARE(tried(m_showroom->ana, m_byAna), expected(anyone || (step && step->author)));
            QCOMPARE(tried(m_showroom->manager, m_byAna),
                     expected(anyone || (step && step->permission &&
                                         m_showroom->manager.may(*step->permission))));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_showroom = std::make_unique<SampleShowroom>(quickPlace());
        m_contact = m_showroom->contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        m_byAna = m_showroom->must(m_contact).id;
    }

    void everyRuleNamesWhatTheSchemaHas()
    {
        QStringList shared;
        for (const char *table : sharedTables())
            shared += QString::fromLatin1(table);
        for (const CommandRule &rule : m_showroom->rules.commands()) {
            QVERIFY2(shared.contains(rule.table), qPrintable(rule.table));
            const QStringList columns = columnsOf(rule.table);
            for (const QString &column : rule.columns)
                QVERIFY2(columns.contains(column), qPrintable(rule.command + u' ' + column));
            // Ids, versions and who wrote a row first are never rewritten by a list of columns.
            QVERIFY(!rule.columns.contains(QStringLiteral("id")));
            QVERIFY(!rule.columns.contains(QStringLiteral("row_version")));
            if (rule.scope == CommandRule::Scope::Client) {
                QVERIFY2(rule.table == QLatin1StringView("client") ||
                             columns.contains(QStringLiteral("client_id")),
                         qPrintable(rule.command + u' ' + rule.table));
            }
        }
        for (const Transition &step : m_showroom->rules.transitions())
            QVERIFY(columnsOf(step.table).contains(step.column));
    }

    void aForgedWriteIsRefused_data()
    {
        QTest::addColumn<QString>("command");
        for (const CommandType &type : commandTypes())
            QTest::newRow(type.name) << QString::fromLatin1(type.name);
        QTest::newRow("no command at all") << QStringLiteral("Forged");
    }
    void aForgedWriteIsRefused()
    {
        QFETCH(QString, command);
        const QByteArray before = digest(*m_showroom->database);
        CommandContext one = context(command, m_showroom->admin); // who may everything
        const QStringList found = unguardedIn<
            Company, Branch, OpeningInterval, Department, StaffMember, CatalogueItem, VehicleModel,
            Client, ClientPhone, ClientEmail, Consent, Vehicle, Opportunity, FollowUp,
            TimelineEntry, ImportBatch, FloorVisitor, QuoteSeries, Quote, QuoteVersion, QuoteOffer,
            QuoteItem, QuoteForm, QuoteLink, Unit, Deposit, Reservation, Sending, ChangeRequest,
            DiscountRequest, CreditApplication, DealParty, QuoteTemplate, Appraisal, Photo>(
            one, m_showroom->rules, command);
        QCOMPARE(found, QStringList());
        QCOMPARE(digest(*m_showroom->database), before);
    }

    void whatIsNobodysBusinessStaysSo()
    {
        // By hand, so that a slip in the table itself is seen.
        const Client client = *load<Client>(*m_showroom->database, m_contact.clientId);
        Client taken = client;
        taken.preferredAgentId = m_showroom->ivan.id;
        StaffMember raised = m_showroom->ana;
        raised.accessLevel = 1;
        for (const CommandType &type : commandTypes()) {
            const QString name = QString::fromLatin1(type.name);
            CommandContext one = context(name, m_showroom->admin);
            QVERIFY2(!one.update(client, taken), type.name);
            CommandContext other = context(name, m_showroom->ana);
            QVERIFY2(!other.update(m_showroom->ana, raised), type.name);
        }
    }

    void aPermissionIsAskedFor()
    {
        VehicleModel dearer = m_showroom->nk250;
        dearer.priceMinor += 1;
        CommandContext one = context(QStringLiteral("SaveVehicleModel"), m_showroom->ana);
        const Result<void> refused = one.update(m_showroom->nk250, dearer);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Problem{Problem::Code::Forbidden, {QStringLiteral("import")}}));
    }

    void onlyTheStepsOfTheTableAreTaken()
    {
        const Opportunity opportunity =
            *load<Opportunity>(*m_showroom->database, m_contact.opportunityId);
        const FollowUp followUp = *load<FollowUp>(*m_showroom->database, m_contact.next->id);
        const auto stage = QStringLiteral("ChangeStage");
        verifySteps(QStringLiteral("ResolveFollowUp"), followUp, &FollowUp::state, "state");
        verifySteps(stage, opportunity, &Opportunity::stage, "stage");
        verifySteps(stage, opportunity, &Opportunity::state, "state");
        const CreateQuote made{m_showroom->newId<QuoteId>(), m_showroom->newId<QuoteVersionId>(),
                               opportunity.id, m_showroom->quoteContent(), m_showroom->clock.now()};
        m_showroom->must(made);
        verifySteps(QStringLiteral("UndoLost"), *load<Quote>(*m_showroom->database, made.quoteId),
                    &Quote::status, "status");
    }
};

VITRINA_TEST(TestRulesHeld, QCoreApplication)
#include "tst_rulesheld.moc"
