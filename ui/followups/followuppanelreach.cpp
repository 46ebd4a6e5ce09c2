// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reaching the client: by WhatsApp with a text ready, by telephone (S1.4, S1.11).
#include "followups/followuppanel.h"

#include "commands/registercontact.h"
#include "commands/whendone.h"
#include "items/words.h"
#include "messaging/links.h"
#include "messaging/messagetemplate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace Vitrina {

QString FollowUpPanel::phone() const
{
    for (const ClientPhone &one : m_detail->phones) {
        if (!one.e164.isEmpty())
            return one.e164;
    }
    return {};
}

/// Empty where there is none, which is said.
QString FollowUpPanel::phoneToReach()
{
    catchUp();
    if (!m_detail)
        return {};
    const QString number = phone();
    if (number.isEmpty())
        Q_EMIT refused({Problem::Code::MissingPhone, {}});
    return number;
}

QString FollowUpPanel::greeting() const
{
    const Directory &directory = *m_reader.directory();
    QString text =
        tr("Hello {client}, this is {advisor} from {showroom}. I am writing about the {model}.");
    for (const CatalogueItem &item : directory.catalogue(Catalogue::MessageTemplate)) {
        if (item.code == QLatin1StringView("greeting") && !item.body.isEmpty())
            text = item.body;
    }
    MessageValues values;
    values.client = m_detail->client.name;
    values.advisor = m_reader.viewer().name;
    values.showroom = m_reader.viewerBranch().name;
    values.model = modelName(
        directory.model(m_detail->opportunity ? m_detail->opportunity->modelId : VehicleModelId()));
    values.date = m_reader.timeWords().inFull(m_detail->followUp.dueAt);
    return filledTemplate(text, values);
}

void FollowUpPanel::openWhatsApp()
{
    const QString number = phoneToReach();
    if (number.isEmpty())
        return;
    const QString text = greeting();
    QGuiApplication::clipboard()->setText(text);
    QDesktopServices::openUrl(whatsAppLink(number, text));
    recordAttempt(TimelineKind::WhatsAppOpened, text);
}

void FollowUpPanel::call()
{
    const QString number = phoneToReach();
    if (number.isEmpty())
        return;
    QDesktopServices::openUrl(callLink(number));
    recordAttempt(TimelineKind::CallStarted, {});
}

void FollowUpPanel::recordAttempt(TimelineKind kind, const QString &text)
{
    const FollowUp &followUp = m_detail->followUp;
    whenDone(m_queue.submit(RecordAttempt{followUp.clientId, followUp.opportunityId, followUp.id,
                                          kind, text, m_reader.now()}),
             this, [this](const Result<Receipt> &result) {
                 if (!result)
                     Q_EMIT refused(result.error());
             });
}

} // namespace Vitrina
