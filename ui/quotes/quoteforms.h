// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "domain/quotecontent.h"
#include "items/replicareader.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace Vitrina {

class Button;
class Card;
class FormCard;
class InstalmentTable;
class ItemLines;
class OfferFields;
class OfferTabs;
class Theme;

/// What she has before her, so that it can be put there again: with what cannot be read.
struct QuoteTyping
{
    QuoteContent content;
    int offer = 0;      ///< the place of the model that is shown
    QJsonObject unread; ///< by the row it belongs to (see unreadIn())
};

/// What a quote says, to be read and edited (S0.2, S1.12): its models at the left, the ways to pay
/// of the one that is shown side by side, its instalments below, all worked out at every key. Knows
/// nothing of whether and how it is kept.
class QuoteForms : public QWidget
{
    Q_OBJECT

public:
    QuoteForms(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
               QWidget *parent = nullptr);

    /// In what money is written; before anything is shown.
    void setTerms(Currency currency, const QString &country);
    /// Whose trade-ins can be taken; after setTerms().
    void setSale(const Opportunity &sale);
    void present(const QuoteContent &content, bool editable);
    void present(const QuoteTyping &typing, bool editable);
    /// As it stands in the fields; of one that cannot be read, as it was (see problem()).
    QuoteContent content();
    QuoteTyping typing();
    /// What a new quote of a sale begins with: the model she asked for, for cash and financed.
    QuoteContent blank(const Opportunity &sale);
    /// What cannot be read in a field; nothing where all can.
    std::optional<Problem> problem() const;

    /// The models of a template beside those that are there; only what nobody has touched since it
    /// was put there gives way to them. The problem where they cannot be.
    std::optional<Problem> addTemplate(const QuoteContent &content);

    int offer() const { return m_offer; } ///< the place of the model that is shown
    void showOffer(int index);
    void focusModel();
    /// Whether somebody was asked for the discounts as they stand: that is said elsewhere until
    /// they are edited, as then they have to be asked for anew.
    void setDiscountAsked(bool isAsked);
    /// Beneath the models.
    void addBelow(QWidget *widget);

Q_SIGNALS:
    void edited();
    void refused(const Vitrina::Problem &problem);
    void templateWanted();

private:
    void rememberFresh(const QuoteContent &content);
    QSet<QuoteOfferId> untouched() const;
    QWidget *buildModels();
    QWidget *buildForms();
    void makeFields();
    void showOffers();
    void switchOffer(int index);
    void showForms();
    void takeFields();
    QJsonObject unread() const;
    void showUnread(const QJsonObject &rows);
    void onEdited();
    void recompute();
    std::optional<Problem> problemOfModel() const;
    std::optional<Problem> problemOf(const FormCard &card) const;
    QString warningOf(const QuoteForm &form) const;
    void showTable(const FormCard *card);
    void emptyTable();
    void addOffer();
    void removeOffer();
    void addForm(QuoteFormKind kind);
    void removeForm(FormCard *card);
    QuoteForm newForm(const QuoteOfferId &offer, QuoteFormKind kind);
    QDate today() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const Theme &m_theme;
    QuoteContent m_content;
    QHash<QuoteOfferId, QByteArray> m_fresh; ///< what the program put there by itself
    Currency m_currency;
    QString m_country;
    QStringList m_lenders; ///< to choose from
    int m_offer = 0;
    bool m_editable = true;
    bool m_isDiscountAsked = false;

    OfferTabs *m_tabs = nullptr;
    Card *m_models = nullptr;
    OfferFields *m_fields = nullptr;
    ItemLines *m_items = nullptr;
    QWidget *m_offerEnd = nullptr; ///< with the buttons below the model
    Button *m_removeOffer = nullptr;
    Button *m_template = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QVBoxLayout *m_below = nullptr;
    QHBoxLayout *m_cardRow = nullptr;
    QList<FormCard *> m_cards;
    InstalmentTable *m_table = nullptr;
    QuoteFormId m_shownTable;
};

} // namespace Vitrina
