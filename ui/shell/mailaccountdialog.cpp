// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mailaccountdialog.h"

#include "domain/mailaddress.h"
#include "items/mailwords.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace Vitrina {

namespace {

constexpr int fieldWidth = 300; // pixels

int usualPort(MailSecurity security)
{
    return security == MailSecurity::Implicit ? 465 : security == MailSecurity::StartTls ? 587 : 25;
}

int usualBoxPort(MailSecurity security)
{
    return security == MailSecurity::Implicit ? 993 : 143;
}

/// Where mails come to, as it is often called where they are sent by @p host.
QString likelyBox(const QString &host)
{
    if (host == QStringLiteral("smtp.office365.com"))
        return QStringLiteral("outlook.office365.com");
    for (const char *prefix : {"smtp.", "smtps."}) {
        if (host.startsWith(QLatin1StringView(prefix)))
            return QStringLiteral("imap.") + host.mid(qsizetype(qstrlen(prefix)));
    }
    return host.isEmpty() ? QStringLiteral("imap.example.com") : host;
}

} // namespace

MailAccountDialog::MailAccountDialog(std::array<Account, 2> accounts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(std::move(accounts))
{
    setObjectName(QStringLiteral("mailAccountDialog"));
    setWindowTitle(tr("Mail account"));
    build();
    showAccount(m_accounts[0].isSet || !m_accounts[1].isSet ? 0 : 1);
}

void MailAccountDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(tr("Mail account"), nullptr, "title"));
    QLabel *what = plainLabel(tr("Quotes are mailed from this computer by your own account, or by "
                                 "your branch's where you have none."),
                              nullptr, "dim");
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    addAccount(form);
    addServer(form);
    addLogin(form);
    addMailbox(form);
    m_outcome = plainLabel({}, nullptr, "dim");
    m_outcome->setObjectName(QStringLiteral("outcomeLabel"));
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    column->addWidget(m_outcome);
    column->addLayout(buttons());
}

QLineEdit *MailAccountDialog::edit(const char *name)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1StringView(name));
    line->setMinimumWidth(fieldWidth);
    connect(line, &QLineEdit::textChanged, this, &MailAccountDialog::updateButtons);
    return line;
}

void MailAccountDialog::addAccount(QFormLayout *form)
{
    m_which = new QComboBox(this);
    m_which->setObjectName(QStringLiteral("accountBox"));
    for (const Account &account : m_accounts)
        m_which->addItem(account.name);
    connect(m_which, &QComboBox::activated, this, &MailAccountDialog::choose);
    form->addRow(tr("&Account"), m_which);
    m_name = edit("senderNameEdit");
    form->addRow(tr("&Name"), m_name);
    m_address = edit("senderAddressEdit");
    m_address->setPlaceholderText(QStringLiteral("ana@example.com"));
    form->addRow(tr("&E-mail"), m_address);
}

void MailAccountDialog::addServer(QFormLayout *form)
{
    m_host = edit("mailHostEdit");
    m_host->setPlaceholderText(QStringLiteral("smtp.example.com"));
    form->addRow(tr("&Server for sending"), m_host);
    connect(m_host, &QLineEdit::textChanged, this, &MailAccountDialog::suggestBox);
    m_security = securityBox("mailSecurityBox");
    connect(m_security, &QComboBox::activated, this, &MailAccountDialog::setUsualPort);
    form->addRow(tr("En&cryption"), m_security);
    m_port = portBox("mailPortBox");
    form->addRow(tr("P&ort"), m_port);
}

QComboBox *MailAccountDialog::securityBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1StringView(name));
    box->addItem(QStringLiteral("TLS"), codeOf(MailSecurity::Implicit));
    box->addItem(QStringLiteral("STARTTLS"), codeOf(MailSecurity::StartTls));
    box->addItem(tr("None: a server on this computer"), codeOf(MailSecurity::None));
    return box;
}

QSpinBox *MailAccountDialog::portBox(const char *name)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(1, 65535);
    box->setGroupSeparatorShown(false);
    return box;
}

/// With the same user and password; by nothing else is a mail seen that comes back later.
void MailAccountDialog::addMailbox(QFormLayout *form)
{
    m_boxHost = edit("boxHostEdit");
    m_boxHost->setToolTip(
        tr("By IMAP, with the same user and password. Mails that come back as "
           "undeliverable are then seen on their quotes. Nothing in the mailbox is "
           "changed. Empty: it is not looked into."));
    form->addRow(tr("Server for recei&ving"), m_boxHost);
    m_boxSecurity = securityBox("boxSecurityBox");
    connect(m_boxSecurity, &QComboBox::activated, this, &MailAccountDialog::setUsualBoxPort);
    form->addRow(tr("Encr&yption"), m_boxSecurity);
    m_boxPort = portBox("boxPortBox");
    form->addRow(tr("Por&t"), m_boxPort);
}

void MailAccountDialog::addLogin(QFormLayout *form)
{
    m_user = edit("mailUserEdit");
    m_user->setToolTip(tr("Often the e-mail address. Empty: the server asks for no password."));
    form->addRow(tr("&User"), m_user);
    m_password = edit("mailPasswordEdit");
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Password"), m_password);
    m_remember = new QCheckBox(tr("Keep the password in the system's keychain"), this);
    m_remember->setObjectName(QStringLiteral("rememberBox"));
    form->addRow(QString(), m_remember);
    m_attach = new QCheckBox(tr("Attach the proforma as a PDF"), this);
    m_attach->setObjectName(QStringLiteral("attachPaperBox"));
    form->addRow(QString(), m_attach);
}

QLayout *MailAccountDialog::buttons()
{
    auto *row = new QHBoxLayout;
    const auto button = [this, row](const QString &text, Button::Role role, const char *name) {
        auto *made = new Button(text, role, this);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_test = button(tr("Try it"), Button::Role::Normal, "testButton");
    m_test->setToolTip(tr("Sends a message to yourself"));
    m_remove = button(tr("Remove"), Button::Role::Link, "removeButton");
    row->addStretch(1);
    Button *cancel = button(tr("Cancel"), Button::Role::Normal, "cancelButton");
    m_save = button(tr("Save"), Button::Role::Primary, "saveButton");
    m_save->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, &MailAccountDialog::test);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Q_EMIT removeRequested(m_accounts[size_t(m_shown)].key); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveRequested(m_accounts[size_t(m_shown)].key, typed(), password()); });
    return row;
}

/// What was typed for one is there again when she comes back from a look at the other.
void MailAccountDialog::choose(int index)
{
    m_accounts[size_t(m_shown)].settings = typed();
    m_accounts[size_t(m_shown)].password = password();
    showAccount(index);
}

void MailAccountDialog::showAccount(int index)
{
    m_shown = index;
    const Account &account = m_accounts[size_t(index)];
    m_which->setCurrentIndex(index);
    m_name->setText(account.settings.senderName);
    m_address->setText(account.settings.senderAddress);
    m_host->setText(account.settings.host);
    m_security->setCurrentIndex(m_security->findData(codeOf(account.settings.security)));
    m_port->setValue(account.settings.port);
    m_user->setText(account.settings.user);
    m_password->setText(account.password.text());
    m_remember->setChecked(account.settings.rememberPassword);
    m_attach->setChecked(account.settings.attachesPaper);
    m_boxHost->setText(account.settings.boxHost);
    m_boxSecurity->setCurrentIndex(m_boxSecurity->findData(codeOf(account.settings.boxSecurity)));
    m_boxPort->setValue(account.settings.boxPort);
    suggestBox();
    m_remove->setVisible(account.isSet);
    m_outcome->hide();
    updateButtons();
}

void MailAccountDialog::setUsualPort()
{
    m_port->setValue(usualPort(typed().security));
}

void MailAccountDialog::setUsualBoxPort()
{
    m_boxPort->setValue(usualBoxPort(typed().boxSecurity));
}

void MailAccountDialog::suggestBox()
{
    if (m_boxHost)
        m_boxHost->setPlaceholderText(likelyBox(m_host->text().trimmed().toLower()));
}

MailSettings MailAccountDialog::typed() const
{
    MailSettings settings;
    settings.host = m_host->text().trimmed();
    settings.port = m_port->value();
    settings.security = fromCode<MailSecurity>(m_security->currentData().toString())
                            .value_or(MailSecurity::Implicit);
    settings.user = m_user->text().trimmed();
    settings.senderName = m_name->text().trimmed();
    settings.senderAddress = m_address->text().trimmed();
    settings.rememberPassword = m_remember->isChecked();
    settings.attachesPaper = m_attach->isChecked();
    settings.boxHost = m_boxHost->text().trimmed();
    settings.boxPort = m_boxPort->value();
    settings.boxSecurity = fromCode<MailSecurity>(m_boxSecurity->currentData().toString())
                               .value_or(MailSecurity::Implicit);
    return settings;
}

Secret MailAccountDialog::password() const
{
    return Secret::of(m_password->text());
}

void MailAccountDialog::test()
{
    // The button keeps its place and the focus meanwhile: Enter does not become Cancel.
    if (std::exchange(m_isTesting, true))
        return;
    m_tried = typed();
    say(tr("Sending a message to %1…").arg(m_tried.senderAddress), "dim");
    Q_EMIT testRequested(m_tried, password());
}

void MailAccountDialog::tellDelivered()
{
    m_isTesting = false;
    const QString sent =
        tr("It works: the server took a message to %1.").arg(m_tried.senderAddress);
    say(m_tried.hasMailbox() ? tr("%1 The mailbox can be read.").arg(sent) : sent, "heading");
}

void MailAccountDialog::tellTrouble(MailTrouble trouble, const QString &detail)
{
    m_isTesting = false;
    sayTrouble(mailTroubleWords(trouble), detail);
}

void MailAccountDialog::tellBoxTrouble(MailTrouble trouble, const QString &detail)
{
    m_isTesting = false;
    sayTrouble(tr("Mails can be sent, but the mailbox cannot be read. %1")
                   .arg(mailboxTroubleWords(trouble)),
               detail);
}

/// Beside another account than the one that was tried it is said which that was.
void MailAccountDialog::sayTrouble(const QString &words, const QString &detail)
{
    QString told = detail.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, detail);
    if (typed().senderAddress != m_tried.senderAddress)
        told.prepend(m_tried.senderAddress + QStringLiteral(": "));
    say(told, "danger");
}

void MailAccountDialog::tellProblem(const Problem &problem)
{
    say(problemText(problem), "danger");
}

void MailAccountDialog::say(const QString &text, const char *role)
{
    m_outcome->setProperty("role", QLatin1StringView(role));
    m_outcome->style()->unpolish(m_outcome);
    m_outcome->style()->polish(m_outcome);
    m_outcome->setText(text);
    m_outcome->show();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void MailAccountDialog::updateButtons()
{
    if (!m_save)
        return;
    const bool isComplete = typed().isComplete();
    const bool hasLogin = m_user->text().trimmed().isEmpty() || !m_password->text().isEmpty();
    m_boxSecurity->setEnabled(typed().hasMailbox());
    m_boxPort->setEnabled(typed().hasMailbox());
    m_save->setEnabled(isComplete);
    m_test->setEnabled(isComplete && hasLogin);
}

} // namespace Vitrina
