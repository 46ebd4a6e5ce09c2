// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QString;
class QWidget;

namespace Vitrina {

/// A field with its name above it, small and dim; the name's & makes the key that leads to it.
QWidget *labelled(const QString &label, QWidget *field, QWidget *parent);

} // namespace Vitrina
