// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/huberror.h"

#include <QRegularExpression>

namespace Vitrina {

HubError HubError::ofFile(Distrust how, const QString &path)
{
    HubError error({}, QStringLiteral("the certificate's file is of no use: ") + path);
    error.m_fileDistrust = how;
    error.m_file = path;
    return error;
}

HubError::Kind HubError::kind() const
{
    struct Class
    {
        const char *prefix;
        Kind kind;
    };
    // The longer prefix first.
    static constexpr Class classes[] = {
        {"08", Kind::Unreachable}, {"57P0", Kind::Again},   {"40", Kind::Again},
        {"55P03", Kind::Again},    {"53", Kind::Exhausted}, {"57014", Kind::Exhausted},
        {"58", Kind::Exhausted},   {"XX", Kind::Exhausted},
    };
    if (m_sqlState.isEmpty())
        return Kind::Unreachable;
    for (const Class &one : classes) {
        if (m_sqlState.startsWith(one.prefix))
            return one.kind;
    }
    return Kind::Refused;
}

/// TLS fails before any server speaks: libpq has words for it and no code. They are those of the
/// person's language; these are in all that it is translated to here. Names that it quotes are
/// anybody's.
HubError::Distrust HubError::distrust() const
{
    struct Words
    {
        const char *part;
        Distrust distrust;
    };
    static constexpr Words words[] = {
        {"certific", Distrust::Certificate},
        {"support SSL", Distrust::NoTls},
        {"soporta SSL", Distrust::NoTls},
    };
    static const QRegularExpression names(QStringLiteral("\"[^\"]*\"|«[^»]*»"));
    if (!m_sqlState.isEmpty() || m_fileDistrust != Distrust::None)
        return m_fileDistrust;
    const QString said = message().remove(names);
    for (const Words &one : words) {
        if (said.contains(QLatin1StringView(one.part), Qt::CaseInsensitive))
            return one.distrust;
    }
    return Distrust::None;
}

} // namespace Vitrina
