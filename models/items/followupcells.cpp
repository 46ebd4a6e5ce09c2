// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followupcells.h"

#include "items/cellroles.h"
#include "items/followuptablemodel.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"
#include "items/words.h"

namespace Vitrina {

namespace {

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

FollowUpCells::FollowUpCells(ReplicaReader &reader)
    : m_reader(reader)
    , m_words(reader.timeWords())
    , m_nowMs(reader.now().toMSecsSinceEpoch())
{
}

QDate FollowUpCells::dayOf(qint64 ms) const
{
    return m_words.dayOf(instant(ms));
}

qint64 FollowUpCells::tomorrow() const
{
    return m_words.startOf(dayOf(m_nowMs).addDays(1)).toMSecsSinceEpoch();
}

QString FollowUpCells::toolTip(const PendingRow &row, int column) const
{
    const QString said =
        column == FollowUpTableModel::Due ? m_words.inFull(instant(row.dueAt)) : text(row, column);
    return isProvisional(row) ? said + QStringLiteral(" · ") + provisionalTip() : said;
}

bool FollowUpCells::isProvisional(const PendingRow &row) const
{
    return m_outbox &&
           (m_outbox->isProvisional(row.followUp) || m_outbox->isClientProvisional(row.client));
}

QString FollowUpCells::text(const PendingRow &row, int column) const
{
    const Directory &directory = *m_reader.directory();
    switch (column) {
    case FollowUpTableModel::Due:
        return m_words.shortly(instant(row.dueAt), instant(m_nowMs));
    case FollowUpTableModel::Client:
        return clientName(row.client);
    case FollowUpTableModel::Type:
        return itemName(directory.itemAt(row.type));
    case FollowUpTableModel::Model: {
        const VehicleModel &model = directory.modelAt(row.model);
        return model.brand + u' ' + model.line;
    }
    case FollowUpTableModel::Quality:
        return itemName(directory.itemAt(row.quality));
    case FollowUpTableModel::Source:
        return itemName(directory.itemAt(row.source));
    case FollowUpTableModel::Advisor:
        return directory.memberAt(row.advisor).name;
    case FollowUpTableModel::Attempts:
        return QString::number(row.attempt);
    default:
        return {};
    }
}

QVariant FollowUpCells::look(const PendingRow &row, int column, int role) const
{
    switch (role) {
    case CellRole::Overdue:
        return column == FollowUpTableModel::Due && isOverdue(row);
    case CellRole::Emphasis:
        return column == FollowUpTableModel::Due && !isOverdue(row) &&
               m_words.dayOf(instant(row.dueAt)) == m_words.dayOf(instant(m_nowMs));
    case CellRole::RightAligned:
        return column == FollowUpTableModel::Attempts;
    case CellRole::Dim:
        return column == FollowUpTableModel::Attempts && row.attempt == 0;
    case CellRole::DotColour:
        if (column == FollowUpTableModel::Quality)
            return QVariant::fromValue(qualityDot(m_reader.directory()->itemAt(row.quality)));
        if (column == FollowUpTableModel::Client && isProvisional(row))
            return QVariant::fromValue(Dot::Waiting);
        return {};
    case Qt::AccessibleDescriptionRole:
        return column == FollowUpTableModel::Client && isProvisional(row)
                   ? QVariant(provisionalTip())
                   : QVariant();
    default:
        return {};
    }
}

const QString &FollowUpCells::clientName(quint32 client) const
{
    if (!m_names.contains(client))
        m_names.insert(client, new QString(m_reader.clientNameAt(client)));
    return *m_names.object(client);
}

QString FollowUpCells::title(const FollowUpLayout::Heading &heading) const
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "OVERDUE · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "TODAY · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "UPCOMING · %1"),
    };
    return tr(titles[int(heading.section)]).arg(QLocale().toString(heading.count));
}

} // namespace Vitrina
