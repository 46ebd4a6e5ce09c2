// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/schedulefollowup.h"
#include "hub/pgtransaction.h"
#include "sample/scenarios.h"
#include "syncworld/syncworld.h"
#include "syncworld/verifysame.h"

#include <QTest>

/// And is whole by itself.
#define VERIFY_WHOLE(laptop)                                                                       \
    VERIFY_SAME(laptop);                                                                           \
    QCOMPARE(amissBeyondReferences((laptop).replica()), QString())

namespace Vitrina::Testing {

/// Some laptops at one hub, of which each test has a fresh one.
class LaptopsFixture : public QObject
{
protected:
    void begin() { m_world = std::make_unique<SyncWorld>(); }
    void end() { m_world.reset(); }
    void takeFreshHub() { m_database = m_world->database(); }
    /// With all that is hers.
    std::unique_ptr<Laptop> settled(const char *login)
    {
        return m_world->settled(m_database, login);
    }
    /// Rows may refer to what this person does not see; all else must be whole.
    static QString amissBeyondReferences(Database &replica)
    {
        const QString found = amiss(replica);
        return found.startsWith(QStringLiteral("orphans")) ? QString() : found;
    }
    EditClient edit(const RegisterContact &contact, const QString &city) const
    {
        EditClient command;
        command.clientId = contact.clientId;
        command.client = contact.client;
        command.client.city = city;
        command.sourceId = contact.sourceId;
        command.qualityId = contact.qualityId;
        command.at = m_world->clock.now();
        return command;
    }
    RescheduleFollowUp reschedule(const RegisterContact &contact, int hours) const
    {
        return {contact.next->id, m_world->clock.now().addSecs(qint64(hours) * 3600), 0,
                m_world->clock.now()};
    }
    ResolveFollowUp resolve(const RegisterContact &contact, Laptop &laptop) const
    {
        ResolveFollowUp command;
        command.followUpId = contact.next->id;
        command.outcome = Outcome::Reached;
        command.note = QStringLiteral("Quiere verla el sábado");
        command.next = m_world->showroom.callIn(48);
        command.next->id = laptop.newId<FollowUpId>();
        command.at = m_world->clock.now();
        return command;
    }
    void moveAgent(const RegisterContact &contact, const StaffId &agent)
    {
        PgConnection root = m_world->hub().root(m_database);
        const QByteArray client = contact.clientId.toString().toUtf8();
        const QByteArray staff = agent.toString().toUtf8();
        PgTransaction transaction(root);
        for (const char *sql :
             {"UPDATE vitrina.client SET preferred_agent_id = $2::uuid WHERE id = $1::uuid",
              "UPDATE vitrina.opportunity SET advisor_id = $2::uuid WHERE client_id = $1::uuid",
              "UPDATE vitrina.follow_up SET advisor_id = $2::uuid WHERE client_id = $1::uuid"})
            root.query(sql, {client, staff});
        transaction.commit();
    }

    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
};

} // namespace Vitrina::Testing
