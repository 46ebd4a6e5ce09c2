// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/commandqueue.h"
#include "domain/quotecontent.h"
#include "domain/templaterows.h"

#include <QDialog>

#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Vitrina {

class Button;
class EmptyState;
class ReplicaReader;
class SearchField;
class TemplateModel;
class Theme;
struct TemplatePlace;

/// *Usar plantilla* (S1.12): the templates of frequent quotes, to be filtered by typing. Enter
/// takes one, Del removes it, Ctrl+Z brings back what was removed. Shown by open(); deletes itself.
class TemplatePicker : public QDialog
{
    Q_OBJECT

public:
    TemplatePicker(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                   const TemplatePlace &place, QWidget *parent);

Q_SIGNALS:
    /// @p gone are those of its models that the catalogue does not have any more.
    void taken(const QString &name, const Vitrina::QuoteContent &content, const QStringList &gone);
    /// As it is closed: the last one that was removed and not brought back.
    void removed(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void done(int result) override;

private:
    void build(const Theme &theme);
    void buildTable(const Theme &theme);
    QLayout *buildButtons();
    void onReset();
    void onCurrentChanged();
    void take();
    void remove();
    void bringBack();
    void say(const QString &text);
    bool mayRemove() const;
    int currentRow() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    TemplateModel *m_model = nullptr;
    QuoteTemplateId m_current;
    std::optional<AnyCommand> m_undo; ///< of the last removal
    QString m_removed;                ///< its name
    bool m_isBusy = false;            ///< a command of it is under way

    SearchField *m_search = nullptr;
    QStackedWidget *m_tableOrEmpty = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_gone = nullptr;
    QLabel *m_note = nullptr;
    Button *m_take = nullptr;
    Button *m_remove = nullptr;
    Button *m_undoButton = nullptr;
};

} // namespace Vitrina
