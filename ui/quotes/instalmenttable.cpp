// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/instalmenttable.h"

#include "items/amortizationmodel.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/tablelook.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace Vitrina {

namespace {

constexpr int roomBetween = 10; // pixels, beyond what a heading or a figure needs

} // namespace

InstalmentTable::InstalmentTable(const QString &country, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new AmortizationModel(country, this))
    , m_view(new QTableView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(buildHead());
    m_view->setObjectName(QStringLiteral("amortizationTable"));
    m_view->setAccessibleName(tr("Instalments"));
    m_view->setModel(m_model);
    dressTable(m_view, theme);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->viewport()->installEventFilter(this);
    column->addWidget(m_view, 1);
}

QLayout *InstalmentTable::buildHead()
{
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("Instalments"), this, "heading"), 1);
    auto *copy = new Button(tr("Copy the table"), Button::Role::Link, this);
    copy->setObjectName(QStringLiteral("copyTableButton"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->text()); });
    row->addWidget(copy);
    return row;
}

void InstalmentTable::present(AmortizationTable table)
{
    m_model->setTable(std::move(table));
    shareWidth();
}

bool InstalmentTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        shareWidth();
    return QWidget::eventFilter(watched, event);
}

/// What is left over is everybody's.
void InstalmentTable::shareWidth()
{
    const QAbstractItemView *view = m_view; // where it may be asked for what is in a column
    QHeaderView *header = m_view->horizontalHeader();
    std::array<int, AmortizationModel::ColumnCount> widths{};
    for (int column = 0; column < int(widths.size()); ++column)
        widths[size_t(column)] =
            std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column)) +
            roomBetween;
    const int rest = view->viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    for (int column = 0; column < int(widths.size()); ++column) {
        // What division leaves goes to the last ones, a pixel each.
        const int share = std::max(0, (rest + column) / int(widths.size()));
        header->resizeSection(column, widths[size_t(column)] + share);
    }
}

} // namespace Vitrina
