// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "sample/sampleshowroom.h"

#include <functional>
#include <memory>

namespace Vitrina::Testing {

/// The sample showroom as screens see it: a reader, and a queue with a writer's thread. Ana Paredes
/// looks and acts. The sample's own connection is closed: use must() of this class instead.
class LiveShowroom
{
public:
    using Prepare = std::function<void(SampleShowroom &)>;

    /// @p prepare may still execute commands on the sample, before the queue takes over.
    explicit LiveShowroom(const Prepare &prepare = {});
    ~LiveShowroom();

    ReplicaReader &reader() { return *m_reader; }
    CommandQueue &queue() { return *m_queue; }
    StoppedClock &clock() { return sample.clock; }

    /// Through the queue, as Ana; stops the test program when refused.
    Receipt must(const AnyCommand &command);
    /// Until nothing waits in the queue and its signals have been delivered.
    void settle();
    /// From now on the file may not grow: whatever needs room is refused with DiskFull.
    void fillDisk();
    void freeDisk();

    SampleShowroom sample;

private:
    void setPageLimit(qint64 pages);

    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<CommandQueue> m_queue;
};

} // namespace Vitrina::Testing
