// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablequeries.h"

#include "storage/clientqueries.h"
#include "storage/database.h"

namespace Vitrina {

namespace {

/// How a column's value is given.
enum class As { Text, Instant, Money, Number, Id };

struct TableColumn
{
    ListKind kind;
    const char *name;
    const char *sql;
    As as = As::Text;
};

using K = ListKind;

constexpr TableColumn tableColumns[] = {
    {K::Clients, "external_id", "c.external_id"},
    {K::Clients, "kind", "c.kind"},
    {K::Clients, "name", "c.name"},
    {K::Clients, "surname", "c.surname"},
    {K::Clients, "national_id", "c.national_id"},
    {K::Clients, "phone",
     "(SELECT typed FROM client_phone p WHERE p.client_id = c.id ORDER BY position LIMIT 1)"},
    {K::Clients, "phone2",
     "(SELECT typed FROM client_phone p WHERE p.client_id = c.id ORDER BY position LIMIT 1 "
     "OFFSET 1)"},
    {K::Clients, "email",
     "(SELECT address FROM client_email e WHERE e.client_id = c.id ORDER BY position LIMIT 1)"},
    {K::Clients, "city", "c.city"},
    {K::Clients, "quality", "coalesce(nullif(q.name, ''), q.code)"},
    {K::Clients, "source", "coalesce(nullif(u.name, ''), u.code)"},
    {K::Clients, "advisor", "s.login"},
    {K::Clients, "plate",
     "(SELECT plate FROM vehicle v WHERE v.client_id = c.id ORDER BY v.rowid LIMIT 1)"},
    {K::Clients, "notes", "c.observations"},

    {K::FollowUps, "client_external_id", "c.external_id"},
    {K::FollowUps, "client_national_id", "c.national_id"},
    {K::FollowUps, "client_phone",
     "(SELECT typed FROM client_phone p WHERE p.client_id = c.id ORDER BY position LIMIT 1)"},
    {K::FollowUps, "client_name", "trim(c.name || ' ' || c.surname)"},
    {K::FollowUps, "due", "f.due_at", As::Instant},
    {K::FollowUps, "type", "coalesce(nullif(t.name, ''), t.code)"},
    {K::FollowUps, "state", "f.state"},
    {K::FollowUps, "model",
     "trim(replace(m.brand || ' ' || m.line || ' ' || m.version || ' ' ||"
     " coalesce(nullif(m.year, 0), ''), '  ', ' '))"},
    {K::FollowUps, "stage", "o.stage"},
    {K::FollowUps, "advisor", "s.login"},
    {K::FollowUps, "observations", "f.observations"},

    {K::Models, "brand", "m.brand"},
    {K::Models, "line", "m.line"},
    {K::Models, "version", "m.version"},
    {K::Models, "year", "nullif(m.year, 0)", As::Number},
    {K::Models, "kind", "m.kind"},
    {K::Models, "price",
     "m.price_minor / (CASE WHEN m.currency IN ('CLP', 'PYG', 'JPY') THEN 1.0 ELSE 100.0 END)",
     As::Money},
    {K::Models, "currency", "m.currency"},

    {K::Staff, "login", "s.login"},
    {K::Staff, "name", "s.name"},
    {K::Staff, "branch", "b.name"},
    {K::Staff, "department", "d.name"},
    {K::Staff, "access_level", "s.access_level", As::Number},
    {K::Staff, "supervisor", "h.login"},
    {K::Staff, "active", "s.active", As::Number},

    {K::Branches, "name", "b.name"},
    {K::Branches, "country", "b.country"},
    {K::Branches, "time_zone", "b.time_zone"},
    {K::Branches, "currency", "b.currency"},

    {K::Catalogue, "catalogue", "i.catalogue"},
    {K::Catalogue, "code", "i.code"},
    {K::Catalogue, "name", "i.name"},
    {K::Catalogue, "minutes", "i.number", As::Number},
    {K::Catalogue, "active", "i.active", As::Number},

    {K::Imports, "batch", "i.id", As::Id},
    {K::Imports, "kind", "i.kind"},
    {K::Imports, "file", "i.file_name"},
    {K::Imports, "started", "i.started_at", As::Instant},
    {K::Imports, "by", "s.login"},
    {K::Imports, "undone", "i.undone_at", As::Instant},
};

/// Where a kind's rows come from, and by what they are filtered; null where there is no such.
struct Source
{
    ListKind kind;
    const char *code;
    const char *from;
    const char *order;
    const char *client;  ///< rowid of the client searched for
    const char *advisor; ///< id of the member whose row it is
    const char *state;
    const char *moment;
};

constexpr Source sources[] = {
    {K::Clients, "clients",
     "client c LEFT JOIN catalogue_item q ON q.id = c.quality_id"
     " LEFT JOIN catalogue_item u ON u.id = c.source_id"
     " LEFT JOIN staff s ON s.id = c.preferred_agent_id WHERE c.merged_into IS NULL",
     "c.rowid", "c.rowid", "c.preferred_agent_id", nullptr, "c.created_at"},
    {K::FollowUps, "followups",
     "follow_up f JOIN client c ON c.id = f.client_id JOIN catalogue_item t ON t.id = f.type_id"
     " JOIN staff s ON s.id = f.advisor_id LEFT JOIN opportunity o ON o.id = f.opportunity_id"
     " LEFT JOIN vehicle_model m ON m.id = o.model_id WHERE 1",
     "f.due_at, f.rowid", "c.rowid", "f.advisor_id", "f.state", "f.due_at"},
    {K::Models, "models", "vehicle_model m WHERE m.active", "m.brand, m.line, m.version, m.year",
     nullptr, nullptr, nullptr, nullptr},
    {K::Staff, "staff",
     "staff s JOIN branch b ON b.id = s.branch_id LEFT JOIN department d ON d.id = s.department_id"
     " LEFT JOIN staff h ON h.id = s.supervisor_id WHERE 1",
     "s.name, s.login", nullptr, nullptr, nullptr, nullptr},
    {K::Branches, "branches", "branch b WHERE 1", "b.name", nullptr, nullptr, nullptr, nullptr},
    {K::Catalogue, "catalogue", "catalogue_item i WHERE 1", "i.catalogue, i.position, i.code",
     nullptr, nullptr, nullptr, nullptr},
    {K::Imports, "imports", "import_batch i LEFT JOIN staff s ON s.id = i.started_by WHERE 1",
     "i.started_at DESC", nullptr, nullptr, nullptr, nullptr},
};

const Source &sourceOf(ListKind kind)
{
    for (const Source &source : sources) {
        if (source.kind == kind)
            return source;
    }
    qFatal("a list without a source: %d", int(kind));
}

struct Query
{
    QString sql;
    QVariantList values;

    void add(const char *what, const char *condition, const QVariant &value)
    {
        sql +=
            QStringLiteral(" AND ") + QLatin1StringView(what) + u' ' + QLatin1StringView(condition);
        values += value;
    }
};

void addSearch(Query &query, const Source &source, const QString &typed)
{
    const QString sought = ftsQuery(typed);
    query.add(source.client, "IN (SELECT rowid FROM client_fts WHERE client_fts MATCH ?)",
              sought.isEmpty() ? QStringLiteral("\"\"") : sought);
}

void addVisible(Query &query, const Source &source, const QList<StaffId> &visible)
{
    QStringList places;
    for (const StaffId &one : visible) {
        places += QStringLiteral("?");
        query.values += one.toBytes();
    }
    query.sql += QStringLiteral(" AND (%1 IS NULL OR %1 IN (%2))")
                     .arg(QLatin1StringView(source.advisor), places.join(u','));
}

Query queryFor(ListKind kind, const ListFilter &filter)
{
    const Source &source = sourceOf(kind);
    QStringList selected;
    for (const TableColumn &column : tableColumns) {
        if (column.kind == kind)
            selected += QLatin1StringView(column.sql);
    }
    Query query{QStringLiteral("SELECT %1 FROM %2")
                    .arg(selected.join(u','), QLatin1StringView(source.from)),
                {}};
    if (source.client && !filter.search.isEmpty())
        addSearch(query, source, filter.search);
    if (source.advisor && !filter.advisor.isEmpty())
        query.add(source.advisor, "= (SELECT id FROM staff WHERE login = ?)", filter.advisor);
    if (source.state && !filter.state.isEmpty())
        query.add(source.state, "= ?", filter.state);
    if (source.moment && filter.from.isValid())
        query.add(source.moment, ">= ?", filter.from.toMSecsSinceEpoch());
    if (source.moment && filter.to.isValid())
        query.add(source.moment, "< ?", filter.to.toMSecsSinceEpoch());
    if (source.advisor && filter.visible)
        addVisible(query, source, *filter.visible);
    query.sql += QStringLiteral(" ORDER BY %1 LIMIT ?").arg(QLatin1StringView(source.order));
    query.values += filter.limit;
    return query;
}

QVariant given(const QVariant &value, As as, const QTimeZone &zone)
{
    if (value.isNull())
        return as == As::Text ? QVariant(QString()) : QVariant();
    switch (as) {
    case As::Instant:
        return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), zone);
    case As::Money:
        return value.toDouble();
    case As::Id:
        return ImportBatchId::fromBytes(value.toByteArray()).toString();
    case As::Number:
        return value.toLongLong();
    case As::Text:
        break;
    }
    return value.toString();
}

} // namespace

QString listKindCode(ListKind kind)
{
    return QLatin1StringView(sourceOf(kind).code);
}

std::optional<ListKind> listKindFromCode(const QString &code)
{
    for (const Source &source : sources) {
        if (code == QLatin1StringView(source.code))
            return source.kind;
    }
    return {};
}

QStringList listColumns(ListKind kind)
{
    QStringList names;
    for (const TableColumn &column : tableColumns) {
        if (column.kind == kind)
            names += QLatin1StringView(column.name);
    }
    return names;
}

void eachListed(Database &database, ListKind kind, const ListFilter &filter, const QTimeZone &zone,
                const std::function<bool(const QVariantList &)> &visit)
{
    std::vector<As> forms;
    for (const TableColumn &column : tableColumns) {
        if (column.kind == kind)
            forms.push_back(column.as);
    }
    const Query query = queryFor(kind, filter);
    Rows rows = database.query(query.sql, query.values);
    while (rows.next()) {
        QVariantList cells;
        for (size_t i = 0; i < forms.size(); ++i)
            cells += given(rows.value(int(i)), forms[i], zone);
        if (!visit(cells))
            return;
    }
}

} // namespace Vitrina
