// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/appraisals.h"
#include "commands/changerequests.h"
#include "commands/changestage.h"
#include "commands/commandregistry.h"
#include "commands/countvisitor.h"
#include "commands/credits.h"
#include "commands/deposits.h"
#include "commands/discountrequests.h"
#include "commands/eraseclient.h"
#include "commands/importrows.h"
#include "commands/movequote.h"
#include "commands/parties.h"
#include "commands/photos.h"
#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "commands/quotetemplates.h"
#include "commands/reservations.h"
#include "commands/savepaper.h"
#include "commands/savequote.h"
#include "commands/seeddemonstration.h"
#include "commands/showroomsetup.h"
#include "commands/signquote.h"
#include "commands/stock.h"
#include "sample/scenarios.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Gives every member of a command a value of its own, none of them the one it begins with.
class Filler
{
public:
    template <Args::Visitable T>
    void fill(T &value)
    {
        T::visit(value, [this](const char *, auto &member) { this->fill(member); });
    }
    template <typename Tag>
    void fill(Id<Tag> &id)
    {
        id = Id<Tag>(QUuid(0x01900000, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(++m_count)));
    }
    void fill(QString &text) { text = QStringLiteral("ñ \"%1\"\n🏍").arg(++m_count); }
    void fill(int &number) { number = ++m_count; }
    void fill(qint64 &number) { number = 9'000'000'000'000 + ++m_count; }
    void fill(bool &flag) { flag = !flag; }
    void fill(QDateTime &at)
    {
        at = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123 + ++m_count, Qt::UTC);
    }
    template <CodedEnum Enum>
    void fill(Enum &value)
    {
        value = EnumCodes<Enum>::table.back().first;
    }
    template <typename T>
    void fill(std::optional<T> &value)
    {
        value.emplace();
        fill(*value);
    }
    template <typename T>
    void fill(QList<T> &list)
    {
        list = {T(), T()};
        for (T &item : list)
            fill(item);
    }

private:
    int m_count = 0;
};

template <typename T>
AnyCommand filled()
{
    T command;
    Filler().fill(command);
    return command;
}

template <typename T>
AnyCommand bare()
{
    return T();
}

template <typename... T>
QList<AnyCommand> all()
{
    return {filled<T>()..., bare<T>()...};
}

QList<AnyCommand> examples()
{
    return all<StartShowroom, SaveCompany, SaveBranch, SaveStaff, SaveCatalogueItem,
               SaveVehicleModel, RegisterContact, EditClient, RecordAttempt, ScheduleFollowUp,
               RescheduleFollowUp, ResolveFollowUp, UndoResolve, MarkLost, UndoLost, ReopenLost,
               ChangeStage, UndoStage, BeginImport, ImportClients, ImportModels, ImportFollowUps,
               UndoImport, SeedDemonstration, CountVisitor, UndoVisitor, EraseClient, CreateQuote,
               EditQuote, SendQuote, CancelQuote, AskExtension, ExtendQuote, MintLink, RevokeLinks,
               OpenLink, AnswerLink, RecordDeposit, PayDeposit, SettleDeposit, MoveDeposit,
               RequestReservation, ApproveReservation, RejectReservation, WithdrawReservation,
               SignQuote, SaveUnit, SavePayments, SavePaper, QueueMail, MailSent, MailTried,
               MailArrived, MailBounced, RetryMail, TakeOverMail, CancelMail, RequestChange,
               WithdrawChange, RejectChange, EditLockedQuote, RequestDiscount, ApproveDiscount,
               RejectDiscount, OpenApplication, EditApplication, MoveApplication, RemoveApplication,
               SaveParty, RemoveParty, SaveQuoteTemplate, RequestAppraisal, EditAppraisal,
               AuthoriseAppraisal, RejectAppraisal, WithdrawAppraisal, ReceiveTradeIn, AddPhoto,
               RemovePhoto, RemoveQuoteTemplate>();
}

QByteArray text(const QJsonObject &args)
{
    return QJsonDocument(args).toJson(QJsonDocument::Compact);
}

} // namespace

/// Commands that were kept are run again (sync.md 1, 16).
class TestCommandRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegistryHasTheCommandsOfTheRules()
    {
        QStringList registered;
        for (const CommandType &type : commandTypes())
            registered += QString::fromLatin1(type.name);
        QSet<QString> ruled;
        const Rules rules = Rules::builtIn();
        for (const CommandRule &rule : rules.commands())
            ruled += rule.command;
        QCOMPARE(QSet<QString>(registered.begin(), registered.end()), ruled);
        QCOMPARE(registered.size(), ruled.size()); // each once
        QCOMPARE(examples().size(), 2 * registered.size());
    }

    void aCommandReadBackIsTheSame_data()
    {
        QTest::addColumn<int>("example");
        const QList<AnyCommand> list = examples();
        for (int i = 0; i < list.size(); ++i)
            QTest::addRow("%s %s", qPrintable(list[i].name()),
                          i < list.size() / 2 ? "filled" : "bare")
                << i;
    }
    void aCommandReadBackIsTheSame()
    {
        QFETCH(int, example);
        const AnyCommand command = examples()[example];
        const QByteArray kept = text(command.args());
        const Result<AnyCommand> again = parseCommand(command.name(), command.argsVersion(),
                                                      QJsonDocument::fromJson(kept).object());
        QVERIFY(again);
        QCOMPARE(again->name(), command.name());
        QCOMPARE(again->at(), command.at());
        QCOMPARE(text(again->args()), kept);
    }

    void aCommandReadBackWritesTheSame_data()
    {
        QTest::addColumn<int>("scenario");
        int i = 0;
        for (const Scenario &scenario : scenarios())
            QTest::newRow(scenario.command) << i++;
    }
    void aCommandReadBackWritesTheSame()
    {
        QFETCH(int, scenario);
        const Scenario &chosen = scenarios()[size_t(scenario)];
        QList<QByteArray> changes;
        for (const bool readBack : {false, true}) {
            SampleShowroom showroom(quickPlace());
            const Prepared prepared = chosen.prepare(showroom);
            const AnyCommand &original = prepared.command;
            const Result<AnyCommand> again =
                parseCommand(original.name(), original.argsVersion(),
                             QJsonDocument::fromJson(text(original.args())).object());
            QVERIFY(again);
            CommandExecutor executor(*showroom.database, showroom.rules, DeviceId(),
                                     CommandExecutor::Repeatability::Trusted);
            QVERIFY(executor.execute(readBack ? *again : original, prepared.envelope));
            changes += showroom.database
                           ->scalar(QStringLiteral("SELECT changes || hash FROM outbox"
                                                   " ORDER BY seq DESC LIMIT 1"))
                           .toByteArray();
        }
        QVERIFY(!changes[0].isEmpty());
        QCOMPARE(changes[1], changes[0]);
    }

    void whatANewerProgramWroteIsSaid()
    {
        const auto refused = [](const QString &name, int version) {
            return parseCommand(name, version, {}).error();
        };
        QCOMPARE(refused(QStringLiteral("OfTheFuture"), 1).code, Problem::Code::DatabaseNewer);
        QCOMPARE(refused(QStringLiteral("MarkLost"), MarkLost::argsVersion + 1).code,
                 Problem::Code::DatabaseNewer);
    }

    void aMissingOrGarbledArgumentIsRefused()
    {
        QJsonArray nested; // in braces, g++ and clang disagree whether this would be a copy
        nested.append(QJsonArray());
        for (const AnyCommand &command : examples().mid(0, examples().size() / 2)) {
            const QJsonObject whole = command.args();
            for (const QString &key : whole.keys()) {
                QJsonObject garbled = whole;
                garbled[key] = nested;
                const auto result = parseCommand(command.name(), command.argsVersion(), garbled);
                QVERIFY2(!result, qPrintable(command.name() + u' ' + key));
                QCOMPARE(result.error().code, Problem::Code::BadFile);
            }
        }
    }

    void whatWasKeptBeforeAColumnCameIsUnderstood()
    {
        StartShowroom command;
        Filler().fill(command);
        QJsonObject args = AnyCommand(command).args();
        QJsonObject company = args[QStringLiteral("company")].toObject();
        QVERIFY(!company.take(QStringLiteral("offline_days")).isUndefined());
        args[QStringLiteral("company")] = company;
        const auto earlier = parseCommand(QStringLiteral("StartShowroom"), 1, args);
        QVERIFY(earlier);
        QCOMPARE(earlier->args()[QStringLiteral("company")][QStringLiteral("offline_days")].toInt(),
                 usualOfflineDays);
        // Nothing else may be missing.
        company.remove(QStringLiteral("currency"));
        args[QStringLiteral("company")] = company;
        QVERIFY(!parseCommand(QStringLiteral("StartShowroom"), 1, args));
    }

    void anIntegerThatIsNoneIsRefused()
    {
        QJsonObject args = filled<RescheduleFollowUp>().args();
        for (const double number : {1.5, 3e9, -3e9, 1e300}) {
            args[QStringLiteral("minutes")] = number;
            QVERIFY(!parseCommand(QStringLiteral("RescheduleFollowUp"), 1, args));
        }
    }
};

VITRINA_TEST(TestCommandRegistry, QCoreApplication)
#include "tst_commandregistry.moc"
