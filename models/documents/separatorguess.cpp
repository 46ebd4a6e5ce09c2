// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/csvreader.h"

#include <QMap>

namespace Vitrina {

namespace {

constexpr int sampleRows = 30;

/// Cells per record if `separator` were the separator; a record cut by the end is left out.
QList<int> cellCounts(QStringView text, QChar separator)
{
    QList<int> counts;
    int cells = 1;
    bool quoted = false;
    bool cellStart = true;
    bool blank = true;
    for (const QChar c : text) {
        if (c == u'"' && (quoted || cellStart)) {
            quoted = !quoted;
            cellStart = false;
            blank = false;
        } else if (quoted) {
            continue;
        } else if (c == u'\n' || c == u'\r') {
            if (!blank)
                counts += cells;
            if (counts.size() >= sampleRows)
                return counts;
            cells = 1;
            cellStart = blank = true;
        } else {
            cellStart = c == separator;
            cells += c == separator;
            blank = false;
        }
    }
    if (counts.isEmpty() && !blank)
        counts += cells;
    return counts;
}

/// (records that agree on a number of cells above one, that number)
std::pair<int, int> agreement(const QList<int> &counts)
{
    QMap<int, int> frequency;
    for (const int count : counts)
        ++frequency[count];
    std::pair<int, int> best{0, 0};
    for (auto it = frequency.cbegin(); it != frequency.cend(); ++it)
        best = std::max(best, {it.value(), it.key()});
    return best.second > 1 ? best : std::pair<int, int>{0, 0};
}

} // namespace

QChar guessSeparator(QStringView text)
{
    QChar best = u',';
    std::pair<int, int> bestAgreement{0, 0};
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        const auto found = agreement(cellCounts(text, candidate));
        if (found > bestAgreement) {
            bestAgreement = found;
            best = candidate;
        }
    }
    return best;
}

} // namespace Vitrina
