// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/templatescenarios.h"

#include "sample/scenarioparts.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

SaveQuoteTemplate templateOf(SampleShowroom &s, const QString &name, const StaffId &owner)
{
    return {s.newId<QuoteTemplateId>(), {},           s.branch.id, owner, name, s.branch.currency,
            s.quoteContent(),           s.clock.now()};
}

QuoteTemplate stored(SampleShowroom &s, const QuoteTemplateId &id)
{
    return *load<QuoteTemplate>(*s.database, id);
}

Prepared saveQuoteTemplate(SampleShowroom &s)
{
    SaveQuoteTemplate command = templateOf(s, QStringLiteral("Las de siempre"), s.ana.id);
    s.must(command);
    command.seen = stored(s, command.templateId).version;
    command.title = QStringLiteral("Las dos de siempre");
    command.content->offers[0].colour = QStringLiteral("Negro");
    return byAna(s, command);
}

Prepared removeQuoteTemplate(SampleShowroom &s)
{
    const SaveQuoteTemplate made = templateOf(s, QStringLiteral("Las de siempre"), s.ana.id);
    s.must(made);
    return byAna(
        s, RemoveQuoteTemplate{made.templateId, stored(s, made.templateId).version, s.clock.now()});
}

} // namespace Vitrina::Testing
