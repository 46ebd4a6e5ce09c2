// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Vitrina {

struct QuoteCard;

/// Which quotes a board or a table shows; all conditions hold together.
struct QuoteFilter
{
    QString search; ///< words of a number, a client, a model; accents and case ignored
    std::vector<StaffId> advisors;      ///< whose they are; empty: anybody's
    std::vector<VehicleModelId> models; ///< of which they offer one; empty: any
    QDateTime madeFrom;                 ///< when they were made; invalid: since ever
    QDateTime madeBefore;               ///< likewise; invalid: until now

    bool isEmpty() const { return *this == QuoteFilter(); }
    friend bool operator==(const QuoteFilter &, const QuoteFilter &) = default;
};

/// A filter made ready for many cards. What their models are is not in them and is left to whoever
/// holds them.
class QuoteSieve
{
public:
    explicit QuoteSieve(const QuoteFilter &filter);

    bool takes(const QuoteCard &card) const;

private:
    bool isOfAdvisor(const QuoteCard &card) const;
    bool isOfTime(const QuoteCard &card) const;
    bool hasWords(const QuoteCard &card) const;

    QStringList m_words;
    std::vector<StaffId> m_advisors; ///< sorted
    QDateTime m_madeFrom;
    QDateTime m_madeBefore;
};

} // namespace Vitrina
