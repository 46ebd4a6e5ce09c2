// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/importwork.h"

#include <QWidget>

class QLabel;

namespace Vitrina {

class Button;
class ElidedLabel;
class Segmented;

/// The first step of the import: which file, and what it holds.
class ImportFilePage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFilePage(QWidget *parent = nullptr);

    void showReading(const QString &path);
    void showLook(const ImportLook &look);
    /// The file stays named; what is wrong with it is said elsewhere.
    void showUnreadable();

Q_SIGNALS:
    void fileChosen(const QString &path);
    void kindChosen(Vitrina::ImportKind kind); ///< by the person

private:
    void chooseFile();

    ElidedLabel *m_file;
    QLabel *m_contents;
    Button *m_choose;
    QWidget *m_kindBox;
    Segmented *m_kind;
    QString m_path;
};

/// "clients", "models" or "follow-ups", as a choice is called.
QString importKindName(ImportKind kind);

} // namespace Vitrina
