// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/args.h"
#include "domain/result.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <concepts>
#include <memory>
#include <mutex>

namespace Vitrina {

class CommandContext;

/// What every command struct has: a name, the version of its arguments, and their list. Beside it
/// stands `Result<void> run(const TheCommand &, CommandContext &)`, which checks and applies it.
/// Times, ids and whatever is random are arguments: running a command again gives the same (sync.md
/// 1).
///
/// Its problems are named where it is declared. Of those of all nothing is said there: Forbidden
/// and NotFound (whom the rules or her place keep from it, rows that are not there), TextTooLong
/// (commands/textlimits.h), and what is wrong with the file.
template <typename T>
concept CommandStruct = Args::Visitable<T> && requires(const T &command, CommandContext &context)
{
    {
        T::name
        } -> std::convertible_to<const char *>;
    {
        T::argsVersion
        } -> std::convertible_to<int>;
    {
        command.at
        } -> std::convertible_to<QDateTime>;
    {
        run(command, context)
        } -> std::same_as<Result<void>>;
};

/// A command's arguments as the outbox keeps them.
struct KeptArgs
{
    KeptArgs() = default;
    KeptArgs(const QByteArray &name, QByteArray args)
        : text(std::move(args))
        , hash(QCryptographicHash::hash(name + '\0' + text, QCryptographicHash::Sha256))
    {
    }
    QByteArray text;
    QByteArray hash;
};

/// Any command, ready to run. Copies share the same immutable arguments; usable from any thread.
class AnyCommand
{
public:
    template <CommandStruct T>
    AnyCommand(T command) // NOLINT(google-explicit-constructor): a command is what one hands over
        : m_self(hold(std::move(command)))
    {
    }

    QString name() const { return m_self->name(); }
    int argsVersion() const { return m_self->argsVersion(); }
    QJsonObject args() const { return m_self->args(); }
    /// The same as text, as it is kept, and the SHA-256 of the command's name, NUL and that text.
    /// Made at the first call, whose thread may be another than that which executes.
    const KeptArgs &keptArgs() const { return m_self->keptArgs(); }
    /// When the person did it, UTC.
    QDateTime at() const { return m_self->at(); }
    /// Whether no trace of what it deletes may stay (X10).
    bool erases() const { return m_self->erases(); }
    Result<void> execute(CommandContext &context) const { return m_self->execute(context); }

private:
    struct Concept
    {
        virtual ~Concept() = default;
        virtual QString name() const = 0;
        virtual int argsVersion() const = 0;
        virtual QJsonObject args() const = 0;
        const KeptArgs &keptArgs() const
        {
            std::call_once(once, [this] { kept = keep(); });
            return kept;
        }
        virtual KeptArgs keep() const = 0;
        virtual QDateTime at() const = 0;
        virtual bool erases() const = 0;
        virtual Result<void> execute(CommandContext &context) const = 0;

    private:
        mutable std::once_flag once;
        mutable KeptArgs kept;
    };

    template <typename T>
    struct Holder;
    /// Defined in commands/commandholder.h and made for each known command by commandregistry.cpp
    /// alone: reading and writing arguments is a great deal of code, which every source that hands
    /// over a command would make again.
    template <CommandStruct T>
    static std::shared_ptr<const Concept> hold(T command);

    std::shared_ptr<const Concept> m_self;
};

} // namespace Vitrina
