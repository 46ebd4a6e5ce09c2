// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/importwork.h"

#include <QWidget>

class QLabel;

namespace Vitrina {

class Button;

/// The last step of the import: what came of it, the error file, and taking it back.
class ImportResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResultPage(QWidget *parent = nullptr);

    void showEnd(const ImportEnd &end);
    void showUndone(const UndoReport &report);

Q_SIGNALS:
    void openRequested(const QString &file);
    void undoRequested(const Vitrina::ImportBatchId &batch); ///< confirmed

private:
    QWidget *makeUndo();
    void showCounts(const ImportReport &report);
    void askToUndo(bool asking);

    ImportBatchId m_batch;
    QString m_errorFile;
    QLabel *m_headline;
    QLabel *m_figures[3];
    QWidget *m_counts;
    QLabel *m_reasons;
    Button *m_open;
    Button *m_undo = nullptr;
    QWidget *m_confirm = nullptr;
};

} // namespace Vitrina
