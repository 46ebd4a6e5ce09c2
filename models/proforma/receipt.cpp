// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/receipt.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "proforma/texttemplate.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimeZone>

namespace Vitrina {

namespace {

struct ReceiptLine
{
    const char *name; ///< of the words, and of what stands beside them
    const char *text;
};

constexpr ReceiptLine receiptLines[] = {
    {"client", QT_TRANSLATE_NOOP("Receipt", "Received from")},
    {"clientId", QT_TRANSLATE_NOOP("Receipt", "ID")},
    {"amount", QT_TRANSLATE_NOOP("Receipt", "Amount")},
    {"method", QT_TRANSLATE_NOOP("Receipt", "Paid by")},
    {"reference", QT_TRANSLATE_NOOP("Receipt", "Reference")},
    {"movedFrom", QT_TRANSLATE_NOOP("Receipt", "Moved from receipt")},
    {"purpose", QT_TRANSLATE_NOOP("Receipt", "For")},
    {"receivedBy", QT_TRANSLATE_NOOP("Receipt", "Received by")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("Receipt", text);
}

QString momentOf(const ReceiptFacts &facts)
{
    const QTimeZone zone(facts.timeZone);
    const QDateTime local =
        zone.isValid() ? facts.receivedAt.toTimeZone(zone) : facts.receivedAt.toUTC();
    return longDayText(local.date()) + QStringLiteral(", ") + hourText(local.time());
}

QString purposeOf(const ReceiptFacts &facts)
{
    const QString deposit =
        say(QT_TRANSLATE_NOOP("Receipt", "Deposit of quote %1")).arg(facts.quote);
    return facts.vehicle.isEmpty() ? deposit : deposit + QStringLiteral(" · ") + facts.vehicle;
}

QHash<QString, QString> valuesOf(const ReceiptFacts &facts)
{
    return {{QStringLiteral("client"), facts.client},
            {QStringLiteral("clientId"), facts.clientId},
            {QStringLiteral("amount"), moneyText(facts.amount, facts.country)},
            {QStringLiteral("method"), facts.method},
            {QStringLiteral("reference"), facts.reference},
            {QStringLiteral("movedFrom"), facts.movedFrom},
            {QStringLiteral("purpose"), purposeOf(facts)},
            {QStringLiteral("receivedBy"), facts.receivedBy.isEmpty()
                                               ? say(QT_TRANSLATE_NOOP("Receipt", "Paid online"))
                                               : facts.receivedBy}};
}

TemplateNames namesOfReceipt()
{
    TemplateNames lines;
    lines.texts = {QStringLiteral("name"), QStringLiteral("value")};
    TemplateNames root;
    root.texts = {
        QStringLiteral("title"),   QStringLiteral("moment"),  QStringLiteral("company"),
        QStringLiteral("branch"),  QStringLiteral("address"), QStringLiteral("logo"),
        QStringLiteral("settled"), QStringLiteral("signed"),  QStringLiteral("signedByClient")};
    root.lists.insert(QStringLiteral("lines"), lines);
    return root;
}

TemplateData dataOf(const ReceiptFacts &facts)
{
    TemplateData root;
    root.texts = {
        {QStringLiteral("title"), receiptTitle(facts)},
        {QStringLiteral("moment"), momentOf(facts)},
        {QStringLiteral("company"), facts.company},
        {QStringLiteral("branch"), facts.branch},
        {QStringLiteral("address"), facts.address},
        {QStringLiteral("logo"), facts.logo.isNull() ? QString() : QStringLiteral("logo")},
        {QStringLiteral("settled"),
         facts.isSettled
             ? say(QT_TRANSLATE_NOOP("Receipt", "This deposit does not count any more."))
             : QString()},
        {QStringLiteral("signed"), say(QT_TRANSLATE_NOOP("Receipt", "For the showroom"))},
        {QStringLiteral("signedByClient"), say(QT_TRANSLATE_NOOP("Receipt", "The client"))}};
    const QHash<QString, QString> values = valuesOf(facts);
    for (const ReceiptLine &line : receiptLines) {
        const QString value = values.value(QLatin1StringView(line.name));
        if (value.isEmpty())
            continue;
        TemplateData row;
        row.texts = {{QStringLiteral("name"), say(line.text)}, {QStringLiteral("value"), value}};
        root.lists[QStringLiteral("lines")] += row;
    }
    return root;
}

} // namespace

QString receiptTitle(const ReceiptFacts &facts)
{
    return (facts.isProvisional ? say(QT_TRANSLATE_NOOP("Receipt", "Receipt %1-%2 (provisional)"))
                                : say(QT_TRANSLATE_NOOP("Receipt", "Receipt %1-%2")))
        .arg(facts.quote)
        .arg(facts.receipt);
}

Result<PaperDocument> receiptDocument(const ReceiptFacts &facts)
{
    QFile file(QStringLiteral(":/proforma/receipt.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the receipt's template is not in the program");
    const Result<TextTemplate> look =
        TextTemplate::parse(QString::fromUtf8(file.readAll()), namesOfReceipt());
    if (!look)
        return tl::unexpected(look.error());
    const Result<QString> html = look->filled(dataOf(facts));
    if (!html)
        return tl::unexpected(html.error());
    return PaperDocument({*html, receiptTitle(facts), facts.company, facts.logo});
}

} // namespace Vitrina
