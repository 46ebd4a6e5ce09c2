// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarioparts.h"

#include "commands/movequote.h"
#include "domain/serviceactor.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

RegisterContact fullContact(SampleShowroom &s)
{
    RegisterContact contact = s.contact(QStringLiteral("María José"), QStringLiteral("Paredes"),
                                        QStringLiteral("0991234567"));
    contact.client.emails = {{s.newId<ClientEmailId>(), QStringLiteral("maria@example.org")}};
    contact.client.observations = QStringLiteral("Prefiere la tarde 🏍");
    contact.note = QStringLiteral("Vio la NK en la vitrina");
    contact.chat = QStringLiteral("Hola\n¿precio?\n").repeated(300); // several pages
    contact.contactConsent = true;
    return contact;
}

Prepared by(SampleShowroom &s, const AnyCommand &command, const StaffMember &actor)
{
    return {command, {s.newId<CommandId>(), actor.id, std::nullopt}};
}
Prepared byAna(SampleShowroom &s, const AnyCommand &command)
{
    return by(s, command, s.ana);
}

RegisterContact registered(SampleShowroom &s)
{
    RegisterContact contact = fullContact(s);
    s.must(contact);
    return contact;
}

CreateQuote fullQuote(SampleShowroom &s, const RegisterContact &contact)
{
    CreateQuote command;
    command.quoteId = s.newId<QuoteId>();
    command.versionId = s.newId<QuoteVersionId>();
    command.opportunityId = contact.opportunityId;
    command.at = s.clock.now();
    command.content = s.quoteContent();
    return command;
}

MintLink minted(SampleShowroom &s, const CreateQuote &made)
{
    return {s.newId<QuoteLinkId>(), made.quoteId, QString(64, u'a'), LinkChannel::WhatsApp,
            s.clock.now()};
}

CommandId seen(SampleShowroom &s, const CreateQuote &made)
{
    return load<Quote>(*s.database, made.quoteId)->contentVersion;
}

CreateQuote quoted(SampleShowroom &s)
{
    const CreateQuote command = fullQuote(s, registered(s));
    s.must(command);
    return command;
}

CreateQuote sent(SampleShowroom &s)
{
    const CreateQuote command = quoted(s);
    s.must(SendQuote{command.quoteId, seen(s, command), QuoteChannel::WhatsApp, s.clock.now()});
    return command;
}

MintLink given(SampleShowroom &s)
{
    const MintLink link = minted(s, sent(s));
    s.must(link);
    return link;
}

Prepared byService(SampleShowroom &s, const AnyCommand &command)
{
    return {command, {s.newId<CommandId>(), serviceActor(), {}}};
}

} // namespace Vitrina::Testing
