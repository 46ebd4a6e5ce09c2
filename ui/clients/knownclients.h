// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QListView>

class QStandardItemModel;

namespace Vitrina {

/// What has been typed of someone so far, for finding her.
struct TypedIdentity
{
    QString phone;
    QString name; ///< with the surname
    QString nationalId;
};

/// The clients who may be the one being typed (D4, X6): name, and below it her number and who
/// attends her. Hidden while there is none; as high as its rows, up to three.
class KnownClients : public QListView
{
    Q_OBJECT

public:
    explicit KnownClients(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Looks for her. Someone with the very phone number or national id is chosen at once.
    void look(const TypedIdentity &typed);
    int found() const;
    /// The chosen one; null while none is.
    ClientId current() const;
    /// Arrow keys from the field above.
    void step(int by);

Q_SIGNALS:
    void picked(const Vitrina::ClientId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<ClientSummary> candidates(const TypedIdentity &typed, const QString &e164);
    void fitHeight();

    ReplicaReader &m_reader;
    QStandardItemModel *m_model;
};

} // namespace Vitrina
