// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/itemchoice.h"

#include "items/words.h"
#include "scheduling/choicekeys.h"

#include <QKeyEvent>

namespace Vitrina {

ItemChoice::ItemChoice(ReplicaReader &reader, Catalogue catalogue, const QString &none,
                       QWidget *parent)
    : QComboBox(parent)
    , m_reader(reader)
    , m_catalogue(catalogue)
    , m_none(none)
{
    setMaxVisibleItems(20);
    fill();
    connect(&m_reader, &ReplicaReader::directoryChanged, this, &ItemChoice::fill);
    connect(this, &QComboBox::activated, this, &ItemChoice::picked);
}

CatalogueItemId ItemChoice::item() const
{
    return currentData().value<CatalogueItemId>();
}

void ItemChoice::setItem(const CatalogueItemId &id)
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i).value<CatalogueItemId>() == id) {
            setCurrentIndex(i);
            return;
        }
    }
    const CatalogueItem &retired = m_reader.directory()->item(id);
    if (!retired.id.isNull())
        addItem(itemName(retired), QVariant::fromValue(id));
    setCurrentIndex(retired.id.isNull() ? 0 : count() - 1);
}

void ItemChoice::fill()
{
    const CatalogueItemId chosen = item();
    clear();
    if (!m_none.isEmpty())
        addItem(m_none, QVariant::fromValue(CatalogueItemId()));
    for (const CatalogueItem &one : m_reader.directory()->catalogue(m_catalogue))
        addItem(itemName(one), QVariant::fromValue(one.id));
    setItem(chosen);
}

void ItemChoice::keyPressEvent(QKeyEvent *event)
{
    if (belongsToTheForm(event))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

CatalogueItemId draftedItem(const QJsonValue &kept)
{
    return CatalogueItemId::fromString(kept.toString());
}

} // namespace Vitrina
