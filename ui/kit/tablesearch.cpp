// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tablesearch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>

namespace Vitrina {

namespace {

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool leadsIntoTable(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Down || key.key() == Qt::Key_Up || key.key() == Qt::Key_PageDown ||
           key.key() == Qt::Key_PageUp;
}

} // namespace

TableSearch::TableSearch(QLineEdit *field, QTableView *table)
    : QObject(table)
    , m_field(field)
    , m_table(table)
{
    m_field->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &TableSearch::entered);
    connect(new QShortcut(QKeySequence::Find, table->window()), &QShortcut::activated, m_field,
            qOverload<>(&QWidget::setFocus));
}

bool TableSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (isEnter(key)) {
        Q_EMIT entered();
        return true;
    }
    if (watched == m_field && leadsIntoTable(key) && m_table->model()->rowCount() > 0) {
        m_table->setFocus();
        return QCoreApplication::sendEvent(m_table, event);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Vitrina
