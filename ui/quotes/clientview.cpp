// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/clientview.h"

#include "domain/moneytext.h"
#include "items/amortizationmodel.h"
#include "items/quotewords.h"
#include "kit/card.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/tablelook.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>

namespace Vitrina {

namespace {

// Read from the other side of a desk: pixels, as all type of the program.
constexpr int vehiclePixels = 36;
constexpr int figurePixels = 40;
constexpr int linePixels = 20;
constexpr int smallPixels = 16;
constexpr int narrowestWay = 280; // four beside each other on a laptop
constexpr int widestWay = 460;
constexpr int tableRowPixels = 30;

QLabel *largeLabel(const QString &text, int pixels, QFont::Weight weight,
                   const char *role = nullptr)
{
    QLabel *label = plainLabel(text, nullptr, role);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    label->setFont(font);
    return label;
}

void emptyRow(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// The one figure that a client asks for.
Money mainFigure(const QuoteForm &form, const FormFigures &figures)
{
    return form.kind == QuoteFormKind::Financed ? figures.instalment : figures.toPay;
}

} // namespace

ClientView::ClientView(ClientViewFacts facts, int offer, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_theme(theme)
{
    setObjectName(QStringLiteral("clientView"));
    setWindowTitle(m_facts.company);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 32, 48, 24);
    column->setSpacing(20);
    column->addWidget(buildTop());
    auto *cards = new QWidget(this);
    m_cards = new QHBoxLayout(cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(20);
    column->addWidget(cards);
    buildTable();
    column->addWidget(m_tableView, 1);
    column->addStretch();
    m_keys = largeLabel({}, smallPixels, QFont::Normal, "dim");
    m_keys->setObjectName(QStringLiteral("clientKeysLabel"));
    column->addWidget(m_keys, 0, Qt::AlignHCenter);
    showOffer(offer);
}

QWidget *ClientView::buildTop()
{
    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->addWidget(largeLabel(m_facts.company, linePixels, QFont::DemiBold, "dim"), 1);
    first->addWidget(largeLabel(m_facts.title, linePixels, QFont::Normal, "dim"));
    column->addLayout(first);
    m_vehicle = largeLabel({}, vehiclePixels, QFont::DemiBold);
    m_vehicle->setObjectName(QStringLiteral("clientVehicleLabel"));
    m_vehicle->setWordWrap(true);
    column->addWidget(m_vehicle);
    m_about = largeLabel({}, linePixels, QFont::Normal, "dim");
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    return top;
}

void ClientView::buildTable()
{
    m_table = new AmortizationModel(m_facts.country, this);
    m_tableView = new QTableView(this);
    m_tableView->setObjectName(QStringLiteral("clientTable"));
    m_tableView->setAccessibleName(tr("Instalments"));
    m_tableView->setModel(m_table);
    dressTable(m_tableView, m_theme);
    QFont font = m_tableView->font();
    font.setPixelSize(smallPixels);
    m_tableView->setFont(font);
    m_tableView->horizontalHeader()->setFont(font);
    m_tableView->verticalHeader()->setDefaultSectionSize(tableRowPixels);
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tableView->setFocusPolicy(Qt::NoFocus); // keys are this window's
    m_tableView->hide();
}

void ClientView::showOffer(int index)
{
    if (index < 0 || index >= m_facts.content.offers.size())
        return;
    m_offer = index;
    m_tabled = -1;
    const QuoteOffer &offer = m_facts.content.offers[index];
    m_vehicle->setText(offer.text);
    QStringList about;
    if (!offer.colour.isEmpty())
        about += offer.colour;
    if (offer.quantity > 1)
        about += tr("%n unit(s)", nullptr, offer.quantity);
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_about->setVisible(!about.isEmpty());
    fill();
}

std::vector<ClientView::Way> ClientView::ways() const
{
    std::vector<Way> all;
    const QuoteOffer &offer = m_facts.content.offers[m_offer];
    for (const QuoteForm &form : formsOf(m_facts.content, offer.id))
        all.push_back(
            {form, figuresOf(m_facts.content, offer, form, m_facts.currency, m_facts.day)});
    return all;
}

void ClientView::fill()
{
    emptyRow(m_cards);
    const std::vector<Way> all = ways();
    bool hasCredit = false;
    for (int i = 0; i < int(all.size()); ++i) {
        m_cards->addWidget(cardOf(all[size_t(i)], i == m_tabled), 1, Qt::AlignTop);
        hasCredit = hasCredit || (all[size_t(i)].figures && all[size_t(i)].figures->table);
    }
    m_cards->addStretch();
    showTable();
    QStringList keys;
    if (m_facts.content.offers.size() > 1)
        keys += tr("← → the other models");
    if (hasCredit)
        keys += tr("T instalments");
    keys += tr("Esc back");
    m_keys->setText(keys.join(QStringLiteral("     ")));
}

QWidget *ClientView::cardOf(const Way &way, bool isTabled)
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("clientWayCard"));
    card->setCurrent(isTabled);
    card->setMinimumWidth(narrowestWay);
    card->setMaximumWidth(widestWay);
    QVBoxLayout *column = card->content();
    const bool isFinanced = way.form.kind == QuoteFormKind::Financed;
    column->addWidget(largeLabel(quoteFormKindName(way.form.kind), linePixels, QFont::DemiBold));
    if (!way.figures) {
        QLabel *problem = largeLabel(problemText(way.figures.error()), smallPixels, QFont::Normal);
        problem->setWordWrap(true);
        column->addWidget(problem);
        return card;
    }
    const FormFigures &figures = *way.figures;
    QLabel *figure = largeLabel(moneyText(mainFigure(way.form, figures), m_facts.country),
                                figurePixels, QFont::Bold);
    figure->setObjectName(QStringLiteral("clientFigureLabel"));
    column->addWidget(figure);
    column->addWidget(
        largeLabel(isFinanced ? tr("a month, %n month(s)", nullptr, way.form.months) : tr("to pay"),
                   linePixels, QFont::Normal, "dim"));
    column->addWidget(hairline(card));
    column->addLayout(linesOf(way, figures));
    return card;
}

/// What the figure is made of, a line each.
QLayout *ClientView::linesOf(const Way &way, const FormFigures &figures)
{
    const bool isFinanced = way.form.kind == QuoteFormKind::Financed;
    const auto money = [this](const Money &amount) { return moneyText(amount, m_facts.country); };
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const auto put = [&](const QString &name, const QString &value, bool isShown = true) {
        if (!isShown)
            return;
        const int row = grid->rowCount();
        QLabel *said = largeLabel(value, smallPixels, QFont::Normal);
        said->setAlignment(Qt::AlignRight);
        said->setWordWrap(true); // a lender's name
        grid->addWidget(largeLabel(name, smallPixels, QFont::Normal, "dim"), row, 0, Qt::AlignTop);
        grid->addWidget(said, row, 1);
    };
    put(tr("Discount"), money(-figures.lines.discount), !figures.lines.discount.isZero());
    put(tr("Total"), money(figures.total.gross));
    put(tr("Trade-in"), money(-figures.tradeIn), !figures.tradeIn.isZero());
    put(tr("Down payment"), money(figures.downPayment), isFinanced);
    put(tr("To finance"), money(figures.financed), isFinanced);
    put(tr("Lender"), way.form.lender, isFinanced && !way.form.lender.isEmpty());
    put(tr("Yearly rate"),
        percentText(Percent::fromMillionths(way.form.rateMillionths), m_facts.country, 2),
        isFinanced);
    if (figures.effective)
        put(tr("Effective yearly rate"), percentText(*figures.effective, m_facts.country, 2));
    return grid;
}

void ClientView::showNextTable()
{
    const std::vector<Way> all = ways();
    do
        ++m_tabled;
    while (m_tabled < int(all.size()) &&
           !(all[size_t(m_tabled)].figures && all[size_t(m_tabled)].figures->table));
    if (m_tabled >= int(all.size()))
        m_tabled = -1;
    fill();
}

void ClientView::showTable()
{
    const std::vector<Way> all = ways();
    AmortizationTable table;
    if (m_tabled >= 0)
        table = *all[size_t(m_tabled)].figures->table;
    m_tableView->setVisible(!table.rows.empty());
    m_table->setTable(std::move(table));
}

void ClientView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F11:
    case Qt::Key_Escape:
        accept();
        return;
    case Qt::Key_Left:
        showOffer(m_offer - 1);
        return;
    case Qt::Key_Right:
        showOffer(m_offer + 1);
        return;
    case Qt::Key_T:
        showNextTable();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_tableView->viewport(), event);
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace Vitrina
