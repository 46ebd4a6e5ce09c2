// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rowplanner.h"

#include "commands/importrows.h"
#include "importing/clientplanner.h"
#include "importing/followupplanner.h"
#include "importing/modelplanner.h"

namespace Vitrina {

namespace {

// A command is at most 2,000 rows and 1 MB (sync.md 5).
constexpr qsizetype mostBytes = 900'000;
constexpr qsizetype bytesOfAnItem = 900;
static_assert(importChunk + 12 <= 2000); // one more item may bring twelve

} // namespace

RowCells::RowCells(const ColumnFields &columns)
{
    m_columns.fill(-1);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i] && m_columns[size_t(*columns[i])] < 0)
            m_columns[size_t(*columns[i])] = i;
    }
}

QString RowCells::operator[](ImportField field) const
{
    const qsizetype column = m_columns[size_t(field)];
    return column >= 0 && column < m_row->size() ? m_row->at(column).trimmed() : QString();
}

bool RowPlanner::isFull() const
{
    return m_rows >= importChunk || m_bytes >= mostBytes;
}

ImportSlice RowPlanner::take()
{
    m_rows = 0;
    m_bytes = 0;
    return takeItems();
}

void RowPlanner::gathered(int rows, qsizetype text)
{
    m_rows += rows;
    m_bytes += bytesOfAnItem + 3 * text; // a letter is at most three bytes of UTF-8
}

std::unique_ptr<RowPlanner> makePlanner(ImportKind kind, Database &database,
                                        const ImportSetting &setting)
{
    switch (kind) {
    case ImportKind::Clients:
        return std::make_unique<ClientPlanner>(database, setting);
    case ImportKind::Models:
        return std::make_unique<ModelPlanner>(setting);
    case ImportKind::FollowUps:
        return std::make_unique<FollowUpPlanner>(database, setting);
    }
    return nullptr;
}

} // namespace Vitrina
