// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/quotelinks.h"
#include "commands/registercontact.h"
#include "commands/savequote.h"
#include "sample/scenarios.h"

/// What the scenarios begin with.
namespace Vitrina::Testing {

Prepared by(SampleShowroom &s, const AnyCommand &command, const StaffMember &actor);
Prepared byAna(SampleShowroom &s, const AnyCommand &command);
Prepared byService(SampleShowroom &s, const AnyCommand &command);

/// A contact with all a contact can have; not registered yet.
RegisterContact fullContact(SampleShowroom &s);
/// The same, as it was registered by Ana.
RegisterContact registered(SampleShowroom &s);
/// A quote of two models, one with all a model can have; not made yet.
CreateQuote fullQuote(SampleShowroom &s, const RegisterContact &contact);
/// The same, made.
CreateQuote quoted(SampleShowroom &s);
/// The same, sent.
CreateQuote sent(SampleShowroom &s);
/// The command that last edited what it says.
CommandId seen(SampleShowroom &s, const CreateQuote &made);
MintLink minted(SampleShowroom &s, const CreateQuote &made);
/// A link of a quote that was sent, which a client can open.
MintLink given(SampleShowroom &s);

} // namespace Vitrina::Testing
