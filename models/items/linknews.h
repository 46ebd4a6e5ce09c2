// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QObject>

namespace Vitrina {

/// What a client has just done with a quote of the viewer's.
struct LinkEvent
{
    QuoteId quote;
    QString client;
    int number = 0;
    QString what; ///< a sentence, in the program's language
};

/// Tells what clients do through their links the moment it comes, to whom it concerns: the quote's
/// advisor (X4). Nothing that is older than freshMinutes: a replica that was away for a night does
/// not ring for each visit. GUI thread.
class LinkNews : public QObject
{
    Q_OBJECT

public:
    static constexpr int freshMinutes = 10;

    explicit LinkNews(ReplicaReader &reader, QObject *parent = nullptr);

Q_SIGNALS:
    void came(const Vitrina::LinkEvent &event);

private:
    void onChanged(const Receipt &receipt);
    void look();

    ReplicaReader &m_reader;
    qint64 m_lastRow = 0; ///< of the timeline, of which was told
};

} // namespace Vitrina
