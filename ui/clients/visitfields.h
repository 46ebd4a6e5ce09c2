// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;

namespace Vitrina {

class AdvisorChoice;
class Button;
class ItemChoice;
class ModelChoice;
struct RegisterContact;

/// What this contact is about: model of interest, who attends it (D4), where it came from, quality,
/// a note, the pasted conversation (D13), and whether she agreed to be contacted (D14).
class VisitFields : public QWidget
{
    Q_OBJECT

public:
    explicit VisitFields(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Of an opportunity that is open the model is known.
    void showModel(bool shown);
    void setSource(const CatalogueItemId &id);
    CatalogueItemId source() const;
    CatalogueItemId quality() const;
    /// Null proposes whose turn it is.
    void setAdvisor(const StaffId &advisor);
    StaffId advisor() const;
    void setChat(const QString &chat);
    QString chat() const;

    void fillIn(RegisterContact &command) const;
    bool isEmpty() const;
    void focusNote();
    void clear();

    QJsonObject toJson() const;
    void fromJson(const QJsonObject &draft);

Q_SIGNALS:
    void changed();
    void sourcePicked();
    void advisorPicked();
    void submitted();
    /// By the button; the text is in chat() already.
    void chatPasted(const QString &chat);

private:
    void build();
    void pasteChat();

    ReplicaReader &m_reader;
    ModelChoice *m_model;
    QWidget *m_modelField = nullptr;
    AdvisorChoice *m_advisor;
    QWidget *m_advisorField = nullptr;
    ItemChoice *m_source;
    ItemChoice *m_quality;
    QPlainTextEdit *m_note;
    QPlainTextEdit *m_chat;
    QWidget *m_chatField = nullptr;
    Button *m_pasteChat;
    QCheckBox *m_consent;
};

} // namespace Vitrina
