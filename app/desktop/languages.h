// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

class QCoreApplication;

namespace Vitrina {

/// Which words and which way of writing dates and numbers the program uses. GUI thread.
class Languages
{
public:
    explicit Languages(QCoreApplication &app);
    ~Languages();

    /// @p choice "" (as the system), "es_EC", "es_MX", "es_CO" or "en"; @p labelSet the showroom's
    /// own words ("es_MX"), used when the system decides.
    void apply(const QString &choice, const QString &labelSet = {});
    QLocale locale() const { return m_locale; }

private:
    void install(const QString &file);
    void clear();

    QCoreApplication &m_app;
    QLocale m_system; ///< as it was at the start; the default is replaced
    QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Vitrina
