// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window opens beside itself, from the menus.
#include "shell/mainwindow.h"

#include "admin/branchesdialog.h"
#include "admin/companydialog.h"
#include "admin/paperdialog.h"
#include "admin/preferencesdialog.h"
#include "admin/staffdialog.h"
#include "admin/stockdialog.h"
#include "items/outboxwatch.h"
#include "kit/dialogdraft.h"
#include "shell/manualwindow.h"

namespace Vitrina {

void MainWindow::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// One at a time, and beside the window: it is read while one works.
void MainWindow::openManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(this);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::openCompany()
{
    auto *dialog = new CompanyDialog(m_reader, m_queue, m_outbox->hasHub(), this);
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName(),
                    [dialog] { return dialog->readAgain(); });
    connect(dialog, &CompanyDialog::saved, this, &MainWindow::tellDone);
    connect(dialog, &CompanyDialog::paymentSecretRequested, this,
            [this, dialog] { Q_EMIT paymentSecretRequested(dialog); });
    open(dialog);
}

void MainWindow::openPaper()
{
    auto *dialog = new PaperDialog(m_reader, m_queue, this);
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName(),
                    [dialog] { return dialog->readAgain(); });
    connect(dialog, &PaperDialog::saved, this, &MainWindow::tellDone);
    open(dialog);
}

void MainWindow::openStock()
{
    auto *dialog = new StockDialog(m_reader, m_queue, m_theme, this);
    dialog->follow(*m_outbox);
    connect(dialog, &StockDialog::saved, this, &MainWindow::tellDone);
    open(dialog);
}

void MainWindow::openPeople()
{
    auto *dialog = new StaffDialog(m_reader, m_queue, m_theme, m_outbox->hasHub(), this);
    connect(dialog, &StaffDialog::saved, this, &MainWindow::tellDone);
    connect(dialog, &StaffDialog::branchesRequested, this,
            [this, dialog] { openBranches(dialog); });
    connect(dialog, &StaffDialog::accessRequested, this, [this, dialog](const StaffMember &member) {
        Q_EMIT staffAccessRequested(member, dialog);
    });
    open(dialog);
}

void MainWindow::openBranches(QWidget *parent)
{
    auto *dialog = new BranchesDialog(m_reader, m_queue, parent);
    connect(dialog, &BranchesDialog::saved, this, &MainWindow::tellDone);
    open(dialog);
}

void MainWindow::openPreferences()
{
    auto *dialog = new PreferencesDialog(m_preferences, m_theme, this);
    connect(dialog, &PreferencesDialog::languageChosen, this, &MainWindow::languageChosen);
    open(dialog);
}

} // namespace Vitrina
