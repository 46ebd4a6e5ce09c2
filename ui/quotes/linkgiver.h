// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"

#include <QObject>

namespace Vitrina {

/// Gives out links to quotes (S1.11, rule 14): each a secret of its own, that is in the link and in
/// no file. GUI thread.
class LinkGiver : public QObject
{
    Q_OBJECT

public:
    LinkGiver(ReplicaReader &reader, CommandQueue &queue, QObject *parent = nullptr);

    /// Whether the company has said where its links lead.
    bool canGive() const;
    /// Makes another link to the quote and hands it over when it is kept; an empty one where none
    /// can be given. What is refused is told by refused(), and @p take is not called.
    void give(const QuoteId &quote, LinkChannel channel,
              const std::function<void(const QString &link)> &take);

Q_SIGNALS:
    void refused(const Vitrina::Problem &problem);

private:
    ReplicaReader &m_reader;
    CommandQueue &m_queue;
};

} // namespace Vitrina
