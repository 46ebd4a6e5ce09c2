// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "commands/registercontact.h"
#include "items/draftkeeper.h"
#include "items/replicareader.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Vitrina {

class Button;
class EntryLines;
class ItemChoice;
class Segmented;

/// Corrects who a client is; who may erase personal data finds that here as well (X10). Keeps a
/// draft for each client (X7); what it did can be undone by the command that writes the old values
/// again.
class ClientEditor : public QWidget
{
    Q_OBJECT

public:
    ClientEditor(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// Shows the client, or the draft of her; refused with NotFound when she cannot be read.
    void edit(const ClientId &id);
    ClientId client() const { return m_client.client.id; }

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildFields();
    QWidget *buildFoot();
    QLineEdit *line(const char *name);

    void showStored();
    void updateKind();
    void updateIdWarning();
    std::optional<EditClient> undoOf(const EditClient &edit);
    EditClient typed();
    void onChanged();
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &draft);
    void discardDraft();
    void submit();
    void erase();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    DraftKeeper m_drafts;
    ClientDetail m_client;
    ClientForm m_seen; ///< what was corrected differs from this
    QLabel *m_title;
    Button *m_discard;
    Segmented *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_surname;
    QLineEdit *m_nationalId;
    QLabel *m_idWarning; ///< once she has left the field
    QLineEdit *m_city;
    EntryLines *m_phones;
    EntryLines *m_emails;
    ItemChoice *m_source;
    ItemChoice *m_quality;
    QPlainTextEdit *m_observations;
    Button *m_save;
    Button *m_erase;
    QWidget *m_surnameField = nullptr;
    bool m_saving = false;
};

} // namespace Vitrina
