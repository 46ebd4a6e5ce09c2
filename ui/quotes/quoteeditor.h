// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/draftkeeper.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace Vitrina {

class AmortizationModel;
class Button;
class Card;
class ChipLabel;
class ElidedLabel;
class FormCard;
class ItemLines;
class OfferFields;
class Theme;

/// One quote on one screen (S1.12, S0.2): its models at the left, their ways to pay side by side,
/// the instalments below, all worked out anew at every key. What is typed is kept as a draft (X7).
/// What was sent stays as it was: editing it begins another version (S0.11), and one that is over
/// or closed can only be read.
class QuoteEditor : public QWidget
{
    Q_OBJECT

public:
    QuoteEditor(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                QWidget *parent = nullptr);

    /// A quote that is yet to be made, of an open sale.
    void begin(const OpportunityId &sale);
    void edit(const QuoteId &id);
    QuoteId current() const { return m_detail ? m_detail->quote.id : QuoteId(); }
    bool isDirty() const { return m_dirty; }

public Q_SLOTS:
    void save();
    void sendByWhatsApp();
    void copyText();
    void discardTyped();
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
    void build();
    QWidget *buildTop();
    QWidget *buildQuestion();
    QWidget *buildModels();
    QWidget *buildForms();
    void setSale(const Opportunity &sale);
    void keepDraft();
    bool takeDraft();
    void forgetDraft(const QString &form);
    void switchOffer(int index);
    void whenSaved(const QString &form, const QuoteId &id, int edits,
                   const std::function<void()> &after);
    void makeFields();
    void refresh();
    void showContent(const QuoteContent &content);
    void showOffers();
    void showOffer(int index);
    void showForms();
    void showHead();
    void showVersion(int index);
    void takeFields();
    void onEdited();
    void recompute();
    void showTable(const FormCard *card);
    void addOffer();
    void removeOffer();
    void addForm(QuoteFormKind kind);
    void removeForm(FormCard *card);
    QuoteForm newForm(const QuoteOfferId &offer, QuoteFormKind kind);
    bool isOpen() const; ///< may be edited now
    std::optional<Problem> unread() const;
    QDate today() const;
    QString message() const;
    QString phone() const;
    void submit(const AnyCommand &command, const QString &told,
                const std::function<void()> &after = {});
    void saveThen(const std::function<void()> &after);
    void tellSent();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const Theme &m_theme;
    DraftKeeper m_drafts;
    std::optional<Opportunity> m_sale;
    std::optional<Client> m_client;
    std::vector<ClientPhone> m_phones;
    std::optional<QuoteDetail> m_detail; ///< none before it is made
    QuoteContent m_content;
    Currency m_currency;
    QString m_country;
    int m_offer = 0;
    CommandId m_seen;     ///< upon which contents she edits (Quote::contentVersion)
    CommandId m_asked;    ///< which contents the message held that she may have sent
    int m_edits = 0;      ///< how often something was typed
    QuoteContent m_typed; ///< what she edits, while another version is looked at
    bool m_dirty = false;
    bool m_saving = false;
    bool m_old = false; ///< a version is looked at that is not the newest

    ElidedLabel *m_title = nullptr;
    ChipLabel *m_status = nullptr;
    QLabel *m_clock = nullptr;
    QComboBox *m_versions = nullptr;
    Button *m_save = nullptr;
    Button *m_discard = nullptr;
    Button *m_send = nullptr;
    Button *m_cancel = nullptr;
    Button *m_ask = nullptr;
    Button *m_extend = nullptr;
    QWidget *m_question = nullptr;
    QHBoxLayout *m_offerRow = nullptr;
    Card *m_models = nullptr;
    OfferFields *m_fields = nullptr;
    ItemLines *m_items = nullptr;
    Button *m_removeOffer = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QHBoxLayout *m_cardRow = nullptr;
    QList<FormCard *> m_cards;
    AmortizationModel *m_table = nullptr;
    QWidget *m_tableArea = nullptr;
    QuoteFormId m_shownTable;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
};

} // namespace Vitrina
