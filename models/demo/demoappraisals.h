// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/seeddemonstration.h"
#include "demo/demophotos.h"
#include "demo/demorandom.h"

namespace Vitrina {

/// What clients of the demonstration give in for their sales (D6): of every third quote that is
/// open, in one state after the other, so that each can be seen. Its dice are its own.
class DemoAppraisals
{
public:
    /// @p decider says what a vehicle counts for.
    DemoAppraisals(quint64 seed, QDateTime now, StaffId decider);

    void addTo(SeedDemonstration &piece);
    /// The pictures that what was added shows; their bytes are to be kept beside the rows.
    const DemoPhotos &photos() const { return m_photos; }

private:
    Appraisal appraisalFor(const Quote &quote, AppraisalState state);
    TradeInVehicle vehicle();
    void decide(Appraisal &appraisal);

    void addPhotos(const Appraisal &appraisal, SeedDemonstration &piece);

    DemoRandom m_random;
    DemoPhotos m_photos;
    QDateTime m_now;
    StaffId m_decider;
    int m_looked = 0; ///< open quotes
    int m_made = 0;   ///< appraisals
};

} // namespace Vitrina
