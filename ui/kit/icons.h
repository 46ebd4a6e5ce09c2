// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace Vitrina {

/// The icons the program uses, all of one family (Breeze), compiled in.
enum class Icon {
    Add,
    Apply,
    Back,
    Calendar,
    Call,
    Cancel,
    Chat,
    Check,
    Clear,
    Clock,
    Close,
    Configure,
    Copy,
    Delete,
    Edit,
    Export,
    Filter,
    Forward,
    Help,
    History,
    Home,
    Import,
    Language,
    Link,
    List,
    Lock,
    Mail,
    Menu,
    Note,
    Offline,
    Phone,
    Print,
    Quit,
    Report,
    Search,
    Sync,
    Task,
    Undo,
    User,
    Users,
    Vehicle,
    Warning,
    Count_, ///< how many; not an icon
};

/// What an icon is coloured as; resolved while painting, so it follows light and dark by itself.
enum class IconColour { Text, Dim, Accent, OnAccent, Danger };

QIcon icon(Icon which, IconColour colour = IconColour::Text);
QIcon icon(Icon which, const QColor &colour);

/// The program's own icon.
QIcon appIcon();

} // namespace Vitrina
