// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"

#include "documents/tablefault.h"

#include <QCoreApplication>

namespace Vitrina::Ctl {

namespace {

using Code = Problem::Code;

struct Words
{
    Code code;
    const char *text; ///< %1 … are the details
};

constexpr Words words[] = {
    {Code::MissingName, QT_TRANSLATE_NOOP("vitrinactl", "A name is missing, or the time zone is "
                                                        "not known.")},
    {Code::TextTooLong, QT_TRANSLATE_NOOP("vitrinactl", "A text is longer than %2 characters.")},
    {Code::DaysOutOfRange, QT_TRANSLATE_NOOP("vitrinactl", "The number of days is from 0 to %1.")},
    {Code::NotFound, QT_TRANSLATE_NOOP("vitrinactl", "Not found: %1")},
    {Code::NothingToUndo,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "There is nothing to undo: it was undone before, or is too long ago.")},
    {Code::DuplicateLogin, QT_TRANSLATE_NOOP("vitrinactl", "The login %1 is taken.")},
    {Code::Forbidden, QT_TRANSLATE_NOOP("vitrinactl", "That person may not do this.")},
    {Code::NeedsManager, QT_TRANSLATE_NOOP("vitrinactl", "Only a manager may do this.")},
    {Code::DiskFull, QT_TRANSLATE_NOOP("vitrinactl", "The disk is full. Nothing is half done.")},
    {Code::ReadOnly, QT_TRANSLATE_NOOP("vitrinactl", "The profile may not be written: %1")},
    {Code::DatabaseCorrupt, QT_TRANSLATE_NOOP("vitrinactl", "The profile's database is damaged.")},
    {Code::DatabaseNewer,
     QT_TRANSLATE_NOOP("vitrinactl", "The profile was written by a newer Vitrina (schema %1, here "
                                     "%2). Update the program.")},
    {Code::ProfileInUse,
     QT_TRANSLATE_NOOP("vitrinactl", "The profile is open in another program (process %1). Close "
                                     "it first.")},
    {Code::FileUnreadable, QT_TRANSLATE_NOOP("vitrinactl", "The file cannot be read: %1")},
    {Code::FileUnwritable, QT_TRANSLATE_NOOP("vitrinactl", "The file cannot be written: %1")},
    {Code::BadFile, QT_TRANSLATE_NOOP("vitrinactl", "The file cannot be read as a table.")},
    {Code::Cancelled, QT_TRANSLATE_NOOP("vitrinactl", "Stopped.")},
};

} // namespace

QString tr(const char *text)
{
    return QCoreApplication::translate("vitrinactl", text);
}

QString problemWords(const Problem &problem)
{
    if (const QString fault = tableFaultText(problem); !fault.isEmpty())
        return fault;
    for (const Words &row : words) {
        if (row.code != problem.code)
            continue;
        QString text = tr(row.text);
        for (int i = 1; i <= 2; ++i)
            text.replace(u'%' + QString::number(i), problem.details.value(i - 1));
        return text;
    }
    return QCoreApplication::translate("vitrinactl", "The database refused:") + u' ' +
           problem.details.join(u' ');
}

} // namespace Vitrina::Ctl
