// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QObject>
#include <QSet>

namespace Vitrina {

/// What a client has just done with a quote of the viewer's.
struct LinkEvent
{
    QuoteId quote;
    QString client;
    int number = 0;
    QString what; ///< a sentence, in the program's language
};

/// Tells what clients do through their links, what lenders answer (D1), and which mails came back,
/// the moment it comes, to whom it concerns: the quote's advisor (X4). Nothing that is older than
/// freshMinutes: a replica that was away for a night does not ring for each visit. GUI thread.
class LinkNews : public QObject
{
    Q_OBJECT

public:
    static constexpr int freshMinutes = 10;
    /// So many entries of the timeline at once are a copy of the past, no news.
    static constexpr int mostAtOnce = 200;

    explicit LinkNews(ReplicaReader &reader, QObject *parent = nullptr);

Q_SIGNALS:
    void came(const Vitrina::LinkEvent &event);

private:
    static QString saidOf(const LinkVisit &visit);
    void onChanged(const Receipt &receipt);

    ReplicaReader &m_reader;
    QSet<QByteArray> m_told; ///< entries: the same one comes again where a base is put in anew
};

} // namespace Vitrina
