// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"
#include "access/hubsettings.h"
#include "access/secret.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QShortcut;

namespace Vitrina {

class Button;
class RememberBox;

/// Entering a profile of a shared database: whose it is, and her password. Nobody else can be
/// chosen.
class PasswordPage : public QWidget
{
    Q_OBJECT

public:
    /// Why the hub has to take the password before anything opens.
    enum class Lock {
        None,
        DaysRunOut,
        ClockPutBack,
        PasswordRefused, ///< it was changed, or its time is over
    };

    PasswordPage(const QString &name, const HubSettings &settings, QWidget *parent = nullptr);

    /// @p days since the hub was last there, -1 where that is not known; @p allowed how many may
    /// be, 0: none may; @p waiting changes are not sent yet.
    void setLock(Lock lock, qint64 days, int allowed, int waiting);
    /// Something looks at the password: all she can do is to cancel that.
    void setBusy(bool busy);
    /// She cancelled; as before she tried.
    void tellCancelled();
    /// Wrong, and nobody could be asked whether it is a new one.
    void tellWrong();
    /// No attempt counts for so long.
    void tellWait(qint64 seconds);
    void tellFault(HubFault fault);
    RememberBox *rememberBox() const { return m_remember; }

Q_SIGNALS:
    void submitted(const Vitrina::Secret &password, bool remember);
    void otherServerRequested();
    /// While it is busy. It stays so until it is told how that ended.
    void cancelRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void submit();
    void tell(const QString &problem);
    void countDown();
    void updateButton();

    HubSettings m_settings;
    bool m_busy = false;
    qint64 m_wait = 0; ///< seconds
    QTimer m_clock;
    QLabel *m_title;
    QLabel *m_sentence;
    QLineEdit *m_password;
    RememberBox *m_remember;
    QLabel *m_problem;
    QProgressBar *m_progress;
    Button *m_other; ///< cancels while it is busy
    QShortcut *m_escape;
    Button *m_enter;
    QString m_name;
};

} // namespace Vitrina
