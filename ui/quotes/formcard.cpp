// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/formcard.h"

#include "domain/moneytext.h"
#include "items/quotewords.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/segmented.h"
#include "kit/suggest.h"
#include "kit/theme.h"
#include "quotes/amountedit.h"
#include "quotes/credittermsdialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace Vitrina {

namespace {

constexpr int cardWidth = 272;
constexpr int fieldGap = 8;
constexpr int lenderFrame = 22;   ///< of a field around its text
constexpr int discountWidth = 92; ///< at least, for an amount or a share
constexpr QChar noFigure(u'–');

AmountOrPercent shareOf(qint64 value, ShareUnit unit, Currency currency)
{
    if (unit == ShareUnit::Percent)
        return Percent::fromMillionths(value);
    return Money(value, currency);
}

void keepShare(const AmountOrPercent &share, qint64 &value, ShareUnit &unit)
{
    const auto *percent = std::get_if<Percent>(&share);
    unit = percent ? ShareUnit::Percent : ShareUnit::Amount;
    value = percent ? percent->millionths() : std::get<Money>(share).minor();
}

void addPair(QGridLayout *grid, int row, QWidget *left, QWidget *right)
{
    grid->addWidget(left, row, 0);
    grid->addWidget(right, row, 1);
}

} // namespace

FormCard::FormCard(const QuoteForm &form, Currency currency, const QString &country,
                   const QDate &begins, QWidget *parent)
    : Card(parent)
    , m_form(form)
    , m_currency(currency)
    , m_country(country)
    , m_begins(begins)
    , m_kind(new Segmented(this))
    , m_remove(new Button(tr("Take out"), Button::Role::Link, this))
    , m_credit(new QWidget(this))
    , m_discount(new ShareEdit(currency, country, this))
    , m_downPayment(new ShareEdit(currency, country, m_credit))
    , m_months(new QSpinBox(m_credit))
    , m_rate(new RateEdit(country, m_credit))
    , m_method(new QComboBox(m_credit))
    , m_lender(new QLineEdit(m_credit))
    , m_costs(new Button({}, Button::Role::Link, m_credit))
    , m_figures(new QWidget(this))
    , m_rows(new QGridLayout(m_figures))
    , m_problem(plainLabel({}, this, "danger"))
    , m_warning(plainLabel({}, this, "danger"))
{
    setObjectName(QStringLiteral("formCard"));
    setFixedWidth(cardWidth);
    buildHead();
    buildTerms();
    content()->addWidget(hairline(this));
    buildFigures();
    content()->addStretch();
    showKind();
}

void FormCard::buildHead()
{
    m_kind->setObjectName(QStringLiteral("formKindChoice"));
    m_kind->addOption(int(QuoteFormKind::Cash), quoteFormKindName(QuoteFormKind::Cash));
    m_kind->addOption(int(QuoteFormKind::Financed), quoteFormKindName(QuoteFormKind::Financed));
    m_kind->setCurrent(int(m_form.kind));
    m_remove->setObjectName(QStringLiteral("removeFormButton"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addStretch();
    head->addWidget(m_remove);
    content()->addLayout(head);
    connect(m_kind, &Segmented::chosen, this, [this] {
        showKind();
        Q_EMIT edited();
    });
    connect(m_remove, &QPushButton::clicked, this, &FormCard::removed);
}

void FormCard::buildTerms()
{
    fillTerms();
    m_first = new QHBoxLayout;
    m_first->setSpacing(fieldGap);
    m_first->addWidget(labelled(tr("Discount"), m_discount, this), 1);
    m_lenderField = labelled(tr("Lender"), m_lender, this);
    layOutCredit();
    content()->addLayout(m_first);
    m_second = new QHBoxLayout;
    content()->addLayout(m_second);
    giveLenderRoom();
    m_warning->setObjectName(QStringLiteral("discountWarningLabel"));
    m_warning->setWordWrap(true);
    m_warning->hide();
    content()->addWidget(m_warning);
    content()->addWidget(m_credit);

    for (ShareEdit *edit : {m_discount, m_downPayment})
        connect(edit, &ShareEdit::edited, this, &FormCard::edited);
    connect(m_rate, &RateEdit::edited, this, &FormCard::edited);
    connect(m_months, &QSpinBox::valueChanged, this, &FormCard::edited);
    connect(m_method, &QComboBox::activated, this, &FormCard::edited);
    connect(m_lender, &QLineEdit::textEdited, this, &FormCard::edited);
    connect(m_lender, &QLineEdit::editingFinished, this, &FormCard::giveLenderRoom);
}

void FormCard::fillTerms()
{
    m_discount->setObjectName(QStringLiteral("discountEdit"));
    m_discount->setPlaceholderText(tr("150 or 3%"));
    m_discount->setShare(shareOf(m_form.discount, m_form.discountUnit, m_currency));
    m_downPayment->setObjectName(QStringLiteral("downPaymentEdit"));
    m_downPayment->setPlaceholderText(tr("1000 or 30 %"));
    m_downPayment->setShare(shareOf(m_form.downPayment, m_form.downPaymentUnit, m_currency));
    m_months->setObjectName(QStringLiteral("monthsBox"));
    m_months->setRange(1, LoanTerms::mostMonths);
    m_months->setValue(m_form.months);
    m_rate->setObjectName(QStringLiteral("rateEdit"));
    m_rate->setRate(Percent::fromMillionths(m_form.rateMillionths));
    m_method->setObjectName(QStringLiteral("methodBox"));
    for (const LoanMethod method : {LoanMethod::French, LoanMethod::ConstantPrincipal})
        m_method->addItem(loanMethodName(method), int(method));
    m_method->setCurrentIndex(m_method->findData(int(m_form.method)));
    m_lender->setObjectName(QStringLiteral("lenderEdit"));
    m_lender->setText(m_form.lender);
    m_lender->setCursorPosition(0);
}

/// What cash has none of.
void FormCard::layOutCredit()
{
    auto *grid = new QGridLayout(m_credit);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    addPair(grid, 0, labelled(tr("Down payment"), m_downPayment, m_credit),
            labelled(tr("Yearly rate"), m_rate, m_credit));
    addPair(grid, 1, labelled(tr("Months"), m_months, m_credit),
            labelled(tr("Instalments"), m_method, m_credit));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_costs->setObjectName(QStringLiteral("creditCostsButton"));
    m_costs->setMaximumWidth(cardWidth - 24);
    grid->addWidget(m_costs, 2, 0, 1, 2, Qt::AlignLeft);
    connect(m_costs, &QPushButton::clicked, this, &FormCard::openCosts);
    showCosts();
}

/// A longer name takes room from the discount, and has a row of its own where that is not enough.
/// Not while one types.
void FormCard::giveLenderRoom()
{
    const QMargins around = content()->contentsMargins();
    const int row = cardWidth - around.left() - around.right() - fieldGap;
    const int needed = m_lender->fontMetrics().horizontalAdvance(m_lender->text()) + lenderFrame;
    const bool fits = needed <= row - discountWidth;
    m_lenderField->setMinimumWidth(fits ? std::max(row / 2, needed) : 0);
    QHBoxLayout *place = fits ? m_first : m_second;
    if (place->indexOf(m_lenderField) < 0)
        place->addWidget(m_lenderField, 1);
    m_lender->setToolTip(m_lender->text());
}

void FormCard::buildFigures()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(3);
    m_rows->setColumnStretch(0, 1);
    m_problem->setObjectName(QStringLiteral("formProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    content()->addWidget(m_figures);
    content()->addWidget(m_problem);
}

void FormCard::openCosts()
{
    auto *dialog = new CreditTermsDialog(form(), m_currency, m_country, m_begins, this);
    dialog->present(std::exchange(m_unreadCosts, {}));
    connect(dialog, &CreditTermsDialog::edited, this, [this, dialog] {
        dialog->applyTo(m_form);
        showCosts();
        Q_EMIT edited();
    });
    dialog->open();
}

/// What the credit costs beside its rate, in short; or where it is said.
void FormCard::showCosts()
{
    QStringList costs;
    const Money charges(m_form.upfrontChargesMinor + m_form.financedChargesMinor +
                            m_form.monthlyChargesMinor,
                        m_currency);
    if (!charges.isZero())
        costs += tr("Charges");
    if (m_form.insuranceMillionths != 0)
        costs +=
            tr("insurance %1")
                .arg(percentText(Percent::fromMillionths(m_form.insuranceMillionths), m_country));
    if (m_form.firstDueDays != QuoteForm().firstDueDays)
        costs += tr("first in %n day(s)", nullptr, m_form.firstDueDays);
    m_costs->setText(costs.isEmpty() ? tr("Charges, insurance, first instalment…")
                                     : costs.join(QStringLiteral(" · ")));
}

bool FormCard::isFinanced() const
{
    return QuoteFormKind(m_kind->current().toInt()) == QuoteFormKind::Financed;
}

void FormCard::showKind()
{
    m_credit->setVisible(isFinanced());
    m_lenderField->setVisible(isFinanced());
}

void FormCard::setLenders(const QStringList &lenders)
{
    suggest(m_lender, lenders);
}

QuoteForm FormCard::form() const
{
    QuoteForm form = m_form;
    form.kind = isFinanced() ? QuoteFormKind::Financed : QuoteFormKind::Cash;
    keepShare(m_discount->share(), form.discount, form.discountUnit);
    keepShare(m_downPayment->share(), form.downPayment, form.downPaymentUnit);
    form.months = m_months->value();
    form.rateMillionths = m_rate->rate().millionths();
    form.method = LoanMethod(m_method->currentData().toInt());
    form.lender = m_lender->text();
    return form;
}

std::optional<Problem> FormCard::problem() const
{
    if (m_discount->problem())
        return m_discount->problem();
    if (!isFinanced())
        return std::nullopt;
    return m_downPayment->problem() ? m_downPayment->problem() : m_rate->problem();
}

QJsonObject FormCard::unread() const
{
    QJsonObject texts = m_unreadCosts;
    const QJsonObject now = unreadIn(*this);
    for (auto text = now.begin(); text != now.end(); ++text)
        texts.insert(text.key(), text.value());
    return texts;
}

void FormCard::showUnread(const QJsonObject &texts)
{
    Vitrina::showUnread(*this, texts);
    m_unreadCosts = texts;
    for (const FigureEdit *own : findChildren<FigureEdit *>())
        m_unreadCosts.remove(own->objectName());
}

void FormCard::present(const FormFigures &figures, const QString &taxName)
{
    struct Line
    {
        QString name;
        Money amount;
        bool isStrong = false;
        bool isShown = true;
    };
    const PricedLines &priced = figures.lines;
    const QString tax = taxName.isEmpty() ? tr("Tax") : taxName;
    const Line lines[] = {
        // What a client asks for first: it is in sight on the lowest screen.
        {tr("Monthly instalment"), figures.instalment, true, isFinanced()},
        {tr("List price"), priced.listPrice},
        {tr("Discount"), -priced.discount, false, !priced.discount.isZero()},
        {tr("Extras"), priced.extras, false, !priced.extras.isZero()},
        {tax, figures.total.tax, false, !priced.taxIncluded},
        {tr("Total"), figures.total.gross, true},
        {tr("%1 included").arg(tax), figures.total.tax, false, priced.taxIncluded},
        {tr("Trade-in"), -figures.tradeIn, false, !figures.tradeIn.isZero()},
        {tr("Down payment"), figures.downPayment, false, isFinanced()},
        {tr("Paid apart"), figures.cashLines, false, !figures.cashLines.isZero()},
        {tr("To finance"), figures.financed, false, isFinanced()},
        {tr("Charges financed"), Money(m_form.financedChargesMinor, m_currency), false,
         isFinanced() && m_form.financedChargesMinor != 0},
        {tr("Charges at the beginning"), Money(m_form.upfrontChargesMinor, m_currency), false,
         isFinanced() && m_form.upfrontChargesMinor != 0},
        {tr("To pay"), figures.toPay, !isFinanced(), !figures.tradeIn.isZero() || isFinanced()},
    };
    size_t row = 0;
    for (const Line &line : lines) {
        if (line.isShown)
            putRow(row++, line.name, moneyText(line.amount, m_country), line.isStrong);
    }
    if (figures.effective)
        putRow(row++, tr("Effective yearly rate"), percentText(*figures.effective, m_country, 2),
               false);
    while (m_lines.size() > row)
        dropRow();
    m_problem->hide();
}

/// Of what stands there only the texts change: labels made anew at each key were most of its cost.
void FormCard::putRow(size_t row, const QString &name, const QString &value, bool isStrong)
{
    while (m_lines.size() > row && m_lines[row].isStrong != isStrong)
        dropRow();
    if (m_lines.size() == row)
        addRow(isStrong);
    m_lines[row].name->setText(name);
    m_lines[row].value->setText(value);
}

void FormCard::addRow(bool isStrong)
{
    QLabel *name = plainLabel({}, m_figures, isStrong ? nullptr : "dim");
    QLabel *value = plainLabel({}, m_figures);
    value->setAlignment(Qt::AlignRight);
    if (isStrong) {
        QFont bold = value->font();
        bold.setWeight(QFont::DemiBold);
        value->setFont(bold);
        name->setFont(bold);
    }
    const int row = int(m_lines.size());
    m_rows->addWidget(name, row, 0);
    m_rows->addWidget(value, row, 1);
    m_lines.push_back({name, value, isStrong});
}

void FormCard::dropRow()
{
    delete m_lines.back().name;
    delete m_lines.back().value;
    m_lines.pop_back();
}

/// The rows stay where they are, so that nothing jumps under the hands.
void FormCard::present(const Problem &problem)
{
    for (const FigureRow &line : m_lines)
        line.value->setText(noFigure);
    m_problem->setText(problemText(problem));
    // A quote that is begun has no price yet, which is no mistake.
    const bool isAwaited = problem.code == Problem::Code::MissingPrice;
    setRole(m_problem, isAwaited ? "dim" : "danger");
    m_problem->show();
}

void FormCard::warn(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void FormCard::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void FormCard::mousePressEvent(QMouseEvent *event)
{
    Card::mousePressEvent(event);
    Q_EMIT chosen();
}

} // namespace Vitrina
