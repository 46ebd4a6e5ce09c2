// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a quote comes to its client by mail.
#include "quotes/quoteeditor.h"

#include "commands/quotemail.h"
#include "commands/whendone.h"
#include "kit/card.h"
#include "kit/dialogdraft.h"
#include "quotes/maildialog.h"
#include "quotes/quoteforms.h"
#include "quotes/sendingstrip.h"

#include <QKeyEvent>
#include <QPointer>

namespace Vitrina {

void QuoteEditor::setPost(PostState *post)
{
    m_post = post;
    m_sendings->setPost(post);
    connect(post, &PostState::changed, this, &QuoteEditor::showHead);
    showHead();
}

QStringList QuoteEditor::mailAddresses() const
{
    QStringList addresses;
    for (const ClientEmail &email : m_emails)
        addresses += email.address;
    return addresses;
}

/// Whether mail is how this quote goes where nothing else is said (S0.4).
bool QuoteEditor::goesByMail() const
{
    return m_post && m_post->hasAccount() && !m_emails.empty();
}

void QuoteEditor::send()
{
    if (goesByMail())
        sendByMail();
    else
        sendByWhatsApp();
}

void QuoteEditor::sendByMail()
{
    if (m_changing)
        return;
    saveThen([this] {
        if (!m_detail || !m_post || waitsForDiscount())
            return;
        QuoteMessage about = messageFacts();
        about.isMail = true;
        about.link = m_links.canGive() ? linkPlace() : QString();
        openMail({m_detail->quote.id, m_seen, QuoteChannel::Mail},
                 {mailAddresses(), quoteSubject(about), quoteMessage(about, m_forms->content()),
                  m_post->status().from, m_post->status().attachesPaper});
    });
}

void QuoteEditor::openMail(const Asked &what, const MailDraft &draft)
{
    auto *dialog = new MailDialog(draft, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Of these contents: a text with the figures of others is not to come back.
    new DialogDraft(dialog, m_reader, m_queue,
                    QStringLiteral("mail/%1/%2").arg(what.seen.toString(), what.quote.toString()));
    connect(dialog, &MailDialog::accountRequested, m_post, &PostState::requestAccount);
    connect(dialog, &MailDialog::sendRequested, this,
            [this, what, dialog] { queueMail(what, dialog); });
    dialog->open();
}

void QuoteEditor::queueMail(const Asked &what, MailDialog *dialog)
{
    const QueueMail command{m_queue.newId<SendingId>(), what.quote,        what.seen,
                            dialog->recipient(),        dialog->subject(), dialog->body(),
                            m_reader.device(),          m_reader.now()};
    whenDone(m_queue.submit(command), this,
             [this, dialog = QPointer(dialog)](const Result<Receipt> &queued) {
                 if (!queued) {
                     if (dialog)
                         dialog->tellProblem(queued.error());
                     else
                         Q_EMIT refused(queued.error());
                     return;
                 }
                 Q_EMIT done(
                     tr("The mail is on its way: the 72 hours begin when the server has it"),
                     std::nullopt);
                 if (dialog)
                     dialog->accept();
             });
}

void QuoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->matches(QKeySequence::Save))
        save();
    else if (event->matches(QKeySequence::Print))
        showProforma();
    else if (event->key() == Qt::Key_F11)
        showToClient();
    else if (event->key() == Qt::Key_F6 && event->modifiers() == Qt::NoModifier)
        useTemplate();
    else if (event->key() == Qt::Key_F6 && event->modifiers() == Qt::ShiftModifier)
        saveAsTemplate();
    else if (isEnter && event->modifiers() == Qt::ControlModifier && isOpen())
        send();
    else if (isEnter && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && isOpen())
        sendByWhatsApp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Vitrina
