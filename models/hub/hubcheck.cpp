// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubcheck.h"

#include "hub/hubchecks.h"
#include "hub/hubschema.h"
#include "hub/pgconnection.h"
#include "hub/servercertificate.h"

namespace Vitrina {

namespace {

using What = HubFinding::What;

constexpr int oldestServer = 150000;
constexpr qint64 toleratedSkewMs = 5000;
constexpr qint64 certificateDays = 21; // enough for whoever has to ask somebody for another

QStringList firstColumn(const PgRows &rows)
{
    QStringList values;
    for (int row = 0; row < rows.count(); ++row)
        values += rows.text(row, 0);
    return values;
}

} // namespace

HubCheck::HubCheck(PgConnection &administrator, std::function<QDateTime()> now)
    : m_hub(administrator)
    , m_now(std::move(now))
{
}

std::vector<HubFinding> HubCheck::findings()
{
    std::vector<HubFinding> found;
    m_notLookedAt.clear();
    if (!checkVersions(found))
        return found;
    const bool superuser =
        m_hub.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").flag(0, 0);
    for (const HubQuestion &question : hubQuestions()) {
        if (question.takesSuperuser && !superuser) {
            m_notLookedAt.push_back(question.what);
            continue;
        }
        const QStringList wrong = firstColumn(m_hub.query(question.sql));
        if (!wrong.isEmpty())
            found.push_back({question.what, wrong});
        if (question.what == What::MissingRole && !wrong.isEmpty())
            return found; // the rest is asked in terms of the roles
    }
    checkCertificate(found);
    checkClock(found);
    return found;
}

bool HubCheck::checkVersions(std::vector<HubFinding> &found)
{
    if (m_hub.serverVersion() < oldestServer)
        found.push_back({What::OldServer,
                         {QString::number(m_hub.serverVersion() / 10000),
                          QString::number(oldestServer / 10000)}});
    HubSchema schema(m_hub);
    const QStringList both{QString::number(schema.present()), QString::number(HubSchema::newest())};
    if (schema.present() > HubSchema::newest())
        found.push_back({What::NewerSchema, both});
    else if (schema.present() < HubSchema::newest())
        found.push_back({What::OlderSchema, both});
    return schema.present() <= HubSchema::newest();
}

/// Once it is over, nobody exchanges anything any more.
void HubCheck::checkCertificate(std::vector<HubFinding> &found)
{
    const std::optional<QDateTime> end = certificateEnd(m_hub);
    if (end && *end < m_now().addDays(certificateDays))
        found.push_back({What::CertificateEnds, {end->date().toString(Qt::ISODate)}});
}

void HubCheck::checkClock(std::vector<HubFinding> &found)
{
    const QDateTime before = m_now();
    const qint64 there =
        m_hub.query("SELECT round(extract(epoch FROM clock_timestamp()) * 1000)::bigint")
            .number(0, 0);
    const QDateTime after = m_now();
    // Somewhere between the two the hub looked at its clock: only what lies outside is skew.
    const qint64 ahead = there > after.toMSecsSinceEpoch()    ? there - after.toMSecsSinceEpoch()
                         : there < before.toMSecsSinceEpoch() ? there - before.toMSecsSinceEpoch()
                                                              : 0;
    if (qAbs(ahead) > toleratedSkewMs)
        found.push_back({What::ClockSkew, {QString::number(ahead / 1000)}});
}

} // namespace Vitrina
