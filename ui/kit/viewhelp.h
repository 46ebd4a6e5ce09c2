// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QEvent;
class QTableView;

namespace Vitrina {

/// A tool tip that shows @p text as it is: by itself one takes it for HTML where it looks so (rule
/// 15).
QString plainTip(const QString &text);

/// What the viewport of @p view does with a tool tip: the model's text as it is (rule 15).
/// @returns whether the event was one, and is done with.
bool showPlainTip(QAbstractItemView *view, QEvent *event);

/// The selected rows as they are seen, a line each, cells parted by tabulators.
QString selectedRowsText(const QTableView &table);

} // namespace Vitrina
