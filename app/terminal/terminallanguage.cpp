// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/terminallanguage.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>

namespace Vitrina {

TerminalLanguage::TerminalLanguage()
{
    const QString name = QLocale().name();
    const QString language = name.section(u'_', 0, 0);
    // The last one installed is asked first.
    const std::array<QString, 3> files{
        QStringLiteral("%1/qtbase_%2.qm")
            .arg(QLibraryInfo::path(QLibraryInfo::TranslationsPath), language),
        QStringLiteral(":/translations/vitrina_%1.qm").arg(language),
        QStringLiteral(":/translations/vitrina_%1.qm").arg(name)};
    for (size_t i = 0; i < files.size(); ++i) {
        if (QFile::exists(files[i]) && m_translators[i].load(files[i]))
            QCoreApplication::installTranslator(&m_translators[i]);
    }
}

} // namespace Vitrina
