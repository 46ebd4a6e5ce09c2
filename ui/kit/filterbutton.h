// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/pressbutton.h"

#include <QList>
#include <QVariant>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace Vitrina {

class Popup;

struct FilterOption
{
    QVariant key;
    QString text;
};

/// "Calidad: Caliente, Tibio ▾": a button that says what it filters by and opens the options to
/// tick. In the popup: arrows move, Space ticks, Enter and Esc close; with more than eight options
/// there is a line to find by. Nothing ticked means everything.
class FilterButton : public PressButton
{
    Q_OBJECT

public:
    explicit FilterButton(const QString &label, QWidget *parent = nullptr);

    void setOptions(const QList<FilterOption> &options);
    /// Keys in the options' order.
    QList<QVariant> selection() const { return m_selected; }
    /// Does not emit selectionChanged(). Keys that are no option are dropped.
    void setSelection(const QList<QVariant> &keys);

    void openPopup();

Q_SIGNALS:
    void selectionChanged(const QList<QVariant> &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPopup();
    void fillList();
    void find(const QString &typed);
    void itemChanged();
    void updateText();
    bool listKey(int key);

    QString m_label;
    QList<FilterOption> m_options;
    QList<QVariant> m_selected;
    Popup *m_popup = nullptr;
    QLineEdit *m_find = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace Vitrina
