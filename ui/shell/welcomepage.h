// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrina {

class EmptyState;

/// What a showroom that was just opened shows: that it is open, and what to begin with. Its button
/// imports where that is possible, and registers a contact where not.
EmptyState *welcomePage(bool canImport);

} // namespace Vitrina
