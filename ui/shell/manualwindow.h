// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace Vitrina {

class SearchField;

/// The staff's manual (docs/manual), compiled in: F1 needs neither a network nor a browser. A
/// window of its own, so that it can be read beside the page it speaks of.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

private:
    void follow(const QUrl &link);
    void search(const QString &text);
    void next();

    SearchField *m_search;
    QTextBrowser *m_text;
};

} // namespace Vitrina
