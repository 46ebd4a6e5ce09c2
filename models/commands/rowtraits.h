// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <optional>

namespace Vitrina {

/// The client whose data a row is, for the check of scope; none for rows that are nobody's
/// (catalogues, staff).
template <typename Entity>
std::optional<ClientId> clientOf(const Entity &entity)
{
    if constexpr (std::is_same_v<Entity, Client>)
        return entity.id;
    else if constexpr (requires { entity.clientId; })
        return entity.clientId;
    else
        return std::nullopt;
}

} // namespace Vitrina
