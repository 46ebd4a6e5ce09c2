// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "postgres/postgresserver.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Vitrina::Testing {

/// A server with one migrated company, copied for each test. Everything in it is known by a word;
/// its id is made of the word, here by idOf() and in SQL by md5('word')::uuid.
///
/// Branches north and south; departments sales and workshop (north), far (south). Staff, all of
/// level 4 and without permissions but where said:
///   admin    north sales, level 1, every permission
///   manager  north sales, level 2, manage_staff, step_stage_back, reopen_lost, import
///   head     north sales, level 3
///   ana, beto   north sales;   carla  north workshop;   sur  south far
///   rival    south far, level 2
///   boss     north workshop, supervises lead (south far), who supervises pupil (south far)
/// Clients, each with a phone, a mail, a consent, a vehicle and a timeline entry:
///   c_<agent>   of every agent, in her branch; c_north, c_south: nobody's
///   c_shared    of sur, south; ana has an open opportunity with her, beto a pending follow-up
/// Templates of quotes t_north, t_south of the branches, t_ana, t_sur of the two.
/// Quotes q_ana, q_sur, drafts, each with a link, a mail, a credit to apply for, a
/// co-debtor and a trade-in to be appraised, with a photograph. The link service logs in as
/// `links`. Opportunity o_ana (open, quoted), follow-up f_ana (pending) of c_ana; o_sur, f_sur of
/// c_sur.
class HubWorld
{
public:
    HubWorld();

    /// A fresh copy of the company.
    QString database();
    PostgresServer &server() { return m_server; }
    PgConnection as(const QString &database, const QString &person) const
    {
        return m_server.connect(database, person);
    }
    /// Whom nothing holds back, for looking and for preparing.
    PgConnection root(const QString &database) const { return m_server.connect(database); }

    /// What ana and sur have, beto and carla have too from now on: o_beto, f_beto, q_beto … And
    /// pupil has it with the clients that are nobody's: o_north, o_south …
    void addEveryonesDeals(const QString &database) const;

    static QStringList people();
    static QStringList clients();

private:
    PostgresServer m_server;
};

QString idOf(const QString &word);
QString newId();

/// One change of a command; @p seen is the version it was made on.
QJsonObject inserted(const QString &table, const QString &id, const QJsonObject &columns);
QJsonObject updated(const QString &table, const QString &id, const QString &seen,
                    const QJsonObject &columns);
QJsonObject deleted(const QString &table, const QString &id, const QString &seen);
/// A command without its place in a sequence, which Pusher gives it.
QJsonObject commandOf(const QString &name, const QJsonArray &changes,
                      const QJsonArray &expects = {});

/// A person at her device.
class Pusher
{
public:
    /// Says hello.
    Pusher(PgConnection connection, const QString &device = newId());

    /// The verdict of one command, as the next of the device's sequence.
    QJsonObject push(const QJsonObject &command);
    /// "applied", or the verdict with its code: "rejected forbidden".
    QString outcome(const QJsonObject &command);
    QJsonObject pushBatch(const QJsonArray &commands);
    /// Numbers a command as the next.
    QJsonObject numbered(QJsonObject command);
    QJsonObject hello(const QJsonObject &more = {});

    PgConnection &connection() { return m_connection; }
    const QString &device() const { return m_device; }
    void setSequence(qint64 last) { m_last = last; }

private:
    PgConnection m_connection;
    QString m_device;
    qint64 m_last = 0;
};

/// "" or the SQLSTATE with which a statement is refused.
QByteArray stateOf(PgConnection &hub, const QByteArray &sql);

QByteArray compact(const QJsonObject &object);
QJsonObject parsed(const QString &text);

} // namespace Vitrina::Testing
