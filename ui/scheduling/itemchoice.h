// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QComboBox>
#include <QJsonValue>

namespace Vitrina {

/// A choice of one catalogue's active entries, kept up with the directory. An entry that was
/// retired since it was chosen stays shown and chosen.
class ItemChoice : public QComboBox
{
    Q_OBJECT

public:
    /// @param none the text of "no answer", as the first entry; empty where one must be chosen.
    ItemChoice(ReplicaReader &reader, Catalogue catalogue, const QString &none,
               QWidget *parent = nullptr);

    CatalogueItemId item() const;
    /// A null id chooses the first entry. Does not emit picked().
    void setItem(const CatalogueItemId &id);

Q_SIGNALS:
    /// By the person.
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();

    ReplicaReader &m_reader;
    Catalogue m_catalogue;
    QString m_none;
};

/// The item as a draft keeps it; null where it kept none.
CatalogueItemId draftedItem(const QJsonValue &kept);

} // namespace Vitrina
