// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusbar.h"

#include "attention/syncwords.h"
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
#include <QToolButton>

namespace Vitrina {

namespace {
// A save takes a few milliseconds: only what waits longer than this is worth telling.
constexpr int lookEveryMs = 200;
} // namespace

StatusBar::StatusBar(const ReplicaReader &reader, const CommandQueue &queue,
                     const OutboxWatch &outbox, QWidget *parent)
    : QStatusBar(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_outbox(outbox)
    , m_dot(plainLabel(QStringLiteral("●"), nullptr, "dim"))
    , m_state(plainLabel({}, nullptr, "dim"))
    , m_door(new QToolButton)
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
    row->addWidget(m_door);
    row->addStretch();
    row->addWidget(m_who);
    addWidget(line, 1);
    m_state->setObjectName(QStringLiteral("savingLabel"));
    m_who->setObjectName(QStringLiteral("whoLabel"));
    m_door->setObjectName(QStringLiteral("syncDoor"));
    m_door->setProperty("role", QStringLiteral("door"));
    m_door->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_door->setIconSize({14, 14});
    m_door->setFocusPolicy(Qt::TabFocus);
    m_door->setCursor(Qt::PointingHandCursor);
    setFixedHeight(26);

    connect(&reader, &ReplicaReader::viewerChanged, this, &StatusBar::tellWho);
    connect(&reader, &ReplicaReader::directoryChanged, this, &StatusBar::tellWho);
    connect(&queue, &CommandQueue::committed, this, &StatusBar::showSaved);
    connect(&outbox, &OutboxWatch::changed, this, &StatusBar::tellSync);
    connect(m_door, &QToolButton::clicked, this, &StatusBar::syncRequested);
    connect(&m_timer, &QTimer::timeout, this, &StatusBar::look);
    m_timer.start(lookEveryMs);
    present(Saving::Saved);
    tellWho();
    tellSync();
}

void StatusBar::look()
{
    const bool waits = m_queue.waiting() > 0;
    if (waits && m_saving == Saving::Saved)
        present(Saving::Working);
    else if (!waits && m_saving == Saving::Working)
        present(Saving::Saved);
}

void StatusBar::showRefused()
{
    present(Saving::Refused);
}

void StatusBar::showSaved()
{
    if (m_saving == Saving::Refused)
        present(Saving::Saved);
}

void StatusBar::present(Saving saving)
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

/// Colour, icon and word; in a showroom of its own there is nothing to tell.
void StatusBar::tellSync()
{
    m_door->setVisible(m_outbox.hasHub());
    const SyncSaying said = sayingOf(m_outbox, m_reader);
    if (said.word == m_door->text() && said.tone == m_tone)
        return;
    m_tone = said.tone;
    m_door->setText(said.word);
    paintDoor(said);
    m_door->setAccessibleName(tr("Synchronisation: %1").arg(said.word));
    m_door->setToolTip(tr("%1 (Ctrl+F5)").arg(said.word));
    setRole(m_door, said.tone == Tone::Danger ? "doorDanger" : "door");
}

/// The colour of a tone is that of the present palette.
void StatusBar::paintDoor(const SyncSaying &said)
{
    m_door->setIcon(
        said.tone == Tone::Done || said.tone == Tone::Reserved
            ? icon(said.icon, paintTokens().tone(said.tone).text)
            : icon(said.icon, said.tone == Tone::Danger ? IconColour::Danger : IconColour::Dim));
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
        present(m_saving);
        tellWho();
        tellSync();
    }
    if (event->type() == QEvent::PaletteChange)
        paintDoor(sayingOf(m_outbox, m_reader));
}

} // namespace Vitrina
