// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/boardmove.h"
#include "items/quoteboard.h"
#include "items/replicareader.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace Vitrina {

class Button;
class EmptyState;
class OutboxWatch;
class Preferences;
class QuoteColumns;
class QuoteEditor;
class QuoteFilterBar;
class QuoteTableModel;
class QuoteTableView;
class Segmented;
class Theme;

/// Concesionario → Cotizaciones (S4.6, X4): the quotes as a board by status or as a table,
/// filtered, and the editor over them. Enter opens, Esc returns.
class QuotesPage : public QWidget
{
    Q_OBJECT

public:
    QuotesPage(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
               QWidget *parent = nullptr);

    QuoteBoard *board() const { return m_board; }
    QuoteEditor *editor() const { return m_editor; }
    /// Where filters, view and paper are remembered; outlives this.
    void setPreferences(Preferences *preferences);
    /// Whose provisional quotes are marked; outlives this.
    void follow(const OutboxWatch &outbox);

    enum class View { Board, Table };
    void setView(View view);
    View view() const { return m_view; }
    bool isEditing() const;

    /// The newest open quote of a sale, or a new one.
    void quote(const OpportunityId &sale);
    void open(const QuoteId &id);
    /// As if its card were dragged there.
    void begin(const QuoteId &id, BoardMove move);
    void showBoard();
    void focusList();
    void focusSearch();
    void tellCounts();

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void countChanged(int open);
    /// The editor was left; the board is shown by then.
    void left();

private:
    /// A button that narrows the board.
    struct Choice
    {
        QuoteBoard::Show which;
        QString text; ///< with a place for how many
        Button *button;
    };

    void build();
    QWidget *buildTop();
    QWidget *buildQuotes();
    void addChoice(QBoxLayout *row, QuoteBoard::Show which, const char *name, const QString &text,
                   const QString &toolTip);
    void fill();
    void present();
    void setCurrent(const QuoteId &id);
    void leaveEditor();
    void openMenu(const QuoteId &id, const QPoint &globally);

    ReplicaReader &m_reader;
    const Theme &m_theme;
    QuoteBoard *m_board;
    QuoteTableModel *m_table;
    QStackedWidget *m_stack;
    QuoteEditor *m_editor;
    QWidget *m_boardPage;
    QuoteFilterBar *m_filters = nullptr;
    Segmented *m_viewChoice = nullptr;
    QStackedWidget *m_quotes = nullptr; ///< board, table, or why there is nothing
    QuoteColumns *m_columns = nullptr;
    QuoteTableView *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_summary = nullptr;
    QList<Choice> m_choices;
    Preferences *m_preferences = nullptr;
    View m_view = View::Board;
    QuoteId m_current;
    QTimer m_minute;
};

} // namespace Vitrina
