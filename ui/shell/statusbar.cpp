// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusbar.h"

#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "items/words.h"
#include "kit/palette.h"
#include "kit/plainlabel.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Vitrina {

namespace {
// A save takes a few milliseconds: only what waits longer than this is worth telling.
constexpr int lookEveryMs = 200;
} // namespace

StatusBar::StatusBar(const ReplicaReader &reader, const CommandQueue &queue, QWidget *parent)
    : QStatusBar(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_dot(plainLabel(QStringLiteral("●"), nullptr, "dim"))
    , m_state(plainLabel({}, nullptr, "dim"))
    , m_who(plainLabel({}, nullptr, "dim"))
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(m_dot);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_who);
    addWidget(line, 1);
    m_state->setObjectName(QStringLiteral("savingLabel"));
    m_who->setObjectName(QStringLiteral("whoLabel"));
    setFixedHeight(26);

    connect(&reader, &ReplicaReader::viewerChanged, this, &StatusBar::tellWho);
    connect(&reader, &ReplicaReader::directoryChanged, this, &StatusBar::tellWho);
    connect(&queue, &CommandQueue::committed, this, &StatusBar::showSaved);
    connect(&m_timer, &QTimer::timeout, this, &StatusBar::look);
    m_timer.start(lookEveryMs);
    show(Saving::Saved);
    tellWho();
}

void StatusBar::look()
{
    const bool waits = m_queue.waiting() > 0;
    if (waits && m_saving == Saving::Saved)
        show(Saving::Working);
    else if (!waits && m_saving == Saving::Working)
        show(Saving::Saved);
}

void StatusBar::showRefused()
{
    show(Saving::Refused);
}

void StatusBar::showSaved()
{
    if (m_saving == Saving::Refused)
        show(Saving::Saved);
}

void StatusBar::show(Saving saving)
{
    m_saving = saving;
    const QString texts[] = {tr("Everything saved"), tr("Saving…"), tr("Not saved")};
    m_state->setText(texts[int(saving)]);
    const bool refused = saving == Saving::Refused;
    setRole(m_dot, refused ? "danger" : "dim");
    setRole(m_state, refused ? "danger" : "dim");
}

void StatusBar::tellWho()
{
    const StaffMember &viewer = m_reader.viewer();
    const QString role =
        viewer.jobTitle.isEmpty() ? accessLevelName(viewer.accessLevel) : viewer.jobTitle;
    m_who->setText(
        QStringLiteral("%1 · %2, %3").arg(m_reader.viewerBranch().name, viewer.name, role));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    // QStatusBar's own painting puts frames around its items and ignores the hairline.
    const Tokens &t = paintTokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

void StatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show(m_saving);
        tellWho();
    }
}

} // namespace Vitrina
