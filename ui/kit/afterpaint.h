// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace Vitrina {

/// Calls @p then once, in the turn of the event loop after @p widget was painted for the first
/// time: what somebody who starts the program need not wait for. Never, where the widget goes
/// before.
void afterFirstPaint(QWidget *widget, std::function<void()> then);

} // namespace Vitrina
