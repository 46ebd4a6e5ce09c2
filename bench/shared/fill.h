// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {
class PgConnection;
}

namespace Vitrina::Bench {

/// Gives Ana of the sample showroom on a hub so many follow-ups, a fifth of them pending, a minute
/// apart from now on. Clients, phones and opportunities are a fifth as many, timeline entries half
/// as many.
void fill(PgConnection &root, int followUps);

} // namespace Vitrina::Bench
