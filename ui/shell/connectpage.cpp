// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connectpage.h"

#include "access/certificatefile.h"
#include "domain/newdatabase.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/hubfaultwords.h"
#include "shell/rememberbox.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

namespace Vitrina {

ConnectPage::ConnectPage(const HubSettings &settings, const Secret &password, For purpose,
                         QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_settings(settings)
    , m_fields(new QWidget)
    , m_certificate(new QLineEdit)
    , m_remember(new RememberBox(purpose == For::Joining && settings.rememberPassword))
    , m_problem(plainLabel({}, nullptr, "danger"))
    , m_progress(new QProgressBar)
    , m_back(new Button(tr("Back")))
    , m_connect(new Button(tr("Connect"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("connectPage"));
    build();
    fill(password);
    for (QLineEdit *edit : {m_server, m_database, m_user, m_password})
        connect(edit, &QLineEdit::textChanged, this, &ConnectPage::updateButton);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::tryIt);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            Q_EMIT backRequested();
    });
    updateButton();
}

void ConnectPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    addWords(column);
    buildForm();
    column->addWidget(m_fields);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting"));
    m_progress->hide();
    column->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    m_back->setObjectName(QStringLiteral("backButton"));
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_connect->setDefault(true);
    if (!isJoining())
        m_connect->setText(tr("Look"));
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_connect);
    column->addLayout(buttons);
}

void ConnectPage::addWords(QVBoxLayout *column)
{
    column->addWidget(plainLabel(
        isJoining() ? tr("Your company's shared database") : tr("The server"), nullptr, "title"));
    QLabel *words = plainLabel(
        isJoining() ? tr("Whoever manages the staff gives you these. What you may see is "
                         "copied to this computer, so that you can work without a "
                         "network, too.")
                    : tr("Whoever looks after the server gives you these. The user is the "
                         "administrator of its PostgreSQL, this once; the password is not "
                         "kept."),
        nullptr, "dim");
    words->setWordWrap(true);
    column->addWidget(words);
}

void ConnectPage::buildForm()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_server = addLine(form, tr("&Server"), "serverEdit");
    m_database = addLine(form, tr("&Database"), "databaseEdit");
    m_user = addLine(form, tr("&User name"), "userEdit");
    m_password = addLine(form, tr("&Password"), "passwordEdit");
    form->addRow(tr("&Certificate"), certificateRow());
    if (isJoining())
        form->addRow(QString(), m_remember);
    else
        m_remember->setParent(m_fields);
    m_remember->setFocusProxy(m_password);
    m_remember->setVisible(isJoining());
}

void ConnectPage::fill(const Secret &password)
{
    m_server->setPlaceholderText(QStringLiteral("vitrina.example.com"));
    m_server->setText(m_settings.server());
    m_database->setText(m_settings.database);
    m_user->setText(m_settings.user);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setText(password.text());
    m_certificate->setPlaceholderText(tr("only if you were given one"));
    m_certificate->setText(m_settings.rootCertificate);
}

QLineEdit *ConnectPage::addLine(QFormLayout *form, const QString &label, const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setMaxLength(250);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::returnPressed, this, &ConnectPage::tryIt);
    return edit;
}

QWidget *ConnectPage::certificateRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_certificate->setObjectName(QStringLiteral("certificateEdit"));
    auto *choose = new Button(tr("Choose…"));
    choose->setObjectName(QStringLiteral("chooseCertificateButton"));
    choose->setAccessibleName(tr("Choose the certificate's file"));
    line->addWidget(m_certificate, 1);
    line->addWidget(choose);
    row->setFocusProxy(m_certificate);
    connect(choose, &QPushButton::clicked, this, &ConnectPage::chooseCertificate);
    connect(m_certificate, &QLineEdit::returnPressed, this, &ConnectPage::tryIt);
    return row;
}

void ConnectPage::chooseCertificate()
{
    auto *dialog = new QFileDialog(this, tr("The company's certificate"), QString(),
                                   tr("Certificates") + QStringLiteral(" (*.crt *.pem *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_certificate->setText(file);
        lookAtCertificate();
    });
    dialog->open();
}

/// Said when the file is chosen: what the server's side makes of it would come late, and would not
/// tell of the file. False where it is of no use.
bool ConnectPage::lookAtCertificate()
{
    const HubFault fault = faultOfCertificateFile(m_certificate->text().trimmed());
    if (fault != HubFault::None)
        tell(hubFaultText(fault, {}), m_certificate);
    else
        m_problem->hide();
    return fault == HubFault::None;
}

void ConnectPage::updateButton()
{
    bool complete = !m_busy;
    for (const QLineEdit *edit : {m_server, m_database, m_user, m_password})
        complete = complete && !edit->text().trimmed().isEmpty();
    m_connect->setEnabled(complete);
}

void ConnectPage::tryIt()
{
    if (!m_connect->isEnabled())
        return;
    if (!m_settings.setServer(m_server->text()))
        return tell(tr("%1 is not the address of a server.").arg(m_server->text()), m_server);
    if (!lookAtCertificate())
        return;
    const QString database = m_database->text().trimmed();
    if (m_purpose == For::MovingUp && !isDatabaseName(database))
        return tell(tr("%1 is a database that the server keeps for itself. Choose another name "
                       "for yours, such as vitrina.")
                        .arg(database),
                    m_database);
    m_settings.database = database;
    m_settings.user = m_user->text().trimmed();
    m_settings.rootCertificate = m_certificate->text().trimmed();
    m_settings.rememberPassword = m_remember->isChecked();
    Q_EMIT connectRequested(m_settings, Secret::of(m_password->text()));
}

void ConnectPage::tell(const QString &problem, QLineEdit *where)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    where->setFocus();
}

void ConnectPage::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_back->setText(busy ? tr("Cancel") : tr("Back"));
    updateButton();
    if (busy)
        m_back->setFocus();
}

void ConnectPage::tellFault(HubFault fault)
{
    setBusy(false);
    tell(hubFaultText(fault, m_settings.server()),
         fault == HubFault::WrongPassword ? m_password : m_server);
}

void ConnectPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QLineEdit *edit : {m_server, m_user, m_password}) {
        if (edit->text().isEmpty()) {
            edit->setFocus();
            return;
        }
    }
}

} // namespace Vitrina
