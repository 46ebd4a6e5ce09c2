// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace Vitrina {

class CellDelegate;
class Theme;

/// Gives a table the program's look and ways: quiet header, hairlines between rows, whole rows
/// selected, row height after the theme's density (followed when it changes), Ctrl+C left to the
/// page.
/// @returns the delegate it set, a child of the table.
CellDelegate *dressTable(QTableView *table, const Theme &theme);

} // namespace Vitrina
