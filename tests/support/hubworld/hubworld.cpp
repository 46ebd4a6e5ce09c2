// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubworld.h"

#include "hub/hubschema.h"
#include "hub/stafflogins.h"
#include "postgres/plantedhubfault.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

#include <stdexcept>

namespace Vitrina::Testing {

namespace {

const char words[] = R"sql(
CREATE FUNCTION pg_temp.w(word text) RETURNS uuid LANGUAGE sql AS $$ SELECT md5(word)::uuid $$;
)sql";

const char company[] = R"sql(
INSERT INTO vitrina.company VALUES (pg_temp.w('company'), 'Vitrina', 'EC', 'USD', 'es', pg_temp.w('first'));
INSERT INTO vitrina.branch SELECT pg_temp.w(b), pg_temp.w('company'), b, 'EC', 'America/Guayaquil', 'USD', pg_temp.w('first')
  FROM unnest(ARRAY['north', 'south']) b;
INSERT INTO vitrina.opening_hours VALUES (pg_temp.w('monday'), pg_temp.w('north'), 1, 540, 1080, pg_temp.w('first'));
INSERT INTO vitrina.department SELECT pg_temp.w(d), pg_temp.w(b), d, pg_temp.w('first')
  FROM (VALUES ('sales', 'north'), ('workshop', 'north'), ('far', 'south')) AS v (d, b);
INSERT INTO vitrina.staff (id, login, name, branch_id, department_id, access_level, permissions, supervisor_id, row_version)
SELECT pg_temp.w(s), s, s, pg_temp.w(b), pg_temp.w(d), l, p, pg_temp.w(u), pg_temp.w('first')
  FROM (VALUES ('admin', 'north', 'sales', 1, 2047, NULL), ('manager', 'north', 'sales', 2, 1856, NULL),
               ('head', 'north', 'sales', 3, 0, NULL), ('ana', 'north', 'sales', 4, 0, NULL),
               ('beto', 'north', 'sales', 4, 0, NULL), ('carla', 'north', 'workshop', 4, 0, NULL),
               ('sur', 'south', 'far', 4, 0, NULL), ('rival', 'south', 'far', 2, 0, NULL),
               ('boss', 'north', 'workshop', 4, 0, NULL), ('lead', 'south', 'far', 4, 0, 'boss'),
               ('pupil', 'south', 'far', 4, 0, 'lead')) AS v (s, b, d, l, p, u);
INSERT INTO vitrina.catalogue_item (id, catalogue, code, row_version)
SELECT pg_temp.w(k), c, k, pg_temp.w('first')
  FROM (VALUES ('call', 'follow_up_type'), ('hot', 'quality'), ('price', 'lost_reason'), ('web', 'source')) AS v (k, c);
INSERT INTO vitrina.vehicle_model (id, brand, line, row_version) VALUES (pg_temp.w('nk'), 'CF Moto', 'NK 250', pg_temp.w('first'));
INSERT INTO vitrina.import_batch (id, kind, file_name, started_at, started_by, row_version)
VALUES (pg_temp.w('batch'), 'clients', 'a.csv', '2026-01-01', pg_temp.w('admin'), pg_temp.w('first'));

INSERT INTO vitrina.visitor (id, branch_id, advisor_id, at, row_version)
VALUES (pg_temp.w('visitor'), pg_temp.w('north'), pg_temp.w('ana'), '2026-01-01', pg_temp.w('first'));

INSERT INTO vitrina.client (id, name, branch_id, preferred_agent_id, created_at, created_by, national_id, row_version)
SELECT pg_temp.w('c_' || a), 'Client ' || a, s.branch_id, s.id, '2026-01-01', pg_temp.w('admin'), '17' || a, pg_temp.w('first')
  FROM unnest(ARRAY['ana', 'beto', 'carla', 'sur', 'lead', 'pupil', 'admin']) a JOIN vitrina.staff s ON s.login = a;
INSERT INTO vitrina.client (id, name, branch_id, preferred_agent_id, created_at, created_by, row_version)
SELECT pg_temp.w('c_' || c), c, pg_temp.w(b), pg_temp.w(a), '2026-01-01', pg_temp.w('admin'), pg_temp.w('first')
  FROM (VALUES ('north', 'north', NULL), ('south', 'south', NULL), ('shared', 'south', 'sur')) AS v (c, b, a);
INSERT INTO vitrina.client_phone SELECT md5('phone' || id)::uuid, id, 0, '099', '+593990000' || left(name, 3), pg_temp.w('first') FROM vitrina.client;
INSERT INTO vitrina.client_email SELECT md5('mail' || id)::uuid, id, 0, replace(name, ' ', '') || '@example.org', pg_temp.w('first') FROM vitrina.client;
INSERT INTO vitrina.consent SELECT md5('consent' || id)::uuid, id, 'contact', 'sales_floor', '1', '', '2026-01-01', NULL, NULL, pg_temp.w('first') FROM vitrina.client;
INSERT INTO vitrina.vehicle SELECT md5('vehicle' || id)::uuid, id, 'ABC', '', NULL, pg_temp.w('first') FROM vitrina.client;
INSERT INTO vitrina.timeline_entry (id, client_id, kind, at, row_version)
SELECT md5('entry' || id)::uuid, id, 'registered', '2026-01-01', pg_temp.w('first') FROM vitrina.client;
INSERT INTO vitrina.opportunity (id, client_id, advisor_id, branch_id, stage, state, opened_at, row_version)
SELECT pg_temp.w(o), pg_temp.w(c), pg_temp.w(a), pg_temp.w(b), 'quoted', s, '2026-01-01', pg_temp.w('first')
  FROM (VALUES ('o_shared', 'c_shared', 'ana', 'north', 'open'), ('o_past', 'c_shared', 'carla', 'north', 'lost'))
       AS v (o, c, a, b, s);
INSERT INTO vitrina.follow_up (id, client_id, advisor_id, type_id, due_at, state, created_at, row_version)
SELECT pg_temp.w(f), pg_temp.w(c), pg_temp.w(a), pg_temp.w('call'), '2026-02-01', s, '2026-01-01', pg_temp.w('first')
  FROM (VALUES ('f_shared', 'c_shared', 'beto', 'pending'), ('f_past', 'c_shared', 'carla', 'resolved')) AS v (f, c, a, s);
INSERT INTO vitrina.unit (id, branch_id, model_id, vin, created_at, row_version)
SELECT pg_temp.w('u_' || b), pg_temp.w(b), pg_temp.w('nk'), upper(b) || '00001', '2026-01-02', pg_temp.w('first')
  FROM (VALUES ('north'), ('south')) AS v (b);
INSERT INTO vitrina.quote_template (id, branch_id, owner_id, name, currency, content, created_at, created_by, row_version)
SELECT pg_temp.w(t), pg_temp.w(b), pg_temp.w(o), t, 'USD', '{"note":"","offers":[{"text":"NK 250"}],"items":[],"forms":[]}', '2026-01-02',
       pg_temp.w('admin'), pg_temp.w('first')
  FROM (VALUES ('t_north', 'north', NULL), ('t_south', 'south', NULL), ('t_ana', 'north', 'ana'), ('t_sur', 'south', 'sur')) AS v (t, b, o);
)sql";

/// A deal of the seller's with a client: a row in every table of clients' data, each known by whose
/// client it is.
const char deal[] = R"sql(
INSERT INTO vitrina.opportunity (id, client_id, advisor_id, branch_id, stage, state, opened_at, row_version)
SELECT pg_temp.w('o_' || whose), pg_temp.w('c_' || whose), id, branch_id, 'quoted', 'open', '2026-01-01', pg_temp.w('first')
  FROM seller;
INSERT INTO vitrina.follow_up (id, client_id, opportunity_id, advisor_id, type_id, due_at, state, created_at, row_version)
SELECT pg_temp.w('f_' || whose), pg_temp.w('c_' || whose), pg_temp.w('o_' || whose), id, pg_temp.w('call'), '2026-02-01', 'pending',
       '2026-01-01', pg_temp.w('first')
  FROM seller;
INSERT INTO vitrina.quote_series AS s (id, last_number, row_version) SELECT branch_id, 1, pg_temp.w('first') FROM seller
    ON CONFLICT (id) DO UPDATE SET last_number = s.last_number + 1;
INSERT INTO vitrina.quote (id, client_id, opportunity_id, advisor_id, branch_id, number, currency, content_version, edited_at, created_at, row_version)
SELECT pg_temp.w('q_' || whose), pg_temp.w('c_' || whose), pg_temp.w('o_' || whose), seller.id, branch_id, last_number, 'USD', pg_temp.w('first'),
       '2026-01-02', '2026-01-02', pg_temp.w('first')
  FROM seller JOIN vitrina.quote_series s ON s.id = branch_id;
CREATE TEMP TABLE new_quote AS SELECT * FROM vitrina.quote WHERE id = (SELECT pg_temp.w('q_' || whose) FROM seller);
INSERT INTO vitrina.quote_version (id, client_id, quote_id, number, made_at, row_version)
SELECT md5('version' || id)::uuid, client_id, id, 1, '2026-01-02', pg_temp.w('first') FROM new_quote;
INSERT INTO vitrina.quote_offer (id, client_id, quote_version_id, text, price_minor, row_version)
SELECT md5('offer' || id)::uuid, client_id, id, 'NK 250', 529000, pg_temp.w('first') FROM vitrina.quote_version WHERE client_id IN (SELECT client_id FROM new_quote);
INSERT INTO vitrina.quote_item (id, client_id, offer_id, kind, price_minor, row_version)
SELECT md5('item' || id)::uuid, client_id, id, 'accessory', 12000, pg_temp.w('first') FROM vitrina.quote_offer WHERE client_id IN (SELECT client_id FROM new_quote);
INSERT INTO vitrina.quote_form (id, client_id, offer_id, kind, row_version)
SELECT md5('form' || id)::uuid, client_id, id, 'cash', pg_temp.w('first') FROM vitrina.quote_offer WHERE client_id IN (SELECT client_id FROM new_quote);
INSERT INTO vitrina.quote_link (id, client_id, quote_id, token_hash, channel, minted_at, row_version)
SELECT md5('link' || id)::uuid, client_id, id, encode(sha256(convert_to('token of ' || number || client_id, 'UTF8')), 'hex'),
       'whatsapp', '2026-01-02', pg_temp.w('first') FROM new_quote;
INSERT INTO vitrina.sending (id, client_id, quote_id, recipient, subject, body, content_version, sender, created_at, created_by, row_version)
SELECT md5('sending' || id)::uuid, client_id, id, 'rosa@example.org', 'Su cotización', 'Buenos días. {link}', content_version, pg_temp.w('laptop'),
       '2026-01-02', advisor_id, pg_temp.w('first') FROM new_quote;
INSERT INTO vitrina.change_request (id, client_id, quote_id, wish, state, asked_at, answered_at, answer, row_version)
SELECT md5('change' || id)::uuid, client_id, id, 'Color rojo', 'rejected', '2026-01-02', '2026-01-03', 'No hay', pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.discount_request (id, client_id, quote_id, content_version, state, asked_at, answered_at, answer, row_version)
SELECT md5('discount' || id)::uuid, client_id, id, md5('earlier')::uuid, 'rejected', '2026-01-02', '2026-01-03', 'Es mucho', pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.credit_application (id, client_id, opportunity_id, quote_id, lender, requested_minor, currency, created_at, created_by, row_version)
SELECT md5('credit' || id)::uuid, client_id, opportunity_id, id, 'Banco del Valle', 400000, 'USD', '2026-01-02', advisor_id, pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.deal_party (id, client_id, quote_id, role, name, id_number, created_at, created_by, row_version)
SELECT md5('party' || id)::uuid, client_id, id, 'co_debtor', 'Marta Ruiz', '1710034065', '2026-01-02', advisor_id, pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.appraisal (id, client_id, opportunity_id, plate, text, currency, created_at, created_by, row_version)
SELECT md5('appraisal' || id)::uuid, client_id, opportunity_id, 'PBA-1234', 'Suzuki GN 125', 'USD', '2026-01-02', advisor_id, pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.content (sha256, bytes)
SELECT encode(sha256(convert_to('picture of ' || id, 'UTF8')), 'hex'), convert_to('picture of ' || id, 'UTF8') FROM new_quote;
INSERT INTO vitrina.photo (id, client_id, appraisal_id, sha256, size, width, height, thumbnail, created_at, created_by, row_version)
SELECT md5('photo' || id)::uuid, client_id, md5('appraisal' || id)::uuid, encode(sha256(convert_to('picture of ' || id, 'UTF8')), 'hex'),
       octet_length('picture of ' || id), 1920, 1080, '/9j/', '2026-01-02', advisor_id, pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.deposit (id, client_id, quote_id, receipt, amount_minor, currency, method, state, received_at, row_version)
SELECT md5('deposit' || id)::uuid, client_id, id, 1, 50000, 'USD', 'cash', 'refunded', '2026-01-02', pg_temp.w('first')
  FROM new_quote;
INSERT INTO vitrina.reservation (id, client_id, quote_id, offer_id, state, lapses_at, requested_at, row_version)
SELECT md5('reservation' || q.id)::uuid, q.client_id, q.id, o.id, 'rejected', '2026-01-03', '2026-01-02', pg_temp.w('first')
  FROM new_quote q JOIN vitrina.quote_version v ON v.quote_id = q.id JOIN vitrina.quote_offer o ON o.quote_version_id = v.id;
)sql";

/// With c_<whose>, in her branch.
void makeDeal(PgConnection &administrator, const QByteArray &whose, const QByteArray &seller)
{
    administrator.run(words);
    administrator.run("CREATE TEMP TABLE seller AS SELECT s.id, c.branch_id, '" + whose +
                      "'::text AS whose FROM vitrina.staff s, vitrina.client c WHERE s.login = '" +
                      seller + "' AND c.id = pg_temp.w('c_" + whose + "')");
    administrator.run(deal);
    administrator.run("DISCARD TEMP");
}

QJsonObject change(const char *op, const QString &table, const QString &id)
{
    return {{QStringLiteral("op"), QString::fromLatin1(op)},
            {QStringLiteral("table"), table},
            {QStringLiteral("id"), id}};
}

void makeCompany(PostgresServer &server)
{
    server.connect(QStringLiteral("postgres")).run("CREATE DATABASE company");
    PgConnection administrator = server.connect(QStringLiteral("company"));
    if (!HubSchema(administrator).migrate(Rules::builtIn()))
        throw std::runtime_error("the hub is newer than the program");
    administrator.run(words);
    administrator.run(company);
    administrator.run("DISCARD TEMP");
    for (const char *seller : {"ana", "sur"})
        makeDeal(administrator, seller, seller);
    StaffLogins logins(administrator);
    for (const QString &person : HubWorld::people()) {
        logins.make(StaffId::fromString(idOf(person)), person,
                    QStringLiteral("secret of ") + person);
    }
    administrator.run("CREATE ROLE links LOGIN IN ROLE vitrina_service");
    administrator.run("ANALYZE");
}

} // namespace

HubWorld::HubWorld()
    : m_server(PostgresServer::Contents{QStringLiteral("company"), makeCompany})
{
    PgConnection administrator = root(QStringLiteral("company"));
    plantHubFault(administrator);
}

QString HubWorld::database()
{
    return m_server.copyHub(QStringLiteral("company"));
}

void HubWorld::addEveryonesDeals(const QString &database) const
{
    PgConnection administrator = root(database);
    for (const char *seller : {"beto", "carla"})
        makeDeal(administrator, seller, seller);
    for (const char *branch : {"north", "south"})
        makeDeal(administrator, branch, "pupil");
}

QStringList HubWorld::people()
{
    return QStringLiteral("admin manager head ana beto carla sur rival boss lead pupil")
        .split(u' ');
}

QStringList HubWorld::clients()
{
    return QStringLiteral("c_ana c_beto c_carla c_sur c_lead c_pupil c_admin c_north c_south "
                          "c_shared")
        .split(u' ');
}

QString idOf(const QString &word)
{
    const QByteArray hash = QCryptographicHash::hash(word.toUtf8(), QCryptographicHash::Md5);
    return QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject inserted(const QString &table, const QString &id, const QJsonObject &columns)
{
    QJsonObject one = change("insert", table, id);
    one.insert(QStringLiteral("columns"), columns);
    return one;
}

QJsonObject updated(const QString &table, const QString &id, const QString &seen,
                    const QJsonObject &columns)
{
    QJsonObject one = change("update", table, id);
    one.insert(QStringLiteral("seen"), seen);
    one.insert(QStringLiteral("columns"), columns);
    return one;
}

QJsonObject deleted(const QString &table, const QString &id, const QString &seen)
{
    QJsonObject one = change("delete", table, id);
    one.insert(QStringLiteral("seen"), seen);
    return one;
}

QJsonObject commandOf(const QString &name, const QJsonArray &changes, const QJsonArray &expects)
{
    const auto args = QStringLiteral("{}");
    const QByteArray hash =
        QCryptographicHash::hash(name.toUtf8() + '\0' + args.toUtf8(), QCryptographicHash::Sha256);
    return {{QStringLiteral("uuid"), newId()},
            {QStringLiteral("name"), name},
            {QStringLiteral("args_version"), 1},
            {QStringLiteral("args"), args},
            {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())},
            {QStringLiteral("at"), qint64(1767225600000)},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("expects"), expects}};
}

Pusher::Pusher(PgConnection connection, const QString &device)
    : m_connection(std::move(connection))
    , m_device(device)
{
    hello();
}

QJsonObject Pusher::hello(const QJsonObject &more)
{
    QJsonObject request{{QStringLiteral("device"), m_device},
                        {QStringLiteral("machine"), QStringLiteral("desk")}};
    for (auto it = more.begin(); it != more.end(); ++it)
        request.insert(it.key(), it.value());
    return parsed(m_connection.query("SELECT vitrina.hello($1)", {compact(request)}).text(0, 0));
}

QJsonObject Pusher::numbered(QJsonObject command)
{
    command.insert(QStringLiteral("seq"), ++m_last);
    return command;
}

QJsonObject Pusher::pushBatch(const QJsonArray &commands)
{
    const QJsonObject batch{{QStringLiteral("device"), m_device},
                            {QStringLiteral("commands"), commands}};
    return parsed(m_connection.query("SELECT vitrina.push($1)", {compact(batch)}).text(0, 0));
}

QJsonObject Pusher::push(const QJsonObject &command)
{
    const QJsonObject verdict = pushBatch({numbered(command)})
                                    .value(QStringLiteral("verdicts"))
                                    .toArray()
                                    .first()
                                    .toObject();
    const QString word = verdict.value(QStringLiteral("verdict")).toString();
    if (word == QStringLiteral("stale") || word == QStringLiteral("error"))
        --m_last; // not decided: the number is still free
    return verdict;
}

QString Pusher::outcome(const QJsonObject &command)
{
    const QJsonObject verdict = push(command);
    return (verdict.value(QStringLiteral("verdict")).toString() + u' ' +
            verdict.value(QStringLiteral("code")).toString())
        .trimmed();
}

QByteArray stateOf(PgConnection &hub, const QByteArray &sql)
{
    try {
        hub.query(sql);
        return {};
    } catch (const HubError &error) {
        return error.sqlState();
    }
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace Vitrina::Testing
