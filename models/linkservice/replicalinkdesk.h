// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/clock.h"
#include "domain/idsource.h"
#include "links/linkdesk.h"

#include <functional>

namespace Vitrina {

class Database;
struct KeptLink;
struct Receipt;

/// The embedded showroom's links, over the replica that is its database: what a client does is a
/// command like any other, and the local commit its verdict (sync.md 25, 27). Belongs to the thread
/// of @p reader.
class ReplicaLinkDesk final : public LinkDesk
{
public:
    /// Runs a command as the service and waits for its end (CommandQueue::executeFor()).
    using Execute = std::function<Result<Receipt>(const CommandId &, const AnyCommand &)>;

    ReplicaLinkDesk(Database &reader, Execute execute, const Clock &clock, IdSource ids);

    Result<LinkLook> look(const LinkTokenHash &link) override;
    /// A visit within sameVisitMinutes of the last one leaves no trace. Problems: NotFound for what
    /// opens nothing, and those of OpenLink.
    Result<void> recordView(const LinkTokenHash &link) override;
    Result<void> recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                              const QString &text) override;
    Result<void> recordPayment(const LinkPayment &payment) override;

private:
    Result<KeptLink> live(const LinkTokenHash &link);
    Result<void> execute(const AnyCommand &command);

    Database &m_reader;
    Execute m_execute;
    const Clock &m_clock;
    IdSource m_ids;
};

/// Whether this visit is another than the last.
bool isNewVisit(const KeptLink &kept, const QDateTime &now);

} // namespace Vitrina
