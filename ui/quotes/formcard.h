// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "kit/card.h"

#include <QDate>
#include <QJsonObject>

#include <vector>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class Button;
class RateEdit;
class Segmented;
class ShareEdit;

/// One way to pay, and what comes of it (S1.12, D2): cash or financed, its terms above, its figures
/// below, so that several stand side by side.
class FormCard : public Card
{
    Q_OBJECT

public:
    /// @p begins is the day of the quote, on which a credit begins.
    FormCard(const QuoteForm &form, Currency currency, const QString &country, const QDate &begins,
             QWidget *parent = nullptr);

    /// Lenders to choose from; others can be typed.
    void setLenders(const QStringList &lenders);

    QuoteForm form() const;
    /// What could not be read in a field.
    std::optional<Problem> problem() const;
    /// Its fields that cannot be read, those of the costs of its credit too (see unreadIn()).
    QJsonObject unread() const;
    void showUnread(const QJsonObject &texts);
    void present(const FormFigures &figures, const QString &taxName);
    /// Why there are no figures: those of before stand for nothing now, and none of them is read.
    void present(const Problem &problem);
    /// Said beneath the terms: what is to be minded of them. Empty: nothing.
    void warn(const QString &text);
    void setRemovable(bool removable);

Q_SIGNALS:
    void edited();
    void removed();
    /// Its table is wanted.
    void chosen();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void buildHead();
    void buildTerms();
    void fillTerms();
    void layOutCredit();
    void buildFigures();
    void showKind();
    void giveLenderRoom();
    void openCosts();
    void showCosts();
    bool isFinanced() const;
    void putRow(size_t row, const QString &name, const QString &value, bool isStrong);
    void addRow(bool isStrong);
    void dropRow();

    QuoteForm m_form;
    Currency m_currency;
    QString m_country;
    QDate m_begins;
    Segmented *m_kind;
    Button *m_remove;
    QWidget *m_credit; ///< the terms of a credit
    ShareEdit *m_discount;
    ShareEdit *m_downPayment;
    QSpinBox *m_months;
    RateEdit *m_rate;
    QComboBox *m_method;
    QLineEdit *m_lender;
    Button *m_costs;
    QJsonObject m_unreadCosts;       ///< from before, until their dialog is opened
    QHBoxLayout *m_first = nullptr;  ///< the discount, and the lender where there is room
    QHBoxLayout *m_second = nullptr; ///< the lender where there is none
    QWidget *m_lenderField = nullptr;
    QWidget *m_figures;
    QGridLayout *m_rows;
    struct FigureRow
    {
        QLabel *name;
        QLabel *value;
        bool isStrong;
    };
    std::vector<FigureRow> m_lines; ///< of m_rows
    QLabel *m_problem;
    QLabel *m_warning;
};

} // namespace Vitrina
