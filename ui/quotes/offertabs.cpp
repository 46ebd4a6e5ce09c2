// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/offertabs.h"

#include "kit/button.h"
#include "kit/viewhelp.h"

#include <QGridLayout>

namespace Vitrina {

namespace {

constexpr int tabsInARow = 2;
constexpr int tabGap = 6;
constexpr int tabPadding = 2 * 13; // of the style sheet, left and right

} // namespace

OfferTabs::OfferTabs(int width, QWidget *parent)
    : QWidget(parent)
    , m_width(width)
    , m_cellWidth(width)
    , m_cells(new QGridLayout(this))
{
    m_cells->setContentsMargins(0, 0, 0, 0);
    m_cells->setSpacing(tabGap);
    m_cells->setColumnStretch(tabsInARow, 1);
}

void OfferTabs::present(const QStringList &models, int current, bool canAdd)
{
    clear();
    const int half = (m_width - (tabsInARow - 1) * tabGap) / tabsInARow;
    m_cellWidth = models.size() > 1 ? half : m_width * 2 / 3; // the third is for one more
    for (int i = 0; i < models.size(); ++i) {
        auto *button = new Button({}, Button::Role::Normal, this);
        button->setObjectName(QStringLiteral("offerButton"));
        button->setCheckable(true);
        button->setChecked(i == current);
        button->setMaximumWidth(m_cellWidth);
        write(button, i, models[i]);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        place(button);
    }
    if (canAdd) {
        auto *add = new Button(tr("Add a model"), Button::Role::Link, this);
        add->setObjectName(QStringLiteral("addOfferButton"));
        connect(add, &QPushButton::clicked, this, &OfferTabs::addRequested);
        place(add);
    }
}

void OfferTabs::place(QWidget *cell)
{
    const int at = m_cells->count();
    m_cells->addWidget(cell, at / tabsInARow, at % tabsInARow, Qt::AlignLeft);
    cell->show();
}

void OfferTabs::setModel(int offer, const QString &model)
{
    QLayoutItem *item = m_cells->itemAt(offer);
    if (auto *button = item ? qobject_cast<QPushButton *>(item->widget()) : nullptr)
        write(button, offer, model);
}

void OfferTabs::write(QPushButton *button, int offer, const QString &model) const
{
    const QString whole = model.isEmpty() ? tr("Model %1").arg(offer + 1) : model;
    const QString cut =
        button->fontMetrics().elidedText(whole, Qt::ElideMiddle, m_cellWidth - tabPadding);
    button->setAccessibleName(whole);
    button->setToolTip(cut == whole ? QString() : plainTip(whole));
    button->setText(QString(cut).replace(u'&', QStringLiteral("&&")));
}

void OfferTabs::clear()
{
    while (QLayoutItem *item = m_cells->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be in the middle of telling of a click
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace Vitrina
