// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/outboxwatch.h"
#include "pretendhub/pretendhub.h"
#include "storage/outboxwork.h"

#include <QTest>

namespace Vitrina::Testing {

/// An outbox that is looked at, of a showroom with María and Luis. The clock stands on Saturday,
/// 21 November 2026, 10:00 in Quito.
class OutboxFixture : public QObject
{
protected:
    void open()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            const TwoContacts two(sample);
            m_maria = two.maria;
            m_luis = two.luis;
        });
        m_watch = std::make_unique<OutboxWatch>(m_hub->live().reader(), m_hub->state());
    }
    void close()
    {
        m_watch.reset();
        m_hub.reset();
    }

    Database &database() { return m_hub->live().reader().database(); }
    QDateTime now() { return m_hub->live().clock().now(); }
    RescheduleFollowUp move(const RegisterContact &contact, int hours)
    {
        return {contact.next->id, now().addSecs(hours * 3600), 0, now()};
    }
    OutboxCommand kept(const CommandId &id)
    {
        const QVariant sequence = database().scalar(
            QStringLiteral("SELECT seq FROM outbox WHERE uuid = ?"), {id.toBytes()});
        return loadOutboxCommand(database(), sequence.toLongLong()).value();
    }
    EditClient edit(const RegisterContact &contact)
    {
        EditClient command;
        command.clientId = contact.clientId;
        command.client = contact.client;
        command.qualityId = contact.qualityId;
        command.sourceId = contact.sourceId;
        command.at = now();
        return command;
    }

    std::unique_ptr<PretendHub> m_hub;
    std::unique_ptr<OutboxWatch> m_watch;
    RegisterContact m_maria;
    RegisterContact m_luis;
};

} // namespace Vitrina::Testing
