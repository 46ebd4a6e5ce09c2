// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/clientinquiry.h"

namespace Vitrina {

void ClientInquiry::ask(const ClientQuestion &question)
{
    if (m_asker)
        m_asker(question);
}

void ClientInquiry::tell(const ClientAnswer &answer)
{
    Q_EMIT told(answer);
}

} // namespace Vitrina
