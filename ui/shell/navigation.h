// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QAbstractButton>
#include <QFrame>

#include <array>

class QToolButton;
class QVBoxLayout;

namespace Vitrina {

/// One line of the navigation: icon where it is folded, else name and count.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    /// @param level 0 a workspace, 1 a section of it.
    NavigationItem(Icon icon, int level, QWidget *parent = nullptr);

    /// @param urgent the count is in the danger colour.
    void setCount(int count, bool urgent = false);
    int count() const { return m_count; }
    void setFolded(bool folded);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFolded(QPainter &painter);
    void paintUnfolded(QPainter &painter);
    QColor textColour() const;

    Icon m_icon;
    int m_level;
    int m_count = 0;
    bool m_urgent = false;
    bool m_folded = false;
};

/// The workspaces at the left, with what waits in each. Beneath *Mis Seguimientos* its sections,
/// in the order of the day.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// Overdue plus today stands beside the workspace.
    void setCounts(int overdue, int today, int upcoming);
    /// Quotes that are open.
    void setQuoteCount(int open);
    /// Which workspace is shown.
    void showFollowUps();
    void showQuotes();

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

Q_SIGNALS:
    void followUpsChosen();
    void quotesChosen();
    void sectionChosen(int section); ///< 0 overdue, 1 today, 2 upcoming
    void foldToggled();              ///< by the person; who hosts it decides

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    NavigationItem *add(Icon icon, int level, const char *objectName);

    QVBoxLayout *m_items;
    NavigationItem *m_followUps;
    std::array<NavigationItem *, 3> m_sections{};
    NavigationItem *m_quotes;
    QToolButton *m_fold;
    bool m_folded = false;
};

} // namespace Vitrina
