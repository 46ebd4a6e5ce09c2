// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>

namespace Vitrina {

namespace {

// Qt's own Spanish says "Control"; keyboards and the mouths of people say Ctrl.
[[maybe_unused]] constexpr const char *keyNames[] = {QT_TRANSLATE_NOOP("QShortcut", "Ctrl")};
// What --help says and Qt's own Spanish lacks.
[[maybe_unused]] constexpr const char *helpTexts[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help including Qt specific options.")};

/// The locale that a choice stands for.
QLocale resolve(const QString &choice, const QString &labelSet, const QLocale &system)
{
    if (!choice.isEmpty())
        return QLocale(choice);
    for (const QString &wanted : system.uiLanguages()) {
        if (wanted.startsWith(u"es"))
            return labelSet.isEmpty()
                       ? QLocale(QLocale::Spanish, system.language() == QLocale::Spanish
                                                       ? system.territory()
                                                       : QLocale::Ecuador)
                       : QLocale(labelSet);
        if (wanted.startsWith(u"en"))
            break;
    }
    // The language's own way, even where the system has set numbers or dates to another country's.
    return system.language() == QLocale::English ? QLocale(QLocale::English, system.territory())
                                                 : QLocale(QLocale::English);
}

} // namespace

Languages::Languages(QCoreApplication &app)
    : m_app(app)
    , m_system(QLocale::system())
{
}

Languages::~Languages()
{
    clear();
}

void Languages::apply(const QString &choice, const QString &labelSet)
{
    m_locale = resolve(choice, labelSet, m_system);
    QLocale::setDefault(m_locale);
    clear();
    if (m_locale.language() != QLocale::Spanish) {
        install(QStringLiteral(":/translations/vitrina_en.qm"));
        return;
    }
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_es.qm"));
    install(QStringLiteral(":/translations/vitrina_es.qm"));
    // What a country calls otherwise lies over the common words: the last one installed is asked
    // first.
    install(QStringLiteral(":/translations/vitrina_%1.qm").arg(m_locale.name()));
}

void Languages::install(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!QFile::exists(file) || !translator->load(file))
        return;
    m_app.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Languages::clear()
{
    for (const auto &translator : m_translators)
        m_app.removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace Vitrina
