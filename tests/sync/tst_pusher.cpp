// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/schedulefollowup.h"
#include "sample/appraisalscenarios.h"
#include "sample/sampleshowroom.h"
#include "sample/scenarios.h"
#include "storage/contentstore.h"
#include "storage/profile.h"
#include "sync/pendingcommand.h"
#include "sync/pusher.h"
#include "sync/syncbase.h"
#include "testsupport/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Came = Pusher::Pushed::Outcome;

/// A hub that takes notes, and fails on the commands it is told to.
class NotedHub final : public HubLink
{
public:
    QJsonObject hello(const QJsonObject &) override { return {}; }
    QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) override
    {
        if (meanwhile)
            meanwhile();
        if (onBatch)
            onBatch();
        const QJsonArray commands =
            QJsonDocument::fromJson(batch).object().value(QStringLiteral("commands")).toArray();
        sizes += int(commands.size());
        for (const QJsonValue &command : commands)
            log += command.toObject().value(QStringLiteral("name")).toString();
        bytes = std::max(bytes, batch.size());
        QJsonArray verdicts;
        for (const QJsonValue &command : commands) {
            const qint64 number = command.toObject().value(QStringLiteral("seq")).toInteger();
            if (number == failsOn)
                throw HubError(failure, QStringLiteral("no"));
            numbers += number;
            const bool special = number == answersOn;
            verdicts.append(QJsonObject{
                {QStringLiteral("uuid"), command.toObject().value(QStringLiteral("uuid"))},
                {QStringLiteral("verdict"), special ? answer : QStringLiteral("applied")},
                {QStringLiteral("code"), special ? code : QString()}});
            if (special)
                break;
        }
        return {{QStringLiteral("verdicts"), verdicts}};
    }
    void inSnapshot(const std::function<void()> &) override {}
    void pull(const QJsonObject &, const EachPart &) override {}
    void copyOut(const QByteArray &, const EachPiece &) override {}
    qint64 number(const QByteArray &) override { return 0; }
    QStringList missingContents(const QStringList &names) override
    {
        QStringList missing = names;
        missing.removeIf([this](const QString &name) { return contents.contains(name); });
        return missing;
    }
    QString putContent(const QByteArray &content) override
    {
        if (!contentFailure.isEmpty())
            throw HubError(contentFailure, QStringLiteral("no"));
        contents += ContentStore::nameOf(content);
        log += QStringLiteral("content");
        return contents.last();
    }
    std::optional<QByteArray> photoContent(const PhotoId &) override { return std::nullopt; }
    std::vector<KnownClient> knownClients(const ClientQuestion &, int) override { return {}; }
    void listen(const QStringList &) override {}
    bool woken() override { return false; }
    int socket() const override { return -1; }
    void cancel() override {}
    void abort() override {}

    QStringList contents;
    QStringList log; ///< what came, in its order
    QByteArray contentFailure;
    std::function<void()> onBatch; ///< while it decides
    QList<int> sizes;
    QList<qint64> numbers;
    qsizetype bytes = 0;
    qint64 failsOn = 0;
    QByteArray failure = "53200";
    qint64 answersOn = 0;
    QString answer;
    QString code;
};

} // namespace

/// What is sent in what portions, and what is made of the answer (sync 10 to 12).
class TestPusher : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    NotedHub m_hub;
    std::vector<CommandId> m_commands;
    OpportunityId m_sale;

    Database &replica() { return *m_showroom->database; }
    /// Of a trade-in that is asked for with them.
    void addPhotos(const QByteArrayList &pictures)
    {
        SampleShowroom &s = *m_showroom;
        const RequestAppraisal asked = appraisalOf(s, m_sale);
        m_commands.push_back(s.must(asked).id);
        for (const QByteArray &bytes : pictures)
            m_commands.push_back(s.must(photoOf(s, asked.appraisalId, bytes)).id);
    }

private Q_SLOTS:
    void init()
    {
        m_hub = NotedHub();
        m_commands.clear();
        m_showroom = std::make_unique<SampleShowroom>(quickPlace());
        SampleShowroom &s = *m_showroom;
        const RegisterContact contact = s.contact(QStringLiteral("Alba"), QStringLiteral("Ruiz"));
        s.must(contact);
        m_sale = contact.opportunityId;
        becomeDevice(replica(), s.newId<DeviceId>());
        s.executor =
            std::make_unique<CommandExecutor>(replica(), s.rules, s.newId<DeviceId>(),
                                              CommandExecutor::Repeatability::Checked, Bound::Hub);
        for (int i = 0; i < 8; ++i) {
            m_commands.push_back(
                s.must(ScheduleFollowUp{contact.clientId, {}, s.callIn(3 + i), s.clock.now()}).id);
        }
    }

    void allIsSentInOrderAndOnce()
    {
        Pusher pusher({3, 4 * 1024 * 1024, 5});
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3);
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3);
        QCOMPARE(pusher.push(m_hub, replica()).decided, 2);
        QCOMPARE(pusher.push(m_hub, replica()).outcome, Came::Nothing);
        QCOMPARE(m_hub.numbers, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8}));
        pusher.begin();
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3); // not decided here: it is asked again
    }

    void theNextBatchIsMadeReadyWhileTheHubDecides()
    {
        m_hub.onBatch = [this] {
            replica().execute(QStringLiteral("UPDATE outbox SET name = 'Late'"));
        };
        Pusher pusher({3, 4 * 1024 * 1024, 5});
        while (pusher.push(m_hub, replica()).outcome == Came::Decided) {
        }
        QCOMPARE(m_hub.log, QStringList(6, QStringLiteral("ScheduleFollowUp")) +
                                QStringList(2, QStringLiteral("Late")));
    }

    /// It is written down while the hub has nothing to do.
    void aBatchForWhichTheHubWaitsIsSmall()
    {
        Pusher pusher({5, 4 * 1024 * 1024, 5, 2});
        while (pusher.push(m_hub, replica()).outcome == Came::Decided) {
        }
        QCOMPARE(m_hub.sizes, (QList<int>{2, 5, 1}));
        pusher.begin();
        pusher.push(m_hub, replica());
        QCOMPARE(m_hub.sizes.last(), 2);
    }

    void whatWasMadeReadyIsLeftWhereTheBatchBeforeWentOtherwise_data()
    {
        QTest::addColumn<qint64>("failsOn");
        QTest::addColumn<qint64>("staleOn");
        QTest::addColumn<QList<qint64>>("then");
        QTest::newRow("not decided") << 2LL << 0LL << QList<qint64>{1, 2, 3};
        QTest::newRow("up to the first") << 0LL << 2LL << QList<qint64>{2, 3, 4};
        QTest::newRow("up to the last but one") << 0LL << 3LL << QList<qint64>{3, 4, 5};
    }
    void whatWasMadeReadyIsLeftWhereTheBatchBeforeWentOtherwise()
    {
        QFETCH(qint64, failsOn);
        QFETCH(qint64, staleOn);
        QFETCH(QList<qint64>, then);
        m_hub.failsOn = failsOn;
        m_hub.failure = "57P01";
        m_hub.answersOn = staleOn;
        m_hub.answer = QStringLiteral("stale");
        Pusher pusher({3, 4 * 1024 * 1024, 5});
        if (failsOn > 0)
            QVERIFY_THROWS_EXCEPTION(HubError, pusher.push(m_hub, replica()));
        else
            QCOMPARE(pusher.push(m_hub, replica()).outcome, Came::Stale);
        m_hub.failsOn = m_hub.answersOn = 0;
        m_hub.numbers.clear();
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3);
        QCOMPARE(m_hub.numbers, then);
    }

    void afterAPullAllIsMadeAnew()
    {
        Pusher pusher({3, 4 * 1024 * 1024, 5});
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3);
        replica().execute(QStringLiteral("UPDATE outbox SET name = 'RunAgain'"));
        pusher.begin();
        m_hub.log.clear();
        QCOMPARE(pusher.push(m_hub, replica()).decided, 3);
        QCOMPARE(m_hub.log, QStringList(3, QStringLiteral("RunAgain")));
    }

    void numbersStayWhateverIsPruned()
    {
        replica().execute(QStringLiteral("DELETE FROM outbox WHERE verdict = 'applied'"));
        replica().execute(
            QStringLiteral("UPDATE outbox SET verdict = 'applied' WHERE seq IN (SELECT seq"
                           " FROM outbox WHERE verdict = 'pending' ORDER BY seq LIMIT 4)"));
        replica().execute(QStringLiteral("DELETE FROM outbox WHERE verdict = 'applied'"));
        DeviceSequence sequence = loadSequence(replica());
        sequence.decided = 4;
        saveSequence(replica(), sequence);
        Pusher pusher({3, 4 * 1024 * 1024, 5});
        pusher.push(m_hub, replica());
        pusher.push(m_hub, replica());
        QCOMPARE(m_hub.numbers, (QList<qint64>{5, 6, 7, 8}));
    }

    void aBatchKeepsItsSize()
    {
        const qsizetype most = 4000;
        Pusher pusher({500, most, 5});
        while (pusher.push(m_hub, replica()).outcome == Came::Decided) {
        }
        QCOMPARE(m_hub.numbers.size(), 8);
        QVERIFY(m_hub.sizes.size() > 2 && m_hub.sizes.size() < 8);
        QVERIFY(m_hub.bytes < most + 200);
    }

    void aBatchThatFailsIsHalvedDownToOne_data()
    {
        QTest::addColumn<QByteArray>("failure");
        QTest::addColumn<Came>("end");
        for (const char *state : {"57014", "XX000", "54000", "22021"})
            QTest::newRow(state) << QByteArray(state) << Came::GiveUp;
        for (const char *state : {"53200", "53100"}) // of the server, as far as one can tell here
            QTest::newRow(state) << QByteArray(state) << Came::Full;
    }
    void aBatchThatFailsIsHalvedDownToOne()
    {
        QFETCH(QByteArray, failure);
        QFETCH(Came, end);
        m_hub.failsOn = 6;
        m_hub.failure = failure;
        Pusher pusher;
        Pusher::Pushed last;
        for (int i = 0; i < 30 && last.outcome != end; ++i)
            last = pusher.push(m_hub, replica());
        QCOMPARE(last.outcome, end);
        QCOMPARE(last.command, m_commands[5]);
        QCOMPARE(last.code, QStringLiteral("hub_") + QString::fromLatin1(failure));
        QCOMPARE(m_hub.sizes.mid(0, 2), (QList<int>{8, 4}));
        QCOMPARE(m_hub.sizes.last(), 1);
        // Five times alone, each time it alone.
        QCOMPARE(m_hub.sizes.mid(m_hub.sizes.size() - 5), (QList<int>{1, 1, 1, 1, 1}));
    }

    void whatMaySucceedLaterIsLeftToTheSession_data()
    {
        QTest::addColumn<QByteArray>("failure");
        for (const char *state :
             {"", "08006", "40001", "40P01", "55P03", "57P01", "57P03", "42501"})
            QTest::newRow(state) << QByteArray(state);
    }
    void whatMaySucceedLaterIsLeftToTheSession()
    {
        QFETCH(QByteArray, failure);
        m_hub.failsOn = 6;
        m_hub.failure = failure;
        Pusher pusher;
        QVERIFY_THROWS_EXCEPTION(HubError, pusher.push(m_hub, replica()));
        m_hub.failsOn = 0;
        pusher.begin();
        QCOMPARE(pusher.push(m_hub, replica()).decided, 8);
    }

    void theAnswerSaysWhatIsNext_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *answer, const char *code, Came outcome) {
            QTest::addRow("%s %s", answer, code)
                << QString::fromLatin1(answer) << QString::fromLatin1(code) << int(outcome);
        };
        row("stale", "", Came::Stale);
        row("error", "sequence", Came::NewDevice);
        row("error", "other_hash", Came::Refused);
        row("error", "bad_hash", Came::Refused);
        row("rejected", "gone", Came::Decided);
    }
    void theAnswerSaysWhatIsNext()
    {
        QFETCH(QString, answer);
        QFETCH(QString, code);
        QFETCH(int, outcome);
        m_hub.answersOn = 4;
        m_hub.answer = answer;
        m_hub.code = code;
        Pusher pusher;
        const Pusher::Pushed pushed = pusher.push(m_hub, replica());
        QCOMPARE(int(pushed.outcome), outcome);
        QCOMPARE(pushed.command, m_commands[3]);
        QCOMPARE(pushed.decided, outcome == int(Came::Decided) ? 4 : 3);
    }

    /// sync.md 26: bytes, then the command; others' work in its order, a picture a batch.
    void aPictureGoesBeforeItsCommand()
    {
        const QStringList work(8, QStringLiteral("ScheduleFollowUp"));
        const auto added = QStringLiteral("AddPhoto");
        const auto content = QStringLiteral("content");
        addPhotos({"one", "two"});
        QVERIFY(ContentStore::beside(replica().path()).put("one", m_showroom->clock.now()));
        QVERIFY(ContentStore::beside(replica().path()).put("two", m_showroom->clock.now()));
        Pusher pusher;
        while (pusher.push(m_hub, replica()).outcome == Came::Decided) {
        }
        QCOMPARE(m_hub.log, work + QStringList({QStringLiteral("RequestAppraisal"), content, added,
                                                content, added}));
        // What is there is not sent again, by whatever way it came there.
        m_hub.log.clear();
        pusher.begin();
        while (pusher.push(m_hub, replica()).outcome == Came::Decided) {
        }
        QVERIFY(!m_hub.log.contains(content));
    }

    void aPictureWhoseFileIsGoneIsGivenUp()
    {
        addPhotos({"one"});
        Pusher pusher;
        QCOMPARE(pusher.push(m_hub, replica()).decided, 9);
        const Pusher::Pushed pushed = pusher.push(m_hub, replica());
        QCOMPARE(pushed.outcome, Came::GiveUp);
        QCOMPARE(pushed.command, m_commands.back());
        QCOMPARE(pushed.code, QStringLiteral("content_lost"));
        // Withdrawn, it wants no bytes.
        markWithdrawn(replica(), pushed.command, pushed.code);
        QCOMPARE(pusher.push(m_hub, replica()).decided, 1);
    }

    void aHubThatTakesNoBytesIsAskedAsOneThatTakesNoCommand()
    {
        addPhotos({"one"});
        QVERIFY(ContentStore::beside(replica().path()).put("one", m_showroom->clock.now()));
        m_hub.contentFailure = "53100";
        Pusher pusher;
        Pusher::Pushed last;
        for (int i = 0; i < 30 && last.outcome != Came::Full; ++i)
            last = pusher.push(m_hub, replica());
        QCOMPARE(last.outcome, Came::Full);
        QCOMPARE(last.command, m_commands.back());
    }

    void whatWasWithdrawnSendsNoChanges()
    {
        markWithdrawn(replica(), m_commands[0], QStringLiteral("gone"));
        const std::vector<PendingCommand> pending = loadPending(replica());
        QVERIFY(!pending[0].isApplied() && pending[1].isApplied());
        Pusher pusher;
        QCOMPARE(pusher.push(m_hub, replica()).decided, 8); // its number is used up
    }
};

VITRINA_TEST(TestPusher, QCoreApplication)
#include "tst_pusher.moc"
