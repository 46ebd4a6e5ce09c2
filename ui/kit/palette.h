// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cellroles.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <vector>

namespace Vitrina {

enum class ThemeMode { System, Light, Dark };

/// A text colour and the ground it stands on.
struct TonePair
{
    QColor text;
    QColor ground;
};

/// The colours of one mode. Every colour that is painted comes from here.
struct Tokens
{
    bool dark = false;
    QColor window;  ///< ground of the page
    QColor panel;   ///< cards, tables, fields
    QColor well;    ///< sunken ground: board columns, tracks
    QColor line;    ///< hairlines
    QColor outline; ///< borders that must be seen: boxes to tick
    QColor text;
    QColor dim;
    QColor accent;       ///< the one main action, the active page, the focus
    QColor onAccent;     ///< text on the accent
    QColor accentGround; ///< active page, chosen segment; also the hint on the accent
    QColor selection;    ///< the current row
    TonePair neutral, sent, viewed, reserved, done, danger;
    QColor hot, warm, cold;

    TonePair tone(Tone tone) const;
    QColor dot(Dot dot) const;
};

/// @param mode Light or Dark; System counts as Light (Theme resolves it).
const Tokens &tokens(ThemeMode mode);

/// The mode's tokens by which a palette was made.
const Tokens &tokensFor(const QPalette &palette);

/// The tokens widgets paint with, by the application's palette: no widget needs to know the Theme.
/// A widget's own palette does not do: the style sheet writes its colours into it. GUI thread only.
const Tokens &paintTokens();

QPalette makePalette(const Tokens &tokens);

/// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

struct TextPair
{
    const char *name;
    QColor text;
    QColor ground;
};

/// Every combination in which the program writes text; each must reach 4.5 : 1.
std::vector<TextPair> textPairs(const Tokens &tokens);

} // namespace Vitrina
