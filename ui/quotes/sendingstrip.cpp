// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/sendingstrip.h"

#include "commands/quotemail.h"
#include "items/mailwords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"

#include <QHBoxLayout>

namespace Vitrina {

namespace {

constexpr size_t mostRows = 3; ///< the newest; older ones are in the timeline

} // namespace

SendingStrip::SendingStrip(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("sendingStrip"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    connect(&reader, &ReplicaReader::changed, this, &SendingStrip::refresh);
    hide();
}

void SendingStrip::setPost(PostState *post)
{
    m_post = post;
    connect(post, &PostState::changed, this, &SendingStrip::refresh);
    refresh();
}

void SendingStrip::present(const QuoteId &quote)
{
    m_quote = quote;
    refresh();
}

void SendingStrip::setSendable(bool isSendable)
{
    if (isSendable == m_isSendable)
        return;
    m_isSendable = isSendable;
    refresh();
}

void SendingStrip::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // A button of it may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void SendingStrip::refresh()
{
    std::vector<Sending> sendings =
        m_quote.isNull() ? std::vector<Sending>() : m_reader.sendings(m_quote);
    std::erase_if(sendings,
                  [](const Sending &one) { return one.state == SendingState::Cancelled; });
    if (sendings.size() > mostRows)
        sendings.resize(mostRows);
    clear();
    for (const Sending &sending : sendings)
        m_column->addWidget(row(sending));
    setVisible(!sendings.empty());
}

QWidget *SendingStrip::row(const Sending &sending)
{
    const bool isHere = sending.sender == m_reader.device();
    const SendingLine line =
        sendingLine(sending, m_post ? m_post->status() : PostStatus(), isHere,
                    !m_reader.linkBase().isEmpty(), m_reader.timeWords(), m_reader.now());
    auto *made = new QWidget(this);
    made->setObjectName(QStringLiteral("sendingRow"));
    auto *across = new QHBoxLayout(made);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    auto *chip = new ChipLabel(made);
    chip->setObjectName(QStringLiteral("sendingChip"));
    chip->setChip(sendingStateName(sending.state), line.tone);
    across->addWidget(chip);
    auto *text = new ElidedLabel(line.text, made);
    text->setObjectName(QStringLiteral("sendingLabel"));
    text->setDetail(line.detail);
    across->addWidget(text, 1);
    if (sending.state == SendingState::Waiting)
        addWaiting(made, sending, line);
    else if (sending.state == SendingState::Failed)
        addFailed(made, sending);
    else if (sending.state == SendingState::Bounced && m_isSendable)
        addBounced(made);
    return made;
}

void SendingStrip::addButton(QWidget *row, const QString &text, const char *name,
                             const std::function<void()> &done)
{
    auto *button = new Button(text, Button::Role::Normal, row);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, done);
    row->layout()->addWidget(button);
}

void SendingStrip::addWaiting(QWidget *row, const Sending &sending, const SendingLine &line)
{
    if (line.wantsAccount && m_post)
        addButton(row, tr("Mail account…"), "sendingAccountButton",
                  [this] { m_post->requestAccount(); });
    if (line.canGoNow && m_post)
        addButton(row, tr("Try now"), "sendingNowButton",
                  [this, id = sending.id] { m_post->requestNow(id); });
    if (sending.sender != m_reader.device() && sending.createdBy == m_reader.viewer().id)
        addButton(row, tr("Send from this computer"), "takeOverSendingButton",
                  [this, id = sending.id] {
                      Q_EMIT wanted(TakeOverMail{id, m_reader.device(), m_reader.now()},
                                    tr("The mail is no longer the other computer's"));
                  });
    addButton(row, tr("Do not send"), "cancelSendingButton", [this, id = sending.id] {
        Q_EMIT wanted(CancelMail{id, m_reader.now()}, tr("The mail will not be sent"));
    });
}

/// Whoever wrote it says what becomes of it; anybody may let it be.
void SendingStrip::addFailed(QWidget *row, const Sending &sending)
{
    const bool isOwn = sending.createdBy == m_reader.viewer().id;
    if (isOwn && sending.fault == MailTrouble::Unknown)
        addButton(row, tr("Yes, it arrived"), "mailArrivedButton", [this, id = sending.id] {
            Q_EMIT wanted(MailArrived{id, m_reader.now()}, tr("Sent: the 72 hours are running"));
        });
    const bool isStale =
        sending.fault == MailTrouble::QuoteChanged || sending.fault == MailTrouble::QuoteOver;
    if (isOwn && !isStale)
        addButton(row, tr("Send again"), "retrySendingButton", [this, id = sending.id] {
            Q_EMIT wanted(RetryMail{id, m_reader.device(), m_reader.now()},
                          tr("The mail is sent again"));
        });
    addButton(row, tr("Leave it"), "cancelSendingButton", [this, id = sending.id] {
        Q_EMIT wanted(CancelMail{id, m_reader.now()}, tr("The mail will not be sent"));
    });
}

/// To the address that is right, or by another way: what came back is not sent again itself.
void SendingStrip::addBounced(QWidget *row)
{
    addButton(row, tr("Send again…"), "mailAgainButton", [this] { Q_EMIT mailRequested(); });
    addButton(row, QStringLiteral("WhatsApp"), "whatsAppAgainButton",
              [this] { Q_EMIT whatsAppRequested(); });
}

} // namespace Vitrina
