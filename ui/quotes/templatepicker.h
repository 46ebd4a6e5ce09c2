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

namespace Vitrina {

class Button;
class EmptyState;
class ReplicaReader;
class SearchedTable;
class SearchField;
class TemplateModel;
class Theme;
struct TemplatePlace;

/// *Usar plantilla* (S1.12): the templates of frequent quotes, to be filtered by typing. Enter
/// takes one, F2 renames it, Del removes it, Ctrl+Z takes either back. Shown by open(); deletes
/// itself.
class TemplatePicker : public QDialog
{
    Q_OBJECT

public:
    TemplatePicker(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                   const TemplatePlace &place, QWidget *parent);

Q_SIGNALS:
    /// @p gone are those of its models that the catalogue does not have any more.
    void taken(const QString &name, const Vitrina::QuoteContent &content, const QStringList &gone);
    /// As it is closed: the last one that was removed or renamed, and not taken back.
    void changed(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void done(int result) override;

private:
    void build(const Theme &theme);
    void beginRows();
    QLayout *buildButtons();
    void presentEmpty(EmptyState &state) const;
    void onCurrentChanged();
    void take();
    void rename();
    void remove();
    void takeBack();
    void say(const QString &text);
    bool mayWrite() const;
    int currentRow() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    TemplateModel *m_model = nullptr;
    QuoteTemplateId m_current;
    /// The last thing that was done to one, while it can be taken back.
    struct Deed
    {
        AnyCommand undo;
        QString told;      ///< what was done
        QString takenBack; ///< what is said once it is taken back
    };
    void didChange(const Deed &deed);

    std::optional<Deed> m_deed;
    bool m_isBusy = false; ///< a command of it is under way

    SearchField *m_search = nullptr;
    SearchedTable *m_rows = nullptr;
    QLabel *m_gone = nullptr;
    QLabel *m_note = nullptr;
    Button *m_take = nullptr;
    Button *m_rename = nullptr;
    Button *m_remove = nullptr;
    Button *m_undoButton = nullptr;
};

} // namespace Vitrina
