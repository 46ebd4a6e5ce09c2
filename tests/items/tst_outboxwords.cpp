// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/commandregistry.h"
#include "commands/savepaper.h"
#include "commands/stock.h"
#include "items/deedwords.h"
#include "items/refusalwords.h"
#include "items/rowwords.h"
#include "pretendhub/pretendhub.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "sync/conflictcode.h"
#include "testsupport/testprogram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What waits and what was not taken, in the showroom's words (rule 4). The clock stands on
/// Saturday, 21 November 2026, 10:00 in Quito.
class TestOutboxWords : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PretendHub> m_hub;
    RegisterContact m_maria;

    static QString source(const char *path)
    {
        QFile file(QStringLiteral(VITRINA_SOURCES "/") + QLatin1StringView(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    Database &database() { return m_hub->live().reader().database(); }
    OutboxCommand firstRefused()
    {
        const std::vector<qint64> refused = refusedCommands(database());
        if (refused.empty())
            qFatal("nothing was refused");
        return loadOutboxCommand(database(), refused.front()).value();
    }
    QString deed(const AnyCommand &command)
    {
        m_hub->live().must(command);
        const OutboxCommand kept =
            loadOutboxCommand(database(), waitingCommands(database()).back()).value();
        return DeedWords(m_hub->live().reader()).deed(kept);
    }
    /// "label: mine | theirs" of all that a command wrote.
    QStringList pairs(const OutboxCommand &command)
    {
        QStringList lines;
        for (const RowPairs &row : RowWords(m_hub->live().reader()).pairsOf(command)) {
            for (const ValuePair &value : row.values)
                lines += QStringLiteral("%1, %2: %3 | %4%5")
                             .arg(row.title, value.label, value.mine, value.theirs,
                                  value.differs ? QString() : QStringLiteral(" ="));
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María"), QStringLiteral("100%1"),
                                     QStringLiteral("0991234567"));
            sample.must(m_maria);
        });
    }
    void cleanup() { m_hub.reset(); }

    void everyCommandHasWords()
    {
        for (const CommandType &type : commandTypes())
            QVERIFY2(DeedWords::knows(QString::fromLatin1(type.name)), type.name);
    }

    void everyReasonHasWords()
    {
        for (int code = 0; code <= int(Problem::Code::Cancelled); ++code) {
            const QString word = conflictCode(Problem::Code(code));
            QVERIFY2(hasRefusalWords(word), qPrintable(word));
        }
        const QRegularExpression refusing(QStringLiteral("(?:refuse\\('|code := ')([a-z_]+)'"));
        int found = 0;
        QDirIterator files(QStringLiteral(VITRINA_SOURCES "/resources/sql/postgresql/hub"));
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto codes = refusing.globalMatch(QString::fromUtf8(file.readAll()));
            for (; codes.hasNext(); ++found) {
                const QString code = codes.next().captured(1);
                QVERIFY2(hasRefusalWords(code), qPrintable(code));
            }
        }
        QVERIFY(found >= 10);
        QVERIFY(hasRefusalWords(QStringLiteral("stale")));
        QVERIFY(hasRefusalWords(QStringLiteral("hub_57014")));
        QVERIFY(!hasRefusalWords(QStringLiteral("of_the_future")));
    }

    void aReasonOfTheFutureIsToldInGeneralWords()
    {
        OutboxCommand command;
        command.code = QStringLiteral("of_the_future");
        QVERIFY(refusalReason(command).contains(QStringLiteral("no longer fits")));
        command.code.clear();
        QVERIFY(refusalReason(command).isEmpty());
    }

    void aBrokenConstraintSaysWhatIsTaken()
    {
        OutboxCommand command;
        command.code = QStringLiteral("constraint");
        const QString general = refusalReason(command);
        command.data = {{QStringLiteral("constraint"), QStringLiteral("staff_login_text")}};
        QVERIFY(refusalReason(command) != general);
        QVERIFY(refusalReason(command).contains(QStringLiteral("user name")));
        command.data = {{QStringLiteral("constraint"), QStringLiteral("company_offline_days")}};
        QVERIFY(refusalReason(command).contains(QStringLiteral("365")));
    }

    void aTextThatIsTooLongSaysHowLongItMayBe()
    {
        OutboxCommand command;
        command.code = QStringLiteral("text_too_long");
        command.data = {{QStringLiteral("details"),
                         QJsonArray{QStringLiteral("job_title"), QStringLiteral("200")}}};
        QVERIFY(refusalReason(command).contains(u" 200 "));
        QVERIFY(!refusalReason(command).contains(u'%'));
    }

    void whoBroughtTooManyPicturesIsToldOfTheirRoom()
    {
        OutboxCommand command;
        command.code = QStringLiteral("hub_57014");
        const QString general = refusalReason(command);
        command.code = QStringLiteral("hub_54V01");
        QVERIFY(refusalReason(command) != general);
        QVERIFY(refusalReason(command).contains(u"pictures"));
    }

    void aTakenRoleSaysWhoseItIs()
    {
        OutboxCommand command;
        command.code = QStringLiteral("party_taken");
        command.data = {{QStringLiteral("details"), QJsonArray{QStringLiteral("Marta %1 Ruiz")}}};
        QVERIFY(refusalReason(command).contains(QStringLiteral("Marta %1 Ruiz")));
    }

    void everyColumnThatIsChangedHasAName()
    {
        int looked = 0;
        const QStringList lines = source("resources/rules/commands.tsv").split(u'\n');
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            // That a visitor was not counted is said by the deed itself.
            if (cells.size() < 6 || cells[5] == u"service" || cells[2] != u"update" ||
                cells[3] == u"*" || cells[1] == u"visitor" || cells[1] == u"quote_series")
                continue;
            const QStringList columns = cells[3].split(u',');
            for (const QString &column : columns) {
                if (column == u"content_version" || column == u"format" ||
                    (cells[1] == u"sending" && (column == u"sender" || column == u"round")))
                    continue; // nothing that a person reads
                QVERIFY2(!RowWords::columnName(cells[1], column).isEmpty(),
                         qPrintable(cells[1] + u'.' + column));
                ++looked;
            }
        }
        QVERIFY(looked > 20);
    }

    void aDeedNamesItsClient()
    {
        QCOMPARE(deed(m_hub->resolving(m_maria, QStringLiteral("Viene el viernes"))),
                 QStringLiteral("Resolved the follow-up of María 100%1"));
        RegisterContact luis =
            m_hub->sample().contact(QString(), QString(), QStringLiteral("0987654321"));
        QCOMPARE(deed(luis), QStringLiteral("Registered the contact of 0987654321"));
        QCOMPARE(deed(ChangeStage{m_maria.opportunityId,
                                  Stage::Interested,
                                  Stage::Quoted,
                                  {},
                                  m_hub->live().clock().now()}),
                 QStringLiteral("Moved the sale to María 100%1 to another stage"));
    }

    void aDeedNamesWhatItChanged()
    {
        const auto words = [this](const AnyCommand &command) {
            OutboxCommand kept;
            kept.name = command.name();
            kept.args = command.args();
            return DeedWords(m_hub->live().reader()).deed(kept);
        };
        const auto branch = load<Branch>(database(), m_hub->sample().ana.branchId);
        QVERIFY(branch && !branch->name.isEmpty());
        SaveUnit unit;
        unit.vin = QStringLiteral("MD2SZURY5TA001913");
        QCOMPARE(words(unit), QStringLiteral("Saved the unit MD2SZURY5TA001913"));
        SavePaper paper;
        paper.branchId = branch->id;
        QCOMPARE(words(paper),
                 QStringLiteral("Saved what %1 prints on its quotes").arg(branch->name));
        SavePayments payments;
        payments.branchId = branch->id;
        QCOMPARE(words(payments),
                 QStringLiteral("Saved the online payments of %1").arg(branch->name));
    }

    void aDeedOfWhatIsGoneHasWordsToo()
    {
        OutboxCommand command;
        command.name = QStringLiteral("ResolveFollowUp");
        command.args = {
            {QStringLiteral("followUpId"), m_hub->sample().newId<FollowUpId>().toString()}};
        QCOMPARE(DeedWords(m_hub->live().reader()).deed(command),
                 QStringLiteral("Resolved a follow-up"));
    }

    void mineStandsBesideTheirs()
    {
        const Receipt mine =
            m_hub->live().must(m_hub->resolving(m_maria, QStringLiteral("Viene el viernes")));
        m_hub->refuse(mine.id, QStringLiteral("already_resolved"));
        ResolveFollowUp theirs = m_hub->resolving(m_maria, QStringLiteral("No contesta"));
        theirs.outcome = Outcome::NotReached;
        m_hub->bring(theirs, m_hub->sample().manager);
        const OutboxCommand refused = firstRefused();
        QCOMPARE(refused.id, mine.id);
        QVERIFY(refused.decided);
        const QStringList said = pairs(refused);
        QVERIFY2(said.contains(QStringLiteral("Follow-up, Outcome: Reached | Not reached")),
                 qPrintable(said.join(u'\n')));
        QVERIFY(said.contains(
            QStringLiteral("Follow-up, What was said: Viene el viernes | No contesta")));
        QVERIFY(said.contains(QStringLiteral("Follow-up, State: Resolved | Resolved =")));
        const QList<RowPairs> rows = RowWords(m_hub->live().reader()).pairsOf(refused);
        QCOMPARE(rows.front().writer,
                 m_hub->sample().manager.name + QStringLiteral(", today 10:00"));
    }

    /// Whoever saves an unsent version once more writes no new one: she is named all the same.
    void aQuoteNamesWhoChangedIt()
    {
        SampleShowroom &sample = m_hub->sample();
        const CreateQuote made = fullQuote(sample, m_maria);
        m_hub->apply(m_hub->live().must(made).id);
        const CommandId seen = load<Quote>(database(), made.quoteId)->contentVersion;
        EditQuote mine{made.quoteId, seen, sample.quoteContent(), m_hub->live().clock().now()};
        mine.content.note = QStringLiteral("Con casco");
        m_hub->refuse(m_hub->live().must(mine).id, QStringLiteral("changed_since"));
        EditQuote theirs = mine;
        theirs.content.note = QStringLiteral("Sin casco");
        m_hub->bring(theirs, sample.manager);
        const QList<RowPairs> rows = RowWords(m_hub->live().reader()).pairsOf(firstRefused());
        QStringList said;
        for (const RowPairs &row : rows) {
            if (row.stands)
                said += row.title + u'|' + row.writer;
        }
        QCOMPARE(
            said,
            QStringList{
                QStringLiteral("Version of the quote|%1, today 10:00").arg(sample.manager.name)});
    }

    void everythingTypedIsTold()
    {
        ResolveFollowUp command = m_hub->resolving(m_maria, QStringLiteral("Viene el viernes"));
        command.next->observations = QStringLiteral("Traer la matrícula");
        const Receipt mine = m_hub->live().must(command);
        m_hub->refuse(mine.id, QStringLiteral("gone"));
        QStringList texts;
        for (const TypedText &typed : DeedWords::typed(firstRefused()))
            texts += typed.text;
        QCOMPARE(texts, (QStringList{QStringLiteral("Viene el viernes"),
                                     QStringLiteral("Traer la matrícula")}));
    }

    void aNewContactThatIsRefusedKeepsItsData()
    {
        RegisterContact luis = m_hub->sample().contact(
            QStringLiteral("Luis"), QStringLiteral("Andrade"), QStringLiteral("0987654321"));
        luis.note = QStringLiteral("Quiere una moto azul");
        const Receipt mine = m_hub->live().must(luis);
        m_hub->refuse(mine.id, QStringLiteral("forbidden"));
        QVERIFY(!m_hub->live().reader().client(luis.clientId)); // taken back
        const OutboxCommand refused = firstRefused();
        QCOMPARE(DeedWords(m_hub->live().reader()).deed(refused),
                 QStringLiteral("Registered the contact of Luis Andrade"));
        QStringList texts;
        for (const TypedText &typed : DeedWords::typed(refused))
            texts += typed.text;
        QCOMPARE(texts,
                 (QStringList{QStringLiteral("Quiere una moto azul"),
                              QStringLiteral("Luis Andrade"), QStringLiteral("0987654321")}));
        QVERIFY(pairs(refused).contains(QStringLiteral("Client, Name: Luis | –")));
    }
};

VITRINA_TEST(TestOutboxWords, QCoreApplication)
#include "tst_outboxwords.moc"
