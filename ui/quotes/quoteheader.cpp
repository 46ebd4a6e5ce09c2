// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quoteheader.h"

#include "items/provisionalwords.h"
#include "items/quotewords.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "kit/waitingmark.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace Vitrina {

QuoteHeader::QuoteHeader(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
{
    buildRows();
    buildStanding();
    buildDeeds();
}

Button *QuoteHeader::button(const QString &text, Button::Role role, const char *name,
                            void (QuoteHeader::*said)())
{
    auto *made = new Button(text, role, this);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QPushButton::clicked, this, said);
    return made;
}

void QuoteHeader::buildStanding()
{
    Button *back = button(tr("Back"), Button::Role::Normal, "backButton", &QuoteHeader::left);
    m_hints.push_back({back, tr("Esc")});
    m_title = new ElidedLabel({}, this);
    m_title->setObjectName(QStringLiteral("quoteTitleLabel"));
    QFont bold = m_title->font();
    bold.setPixelSize(17);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_status = new ChipLabel(this);
    m_status->setObjectName(QStringLiteral("quoteStatusChip"));
    m_waiting = new WaitingChip("quoteWaitingChip", this);
    m_clock = plainLabel({}, this, "dim");
    m_versions = new QComboBox(this);
    m_versions->setObjectName(QStringLiteral("versionBox"));
    m_versions->setAccessibleName(tr("Version"));
    connect(m_versions, &QComboBox::activated, this, &QuoteHeader::versionChosen);
    m_who->addWidget(back);
    m_who->addWidget(m_title, 1);
    for (QWidget *one : std::initializer_list<QWidget *>{m_waiting, m_status, m_clock, m_versions})
        m_who->addWidget(one);
}

void QuoteHeader::buildDeeds()
{
    m_discard = button(tr("Discard changes"), Button::Role::Link, "discardQuoteButton",
                       &QuoteHeader::discardRequested);
    m_save =
        button(tr("Save"), Button::Role::Normal, "saveQuoteButton", &QuoteHeader::saveRequested);
    m_hints.push_back({m_save, tr("Ctrl+S")});
    m_send = button(tr("WhatsApp"), Button::Role::Primary, "sendQuoteButton",
                    &QuoteHeader::sendRequested);
    m_mail =
        button(tr("Mail"), Button::Role::Normal, "mailQuoteButton", &QuoteHeader::mailRequested);
    m_ask = button(tr("Ask for more time"), Button::Role::Normal, "askExtensionButton",
                   &QuoteHeader::extensionRequested);
    m_extend = button(tr("Give one more day"), Button::Role::Normal, "extendButton",
                      &QuoteHeader::extendRequested);
    m_link = button(tr("Copy link"), Button::Role::Normal, "copyLinkButton",
                    &QuoteHeader::linkRequested);
    Button *proforma =
        button(tr("PDF"), Button::Role::Normal, "proformaButton", &QuoteHeader::proformaRequested);
    m_hints.push_back({proforma, tr("Ctrl+P")});
    proforma->setToolTip(tr("The proforma on paper: look at it, print it, save it (Ctrl+P)"));
    for (Button *one :
         {m_discard, m_ask, m_extend, m_link, proforma, moreButton(), m_save, m_send, m_mail})
        m_what->addWidget(one);
}

void QuoteHeader::buildRows()
{
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_who = new QHBoxLayout;
    m_what = new QHBoxLayout;
    m_what->addStretch(1);
    m_rows->addLayout(m_who, 1);
    m_rows->addLayout(m_what);
}

/// Whose quote it is and where it stands is read whole: where the window is too narrow for that,
/// the buttons leave out their keys, and stand in a row of their own where that is not enough.
void QuoteHeader::fit()
{
    const auto showHints = [this](bool shown) {
        for (const auto &[button, key] : m_hints)
            button->setHint(shown ? key : QString());
    };
    const auto fits = [this] {
        for (QBoxLayout *row : {m_who, m_what})
            row->invalidate(); // what is shown in it may be another by now
        return m_who->sizeHint().width() + m_rows->spacing() + m_what->sizeHint().width() <=
               width();
    };
    m_rows->setDirection(QBoxLayout::LeftToRight);
    showHints(true);
    if (fits())
        return;
    showHints(false);
    if (fits())
        return;
    m_rows->setDirection(QBoxLayout::TopToBottom);
    showHints(true);
}

void QuoteHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize QuoteHeader::minimumSizeHint() const
{
    // As in two rows, or a narrow window could not become so narrow that there are two.
    return {std::max(m_who->minimumSize().width(), m_what->minimumSize().width()),
            m_rows->minimumSize().height()};
}

/// What is done now and then.
Button *QuoteHeader::moreButton()
{
    auto *more = new Button(tr("More"), Button::Role::Normal, this);
    more->setObjectName(QStringLiteral("moreQuoteButton"));
    auto *menu = new QMenu(more);
    const auto action = [&](const QString &text, const char *name, void (QuoteHeader::*said)()) {
        QAction *made = menu->addAction(text);
        made->setObjectName(QLatin1StringView(name));
        connect(made, &QAction::triggered, this, said);
        return made;
    };
    action(tr("Turn the screen to the client\tF11"), "clientModeAction",
           &QuoteHeader::clientModeRequested);
    action(tr("Copy the text of the message"), "copyQuoteAction", &QuoteHeader::copyRequested);
    action(tr("Save as a template…\tShift+F6"), "saveTemplateAction",
           &QuoteHeader::templateRequested);
    m_look =
        action(tr("See it as the client does"), "lookAtLinkAction", &QuoteHeader::lookRequested);
    m_revoke =
        action(tr("Revoke the links given…"), "revokeLinksAction", &QuoteHeader::revokeRequested);
    more->setMenu(menu);
    return more;
}

void QuoteHeader::present(const QuoteStanding &standing)
{
    const QuoteDetail *detail = standing.detail;
    const QuoteStatus status =
        detail ? statusAt(stateOf(detail->quote), m_reader.now()) : QuoteStatus::Draft;
    showProvisional(standing);
    m_status->setVisible(detail);
    m_clock->setVisible(detail && detail->quote.expiresAt.isValid());
    m_versions->setVisible(detail && detail->versions.size() > 1);
    if (detail) {
        m_status->setChip(quoteStatusName(status), quoteStatusTone(status));
        m_clock->setText(
            tr("until %1")
                .arg(m_reader.timeWords().shortly(detail->quote.expiresAt, m_reader.now())));
        fillVersions(*detail);
    }
    showDrafting(standing);
    showLinks(standing, status);
    fit();
}

void QuoteHeader::fillVersions(const QuoteDetail &detail)
{
    m_versions->clear();
    for (const QuoteVersion &version : detail.versions) {
        const bool sent = version.number == detail.quote.sentVersion;
        m_versions->addItem(sent ? tr("Version %1, sent").arg(version.number)
                                 : tr("Version %1").arg(version.number));
    }
}

/// Whether it can be edited, saved and sent.
void QuoteHeader::showDrafting(const QuoteStanding &standing)
{
    m_save->setVisible(standing.isOpen);
    m_save->setEnabled(standing.isDirty || !standing.detail);
    m_discard->setVisible((standing.isDirty || standing.isChanging) && !standing.isOld);
    const bool canSend = standing.isOpen && !standing.isChanging;
    m_send->setVisible(canSend);
    m_mail->setVisible(canSend && standing.hasMail);
    m_send->setRole(standing.goesByMail ? Button::Role::Normal : Button::Role::Primary);
    m_mail->setRole(standing.goesByMail ? Button::Role::Primary : Button::Role::Normal);
    m_send->setToolTip(standing.goesByMail ? tr("Send by WhatsApp (Ctrl+Shift+Enter)")
                                           : tr("Send by WhatsApp (Ctrl+Enter)"));
    m_mail->setToolTip(standing.goesByMail ? tr("Send by mail (Ctrl+Enter)") : tr("Send by mail"));
}

/// Whether links can be given, looked at and revoked, and their time made longer.
void QuoteHeader::showLinks(const QuoteStanding &standing, QuoteStatus status)
{
    const bool isExpired = status == QuoteStatus::Expired;
    const bool isOver = isExpired || status == QuoteStatus::Cancelled;
    m_link->setEnabled(standing.hasLinks && !isOver && !standing.isOld);
    m_link->setToolTip(standing.hasLinks
                           ? tr("Another link for the client, to paste where you like")
                           : tr("Nobody has said yet where links lead: Administration, Company…"));
    const QuoteDetail *detail = standing.detail;
    m_look->setEnabled(standing.hasLinks && detail && !isOver && detail->quote.sentVersion > 0);
    m_revoke->setEnabled(standing.hasLinks && detail && !isOver);
    const bool wasSent = status == QuoteStatus::Sent || status == QuoteStatus::Viewed;
    const bool isClocked = detail && (wasSent || isExpired) && !detail->quote.deposited;
    const bool mayExtend = m_reader.viewer().may(Permission::ExtendLink);
    m_ask->setVisible(isClocked && !detail->quote.extensionAskedAt.isValid() && !mayExtend);
    m_extend->setVisible(isClocked && detail->quote.extensions == 0 && mayExtend);
}

void QuoteHeader::showProvisional(const QuoteStanding &standing)
{
    const QuoteDetail *detail = standing.detail;
    m_title->setText(
        detail ? tr("Quote %1 · %2")
                     .arg(provisionalText(detail->quote.number, standing.isNumberProvisional),
                          standing.client)
               : tr("New quote · %1").arg(standing.client));
    m_waiting->setVisible(detail && standing.isProvisional);
    fit();
}

void QuoteHeader::showVersion(int index)
{
    m_versions->setCurrentIndex(index);
}

void QuoteHeader::showDirty()
{
    m_save->setEnabled(true);
    m_discard->show();
    fit();
}

} // namespace Vitrina
