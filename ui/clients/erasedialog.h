// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandexecutor.h"
#include "domain/entities.h"

#include <QDialog>

class QLabel;
class QLayout;
class QStackedWidget;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// Erases a client for ever (X10): says what goes, asks once, and shows what proves it. The dialog
/// stays open with the proof, which names nobody; it is accepted if, and only if, she was erased.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(ReplicaReader &reader, CommandQueue &queue, const Client &client,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void erased();

protected:
    void reject() override;

private:
    QWidget *buildQuestion(const Client &client);
    QWidget *buildProof();
    QLayout *questionButtons();
    void erase();
    void showProblem(const Problem &problem);
    void showProof(const Receipt &receipt, const QDateTime &at);
    QString proofText(const Receipt &receipt, const QDateTime &at) const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    ClientId m_client;
    QStackedWidget *m_pages;
    QLabel *m_problem = nullptr;
    Button *m_erase = nullptr;
    QLabel *m_proof = nullptr;
    bool m_isAsked = false; ///< and not answered yet
    bool m_isErased = false;
};

} // namespace Vitrina
