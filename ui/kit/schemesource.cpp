// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/schemesource.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

#include <future>

namespace Vitrina {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";

class PortalScheme : public SchemeSource
{
    Q_OBJECT

public:
    PortalScheme()
    {
        const QPalette given = QGuiApplication::palette();
        m_dark = given.color(QPalette::Window).lightnessF() < 0.5;
        // Where no bus runs yet, one is launched first: nobody waits for that.
        m_connecting = std::async(std::launch::async, [this] {
            if (QDBusConnection::sessionBus().isConnected())
                QMetaObject::invokeMethod(this, &PortalScheme::follow, Qt::QueuedConnection);
        });
    }

    bool prefersDark() const override { return m_dark; }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == QLatin1String("org.freedesktop.appearance") &&
            key == QLatin1String("color-scheme"))
            accept(value.variant());
    }

private:
    void follow()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(QLatin1String(service), QLatin1String(path), QLatin1String(interface),
                    QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        ask(bus);
    }

    void ask(QDBusConnection &bus)
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(path),
                                           QLatin1String(interface), QStringLiteral("Read"));
        call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this](QDBusPendingCallWatcher *done) {
                    const QDBusPendingReply<QDBusVariant> reply = *done;
                    done->deleteLater();
                    if (!reply.isError())
                        accept(reply.value().variant());
                });
    }

    void accept(QVariant value)
    {
        // Read() wraps the value twice.
        if (value.userType() == qMetaTypeId<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        bool number = false;
        const uint scheme = value.toUInt(&number);
        if (!number || scheme == 0) // 0: no preference
            return;
        const bool dark = scheme == 1;
        if (dark == m_dark)
            return;
        m_dark = dark;
        Q_EMIT changed();
    }

    bool m_dark = false;
    std::future<void> m_connecting; ///< its end is waited for before anything else goes
};

} // namespace

std::unique_ptr<SchemeSource> systemScheme()
{
    return std::make_unique<PortalScheme>();
}

} // namespace Vitrina

#include "schemesource.moc"
