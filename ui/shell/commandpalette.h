// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QListView;

namespace Vitrina {

class SearchField;

/// Ctrl+K: one line over everything. Arrows choose, Enter opens, Esc or leaving closes; the mouse
/// is not needed. It lies over the upper part of its parent.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(ReplicaReader &reader, const QList<QAction *> &actions, QWidget *parent);

    void open(const QString &typed = {});
    void shut();
    void setIncomplete(bool incomplete);

Q_SIGNALS:
    void followUpChosen(const Vitrina::FollowUpId &followUp);
    void clientChosen(const Vitrina::ClientId &client); ///< one without pending follow-ups
    void quoteChosen(const Vitrina::QuoteId &quote);
    void modelChosen(const QString &name);
    void newContactChosen(const QString &phone);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool handleKey(int key);
    void search(const QString &typed);
    void select(int row);
    void place();
    void choose();
    int listHeight() const;

    PaletteModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    QWidget *m_nothing;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace Vitrina
