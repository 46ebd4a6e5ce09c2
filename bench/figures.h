// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include <QStringList>

namespace Vitrina {
class Theme;
}

namespace Vitrina::Bench {

struct Options
{
    int rows = 1'000'000; ///< follow-ups of the dataset
    int pendingPercent = 100;
    int importRows = 100'000;
    int repetitions = 60;
    QStringList only; ///< beginnings of names; empty: all
};

/// What a group of figures needs.
struct Context
{
    const Options &options;
    const Theme &theme;

    bool wants(const QString &name) const;
};

void measureOpening(const Context &bench, const Dataset &dataset);
void measureTyping(const Context &bench, const Dataset &dataset);
void measureSorting(const Context &bench, const Dataset &dataset);
void measureResolving(const Context &bench, const Dataset &dataset);
void measureQuotes(const Context &bench, const Dataset &dataset);
void measureProforma(const Context &bench);
void measureStarting(const Context &bench);
void measureImport(const Context &bench);

} // namespace Vitrina::Bench
