// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awakecores.h"

#include <QThread>

namespace Vitrina::Bench {

AwakeCores::AwakeCores()
{
    for (int core = 0; core < QThread::idealThreadCount(); ++core) {
        m_spinning.emplace_back(QThread::create([this] {
            while (!m_done.load(std::memory_order_relaxed)) {
            }
        }));
        m_spinning.back()->start(QThread::IdlePriority);
    }
}

AwakeCores::~AwakeCores()
{
    m_done = true;
    for (const auto &thread : m_spinning)
        thread->wait();
}

} // namespace Vitrina::Bench
