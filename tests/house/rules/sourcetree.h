// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace Vitrina::Testing {

/// One text file of the project. The three readings of a C++ file have the same lines, so a place
/// found in one is a place in all; for other kinds of files they are all the text as it is.
struct SourceFile
{
    QString path;            ///< from the root, with slashes
    QString text;            ///< as it is
    QString withoutComments; ///< what the preprocessor sees
    QString code; ///< without comments, and with every string and character literal empty

    bool isCpp() const;
    bool isUnder(const QString &folder) const;
    QString folder() const;
    QString fileName() const;
    /// What stands between <> or "" of its #include lines.
    QStringList includes() const;
};

/// Every text file under @p root but build output, version control and pictures.
std::vector<SourceFile> sourceTree(const QString &root);

/// What is asked of the tree: one line for each breach.
using Rule = QStringList (*)(const std::vector<SourceFile> &tree);

/// "path:line: what", for the character at @p offset.
QString place(const SourceFile &file, qsizetype offset, const QString &what);

} // namespace Vitrina::Testing

Q_DECLARE_METATYPE(Vitrina::Testing::Rule)
