// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barekeyset.h"

#include <QDateTime>

namespace Vitrina::Bench {

namespace {

constexpr int pageRows = 100;
constexpr int texts = 8;

} // namespace

BareKeyset::BareKeyset(Database &database, const StaffId &advisor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_advisor(
          database
              .scalar(QStringLiteral("SELECT rowid FROM staff WHERE id = ?"), {advisor.toBytes()})
              .toLongLong())
{
    BareKeyset::fetchMore({});
}

int BareKeyset::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BareKeyset::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : texts;
}

QVariant BareKeyset::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole ? QVariant(m_rows[size_t(index.row())][index.column()])
                                   : QVariant();
}

bool BareKeyset::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void BareKeyset::fetchMore(const QModelIndex &)
{
    std::vector<QStringList> page;
    Rows rows = m_database.query(
        QStringLiteral(
            "SELECT p.due_at, p.follow_up, c.name || ' ' || c.surname, t.code, m.brand || ' ' || "
            "m.line,"
            " q.code, s.code, a.name, p.attempt FROM pending_follow_up p"
            " JOIN client c ON c.rowid = p.client JOIN catalogue_item t ON t.rowid = p.type"
            " LEFT JOIN vehicle_model m ON m.rowid = p.model"
            " LEFT JOIN catalogue_item q ON q.rowid = p.quality"
            " LEFT JOIN catalogue_item s ON s.rowid = p.source"
            " JOIN staff a ON a.rowid = p.advisor"
            " WHERE p.advisor = ? AND (p.due_at, p.follow_up) > (?, ?)"
            " ORDER BY p.due_at, p.follow_up LIMIT ?"),
        {m_advisor, m_lastDue, m_lastRow, pageRows});
    while (rows.next()) {
        m_lastDue = rows.number(0);
        m_lastRow = rows.number(1);
        QStringList one{QDateTime::fromMSecsSinceEpoch(m_lastDue).toString(Qt::ISODate)};
        for (int column = 2; column <= texts; ++column)
            one += rows.text(column);
        page.push_back(one);
    }
    m_more = page.size() == size_t(pageRows);
    if (page.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.size()) - 1);
    m_rows.insert(m_rows.end(), page.begin(), page.end());
    endInsertRows();
}

} // namespace Vitrina::Bench
