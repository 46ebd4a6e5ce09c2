// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QListView;
class QStackedWidget;

namespace Vitrina {

class Button;
class ChipLabel;
class EmptyState;
class QuoteBoard;
class QuoteEditor;
class SearchField;
class Theme;

/// Concesionario → Cotizaciones (S4.6, X4): the board of quotes by status, with counts and sums,
/// and the editor over it. Arrows move between cards and columns, Enter opens, Esc returns.
class QuotesPage : public QWidget
{
    Q_OBJECT

public:
    QuotesPage(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
               QWidget *parent = nullptr);

    QuoteBoard *board() const { return m_board; }
    QuoteEditor *editor() const { return m_editor; }

    /// The newest open quote of a sale, or a new one.
    void quote(const OpportunityId &sale);
    void open(const QuoteId &id);
    void showBoard();
    void focusList();
    void focusSearch();
    void tellCounts();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void countChanged(int open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column
    {
        QWidget *whole = nullptr;
        ChipLabel *chip = nullptr;
        QLabel *count = nullptr;
        QLabel *sum = nullptr;
        QListView *list = nullptr;
    };
    static constexpr int columnCount = 6;

    void build();
    QWidget *buildTop();
    Button *buildChoice(const char *name, const QString &toolTip, int which);
    Column buildColumn(int index);
    void fill();
    void keepCurrent();
    void moveColumn(int from, int by);
    void openCurrent(QListView *list);

    ReplicaReader &m_reader;
    QuoteBoard *m_board;
    QStackedWidget *m_stack;
    QuoteEditor *m_editor;
    QWidget *m_boardPage;
    QStackedWidget *m_columnsOrEmpty = nullptr;
    EmptyState *m_empty = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_summary = nullptr;
    Button *m_toApprove = nullptr;
    Button *m_seenToday = nullptr;
    Button *m_expiring = nullptr;
    std::array<Column, columnCount> m_columns;
    QuoteId m_current;
    bool m_keeping = false; ///< the lists are being told, and tell nothing
    QTimer m_minute;
};

} // namespace Vitrina
