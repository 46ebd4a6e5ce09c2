// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/restbuilder.h"

#include "storage/database.h"
#include "sync/firstcopy.h"

namespace Vitrina {

/// The connection, known to the end as long as it lives.
class RestBuilder::Line
{
public:
    explicit Line(RestBuilder &builder)
        : m_builder(builder)
        , m_link(builder.m_plan.connect())
    {
        const std::lock_guard lock(m_builder.m_mutex);
        m_builder.m_link = m_link.get();
    }
    ~Line()
    {
        const std::lock_guard lock(m_builder.m_mutex);
        m_builder.m_link = nullptr;
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    HubLink &link() { return *m_link; }

private:
    RestBuilder &m_builder;
    std::unique_ptr<HubLink> m_link;
};

RestBuilder::RestBuilder(Plan plan)
    : m_plan(std::move(plan))
{
    m_thread = std::thread([this] { run(); });
}

RestBuilder::~RestBuilder()
{
    m_stopping = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_link)
            m_link->abort();
    }
    m_thread.join();
}

void RestBuilder::run()
{
    bool done = false;
    try {
        done = build();
    } catch (const HubError &error) {
        // Neither where it was broken off nor where the network went: it is tried again.
        if (!m_stopping)
            qWarning("the rest could not be copied: %s", error.what());
    }
    m_plan.ended(done);
}

bool RestBuilder::build()
{
    Line line(*this);
    FirstCopy copy(line.link(), m_plan.rules, m_plan.machine, {});
    const Result<void> done =
        copy.runRest(m_plan.replica, [this](const FirstCopy::Progress &progress) {
            // Indexes and search come after the last row.
            if (progress.total > 0)
                m_plan.progressed(int(progress.rows * 90 / progress.total));
            return !m_stopping;
        });
    if (!done && !m_stopping)
        qWarning("the rest could not be copied: problem %d", int(done.error().code));
    return done.has_value();
}

} // namespace Vitrina
