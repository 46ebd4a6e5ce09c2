// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/importerrors.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

QStringList ownHeaders()
{
    return {QCoreApplication::translate("ImportErrors", "Row in the file"),
            QCoreApplication::translate("ImportErrors", "Why it was not imported")};
}

} // namespace

ImportErrors::ImportErrors(TableWriter &writer, const QStringList &headers)
    : m_writer(writer)
    , m_fromErrorFile(headers.first(std::min<qsizetype>(2, headers.size())) == ownHeaders())
{
    m_writer.header(ownHeaders() + (m_fromErrorFile ? headers.sliced(2) : headers));
}

bool ImportErrors::add(qint64 rowNumber, const QStringList &cells, const QString &reason)
{
    QVariantList row{rowNumber, reason};
    const qsizetype skipped = m_fromErrorFile ? std::min<qsizetype>(2, cells.size()) : 0;
    for (const QString &cell : cells.sliced(skipped))
        row += cell;
    ++m_count;
    return m_writer.row(row);
}

} // namespace Vitrina
