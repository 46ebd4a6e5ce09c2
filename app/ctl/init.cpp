// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"
#include "passwords.h"
#include "showroom.h"
#include "workplace.h"

#include "domain/seedcatalogue.h"

#include <QTimeZone>

namespace Vitrina::Ctl {

namespace {

struct Country
{
    const char *code;
    const char *currency;
    const char *timeZone;
    const char *labelSet;
};

constexpr Country countries[] = {{"EC", "USD", "America/Guayaquil", "es_EC"},
                                 {"MX", "MXN", "America/Mexico_City", "es_MX"},
                                 {"CO", "COP", "America/Bogota", "es_CO"}};

constexpr int allPermissions = 0xffff;

struct Hours
{
    int firstDay;
    int lastDay;
    int opens;
    int closes;
};
constexpr Hours usualHours[] = {{1, 5, 9 * 60, 18 * 60}, {6, 6, 9 * 60, 13 * 60}};

const Country *countryOf(const QString &code)
{
    for (const Country &country : countries) {
        if (code.compare(QLatin1StringView(country.code), Qt::CaseInsensitive) == 0)
            return &country;
    }
    return nullptr;
}

} // namespace

void addInitOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("company"),
         QCoreApplication::translate("vitrinactl", "The company's name."),
         inWords(QStringLiteral("NAME")), QCoreApplication::translate("vitrinactl", "My showroom")},
        {QStringLiteral("branch"),
         QCoreApplication::translate("vitrinactl", "The first branch's name."),
         inWords(QStringLiteral("NAME")), QCoreApplication::translate("vitrinactl", "Main branch")},
        {QStringLiteral("country"),
         QCoreApplication::translate("vitrinactl", "Phone numbers, currency, words and time zone."),
         QStringLiteral("EC|MX|CO"), QStringLiteral("EC")},
        {QStringLiteral("time-zone"),
         QCoreApplication::translate("vitrinactl", "Of the branch, such as America/Guayaquil."),
         inWords(QStringLiteral("ZONE"))},
        {QStringLiteral("admin-login"),
         QCoreApplication::translate("vitrinactl", "The first administrator's login."),
         inWords(QStringLiteral("LOGIN")), QStringLiteral("admin")},
        {QStringLiteral("admin-name"),
         QCoreApplication::translate("vitrinactl", "The first administrator's name."),
         inWords(QStringLiteral("NAME")),
         QCoreApplication::translate("vitrinactl", "Administrator")},
    });
    addServerOptions(parser);
    addPasswordOptions(parser);
}

std::optional<StartShowroom> showroomOf(const QCommandLineParser &options)
{
    const Country *country = countryOf(options.value(QStringLiteral("country")));
    if (!country)
        return std::nullopt;
    IdSource ids = systemIds();
    const auto text = [&options](const char *option) {
        return options.value(QLatin1StringView(option));
    };
    const auto code = QString::fromLatin1(country->code);
    const auto currency = QString::fromLatin1(country->currency);
    StartShowroom start;
    start.company = {ids.next<CompanyId>(),
                     text("company"),
                     code,
                     currency,
                     QString::fromLatin1(country->labelSet),
                     {}};
    const QString zone = text("time-zone");
    start.branch = {ids.next<BranchId>(),
                    start.company.id,
                    text("branch"),
                    code,
                    zone.isEmpty() ? QString::fromLatin1(country->timeZone) : zone,
                    currency,
                    {}};
    for (const Hours &hours : usualHours) {
        for (int day = hours.firstDay; day <= hours.lastDay; ++day)
            start.openingHours +=
                {ids.next<OpeningHoursId>(), start.branch.id, day, hours.opens, hours.closes, {}};
    }
    start.department = {ids.next<DepartmentId>(),
                        start.branch.id,
                        QCoreApplication::translate("vitrinactl", "Sales"),
                        {}};
    start.administrator.id = ids.next<StaffId>();
    start.administrator.login = text("admin-login");
    start.administrator.name = text("admin-name");
    start.administrator.branchId = start.branch.id;
    start.administrator.departmentId = start.department.id;
    start.administrator.accessLevel = int(AccessLevel::Company);
    start.administrator.permissions = allPermissions;
    start.catalogue = seedCatalogue();
    start.at = systemNow();
    return start;
}

ExitCode startShowroom(Session &session, const QString &profile, const StartShowroom &start)
{
    auto workplace = Workplace::open(profile, true);
    if (!workplace)
        return session.refuse(workplace.error());
    (*workplace)->actAs(start.administrator.id);
    const Result<Receipt> receipt = (*workplace)->queue().submit(start).result();
    if (!receipt && receipt.error().code == Problem::Code::Forbidden)
        return session.refuse(QCoreApplication::translate("vitrinactl",
                                                          "The profile holds a showroom "
                                                          "already."));
    return receipt ? Done : session.refuse(receipt.error());
}

ExitCode runInit(Session &session)
{
    const std::optional<StartShowroom> start = showroomOf(session.options);
    if (!start || !session.arguments.isEmpty())
        return session.misuse(QCoreApplication::translate("vitrinactl",
                                                          "The countries are EC, MX and "
                                                          "CO."));
    if (isForServer(session))
        return initServer(session, *start);
    const ExitCode made = startShowroom(session, session.profile, *start);
    if (made == Done)
        session.out << QCoreApplication::translate("vitrinactl", "The profile is ready:") << ' '
                    << session.profile << Qt::endl;
    return made;
}

} // namespace Vitrina::Ctl
