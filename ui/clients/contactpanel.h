// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "kit/preferences.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace Vitrina {

class ClientEditor;
class ContactForm;
class Theme;

/// What Ctrl+N opens: a new contact; also where a client is corrected. The window places it, shows
/// what it tells, and puts it away when it is closed.
class ContactPanel : public QWidget
{
    Q_OBJECT

public:
    ContactPanel(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                 const Theme &theme, QWidget *parent = nullptr);

    /// A new contact, or the draft of one.
    void start();
    void startWithPhone(const QString &phone);
    void editClient(const ClientId &id);
    /// Whose details are shown; null where it is the form of a contact.
    ClientId client() const;

    QSize sizeHint() const override { return {440, 720}; }

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    /// The follow-up that was scheduled, or that stood already; null where there is neither.
    void registered(const Vitrina::FollowUpId &followUp);
    /// It wants to be put away; what was typed is kept.
    void closed();

private:
    QStackedWidget *m_stack;
    ContactForm *m_contact;
    ClientEditor *m_editor;
};

} // namespace Vitrina
