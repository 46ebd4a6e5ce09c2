// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <vector>

class QTranslator;

namespace Vitrina {

enum class PageLanguage { Spanish, English };

/// What the header Accept-Language prefers of the two; Spanish where it knows neither.
PageLanguage pageLanguage(QByteArrayView acceptLanguage);

/// The words of the link pages (S1.11), in the reader's language whatever the language of the
/// process, and in Spanish as her country says it. Immutable: any thread. Sources stand where they
/// are used, as QT_TRANSLATE_NOOP("LinkPage", …).
class LinkWords
{
public:
    /// @p country in ISO 3166, two letters; may be empty.
    LinkWords(PageLanguage language, const QString &country);
    ~LinkWords();
    Q_DISABLE_COPY(LinkWords)

    /// ISO 639: "es", "en".
    QString code() const;
    QString country() const { return m_country; }
    /// How figures and days are written for this reader.
    const QLocale &locale() const { return m_locale; }

    QString say(const char *source) const;
    /// With %n, in the form that belongs to the number.
    QString say(const char *source, int n) const;

    /// "vie 17 may, 10:55" on the clock of @p zone.
    QString moment(const QDateTime &utc, const QTimeZone &zone) const;
    /// "17 may 2026".
    QString day(QDate date) const;

private:
    void load(const QString &name);

    PageLanguage m_language;
    QString m_country;
    QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< the first that knows is right
};

} // namespace Vitrina
