// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Vitrina {

class Button;

/// What a mail begins as.
struct MailDraft
{
    QStringList addresses; ///< the client's
    QString subject;
    QString body; ///< with linkPlace()
    QString from; ///< the account's address; empty: there is none yet
    bool isPaperAttached = false;
};

/// A quote's mail before it goes (S0.4): to whom, and in which words. Ctrl+Enter sends. Stays open
/// until what was written is kept. GUI thread.
class MailDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MailDialog(const MailDraft &draft, QWidget *parent = nullptr);

    QString recipient() const;
    QString subject() const;
    QString body() const;
    /// It was not taken: what she wrote stays.
    void tellProblem(const Problem &problem);

Q_SIGNALS:
    void sendRequested();
    void accountRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const MailDraft &draft);
    QWidget *buildAccountLine(const MailDraft &draft);
    QWidget *buildFoot();
    void send();
    void updateButton();

    QComboBox *m_to = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_send = nullptr;
};

} // namespace Vitrina
