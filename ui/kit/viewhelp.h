// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QEvent;
class QTableView;

namespace Vitrina {

/// What the viewport of @p view does with a tool tip: the model's text as it is. By itself a view
/// takes what a client typed for HTML (rule 15).
/// @returns whether the event was one, and is done with.
bool showPlainTip(QAbstractItemView *view, QEvent *event);

/// The selected rows as they are seen, a line each, cells parted by tabulators.
QString selectedRowsText(const QTableView &table);

} // namespace Vitrina
