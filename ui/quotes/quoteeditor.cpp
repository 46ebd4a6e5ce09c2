// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteeditor.h"

#include "commands/whendone.h"
#include "items/outboxwatch.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/dialogdraft.h"
#include "kit/keptfocus.h"
#include "kit/leastarea.h"
#include "kit/plainlabel.h"
#include "kit/reasondialog.h"
#include "quotes/appraisalstrip.h"
#include "quotes/changestrip.h"
#include "quotes/creditstrip.h"
#include "quotes/dealstrip.h"
#include "quotes/discountstrip.h"
#include "quotes/partystrip.h"
#include "quotes/quoteheader.h"
#include "quotes/quoteliststrips.h"
#include "quotes/sendingstrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Vitrina {

QuoteEditor::QuoteEditor(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_theme(theme)
    , m_drafts(reader, queue, {})
    , m_links(reader, queue)
{
    setObjectName(QStringLiteral("quoteEditor"));
    setFocusPolicy(Qt::ClickFocus); // keys reach it also where no field has the focus
    build();
    connect(&reader, &ReplicaReader::changed, this, &QuoteEditor::refresh);
    connect(&reader, &ReplicaReader::directoryChanged, this, &QuoteEditor::showHead);
    connect(&m_links, &LinkGiver::refused, this, &QuoteEditor::refused);
}

void QuoteEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    m_head = new QuoteHeader(m_reader, this);
    connectHead();
    m_forms = new QuoteForms(m_reader, m_queue, m_theme, this);
    m_cancel = new Button(tr("Cancel the quote…"), Button::Role::Link);
    m_cancel->setObjectName(QStringLiteral("cancelQuoteButton"));
    m_forms->addBelow(m_cancel);
    column->addWidget(m_head);
    auto *body = new QWidget; // where much has become of a quote, a small screen has no room for it
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    addStrips(rows);
    rows->addWidget(buildQuestion());
    rows->addWidget(m_forms, 1);
    column->addWidget(new LeastArea(body, this), 1);
    connect(m_cancel, &QPushButton::clicked, this, &QuoteEditor::cancelQuote);
    connect(m_forms, &QuoteForms::edited, this, &QuoteEditor::onEdited);
    connect(m_forms, &QuoteForms::refused, this, &QuoteEditor::refused);
    connect(m_forms, &QuoteForms::templateWanted, this, &QuoteEditor::useTemplate);
}

void QuoteEditor::connectHead()
{
    connect(m_head, &QuoteHeader::templateRequested, this, &QuoteEditor::saveAsTemplate);
    connect(m_head, &QuoteHeader::left, this, &QuoteEditor::left);
    connect(m_head, &QuoteHeader::versionChosen, this, &QuoteEditor::showVersion);
    connect(m_head, &QuoteHeader::discardRequested, this, &QuoteEditor::discardTyped);
    connect(m_head, &QuoteHeader::saveRequested, this, &QuoteEditor::save);
    connect(m_head, &QuoteHeader::sendRequested, this, &QuoteEditor::sendByWhatsApp);
    connect(m_head, &QuoteHeader::mailRequested, this, &QuoteEditor::sendByMail);
    connect(m_head, &QuoteHeader::copyRequested, this, &QuoteEditor::copyText);
    connect(m_head, &QuoteHeader::linkRequested, this, &QuoteEditor::copyLink);
    connect(m_head, &QuoteHeader::lookRequested, this, &QuoteEditor::openAsClient);
    connect(m_head, &QuoteHeader::revokeRequested, this, &QuoteEditor::revokeLinks);
    connect(m_head, &QuoteHeader::proformaRequested, this, &QuoteEditor::showProforma);
    connect(m_head, &QuoteHeader::clientModeRequested, this, &QuoteEditor::showToClient);
    connect(m_head, &QuoteHeader::extensionRequested, this, &QuoteEditor::askExtension);
    connect(m_head, &QuoteHeader::extendRequested, this, &QuoteEditor::extend);
}

void QuoteEditor::addStrips(QVBoxLayout *column)
{
    m_deal = new DealStrip(m_reader, m_queue, this);
    m_change = new ChangeStrip(m_reader, m_queue, this);
    connect(m_change, &ChangeStrip::changeRequested, this, &QuoteEditor::startChange);
    m_discount = new DiscountStrip(m_reader, m_queue, this);
    m_parties = new PartyStrip(m_reader, m_queue, this);
    m_credits = new CreditStrip(m_reader, m_queue, this);
    m_appraisals = new AppraisalStrip(m_reader, m_queue, this);
    for (QuoteStrip *strip : std::initializer_list<QuoteStrip *>{
             m_deal, m_change, m_discount, m_parties, m_credits, m_appraisals}) {
        connect(strip, &QuoteStrip::done, this, &QuoteEditor::done);
        connect(strip, &QuoteStrip::refused, this, &QuoteEditor::refused);
    }
    for (QuoteStrip *strip : std::initializer_list<QuoteStrip *>{m_deal, m_change, m_discount})
        column->addWidget(strip);
    column->addWidget(new QuoteListStrips({m_parties, m_credits, m_appraisals}, this));
    m_sendings = new SendingStrip(m_reader, this);
    connect(m_sendings, &SendingStrip::mailRequested, this, &QuoteEditor::sendByMail);
    connect(m_sendings, &SendingStrip::whatsAppRequested, this, &QuoteEditor::sendByWhatsApp);
    connect(m_sendings, &SendingStrip::wanted, this,
            [this](const AnyCommand &command, const QString &told) { submit(command, told); });
    column->addWidget(m_sendings);
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

void QuoteEditor::setSale(const Opportunity &sale)
{
    m_sale = sale;
    const Branch &branch = m_reader.directory()->branch(sale.branchId);
    m_country = branch.country;
    m_currency = Currency::fromCode(m_detail ? m_detail->quote.currency : branch.currency)
                     .value_or(*Currency::fromCode(u"USD"));
    const std::optional<ClientDetail> client = m_reader.client(sale.clientId);
    m_client = client ? std::optional(client->client) : std::nullopt;
    m_phones = client ? client->phones : std::vector<ClientPhone>();
    m_emails = client ? client->emails : std::vector<ClientEmail>();
    m_forms->setTerms(m_currency, m_country);
    m_forms->setSale(sale);
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
    m_old = m_changing = false;
    m_question->hide();
    setSale(*found);
    m_drafts.setForm(QStringLiteral("quote/new/") + sale.toString());
    m_dirty = takeDraft();
    if (!m_dirty)
        m_forms->present(m_forms->blank(*found), true);
    showHead();
    m_forms->focusModel();
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
    m_old = m_changing = false;
    m_seen = m_detail->quote.contentVersion;
    setSale(*sale);
    m_drafts.setForm(draftForm(id));
    m_dirty = isOpen() && takeDraft();
    if (!m_dirty)
        m_forms->present(m_detail->content, isOpen());
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
    if (isSame) {
        showSteps(); // a request, a decision: rows of their own
        return;
    }
    m_detail = fresh;
    // What she types stays, and upon what she began: she is told when she saves (ChangedSince).
    if (!m_dirty && !m_old) {
        const KeptFocus field(m_forms);
        const int offer = m_forms->offer();
        m_seen = m_detail->quote.contentVersion;
        m_forms->present(shownContent(), isOpen());
        m_forms->showOffer(std::min(offer, int(m_forms->content().offers.size()) - 1));
        field.restore();
    }
    showHead();
}

bool QuoteEditor::isOpen() const
{
    if (!m_detail)
        return true;
    if (m_changing)
        return !m_old && isLocked();
    const QuoteStatus status = statusAt(stateOf(m_detail->quote), m_reader.now());
    return !m_old && !m_detail->quote.deposited &&
           (status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
            status == QuoteStatus::Viewed);
}

QuoteStanding QuoteEditor::standing() const
{
    QuoteStanding standing;
    standing.detail = m_detail ? &*m_detail : nullptr;
    standing.client = m_client ? clientName(m_client->name, m_client->surname) : QString();
    standing.isOpen = isOpen();
    standing.isDirty = m_dirty;
    standing.isOld = m_old;
    standing.hasLinks = m_links.canGive();
    standing.hasMail = m_post != nullptr;
    standing.goesByMail = goesByMail();
    standing.isChanging = m_changing;
    standing.isProvisional = m_outbox && m_detail && m_outbox->isProvisional(m_detail->quote.id);
    standing.isNumberProvisional = isNumberProvisional();
    return standing;
}

void QuoteEditor::follow(const OutboxWatch &outbox)
{
    m_outbox = &outbox;
    m_deal->follow(outbox);
    connect(&outbox, &OutboxWatch::provisionalChanged, this, &QuoteEditor::onProvisional);
    m_head->showProvisional(standing());
}

/// The hub took what is shown already, or it is here alone so far: nothing is read anew but a deal.
void QuoteEditor::onProvisional(const ProvisionalChange &changed)
{
    if (!m_detail || !changed.quotes.contains(m_detail->quote.id))
        return;
    m_head->showProvisional(standing());
    m_deal->refresh();
}

void QuoteEditor::showHead()
{
    const bool made = m_detail.has_value();
    const bool over =
        made && statusAt(stateOf(m_detail->quote), m_reader.now()) == QuoteStatus::Expired;
    m_head->present(standing());
    m_sendings->setSendable(isOpen() && !m_changing);
    m_sendings->present(current());
    m_cancel->setVisible(made && !m_old && !m_changing && (isOpen() || over || mayCancelDeal()));
    showSteps();
    m_parties->present(m_detail);
    m_credits->present(m_detail);
    m_appraisals->present(m_detail);
}

/// The keyboard of a button that has done its work is the page's then: whatever button comes next
/// would do something else at the next Enter.
void QuoteEditor::showSteps()
{
    m_deal->present(m_detail); // which keeps it itself
    const QWidget *keyboard = window()->focusWidget();
    m_change->present(m_detail);
    showDiscount();
    if (keyboard && isAncestorOf(keyboard) && !keyboard->isVisibleTo(this))
        setFocus(Qt::OtherFocusReason);
}

/// Once it was asked for, the strip says how it stands; an edit has it asked for anew.
void QuoteEditor::showDiscount()
{
    m_discount->present(m_detail);
    const DiscountProgress &progress = m_discount->progress();
    m_forms->setDiscountAsked(!m_dirty && (progress.isApproved || progress.isWaiting));
}

/// With money in it, a quote is a manager's to cancel (S0.11).
bool QuoteEditor::mayCancelDeal() const
{
    const bool isDeal = m_detail->quote.deposited &&
                        m_detail->quote.status != QuoteStatus::Completed &&
                        m_detail->quote.status != QuoteStatus::Cancelled;
    return isDeal && m_reader.viewer().may(Permission::ApproveReservation);
}

void QuoteEditor::showVersion(int index)
{
    if (!m_detail || index < 0 || index >= int(m_detail->versions.size()))
        return;
    if (!m_old)
        m_typed = m_forms->typing();
    m_old = index > 0;
    m_shown = m_detail->versions[size_t(index)].number;
    if (m_dirty && !m_old)
        m_forms->present(m_typed, isOpen());
    else
        m_forms->present(m_old ? m_reader.quoteContent(m_detail->versions[size_t(index)])
                               : shownContent(),
                         isOpen());
    showHead();
    m_head->showVersion(index);
}

void QuoteEditor::submit(const AnyCommand &command, const QString &told,
                         const std::function<void()> &after)
{
    m_saving = true;
    whenDone(m_queue.submit(command), this, [this, told, after](const Result<Receipt> &receipt) {
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

void QuoteEditor::cancelQuote()
{
    auto *dialog = new ReasonDialog(
        QStringLiteral("cancelQuoteDialog"),
        {tr("Cancel the quote"), tr("A cancelled quote cannot be reopened. Why is it cancelled?"),
         tr("Cancel the quote"), tr("Keep it")},
        ReasonDialog::Need::Optional, this);
    const QuoteId id = current();
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName() + u'/' + id.toString());
    connect(dialog, &ReasonDialog::given, this,
            [this, dialog, id, form = m_drafts.form()](const QString &reason) {
                whenDone(m_queue.submit(CancelQuote{id, reason, m_reader.now()}), dialog,
                         [this, dialog, id, form](const Result<Receipt> &result) {
                             if (!result)
                                 return dialog->refuse(result.error());
                             dialog->accept();
                             onCancelled(id, form);
                         });
            });
    dialog->open();
}

/// She may have gone to another quote by then.
void QuoteEditor::onCancelled(const QuoteId &id, const QString &form)
{
    Q_EMIT done(tr("Quote cancelled"), std::nullopt);
    forgetDraft(form);
    if (current() != id)
        return;
    m_dirty = false;
    Q_EMIT left();
}

void QuoteEditor::begin(BoardMove move)
{
    switch (move) {
    case BoardMove::None:
        return;
    case BoardMove::Send:
        return send();
    case BoardMove::AskReservation:
        return m_deal->askForReservation();
    case BoardMove::Decide:
        return m_deal->decide();
    case BoardMove::Sign:
        return m_deal->recordSignature();
    case BoardMove::AskExtension:
        return askExtension();
    case BoardMove::Extend:
        return extend();
    }
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

} // namespace Vitrina
