// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace Vitrina {

/// Tells whether the desktop prefers dark. Qt 6.4 has no such question, hence an own one.
/// GUI thread only.
class SchemeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual bool prefersDark() const = 0;

Q_SIGNALS:
    void changed();
};

/// Asks the freedesktop portal (without waiting for it: the answer arrives as changed()); until it
/// answers, or where there is none, goes by the palette the platform gave the program.
std::unique_ptr<SchemeSource> systemScheme();

} // namespace Vitrina
