// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include "kit/focusring.h"
#include "kit/style.h"
#include "kit/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QWidget>

namespace Vitrina {

Theme::Theme(QApplication &app, std::unique_ptr<SchemeSource> scheme, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_scheme(std::move(scheme))
    , m_ring(std::make_unique<FocusRing>())
{
    connect(m_scheme.get(), &SchemeSource::changed, this, [this] {
        if (m_mode == ThemeMode::System && current().dark != m_appliedDark)
            apply();
    });
    m_app.setStyle(new Style);
    m_app.setFont(bodyFont());
    m_app.installEventFilter(m_ring.get());
    apply();
}

Theme::~Theme()
{
    m_app.removeEventFilter(m_ring.get());
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    if (current().dark != m_appliedDark)
        apply();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    Q_EMIT changed();
}

const Tokens &Theme::current() const
{
    if (m_mode != ThemeMode::System)
        return tokens(m_mode);
    return tokens(m_scheme->prefersDark() ? ThemeMode::Dark : ThemeMode::Light);
}

int Theme::rowHeight() const
{
    return m_density == Density::Comfortable ? 30 : 26;
}

void Theme::apply()
{
    const Tokens &now = current();
    m_appliedDark = now.dark;
    m_app.setPalette(makePalette(now));
    m_app.setStyleSheet(makeStyleSheet(now));
    Q_EMIT changed();
}

QFont bodyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::hasFamily(inter))
        font.setFamilies({inter});
    font.setPixelSize(13);
    return font;
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return; // the style has not looked at it yet
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setWrong(QWidget *field, bool wrong)
{
    if (field->property("wrong").toBool() == wrong)
        return;
    field->setProperty("wrong", wrong);
    setRole(field, "");
}

} // namespace Vitrina
