// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Vitrina {

/// What one command may do to one table: a row of resources/rules/commands.tsv.
struct CommandRule
{
    enum class Operation { Insert, Update, Delete };
    enum class Scope {
        Anywhere, ///< the row is nobody's, or the act brings it into being
        Client,   ///< the row's client must be open to the actor
        Service,  ///< no staff member's: a client's doing through her link (domain/serviceactor.h)
    };

    QString command;
    QString table;
    Operation operation = Operation::Insert;
    QSet<QString> columns; ///< empty: all
    std::optional<Permission> permission;
    Scope scope = Scope::Client;

    bool covers(const QStringList &written) const;
};

/// One allowed step of a status: a row of resources/rules/transitions.tsv.
struct Transition
{
    enum class Who {
        Anyone,
        Restricted, ///< by permission, to its author or to the service
    };

    QString table;
    QString column;
    QString from;
    QString to;
    Who who = Who::Anyone;
    std::optional<Permission> permission; ///< opens a restricted step
    bool author = false;                  ///< whoever took the last step may take it back
    bool service = false;                 ///< the client's doing, or the clock's
};

/// How long a text may be: a row of resources/rules/texts.tsv.
struct TextRule
{
    QString table;
    QString column;
    int most = 0;
};

/// The rule tables, compiled in; the hub is given the same files (sync.md 4). Immutable once made,
/// usable from any thread.
class Rules
{
public:
    /// The tables of this program. A malformed table is a fault of the program: it stops at once.
    static Rules builtIn();
    /// From texts in the same form, for tests.
    static Rules parse(const QString &commands, const QString &transitions, const QString &texts);

    const CommandRule *command(const QString &command, QLatin1StringView table,
                               CommandRule::Operation operation) const;
    bool isStatus(QLatin1StringView table, const QString &column) const;
    const Transition *transition(QLatin1StringView table, const QString &column,
                                 const QString &from, const QString &to) const;
    /// Nothing of what is no text, or no shared table's.
    std::optional<int> longestText(QLatin1StringView table, const QString &column) const;

    const std::vector<CommandRule> &commands() const { return m_commands; }
    const std::vector<Transition> &transitions() const { return m_transitions; }
    const std::vector<TextRule> &texts() const { return m_texts; }

private:
    std::vector<CommandRule> m_commands;
    std::vector<Transition> m_transitions;
    std::vector<TextRule> m_texts;
    QHash<QString, qsizetype> m_commandIndex;
    QHash<QString, qsizetype> m_transitionIndex;
    QHash<QString, int> m_longestTexts;
    QSet<QString> m_statuses;
};

} // namespace Vitrina
