// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {

class ReplicaReader;

/// Whether there is no client at all, as far as the viewer may see: a company that has just begun.
/// A failure to read is told by the reader, and answered with false.
bool hasNoClients(ReplicaReader &reader);

} // namespace Vitrina
