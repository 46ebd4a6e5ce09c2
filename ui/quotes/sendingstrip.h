// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "items/poststate.h"
#include "items/replicareader.h"

#include <QWidget>

class QVBoxLayout;

namespace Vitrina {

struct SendingLine;

/// What became of a quote's mails, each with what can be done about it. Takes no room where there
/// is none. GUI thread.
class SendingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SendingStrip(ReplicaReader &reader, QWidget *parent = nullptr);

    void setPost(PostState *post);
    void present(const QuoteId &quote);
    /// Whether the quote can be sent once more, as far as is known.
    void setSendable(bool isSendable);

Q_SIGNALS:
    /// A command that the person wants done.
    void wanted(const Vitrina::AnyCommand &command, const QString &told);
    /// The quote is to go to its client once more, by mail or by WhatsApp.
    void mailRequested();
    void whatsAppRequested();

private:
    void refresh();
    void clear();
    QWidget *row(const Sending &sending);
    void addWaiting(QWidget *row, const Sending &sending, const SendingLine &line);
    void addFailed(QWidget *row, const Sending &sending);
    void addBounced(QWidget *row);
    void addButton(QWidget *row, const QString &text, const char *name,
                   const std::function<void()> &done);

    ReplicaReader &m_reader;
    PostState *m_post = nullptr;
    QuoteId m_quote;
    bool m_isSendable = false;
    QVBoxLayout *m_column;
};

} // namespace Vitrina
