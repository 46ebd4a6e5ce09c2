// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "storage/outboxwork.h"

#include <QCoreApplication>

namespace Vitrina {

/// Something the person typed, and where.
struct TypedText
{
    QString label;
    QString text;
};

/// What a kept command is called on the screen: what was done and what was typed for
/// it. In the showroom's words and the language of the program.
class DeedWords
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::DeedWords)

public:
    explicit DeedWords(ReplicaReader &reader)
        : m_reader(reader)
    {
    }

    /// "Resolved the follow-up of Ana Pérez".
    QString deed(const OutboxCommand &command) const;
    /// The same of nobody in particular; the name itself of a command this program does not know.
    static QString kind(const QString &commandName, const QJsonObject &args);
    /// What waits, by kind, and how often.
    std::vector<std::pair<QString, int>> waiting() const;
    /// Whether a command has words of its own.
    static bool knows(const QString &commandName);
    /// Nothing typed is lost: all of it, as it was typed.
    static QList<TypedText> typed(const OutboxCommand &command);

private:
    QString subject(const OutboxCommand &command) const;
    QString clientName(const OutboxCommand &command) const;
    QString branchName(const OutboxCommand &command) const;
    QString lookedUp(QString (*look)(Database &, const QJsonObject &),
                     const OutboxCommand &command) const;

    ReplicaReader &m_reader;
};

} // namespace Vitrina
