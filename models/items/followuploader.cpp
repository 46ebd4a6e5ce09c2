// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuploader.h"

#include <utility>

namespace Vitrina {

namespace {
constexpr int momentMs = 150;
}

FollowUpLoader::FollowUpLoader(ReplicaReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_threads.setMaxThreadCount(1);
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMs);
    connect(&m_moment, &QTimer::timeout, this, &FollowUpLoader::startLoadingWords);
}

FollowUpLoader::~FollowUpLoader()
{
    m_threads.waitForDone();
}

void FollowUpLoader::prepare(const std::vector<qint64> &advisors)
{
    m_prepared = Prepared{advisors, m_reader.revision(),
                          std::async(std::launch::async, [advisors, open = m_reader.opener()] {
                              return PendingIndex::Slotted(loadPending(*open(), advisors));
                          })};
}

PendingIndex::Slotted FollowUpLoader::read(const std::vector<qint64> &advisors)
{
    std::optional<Prepared> prepared = std::exchange(m_prepared, std::nullopt);
    const bool fits =
        prepared && prepared->advisors == advisors && prepared->revision == m_reader.revision();
    return fits ? prepared->rows.get() : loadPending(m_reader.database(), advisors);
}

void FollowUpLoader::cancel()
{
    ++m_generation;
    m_moment.stop();
    m_wanted = nullptr;
    m_threads.clear(); // what has not begun is of no use any more
}

void FollowUpLoader::load(const std::vector<qint64> &advisors)
{
    cancel();
    m_threads.start([this, advisors, open = m_reader.opener(), generation = m_generation] {
        auto loaded = std::make_shared<LoadedFollowUps>();
        try {
            const std::unique_ptr<Database> database = open();
            loaded->rows = loadPending(*database, advisors);
            loaded->words = ClientWords(loadClientTexts(*database, loaded->rows.rows));
            loaded->words.rank();
        } catch (const DatabaseError &error) {
            QMetaObject::invokeMethod(this, [this, generation, problem = error.problem()] {
                if (generation == m_generation)
                    Q_EMIT failed(problem);
            });
            return;
        }
        QMetaObject::invokeMethod(this, [this, loaded, generation] {
            if (generation == m_generation)
                Q_EMIT this->loaded(loaded);
        });
    });
}

void FollowUpLoader::loadWords(std::function<std::vector<PendingRow>()> rows)
{
    cancel();
    m_wanted = std::move(rows);
    // Counted from the next turn of the event loop: the window that is being made is painted first,
    // however long its making takes.
    QMetaObject::invokeMethod(&m_moment, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void FollowUpLoader::startLoadingWords()
{
    if (!m_wanted)
        return; // cancelled before its moment began
    m_threads.start([this, rows = m_wanted(), open = m_reader.opener(), generation = m_generation] {
        auto words = std::make_shared<ClientWords>();
        try {
            *words = ClientWords(loadClientTexts(*open(), rows));
        } catch (const DatabaseError &) {
            return;
        }
        words->rank();
        QMetaObject::invokeMethod(this, [this, words, generation] {
            if (generation == m_generation)
                Q_EMIT wordsLoaded(words);
        });
    });
}

} // namespace Vitrina
