// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "demo/filldemonstration.h"
#include "storage/database.h"
#include "storage/migrations.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

namespace Vitrina::Testing {

inline const QByteArray zone = "America/Guayaquil";

/// A filled replica in a folder of its own.
struct Demo
{
    explicit Demo(DemoOptions wanted)
        : options(std::move(wanted))
        , database(std::make_unique<Database>(folder.filePath(QStringLiteral("replica.sqlite")),
                                              Database::Mode::ReadWrite))
        , rules(Rules::builtIn())
        , executor(*database, rules, DeviceId(QUuid::createUuid()),
                   CommandExecutor::Repeatability::Trusted)
    {
        if (!migrate(*database))
            qFatal("the replica could not be made");
        filled = fillDemonstration(*database, executor, options);
    }

    QTemporaryDir folder;
    DemoOptions options;
    std::unique_ptr<Database> database;
    Rules rules;
    CommandExecutor executor;
    Result<void> filled;
};

inline DemoOptions optionsAt(const QDateTime &localTime, int clients = 700)
{
    DemoOptions options;
    options.now = localTime.toUTC();
    options.clients = clients;
    return options;
}

inline QDateTime local(const char *iso)
{
    QDateTime when = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    when.setTimeZone(QTimeZone(zone));
    return when;
}

/// The demonstration as it is on a Tuesday morning, made once for all tests of a program.
class DemoFixture : public QObject
{
protected:
    void fill()
    {
        m_demo = std::make_unique<Demo>(optionsAt(local("2026-11-24T10:31:00")));
        QVERIFY2(m_demo->filled,
                 m_demo->filled ? "" : qPrintable(m_demo->filled.error().details.join(u' ')));
    }
    QVariant scalar(const char *sql, const QVariantList &values = {})
    {
        return m_demo->database->scalar(QString::fromLatin1(sql), values);
    }

    std::unique_ptr<Demo> m_demo;
};

} // namespace Vitrina::Testing
