// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace Vitrina::Testing {

/// A PDF as other programs read it: poppler's tools and zbar's. A tool that is missing or fails
/// fails the test.
class PdfFile
{
public:
    explicit PdfFile(const QByteArray &bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a PDF");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("proforma.pdf")); }
    /// All words, with where they stand kept as well as letters allow; pages end with \f.
    QString text() const { return run("pdftotext", {"-layout", path(), "-"}); }
    /// All letters in the order they were painted, without blanks: words that were broken over
    /// lines are whole again.
    QString letters() const
    {
        QString text = run("pdftotext", {"-raw", path(), "-"});
        return text.remove(QRegularExpression(QStringLiteral("\\s")));
    }
    QStringList pages() const { return text().split(u'\f', Qt::SkipEmptyParts); }
    /// Words with their places, as pdftotext's bounding boxes.
    QString boxes() const { return run("pdftotext", {"-bbox", path(), "-"}); }
    QString info() const { return run("pdfinfo", {path()}); }
    /// What a phone reads from the picture of a page.
    QString scanned(int page) const
    {
        const QString picture = m_folder.filePath(QStringLiteral("page"));
        const QString number = QString::number(page);
        run("pdftoppm",
            {"-r", "150", "-png", "-singlefile", "-f", number, "-l", number, path(), picture});
        return run("zbarimg", {"--raw", "-q", picture + QStringLiteral(".png")}).trimmed();
    }

private:
    static QString run(const char *tool, const QStringList &arguments)
    {
        QProcess process;
        process.start(QString::fromLatin1(tool), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit ||
            process.exitCode() != 0) {
            QTest::qFail(qPrintable(QStringLiteral("%1: %2 %3")
                                        .arg(QString::fromLatin1(tool), process.errorString(),
                                             QString::fromUtf8(process.readAllStandardError()))),
                         __FILE__, __LINE__);
        }
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
};

} // namespace Vitrina::Testing
