// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace Vitrina {

/// One mail address and the name it goes by; where there is one, it can neither become two nor a
/// header of its own (design 15). Quoted local parts, comments, literals of addresses and letters
/// beyond ASCII before the @ are not taken: no client of a showroom has them, and SMTP servers
/// differ in them.
class MailAddress
{
public:
    /// None; only to be assigned to.
    MailAddress() = default;
    /// @p address as typed, its ends trimmed, the domain in any script. Fails with BadEmail, which
    /// carries what was typed, also where @p name has line ends, a NUL or more than 200 characters.
    static Result<MailAddress> parse(QStringView address, QStringView name = {});

    bool isEmpty() const { return m_local.isEmpty(); }
    /// What the person is called; may be empty.
    const QString &name() const { return m_name; }
    /// local@domain, the domain in its ASCII form: for SMTP's commands.
    QByteArray spec() const { return isEmpty() ? QByteArray() : m_local + '@' + m_domain; }
    const QByteArray &domain() const { return m_domain; }

    friend bool operator==(const MailAddress &, const MailAddress &) = default;

private:
    QByteArray m_local;
    QByteArray m_domain;
    QString m_name;
};

} // namespace Vitrina
