// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/quotefilter.h"
#include "items/replicareader.h"

#include <QWidget>

namespace Vitrina {

class Button;
class DateRangeButton;
class FilterButton;
class Preferences;
class SearchField;

/// The filters of Cotizaciones: words, whose, which line of models, made when. All combine, each
/// change acts at once. What was chosen is remembered for the person, the search text is not.
class QuoteFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteFilterBar(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Where it is remembered; outlives this.
    void setPreferences(Preferences *preferences);
    const QuoteFilter &filter() const { return m_filter; }
    void focusSearch();
    void clear();
    /// Reckons anew what follows from the day: "this month" after midnight.
    void refresh() { apply(); }

Q_SIGNALS:
    void filterChanged(const Vitrina::QuoteFilter &filter);
    /// Enter, Down or an idle Esc in the search: the keyboard wants the quotes.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillOptions();
    void apply();
    void recall();
    void remember();
    QuoteFilter chosen() const;

    ReplicaReader &m_reader;
    Preferences *m_preferences = nullptr;
    QuoteFilter m_filter;
    SearchField *m_search;
    FilterButton *m_advisors;
    FilterButton *m_lines;
    DateRangeButton *m_made;
    Button *m_clear;
};

} // namespace Vitrina
