// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the list and the panel share the page.
#include "followups/followupspage.h"

#include "followups/followuppanel.h"
#include "followups/followuptableview.h"
#include "kit/preferences.h"

#include <QSplitter>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int panelWidth = 396;
constexpr int leastPanelWidth = 340; // where the list would be cut
const auto splitterKey = QStringLiteral("followups/splitter");
const auto panelChosenKey = QStringLiteral("followups/panel-chosen");
const auto panelHiddenKey = QStringLiteral("followups/panel-hidden");

} // namespace

/// As they were left, else as they begin.
void FollowUpsPage::divideRoom()
{
    m_panel->setMinimumWidth(leastPanelWidth);
    connect(m_panel, &FollowUpPanel::widthKnown, this, &FollowUpsPage::shareRoom);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_preferences.setValue(panelChosenKey, true); });
    if (!m_splitter->restoreState(m_preferences.value(splitterKey).toByteArray()))
        m_splitter->setSizes({3 * panelWidth, panelWidth});
    m_panel->setVisible(!m_preferences.value(panelHiddenKey, false).toBool());
}

FollowUpsPage::~FollowUpsPage()
{
    m_preferences.setValue(splitterKey, m_splitter->saveState());
}

void FollowUpsPage::togglePanel()
{
    if (hasNobody())
        return;
    m_preferences.setValue(panelHiddenKey, !m_preferences.value(panelHiddenKey, false).toBool());
    showPanel();
}

bool FollowUpsPage::hasNobody() const
{
    return m_current.isNull() && !m_model->isLoading() && m_model->shownCount() == 0;
}

/// Where there is nobody to tell of it would be an empty half of the page.
void FollowUpsPage::showPanel()
{
    m_panel->setVisible(!hasNobody() && !m_preferences.value(panelHiddenKey, false).toBool());
    shareRoom();
}

/// Where the window is narrow the panel gives way, so that no column is out of sight, and takes the
/// room back once there is enough for both. What it can spare it gives for a list of which nothing
/// is cut. Not where the person has said how wide it is.
void FollowUpsPage::shareRoom()
{
    const QList<int> now = m_splitter->sizes();
    if (m_panel->isHidden() || now[1] == 0 || m_preferences.value(panelChosenKey, false).toBool())
        return;
    const int wish = std::max(m_panelWish > 0 ? m_panelWish : now[1], m_panel->comfortableWidth());
    // Before it is shown it is not laid out, and is as wide as the page will be.
    const int together =
        m_splitter->isVisible() ? now[0] + now[1] : width() - m_splitter->handleWidth();
    const int least = std::min(m_panel->minimumWidth(), wish);
    const int spared =
        std::max({least, m_panel->comfortableWidth(), together - m_table->easyWidth()});
    const int panel = std::min(std::clamp(together - m_table->tightWidth(), least, wish), spared);
    if (panel == now[1])
        return;
    m_panelWish = wish;
    m_splitter->setSizes({together - panel, panel});
}

void FollowUpsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_splitter) // it is shown before there is anything in it
        shareRoom();
}

} // namespace Vitrina
