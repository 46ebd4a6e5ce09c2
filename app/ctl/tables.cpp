// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "workplace.h"

#include "documents/tablewriter.h"
#include "domain/zonetime.h"
#include "storage/tablequeries.h"

#include <QFile>
#include <QTimeZone>

namespace Vitrina::Ctl {

namespace {

struct Format
{
    const char *name;
    WriteFormat format;
};
constexpr Format formats[] = {{"table", WriteFormat::Text},
                              {"csv", WriteFormat::Csv},
                              {"json", WriteFormat::JsonArray},
                              {"xlsx", WriteFormat::Xlsx}};

std::optional<WriteFormat> formatOf(const QString &name)
{
    for (const Format &row : formats) {
        if (name.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return {};
}

/// Midnight of a day on the branch's wall clock. Problem: NotFound {the text}.
Result<QDateTime> dayIn(const QString &text, const QTimeZone &zone)
{
    if (text.isEmpty())
        return QDateTime();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure(Problem::Code::NotFound, {text});
    return utcAtOrAfter(day, QTime(0, 0), zone);
}

Result<ListFilter> filterOf(const QCommandLineParser &options, const QTimeZone &zone)
{
    ListFilter filter;
    filter.search = options.value(QStringLiteral("search"));
    filter.advisor = options.value(QStringLiteral("advisor"));
    filter.state = options.value(QStringLiteral("state"));
    const Result<QDateTime> from = dayIn(options.value(QStringLiteral("from")), zone);
    const Result<QDateTime> to = dayIn(options.value(QStringLiteral("to")), zone);
    if (!from || !to)
        return tl::unexpected(!from ? from.error() : to.error());
    filter.from = *from;
    filter.to = *to;
    if (const QString limit = options.value(QStringLiteral("limit")); !limit.isEmpty()) {
        bool isNumber = false;
        filter.limit = limit.toLongLong(&isNumber);
        if (!isNumber || filter.limit < 0)
            return failure(Problem::Code::NotFound, {limit});
    }
    return filter;
}

void addFilterOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("search"),
         QCoreApplication::translate("vitrinactl",
                                     "Beginnings of a client's name, phone, id, mail or "
                                     "plate."),
         inWords(QStringLiteral("WORDS"))},
        {QStringLiteral("advisor"),
         QCoreApplication::translate("vitrinactl", "Whose clients or follow-ups."),
         inWords(QStringLiteral("LOGIN"))},
        {QStringLiteral("state"),
         QCoreApplication::translate("vitrinactl",
                                     "Of follow-ups: pending, resolved or cancelled."),
         inWords(QStringLiteral("STATE"))},
        {QStringLiteral("from"),
         QCoreApplication::translate("vitrinactl",
                                     "Due, or entered, from that day on (2026-12-31)."),
         inWords(QStringLiteral("DATE"))},
        {QStringLiteral("to"), QCoreApplication::translate("vitrinactl", "And before that day."),
         inWords(QStringLiteral("DATE"))},
        {QStringLiteral("limit"),
         QCoreApplication::translate("vitrinactl", "At most so many rows."),
         inWords(QStringLiteral("ROWS"))},
        {QStringLiteral("format"),
         QCoreApplication::translate("vitrinactl", "How rows are written."),
         QStringLiteral("json|csv|table")},
    });
}

/// Writes the rows; a reader that goes away (a pipe to head) ends it without a word.
ExitCode writeRows(Session &session, Database &database, const Directory &directory, ListKind kind,
                   const ListFilter &filter, TableWriter &writer)
{
    writer.header(listColumns(kind));
    eachListed(database, kind, filter, zoneOf(directory),
               [&writer](const QVariantList &cells) { return writer.row(cells); });
    const Result<void> finished = writer.finish();
    return finished ? Done : session.refuse(finished.error());
}

/// For programs at the other end of a pipe: without the mark that only Excel wants.
const WriteOptions forPipes{false, u',', {}};

std::unique_ptr<QFile> standardOutput()
{
    auto file = std::make_unique<QFile>();
    if (!file->open(stdout, QIODevice::WriteOnly))
        return nullptr;
    return file;
}

ExitCode list(Session &session, Database &database, ListKind kind, WriteFormat format)
{
    const auto directory = Directory::load(database);
    const Result<ListFilter> filter = filterOf(session.options, zoneOf(*directory));
    if (!filter)
        return session.misuse(problemWords(filter.error()));
    const std::unique_ptr<QFile> output = standardOutput();
    const auto writer = writeTable(format, *output, forPipes);
    return writeRows(session, database, *directory, kind, *filter, *writer);
}

ExitCode exportTable(Session &session, Database &database, ListKind kind, const QString &path,
                     WriteFormat format)
{
    const auto directory = Directory::load(database);
    const Result<StaffMember> actor =
        memberFor(*directory, session.options.value(QStringLiteral("as")));
    if (!actor)
        return session.refuse(actor.error());
    if (!actor->may(Permission::Export))
        return session.refuse(Problem{Problem::Code::Forbidden, {}});
    Result<ListFilter> filter = filterOf(session.options, zoneOf(*directory));
    if (!filter)
        return session.misuse(problemWords(filter.error()));
    if (actor->accessLevel > int(AccessLevel::Company)) {
        const std::vector<StaffId> visible = directory->visibleStaff(*actor);
        filter->visible = QList<StaffId>(visible.begin(), visible.end());
    }
    if (path == u"-") {
        const std::unique_ptr<QFile> output = standardOutput();
        const auto writer = writeTable(format, *output, forPipes);
        return writeRows(session, database, *directory, kind, *filter, *writer);
    }
    const auto writer = writeTable(format, path);
    if (!writer)
        return session.refuse(writer.error());
    return writeRows(session, database, *directory, kind, *filter, **writer);
}

} // namespace

void addListOptions(QCommandLineParser &parser)
{
    addFilterOptions(parser);
}

ExitCode runList(Session &session)
{
    const auto kind = listKindFromCode(session.arguments.value(0));
    const QString named = session.options.value(QStringLiteral("format"));
    const auto format = named.isEmpty() ? WriteFormat::Text : formatOf(named);
    if (!kind || session.arguments.size() != 1 || !format || format == WriteFormat::Xlsx)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl",
            "Usage: vitrinactl list clients|followups|models|staff|branches|catalogue|imports "
            "[--format json|csv|table]"));
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        return list(session, **database, *kind, *format);
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

void addExportOptions(QCommandLineParser &parser)
{
    addFilterOptions(parser);
    parser.addOption(
        {QStringLiteral("as"),
         QCoreApplication::translate("vitrinactl", "Who does it; else the first administrator."),
         inWords(QStringLiteral("LOGIN"))});
}

ExitCode runExport(Session &session)
{
    const auto kind = listKindFromCode(session.arguments.value(0));
    const bool exported = kind && (*kind == ListKind::Clients || *kind == ListKind::Models ||
                                   *kind == ListKind::FollowUps);
    const QString path = session.arguments.value(1);
    const QString named = session.options.value(QStringLiteral("format"));
    const QString suffix = path.section(u'.', -1);
    const auto format =
        named.isEmpty() ? formatOf(suffix).value_or(WriteFormat::Csv) : formatOf(named);
    if (!exported || session.arguments.size() != 2 || !format)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl export clients|models|followups FILE|-"));
    const auto database = Profile::read(session.profile);
    if (!database)
        return session.refuse(database.error());
    try {
        return exportTable(session, **database, *kind, path, *format);
    } catch (const DatabaseError &error) {
        return session.refuse(error.problem());
    }
}

} // namespace Vitrina::Ctl
