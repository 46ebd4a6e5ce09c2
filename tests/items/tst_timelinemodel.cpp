// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timelinemodel.h"

#include "commands/changestage.h"
#include "commands/savequote.h"
#include "items/cellroles.h"
#include "sample/liveshowroom.h"
#include "sample/scenarioparts.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Everything that happened with a client can be read (S2.1).
class TestTimelineModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<TimelineModel> m_model;
    RegisterContact m_contact;

    void show() { m_model->setEntries(m_live->reader().followUp(m_contact.next->id)->timeline); }
    QString at(int row, int role) const { return m_model->index(row).data(role).toString(); }
    ResolveFollowUp resolve(Outcome outcome, const QString &note)
    {
        ResolveFollowUp command;
        command.followUpId = m_contact.next->id;
        command.outcome = outcome;
        command.note = note;
        command.next = m_live->sample.callIn(48);
        command.at = m_live->clock().now();
        return command;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>();
        m_contact = m_live->sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"),
                                           QStringLiteral("0991234567"));
        m_contact.note = QStringLiteral("<b>wants</b> blue");
        m_live->must(m_contact);
        m_model = std::make_unique<TimelineModel>(m_live->reader());
        new QAbstractItemModelTester(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    }
    void cleanup()
    {
        m_model.reset();
        m_live.reset();
    }

    void anEmptyOneIsEmpty() { QCOMPARE(m_model->rowCount(), 0); }

    void everyDeedHasItsWordsNewestFirst()
    {
        const OpportunityId sale = m_contact.opportunityId;
        const FollowUpId followUp = m_contact.next->id;
        const auto later = [this] {
            m_live->clock().advance(60);
            return m_live->clock().now();
        };
        m_live->must(RecordAttempt{
            m_contact.clientId, sale, followUp, TimelineKind::CallStarted, {}, later()});
        m_live->must(ChangeStage{sale, Stage::Interested, Stage::Quoted, {}, later()});
        later();
        m_live->must(resolve(Outcome::NotReached, QStringLiteral("no answer")));
        m_live->must(MarkLost{
            sale,
            {m_live->sample.item(Catalogue::LostReason, "price"), QStringLiteral("too dear")},
            later()});
        show();
        QCOMPARE(at(0, TimelineRole::Lead), QStringLiteral("Lost"));
        QCOMPARE(at(0, TimelineRole::Text), QStringLiteral("Price · too dear"));
        QStringList leads;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            leads += at(row, TimelineRole::Lead);
            QVERIFY(!leads.last().isEmpty());
            QVERIFY2(at(row, TimelineRole::Time).startsWith(QStringLiteral("today ")),
                     qPrintable(at(row, TimelineRole::Time)));
            QVERIFY2(at(row, Qt::AccessibleTextRole).contains(leads.last()),
                     qPrintable(leads.last()));
            QVERIFY2(at(row, Qt::ToolTipRole).contains(QStringLiteral("Ana Paredes")),
                     qPrintable(at(row, Qt::ToolTipRole)));
        }
        const auto row = [&leads](const char *lead) {
            return int(leads.indexOf(QLatin1StringView(lead)));
        };
        QVERIFY(row("Call: Not reached") > row("Lost"));
        QCOMPARE(at(row("Call: Not reached"), TimelineRole::Text), QStringLiteral("no answer"));
        QVERIFY(row("Stage") > row("Call: Not reached"));
        QCOMPARE(at(row("Stage"), TimelineRole::Text), QStringLiteral("Quoted"));
        QVERIFY(row("Call started") > row("Stage"));
    }

    void whatSomeoneWroteStaysAsItIs()
    {
        show();
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts += at(row, TimelineRole::Text);
        QVERIFY2(texts.join(u'\n').contains(QStringLiteral("<b>wants</b> blue")),
                 qPrintable(texts.join(u'\n')));
    }

    /// Each saving says who made what stands; to read it once is enough.
    void aQuoteSavedAgainAndAgainIsToldOnce()
    {
        const CreateQuote made = fullQuote(m_live->sample, m_contact);
        m_live->must(made);
        const auto save = [&](const char *note) {
            m_live->clock().advance(60);
            EditQuote edit{made.quoteId, m_live->reader().quote(made.quoteId)->quote.contentVersion,
                           made.content, m_live->clock().now()};
            edit.content.note = QString::fromLatin1(note);
            m_live->must(edit);
        };
        save("one");
        save("two");
        m_live->queue().setActor(m_live->sample.manager.id);
        save("three");
        m_live->queue().setActor(m_live->sample.ana.id);
        save("four");
        save("five");
        show();
        QStringList changes;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (at(row, TimelineRole::Text) == QStringLiteral("Changed"))
                changes += at(row, Qt::ToolTipRole).section(u'\n', 1, 1);
        }
        const QString ana = m_live->sample.ana.name;
        QCOMPARE(changes, (QStringList{ana, m_live->sample.manager.name, ana}));
        QCOMPARE(at(0, TimelineRole::Time), QStringLiteral("today 10:05")); // the last time
    }

    void everyKindHasALeadOfItsOwn()
    {
        QSet<QString> leads;
        for (const auto &[kind, code] : EnumCodes<TimelineKind>::table) {
            TimelineEntry entry;
            entry.kind = kind;
            entry.at = m_live->clock().now();
            m_model->setEntries({entry});
            const QString lead = at(0, TimelineRole::Lead);
            QVERIFY2(!lead.isEmpty(), code);
            QVERIFY2(!leads.contains(lead), code);
            leads.insert(lead);
        }
    }

    void brokenDataIsNoBrokenTimeline_data()
    {
        QTest::addColumn<QString>("data");
        QTest::newRow("none") << QString();
        QTest::newRow("no JSON") << QStringLiteral("{");
        QTest::newRow("other types") << QStringLiteral("{\"type\":1,\"due\":\"x\",\"outcome\":[]}");
        QTest::newRow("unknown ids")
            << QStringLiteral("{\"type\":\"zz\",\"outcome\":\"later\",\"to\":\"moon\"}");
    }
    void brokenDataIsNoBrokenTimeline()
    {
        QFETCH(QString, data);
        for (const auto &entry : EnumCodes<TimelineKind>::table) {
            TimelineEntry broken;
            broken.kind = entry.first;
            broken.data = data;
            broken.at = m_live->clock().now();
            m_model->setEntries({broken});
            const QString shown = at(0, Qt::DisplayRole) + at(0, Qt::ToolTipRole);
            QVERIFY2(!shown.isEmpty(), entry.second);
            QVERIFY2(!shown.contains(QStringLiteral("1970")) &&
                         !shown.contains(QStringLiteral("31 December")),
                     qPrintable(shown));
        }
    }
};

VITRINA_TEST(TestTimelineModel, QCoreApplication)
#include "tst_timelinemodel.moc"
