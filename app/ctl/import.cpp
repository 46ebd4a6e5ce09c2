// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "workplace.h"

#include "importing/importer.h"
#include "importing/importsource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <csignal>

namespace Vitrina::Ctl {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

Result<ReadOptions> readOptions(const QCommandLineParser &options)
{
    ReadOptions read;
    if (options.isSet(QStringLiteral("encoding")))
        read.encodingName = options.value(QStringLiteral("encoding"));
    const QString separator = options.value(QStringLiteral("separator"));
    if (separator == u"tab" || separator == u"\\t")
        read.separator = u'\t';
    else if (separator.size() == 1)
        read.separator = separator.front();
    else if (!separator.isEmpty())
        return failure(Problem::Code::NotFound, {separator});
    return read;
}

/// "Header=field,Other=field": puts what was given by hand over what was recognised.
/// Problem: NotFound {the part that is not understood}.
Result<bool> mapByHand(const QString &map, ImportKind kind, ImportSource &source)
{
    if (map.isEmpty())
        return false;
    for (const QString &pair : map.split(u',')) {
        const QString header = pair.section(u'=', 0, -2).trimmed();
        const auto field = fieldFromKey(pair.section(u'=', -1).trimmed());
        qsizetype column = -1;
        for (qsizetype i = 0; i < source.headers.size(); ++i) {
            if (source.headers[i].trimmed().compare(header, Qt::CaseInsensitive) == 0)
                column = i;
        }
        if (column < 0 || !field || !importFields(kind).contains(*field))
            return failure(Problem::Code::NotFound, {pair.trimmed()});
        if (const qsizetype before = columnOf(source.columns, *field); before >= 0)
            source.columns[before].reset();
        source.columns[column] = field;
    }
    return true;
}

QString missingWords(const QList<QList<ImportField>> &missing)
{
    QStringList all;
    for (const QList<ImportField> &alternatives : missing) {
        QStringList names;
        for (const ImportField field : alternatives)
            names += fieldKey(field);
        all += names.join(u'|');
    }
    return QCoreApplication::translate("vitrinactl", "No column was recognised for:") + u' ' +
           all.join(QStringLiteral(", ")) + u'\n' +
           QCoreApplication::translate("vitrinactl", "Say which with --map \"Header=field,…\".");
}

void sayCounts(QTextStream &out, const QMap<ImportReason, qint64> &counts)
{
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out << "  " << it.value() << "  " << reasonText(it.key()) << '\n';
}

void say(QTextStream &out, const ImportReport &report, const QString &errorFile)
{
    out << QCoreApplication::translate("vitrinactl", "Rows read:") << ' ' << report.rowsRead << '\n'
        << QCoreApplication::translate("vitrinactl", "Imported:") << ' ' << report.imported << '\n'
        << QCoreApplication::translate("vitrinactl", "Already there:") << ' ' << report.alreadyThere
        << '\n'
        << QCoreApplication::translate("vitrinactl", "Refused:") << ' ' << report.refused << '\n';
    sayCounts(out, report.refusals);
    if (report.refused > 0)
        out << QCoreApplication::translate("vitrinactl", "The refused rows are in") << ' '
            << errorFile << '\n';
    if (!report.warnings.isEmpty())
        out << QCoreApplication::translate("vitrinactl", "Imported, but for:") << '\n';
    sayCounts(out, report.warnings);
    if (!report.batch.isNull())
        out << QCoreApplication::translate("vitrinactl", "Batch, to undo it by:") << ' '
            << report.batch.toString() << '\n';
    out << report.milliseconds << " ms" << Qt::endl;
}

struct Import
{
    Session &session;
    Workplace &workplace;
    ImportKind kind;
    QString path;

    ExitCode run(const ReadOptions &read)
    {
        MappingMemory memory(workplace.profile().columnMappingsPath());
        auto source = openImport(path, kind, read, &memory);
        if (!source)
            return session.refuse(source.error());
        const Result<bool> byHand =
            mapByHand(session.options.value(QStringLiteral("map")), kind, *source);
        if (!byHand)
            return session.misuse(problemWords(byHand.error()));
        if (const auto missing = missingFields(kind, source->columns); !missing.isEmpty())
            return session.refuse(missingWords(missing));
        if (*byHand) {
            if (const Result<void> kept = memory.remember(kind, source->headers, source->columns);
                !kept)
                session.err << problemWords(kept.error()) << Qt::endl;
        }
        return importFrom(*source);
    }

    ExitCode importFrom(ImportSource &source)
    {
        const Result<ImportOptions> options = importOptions(source);
        if (!options)
            return session.refuse(options.error());
        const QString errorFile = errorPath();
        auto writer = writeTable(WriteFormat::Csv, errorFile);
        if (!writer)
            return session.refuse(writer.error());
        ImportErrors errors(**writer, source.headers);
        IdSource ids = systemIds();
        CommandQueue &queue = workplace.queue();
        Importer importer(
            workplace.reader(),
            [&queue](const AnyCommand &command, const ImportBatchId &batch) {
                return queue.submit(command, CommandQueue::Urgency::Background, batch);
            },
            ids, *options);
        std::signal(SIGINT, interrupt);
        const Result<ImportReport> report =
            importer.run(*source.table, &errors, [](const ImportProgress &) {
                QCoreApplication::processEvents();
                return interrupted == 0;
            });
        // Only what holds a row is left behind.
        const Result<void> written = errors.count() > 0 ? errors.finish() : Result<void>();
        if (!report && !importer.batch().isNull())
            session.err << QCoreApplication::translate("vitrinactl", "Batch, to undo it by:") << ' '
                        << importer.batch().toString() << Qt::endl;
        if (!report)
            return session.refuse(report.error());
        say(session.out, *report, errorFile);
        if (!written)
            return session.refuse(written.error());
        return report->cancelled || report->refused > 0 ? Refused : Done;
    }

    Result<ImportOptions> importOptions(const ImportSource &source)
    {
        try {
            const auto directory = Directory::load(workplace.reader());
            const Result<StaffMember> actor =
                memberFor(*directory, session.options.value(QStringLiteral("as")));
            if (!actor)
                return tl::unexpected(actor.error());
            workplace.actAs(actor->id);
            ImportOptions options;
            options.kind = kind;
            options.columns = source.columns;
            options.branch = actor->branchId;
            options.now = systemNow();
            options.fileName = QFileInfo(path).fileName();
            options.dryRun = session.options.isSet(QStringLiteral("dry-run"));
            options.defaultAdvisor = actor->id;
            if (const QString login = session.options.value(QStringLiteral("advisor"));
                !login.isEmpty()) {
                const Result<StaffMember> advisor = memberFor(*directory, login);
                if (!advisor)
                    return tl::unexpected(advisor.error());
                options.defaultAdvisor = advisor->id;
            }
            return options;
        } catch (const DatabaseError &error) {
            return tl::unexpected(error.problem());
        }
    }

    QString errorPath() const
    {
        const QString given = session.options.value(QStringLiteral("errors"));
        const QFileInfo file(path);
        return given.isEmpty()
                   ? file.path() + u'/' + file.completeBaseName() + QStringLiteral(".errors.csv")
                   : given;
    }
};

} // namespace

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("map"),
         QCoreApplication::translate("vitrinactl",
                                     "What columns hold that are not recognised; remembered "
                                     "for files with the same headers."),
         QStringLiteral("Header=field,…")},
        {QStringLiteral("advisor"),
         QCoreApplication::translate("vitrinactl", "Who gets rows that name no advisor; else who "
                                                   "imports."),
         inWords(QStringLiteral("LOGIN"))},
        {QStringLiteral("errors"),
         QCoreApplication::translate("vitrinactl",
                                     "Where refused rows go; else FILE.errors.csv beside "
                                     "the file."),
         inWords(QStringLiteral("FILE"))},
        {QStringLiteral("dry-run"),
         QCoreApplication::translate("vitrinactl", "Only tell what would come of it.")},
        {QStringLiteral("encoding"),
         QCoreApplication::translate("vitrinactl",
                                     "Of a CSV file, where it is not detected rightly."),
         inWords(QStringLiteral("NAME"))},
        {QStringLiteral("separator"),
         QCoreApplication::translate("vitrinactl", "Of a CSV file: a character, or tab."),
         inWords(QStringLiteral("CHARACTER"))},
        {QStringLiteral("as"),
         QCoreApplication::translate("vitrinactl", "Who does it; else the first administrator."),
         inWords(QStringLiteral("LOGIN"))},
    });
}

ExitCode runImport(Session &session)
{
    const auto kind = importKindFromCode(session.arguments.value(0));
    if (!kind || session.arguments.size() != 2)
        return session.misuse(QCoreApplication::translate(
            "vitrinactl", "Usage: vitrinactl import clients|models|followups FILE"));
    const Result<ReadOptions> read = readOptions(session.options);
    if (!read)
        return session.misuse(problemWords(read.error()));
    auto workplace = Workplace::open(session.profile);
    if (!workplace)
        return session.refuse(workplace.error());
    return Import{session, **workplace, *kind, session.arguments[1]}.run(*read);
}

} // namespace Vitrina::Ctl
