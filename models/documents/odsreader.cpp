// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/odsreader.h"

#include "documents/sheetnumbers.h"

#include <QRegularExpression>

namespace Vitrina {

namespace {

const QString contentPart = QStringLiteral("content.xml");

qint64 repeats(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const auto &attribute : attributes) {
        if (attribute.name() == name)
            return std::clamp<qint64>(attribute.value().toLongLong(), 1, 1 << 24);
    }
    return 1;
}

QString attributeNamed(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const auto &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

/// "PT14H30M00S" gives "14:30:00".
QString timeFromDuration(const QString &duration)
{
    static const QRegularExpression pattern(
        QStringLiteral("^PT(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:[.,]\\d+)?S)?$"));
    const auto match = pattern.match(duration);
    if (!match.hasMatch())
        return duration;
    const auto part = [&match](int group) { return match.captured(group).rightJustified(2, u'0'); };
    return part(1) + u':' + part(2) + u':' + part(3);
}

/// The typed value; null for text, which is in the cell's paragraphs.
QString typedValue(const QXmlStreamAttributes &attributes)
{
    const QString type = attributeNamed(attributes, u"value-type");
    if (type == u"float" || type == u"percentage" || type == u"currency")
        return plainNumber(attributeNamed(attributes, u"value"));
    if (type == u"date") {
        QString date = attributeNamed(attributes, u"date-value");
        return date.endsWith(u"T00:00:00") ? date.chopped(9) : date;
    }
    if (type == u"time")
        return timeFromDuration(attributeNamed(attributes, u"time-value"));
    if (type == u"boolean")
        return attributeNamed(attributes, u"boolean-value").toUpper();
    return attributeNamed(attributes, u"string-value");
}

} // namespace

Result<std::unique_ptr<TableReader>> OdsReader::open(std::shared_ptr<ZipReader> zip, int sheet)
{
    std::unique_ptr<OdsReader> reader(new OdsReader(std::move(zip)));
    reader->m_details.format = TableFormat::Ods;
    if (!reader->prepare(sheet))
        return tl::unexpected(reader->problem().value_or(tableProblem(TableFault::CorruptArchive)));
    return reader;
}

bool OdsReader::prepare(int sheet)
{
    if (isEncrypted())
        return fail(tableProblem(TableFault::PasswordProtected));
    if (!listSheets())
        return false;
    if (sheet < 0 || sheet >= m_details.sheetNames.size())
        return fail(tableProblem(TableFault::NoSuchSheet, {QString::number(sheet + 1)}));
    m_details.sheet = sheet;
    if (!openPart(contentPart))
        return false;
    for (int index = -1; index < sheet && more();) {
        if (m_xml.readNext() == QXmlStreamReader::StartElement && m_xml.name() == u"table" &&
            ++index < sheet)
            m_xml.skipCurrentElement();
    }
    return endOfXml() || !problem();
}

bool OdsReader::isEncrypted()
{
    const auto manifest = ZipReader::part(m_zip, QStringLiteral("META-INF/manifest.xml"));
    return manifest && manifest->read(1 << 20).contains("encryption-data");
}

bool OdsReader::listSheets()
{
    if (!openPart(contentPart))
        return false;
    while (more()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"table")
            continue;
        m_details.sheetNames += attributeNamed(m_xml.attributes(), u"name");
        m_xml.skipCurrentElement();
    }
    return endOfXml() || !problem();
}

bool OdsReader::next(QStringList &row)
{
    if (m_repeatsLeft > 0) {
        --m_repeatsLeft;
        ++m_rowNumber;
        row = m_repeated;
        return !tooManyRows() ||
               fail(tableProblem(TableFault::TooManyRows, {QString::number(maxRows)}));
    }
    row.clear();
    while (!problem() && more()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"table")
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() != u"table-row") {
            // Groups of rows are gone into; shapes, forms and columns are not rows.
            if (m_xml.name() == u"shapes" || m_xml.name() == u"forms")
                m_xml.skipCurrentElement();
            continue;
        }
        if (readRow(row))
            return true;
    }
    row.clear();
    return endOfXml();
}

/// False for a blank row, which only counts.
bool OdsReader::readRow(QStringList &row)
{
    const qint64 copies = repeats(m_xml.attributes(), u"number-rows-repeated");
    m_rowNumber += std::exchange(m_rowsAhead, 0) + 1;
    qsizetype column = 0;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != u"table-cell" && m_xml.name() != u"covered-table-cell")
            m_xml.skipCurrentElement();
        else if (!readCell(row, column))
            return false;
    }
    if (row.isEmpty()) {
        m_rowsAhead = copies - 1;
        return false;
    }
    if (m_rowNumber > maxRows)
        return fail(tableProblem(TableFault::TooManyRows, {QString::number(maxRows)}));
    m_repeatsLeft = copies - 1;
    m_repeated = copies > 1 ? row : QStringList();
    return !m_xml.hasError();
}

bool OdsReader::readCell(QStringList &row, qsizetype &column)
{
    const auto attributes = m_xml.attributes();
    const qint64 copies = repeats(attributes, u"number-columns-repeated");
    QString text = typedValue(attributes);
    const QString shown = readParagraphs();
    if (text.isEmpty())
        text = shown;
    const qsizetype first = column;
    column += copies;
    for (qsizetype at = first; !text.isEmpty() && at < column; ++at) {
        if (!setCell(row, at, text))
            return false;
    }
    return true;
}

/// To the end of the cell; its comments and drawings are left out.
QString OdsReader::readParagraphs()
{
    QStringList paragraphs;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"p")
            paragraphs += readParagraph();
        else
            m_xml.skipCurrentElement();
    }
    return paragraphs.join(u'\n');
}

QString OdsReader::readParagraph()
{
    QString text;
    int depth = 1;
    while (depth > 0 && more()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::Characters) {
            text += m_xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (m_xml.name() == u"s")
                text += QString(std::min<qint64>(repeats(m_xml.attributes(), u"c"), 1000), u' ');
            else if (m_xml.name() == u"tab")
                text += u'\t';
            else if (m_xml.name() == u"line-break")
                text += u'\n';
        }
    }
    return text;
}

} // namespace Vitrina
