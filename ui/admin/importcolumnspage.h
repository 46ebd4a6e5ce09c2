// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/importwork.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QTableView;

namespace Vitrina {

class ImportPreviewModel;
class Theme;

/// The second step of the import: what each column holds, how the file is read, and what would
/// become of its first rows.
class ImportColumnsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumnsPage(const Theme &theme, QWidget *parent = nullptr);

    /// Another file: how the last one was read says nothing of it.
    void forgetReading() { m_reading = {}; }
    void showLook(const ImportLook &look);

Q_SIGNALS:
    /// By hand. A field that another column held is taken from that.
    void columnsChanged(const Vitrina::ColumnFields &columns);
    void readingChanged(const Vitrina::ReadOptions &reading);

private:
    QWidget *makeMapping();
    QWidget *makePreview(const Theme &theme);
    QWidget *makeReading();
    void rebuildBoxes();
    void showBoxes();
    void showReading();
    void showSummary();
    void showRowProblem();
    void takeField(qsizetype column);

    ImportLook m_look;
    ReadOptions m_reading;
    ImportPreviewModel *m_model;
    QWidget *m_mapping = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<QComboBox *> m_boxes;
    qsizetype m_lastChanged = -1; ///< the box in hand, and what stood before it was
    ColumnFields m_before;
    QTableView *m_table = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_rowProblem = nullptr;
    QLabel *m_missing = nullptr;
    QWidget *m_text = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_separator = nullptr;
    QWidget *m_sheets = nullptr;
    QComboBox *m_sheet = nullptr;
};

} // namespace Vitrina
