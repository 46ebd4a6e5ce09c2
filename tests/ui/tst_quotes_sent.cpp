// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotesfixture.h"

#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "domain/serviceactor.h"
#include "items/quotewords.h"
#include "kit/chip.h"
#include "storage/rows.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/testprogram.h"
#include "web/linktoken.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QMessageBox>
#include <QUrlQuery>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Sending a quote, its links, and what was sent (S0.3 to S0.6, S0.11, S1.11).
class TestQuotesSent : public QuotesFixture
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    void init()
    {
        m_opened.clear();
        open();
    }
    void cleanup() { close(); }

    /// S0.4, S0.11: the clock starts when the advisor says that it went.
    void sendingAsksWhetherItWent()
    {
        begin();
        click("sendQuoteButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Draft);
        QCOMPARE(m_opened.host(), QStringLiteral("wa.me"));
        QCOMPARE(m_opened.path(), QStringLiteral("/593991234567"));
        QVERIFY(
            QGuiApplication::clipboard()->text().contains(QStringLiteral("CF Moto NK 250 2026")));
        QVERIFY(isShown<QWidget>("sentQuestion"));
        click("notSentButton");
        QCOMPARE(quote().status, QuoteStatus::Draft);
        click("sendQuoteButton");
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(quote().expiresAt, m_live->clock().now().addSecs(72 * 3600));
    }

    /// S1.11, rule 14: each link is another, and the secret in it is kept nowhere.
    void everyLinkIsAnother()
    {
        begin();
        save();
        QVERIFY(!child<QPushButton>("copyLinkButton")->isEnabled()); // nobody said where to
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        m_page->open(quote().id);
        QStringList links;
        for (int i = 0; i < 2; ++i) {
            QGuiApplication::clipboard()->clear();
            click("copyLinkButton");
            QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
            links += QGuiApplication::clipboard()->text();
        }
        QVERIFY(links[0] != links[1]);
        for (const QString &link : links) {
            QVERIFY(link.startsWith(QStringLiteral("https://cotiza.example.ec/c/")));
            const QByteArray token = link.section(u'/', -1).toLatin1();
            const auto parsed = LinkToken::parse(token);
            QVERIFY(parsed);
            const auto kept =
                loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("token_hash = ?"),
                                     {QString::fromLatin1(parsed->hash().bytes.toHex())});
            QCOMPARE(kept.size(), size_t(1));
            QCOMPARE(kept.front().channel, LinkChannel::Copy);
            QCOMPARE(m_live->reader()
                         .database()
                         .scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE instr(args, ?)"),
                                 {QString::fromLatin1(token)})
                         .toInt(),
                     0);
        }
        // A draft's link opens once it is sent: only she knows whether it went.
        QVERIFY(isShown<QWidget>("sentQuestion"));
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
    }

    void theMessageHasItsLink()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid()); // saved, then the link made, then opened
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("https://cotiza.example.ec/c/")));
        QVERIFY(QUrlQuery(m_opened)
                    .queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded)
                    .contains(QStringLiteral("/c/")));
        const auto links =
            loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("1"), {});
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links.front().channel, LinkChannel::WhatsApp);
    }

    void linksAreRevokedAfterAWord()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid());
        auto *revoke = m_page->findChild<QAction *>(QStringLiteral("revokeLinksAction"));
        const auto revoked = [this] {
            return loadWhere<QuoteLink>(m_live->reader().database(),
                                        QStringLiteral("revoked_at IS NOT NULL"), {})
                .size();
        };
        const auto answer = [&](QMessageBox::ButtonRole role) {
            DialogAnswerer answers({[role](QDialog &dialog) {
                auto *box = qobject_cast<QMessageBox *>(&dialog);
                const auto buttons = box->buttons();
                for (QAbstractButton *button : buttons) {
                    if (box->buttonRole(button) == role)
                        button->click();
                }
            }});
            revoke->trigger();
            QTRY_VERIFY(answers.allAnswered());
            m_live->settle();
        };
        answer(QMessageBox::RejectRole);
        QCOMPARE(revoked(), size_t(0));
        answer(QMessageBox::AcceptRole);
        QCOMPARE(revoked(), size_t(1));
    }

    /// S0.6: what the client does is there without a key.
    void aViewIsSeenWhileTheQuoteIsOpen()
    {
        m_live->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        begin();
        click("sendQuoteButton");
        QTRY_VERIFY(m_opened.isValid());
        click("wasSentButton");
        m_live->settle();
        const auto links =
            loadWhere<QuoteLink>(m_live->reader().database(), QStringLiteral("1"), {});
        QVERIFY(m_live->queue().executeFor(serviceActor(), m_live->sample.newId<CommandId>(),
                                           OpenLink{links.front().id, m_live->clock().now()}));
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        QCOMPARE(child<ChipLabel>("quoteStatusChip")->text(), quoteStatusName(QuoteStatus::Viewed));
        m_page->showBoard();
        QCOMPARE(child<QPushButton>("seenTodayButton")->text(), QStringLiteral("Seen today · 1"));
    }

    /// S0.3, S0.11.
    void aSentVersionStaysReadable()
    {
        sendAndEdit();
        QCOMPARE(child<QComboBox>("versionBox")->count(), 2);
        lookAtVersion(1);
        QCOMPARE(child<QLineEdit>("offerPriceEdit")->text(), QStringLiteral("$5,290.00"));
        QVERIFY(!child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(!isShown<QPushButton>("saveQuoteButton"));
    }

    void anOldVersionLocksItselfAlone()
    {
        sendAndEdit();
        lookAtVersion(1);
        const CreateQuote other{m_live->sample.newId<QuoteId>(),
                                m_live->sample.newId<QuoteVersionId>(), m_rosa.opportunityId,
                                m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(other);
        m_page->open(other.quoteId);
        QVERIFY(child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(isShown<QPushButton>("saveQuoteButton"));
    }

    void whatIsOverCanOnlyBeExtended()
    {
        begin();
        save();
        const QuoteId id = quote().id;
        m_live->must(
            SendQuote{id, quote().contentVersion, QuoteChannel::WhatsApp, m_live->clock().now()});
        m_live->clock().advance(73 * 3600);
        m_page->open(id);
        QVERIFY(!child<QLineEdit>("offerPriceEdit")->isEnabled());
        QVERIFY(!isShown<QPushButton>("sendQuoteButton"));
        QVERIFY(!isShown<QPushButton>("extendButton")); // Ana is not support
        click("askExtensionButton");
        m_live->settle();
        QVERIFY(quote().extensionAskedAt.isValid());
        QVERIFY(!isShown<QPushButton>("askExtensionButton"));
    }

    /// Her own answer in between is no edit of somebody else's.
    void sheGoesOnTypingWhileSheIsAsked()
    {
        begin();
        click("sendQuoteButton");
        m_live->settle();
        type(child<QLineEdit>("offerColourEdit"), QStringLiteral("Rojo"));
        click("wasSentButton");
        m_live->settle();
        QCOMPARE(quote().status, QuoteStatus::Sent);
        QCOMPARE(child<QLineEdit>("offerColourEdit")->text(), QStringLiteral("Rojo"));
        save();
        QCOMPARE(quote().editedVersion, 2);
    }
};

VITRINA_TEST(TestQuotesSent, QApplication)
#include "tst_quotes_sent.moc"
