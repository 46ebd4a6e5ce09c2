// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pendingindex.h"
#include "items/replicareader.h"
#include "kit/daterange.h"

#include <QWidget>

class QBoxLayout;

namespace Vitrina {

class Button;
class DateRangeButton;
class FilterButton;
class Preferences;
class SearchField;

/// The filters of Mis Seguimientos (S1.2); all combine, each change acts at once. What was chosen
/// is remembered for the person, the search text is not.
class FollowUpFilterBar : public QWidget
{
    Q_OBJECT

public:
    FollowUpFilterBar(ReplicaReader &reader, Preferences &preferences, QWidget *parent = nullptr);

    const PendingFilter &filter() const { return m_filter; }
    /// Whose follow-ups are wanted: oneself, or everyone one may see (S2.4).
    std::vector<StaffId> advisors() const;
    /// Whether there are others to choose among them.
    bool supervises() const;
    /// As if she had chosen everyone she supervises.
    void showEveryone();
    void focusSearch();
    /// As if it were typed.
    void searchFor(const QString &text);
    void clear();
    /// Reckons anew what follows from the day: "today" after midnight.
    void refresh() { apply(); }

Q_SIGNALS:
    void filterChanged(const Vitrina::PendingFilter &filter);
    void advisorsChanged();
    /// Enter, Down or an idle Esc in the search: the keyboard wants the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FilterButton *addFilter(QBoxLayout *row, const QString &label, const char *name);
    void fillOptions();
    void onScopeChanged();
    void apply();
    void recall();
    void remember();

    ReplicaReader &m_reader;
    Preferences &m_preferences;
    PendingFilter m_filter;
    SearchField *m_search;
    DateRangeButton *m_dates;
    FilterButton *m_sources;
    FilterButton *m_qualities;
    FilterButton *m_days;
    FilterButton *m_advisors;
    Button *m_clear;
};

} // namespace Vitrina
