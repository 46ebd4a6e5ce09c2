// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablereader.h"
#include "documents/textencoding.h"

#include <QIODevice>

namespace Vitrina {

/// Separated values, RFC 4180 and what people make of it: comma, semicolon, tab or bar; quoted line
/// ends; doubled quotes; ragged rows; LF, CRLF or CR; Excel's "sep=;" line. A quote inside an
/// unquoted cell, and text after a closing quote, are taken as they stand.
/// The apostrophe that CsvTableWriter puts before what a spreadsheet would compute is taken off.
class CsvReader : public TableReader
{
public:
    /// Takes an open device that can seek. Problems: BadFile (see TableFault).
    static Result<std::unique_ptr<TableReader>> open(std::unique_ptr<QIODevice> device,
                                                     const ReadOptions &options);

    bool next(QStringList &row) override;
    qint64 rowNumber() const override { return m_rowNumber; }
    qint64 bytesRead() const override { return m_device->pos(); }
    qint64 bytesTotal() const override { return m_device->size(); }

private:
    enum class State { CellStart, Unquoted, Quoted, QuoteInQuoted };

    CsvReader(std::unique_ptr<QIODevice> device, TextDecoder decoder);
    bool refill();
    void skipSeparatorLine();
    bool readRecord(QStringList &row);
    bool scan(QStringList &row, bool &recordEnded);
    void scanCellStart();
    void scanUnquoted();
    void scanQuoted();
    void countLine(QChar c);
    bool endCell(QStringList &row);
    bool endOfText(QStringList &row);

    std::unique_ptr<QIODevice> m_device;
    TextDecoder m_decoder;
    QString m_text;     ///< the piece being read
    qsizetype m_at = 0; ///< in m_text
    QString m_cell;     ///< the cell so far
    State m_state = State::CellStart;
    bool m_anything = false; ///< the record holds at least a character, be it a quote
    bool m_afterCr = false;  ///< so that CR LF counts as one line end, also across pieces
    bool m_textEnded = false;
    qint64 m_line = 1;
    qint64 m_quoteLine = 1;
    qint64 m_rowNumber = 0;
};

/// The separator of a text, judged by its first lines; comma when nothing speaks for any.
QChar guessSeparator(QStringView text);

} // namespace Vitrina
