// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuploader.h"

namespace Vitrina {

FollowUpLoader::FollowUpLoader(ReplicaReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_threads.setMaxThreadCount(1);
}

FollowUpLoader::~FollowUpLoader()
{
    m_threads.waitForDone();
}

void FollowUpLoader::cancel()
{
    ++m_generation;
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
            loaded->words = ClientWords(loadClientTexts(*database, loaded->rows));
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

void FollowUpLoader::loadWords(std::vector<PendingRow> rows)
{
    cancel();
    m_threads.start(
        [this, rows = std::move(rows), open = m_reader.opener(), generation = m_generation] {
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
