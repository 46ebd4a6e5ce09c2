// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importpreviewmodel.h"

#include "items/cellroles.h"

namespace Vitrina {

namespace {

struct FateLook
{
    PreviewRow::Fate fate;
    Tone tone;
    const char *text;
};
constexpr FateLook fates[] = {
    {PreviewRow::Fate::Imported, Tone::Done,
     QT_TRANSLATE_NOOP("Vitrina::ImportPreviewModel", "New")},
    {PreviewRow::Fate::AlreadyThere, Tone::Neutral,
     QT_TRANSLATE_NOOP("Vitrina::ImportPreviewModel", "Already there")},
    {PreviewRow::Fate::Refused, Tone::Danger,
     QT_TRANSLATE_NOOP("Vitrina::ImportPreviewModel", "Refused")},
};

} // namespace

void ImportPreviewModel::present(const ImportLook &look)
{
    beginResetModel();
    m_look = look;
    endResetModel();
}

QString ImportPreviewModel::problemsOf(int row) const
{
    if (row < 0 || row >= m_look.rows.size() || !isJudged())
        return {};
    const PreviewRow &shown = m_look.rows[row];
    QStringList all;
    if (!shown.reason.isEmpty())
        all += shown.reason;
    for (const QString &problem : shown.problems) {
        if (!problem.isEmpty() && !all.contains(problem))
            all += problem;
    }
    return all.join(u' ');
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_look.rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + int(m_look.headers.size());
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewRow &row = m_look.rows[index.row()];
    switch (index.column()) {
    case RowNumber:
        if (role == Qt::DisplayRole)
            return row.rowNumber;
        return role == CellRole::Dim ? QVariant(true) : QVariant();
    case Fate:
        return fateData(row, role);
    default:
        return cellData(row, index.column() - FirstCell, role);
    }
}

QVariant ImportPreviewModel::fateData(const PreviewRow &row, int role) const
{
    if (!isJudged())
        return {};
    for (const FateLook &look : fates) {
        if (look.fate != row.fate)
            continue;
        if (role == Qt::DisplayRole)
            return tr(look.text);
        if (role == CellRole::ChipTone)
            return QVariant::fromValue(look.tone);
        if (role == Qt::ToolTipRole && !row.reason.isEmpty())
            return row.reason.toHtmlEscaped();
    }
    return {};
}

QVariant ImportPreviewModel::cellData(const PreviewRow &row, int cell, int role) const
{
    const QString text = row.cells.value(cell).simplified();
    const QString problem = isJudged() ? row.problems.value(cell) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return problem.isEmpty() ? text : QStringLiteral("⚠ ") + text;
    case Qt::ToolTipRole:
        return problem.isEmpty() ? QVariant() : problem.toHtmlEscaped();
    case CellRole::Overdue:
        return !problem.isEmpty();
    case CellRole::Dim:
        return !m_look.columns.value(cell).has_value();
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == RowNumber)
        return tr("Row");
    if (section == Fate)
        return tr("Outcome");
    return m_look.headers.value(section - FirstCell).simplified();
}

} // namespace Vitrina
