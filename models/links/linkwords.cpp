// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkwords.h"

#include "domain/daytext.h"

#include <QTranslator>

namespace Vitrina {

namespace {

constexpr const char *context = "LinkPage";

struct Wish
{
    QByteArray language; ///< without its region, in lower case
    double weight = 1;
};

/// "en-GB;q=0.8"; what is not written so weighs nothing.
Wish wishOf(const QByteArray &item)
{
    const qsizetype mark = item.indexOf(';');
    Wish wish{(mark < 0 ? item : item.left(mark)).trimmed().toLower(), 1};
    if (const qsizetype region = wish.language.indexOf('-'); region >= 0)
        wish.language.truncate(region);
    if (mark < 0)
        return wish;
    const QByteArray weight = item.mid(mark + 1).trimmed().toLower();
    bool ok = weight.startsWith("q=");
    wish.weight = ok ? weight.mid(2).toDouble(&ok) : 0;
    if (!ok || !(wish.weight >= 0 && wish.weight <= 1))
        wish.weight = 0;
    return wish;
}

} // namespace

PageLanguage pageLanguage(QByteArrayView acceptLanguage)
{
    PageLanguage preferred = PageLanguage::Spanish;
    double weight = 0;
    const QList<QByteArray> items = acceptLanguage.toByteArray().split(',');
    for (const QByteArray &item : items) {
        const Wish wish = wishOf(item);
        const bool isSpanish = wish.language == "es";
        if ((isSpanish || wish.language == "en") && wish.weight > weight) {
            preferred = isSpanish ? PageLanguage::Spanish : PageLanguage::English;
            weight = wish.weight;
        }
    }
    return preferred;
}

LinkWords::LinkWords(PageLanguage language, const QString &country)
    : m_language(language)
    , m_country(country)
    , m_locale(language == PageLanguage::Spanish ? QLocale::Spanish : QLocale::English,
               QLocale::codeToTerritory(country))
{
    if (language == PageLanguage::Spanish)
        load(QStringLiteral("vitrina_es_") + country.toUpper());
    load(QStringLiteral("vitrina_") + code());
}

LinkWords::~LinkWords() = default;

void LinkWords::load(const QString &name)
{
    auto translator = std::make_unique<QTranslator>();
    // The name alone, or Qt would look for files of a shorter one.
    if (translator->load(QStringLiteral(":/translations/%1.qm").arg(name), {}, QStringLiteral("/")))
        m_translators.push_back(std::move(translator));
}

QString LinkWords::code() const
{
    return m_language == PageLanguage::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

QString LinkWords::say(const char *source) const
{
    return say(source, -1);
}

QString LinkWords::say(const char *source, int n) const
{
    QString text;
    for (const auto &translator : m_translators) {
        text = translator->translate(context, source, nullptr, n);
        if (!text.isEmpty())
            break;
    }
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return n < 0 ? text : text.replace(QStringLiteral("%n"), QString::number(n));
}

QString LinkWords::moment(const QDateTime &utc, const QTimeZone &zone) const
{
    const QDateTime local = zone.isValid() ? utc.toTimeZone(zone) : utc.toUTC();
    const QDate date = local.date();
    return QStringLiteral("%1 %2, %3")
        .arg(weekdayText(date, m_locale), dayOfYearText(date, m_locale), hourText(local.time()));
}

QString LinkWords::day(QDate date) const
{
    return dayText(date, m_locale);
}

} // namespace Vitrina
