// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/accounttrial.h"
#include "desktop/bouncewatch.h"
#include "desktop/mailpost.h"
#include "items/mailwords.h"
#include "quotes/proformadialog.h"
#include "shell/mailaccountdialog.h"
#include "shell/mainwindow.h"

#include <QPointer>

// The part of Application that mail asks for.

namespace Vitrina {

namespace {

MailMessage messageToOneself(const MailSettings &settings, const QString &subject,
                             const QString &text, const QDateTime &now)
{
    MailMessage message;
    message.from =
        MailAddress::parse(settings.senderAddress, settings.senderName).value_or(MailAddress());
    message.to = message.from;
    message.subject = subject;
    message.text = text;
    message.messageId = '<' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' +
                        message.from.domain() + '>';
    message.date = now;
    return message;
}

} // namespace

/// For whoever has just entered.
void Application::startPost()
{
    stopPost();
    ReplicaReader &reader = m_session->reader();
    m_accounts = std::make_unique<MailAccounts>(m_folder, *m_keeper);
    m_accounts->setPerson(reader.viewer().id, reader.viewer().branchId);
    m_post = std::make_unique<MailPost>(
        MailPost::Setup{reader, m_session->queue(), m_session->syncState(), m_session->postState(),
                        *m_accounts, m_session->isOfHub(), m_folder, m_clock, MailSender::Options(),
                        [this] { return chosenProformaTemplate(*m_preferences); }});
    connect(m_accounts.get(), &MailAccounts::notRemembered, this, [this] {
        if (m_window)
            m_window->tellNews(tr("This computer keeps no passwords: you will be asked for that of "
                                  "your mail account after the next start."));
    });
    m_post->look();
    startBounces();
}

void Application::startBounces()
{
    m_bounces = std::make_unique<BounceWatch>(BounceWatch::Setup{
        m_session->reader(), m_session->queue(), *m_accounts, m_folder, m_clock});
    connect(
        m_bounces.get(), &BounceWatch::troubled, this,
        [this](MailTrouble trouble, const QString &) {
            if (m_window)
                m_window->tellNews(
                    tr("Mails that come back are not seen: %1").arg(mailboxTroubleWords(trouble)));
        });
    m_bounces->look();
}

void Application::stopPost()
{
    m_bounces.reset();
    m_post.reset();
    m_accounts.reset();
}

void Application::openMailAccount()
{
    const StaffMember &me = m_session->reader().viewer();
    const auto shown = [this, &me](const MailAccountKey &key, const QString &name) {
        const std::optional<MailSettings> kept = m_accounts->settings(key);
        MailSettings offered;
        offered.senderName = me.name;
        offered.senderAddress = me.email;
        return MailAccountDialog::Account{key, name, kept.value_or(offered),
                                          m_accounts->password(key), kept.has_value()};
    };
    auto *dialog = new MailAccountDialog(
        {shown(m_accounts->own(), tr("My own")),
         shown(m_accounts->ofBranch(),
               tr("Of the branch %1").arg(m_session->reader().viewerBranch().name))},
        m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto ended = [dialog](const Result<void> &kept) {
        if (kept)
            dialog->accept();
        else
            dialog->tellProblem(kept.error());
    };
    connect(dialog, &MailAccountDialog::saveRequested, m_accounts.get(),
            [this, ended](const MailAccountKey &key, const MailSettings &settings,
                          const Secret &password) {
                ended(m_accounts->keep(key, settings, password));
            });
    connect(dialog, &MailAccountDialog::removeRequested, m_accounts.get(),
            [this, ended](const MailAccountKey &key) { ended(m_accounts->remove(key)); });
    connect(dialog, &MailAccountDialog::testRequested, m_accounts.get(),
            [this, dialog](const MailSettings &settings, const Secret &password) {
                tryAccount(dialog, settings, password);
            });
    dialog->open();
}

/// The trial goes with the dialog, and what is under way with it.
void Application::tryAccount(MailAccountDialog *dialog, const MailSettings &settings,
                             const Secret &password)
{
    auto *trial = new AccountTrial(dialog);
    connect(trial, &AccountTrial::worked, dialog, &MailAccountDialog::tellDelivered);
    connect(trial, &AccountTrial::notSent, dialog, &MailAccountDialog::tellTrouble);
    connect(trial, &AccountTrial::boxNotRead, dialog, &MailAccountDialog::tellBoxTrouble);
    for (const auto end : {&AccountTrial::notSent, &AccountTrial::boxNotRead})
        connect(trial, end, trial, &QObject::deleteLater);
    connect(trial, &AccountTrial::worked, trial, &QObject::deleteLater);
    trial->start(settings, password,
                 messageToOneself(settings, tr("A message from Vitrina to yourself"),
                                  tr("Your mail account works: quotes can be sent by it."),
                                  m_clock.now()));
}

} // namespace Vitrina
