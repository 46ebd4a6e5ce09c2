// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a quote comes to its client: the message, links, paper, and whether it went.
#include "quotes/quoteeditor.h"

#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"
#include "messaging/links.h"
#include "quotes/clientview.h"
#include "quotes/discountstrip.h"
#include "quotes/proformadialog.h"
#include "quotes/quoteforms.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

namespace Vitrina {

QString QuoteEditor::phone() const
{
    for (const ClientPhone &phone : m_phones) {
        if (!phone.e164.isEmpty())
            return phone.e164;
    }
    return {};
}

QString QuoteEditor::message()
{
    return quoteMessage(messageFacts(), m_forms->content());
}

QuoteMessage QuoteEditor::messageFacts() const
{
    QuoteMessage about;
    about.client = m_client ? m_client->name : QString();
    about.advisor = m_reader.viewer().name;
    about.showroom = m_reader.directory()->company().name;
    about.number = numberText();
    about.currency = m_currency;
    about.country = m_country;
    about.day = m_reader.timeWords().dayOf(m_reader.now());
    return about;
}

/// As the client reads it too: what a computer gave without the hub may still change.
QString QuoteEditor::numberText() const
{
    return m_detail ? provisionalText(m_detail->quote.number, isNumberProvisional()) : QString();
}

bool QuoteEditor::isNumberProvisional() const
{
    return m_outbox && m_detail && m_outbox->isNumberProvisional(m_detail->quote.id);
}

/// Whether somebody has to approve the discount before this goes to the client; then that is asked
/// for, or told to be waited for.
bool QuoteEditor::waitsForDiscount()
{
    m_discount->present(m_detail);
    const DiscountProgress &progress = m_discount->progress();
    if (!progress.mustAsk())
        return false;
    if (progress.canAsk)
        m_discount->ask();
    else
        Q_EMIT refused({Problem::Code::DiscountOver, {}});
    return true;
}

/// Whoever pastes it sends it, so it is saved and looked at as what is sent.
void QuoteEditor::copyText()
{
    if (const std::optional<Problem> problem = m_forms->problem()) {
        Q_EMIT refused(*problem);
        return;
    }
    const auto copy = [this] {
        QGuiApplication::clipboard()->setText(message());
        Q_EMIT done(tr("The text of the quote is on the clipboard"), std::nullopt);
    };
    if (!isOpen() || m_changing)
        return copy();
    saveThen([this, copy] {
        if (!waitsForDiscount())
            copy();
    });
}

void QuoteEditor::copyLink()
{
    const auto copy = [this] {
        if (!m_detail)
            return;
        const Asked what{m_detail->quote.id, m_seen, QuoteChannel::Link};
        const bool isDraft = m_detail->quote.sentVersion == 0;
        m_links.give(what.quote, LinkChannel::Copy, [this, what, isDraft](const QString &link) {
            QGuiApplication::clipboard()->setText(link);
            Q_EMIT done(isDraft
                            ? tr("The link is on the clipboard. It opens once the quote is sent.")
                            : tr("The link is on the clipboard"),
                        std::nullopt);
            if (isDraft)
                askWhetherSent(what);
        });
    };
    // What was sent is what a link opens; a draft is saved, as its link will open that.
    if (m_detail && m_detail->quote.sentVersion > 0)
        copy();
    else
        saveThen([this, copy] {
            if (!waitsForDiscount())
                copy();
        });
}

void QuoteEditor::openAsClient()
{
    if (!m_detail)
        return;
    m_links.give(m_detail->quote.id, LinkChannel::Copy, [](const QString &link) {
        QDesktopServices::openUrl(QUrl(link + QStringLiteral("?preview")));
    });
}

void QuoteEditor::revokeLinks()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Revoke the links"),
                                     tr("Whoever has a link to this quote will not be able to open "
                                        "it any more. You can give new ones."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("revokeLinksDialog"));
    QPushButton *revoke = question->addButton(tr("Revoke"), QMessageBox::AcceptRole);
    revoke->setObjectName(QStringLiteral("revokeButton"));
    question->addButton(tr("Keep them"), QMessageBox::RejectRole);
    connect(revoke, &QPushButton::clicked, this, [this, id = current()] {
        submit(RevokeLinks{id, m_reader.now()}, tr("The links are revoked"));
    });
    question->open();
}

int QuoteEditor::versionShown() const
{
    return m_old ? m_shown : m_detail->quote.editedVersion;
}

void QuoteEditor::showToClient()
{
    if (const std::optional<Problem> problem = m_forms->problem()) {
        Q_EMIT refused(*problem);
        return;
    }
    const Directory &directory = *m_reader.directory();
    ClientViewFacts facts{directory.company().name,
                          m_detail ? tr("Quote %1").arg(numberText()) : QString(),
                          m_forms->content(),
                          m_currency,
                          m_country,
                          m_reader.timeWords().dayOf(m_reader.now())};
    auto *view = new ClientView(std::move(facts), m_forms->offer(), m_theme, this);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setGeometry(screen()->geometry()); // where no window manager makes it as large
    view->setWindowState(Qt::WindowFullScreen);
    view->open();
}

void QuoteEditor::showProforma()
{
    if (m_changing)
        return; // it would be saved for it, and so be the client's: that is said by saving it
    const auto open = [this] {
        // On paper it is handed over; what was sent before can be printed again.
        if (!m_detail || (isOpen() && waitsForDiscount()))
            return;
        const Quote &quote = m_detail->quote;
        ProformaFacts facts = proformaFacts(m_reader, *m_detail, versionShown());
        facts.content = m_forms->content();
        facts.isProvisional = isNumberProvisional();
        const QuoteStatus status = statusAt(stateOf(quote), m_reader.now());
        const bool isOver = status == QuoteStatus::Expired || status == QuoteStatus::Cancelled;
        if (isOver || !linkShows(quote, facts.version)) {
            openProforma(facts); // no link opens what is on this paper
            return;
        }
        m_links.give(quote.id, LinkChannel::Proforma,
                     [this, id = quote.id, facts](const QString &link) {
                         if (current() != id)
                             return; // she has gone to another meanwhile
                         ProformaFacts linked = facts;
                         linked.link = QUrl(link);
                         openProforma(linked);
                     });
    };
    if (isOpen())
        saveThen(open);
    else
        open();
}

void QuoteEditor::openProforma(const ProformaFacts &facts)
{
    auto *dialog = new ProformaDialog(facts, m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Printed or saved, a draft may have been handed over: only she knows (S0.4).
    if (m_detail && m_detail->quote.sentVersion == 0) {
        connect(dialog, &QDialog::accepted, this,
                [this, what = Asked{current(), m_seen, QuoteChannel::InPerson}] {
                    askWhetherSent(what);
                });
    }
    dialog->open();
}

/// Saves what is to be saved, opens WhatsApp with the text, and asks whether it was sent.
void QuoteEditor::sendByWhatsApp()
{
    if (m_changing)
        return;
    if (phone().isEmpty()) {
        Q_EMIT refused({Problem::Code::MissingPhone, {}});
        return;
    }
    saveThen([this] {
        if (!m_detail || waitsForDiscount())
            return;
        // All of it is of this moment: she may type on or go to another quote before the link is
        // kept.
        const Asked what{m_detail->quote.id, m_seen, QuoteChannel::WhatsApp};
        m_links.give(what.quote, LinkChannel::WhatsApp,
                     [this, what, about = messageFacts(), content = m_forms->content(),
                      to = phone()](const QString &link) {
                         QuoteMessage linked = about;
                         linked.link = link;
                         const QString text = quoteMessage(linked, content);
                         QGuiApplication::clipboard()->setText(text);
                         QDesktopServices::openUrl(whatsAppLink(to, text));
                         askWhetherSent(what);
                     });
    });
}

/// Where she has gone to another quote meanwhile, she is not asked about that.
void QuoteEditor::askWhetherSent(const Asked &what)
{
    if (current() != what.quote)
        return;
    m_asked = what;
    m_question->show();
}

void QuoteEditor::tellSent()
{
    m_question->hide();
    submit(SendQuote{m_asked.quote, m_asked.seen, m_asked.channel, m_reader.now()},
           tr("Sent: the 72 hours are running"));
}

} // namespace Vitrina
