// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <QDate>
#include <QDialog>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace Vitrina {

class AmortizationModel;
class Theme;

/// What the screen shows when it is turned to the client.
struct ClientViewFacts
{
    QString company;
    QString title; ///< "Quote 1042"; empty before it has a number
    QuoteContent content;
    Currency currency;
    QString country; ///< ISO 3166: how money and percentages are written
    QDate day;       ///< the branch's, on which credits begin
};

/// Client mode (F11): over the whole screen, one model with its ways to pay in large type, and
/// nothing of anybody else: no list, no name, no cost. Left and right change the model, T shows the
/// instalments of a credit and of the next one, Esc and F11 lead back. Shows what was typed, and
/// changes nothing.
class ClientView : public QDialog
{
    Q_OBJECT

public:
    ClientView(ClientViewFacts facts, int offer, const Theme &theme, QWidget *parent = nullptr);

    int offer() const { return m_offer; }
    void showOffer(int index);
    /// Of the next credit; after the last one none.
    void showNextTable();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Way
    {
        QuoteForm form;
        Result<FormFigures> figures;
    };

    QWidget *buildTop();
    void buildTable();
    QWidget *cardOf(const Way &way, bool isTabled);
    QLayout *linesOf(const Way &way, const FormFigures &figures);
    void fill();
    void showTable();
    std::vector<Way> ways() const;

    ClientViewFacts m_facts;
    const Theme &m_theme;
    int m_offer = 0;
    int m_tabled = -1; ///< the place of the way whose instalments are shown; -1 for none
    QLabel *m_vehicle = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_keys = nullptr;
    QHBoxLayout *m_cards = nullptr;
    AmortizationModel *m_table = nullptr;
    QTableView *m_tableView = nullptr;
};

} // namespace Vitrina
