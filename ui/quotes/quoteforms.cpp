// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteforms.h"

#include "domain/tax.h"
#include "items/discountprogress.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/textarea.h"
#include "quotes/amountedit.h"
#include "quotes/formcard.h"
#include "quotes/instalmenttable.h"
#include "quotes/itemlines.h"
#include "quotes/offerfields.h"
#include "quotes/offertabs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace Vitrina {

namespace {

constexpr int leftWidth = 420;
constexpr int cardsHeight = 448;      // a credit with all its figures
constexpr int leastCardsHeight = 160; // where much has become of the quote; they scroll
constexpr int leastTableHeight = 96;  // its headings and an instalment
constexpr int usualMonths = 36;
constexpr Percent usualRate = Percent::of(15, 60);
constexpr Percent usualDown = Percent::of(30);

/// As high as its cards are where there is room.
class CardsArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), cardsHeight}; }
};

template <typename Area = QScrollArea>
QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *scroll = new Area(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

/// Takes everything out of a row and destroys it.
void empty(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be in the middle of telling of a click
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

QuoteForms::QuoteForms(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(buildModels());
    row->addWidget(buildForms(), 1);
}

void QuoteForms::setTerms(Currency currency, const QString &country)
{
    if (m_fields && m_currency == currency && m_country == country)
        return;
    m_currency = currency;
    m_country = country;
    makeFields();
}

void QuoteForms::setSale(const Opportunity &sale)
{
    m_fields->setSale(sale);
}

void QuoteForms::addBelow(QWidget *widget)
{
    m_below->insertWidget(m_below->count() - 1, widget, 0, Qt::AlignLeft);
}

QuoteContent QuoteForms::blank(const Opportunity &sale)
{
    QuoteContent content;
    const TaxRates taxes = TaxRates::builtIn();
    if (const TaxRate *tax = taxes.on(m_country, today())) {
        content.taxName = tax->name;
        content.taxMillionths = tax->rate.millionths();
    }
    QuoteOffer offer;
    offer.id = m_queue.newId<QuoteOfferId>();
    offer.modelId = sale.modelId;
    if (!sale.modelId.isNull()) {
        const VehicleModel &model = m_reader.directory()->model(sale.modelId);
        offer.text = modelName(model);
        if (Currency::fromCode(model.currency) == m_currency)
            offer.priceMinor = model.priceMinor;
    }
    content.offers = {offer};
    content.forms = {newForm(offer.id, QuoteFormKind::Cash),
                     newForm(offer.id, QuoteFormKind::Financed)};
    rememberFresh(content);
    return content;
}

QuoteContent QuoteForms::content()
{
    takeFields();
    return m_content;
}

QuoteTyping QuoteForms::typing()
{
    return {content(), m_offer, unread()};
}

void QuoteForms::focusModel()
{
    m_fields->focusModel();
}

void QuoteForms::setDiscountAsked(bool isAsked)
{
    if (m_isDiscountAsked == isAsked)
        return;
    m_isDiscountAsked = isAsked;
    for (FormCard *card : std::as_const(m_cards))
        card->warn(problemOf(*card) ? QString() : warningOf(card->form()));
}

QWidget *QuoteForms::buildModels()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_tabs = new OfferTabs(leftWidth, whole);
    connect(m_tabs, &OfferTabs::chosen, this, &QuoteForms::switchOffer);
    connect(m_tabs, &OfferTabs::addRequested, this, &QuoteForms::addOffer);
    column->addWidget(m_tabs);
    m_models = new Card(whole);
    column->addWidget(m_models);
    m_note = new TextArea(whole);
    m_note->setObjectName(QStringLiteral("quoteNoteEdit"));
    m_note->setFixedHeight(3 * m_note->fontMetrics().lineSpacing() + 16);
    connect(m_note, &QPlainTextEdit::textChanged, this, &QuoteForms::onEdited);
    QWidget *note = labelled(tr("&Note for the client"), m_note, whole);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(note);
    m_below = column;
    column->addStretch();
    QScrollArea *scroll = scrolled(whole, this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(leftWidth);
    return scroll;
}

QWidget *QuoteForms::buildForms()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *cards = new QWidget;
    m_cardRow = new QHBoxLayout(cards);
    m_cardRow->setContentsMargins(0, 0, 0, 0);
    m_cardRow->setSpacing(10);
    QScrollArea *ways = scrolled<CardsArea>(cards, whole);
    ways->setMinimumHeight(leastCardsHeight);
    column->addWidget(ways);

    m_table = new InstalmentTable(m_reader.viewerBranch().country, m_theme, whole);
    // The cards give way only once the table has its least.
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_table->setMinimumHeight(leastTableHeight);
    column->addWidget(m_table, 1);
    QScrollArea *scroll = scrolled(whole, this); // where both do not have their least
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QDate QuoteForms::today() const
{
    return m_reader.timeWords().dayOf(m_reader.now());
}

/// Fields write money in the quote's currency, so they are made for it.
void QuoteForms::makeFields()
{
    delete m_fields;
    delete m_items;
    delete m_offerEnd;
    m_fields = new OfferFields(m_reader, m_currency, m_country, m_models);
    m_items = new ItemLines(
        m_currency, m_country, [this] { return m_queue.newId<QuoteItemId>(); }, m_models);
    m_offerEnd = new QWidget(m_models);
    m_removeOffer = new Button(tr("Take this model out"), Button::Role::Link, m_offerEnd);
    m_removeOffer->setObjectName(QStringLiteral("removeOfferButton"));
    m_models->content()->addWidget(m_fields);
    m_models->content()->addWidget(m_items);
    m_template = new Button(tr("Use a template…"), Button::Role::Link, m_offerEnd);
    m_template->setObjectName(QStringLiteral("useTemplateButton"));
    m_template->setHint(tr("F6"));
    auto *end = new QHBoxLayout(m_offerEnd);
    end->setContentsMargins(0, 0, 0, 0);
    end->addWidget(m_removeOffer);
    end->addStretch(1);
    end->addWidget(m_template);
    m_models->content()->addWidget(m_offerEnd);
    connect(m_template, &QPushButton::clicked, this, &QuoteForms::templateWanted);
    connect(m_fields, &OfferFields::edited, this, &QuoteForms::onEdited);
    connect(m_items, &ItemLines::edited, this, &QuoteForms::onEdited);
    connect(m_removeOffer, &QPushButton::clicked, this, &QuoteForms::removeOffer);
}

void QuoteForms::present(const QuoteContent &content, bool editable)
{
    m_content = content;
    m_editable = editable;
    m_lenders = m_reader.lenders();
    if (m_note->toPlainText() != content.note) { // else the cursor would go to its beginning
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(content.note);
    }
    showOffer(0);
}

void QuoteForms::present(const QuoteTyping &typing, bool editable)
{
    present(typing.content, editable);
    showOffer(typing.offer);
    showUnread(typing.unread);
}

void QuoteForms::showOffers()
{
    QStringList models;
    for (const QuoteOffer &offer : std::as_const(m_content.offers))
        models += offer.text;
    m_tabs->present(models, m_offer, m_editable && models.size() < QuoteContent::mostOffers);
}

/// What cannot be read stays before her until it can.
void QuoteForms::switchOffer(int index)
{
    if (const std::optional<Problem> problem = this->problem()) {
        showOffers();
        Q_EMIT refused(*problem);
        return;
    }
    takeFields();
    showOffer(index);
}

void QuoteForms::showOffer(int index)
{
    if (index < 0 || index >= m_content.offers.size())
        return;
    m_offer = index;
    const QuoteOffer &offer = m_content.offers[index];
    m_fields->present(offer);
    m_items->present(itemsOf(m_content, offer.id), offer.id, m_editable);
    m_removeOffer->setVisible(m_content.offers.size() > 1 && m_editable);
    m_template->setVisible(m_editable);
    showOffers();
    showForms();
    m_models->setEnabled(m_editable);
    m_note->setReadOnly(!m_editable);
}

void QuoteForms::showForms()
{
    empty(m_cardRow);
    m_cards.clear();
    const QuoteOfferId offer = m_content.offers[m_offer].id;
    const QList<QuoteForm> forms = formsOf(m_content, offer);
    for (const QuoteForm &form : forms) {
        auto *card = new FormCard(form, m_currency, m_country, today());
        card->setLenders(m_lenders);
        card->setRemovable(forms.size() > 1 && m_editable);
        card->setEnabled(m_editable);
        connect(card, &FormCard::edited, this, &QuoteForms::onEdited);
        connect(card, &FormCard::removed, this, [this, card] { removeForm(card); });
        connect(card, &FormCard::chosen, this, [this, card] { showTable(card); });
        m_cardRow->addWidget(card, 0, Qt::AlignTop);
        card->show(); // at once: it may get the keyboard
        m_cards += card;
    }
    if (m_editable && forms.size() < QuoteContent::mostForms) {
        auto *add = new Button(tr("Add a way to pay"), Button::Role::Link);
        add->setObjectName(QStringLiteral("addFormButton"));
        connect(add, &QPushButton::clicked, this, [this] { addForm(QuoteFormKind::Financed); });
        m_cardRow->addWidget(add, 0, Qt::AlignTop);
    }
    m_cardRow->addStretch();
    recompute();
}

/// What the fields say of the model that is shown, into the contents.
void QuoteForms::takeFields()
{
    if (m_offer >= m_content.offers.size())
        return;
    const QuoteOfferId id = m_content.offers[m_offer].id;
    m_content.offers[m_offer] = m_fields->offer();
    m_content.items.removeIf([&id](const QuoteItem &item) { return item.offerId == id; });
    m_content.items += m_items->items();
    m_content.forms.removeIf([&id](const QuoteForm &form) { return form.offerId == id; });
    for (const FormCard *card : std::as_const(m_cards))
        m_content.forms += card->form();
    m_content.note = m_note->toPlainText();
}

/// Of the model that is shown: one with what cannot be read is not left.
QJsonObject QuoteForms::unread() const
{
    QJsonObject rows = m_items->unread();
    const auto add = [&rows](const QString &id, const QJsonObject &texts) {
        if (!texts.isEmpty())
            rows.insert(id, texts);
    };
    add(m_fields->offer().id.toString(), unreadIn(*m_fields));
    for (const FormCard *card : m_cards)
        add(card->form().id.toString(), card->unread());
    return rows;
}

void QuoteForms::showUnread(const QJsonObject &rows)
{
    m_items->showUnread(rows);
    Vitrina::showUnread(*m_fields, rows.value(m_fields->offer().id.toString()).toObject());
    for (FormCard *card : std::as_const(m_cards))
        card->showUnread(rows.value(card->form().id.toString()).toObject());
    recompute();
}

void QuoteForms::onEdited()
{
    if (!m_editable || m_content.offers.isEmpty())
        return;
    takeFields();
    m_isDiscountAsked = false;
    m_tabs->setModel(m_offer, m_content.offers[m_offer].text);
    recompute();
    Q_EMIT edited();
}

void QuoteForms::recompute()
{
    const FormCard *tabled = nullptr;
    bool isUnread = false;
    for (FormCard *card : std::as_const(m_cards)) {
        const QuoteForm form = card->form();
        const std::optional<Problem> unread = problemOf(*card);
        card->warn(unread ? QString() : warningOf(form));
        if (unread) {
            card->present(*unread);
            isUnread = true;
            continue;
        }
        const Result<FormFigures> figures =
            figuresOf(m_content, m_content.offers[m_offer], form, m_currency, today());
        if (figures)
            card->present(*figures, m_content.taxName);
        else
            card->present(figures.error());
        if (figures && figures->table && (!tabled || form.id == m_shownTable))
            tabled = card;
    }
    if (!tabled && isUnread)
        emptyTable();
    else
        showTable(tabled);
}

/// What every card begins with.
std::optional<Problem> QuoteForms::problemOfModel() const
{
    return m_fields->problem() ? m_fields->problem() : m_items->problem();
}

/// Why its figures cannot be worked out.
std::optional<Problem> QuoteForms::problemOf(const FormCard &card) const
{
    const std::optional<Problem> ofModel = problemOfModel();
    return ofModel ? ofModel : card.problem();
}

/// The instalments of before are those of another amount: their place stays, and none is read.
void QuoteForms::emptyTable()
{
    m_table->present({});
}

/// That somebody has to approve its discount, and who may.
QString QuoteForms::warningOf(const QuoteForm &form) const
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    const Percent limit = discountLimit(*directory);
    const Money listPrice = listPriceOf(dealOf(m_content, m_content.offers[m_offer], m_currency));
    if (!m_editable || m_isDiscountAsked ||
        !isOverLimit(paymentFormOf(form, m_currency, today()).discount, listPrice, limit))
        return {};
    return tr("Over %1: needs the approval of %2")
        .arg(percentText(limit, m_country), whoApprovesDiscounts(*directory, m_reader.viewer().id));
}

void QuoteForms::showTable(const FormCard *card)
{
    const bool isFinanced = card && card->form().kind == QuoteFormKind::Financed;
    if (card && !isFinanced)
        return; // the table of the credit beside it stays
    if (card && problemOf(*card))
        return emptyTable();
    AmortizationTable table;
    if (card) {
        const QuoteForm form = card->form();
        m_shownTable = form.id;
        const Result<FormFigures> figures =
            figuresOf(m_content, m_content.offers[m_offer], form, m_currency, today());
        if (figures && figures->table)
            table = *figures->table;
    }
    m_table->setVisible(!table.rows.empty());
    m_table->present(std::move(table));
}

QuoteForm QuoteForms::newForm(const QuoteOfferId &offer, QuoteFormKind kind)
{
    QuoteForm form;
    form.id = m_queue.newId<QuoteFormId>();
    form.offerId = offer;
    form.kind = kind;
    form.months = usualMonths;
    form.rateMillionths = usualRate.millionths();
    form.downPayment = usualDown.millionths();
    return form;
}

void QuoteForms::addOffer()
{
    if (const std::optional<Problem> problem = this->problem()) {
        Q_EMIT refused(*problem);
        return;
    }
    takeFields();
    QuoteOffer offer;
    offer.id = m_queue.newId<QuoteOfferId>();
    m_content.offers += offer;
    m_content.forms += newForm(offer.id, QuoteFormKind::Cash);
    m_content.forms += newForm(offer.id, QuoteFormKind::Financed);
    rememberFresh(m_content);
    showOffer(int(m_content.offers.size()) - 1);
    onEdited();
    m_fields->focusModel();
}

void QuoteForms::removeOffer()
{
    const QuoteOfferId id = m_content.offers[m_offer].id;
    m_content.offers.removeAt(m_offer);
    m_content.items.removeIf([&id](const QuoteItem &item) { return item.offerId == id; });
    m_content.forms.removeIf([&id](const QuoteForm &form) { return form.offerId == id; });
    showOffer(0);
    onEdited();
}

void QuoteForms::addForm(QuoteFormKind kind)
{
    takeFields();
    const QJsonObject kept = unread();
    m_content.forms += newForm(m_content.offers[m_offer].id, kind);
    showForms();
    showUnread(kept);
    onEdited();
}

void QuoteForms::removeForm(FormCard *card)
{
    const QuoteFormId id = card->form().id;
    takeFields();
    const QJsonObject kept = unread();
    m_content.forms.removeIf([&id](const QuoteForm &form) { return form.id == id; });
    showForms();
    showUnread(kept);
    onEdited();
}

std::optional<Problem> QuoteForms::problem() const
{
    if (const std::optional<Problem> ofModel = problemOfModel())
        return ofModel;
    for (const FormCard *card : m_cards) {
        if (card->problem())
            return card->problem();
    }
    return std::nullopt;
}

} // namespace Vitrina
