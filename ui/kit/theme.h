// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/palette.h"
#include "kit/schemesource.h"

#include <QFont>
#include <QObject>

#include <memory>

class QApplication;

namespace Vitrina {

class FocusRing;

enum class Density { Comfortable, Compact };

/// The look of the whole program: Fusion, the palette, one font, one stylesheet. Made once by app.
///
/// Widgets say what they are with a dynamic property "role":
/// - QPushButton, QToolButton: "primary", "link", "danger", "filter"; without one: outlined;
/// - QLabel: "title" (17 px), "heading", "dim", "section", "danger", "figure" (large number).
/// After changing the property of a shown widget call setRole().
/// GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    Theme(QApplication &app, std::unique_ptr<SchemeSource> scheme, QObject *parent = nullptr);
    ~Theme() override;

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    Density density() const { return m_density; }
    void setDensity(Density density);

    const Tokens &current() const;
    int rowHeight() const; ///< of tables, in pixels: 30 or 26

Q_SIGNALS:
    void changed(); ///< colours or density are new; already applied

private:
    void apply();

    QApplication &m_app;
    std::unique_ptr<SchemeSource> m_scheme;
    std::unique_ptr<FocusRing> m_ring;
    ThemeMode m_mode = ThemeMode::System;
    Density m_density = Density::Comfortable;
    bool m_appliedDark = false;
};

/// Inter where it is installed, else the system's; 13 px.
QFont bodyFont();

/// Sets the "role" property and restyles the widget.
void setRole(QWidget *widget, const char *role);

/// The edge of a field whose text cannot be used.
void setWrong(QWidget *field, bool wrong);

} // namespace Vitrina
