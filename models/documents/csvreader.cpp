// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/csvreader.h"

#include "documents/formulaguard.h"

namespace Vitrina {

namespace {
constexpr qint64 pieceSize = 1 << 16;
}

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, TextDecoder decoder)
    : m_device(std::move(device))
    , m_decoder(std::move(decoder))
{
}

Result<std::unique_ptr<TableReader>> CsvReader::open(std::unique_ptr<QIODevice> device,
                                                     const ReadOptions &options)
{
    const auto encoding =
        options.encodingName ? Result<QString>(*options.encodingName) : detectEncoding(*device);
    if (!encoding)
        return tl::unexpected(encoding.error());
    auto decoder = TextDecoder::forEncoding(*encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    device->seek(0);
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(device), std::move(*decoder)));
    if (!reader->refill())
        return tl::unexpected(reader->problem().value_or(tableProblem(TableFault::Empty)));
    reader->m_details.encodingName = *encoding;
    reader->skipSeparatorLine();
    if (options.separator)
        reader->m_details.separator = *options.separator;
    else if (reader->m_details.separator.isNull())
        reader->m_details.separator = guessSeparator(reader->m_text);
    return reader;
}

/// Excel's hint: a first line of exactly "sep=;".
void CsvReader::skipSeparatorLine()
{
    const QStringView start = QStringView(m_text).first(std::min<qsizetype>(m_text.size(), 6));
    if (start.size() < 5 || start.first(4).compare(u"sep=", Qt::CaseInsensitive) != 0)
        return;
    if (start.size() == 6 && start[5] != u'\n' && start[5] != u'\r')
        return;
    m_details.separator = start[4];
    m_at = 5;
}

bool CsvReader::refill()
{
    m_text.clear();
    m_at = 0;
    // A piece may decode to nothing: a byte-order mark, or half a character.
    while (m_text.isEmpty() && !m_textEnded) {
        const QByteArray bytes = m_device->read(pieceSize);
        if (bytes.isEmpty() && !m_device->atEnd())
            return fail({Problem::Code::FileUnreadable, {m_device->errorString()}});
        if (bytes.isEmpty())
            m_textEnded = true;
        else
            m_text = m_decoder.decode(bytes);
    }
    const qsizetype nul = m_text.indexOf(QChar(0));
    if (nul >= 0) {
        const auto lines = QStringView(m_text).first(nul).count(u'\n');
        return fail(tableProblem(TableFault::NulCharacter, {QString::number(m_line + lines)}));
    }
    return !m_text.isEmpty();
}

bool CsvReader::next(QStringList &row)
{
    row.clear();
    while (!problem() && readRecord(row)) {
        if (!row.isEmpty())
            return true;
    }
    row.clear();
    return false;
}

/// One record; leaves `row` empty for a blank line. False at the end of the text.
bool CsvReader::readRecord(QStringList &row)
{
    m_rowNumber = m_line;
    m_anything = false;
    m_state = State::CellStart;
    bool ended = false;
    while (!ended) {
        if (m_at >= m_text.size() && !refill())
            return !problem() && endOfText(row);
        // The LF of a CR LF whose CR ended the record before.
        if (m_afterCr && m_text[m_at] == u'\n' && m_state != State::Quoted) {
            ++m_at;
            m_afterCr = false;
            continue;
        }
        if (!m_anything)
            m_rowNumber = m_line;
        if (!scan(row, ended))
            return false;
    }
    return true;
}

/// Takes one step: a run of plain characters, or one that means something.
bool CsvReader::scan(QStringList &row, bool &recordEnded)
{
    switch (m_state) {
    case State::CellStart:
        scanCellStart();
        break;
    case State::Quoted:
        scanQuoted();
        break;
    case State::QuoteInQuoted:
        if (m_text[m_at] == u'"') {
            m_cell += u'"';
            ++m_at;
            m_state = State::Quoted;
        } else {
            m_state = State::Unquoted;
        }
        break;
    case State::Unquoted:
        scanUnquoted();
        break;
    }
    if (m_cell.size() > maxFieldLength)
        return fail(tableProblem(TableFault::FieldTooLong,
                                 {QString::number(m_rowNumber), QString::number(maxFieldLength)}));
    if (m_state != State::Unquoted || m_at >= m_text.size())
        return true;
    const QChar c = m_text[m_at];
    if (c == m_details.separator) {
        ++m_at;
        m_anything = true;
        m_afterCr = false;
        m_state = State::CellStart;
        return endCell(row);
    }
    if (c != u'\n' && c != u'\r')
        return true;
    ++m_at;
    countLine(c);
    recordEnded = true;
    return !m_anything || endCell(row);
}

void CsvReader::scanCellStart()
{
    if (m_text[m_at] == u'"') {
        m_quoteLine = m_line;
        m_anything = true;
        m_afterCr = false;
        m_state = State::Quoted;
        ++m_at;
    } else {
        m_state = State::Unquoted;
    }
}

void CsvReader::scanUnquoted()
{
    const QChar *const begin = m_text.constData() + m_at;
    const QChar *const end = m_text.constData() + m_text.size();
    const QChar separator = m_details.separator;
    const QChar *it = begin;
    while (it != end && *it != separator && *it != u'\n' && *it != u'\r')
        ++it;
    if (it == begin)
        return;
    m_cell.append(begin, it - begin);
    m_at += it - begin;
    m_anything = true;
    m_afterCr = false;
}

void CsvReader::scanQuoted()
{
    const QChar *const begin = m_text.constData() + m_at;
    const QChar *const end = m_text.constData() + m_text.size();
    const QChar *it = begin;
    for (; it != end && *it != u'"'; ++it)
        countLine(*it);
    m_cell.append(begin, it - begin);
    m_at += it - begin;
    if (it != end) {
        ++m_at;
        m_afterCr = false;
        m_state = State::QuoteInQuoted;
    }
}

void CsvReader::countLine(QChar c)
{
    if (c == u'\r' || (c == u'\n' && !m_afterCr))
        ++m_line;
    m_afterCr = c == u'\r';
}

bool CsvReader::endCell(QStringList &row)
{
    if (row.size() >= maxColumns)
        return fail(tableProblem(TableFault::TooManyColumns,
                                 {QString::number(m_rowNumber), QString::number(maxColumns)}));
    row += unguarded(m_cell); // a copy of just its size; m_cell keeps its room
    m_cell.resize(0);
    return true;
}

bool CsvReader::endOfText(QStringList &row)
{
    if (m_state == State::Quoted)
        return fail(tableProblem(TableFault::UnterminatedQuote, {QString::number(m_quoteLine)}));
    return m_anything && endCell(row);
}

} // namespace Vitrina
