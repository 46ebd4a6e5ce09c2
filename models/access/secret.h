// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Vitrina {

/// A password in memory that is wiped when it goes. What widgets and libraries copy of it is
/// theirs; here it is in one place.
class Secret
{
public:
    Secret() = default;
    /// Wipes @p text, unless somebody else shares it.
    static Secret take(QString &text);
    /// Leaves @p text as it is.
    static Secret of(QStringView text);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    bool isEmpty() const { return m_size == 0; }
    /// UTF-8; valid as long as this, and never a null pointer: libsodium takes none.
    QByteArrayView bytes() const { return {m_bytes ? m_bytes.get() : "", m_size}; }
    /// A copy that nobody wipes: for interfaces that want one.
    QString text() const { return QString::fromUtf8(bytes()); }

    friend bool operator==(const Secret &one, const Secret &other)
    {
        return one.bytes() == other.bytes();
    }

private:
    explicit Secret(QByteArrayView bytes);
    void wipe();

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace Vitrina
