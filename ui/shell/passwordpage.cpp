// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passwordpage.h"

#include "access/certificatefile.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/hubfaultwords.h"
#include "shell/rememberbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QShortcut>

namespace Vitrina {

namespace {

QLabel *wrapped(QLabel *label, const char *name)
{
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

PasswordPage::PasswordPage(const QString &name, const HubSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_title(wrapped(plainLabel(name.isEmpty() ? settings.user : name, nullptr, "title"),
                      "headlineLabel"))
    , m_sentence(
          wrapped(plainLabel(tr("Shared database on %1").arg(settings.server()), nullptr, "dim"),
                  "sentenceLabel"))
    , m_password(new QLineEdit)
    , m_remember(new RememberBox(settings.rememberPassword))
    , m_problem(wrapped(plainLabel({}, nullptr, "danger"), "problemLabel"))
    , m_progress(new QProgressBar)
    , m_other(new Button(tr("The server has another address…"), Button::Role::Link))
    , m_escape(new QShortcut(Qt::Key_Escape, this))
    , m_enter(new Button(tr("Enter"), Button::Role::Primary))
    , m_name(m_title->text())
{
    setObjectName(QStringLiteral("passwordPage"));
    layOut();
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(250);
    m_other->setObjectName(QStringLiteral("otherServerButton"));
    m_enter->setObjectName(QStringLiteral("enterButton"));
    m_enter->setDefault(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting"));
    m_problem->hide();
    m_progress->hide();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &PasswordPage::countDown);
    connect(m_password, &QLineEdit::textChanged, this, &PasswordPage::updateButton);
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordPage::submit);
    connect(m_enter, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(m_other, &QPushButton::clicked, this,
            [this] { m_busy ? Q_EMIT cancelRequested() : Q_EMIT otherServerRequested(); });
    connect(m_escape, &QShortcut::activated, this, &PasswordPage::cancelRequested);
    m_escape->setEnabled(false);
    updateButton();
}

void PasswordPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(4);
    QLabel *label = plainLabel(tr("&Password"));
    label->setBuddy(m_password);
    auto *line = new QHBoxLayout;
    line->setSpacing(20);
    line->addWidget(label);
    line->addWidget(m_password, 1);
    column->addLayout(line);
    column->addWidget(m_remember);
    m_remember->setFocusProxy(m_password);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(m_enter);
    column->addLayout(buttons);
}

void PasswordPage::setLock(Lock lock, qint64 days, int allowed, int waiting)
{
    if (lock == Lock::None)
        return;
    const QString kept =
        waiting > 0
            ? tr("Everything is kept, also %n changes that are not sent yet.", nullptr, waiting)
            : tr("Everything is kept.");
    const QString how = tr("Connect once, %1, and it opens as you left it.").arg(m_name);
    QString why;
    if (lock == Lock::DaysRunOut && allowed == 0) {
        m_title->setText(tr("Vitrina has to ask the server"));
        why = tr("In your company, the server is asked each time.");
    } else if (lock == Lock::DaysRunOut) {
        m_title->setText(days < 0 ? tr("Vitrina has to ask the server")
                                  : tr("%n days without the server", nullptr, int(days)));
        why = tr("Vitrina opens without a network for %n days, and then waits for the server.",
                 nullptr, allowed);
    } else if (lock == Lock::ClockPutBack) {
        m_title->setText(tr("This computer's clock was put back"));
        why = tr("Set the date and the hour right, or connect.");
    } else {
        m_title->setText(tr("Your password is another one now"));
        why = tr("The server does not take the old one any more. Type the new one.");
    }
    m_sentence->setText(why + u' ' + kept + u' ' + how);
    m_enter->setText(tr("Connect"));
}

void PasswordPage::submit()
{
    if (!m_enter->isEnabled())
        return;
    m_problem->hide();
    Q_EMIT submitted(Secret::of(m_password->text()), m_remember->isChecked());
}

void PasswordPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    // The keyboard does not go on to it when the field is closed: Enter pressed twice would cancel.
    m_other->setFocusPolicy(busy ? Qt::NoFocus : Qt::StrongFocus);
    m_other->setText(busy ? tr("Cancel") : tr("The server has another address…"));
    m_escape->setEnabled(busy);
    m_password->setEnabled(!busy);
    m_remember->setEnabled(!busy);
    updateButton();
}

void PasswordPage::updateButton()
{
    m_enter->setEnabled(!m_busy && m_wait == 0 && !m_password->text().isEmpty());
}

void PasswordPage::tell(const QString &problem)
{
    setBusy(false);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_password->setFocus();
    m_password->selectAll();
}

void PasswordPage::tellCancelled()
{
    tell({});
}

void PasswordPage::tellWrong()
{
    tell(tr("That is not the password. If it was changed, connect this computer first: %1 does "
            "not answer.")
             .arg(m_settings.server()));
}

void PasswordPage::tellFault(HubFault fault)
{
    setBusy(false); // so that the button has its own name again
    QString said = hubFaultText(fault, m_settings.server());
    // Chosen long ago, by somebody else maybe.
    if (fault != HubFault::None && fault == faultOfCertificateFile(m_settings.rootCertificate))
        said += u' ' + tr("The file is %1; another one is named under “%2”.")
                           .arg(m_settings.rootCertificate, m_other->text());
    tell(said);
}

void PasswordPage::tellWait(qint64 seconds)
{
    m_wait = seconds;
    m_clock.start();
    tell({});
    countDown();
}

void PasswordPage::countDown()
{
    const bool over = m_wait <= 0;
    if (over)
        m_clock.stop();
    m_problem->setText(over ? QString()
                            : tr("Too many wrong passwords. Wait %1.")
                                  .arg(QStringLiteral("%1:%2")
                                           .arg(m_wait / 60)
                                           .arg(m_wait % 60, 2, 10, QLatin1Char('0'))));
    m_problem->setVisible(!over);
    updateButton();
    m_wait = std::max<qint64>(0, m_wait - 1);
}

void PasswordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_password->setFocus();
}

} // namespace Vitrina
