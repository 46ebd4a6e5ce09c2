// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformawords.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct Word
{
    const char *name;
    const char *text;
};

constexpr Word words[] = {
    {"words.version", QT_TRANSLATE_NOOP("Proforma", "Version")},
    {"words.day", QT_TRANSLATE_NOOP("Proforma", "Date")},
    {"words.validUntil", QT_TRANSLATE_NOOP("Proforma", "Valid until")},
    {"words.client", QT_TRANSLATE_NOOP("Proforma", "Client")},
    {"words.clientId", QT_TRANSLATE_NOOP("Proforma", "ID")},
    {"words.invoiceHolder", QT_TRANSLATE_NOOP("Proforma", "Invoice to")},
    {"words.advisor", QT_TRANSLATE_NOOP("Proforma", "Advisor")},
    {"words.phone", QT_TRANSLATE_NOOP("Proforma", "Phone")},
    {"words.description", QT_TRANSLATE_NOOP("Proforma", "Description")},
    {"words.quantity", QT_TRANSLATE_NOOP("Proforma", "Units")},
    {"words.net", QT_TRANSLATE_NOOP("Proforma", "Before tax")},
    {"words.total", QT_TRANSLATE_NOOP("Proforma", "Total")},
    {"words.listTotal", QT_TRANSLATE_NOOP("Proforma", "Total at list price")},
    {"words.forms", QT_TRANSLATE_NOOP("Proforma", "Forms of payment")},
    {"words.amortization", QT_TRANSLATE_NOOP("Proforma", "Amortization table")},
    {"words.number", QT_TRANSLATE_NOOP("Proforma", "No.")},
    {"words.due", QT_TRANSLATE_NOOP("Proforma", "Due")},
    {"words.interest", QT_TRANSLATE_NOOP("Proforma", "Interest")},
    {"words.principal", QT_TRANSLATE_NOOP("Proforma", "Principal")},
    {"words.charges", QT_TRANSLATE_NOOP("Proforma", "Charges")},
    {"words.instalment", QT_TRANSLATE_NOOP("Proforma", "Instalment")},
    {"words.balance", QT_TRANSLATE_NOOP("Proforma", "Balance")},
    {"words.currency", QT_TRANSLATE_NOOP("Proforma", "Amounts in")},
    {"words.link", QT_TRANSLATE_NOOP("Proforma", "See this quote on your phone")},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Proforma", text);
}

} // namespace

QHash<QString, QString> proformaWords()
{
    QHash<QString, QString> said;
    for (const Word &word : words)
        said.insert(QString::fromLatin1(word.name), tr(word.text));
    return said;
}

QString proformaNumber(int number, bool isProvisional)
{
    return isProvisional ? QCoreApplication::translate("Proforma", "%1 (provisional)").arg(number)
                         : QString::number(number);
}

QString proformaTitle(int number, bool isProvisional)
{
    return QCoreApplication::translate("Proforma", "Proforma %1")
        .arg(proformaNumber(number, isProvisional));
}

QString proformaPage(int page, int pages)
{
    return QCoreApplication::translate("Proforma", "Page %1 of %2").arg(page).arg(pages);
}

QString proformaFormName(QuoteFormKind kind)
{
    return kind == QuoteFormKind::Cash ? QCoreApplication::translate("Proforma", "Cash")
                                       : QCoreApplication::translate("Proforma", "Financed");
}

QString proformaInstalments(int months, LoanMethod method)
{
    return method == LoanMethod::French
               ? QCoreApplication::translate("Proforma", "%n, equal", nullptr, months)
               : QCoreApplication::translate("Proforma", "%n, falling", nullptr, months);
}

} // namespace Vitrina
