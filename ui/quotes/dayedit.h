// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

class QDateEdit;
class QWidget;

namespace Vitrina {

/// A day to be typed or picked from a calendar, shown as days are everywhere (domain/daytext.h) and
/// with its weekday. @p name is the object's.
QDateEdit *dayEdit(QDate day, const char *name, QWidget *parent);

} // namespace Vitrina
