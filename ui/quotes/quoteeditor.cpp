// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteeditor.h"

#include "commands/movequote.h"
#include "commands/savequote.h"
#include "domain/tax.h"
#include "items/amortizationmodel.h"
#include "items/quotemessage.h"
#include "items/quotewords.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/tablelook.h"
#include "messaging/links.h"
#include "quotes/formcard.h"
#include "quotes/itemlines.h"
#include "quotes/offerfields.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>

namespace Vitrina {

namespace {

constexpr int leftWidth = 420;
constexpr int cardsHeight = 424; // a credit with all its figures
constexpr int usualMonths = 36;
constexpr Percent usualRate = Percent::of(15, 60);
constexpr Percent usualDown = Percent::of(30);

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
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

QuoteEditor::QuoteEditor(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_theme(theme)
    , m_drafts(reader, queue, {})
{
    setObjectName(QStringLiteral("quoteEditor"));
    setFocusPolicy(Qt::ClickFocus); // keys reach it also where no field has the focus
    build();
    connect(&reader, &ReplicaReader::changed, this, &QuoteEditor::refresh);
}

void QuoteEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(buildTop());
    column->addWidget(buildQuestion());
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    m_left = buildModels();
    m_right = buildForms();
    body->addWidget(m_left);
    body->addWidget(m_right, 1);
    column->addLayout(body, 1);
}

QWidget *QuoteEditor::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto button = [&](const QString &text, Button::Role role, const char *name,
                            void (QuoteEditor::*slot)()) {
        auto *made = new Button(text, role, top);
        made->setObjectName(QLatin1StringView(name));
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    Button *back = button(tr("Back"), Button::Role::Normal, "backButton", &QuoteEditor::left);
    back->setHint(tr("Esc"));
    m_title = new ElidedLabel({}, top);
    m_title->setObjectName(QStringLiteral("quoteTitleLabel"));
    QFont bold = m_title->font();
    bold.setPixelSize(17);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_status = new ChipLabel(top);
    m_status->setObjectName(QStringLiteral("quoteStatusChip"));
    m_clock = plainLabel({}, top, "dim");
    m_versions = new QComboBox(top);
    m_versions->setObjectName(QStringLiteral("versionBox"));
    m_versions->setAccessibleName(tr("Version"));
    connect(m_versions, &QComboBox::activated, this, &QuoteEditor::showVersion);
    m_discard = button(tr("Discard changes"), Button::Role::Link, "discardQuoteButton",
                       &QuoteEditor::discardTyped);
    m_save = button(tr("Save"), Button::Role::Normal, "saveQuoteButton", &QuoteEditor::save);
    m_save->setHint(tr("Ctrl+S"));
    m_send = button(tr("WhatsApp"), Button::Role::Primary, "sendQuoteButton",
                    &QuoteEditor::sendByWhatsApp);
    m_ask = button(tr("Ask for more time"), Button::Role::Normal, "askExtensionButton",
                   &QuoteEditor::askExtension);
    m_extend =
        button(tr("Give one more day"), Button::Role::Normal, "extendButton", &QuoteEditor::extend);
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_status);
    row->addWidget(m_clock);
    row->addWidget(m_versions);
    row->addWidget(m_discard);
    row->addWidget(m_ask);
    row->addWidget(m_extend);
    row->addWidget(
        button(tr("Copy text"), Button::Role::Normal, "copyQuoteButton", &QuoteEditor::copyText));
    row->addWidget(m_save);
    row->addWidget(m_send);
    return top;
}

/// What only the advisor knows: whether the message went (S0.4, S0.11).
QWidget *QuoteEditor::buildQuestion()
{
    auto *card = new Card(this);
    card->setObjectName(QStringLiteral("sentQuestion"));
    card->setCurrent(true);
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("Did you send it? The 72 hours begin when you say so."), card), 1);
    auto *yes = new Button(tr("Yes, it was sent"), Button::Role::Primary, card);
    yes->setObjectName(QStringLiteral("wasSentButton"));
    auto *no = new Button(tr("Not yet"), Button::Role::Normal, card);
    no->setObjectName(QStringLiteral("notSentButton"));
    row->addWidget(yes);
    row->addWidget(no);
    card->content()->addLayout(row);
    card->hide();
    connect(yes, &QPushButton::clicked, this, &QuoteEditor::tellSent);
    connect(no, &QPushButton::clicked, card, &QWidget::hide);
    m_question = card;
    return card;
}

QWidget *QuoteEditor::buildModels()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *offers = new QWidget(whole);
    m_offerRow = new QHBoxLayout(offers);
    m_offerRow->setContentsMargins(0, 0, 0, 0);
    m_offerRow->setSpacing(6);
    column->addWidget(offers);
    m_models = new Card(whole);
    column->addWidget(m_models);
    m_note = new QPlainTextEdit(whole);
    m_note->setObjectName(QStringLiteral("quoteNoteEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(3 * m_note->fontMetrics().lineSpacing() + 16);
    connect(m_note, &QPlainTextEdit::textChanged, this, &QuoteEditor::onEdited);
    QWidget *note = labelled(tr("&Note for the client"), m_note, whole);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(note);
    m_cancel = new Button(tr("Cancel the quote…"), Button::Role::Link, whole);
    m_cancel->setObjectName(QStringLiteral("cancelQuoteButton"));
    connect(m_cancel, &QPushButton::clicked, this, &QuoteEditor::cancelQuote);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch();
    QScrollArea *scroll = scrolled(whole, this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(leftWidth);
    return scroll;
}

QWidget *QuoteEditor::buildForms()
{
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *cards = new QWidget;
    m_cardRow = new QHBoxLayout(cards);
    m_cardRow->setContentsMargins(0, 0, 0, 0);
    m_cardRow->setSpacing(10);
    QScrollArea *ways = scrolled(cards, whole);
    ways->setMinimumHeight(cardsHeight);
    column->addWidget(ways);

    m_tableArea = new QWidget(whole);
    auto *below = new QVBoxLayout(m_tableArea);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Instalments"), m_tableArea, "heading"), 1);
    auto *copy = new Button(tr("Copy the table"), Button::Role::Link, m_tableArea);
    copy->setObjectName(QStringLiteral("copyTableButton"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->text()); });
    head->addWidget(copy);
    below->addLayout(head);
    m_table = new AmortizationModel(m_reader.viewerBranch().country, this);
    auto *view = new QTableView(m_tableArea);
    view->setObjectName(QStringLiteral("amortizationTable"));
    view->setAccessibleName(tr("Instalments"));
    view->setModel(m_table);
    dressTable(view, m_theme);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    below->addWidget(view, 1);
    column->addWidget(m_tableArea, 1);
    return whole;
}

QDate QuoteEditor::today() const
{
    return m_reader.timeWords().dayOf(m_reader.now());
}

void QuoteEditor::setSale(const Opportunity &sale)
{
    m_sale = sale;
    const Currency before = m_currency;
    const QString countryBefore = m_country;
    const Branch &branch = m_reader.directory()->branch(sale.branchId);
    m_country = branch.country;
    m_currency = Currency::fromCode(m_detail ? m_detail->quote.currency : branch.currency)
                     .value_or(*Currency::fromCode(u"USD"));
    const std::optional<ClientDetail> client = m_reader.client(sale.clientId);
    m_client = client ? std::optional(client->client) : std::nullopt;
    m_phones = client ? client->phones : std::vector<ClientPhone>();
    if (!m_fields || before != m_currency || countryBefore != m_country)
        makeFields();
}

/// Fields write money in the quote's currency, so they are made for it.
void QuoteEditor::makeFields()
{
    delete m_fields;
    delete m_items;
    delete m_removeOffer;
    m_fields = new OfferFields(m_reader, m_currency, m_country, m_models);
    m_items = new ItemLines(
        m_currency, m_country, [this] { return m_queue.newId<QuoteItemId>(); }, m_models);
    m_removeOffer = new Button(tr("Take this model out"), Button::Role::Link, m_models);
    m_removeOffer->setObjectName(QStringLiteral("removeOfferButton"));
    m_models->content()->addWidget(m_fields);
    m_models->content()->addWidget(m_items);
    m_models->content()->addWidget(m_removeOffer, 0, Qt::AlignLeft);
    connect(m_fields, &OfferFields::edited, this, &QuoteEditor::onEdited);
    connect(m_items, &ItemLines::edited, this, &QuoteEditor::onEdited);
    connect(m_removeOffer, &QPushButton::clicked, this, &QuoteEditor::removeOffer);
}

/// With which contents it was begun upon: somebody may edit the quote before she comes back.
void QuoteEditor::keepDraft()
{
    m_drafts.keep({{QStringLiteral("seen"), m_seen.toString()},
                   {QStringLiteral("content"), Args::toObject(m_content)}});
}

/// What was typed and not saved, where there is something.
bool QuoteEditor::takeDraft()
{
    const QJsonObject draft = m_drafts.load();
    QuoteContent kept;
    if (draft.isEmpty() || !Args::fromObject(draft.value(u"content").toObject(), kept) ||
        kept.offers.isEmpty())
        return false;
    m_seen = CommandId::fromString(draft.value(u"seen").toString());
    showContent(kept);
    return true;
}

void QuoteEditor::forgetDraft(const QString &form)
{
    DraftKeeper(m_reader, m_queue, form).clear();
}

void QuoteEditor::discardTyped()
{
    m_drafts.clear();
    m_dirty = false;
    if (m_detail)
        edit(m_detail->quote.id);
    else
        Q_EMIT left();
}

void QuoteEditor::begin(const OpportunityId &sale)
{
    const std::optional<Opportunity> found = m_reader.opportunity(sale);
    if (!found) {
        Q_EMIT refused({Problem::Code::NotFound, {}});
        return;
    }
    m_detail.reset();
    m_seen = {};
    m_old = false;
    m_question->hide();
    setSale(*found);
    m_drafts.setForm(QStringLiteral("quote/new/") + sale.toString());
    QuoteContent content;
    const TaxRates taxes = TaxRates::builtIn();
    if (const TaxRate *tax = taxes.on(m_country, today())) {
        content.taxName = tax->name;
        content.taxMillionths = tax->rate.millionths();
    }
    QuoteOffer offer;
    offer.id = m_queue.newId<QuoteOfferId>();
    offer.modelId = found->modelId;
    if (!found->modelId.isNull()) {
        const VehicleModel &model = m_reader.directory()->model(found->modelId);
        offer.text = modelName(model);
        if (Currency::fromCode(model.currency) == m_currency)
            offer.priceMinor = model.priceMinor;
    }
    content.offers = {offer};
    content.forms = {newForm(offer.id, QuoteFormKind::Cash),
                     newForm(offer.id, QuoteFormKind::Financed)};
    m_dirty = takeDraft();
    if (!m_dirty)
        showContent(content);
    showHead();
    m_fields->focusModel();
}

void QuoteEditor::edit(const QuoteId &id)
{
    m_detail = m_reader.quote(id);
    const std::optional<Opportunity> sale =
        m_detail ? m_reader.opportunity(m_detail->quote.opportunityId) : std::nullopt;
    if (!sale) {
        m_detail.reset();
        Q_EMIT refused({Problem::Code::NotFound, {}});
        Q_EMIT left();
        return;
    }
    m_question->hide();
    m_old = false;
    m_seen = m_detail->quote.contentVersion;
    setSale(*sale);
    m_drafts.setForm(QStringLiteral("quote/") + id.toString());
    m_dirty = isOpen() && takeDraft();
    if (!m_dirty)
        showContent(m_detail->content);
    showHead();
    if (!isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
}

/// Something came: where nothing is being typed, what is shown is read again.
void QuoteEditor::refresh()
{
    if (!m_detail || m_saving)
        return;
    const std::optional<QuoteDetail> fresh = m_reader.quote(m_detail->quote.id);
    if (!fresh) {
        Q_EMIT left();
        return;
    }
    const bool isSame = fresh->quote.version == m_detail->quote.version &&
                        fresh->quote.expiresAt == m_detail->quote.expiresAt;
    if (isSame)
        return;
    m_detail = fresh;
    // What she types stays, and upon what she began: she is told when she saves (ChangedSince).
    if (!m_dirty && !m_old) {
        m_seen = m_detail->quote.contentVersion;
        showContent(m_detail->content);
    }
    showHead();
}

bool QuoteEditor::isOpen() const
{
    if (!m_detail)
        return true;
    const QuoteStatus status = statusAt(stateOf(m_detail->quote), m_reader.now());
    return !m_old && !m_detail->quote.deposited &&
           (status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
            status == QuoteStatus::Viewed);
}

void QuoteEditor::showContent(const QuoteContent &content)
{
    m_content = content;
    m_offer = 0;
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(content.note);
    showOffers();
    showOffer(0);
}

void QuoteEditor::showOffers()
{
    empty(m_offerRow);
    for (int i = 0; i < m_content.offers.size(); ++i) {
        const QString text = m_content.offers[i].text;
        auto *button =
            new Button(text.isEmpty() ? tr("Model %1").arg(i + 1) : text, Button::Role::Normal);
        button->setObjectName(QStringLiteral("offerButton"));
        button->setCheckable(true);
        button->setChecked(i == m_offer);
        button->setMaximumWidth(leftWidth / 2);
        connect(button, &QPushButton::clicked, this, [this, i] { switchOffer(i); });
        m_offerRow->addWidget(button);
    }
    if (isOpen() && m_content.offers.size() < QuoteContent::mostOffers) {
        auto *add = new Button(tr("Add a model"), Button::Role::Link);
        add->setObjectName(QStringLiteral("addOfferButton"));
        connect(add, &QPushButton::clicked, this, &QuoteEditor::addOffer);
        m_offerRow->addWidget(add);
    }
    m_offerRow->addStretch();
}

/// What cannot be read stays before her until it can.
void QuoteEditor::switchOffer(int index)
{
    if (const std::optional<Problem> problem = unread()) {
        showOffers();
        Q_EMIT refused(*problem);
        return;
    }
    takeFields();
    showOffer(index);
}

void QuoteEditor::showOffer(int index)
{
    if (index < 0 || index >= m_content.offers.size())
        return;
    m_offer = index;
    const QuoteOffer &offer = m_content.offers[index];
    m_fields->show(offer);
    m_items->show(itemsOf(m_content, offer.id), offer.id);
    m_removeOffer->setVisible(m_content.offers.size() > 1);
    showOffers();
    showForms();
    m_models->setEnabled(isOpen());
    m_note->setReadOnly(!isOpen());
}

void QuoteEditor::showForms()
{
    empty(m_cardRow);
    m_cards.clear();
    const QuoteOfferId offer = m_content.offers[m_offer].id;
    const QList<QuoteForm> forms = formsOf(m_content, offer);
    for (const QuoteForm &form : forms) {
        auto *card = new FormCard(form, m_currency, m_country);
        card->setRemovable(forms.size() > 1 && isOpen());
        card->setEnabled(isOpen());
        connect(card, &FormCard::edited, this, &QuoteEditor::onEdited);
        connect(card, &FormCard::removed, this, [this, card] { removeForm(card); });
        connect(card, &FormCard::chosen, this, [this, card] { showTable(card); });
        m_cardRow->addWidget(card, 0, Qt::AlignTop);
        m_cards += card;
    }
    if (isOpen() && forms.size() < QuoteContent::mostForms) {
        auto *add = new Button(tr("Add a way to pay"), Button::Role::Link);
        add->setObjectName(QStringLiteral("addFormButton"));
        connect(add, &QPushButton::clicked, this, [this] { addForm(QuoteFormKind::Financed); });
        m_cardRow->addWidget(add, 0, Qt::AlignTop);
    }
    m_cardRow->addStretch();
    recompute();
}

void QuoteEditor::showHead()
{
    const QString name = m_client ? clientName(m_client->name, m_client->surname) : QString();
    m_title->setText(m_detail ? tr("Quote %1 · %2").arg(m_detail->quote.number).arg(name)
                              : tr("New quote · %1").arg(name));
    const bool made = m_detail.has_value();
    m_status->setVisible(made);
    m_clock->setVisible(false);
    m_versions->setVisible(made && m_detail->versions.size() > 1);
    const QuoteStatus status =
        made ? statusAt(stateOf(m_detail->quote), m_reader.now()) : QuoteStatus::Draft;
    if (made) {
        m_status->setChip(quoteStatusName(status), quoteStatusTone(status));
        m_clock->setVisible(m_detail->quote.expiresAt.isValid());
        m_clock->setText(
            tr("until %1")
                .arg(m_reader.timeWords().shortly(m_detail->quote.expiresAt, m_reader.now())));
        m_versions->clear();
        for (const QuoteVersion &version : m_detail->versions) {
            const bool sent = version.number == m_detail->quote.sentVersion;
            m_versions->addItem(sent ? tr("Version %1, sent").arg(version.number)
                                     : tr("Version %1").arg(version.number));
        }
    }
    const bool wasSent = status == QuoteStatus::Sent || status == QuoteStatus::Viewed;
    const bool over = status == QuoteStatus::Expired;
    m_save->setVisible(isOpen());
    m_save->setEnabled(m_dirty || !made);
    m_discard->setVisible(m_dirty && !m_old);
    m_send->setVisible(isOpen());
    m_cancel->setVisible(made && !m_old && (isOpen() || over));
    m_ask->setVisible(made && (wasSent || over) && !m_detail->quote.extensionAskedAt.isValid() &&
                      !m_reader.viewer().may(Permission::ExtendLink));
    m_extend->setVisible(made && (wasSent || over) && m_detail->quote.extensions == 0 &&
                         m_reader.viewer().may(Permission::ExtendLink));
}

void QuoteEditor::showVersion(int index)
{
    if (!m_detail || index < 0 || index >= int(m_detail->versions.size()))
        return;
    if (!m_old && index > 0 && isOpen())
        takeFields();
    if (!m_old)
        m_typed = m_content;
    m_old = index > 0;
    showContent(m_old     ? m_reader.quoteContent(m_detail->versions[size_t(index)])
                : m_dirty ? m_typed
                          : m_detail->content);
    showHead();
    m_versions->setCurrentIndex(index);
}

/// What the fields say of the model that is shown, into the contents.
void QuoteEditor::takeFields()
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

void QuoteEditor::onEdited()
{
    if (!isOpen() || m_content.offers.isEmpty())
        return;
    takeFields();
    m_dirty = true;
    ++m_edits;
    m_save->setEnabled(true);
    m_discard->show();
    keepDraft();
    auto *button = qobject_cast<QPushButton *>(m_offerRow->itemAt(m_offer)->widget());
    if (button && !m_content.offers[m_offer].text.isEmpty())
        button->setText(m_content.offers[m_offer].text);
    recompute();
}

void QuoteEditor::recompute()
{
    const FormCard *tabled = nullptr;
    for (FormCard *card : std::as_const(m_cards)) {
        const QuoteForm form = card->form();
        if (card->problem()) {
            card->show(*card->problem());
            continue;
        }
        const Result<FormFigures> figures =
            figuresOf(m_content, m_content.offers[m_offer], form, m_currency, today());
        if (figures)
            card->show(*figures, m_content.taxName);
        else
            card->show(figures.error());
        if (figures && figures->table && (!tabled || form.id == m_shownTable))
            tabled = card;
    }
    showTable(tabled);
}

void QuoteEditor::showTable(const FormCard *card)
{
    const bool isFinanced = card && card->form().kind == QuoteFormKind::Financed;
    if (card && !isFinanced)
        return; // the table of the credit beside it stays
    AmortizationTable table;
    if (card) {
        const QuoteForm form = card->form();
        m_shownTable = form.id;
        const Result<FormFigures> figures =
            figuresOf(m_content, m_content.offers[m_offer], form, m_currency, today());
        if (figures && figures->table)
            table = *figures->table;
    }
    m_tableArea->setVisible(!table.rows.empty());
    m_table->setTable(std::move(table));
}

QuoteForm QuoteEditor::newForm(const QuoteOfferId &offer, QuoteFormKind kind)
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

void QuoteEditor::addOffer()
{
    if (const std::optional<Problem> problem = unread()) {
        Q_EMIT refused(*problem);
        return;
    }
    takeFields();
    QuoteOffer offer;
    offer.id = m_queue.newId<QuoteOfferId>();
    m_content.offers += offer;
    m_content.forms += newForm(offer.id, QuoteFormKind::Cash);
    m_content.forms += newForm(offer.id, QuoteFormKind::Financed);
    showOffer(int(m_content.offers.size()) - 1);
    onEdited();
    m_fields->focusModel();
}

void QuoteEditor::removeOffer()
{
    const QuoteOfferId id = m_content.offers[m_offer].id;
    m_content.offers.removeAt(m_offer);
    m_content.items.removeIf([&id](const QuoteItem &item) { return item.offerId == id; });
    m_content.forms.removeIf([&id](const QuoteForm &form) { return form.offerId == id; });
    showOffer(0);
    onEdited();
}

void QuoteEditor::addForm(QuoteFormKind kind)
{
    takeFields();
    m_content.forms += newForm(m_content.offers[m_offer].id, kind);
    showForms();
    onEdited();
}

void QuoteEditor::removeForm(FormCard *card)
{
    const QuoteFormId id = card->form().id;
    takeFields();
    m_content.forms.removeIf([&id](const QuoteForm &form) { return form.id == id; });
    showForms();
    onEdited();
}

std::optional<Problem> QuoteEditor::unread() const
{
    if (m_fields->problem())
        return m_fields->problem();
    if (m_items->problem())
        return m_items->problem();
    for (const FormCard *card : m_cards) {
        if (card->problem())
            return card->problem();
    }
    return std::nullopt;
}

void QuoteEditor::submit(const AnyCommand &command, const QString &told,
                         const std::function<void()> &after)
{
    m_saving = true;
    m_queue.submit(command).then(this, [this, told, after](const Result<Receipt> &receipt) {
        m_saving = false;
        if (!receipt) {
            Q_EMIT refused(receipt.error());
            return;
        }
        Q_EMIT done(told, std::nullopt);
        if (after)
            after();
        refresh();
    });
}

void QuoteEditor::save()
{
    saveThen({});
}

void QuoteEditor::saveThen(const std::function<void()> &after)
{
    if (m_saving || !isOpen())
        return;
    takeFields();
    if (const std::optional<Problem> problem = unread()) {
        Q_EMIT refused(*problem);
        return;
    }
    if (m_detail && !m_dirty) {
        if (after)
            after();
        return;
    }
    const QuoteId id = m_detail ? m_detail->quote.id : m_queue.newId<QuoteId>();
    const AnyCommand command = m_detail
                                   ? AnyCommand(EditQuote{id, m_seen, m_content, m_reader.now()})
                                   : AnyCommand(CreateQuote{id, m_queue.newId<QuoteVersionId>(),
                                                            m_sale->id, m_content, m_reader.now()});
    const QString form = m_drafts.form();
    submit(command, tr("Quote saved"),
           [this, id, form, edits = m_edits, after] { whenSaved(form, id, edits, after); });
}

/// She may have typed on meanwhile, or gone to another quote.
void QuoteEditor::whenSaved(const QString &form, const QuoteId &id, int edits,
                            const std::function<void()> &after)
{
    if (m_drafts.form() != form) {
        forgetDraft(form);
        return;
    }
    m_drafts.clear();
    if (m_edits == edits) {
        m_dirty = false;
        const int offer = m_offer;
        edit(id);
        showOffer(std::min(offer, int(m_content.offers.size()) - 1));
        if (after)
            after();
        return;
    }
    m_detail = m_reader.quote(id);
    m_seen = m_detail ? m_detail->quote.contentVersion : CommandId();
    m_drafts.setForm(QStringLiteral("quote/") + id.toString());
    keepDraft();
    showHead();
}

QString QuoteEditor::phone() const
{
    for (const ClientPhone &phone : m_phones) {
        if (!phone.e164.isEmpty())
            return phone.e164;
    }
    return {};
}

QString QuoteEditor::message() const
{
    QuoteMessage about;
    about.client = m_client ? m_client->name : QString();
    about.advisor = m_reader.viewer().name;
    about.showroom = m_reader.directory()->company().name;
    about.number = m_detail ? m_detail->quote.number : 0;
    about.currency = m_currency;
    about.country = m_country;
    about.day = today();
    return quoteMessage(about, m_content);
}

void QuoteEditor::copyText()
{
    takeFields();
    QGuiApplication::clipboard()->setText(message());
    Q_EMIT done(tr("The text of the quote is on the clipboard"), std::nullopt);
}

/// Saves what is to be saved, opens WhatsApp with the text, and asks whether it was sent.
void QuoteEditor::sendByWhatsApp()
{
    if (phone().isEmpty()) {
        Q_EMIT refused({Problem::Code::MissingPhone, {}});
        return;
    }
    saveThen([this] {
        const QString text = message();
        QGuiApplication::clipboard()->setText(text);
        QDesktopServices::openUrl(whatsAppLink(phone(), text));
        m_asked = m_seen;
        m_question->show();
    });
}

void QuoteEditor::tellSent()
{
    m_question->hide();
    if (m_detail)
        submit(SendQuote{m_detail->quote.id, m_asked, QuoteChannel::WhatsApp, m_reader.now()},
               tr("Sent: the 72 hours are running"));
}

void QuoteEditor::cancelQuote()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("cancelQuoteDialog"));
    dialog->setWindowTitle(tr("Cancel the quote"));
    dialog->setLabelText(tr("A cancelled quote cannot be reopened. Why is it cancelled?"));
    dialog->setOkButtonText(tr("Cancel the quote"));
    dialog->setCancelButtonText(tr("Keep it"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &reason) {
        if (!m_detail)
            return;
        const QuoteId id = m_detail->quote.id;
        const QString form = m_drafts.form();
        submit(CancelQuote{id, reason, m_reader.now()}, tr("Quote cancelled"), [this, id, form] {
            forgetDraft(form);
            if (current() != id)
                return;
            m_dirty = false;
            Q_EMIT left();
        });
    });
    dialog->open();
}

void QuoteEditor::askExtension()
{
    if (m_detail)
        submit(AskExtension{m_detail->quote.id, {}, m_reader.now()},
               tr("Support has been asked for another day"));
}

void QuoteEditor::extend()
{
    if (m_detail)
        submit(ExtendQuote{m_detail->quote.id, m_reader.now()}, tr("The quote has one more day"));
}

void QuoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->matches(QKeySequence::Save))
        save();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Vitrina
