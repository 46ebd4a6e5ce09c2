// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/importwork.h"

#include <QDialog>

class QLabel;
class QStackedWidget;

namespace Vitrina {

class Button;
class ImportColumnsPage;
class ImportFilePage;
class ImportResultPage;
class ImportRunPage;
class Theme;

/// Brings in clients, models or follow-ups from a file (S4.3): the file, its columns with a look at
/// the first rows, the import, and what came of it. What was chosen survives every problem, which
/// is told in the dialog. Closing it during an import stops the import first.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    /// @p ids: a source of its own, used in another thread. @p mappings: the file in which mappings
    /// by hand are remembered. The others outlive it.
    ImportWizard(ReplicaReader &reader, CommandQueue &queue, IdSource ids, const QString &mappings,
                 const Theme &theme, QWidget *parent = nullptr);

    /// As if it had been dropped here.
    void openFile(const QString &path);

public Q_SLOTS:
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Step { File, Columns, Running, Ended };

    QWidget *makeButtons();
    void connectPages();
    void connectWork();
    void goTo(Step step);
    void updateButtons();
    void tell(const QString &problem);
    void look();
    void goOn();
    void startImport();
    void takeLook(const ImportLook &look);
    void takeUnreadable(const Problem &problem);
    void takeEnd(const ImportEnd &end);
    void endOrClose();
    bool isReady() const;

    ImportWork m_work;
    ImportWish m_wish;
    std::optional<ImportLook> m_look; ///< none: being looked at, or unreadable
    Step m_step = File;
    bool m_closing = false;
    bool m_brokeOff = false; ///< the same may be tried again
    QLabel *m_title;
    QLabel *m_sentence;
    QStackedWidget *m_stack;
    ImportFilePage *m_file;
    ImportColumnsPage *m_columns;
    ImportRunPage *m_run;
    ImportResultPage *m_result;
    QLabel *m_problem;
    Button *m_back = nullptr;
    Button *m_close = nullptr;
    Button *m_next = nullptr;
};

} // namespace Vitrina
