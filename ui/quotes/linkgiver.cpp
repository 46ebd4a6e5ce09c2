// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/linkgiver.h"

#include "commands/quotelinks.h"
#include "commands/whendone.h"
#include "domain/linkbase.h"
#include "web/linktoken.h"

namespace Vitrina {

LinkGiver::LinkGiver(ReplicaReader &reader, CommandQueue &queue, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_queue(queue)
{
}

bool LinkGiver::canGive() const
{
    return !m_reader.linkBase().isEmpty();
}

void LinkGiver::give(const QuoteId &quote, LinkChannel channel,
                     const std::function<void(const QString &link)> &take)
{
    if (!canGive()) {
        take({});
        return;
    }
    const LinkToken token = LinkToken::mint();
    const QString link = linkUnder(m_reader.linkBase(), QString::fromLatin1(token.text()));
    const MintLink command{m_queue.newId<QuoteLinkId>(), quote,
                           QString::fromLatin1(token.hash().bytes.toHex()), channel,
                           m_reader.now()};
    whenDone(m_queue.submit(command), this, [this, link, take](const Result<Receipt> &kept) {
        if (kept)
            take(link);
        else
            Q_EMIT refused(kept.error());
    });
}

} // namespace Vitrina
