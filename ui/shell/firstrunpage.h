// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QWidget>

class QStackedWidget;

namespace Vitrina {

class Button;
class Clock;
class CommandQueue;
class ShowroomForm;

/// The first start: look at the demonstration, open one's own showroom, or join a company's.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    FirstRunPage(CommandQueue &queue, const Clock &clock, QWidget *parent = nullptr);

    ShowroomForm *form() const { return m_form; }
    void showForm();

Q_SIGNALS:
    void demonstrationRequested();
    void connectRequested();
    void showroomStarted(const Vitrina::StaffId &administrator);

private:
    QWidget *buildChoice();
    void fitToPage();
    void leaveForm();
    void start();

    CommandQueue &m_queue;
    const Clock &m_clock;
    Button *m_fresh = nullptr; ///< opens the form
    QStackedWidget *m_stack;
    ShowroomForm *m_form;
};

} // namespace Vitrina
