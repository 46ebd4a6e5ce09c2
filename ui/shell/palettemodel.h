// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QAbstractListModel>
#include <QList>

class QAction;

namespace Vitrina {

/// What Ctrl+K finds for what is typed (X5): clients, their pending follow-ups and quotes, quotes
/// by their number, models, commands, and a new contact where a phone number belongs to nobody.
/// Answers at once, on the GUI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Client, FollowUp, Quote, VehicleModel, Command, NewContact };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        DetailRole,                  ///< QString: dim, after the text
        HintRole,                    ///< QString: at the right edge (a shortcut)
    };

    struct Entry
    {
        Kind kind = Kind::Command;
        QString text;
        QString detail;
        QString hint;
        ClientId client;
        FollowUpId followUp;
        QAction *action = nullptr;
        QuoteId quote = QuoteId();
    };

    PaletteModel(ReplicaReader &reader, QList<QAction *> actions, QObject *parent = nullptr);

    void search(const QString &typed);
    /// Not all clients are here yet, which is said below what was found.
    void setIncomplete(bool incomplete) { m_incomplete = incomplete; }
    const Entry &entry(int row) const { return m_entries[std::size_t(row)]; }
    /// The first row that can be chosen; -1 where there is none.
    int firstChoice() const { return nextChoice(-1, 1); }
    /// The next row from @p row that can be chosen, upwards or downwards; @p row where none is.
    int nextChoice(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void findClients(const QString &typed);
    bool findQuotes(const QString &number);
    void findModels(const QStringList &words);
    void findCommands(const QStringList &words);
    void offerNewContact(const QString &typed);
    void addGroup(const QString &heading, std::vector<Entry> entries);
    Entry describe(const FollowUp &followUp, const QString &client) const;

    ReplicaReader &m_reader;
    QList<QAction *> m_actions;
    std::vector<Entry> m_entries;
    bool m_incomplete = false;
};

} // namespace Vitrina
