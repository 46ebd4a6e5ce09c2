// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importreport.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Vitrina {

class Button;

/// The third step of the import: how far it has come, and a way to stop it. Also shows an import
/// being taken back, which cannot be stopped.
class ImportRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportRunPage(QWidget *parent = nullptr);

    void begin(const QString &fileName);
    void beginUndo();
    void showProgress(const ImportProgress &progress);
    void showStopping();

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_count;
    Button *m_cancel;
};

} // namespace Vitrina
