// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/palette.h"

#include <QGuiApplication>

#include <cmath>

namespace Vitrina {

namespace {

Tokens lightTokens()
{
    Tokens t;
    t.window = QColor(0xf6f7f9);
    t.panel = QColor(0xffffff);
    t.well = QColor(0xeef0f4);
    t.line = QColor(0xdfe3e8);
    t.outline = QColor(0x7d8797);
    t.text = QColor(0x1c2430);
    t.dim = QColor(0x5c6678);
    t.accent = QColor(0x0f6b5c);
    t.onAccent = QColor(0xffffff);
    t.accentGround = QColor(0xe6f2ef);
    t.selection = QColor(0xdcefe9);
    t.neutral = {t.dim, t.window};
    t.sent = {QColor(0x175cd3), QColor(0xe8f0fd)};
    t.viewed = {QColor(0x6941c6), QColor(0xf0ebfc)};
    t.reserved = {QColor(0x9a5b00), QColor(0xfdf3e1)};
    t.done = {QColor(0x187a38), QColor(0xe6f5ea)};
    t.danger = {QColor(0xb42318), QColor(0xfdeceb)};
    t.hot = QColor(0xd92d20);
    t.warm = QColor(0xf79009);
    t.cold = QColor(0x2e90fa);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.window = QColor(0x15191f);
    t.panel = QColor(0x1d232b);
    t.well = QColor(0x101318);
    t.line = QColor(0x323b47);
    t.outline = QColor(0x7a8697);
    t.text = QColor(0xe6eaf0);
    t.dim = QColor(0x97a3b4);
    t.accent = QColor(0x4fc3ab);
    t.onAccent = QColor(0x15191f);
    t.accentGround = QColor(0x17352f);
    t.selection = QColor(0x1d3d37);
    t.neutral = {t.dim, t.window};
    t.sent = {QColor(0x84b4ff), QColor(0x1b2c49)};
    t.viewed = {QColor(0xb79df5), QColor(0x2c2347)};
    t.reserved = {QColor(0xf2b75c), QColor(0x3a2c14)};
    t.done = {QColor(0x73d18c), QColor(0x18361f)};
    t.danger = {QColor(0xff8a7d), QColor(0x3d1f1d)};
    t.hot = QColor(0xf04438);
    t.warm = QColor(0xf79009);
    t.cold = QColor(0x2e90fa);
    return t;
}

double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

TonePair Tokens::tone(Tone which) const
{
    switch (which) {
    case Tone::Neutral:
        return neutral;
    case Tone::Sent:
        return sent;
    case Tone::Viewed:
        return viewed;
    case Tone::Reserved:
        return reserved;
    case Tone::Done:
        return done;
    case Tone::Danger:
        return danger;
    case Tone::Accent:
        return {accent, accentGround};
    }
    return neutral;
}

QColor Tokens::dot(Dot which) const
{
    switch (which) {
    case Dot::None:
    case Dot::Waiting:
        return {};
    case Dot::Hot:
        return hot;
    case Dot::Warm:
        return warm;
    case Dot::Cold:
        return cold;
    }
    return {};
}

const Tokens &tokens(ThemeMode mode)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return mode == ThemeMode::Dark ? dark : light;
}

const Tokens &tokensFor(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::WindowText).lightnessF() >
                      palette.color(QPalette::Window).lightnessF();
    return tokens(dark ? ThemeMode::Dark : ThemeMode::Light);
}

const Tokens &paintTokens()
{
    return tokensFor(QGuiApplication::palette());
}

QPalette makePalette(const Tokens &t)
{
    QPalette p;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, t.window},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.panel},
        {QPalette::AlternateBase, t.window},
        {QPalette::Text, t.text},
        {QPalette::PlaceholderText, t.dim},
        {QPalette::Button, t.panel},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.danger.text},
        {QPalette::ToolTipBase, t.panel},
        {QPalette::ToolTipText, t.text},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.onAccent},
        {QPalette::Link, t.accent},
        {QPalette::LinkVisited, t.accent},
        {QPalette::Light, t.panel},
        {QPalette::Midlight, t.line},
        {QPalette::Mid, t.line},
        {QPalette::Dark, t.outline},
        {QPalette::Shadow, t.outline},
    };
    for (const auto &[role, colour] : roles)
        p.setColor(role, colour);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.dim);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.dim);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<TextPair> textPairs(const Tokens &t)
{
    return {
        {"text on window", t.text, t.window},
        {"text on panel", t.text, t.panel},
        {"text on well", t.text, t.well},
        {"text on accent ground", t.text, t.accentGround},
        {"text on selection", t.text, t.selection},
        {"dim on window", t.dim, t.window},
        {"dim on panel", t.dim, t.panel},
        {"dim on well", t.dim, t.well},
        {"dim on accent ground", t.dim, t.accentGround},
        {"dim on selection", t.dim, t.selection},
        {"accent on window", t.accent, t.window},
        {"accent on panel", t.accent, t.panel},
        {"accent on accent ground", t.accent, t.accentGround},
        {"accent on selection", t.accent, t.selection},
        {"text on the accent", t.onAccent, t.accent},
        {"hint on the accent", t.accentGround, t.accent},
        {"neutral chip", t.neutral.text, t.neutral.ground},
        {"sent chip", t.sent.text, t.sent.ground},
        {"viewed chip", t.viewed.text, t.viewed.ground},
        {"reserved chip", t.reserved.text, t.reserved.ground},
        {"done chip", t.done.text, t.done.ground},
        {"danger chip", t.danger.text, t.danger.ground},
        {"overdue on window", t.danger.text, t.window},
        {"overdue on panel", t.danger.text, t.panel},
        {"overdue on selection", t.danger.text, t.selection},
    };
}

} // namespace Vitrina
