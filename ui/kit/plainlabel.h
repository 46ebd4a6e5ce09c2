// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace Vitrina {

/// A label that never interprets its text as HTML (rule 15): what clients typed is shown as typed.
/// @param role as in Theme ("title", "dim" …), or nullptr.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr, const char *role = nullptr);

} // namespace Vitrina
