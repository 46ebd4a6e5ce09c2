// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QObject>
#include <QSet>

namespace Vitrina {

/// What has just been done with a quote that concerns the viewer.
struct LinkEvent
{
    QuoteId quote;
    QString client;
    int number = 0;
    QString what; ///< a sentence, in the program's language
};

/// Tells what clients do through their links, what lenders (D1) and whoever approves answer, and
/// which mails came back, the moment it comes, to whom it concerns: the quote's advisor (X4). What
/// an advisor asks for is told to whoever may answer it (X8). Nothing that is older than
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
    QString saidOf(const LinkVisit &visit) const;
    void onChanged(const Receipt &receipt);

    ReplicaReader &m_reader;
    QSet<QByteArray> m_told; ///< entries: the same one comes again where a base is put in anew
};

} // namespace Vitrina
