// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "commands/movequote.h"
#include "items/boardmove.h"
#include "items/draftkeeper.h"
#include "items/poststate.h"
#include "items/quotemessage.h"
#include "items/replicareader.h"
#include "quotes/linkgiver.h"
#include "quotes/quoteforms.h"
#include "quotes/quoteproforma.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace Vitrina {

class AppraisalStrip;
class Button;
class ChangeStrip;
class CreditStrip;
class DealStrip;
class DiscountStrip;
class MailDialog;
class OutboxWatch;
class PartyStrip;
class QuoteHeader;
class Preferences;
class SendingStrip;
class Theme;
struct MailDraft;
struct ProvisionalChange;
struct QuoteStanding;
struct TemplatePlace;

/// One quote on one screen: what it says (QuoteForms) and what is done with it. What is typed is
/// kept as a draft (X7).
/// What was sent stays as it was: editing it begins another version (S0.11), and one that is over
/// or closed can only be read. A locked one is edited by customer care alone, with startChange()
/// (S0.3).
class QuoteEditor : public QWidget
{
    Q_OBJECT

public:
    QuoteEditor(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                QWidget *parent = nullptr);

    /// A quote that is yet to be made, of an open sale.
    void begin(const OpportunityId &sale);
    void edit(const QuoteId &id);
    /// The next step of the quote that is edited, as the board offers it.
    void begin(BoardMove move);
    QuoteId current() const { return m_detail ? m_detail->quote.id : QuoteId(); }
    /// Whose sale it is that is edited.
    OpportunityId sale() const { return m_sale ? m_sale->id : OpportunityId(); }
    bool isDirty() const { return m_dirty; }
    /// Where the paper is remembered; outlives this.
    void setPreferences(Preferences *preferences) { m_preferences = preferences; }

    /// How mails go from here; outlives this. Without it none do.
    void setPost(PostState *post);

    /// What of a quote is provisional; outlives this.
    void follow(const OutboxWatch &outbox);

public Q_SLOTS:
    void save();
    /// By mail where the client has an address and this computer an account, else by WhatsApp
    /// (S0.4).
    void send();
    void sendByMail();
    void sendByWhatsApp();
    void copyText();
    /// Another link to it, on the clipboard (S1.11).
    void copyLink();
    /// The page as the client sees it, without being counted.
    void openAsClient();
    /// What was given opens nothing any more.
    void revokeLinks();
    /// On paper as it is shown; what was typed is saved first.
    void showProforma();
    /// Client mode (F11): what is on the screen may be seen by whom it is for.
    void showToClient();
    /// A template of frequent quotes into what is edited (F6), and this one as such (S1.12).
    void useTemplate();
    void saveAsTemplate();
    void discardTyped();
    /// Edits the locked quote; saving makes another version of it, for this reason or the
    /// request's.
    void startChange(const QString &reason);
    void cancelQuote();
    void askExtension();
    void extend();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Of which quote the client may have been given which contents, and how.
    struct Asked
    {
        QuoteId quote;
        CommandId seen;
        QuoteChannel channel = QuoteChannel::WhatsApp;
    };
    void build();
    void connectHead();
    void addStrips(QVBoxLayout *column);
    QWidget *buildQuestion();
    void setSale(const Opportunity &sale);
    void keepDraft();
    bool takeDraft();
    void forgetDraft(const QString &form);
    void whenSaved(const QString &form, const QuoteId &id, int edits,
                   const std::function<void()> &after);
    void refresh();
    void showHead();
    void showSteps();
    void showDiscount();
    QuoteStanding standing() const;
    void onProvisional(const ProvisionalChange &changed);
    QString numberText() const;
    bool isNumberProvisional() const;
    void showVersion(int index);
    void onEdited();
    bool isOpen() const; ///< may be edited now
    bool isLocked() const;
    QString draftForm(const QuoteId &id) const;
    QuoteContent shownContent(); ///< what is edited, as it is stored
    bool mayCancelDeal() const;
    QString message();
    QuoteMessage messageFacts() const;
    TemplatePlace templatePlace() const;
    void takeTemplate(const QString &name, QuoteContent content, const QStringList &gone);
    int versionShown() const;
    void onCancelled(const QuoteId &id, const QString &form);
    void openProforma(const ProformaFacts &facts);
    QString phone() const;
    QStringList mailAddresses() const;
    bool goesByMail() const;
    void openMail(const Asked &what, const MailDraft &draft);
    void queueMail(const Asked &what, MailDialog *dialog);
    void submit(const AnyCommand &command, const QString &told,
                const std::function<void()> &after = {});
    void saveThen(const std::function<void()> &after);
    bool waitsForDiscount();
    void askWhetherSent(const Asked &what);
    void tellSent();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const Theme &m_theme;
    DraftKeeper m_drafts;
    std::optional<Opportunity> m_sale;
    std::optional<Client> m_client;
    std::vector<ClientPhone> m_phones;
    std::vector<ClientEmail> m_emails;
    std::optional<QuoteDetail> m_detail; ///< none before it is made
    Currency m_currency;
    QString m_country;
    CommandId m_seen;    ///< upon which contents she edits (Quote::contentVersion)
    Asked m_asked;       ///< what she may have sent
    int m_edits = 0;     ///< how often something was typed
    QuoteTyping m_typed; ///< what she edits, while another version is looked at
    bool m_dirty = false;
    bool m_saving = false;
    bool m_old = false;      ///< a version is looked at that is not the newest
    int m_shown = 0;         ///< the number of the version that is looked at while m_old
    bool m_changing = false; ///< customer care edits what is locked
    QString m_reason;        ///< why, where nobody asked for it
    Preferences *m_preferences = nullptr;
    PostState *m_post = nullptr;
    const OutboxWatch *m_outbox = nullptr;
    LinkGiver m_links;

    QuoteHeader *m_head = nullptr;
    DealStrip *m_deal = nullptr;
    ChangeStrip *m_change = nullptr;
    DiscountStrip *m_discount = nullptr;
    CreditStrip *m_credits = nullptr;
    PartyStrip *m_parties = nullptr;
    AppraisalStrip *m_appraisals = nullptr;
    SendingStrip *m_sendings = nullptr;
    QuoteForms *m_forms = nullptr;
    QWidget *m_question = nullptr;
    Button *m_cancel = nullptr;
};

} // namespace Vitrina
