// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/preferencesdialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/preferences.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

struct Choice
{
    const char *key;
    const char *text;
};

// A language is named in itself, whatever the program speaks at the moment.
constexpr Choice languages[] = {
    {"", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "As the system")},
    {"es_EC", "Español (Ecuador)"},
    {"es_MX", "Español (México)"},
    {"es_CO", "Español (Colombia)"},
    {"en", "English"},
};
constexpr Choice themes[] = {
    {"system", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "As the system")},
    {"light", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "Light")},
    {"dark", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "Dark")},
};
constexpr Choice densities[] = {
    {"comfortable", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "Comfortable")},
    {"compact", QT_TRANSLATE_NOOP("Vitrina::PreferencesDialog", "Compact: more rows")},
};

template <std::size_t Count>
void fill(QComboBox *box, const Choice (&choices)[Count], const QString &chosen)
{
    for (const Choice &choice : choices)
        box->addItem(PreferencesDialog::tr(choice.text), QString::fromLatin1(choice.key));
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

QString kept(const Preferences &preferences, const char *key)
{
    return preferences.shared(QString::fromLatin1(key)).toString();
}

} // namespace

void applyLook(const Preferences &preferences, Theme &theme)
{
    const QString mode = kept(preferences, PreferenceKey::theme);
    theme.setMode(mode == QLatin1StringView("light")  ? ThemeMode::Light
                  : mode == QLatin1StringView("dark") ? ThemeMode::Dark
                                                      : ThemeMode::System);
    const bool compact = kept(preferences, PreferenceKey::density) == QLatin1StringView("compact");
    theme.setDensity(compact ? Density::Compact : Density::Comfortable);
}

PreferencesDialog::PreferencesDialog(Preferences &preferences, Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(tr("Preferences"), nullptr, "title"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);

    QComboBox *language = addChoice(form, tr("&Language"), "languageBox");
    fill(language, languages, kept(preferences, PreferenceKey::language));
    QComboBox *mode = addChoice(form, tr("&Colours"), "themeBox");
    fill(mode, themes, kept(preferences, PreferenceKey::theme));
    QComboBox *density = addChoice(form, tr("&Rows"), "densityBox");
    fill(density, densities, kept(preferences, PreferenceKey::density));
    column->addWidget(
        plainLabel(tr("Each choice holds at once, on this computer."), nullptr, "dim"));

    auto keep = [this](QComboBox *box, const char *key) {
        m_preferences.setShared(QString::fromLatin1(key), box->currentData());
    };
    connect(language, &QComboBox::activated, this, [this, keep, language] {
        keep(language, PreferenceKey::language);
        Q_EMIT languageChosen(language->currentData().toString());
    });
    for (auto [box, key] :
         {std::pair{mode, PreferenceKey::theme}, std::pair{density, PreferenceKey::density}}) {
        connect(box, &QComboBox::activated, this, [this, keep, chosen = box, of = key] {
            keep(chosen, of);
            applyLook(m_preferences, m_theme);
        });
    }
    auto *close = new Button(tr("Close"));
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

QComboBox *PreferencesDialog::addChoice(QFormLayout *form, const QString &label,
                                        const char *objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(objectName));
    box->setMinimumWidth(220);
    form->addRow(label, box);
    return box;
}

} // namespace Vitrina
