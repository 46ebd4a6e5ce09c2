// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/daterange.h"
#include "kit/pressbutton.h"

#include <functional>
#include <vector>

class QCalendarWidget;
class QLabel;
class QListWidget;

namespace Vitrina {

class Popup;

/// "Fechas: hoy ▾": a filter by days with ready answers, and two calendars for any other.
/// Arrows move through the list, Enter takes, Esc leaves all as it was.
class DateRangeButton : public PressButton
{
    Q_OBJECT

public:
    /// Which days are worth a ready answer.
    enum class Over {
        Ahead,  ///< of what is still to be done
        Behind, ///< of what has been
    };
    /// @param today asked each time, so that the button is right after midnight.
    DateRangeButton(const QString &label, std::function<QDate()> today, QWidget *parent = nullptr,
                    Over over = Over::Ahead);

    DateRange range() const { return m_range; }
    /// Does not emit. Presets other than Custom get their days from today.
    void setRange(const DateRange &range);

    void openPopup();

Q_SIGNALS:
    void rangeChanged(const Vitrina::DateRange &range);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPopup();
    QWidget *buildCalendars();
    void take(DateRange range);
    void takeRow(int row);
    void takeCustom();
    void updateText();

    const std::vector<DateRange::Preset> m_presets;
    QString m_label;
    std::function<QDate()> m_today;
    DateRange m_range;
    Popup *m_popup = nullptr;
    QListWidget *m_list = nullptr;
    QWidget *m_custom = nullptr;
    QCalendarWidget *m_from = nullptr;
    QCalendarWidget *m_to = nullptr;
};

} // namespace Vitrina
