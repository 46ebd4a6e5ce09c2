// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partyrows.h"
#include "quotes/quotestrip.h"

namespace Vitrina {

/// The parties to a quote's deal (D7): a line each, and in which roles the client herself is meant.
/// Hidden where there is no quote yet. GUI thread.
class PartyStrip : public QuoteListStrip
{
    Q_OBJECT

public:
    PartyStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

public Q_SLOTS:
    void addParty();

private:
    void refresh() override;
    void add(const DealParty &party);
    void edit(const DealParty &party);
    void remove(const DealParty &party);
    /// In which roles nobody else is.
    QString clientLine(const std::vector<DealParty> &parties) const;

    Button *m_new = nullptr;
    ElidedLabel *m_client = nullptr;
};

} // namespace Vitrina
