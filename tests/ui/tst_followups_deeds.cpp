// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "testsupport/testprogram.h"

#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Takes the links that the program opens.
class UrlCatcher : public QObject
{
    Q_OBJECT

public:
    UrlCatcher()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
        QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "take");
    }
    ~UrlCatcher() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
    }

    QList<QUrl> taken;

public Q_SLOTS:
    void take(const QUrl &url) { taken += url; }
};

/// What else is done from the panel: steps of the sale, messages and calls (S1.4, S1.9, S1.11).
class TestFollowUpsDeeds : public FollowUpsTest
{
    Q_OBJECT

private:
    bool isOffered(const char *button)
    {
        const auto *found = f->page->findChild<QPushButton *>(QLatin1StringView(button));
        return found && found->isVisible();
    }
    QList<TimelineKind> timeline(const FollowUpId &id)
    {
        QList<TimelineKind> kinds;
        for (const TimelineEntry &entry : f->detail(id).timeline)
            kinds += entry.kind;
        return kinds;
    }
    QLineEdit *reasonLine()
    {
        auto *dialog = f->page->findChild<QDialog *>(QStringLiteral("stepBackDialog"));
        return dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit")) : nullptr;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { f.reset(); }

    void stagesGoForwardInTheirOrder()
    {
        const FollowUpId id = f->page->current();
        const Stage stages[] = {Stage::Quoted, Stage::Documented, Stage::Invoiced,
                                Stage::Delivered};
        for (const Stage stage : stages) {
            QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
            f->live->settle();
            QCOMPARE(f->detail(id).opportunity->stage, stage);
        }
        QCOMPARE(f->done.size(), 4);
        QCOMPARE(f->refused.size(), 0);
        QVERIFY(!isOffered("advanceStageButton"));
        f->live->must(*f->undo);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Invoiced);
    }

    void anAdvisorIsOfferedNoStepBack()
    {
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        QVERIFY(!isOffered("stepBackButton"));
    }

    void aManagerStepsBackWithAReason()
    {
        const FollowUpId id = f->page->current();
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        f->closePage();
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->live->queue().setActor(f->live->sample.manager.id);
        f->openPage();
        f->page->showFollowUp(id);
        QTRY_VERIFY(f->isPanelMade()); // his own list is empty, and so was the page
        QString was;
        const auto back = [this, &was](const QString &reason, bool accept) {
            QTest::keyClick(f->child<QPushButton>("stepBackButton"), Qt::Key_Space);
            auto *line = reasonLine();
            QVERIFY(line);
            const QString kept = line->text();
            line->setText(reason);
            QTest::keyClick(line, accept ? Qt::Key_Return : Qt::Key_Escape);
            f->live->settle();
            was = kept;
        };
        back(QStringLiteral("a mistake"), false);
        QTRY_VERIFY(!reasonLine());
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Quoted);
        back(QString(), true);
        QCOMPARE(was, QStringLiteral("a mistake"));   // what was typed is there again
        QVERIFY(reasonLine()->window()->isVisible()); // it needs one
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Quoted);
        reasonLine()->setText(QStringLiteral("the bank asks for more"));
        QTest::keyClick(reasonLine(), Qt::Key_Return);
        f->live->settle();
        QTRY_VERIFY(!reasonLine());
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Interested);
        QCOMPARE(f->detail(id).timeline.front().text, QStringLiteral("the bank asks for more"));
    }

    void theSaleThatWasAskedAboutStepsBackWhereverTheListWent()
    {
        const FollowUpId id = f->page->current();
        QTest::keyClick(f->child<QPushButton>("advanceStageButton"), Qt::Key_Space);
        f->live->settle();
        f->closePage();
        f->live->reader().setViewer(f->live->sample.manager.id);
        f->live->queue().setActor(f->live->sample.manager.id);
        f->openPage();
        f->page->showFollowUp(id);
        QTRY_VERIFY(f->isPanelMade());
        const FollowUpId other =
            f->live->reader()
                .client(f->live->reader().searchClients(QStringLiteral("bruno")).front().id)
                ->pending.front()
                .id;
        QTest::keyClick(f->child<QPushButton>("stepBackButton"), Qt::Key_Space);
        f->page->showFollowUp(other);
        reasonLine()->setText(QStringLiteral("why"));
        QTest::keyClick(reasonLine(), Qt::Key_Return);
        f->live->settle();
        QCOMPARE(f->refused.size(), 0);
        QCOMPARE(f->detail(id).opportunity->stage, Stage::Interested);
    }

    void whatsAppOpensAtHerNumberWithTheTextReady()
    {
        UrlCatcher urls;
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_W);
        f->live->settle();
        QCOMPARE(urls.taken.size(), 1);
        const QUrl url = urls.taken.front();
        QCOMPARE(url.host(), QStringLiteral("wa.me"));
        QCOMPARE(url.path(), QStringLiteral("/593991000001"));
        const QString encoded = QString::fromLatin1(url.toEncoded());
        QVERIFY2(!encoded.contains(u' ') && !encoded.section(u'?', 1).contains(u'+'),
                 qPrintable(encoded));
        const QString sent =
            QUrlQuery(url).queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded);
        QVERIFY2(sent.contains(QStringLiteral("Carla")), qPrintable(sent));
        QVERIFY2(sent.contains(QStringLiteral("Ana Paredes")), qPrintable(sent));
        const TimelineEntry entry = f->detail(id).timeline.front();
        QCOMPARE(entry.kind, TimelineKind::WhatsAppOpened);
        QCOMPARE(entry.text, sent);
    }

    void aCallIsDialledAndRecorded()
    {
        UrlCatcher urls;
        const FollowUpId id = f->page->current();
        f->press(Qt::Key_L);
        f->live->settle();
        QCOMPARE(urls.taken, QList({QUrl(QStringLiteral("tel:+593991000001"))}));
        QCOMPARE(f->detail(id).timeline.front().kind, TimelineKind::CallStarted);
    }

    void withoutANumberNothingIsOpened_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("WhatsApp") << Qt::Key_W;
        QTest::newRow("call") << Qt::Key_L;
    }
    void withoutANumberNothingIsOpened()
    {
        QFETCH(Qt::Key, key);
        UrlCatcher urls;
        f->select(text("Gina Páez"));
        const FollowUpId id = f->page->current();
        const qsizetype before = timeline(id).size();
        f->press(key);
        f->live->settle();
        QCOMPARE(urls.taken.size(), 0);
        QCOMPARE(f->refused, QList({Problem::Code::MissingPhone}));
        QCOMPARE(timeline(id).size(), before);
    }
};

VITRINA_TEST(TestFollowUpsDeeds, QApplication)
#include "tst_followups_deeds.moc"
