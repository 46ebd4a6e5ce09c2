// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Vitrina::Testing {

namespace {

/// Copies C++ text twice, leaving out comments, and literals too; newlines always stay.
class Stripper
{
public:
    explicit Stripper(const QString &text)
        : m_text(text)
    {
    }

    void run(SourceFile &file)
    {
        while (m_at < m_text.size()) {
            step();
        }
        file.withoutComments = m_withoutComments;
        file.code = m_code;
    }

private:
    void step()
    {
        const QChar c = m_text.at(m_at);
        if (startsWith(u"//")) {
            skipTo(m_text.indexOf(u'\n', m_at));
        } else if (startsWith(u"/*")) {
            skipPast(u"*/", m_at + 2);
        } else if (c == u'"' && m_at > 0 && m_text.at(m_at - 1) == u'R') {
            rawString();
        } else if (c == u'"' && !onIncludeLine()) {
            literal(c);
        } else if (c == u'\'' && !isDigitSeparator()) {
            literal(c);
        } else {
            put(c, true);
            ++m_at;
        }
    }

    bool startsWith(QStringView what) const
    {
        return QStringView(m_text).mid(m_at).startsWith(what);
    }

    bool onIncludeLine() const
    {
        const qsizetype start = m_text.lastIndexOf(u'\n', m_at) + 1;
        return QStringView(m_text).mid(start).startsWith(u"#include");
    }

    /// The quote in 1'000 or 0xFF'FF, as against the one in u'x'.
    bool isDigitSeparator() const
    {
        qsizetype start = m_at;
        while (start > 0 &&
               (m_text.at(start - 1).isLetterOrNumber() || m_text.at(start - 1) == u'\'')) {
            --start;
        }
        return start < m_at && m_text.at(start).isDigit();
    }

    void literal(QChar quote)
    {
        put(quote, true);
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != quote; ++m_at) {
            put(m_text.at(m_at), false);
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size()) {
                put(m_text.at(++m_at), false);
            }
        }
        put(quote, true);
        ++m_at;
    }

    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype found = m_text.indexOf(close, open);
        const qsizetype end = found < 0 ? m_text.size() : found + close.size();
        put(u'"', true);
        for (++m_at; m_at < end - 1; ++m_at) {
            put(m_text.at(m_at), false);
        }
        put(u'"', true);
        m_at = end;
    }

    void skipPast(QStringView what, qsizetype from)
    {
        const qsizetype found = m_text.indexOf(what, from);
        skipTo(found < 0 ? -1 : found + what.size());
    }

    void skipTo(qsizetype end)
    {
        const qsizetype stop = end < 0 ? m_text.size() : end;
        for (; m_at < stop; ++m_at) {
            if (m_text.at(m_at) == u'\n') {
                put(u'\n', true);
            }
        }
    }

    void put(QChar c, bool isCode)
    {
        m_withoutComments += c;
        if (isCode || c == u'\n') {
            m_code += c;
        }
    }

    const QString &m_text;
    QString m_withoutComments;
    QString m_code;
    qsizetype m_at = 0;
};

SourceFile readFile(const QString &root, const QString &path)
{
    QFile onDisk(root + u'/' + path);
    SourceFile file;
    file.path = path;
    if (onDisk.open(QIODevice::ReadOnly)) {
        file.text = QString::fromUtf8(onDisk.readAll());
    }
    if (file.isCpp()) {
        Stripper(file.text).run(file);
    } else {
        file.withoutComments = file.text;
        file.code = file.text;
    }
    return file;
}

void collect(const QString &root, const QString &folder, std::vector<SourceFile> &files)
{
    static const QStringList outside{QStringLiteral("build"), QStringLiteral(".git"),
                                     QStringLiteral(".cache")};
    static const QStringList pictures{QStringLiteral("png"), QStringLiteral("jpg"),
                                      QStringLiteral("pdf"), QStringLiteral("xlsx"),
                                      QStringLiteral("ttf")};
    const QDir dir(root + u'/' + folder);
    const auto entries =
        dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString path = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
        if (entry.isSymLink() || (folder.isEmpty() && outside.contains(entry.fileName()))) {
            continue;
        }
        if (entry.isDir()) {
            collect(root, path, files);
        } else if (!pictures.contains(entry.suffix())) {
            files.push_back(readFile(root, path));
        }
    }
}

} // namespace

bool SourceFile::isCpp() const
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

bool SourceFile::isUnder(const QString &folder) const
{
    return path.startsWith(folder + u'/');
}

QString SourceFile::folder() const
{
    return path.section(u'/', 0, -2);
}

QString SourceFile::fileName() const
{
    return path.section(u'/', -1);
}

QStringList SourceFile::includes() const
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = line.globalMatch(withoutComments);
    while (matches.hasNext()) {
        found << matches.next().captured(1);
    }
    return found;
}

std::vector<SourceFile> sourceTree(const QString &root)
{
    std::vector<SourceFile> files;
    collect(root, QString(), files);
    return files;
}

QString place(const SourceFile &file, qsizetype offset, const QString &what)
{
    const auto line = QStringView(file.code).left(offset).count(u'\n') + 1;
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what);
}

} // namespace Vitrina::Testing
