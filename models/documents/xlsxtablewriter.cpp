// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsxtablewriter.h"

#include "documents/tablefault.h"
#include "documents/tablereader.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

namespace Vitrina {

namespace {

constexpr qint64 largestExact = 999'999'999'999'999;
constexpr int firstExcelYear = 1900; // Excel knows no earlier date
constexpr int lastExcelYear = 9999;
constexpr qsizetype longestText = 32'767;

/// XML has no U+FFFE and U+FFFF; other control characters libxlsxwriter escapes as Excel does, but
/// not what looks like such an escape.
QByteArray xmlText(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(u"_x"))
        text.replace(escape, QStringLiteral("_x005F_"));
    text.remove(QChar(0xFFFE)).remove(QChar(0xFFFF)).remove(QChar(0));
    return text.toUtf8();
}

/// What Excel takes for a sheet's name.
QByteArray sheetNameFrom(QString name)
{
    for (const QChar c : QStringLiteral("[]:*?/\\"))
        name.replace(c, u' ');
    name = name.simplified().left(31).trimmed();
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    return name.toUtf8();
}

} // namespace

void XlsxTableWriter::begin(const WriteOptions &options)
{
    if (!m_folder.isValid())
        return fail({Problem::Code::FileUnwritable, {m_folder.path()}});
    m_path = m_folder.filePath(QStringLiteral("table.xlsx"));
    const QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options bookOptions{};
    bookOptions.constant_memory = LXW_TRUE;
    bookOptions.tmpdir = const_cast<char *>(folder.constData());
    m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &bookOptions);
    const QByteArray name = sheetNameFrom(options.sheetName);
    m_sheet = workbook_add_worksheet(m_book, name.isEmpty() ? nullptr : name.constData());
    if (!m_sheet)
        return fail({Problem::Code::DiskFull, {m_folder.path()}});
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    const auto dated = [this](const char *code) {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, code);
        return format;
    };
    m_date = dated("yyyy-mm-dd");
    m_time = dated("hh:mm:ss");
    m_dateTime = dated("yyyy-mm-dd hh:mm:ss");
}

XlsxTableWriter::~XlsxTableWriter()
{
    // Frees the workbook; its file goes with the folder.
    if (m_book)
        workbook_close(m_book);
}

void XlsxTableWriter::writeHeader(const QStringList &names)
{
    for (qsizetype i = 0; i < names.size() && !problem(); ++i)
        checkCell(writeText(static_cast<quint16>(i), names[i], m_bold));
    worksheet_freeze_panes(m_sheet, 1, 0);
    ++m_row;
}

void XlsxTableWriter::writeRow(const QVariantList &cells)
{
    if (m_row >= TableReader::maxRows)
        return fail(tableProblem(TableFault::TooManyRows, {QString::number(TableReader::maxRows)}));
    for (qsizetype i = 0; i < cells.size() && !problem(); ++i)
        checkCell(writeCell(static_cast<quint16>(i), cells[i], nullptr));
    ++m_row;
}

int XlsxTableWriter::writeCell(quint16 column, const QVariant &cell, lxw_format *format)
{
    if (cell.isNull())
        return LXW_NO_ERROR;
    switch (cell.typeId()) {
    case QMetaType::Bool:
        return worksheet_write_boolean(m_sheet, m_row, column, cell.toBool(), format);
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        if (qAbs(cell.toLongLong()) > largestExact)
            break;
        [[fallthrough]];
    case QMetaType::Double:
    case QMetaType::Float:
        return worksheet_write_number(m_sheet, m_row, column, cell.toDouble(), format);
    case QMetaType::QDate:
        return writeMoment(column, QDateTime(cell.toDate(), QTime(0, 0)), m_date);
    case QMetaType::QDateTime:
        return writeMoment(column, cell.toDateTime(), m_dateTime);
    case QMetaType::QTime: {
        const double days = cell.toTime().msecsSinceStartOfDay() / 86'400'000.0;
        return worksheet_write_number(m_sheet, m_row, column, days, m_time);
    }
    default:
        break;
    }
    return writeText(column, cellText(cell), format);
}

int XlsxTableWriter::writeText(quint16 column, const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return LXW_NO_ERROR;
    if (text.size() > longestText)
        return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
    return worksheet_write_string(m_sheet, m_row, column, xmlText(text).constData(), format);
}

int XlsxTableWriter::writeMoment(quint16 column, const QDateTime &moment, lxw_format *format)
{
    const QDate date = moment.date();
    if (date.year() < firstExcelYear || date.year() > lastExcelYear)
        return writeText(column, date.toString(Qt::ISODate), nullptr);
    lxw_datetime value{};
    value.year = date.year();
    value.month = date.month();
    value.day = date.day();
    value.hour = moment.time().hour();
    value.min = moment.time().minute();
    value.sec = moment.time().second();
    return worksheet_write_datetime(m_sheet, m_row, column, &value, format);
}

void XlsxTableWriter::checkCell(int error)
{
    if (error == LXW_NO_ERROR)
        return;
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail({Problem::Code::TextTooLong,
                     {QString::number(m_row + 1), QString::number(longestText)}});
    if (error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
        return fail(tableProblem(TableFault::TooManyColumns,
                                 {QString::number(m_row + 1), QString::number(LXW_COL_MAX)}));
    fail({Problem::Code::DiskFull, {m_folder.path()}});
}

void XlsxTableWriter::writeEnd()
{
    const int error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return fail({Problem::Code::DiskFull, {m_folder.path()}});
    deliver();
}

void XlsxTableWriter::deliver()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({Problem::Code::FileUnreadable, {m_path}});
    while (!file.atEnd() && !problem())
        put(file.read(1 << 16));
}

} // namespace Vitrina
