// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/argsjson.h"
#include "commands/argstext.h"
#include "commands/command.h"

namespace Vitrina {

/// What AnyCommand keeps of a command. Only commandregistry.cpp, which makes it for each that is
/// known, and a test with commands of its own include this.
template <typename T>
struct AnyCommand::Holder final : Concept
{
    explicit Holder(T value)
        : command(std::move(value))
    {
    }
    QString name() const override { return QString::fromLatin1(T::name); }
    int argsVersion() const override { return T::argsVersion; }
    QJsonObject args() const override { return Args::toObject(command); }
    KeptArgs keep() const override { return {T::name, Args::toText(command)}; }
    QDateTime at() const override { return command.at; }
    bool erases() const override
    {
        return requires
        {
            T::erases;
        };
    }
    Result<void> execute(CommandContext &context) const override { return run(command, context); }
    T command;
};

template <CommandStruct T>
std::shared_ptr<const AnyCommand::Concept> AnyCommand::hold(T command)
{
    return std::make_shared<Holder<T>>(std::move(command));
}

} // namespace Vitrina
