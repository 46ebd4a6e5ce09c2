// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/poststate.h"

namespace Vitrina {

void PostState::setStatus(const PostStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT changed();
}

} // namespace Vitrina
