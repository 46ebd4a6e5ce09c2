// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "sample/sampleshowroom.h"

#include <span>

namespace Vitrina::Testing {

/// A command on the point of being done, with what was before.
struct Prepared
{
    AnyCommand command;
    Envelope envelope;
};

/// One kind of command: how it comes to be done in the sample showroom.
struct Scenario
{
    const char *command;
    /// Does what must be before, and answers with the command.
    Prepared (*prepare)(SampleShowroom &showroom);
};

/// A scenario for every kind of command, each with as much in it as the command can write.
std::span<const Scenario> scenarios();

/// What to run a scenario on, apart from any connection: the replica's file before the command, and
/// the command. The same at every call.
struct StagedScenario
{
    QByteArray before;
    Prepared prepared;
    DeviceId device;
};
StagedScenario stage(const Scenario &scenario);

/// A place in memory, where there is one: the template of a QTemporaryDir.
QString quickPlace();

/// Everything a replica holds, derived and local tables included, in one canonical text.
QByteArray digest(Database &database);
/// Empty when the file is whole and its derived tables are what their sources make of them;
/// otherwise what is amiss. Rebuilds the derived tables.
QString amiss(Database &database);
/// Empty when the file's structure and its references are whole.
QString amissInStructure(Database &database);

} // namespace Vitrina::Testing
