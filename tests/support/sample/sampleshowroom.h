// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/closeopportunity.h"
#include "commands/commandexecutor.h"
#include "commands/registercontact.h"
#include "commands/resolvefollowup.h"
#include "domain/quotecontent.h"
#include "domain/rules.h"
#include "storage/database.h"
#include "testsupport/fixedworld.h"

#include <QTemporaryDir>

#include <memory>

namespace Vitrina::Testing {

/// A showroom with one branch in Quito, an administrator (level 1), a manager (3) and two advisors
/// (4), two models and the seeded catalogues, on a replica in a temporary folder. Every command
/// runs with the repeatability check.
class SampleShowroom
{
public:
    /// In a temporary folder; @p folderTemplate names another place for it, as QTemporaryDir does.
    explicit SampleShowroom(const QString &folderTemplate = QString());

    Result<Receipt> execute(const AnyCommand &command, const StaffMember &actor);
    Result<Receipt> execute(const AnyCommand &command) { return execute(command, ana); }
    /// Executes and stops the test program when refused.
    Receipt must(const AnyCommand &command, const StaffMember &actor);
    Receipt must(const AnyCommand &command) { return must(command, ana); }

    template <typename AnyId>
    AnyId newId()
    {
        return ids.next<AnyId>();
    }
    /// Ends the connection and gives the replica's file as it then is. Nothing may be executed
    /// after.
    QByteArray closeAndRead();

    CatalogueItemId item(Catalogue catalogue, const char *code) const;
    /// A next step of type call, @p hours from now.
    NextStep callIn(int hours);
    /// A new client with an open opportunity and a call due in two hours.
    RegisterContact contact(const QString &name, const QString &surname, const QString &phone = {});
    /// What a quote of two models says: the first with an accessory, a fee for a third party, a
    /// trade-in, and both forms of payment; the second for cash.
    QuoteContent quoteContent();
    QString databasePath() const { return folder.filePath(QStringLiteral("replica.sqlite")); }

    QTemporaryDir folder;
    StoppedClock clock;
    IdSource ids;
    Rules rules;
    std::unique_ptr<Database> database;
    std::unique_ptr<CommandExecutor> executor;
    Company company;
    Branch branch;
    Department sales;
    Department workshop;
    StaffMember admin;
    StaffMember manager;
    StaffMember ana;
    StaffMember ivan;
    VehicleModel nk250;
    VehicleModel gixxer;

private:
    void start();
    StaffMember member(const QString &login, const QString &name, AccessLevel level,
                       const StaffId &supervisor);
    VehicleModel model(const QString &brand, const QString &line, qint64 priceMinor);
};

} // namespace Vitrina::Testing
