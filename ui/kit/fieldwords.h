// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QJsonValue;
class QString;
class QWidget;

namespace Vitrina {

// What a person reads of a field, where the field itself is not looked at.

/// Its name as the form shows it; empty where it shows none.
QString fieldLabel(const QWidget &form, const QWidget &field);

/// What FormTyping keeps of it, as the field would show it: one line.
QString fieldText(const QWidget &field, const QJsonValue &value);

} // namespace Vitrina
