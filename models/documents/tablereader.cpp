// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tablereader.h"

#include "documents/csvreader.h"
#include "documents/odsreader.h"
#include "documents/xlsxreader.h"

#include <QFileInfo>

namespace Vitrina {

namespace {

/// How files begin that are sometimes taken for tables.
struct Beginning
{
    QByteArrayView bytes;
    TableFault fault;
};

constexpr Beginning foreignBeginnings[] = {
    {QByteArrayView("\x89PNG"), TableFault::NotATable},
    {QByteArrayView("\xFF\xD8\xFF"), TableFault::NotATable},
    {QByteArrayView("GIF8"), TableFault::NotATable},
    {QByteArrayView("%PDF-"), TableFault::NotATable},
    {QByteArrayView("\x7F"
                    "ELF"),
     TableFault::NotATable},
    {QByteArrayView("\x1F\x8B"), TableFault::NotATable},
    {QByteArrayView("Rar!"), TableFault::NotATable},
    {QByteArrayView("7z\xBC\xAF"), TableFault::NotATable},
    {QByteArrayView("{\\rtf"), TableFault::NotATable},
    {QByteArrayView("<!doctype html"), TableFault::WebPage},
    {QByteArrayView("<html"), TableFault::WebPage},
    {QByteArrayView("<table"), TableFault::WebPage},
    {QByteArrayView("<?xml"), TableFault::NotATable},
};

/// What OLE files call the stream that holds an encrypted XLSX, in UTF-16.
bool holdsEncryptedPackage(QFile &file)
{
    const QString name = QStringLiteral("EncryptedPackage");
    const QByteArray wanted(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    file.seek(0);
    QByteArray window;
    while (!file.atEnd()) {
        window = window.right(wanted.size()) + file.read(1 << 20);
        if (window.contains(wanted))
            return true;
    }
    return false;
}

std::optional<TableFault> foreignFault(QFile &file, const QByteArray &start)
{
    if (start.startsWith("\xD0\xCF\x11\xE0"))
        return holdsEncryptedPackage(file) ? TableFault::PasswordProtected : TableFault::OldExcel;
    const QByteArray lower = start.trimmed().toLower();
    for (const Beginning &beginning : foreignBeginnings) {
        const bool markup = beginning.bytes.startsWith('<');
        if ((markup ? lower : start).startsWith(beginning.bytes))
            return beginning.fault;
    }
    return {};
}

Result<std::unique_ptr<TableReader>> openSpreadsheet(const QString &path, int sheet)
{
    auto zip = ZipReader::open(path);
    if (!zip)
        return tl::unexpected(zip.error());
    if ((*zip)->contains(QStringLiteral("content.xml")))
        return OdsReader::open(*zip, sheet);
    if ((*zip)->contains(QStringLiteral("xl/workbook.bin")))
        return tl::unexpected(tableProblem(TableFault::OldExcel));
    if ((*zip)->contains(QStringLiteral("_rels/.rels")))
        return XlsxReader::open(*zip, sheet);
    return tl::unexpected(tableProblem(TableFault::NotATable));
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Problem::Code::NotFound, {path});
    auto file = std::make_unique<QFile>(path);
    // Anything but a plain file could be endless, or wait for ever.
    if (!info.isFile() || !file->open(QIODevice::ReadOnly))
        return failure(Problem::Code::FileUnreadable, {path});
    const QByteArray start = file->peek(64);
    if (start.isEmpty())
        return tl::unexpected(tableProblem(TableFault::Empty));
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6"))
        return openSpreadsheet(path, options.sheet);
    if (const auto fault = foreignFault(*file, start))
        return tl::unexpected(tableProblem(*fault));
    return CsvReader::open(std::move(file), options);
}

} // namespace Vitrina
