// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace Vitrina {

class Preferences;
class Theme;

/// Language, colours, density. Each holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// "" follows the system; else "es_EC", "es_MX", "es_CO" or "en". Already kept.
    void languageChosen(const QString &language);

private:
    QComboBox *addChoice(QFormLayout *form, const QString &label, const char *objectName);

    Preferences &m_preferences;
    Theme &m_theme;
};

/// Keys of what belongs to the computer, as kept by Preferences::setShared().
namespace PreferenceKey {
inline constexpr auto language = "language"; ///< as languageChosen() tells
inline constexpr auto theme = "theme";       ///< "system", "light", "dark"
inline constexpr auto density = "density";   ///< "comfortable", "compact"
} // namespace PreferenceKey

/// Gives the theme what was chosen on this computer.
void applyLook(const Preferences &preferences, Theme &theme);

} // namespace Vitrina
