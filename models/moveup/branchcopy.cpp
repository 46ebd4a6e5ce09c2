// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/branchcopy.h"

#include "domain/enums.h"
#include "hub/hubschema.h"
#include "hub/pgconnection.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/profile.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

using Kind = MoveUpFault::Kind;

/// A table of which the hub may hold the same entry under another id, and how to tell.
struct SharedEntries
{
    const char *table;
    const char *key; ///< columns, compared as texts
};
constexpr SharedEntries sharedEntries[] = {
    {"catalogue_item", "catalogue, code"},
    {"vehicle_model", "brand, line, version, year"},
};

class BranchCopy
{
public:
    BranchCopy(Database &copy, PgConnection &hub)
        : m_copy(copy)
        , m_hub(hub)
    {
    }

    /// Why it cannot be a branch there.
    std::optional<MoveUpFault> obstacle()
    {
        if (boundOf(m_copy) == Bound::Hub)
            return MoveUpFault{Kind::OfAHub, {}};
        if (count("company") == 0)
            return MoveUpFault{Kind::NoShowroom, {}};
        const int there = HubSchema(m_hub).present();
        if (there != schemaOf(m_copy))
            return MoveUpFault{Kind::OtherSchema,
                               {QString::number(there), QString::number(schemaOf(m_copy))}};
        if (m_hub.query("SELECT FROM vitrina.company").count() == 0)
            return MoveUpFault{Kind::NoCompany, {}};
        return std::nullopt;
    }

    BranchChanges make()
    {
        m_copy.runScript("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
        dropTriggers();
        Transaction transaction(m_copy);
        m_copy.runScript("CREATE TEMP TABLE same (here BLOB PRIMARY KEY, there BLOB NOT NULL)");
        adoptCompany();
        for (const SharedEntries &entries : sharedEntries)
            adoptEntries(entries);
        BranchChanges changes;
        changes.logins = renameLogins();
        changes.lowered = lowerLevels();
        transaction.commit();
        return changes;
    }

    /// Whether all that the rows refer to is the showroom's own, but for what was found to be the
    /// hub's: a file may have been doctored, and a staff member of hers who stands in a branch of
    /// the company would see all of it.
    bool staysWithinItself()
    {
        Rows rows = m_copy.query(QStringLiteral("SELECT DISTINCT parent"
                                                " FROM pragma_foreign_key_check"));
        const auto isAdopted = [](const QString &table) {
            return table == u"company" ||
                   std::any_of(std::begin(sharedEntries), std::end(sharedEntries),
                               [&table](const SharedEntries &entries) {
                                   return table == QLatin1StringView(entries.table);
                               });
        };
        while (rows.next()) {
            if (!isAdopted(rows.text(0)))
                return false;
        }
        return true;
    }

private:
    qint64 count(const char *table)
    {
        return m_copy
            .scalar(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1StringView(table)))
            .toLongLong();
    }
    /// They keep derived tables, which nobody reads here.
    void dropTriggers()
    {
        QStringList names;
        {
            Rows rows = m_copy.query(
                QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'"));
            while (rows.next())
                names += rows.text(0);
        }
        for (const QString &name : std::as_const(names))
            m_copy.execute(QStringLiteral("DROP TRIGGER \"%1\"").arg(name));
    }

    void adoptCompany()
    {
        const QByteArray there =
            QUuid::fromString(m_hub.query("SELECT id FROM vitrina.company").text(0, 0)).toRfc4122();
        m_copy.execute(QStringLiteral("INSERT INTO same SELECT id, ? FROM company"), {there});
        referToTheHubs("company");
    }

    void adoptEntries(const SharedEntries &entries)
    {
        const auto table = QString::fromLatin1(entries.table);
        const auto key = QString::fromLatin1(entries.key);
        const auto columns = key.split(QStringLiteral(", "));
        QStringList wanted;
        for (const QString &column : columns)
            wanted += QStringLiteral("CAST(%1 AS TEXT) = ?").arg(column);
        const QString sql =
            QStringLiteral("INSERT OR REPLACE INTO same SELECT id, ? FROM %1 WHERE ").arg(table) +
            wanted.join(QStringLiteral(" AND "));
        const PgRows rows = m_hub.query("SELECT id, " + key.toUtf8() + " FROM vitrina." +
                                        entries.table + " ORDER BY id DESC");
        for (int row = 0; row < rows.count(); ++row) {
            QVariantList values{QUuid::fromString(rows.text(row, 0)).toRfc4122()};
            for (int column = 1; column <= columns.size(); ++column)
                values += rows.text(row, column);
            m_copy.execute(sql, values);
        }
        referToTheHubs(entries.table);
    }

    /// Takes the rows of `same` out of their table, and whatever refers to them refers to the
    /// hub's.
    void referToTheHubs(const char *table)
    {
        struct Reference
        {
            QString table;
            QString column;
        };
        std::vector<Reference> references;
        {
            Rows rows =
                m_copy.query(QStringLiteral("SELECT s.name, k.\"from\" FROM sqlite_schema s,"
                                            " pragma_foreign_key_list(s.name) k"
                                            " WHERE s.type = 'table' AND k.\"table\" = ?"),
                             {QString::fromLatin1(table)});
            while (rows.next())
                references.push_back({rows.text(0), rows.text(1)});
        }
        for (const Reference &reference : references) {
            m_copy.execute(QStringLiteral("UPDATE %1 SET %2 = (SELECT there FROM same"
                                          " WHERE here = %2) WHERE %2 IN (SELECT here FROM same)")
                               .arg(reference.table, reference.column));
        }
        rewordHistory();
        m_copy.execute(QStringLiteral("DELETE FROM %1 WHERE id IN (SELECT here FROM same)")
                           .arg(QLatin1StringView(table)));
        m_copy.execute(QStringLiteral("DELETE FROM same"));
    }

    /// History names entries within a text, as do templates of quotes and what is half written.
    void rewordHistory()
    {
        std::vector<std::pair<QString, QString>> ids;
        {
            Rows rows = m_copy.query(QStringLiteral("SELECT here, there FROM same"));
            const auto text = [&rows](int column) {
                return QUuid::fromRfc4122(rows.bytes(column)).toString(QUuid::WithoutBraces);
            };
            while (rows.next())
                ids.emplace_back(text(0), text(1));
        }
        for (const auto &[here, there] : ids) {
            m_copy.execute(QStringLiteral("UPDATE timeline_entry SET data = replace(data, ?, ?)"
                                          " WHERE data <> '' AND instr(data, ?) > 0"),
                           {here, there, here});
            for (const char *table : {"quote_template", "draft"}) {
                m_copy.execute(QStringLiteral("UPDATE %1 SET content = replace(content, ?, ?)")
                                   .arg(QLatin1StringView(table)),
                               {here, there});
            }
        }
    }

    QList<BranchChanges::Login> renameLogins()
    {
        const PgRows rows = m_hub.query("SELECT login FROM vitrina.staff"
                                        " UNION SELECT role FROM vitrina.staff_login");
        QSet<QString> taken;
        for (int row = 0; row < rows.count(); ++row)
            taken.insert(rows.text(row, 0));
        QStringList own;
        {
            Rows staff = m_copy.query(QStringLiteral("SELECT login FROM staff ORDER BY login"));
            while (staff.next())
                own += staff.text(0);
        }
        QList<BranchChanges::Login> renamed;
        const QSet<QString> here(own.begin(), own.end());
        for (const QString &login : std::as_const(own)) {
            if (!taken.contains(login))
                continue;
            QString free;
            for (int number = 2; free.isEmpty() || taken.contains(free) || here.contains(free);
                 ++number)
                free = login + u'.' + QString::number(number);
            taken.insert(free);
            m_copy.execute(QStringLiteral("UPDATE staff SET login = ? WHERE login = ?"),
                           {free, login});
            renamed += {login, free};
        }
        return renamed;
    }

    QStringList lowerLevels()
    {
        const auto high = QStringLiteral("(access_level = %1 OR permissions & %2 <> 0)")
                              .arg(int(AccessLevel::Company))
                              .arg(int(Permission::ManageStaff));
        QStringList lowered;
        {
            Rows rows = m_copy.query(QStringLiteral("SELECT login FROM staff WHERE active AND ") +
                                     high + QStringLiteral(" ORDER BY login"));
            while (rows.next())
                lowered += rows.text(0);
        }
        m_copy.execute(QStringLiteral("UPDATE staff SET access_level = max(access_level, %1),"
                                      " permissions = permissions & ~%2 WHERE ")
                           .arg(int(AccessLevel::Branch))
                           .arg(int(Permission::ManageStaff)) +
                       high);
        return lowered;
    }

    Database &m_copy;
    PgConnection &m_hub;
};

} // namespace

tl::expected<BranchChanges, MoveUpFault> makeBranch(Database &copy, PgConnection &hub)
{
    BranchCopy branch(copy, hub);
    if (const std::optional<MoveUpFault> fault = branch.obstacle())
        return tl::unexpected(*fault);
    BranchChanges changes = branch.make();
    if (!branch.staysWithinItself())
        return tl::unexpected(MoveUpFault{Kind::References, {}});
    return changes;
}

} // namespace Vitrina
