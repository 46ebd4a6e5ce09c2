// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/mailpost.h"
#include "desktop/paymentsecrets.h"
#include "kit/preferences.h"
#include "shell/mainwindow.h"
#include "shell/paymentsecretdialog.h"
#include "web/signedwebhook.h"

// The part of Application that serves the links of an embedded showroom.

namespace Vitrina {

namespace {

const auto linkPortKey = QStringLiteral("linkPort");
constexpr uint usualLinkPort = 8788;

} // namespace

void Application::serveLinks()
{
    const uint port = m_preferences->shared(linkPortKey, usualLinkPort).toUInt();
    const bool served = m_session->serveLinks(quint16(port));
    if (!served && !std::exchange(m_toldOfLinks, true) && m_window)
        m_window->tellNews(tr("Clients cannot open their links now: another program of this "
                              "computer uses the port."));
    if (m_post)
        m_post->look(); // a mail may have waited for where its link leads
}

/// The keychain is asked once a session: the secret is the showroom's, whoever enters.
void Application::startPayments()
{
    if (m_session->isOfHub() || m_payments)
        return;
    m_payments = std::make_unique<PaymentSecretStore>(
        *m_keeper, m_session->reader().directory()->company().id);
    connect(m_payments.get(), &PaymentSecretStore::changed, this,
            [this] { m_session->setPaymentSecrets(m_payments->secrets()); });
    connect(m_payments.get(), &PaymentSecretStore::notRemembered, this, [this] {
        if (m_window)
            m_window->tellNews(tr("This computer keeps no passwords: the secret of payments has to "
                                  "be typed again after the next start."));
    });
}

void Application::openPaymentSecret(QWidget *parent)
{
    if (!m_payments)
        return;
    auto *dialog = new PaymentSecretDialog(!m_payments->secrets().now.isEmpty(),
                                           int(SignedWebhook::shortestSecret), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaymentSecretDialog::saveRequested, m_payments.get(),
            &PaymentSecretStore::replace);
    connect(dialog, &PaymentSecretDialog::removeRequested, m_payments.get(),
            &PaymentSecretStore::forget);
    dialog->open();
}

} // namespace Vitrina
