// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsxreader.h"

#include <QDir>

namespace Vitrina {

namespace {

constexpr qint64 maxSharedStringsSize = 256LL << 20;

/// "BC12" gives 54; -1 when there are no letters.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter - u'A' + 1);
        if (column > 100'000)
            break;
    }
    return column - 1;
}

/// Undoes ECMA-376's ST_Xstring: "_x000D_" stands for a carriage return.
QString withoutEscapes(const QString &text)
{
    if (!text.contains(u"_x"))
        return text;
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool ok = false;
        if (text[i] == u'_' && i + 6 < text.size() && text[i + 1] == u'x' && text[i + 6] == u'_') {
            const ushort code = QStringView(text).sliced(i + 2, 4).toUShort(&ok, 16);
            if (ok) {
                out += QChar(code);
                i += 6;
            }
        }
        if (!ok)
            out += text[i];
    }
    return out.remove(QChar(0));
}

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.first(slash + 1) + QStringLiteral("_rels/") + part.sliced(slash + 1) +
           QStringLiteral(".rels");
}

QString resolved(const QString &target, const QString &fromPart)
{
    if (target.startsWith(u'/'))
        return target.sliced(1);
    return QDir::cleanPath(fromPart.first(fromPart.lastIndexOf(u'/') + 1) + target);
}

} // namespace

Result<std::unique_ptr<TableReader>> XlsxReader::open(std::shared_ptr<ZipReader> zip, int sheet)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(zip)));
    reader->m_details.format = TableFormat::Xlsx;
    if (!reader->prepare(sheet))
        return tl::unexpected(reader->problem().value_or(tableProblem(TableFault::CorruptArchive)));
    return reader;
}

bool XlsxReader::prepare(int sheet)
{
    const QString workbook = workbookPart();
    if (workbook.isEmpty() || !readWorkbook(workbook) || !readRelations(relationsOf(workbook)))
        return false;
    if (sheet < 0 || sheet >= m_sheetRelations.size())
        return fail(tableProblem(TableFault::NoSuchSheet, {QString::number(sheet + 1)}));
    m_details.sheet = sheet;
    for (const Relation &relation : std::as_const(m_relations)) {
        if (relation.type.endsWith(u"/styles") && !readStyles(relation.part))
            return false;
        if (relation.type.endsWith(u"/sharedStrings") && !readSharedStrings(relation.part))
            return false;
    }
    return openPart(m_relations.value(m_sheetRelations[sheet]).part);
}

QString XlsxReader::workbookPart()
{
    if (!readRelations(QStringLiteral("_rels/.rels")))
        return {};
    for (const Relation &relation : std::as_const(m_relations)) {
        if (relation.type.endsWith(u"/officeDocument"))
            return relation.part;
    }
    return {};
}

bool XlsxReader::readRelations(const QString &part)
{
    if (!openPart(part))
        return false;
    m_relations.clear();
    // The parts beside _rels are what its targets are relative to.
    QString source = part;
    source.remove(QStringLiteral("_rels/"));
    while (more()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"Relationship")
            continue;
        const auto attributes = m_xml.attributes();
        m_relations.insert(
            attributes.value(QLatin1StringView("Id")).toString(),
            {attributes.value(QLatin1StringView("Type")).toString(),
             resolved(attributes.value(QLatin1StringView("Target")).toString(), source)});
    }
    return endOfXml() || !problem();
}

bool XlsxReader::readWorkbook(const QString &part)
{
    if (!openPart(part))
        return false;
    while (more()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = m_xml.attributes();
        if (m_xml.name() == u"workbookPr") {
            const auto since1904 = attributes.value(QLatin1StringView("date1904"));
            m_since1904 = since1904 == u"1" || since1904 == u"true";
        } else if (m_xml.name() == u"sheet") {
            m_details.sheetNames += attributes.value(QLatin1StringView("name")).toString();
            for (const auto &attribute : attributes) {
                if (attribute.name() == u"id" && !attribute.prefix().isEmpty())
                    m_sheetRelations += attribute.value().toString();
            }
        }
    }
    return endOfXml() || !problem();
}

bool XlsxReader::readStyles(const QString &part)
{
    if (!openPart(part))
        return false;
    QHash<int, DateFormat> custom;
    bool inCellFormats = false;
    while (more()) {
        const auto token = m_xml.readNext();
        if (m_xml.name() == u"cellXfs")
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = m_xml.attributes();
        const int id = attributes.value(QLatin1StringView("numFmtId")).toInt();
        if (m_xml.name() == u"numFmt")
            custom.insert(
                id, dateFormatOf(attributes.value(QLatin1StringView("formatCode")).toString()));
        else if (m_xml.name() == u"xf" && inCellFormats)
            m_styles += custom.value(id, builtInDateFormat(id));
    }
    return endOfXml() || !problem();
}

bool XlsxReader::readSharedStrings(const QString &part)
{
    if (m_zip->size(part) > maxSharedStringsSize)
        return fail(tableProblem(TableFault::TooLarge, {part}));
    if (!openPart(part))
        return false;
    while (more()) {
        if (m_xml.readNext() == QXmlStreamReader::StartElement && m_xml.name() == u"si")
            m_strings += readRichText();
    }
    return endOfXml() || !problem();
}

/// The text of the element just begun, its runs joined, without its phonetic guide.
QString XlsxReader::readRichText()
{
    QString text;
    int depth = 1;
    while (depth > 0 && more()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && m_xml.name() == u"rPh")
            m_xml.skipCurrentElement();
        else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"t")
            text += m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
    return withoutEscapes(text);
}

bool XlsxReader::next(QStringList &row)
{
    row.clear();
    qsizetype column = -1;
    while (!problem() && more()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && m_xml.name() == u"row") {
            const auto number = m_xml.attributes().value(QLatin1StringView("r"));
            m_rowNumber = number.isEmpty() ? m_rowNumber + 1 : number.toLongLong();
            column = -1;
            if (tooManyRows())
                return fail(tableProblem(TableFault::TooManyRows, {QString::number(maxRows)}));
        } else if (token == QXmlStreamReader::StartElement && m_xml.name() == u"c") {
            if (!readCell(row, column))
                break;
        } else if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row") {
            if (!row.isEmpty())
                return true;
        }
    }
    row.clear();
    return endOfXml();
}

bool XlsxReader::readCell(QStringList &row, qsizetype &column)
{
    const auto attributes = m_xml.attributes();
    const auto reference = attributes.value(QLatin1StringView("r"));
    column = reference.isEmpty() ? column + 1 : columnOf(reference);
    if (column < 0)
        return fail(tableProblem(TableFault::CorruptSheet,
                                 {m_partName, QString::number(m_xml.lineNumber())}));
    const QString type = attributes.value(QLatin1StringView("t")).toString();
    const int style = attributes.value(QLatin1StringView("s")).toInt();
    QString text;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v")
            text =
                cellText(type, m_xml.readElementText(QXmlStreamReader::SkipChildElements), style);
        else if (m_xml.name() == u"is")
            text = readRichText();
        else
            m_xml.skipCurrentElement();
    }
    return setCell(row, column, text);
}

QString XlsxReader::cellText(QStringView type, const QString &value, int style) const
{
    if (type == u"s")
        return m_strings.value(value.toLongLong());
    if (type == u"b")
        return value == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (type == u"str" || type == u"e" || type == u"d")
        return withoutEscapes(value);
    const DateFormat format = m_styles.value(style);
    if (format.date || format.time) {
        const QString iso = isoFromSerial(value.toDouble(), format, m_since1904);
        if (!iso.isEmpty())
            return iso;
    }
    return plainNumber(value);
}

} // namespace Vitrina
