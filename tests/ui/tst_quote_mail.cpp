// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/theme.h"
#include "quotes/maildialog.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "sample/mailscenarios.h"
#include "storage/rows.h"
#include "storage/sendingqueries.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A quote by mail, as its advisor sees it (S0.4): writing it, and what became of it.
class TestQuoteMail : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened = url; }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<PostState> m_post;
    std::unique_ptr<QuotesPage> m_page;
    CreateQuote m_quote;
    QUrl m_opened;

    template <typename Widget>
    Widget *child(const char *name)
    {
        QApplication::processEvents();
        const auto all = m_page->findChildren<Widget *>(QLatin1StringView(name));
        for (Widget *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
        m_live->settle();
    }
    QString line()
    {
        const auto *label = child<ElidedLabel>("sendingLabel");
        return label ? label->text() : QString();
    }
    std::vector<Sending> sendings()
    {
        return sendingsOf(m_live->reader().database(), m_quote.quoteId);
    }
    void setAccount(PostStatus::Hold hold = PostStatus::Hold::None, bool attachesPaper = false)
    {
        PostStatus status;
        status.attachesPaper = attachesPaper;
        status.hold = hold;
        status.from = QStringLiteral("ana@autocentro.ec");
        m_post->setStatus(status);
    }
    MailDialog *dialog() { return m_page->findChild<MailDialog *>(); }
    void enterIn(QWidget *widget, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(widget, Qt::Key_Return, modifiers);
        m_live->settle();
    }
    SendingId queued()
    {
        const QueueMail mail{m_live->sample.newId<SendingId>(),
                             m_quote.quoteId,
                             m_live->reader().quote(m_quote.quoteId)->quote.contentVersion,
                             QStringLiteral("maria@example.org"),
                             QStringLiteral("Su cotización"),
                             QStringLiteral("{link}"),
                             m_live->reader().device(),
                             m_live->clock().now()};
        m_live->must(mail);
        return mail.sendingId;
    }
    void queuedElsewhere()
    {
        QueueMail mail{m_live->sample.newId<SendingId>(),
                       m_quote.quoteId,
                       m_live->reader().quote(m_quote.quoteId)->quote.contentVersion,
                       QStringLiteral("maria@example.org"),
                       QStringLiteral("Su cotización"),
                       QStringLiteral("{link}"),
                       m_live->sample.newId<DeviceId>(),
                       m_live->clock().now()};
        m_live->must(mail);
    }
    void fail(const SendingId &id, MailTrouble trouble, bool isFinal = true)
    {
        m_live->must(MailTried{id, 1, trouble, QStringLiteral("421 4.7.0 Try later"), isFinal,
                               m_live->clock().now()});
    }

    void bounced(MailTrouble trouble)
    {
        const SendingId id = queued();
        m_live->must(MailSent{id, 1, true, m_live->clock().now()});
        m_live->must(MailBounced{id, trouble, QStringLiteral("550 5.1.1 <b>User</b> unknown"),
                                 m_live->clock().now()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &s) {
            becomeComputer(s);
            m_quote = quoted(s);
        });
        m_live->reader().setOwnLinkBase(QStringLiteral("https://autos.example"));
        m_post = std::make_unique<PostState>();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->editor()->setPost(m_post.get());
        m_page->resize(1146, 640); // what is left of 1366 × 768
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->open(m_quote.quoteId);
        m_opened.clear();
    }
    void cleanup()
    {
        m_page.reset();
        m_post.reset();
        m_live.reset();
    }

    void aClientWithAnAddressIsMailedByDefault()
    {
        setAccount();
        enterIn(m_page->editor(), Qt::ControlModifier);
        QVERIFY(dialog());
        QCOMPARE(dialog()->recipient(), QStringLiteral("maria@example.org"));
        QVERIFY(dialog()->subject().startsWith(QStringLiteral("Quote 1 of ")));
        QVERIFY(dialog()->body().contains(linkPlace()));
        QVERIFY(!dialog()->body().contains(u'*')); // stars are for chats
        QVERIFY(m_opened.isEmpty());
    }

    void itSaysWhereItComesFromAndWhetherThePaperGoesAlong()
    {
        const auto said = [this] {
            enterIn(m_page->editor(), Qt::ControlModifier);
            const QString text =
                dialog()->findChild<ElidedLabel *>(QStringLiteral("mailFromLabel"))->text();
            delete dialog();
            return text;
        };
        setAccount();
        QCOMPARE(said(), QStringLiteral("From ana@autocentro.ec"));
        setAccount(PostStatus::Hold::None, true);
        QCOMPARE(said(), QStringLiteral("From ana@autocentro.ec, with the proforma as a PDF"));
    }

    void withoutAnAccountItIsWhatsApp()
    {
        enterIn(m_page->editor(), Qt::ControlModifier);
        QVERIFY(!dialog());
        QTRY_COMPARE(m_opened.host(), QStringLiteral("wa.me"));
    }

    void whatsAppStaysOneKeyAway()
    {
        setAccount();
        enterIn(m_page->editor(), Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!dialog());
        QTRY_COMPARE(m_opened.host(), QStringLiteral("wa.me"));
    }

    void whatSheWroteIsQueuedByCtrlEnter()
    {
        setAccount();
        click("mailQuoteButton");
        auto *body = dialog()->findChild<QPlainTextEdit *>(QStringLiteral("mailBodyEdit"));
        body->setPlainText(QStringLiteral("Hola\n\n{link}"));
        dialog()
            ->findChild<QLineEdit *>(QStringLiteral("mailSubjectEdit"))
            ->setText(QStringLiteral("La moto"));
        QTest::keyClick(dialog(), Qt::Key_Return); // alone it sends nothing
        QVERIFY(sendings().empty());
        enterIn(dialog(), Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(sendings().size(), size_t(1));
        const Sending kept = sendings().front();
        QCOMPARE(kept.subject, QStringLiteral("La moto"));
        QCOMPARE(kept.body, QStringLiteral("Hola\n\n{link}"));
        QCOMPARE(kept.sender, m_live->reader().device());
        QCOMPARE(child<ChipLabel>("sendingChip")->text(), QStringLiteral("Waiting"));
    }

    void aMistypedAddressIsSaidAndStays()
    {
        setAccount();
        click("mailQuoteButton");
        dialog()
            ->findChild<QComboBox *>(QStringLiteral("mailToBox"))
            ->setEditText(QStringLiteral("maria@example"));
        enterIn(dialog(), Qt::ControlModifier);
        auto *problem = dialog()->findChild<QLabel *>(QStringLiteral("problemLabel"));
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("maria@example")));
        QVERIFY(sendings().empty());
    }

    void whatIsRefusedStaysWritten()
    {
        setAccount();
        click("mailQuoteButton");
        m_live->must(CancelQuote{m_quote.quoteId, {}, m_live->clock().now()});
        QVERIFY(dialog());
        enterIn(dialog(), Qt::ControlModifier);
        QTRY_VERIFY(dialog()->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
        QVERIFY(sendings().empty());
    }

    void whatItWaitsForIsSaid_data()
    {
        QTest::addColumn<int>("hold");
        QTest::addColumn<QString>("said");
        QTest::newRow("account") << int(PostStatus::Hold::NoAccount)
                                 << QStringLiteral("a mail account");
        QTest::newRow("password") << int(PostStatus::Hold::NoPassword)
                                  << QStringLiteral("the password");
        QTest::newRow("hub") << int(PostStatus::Hold::HubAway)
                             << QStringLiteral("the shared database");
        QTest::newRow("disk") << int(PostStatus::Hold::NoJournal) << QStringLiteral("disk");
        QTest::newRow("nothing") << int(PostStatus::Hold::None) << QStringLiteral("in a moment");
    }
    void whatItWaitsForIsSaid()
    {
        QFETCH(int, hold);
        QFETCH(QString, said);
        setAccount(PostStatus::Hold(hold));
        queued();
        QVERIFY2(line().contains(said), qPrintable(line()));
    }

    void anAccountIsOneClickAway()
    {
        QSignalSpy asked(m_post.get(), &PostState::accountRequested);
        queued();
        click("sendingAccountButton");
        QCOMPARE(asked.size(), 1);
    }

    void theNextTryIsSaidAndCanBeNow()
    {
        setAccount();
        const SendingId id = queued();
        fail(id, MailTrouble::Unreachable, false);
        PostStatus status = m_post->status();
        status.next.insert(id, m_live->clock().now().addSecs(600));
        m_post->setStatus(status);
        QVERIFY2(line().contains(QStringLiteral("does not answer")) &&
                     line().contains(QStringLiteral("tried again at")),
                 qPrintable(line()));
        QSignalSpy now(m_post.get(), &PostState::nowRequested);
        click("sendingNowButton");
        QCOMPARE(now.size(), 1);
    }

    void aFailureIsSeenAndSentAgain()
    {
        setAccount();
        const SendingId id = queued();
        fail(id, MailTrouble::Authentication);
        QCOMPARE(child<ChipLabel>("sendingChip")->tone(), Tone::Danger);
        QVERIFY(line().contains(QStringLiteral("user or the password")));
        auto *label = child<ElidedLabel>("sendingLabel");
        QHelpEvent hover(QEvent::ToolTip, {1, 1}, label->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(label, &hover);
        QVERIFY(label->toolTip().contains(u"421 4.7.0"));
        QVERIFY(!child<QPushButton>("mailArrivedButton"));
        click("retrySendingButton");
        QCOMPARE(sendings().front().state, SendingState::Waiting);
        QCOMPARE(sendings().front().round, 1);
    }

    void whatNobodyKnowsTheAdvisorSays()
    {
        setAccount();
        const SendingId id = queued();
        fail(id, MailTrouble::Unknown);
        QVERIFY(line().contains(QStringLiteral("may have arrived")));
        click("mailArrivedButton");
        QCOMPARE(sendings().front().state, SendingState::Sent);
        QCOMPARE(m_live->reader().quote(m_quote.quoteId)->quote.status, QuoteStatus::Sent);
        QVERIFY(line().contains(QStringLiteral("sent, ")));
    }

    void whatCameBackIsSeenAndSentAnotherWay()
    {
        setAccount();
        bounced(MailTrouble::NoSuchAddress);
        QCOMPARE(child<ChipLabel>("sendingChip")->tone(), Tone::Danger);
        QVERIFY2(line().contains(QStringLiteral("came back")) &&
                     line().contains(QStringLiteral("no such address")) &&
                     line().contains(QStringLiteral("Correct it")),
                 qPrintable(line()));
        auto *label = child<ElidedLabel>("sendingLabel");
        QHelpEvent hover(QEvent::ToolTip, {1, 1}, label->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(label, &hover);
        QVERIFY(label->toolTip().contains(QStringLiteral("5.1.1")));
        QVERIFY(!label->toolTip().contains(QStringLiteral("<b>"))); // escaped
        QVERIFY(!child<QPushButton>("retrySendingButton"));
        QVERIFY(!child<QPushButton>("cancelSendingButton"));
        click("whatsAppAgainButton");
        QTRY_VERIFY(m_opened.toString().contains(QStringLiteral("wa.me")));
        click("mailAgainButton");
        QTRY_VERIFY(dialog() && dialog()->isVisible());
    }

    void whatIsFullIsTriedAnotherWay()
    {
        setAccount();
        bounced(MailTrouble::MailboxFull);
        QVERIFY2(line().contains(QStringLiteral("mailbox is full")) &&
                     line().contains(QStringLiteral("another way")),
                 qPrintable(line()));
    }

    /// What cannot be sent any more is only seen.
    void ofAQuoteThatIsOverItIsOnlySeen()
    {
        setAccount();
        bounced(MailTrouble::NoSuchAddress);
        m_live->must(CancelQuote{m_quote.quoteId, {}, m_live->clock().now()});
        m_live->settle();
        QVERIFY(!child<QPushButton>("mailAgainButton"));
        QVERIFY(!child<QPushButton>("whatsAppAgainButton"));
    }

    void whatIsNotToGoIsGone()
    {
        setAccount();
        queued();
        click("cancelSendingButton");
        QCOMPARE(sendings().front().state, SendingState::Cancelled);
        QVERIFY(!child<QWidget>("sendingStrip"));
    }

    void whatIsSentFromElsewhereSaysSo()
    {
        setAccount();
        queuedElsewhere();
        QVERIFY(line().contains(QStringLiteral("another computer")));
    }

    void whatHasNotLeftElsewhereIsSentFromHere()
    {
        setAccount();
        queuedElsewhere();
        click("takeOverSendingButton");
        QCOMPARE(sendings().front().sender, m_live->reader().device());
        QCOMPARE(sendings().front().state, SendingState::Waiting);
        QVERIFY(!child<QPushButton>("takeOverSendingButton"));
    }

    void whatMayHaveLeftElsewhereIsAskedAbout()
    {
        setAccount();
        queuedElsewhere();
        m_live->must(MintLink{m_live->sample.newId<QuoteLinkId>(), m_quote.quoteId,
                              QString(64, u'd'), LinkChannel::Mail, m_live->clock().now()});
        click("takeOverSendingButton");
        QVERIFY2(line().contains(QStringLiteral("may have left from the other computer")),
                 qPrintable(line()));
        QVERIFY(child<QPushButton>("mailArrivedButton"));
        click("retrySendingButton");
        QCOMPARE(sendings().front().state, SendingState::Waiting);
        QCOMPARE(sendings().front().round, 2);
    }

    void anothersMailIsNotTakenOver()
    {
        setAccount();
        queuedElsewhere();
        m_live->reader().setViewer(m_live->sample.admin.id);
        m_page->open(m_quote.quoteId);
        QVERIFY(child<QPushButton>("cancelSendingButton"));
        QVERIFY(!child<QPushButton>("takeOverSendingButton"));
    }

    /// At 1366 × 768 every button of the header is as wide as its words.
    void nothingIsCut()
    {
        setAccount();
        queued();
        QApplication::processEvents();
        for (const Button *button : m_page->editor()->findChildren<Button *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(),
                         qPrintable(button->objectName()));
        }
        QVERIFY(m_page->width() <= 1146);
    }
};

VITRINA_TEST(TestQuoteMail, QApplication)
#include "tst_quote_mail.moc"
