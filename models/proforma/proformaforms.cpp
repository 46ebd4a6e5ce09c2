// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformaforms.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "proforma/proformawords.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace Vitrina {

namespace {

constexpr int besideEachOther = 3;
/// Of an amount in a table of instalments: a longer one would break into two lines.
constexpr qsizetype widestUsual = 14;
const QString yes = QStringLiteral("1"); // a text that is not empty, for a section

/// One line of the comparison; a form for which it means nothing answers with no text.
struct Row
{
    QString name;
    std::function<QString(const ProformaForm &)> value;
    bool isStrong = false;
};

class Rows
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::ProformaForms)

public:
    explicit Rows(const ProformaFacts &facts)
        : m_facts(facts)
    {
    }

    std::vector<Row> all() const
    {
        return {
            {tr("Discount"), [this](const auto &f) { return taken(f.figures.lines.discount); }},
            {proformaTax(m_facts), [this](const auto &f) { return money(f.figures.total.tax); }},
            {tr("Total"), [this](const auto &f) { return money(f.figures.total.gross); }, true},
            {tr("Trade-in"), [this](const auto &f) { return taken(f.figures.tradeIn); }},
            {tr("Down payment"), [this](const auto &f) { return some(f.figures.downPayment, f); }},
            {tr("Paid apart"), [this](const auto &f) { return some(f.figures.cashLines, f); }},
            {tr("Charges at the beginning"),
             [this](const auto &f) { return charge(f.form.upfrontChargesMinor, f); }},
            {tr("To finance"), [this](const auto &f) { return credit(f.figures.financed, f); }},
            {tr("Charges financed"),
             [this](const auto &f) { return charge(f.form.financedChargesMinor, f); }},
            {tr("Instalments"),
             [](const auto &f) {
                 return isCredit(f) ? proformaInstalments(f.form.months, f.form.method) : QString();
             }},
            {tr("Yearly rate"),
             [this](const auto &f) {
                 return isCredit(f) ? percent(Percent::fromMillionths(f.form.rateMillionths))
                                    : QString();
             }},
            {tr("Effective yearly rate"),
             [this](const auto &f) {
                 return f.figures.effective ? percent(*f.figures.effective) : QString();
             }},
            {tr("To pay on signing"), [this](const auto &f) { return money(f.figures.toPay); },
             true},
            {tr("Monthly instalment"),
             [this](const auto &f) { return credit(f.figures.instalment, f); }, true},
        };
    }

private:
    static bool isCredit(const ProformaForm &form)
    {
        return form.form.kind == QuoteFormKind::Financed;
    }
    QString money(const Money &amount) const { return moneyText(amount, m_facts.country); }
    QString percent(const Percent &rate) const { return percentText(rate, m_facts.country, 2); }
    QString taken(const Money &amount) const
    {
        return amount.isZero() ? QString() : money(-amount);
    }
    QString credit(const Money &amount, const ProformaForm &form) const
    {
        return isCredit(form) ? money(amount) : QString();
    }
    QString some(const Money &amount, const ProformaForm &form) const
    {
        return amount.isZero() ? QString() : credit(amount, form);
    }
    QString charge(qint64 minor, const ProformaForm &form) const
    {
        return some(Money(minor, m_facts.currency), form);
    }

    const ProformaFacts &m_facts;
};

TemplateData formTable(const std::vector<Row> &rows, const QList<ProformaForm> &forms)
{
    TemplateData table;
    for (const ProformaForm &form : forms) {
        TemplateData head;
        head.texts = {{QStringLiteral("name"), proformaFormName(form.form.kind)},
                      {QStringLiteral("lender"),
                       form.form.kind == QuoteFormKind::Financed ? form.form.lender : QString()}};
        table.lists[QStringLiteral("forms")] += head;
    }
    QList<TemplateData> &lines = table.lists[QStringLiteral("rows")];
    for (const Row &row : rows) {
        TemplateData line;
        line.texts = {{QStringLiteral("name"), row.name},
                      {QStringLiteral("style"),
                       row.isStrong ? QStringLiteral("strong") : QStringLiteral("plain")}};
        bool isSaid = false;
        for (const ProformaForm &form : forms) {
            const QString value = row.value(form);
            isSaid = isSaid || !value.isEmpty();
            TemplateData cell;
            cell.texts[QStringLiteral("value")] = value.isEmpty() ? QStringLiteral("–") : value;
            line.lists[QStringLiteral("cells")] += cell;
        }
        if (isSaid)
            lines += line;
    }
    return table;
}

QString termsOf(const ProformaFacts &facts, const ProformaForm &credit)
{
    const auto rate = [&facts](const Percent &percent) {
        return percentText(percent, facts.country, 2);
    };
    QStringList terms;
    if (!credit.form.lender.isEmpty())
        terms += credit.form.lender;
    terms += moneyText(credit.figures.table->principal, facts.country);
    terms += QCoreApplication::translate("Vitrina::ProformaForms", "%n month(s)", nullptr,
                                         credit.form.months);
    terms += QCoreApplication::translate("Vitrina::ProformaForms", "%1 a year")
                 .arg(rate(Percent::fromMillionths(credit.form.rateMillionths)));
    if (credit.figures.effective)
        terms += QCoreApplication::translate("Vitrina::ProformaForms", "%1 effective")
                     .arg(rate(*credit.figures.effective));
    return terms.join(QStringLiteral(" · "));
}

} // namespace

QString proformaTax(const ProformaFacts &facts)
{
    const QString &name = facts.content.taxName;
    const Percent rate = Percent::fromMillionths(facts.content.taxMillionths);
    return (name.isEmpty() ? QCoreApplication::translate("Vitrina::ProformaForms", "Tax") : name) +
           u' ' + percentText(rate, facts.country);
}

QList<TemplateData> formTables(const ProformaFacts &facts, const QList<ProformaForm> &forms)
{
    const Rows made(facts); // asked by its rows for as long as they are read
    const std::vector<Row> rows = made.all();
    QList<TemplateData> tables;
    for (qsizetype i = 0; i < forms.size(); i += besideEachOther)
        tables += formTable(rows, forms.mid(i, besideEachOther));
    return tables;
}

TemplateData amortizationData(const ProformaFacts &facts, const QuoteOffer &offer,
                              const ProformaForm &credit)
{
    const auto money = [&facts](const Money &amount) {
        return moneyText(amount, facts.country, MoneySign::None);
    };
    const AmortizationTable &table = *credit.figures.table;
    TemplateData data;
    data.texts = {{QStringLiteral("name"), offer.text},
                  {QStringLiteral("terms"), termsOf(facts, credit)},
                  {QStringLiteral("interest"), money(table.interest)},
                  {QStringLiteral("principal"), money(table.principal)},
                  {QStringLiteral("charges"), money(table.charges + table.tax)},
                  {QStringLiteral("payment"), money(table.total)}};
    qsizetype widest = 0;
    for (const Instalment &row : table.rows) {
        TemplateData line;
        line.texts = {{QStringLiteral("number"), QString::number(row.number)},
                      {QStringLiteral("due"), columnDayText(row.due)},
                      {QStringLiteral("interest"), money(row.interest)},
                      {QStringLiteral("principal"), money(row.principal)},
                      {QStringLiteral("charges"), money(row.charges + row.tax)},
                      {QStringLiteral("payment"), money(row.payment)},
                      {QStringLiteral("balance"), money(row.balance)}};
        QList<TemplateData> &years = data.lists[QStringLiteral("years")];
        if (row.number % 12 == 1)
            years += TemplateData();
        QList<TemplateData> &rows = years.back().lists[QStringLiteral("rows")];
        line.texts.insert(QStringLiteral("follows"), rows.isEmpty() ? QString() : yes);
        rows += line;
    }
    for (const Money &sum : {table.total, table.principal, table.interest, table.charges})
        widest = std::max(widest, money(sum).size());
    data.texts.insert(QStringLiteral("fit"),
                      widest > widestUsual ? QStringLiteral("narrow") : QStringLiteral("usual"));
    return data;
}

} // namespace Vitrina
