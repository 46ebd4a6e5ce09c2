// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/figures.h"

#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "items/linknews.h"
#include "linkservice/hublinkdesk.h"
#include "sample/scenarios.h"
#include "samples.h"
#include "shared/fill.h"
#include "shared/window.h"
#include "storage/rows.h"
#include "web/linktoken.h"

#include <QEventLoop>

#include <thread>

namespace Vitrina::Bench {

namespace {

using namespace Testing;

constexpr int warmUp = 5;

/// Quotes that Ana has sent, each with a link that nobody has opened yet.
std::vector<LinkTokenHash> sentLinks(SyncWorld &world, const QString &database, int count)
{
    world.clock.set(QDateTime::currentDateTimeUtc());
    const std::unique_ptr<Laptop> ana = world.settled(database, "ana");
    std::vector<LinkTokenHash> links;
    for (int i = 0; i < count; ++i) {
        const RegisterContact rosa =
            world.showroom.contact(QStringLiteral("Rosa %1").arg(i), QStringLiteral("Vega"));
        const CreateQuote made{ana->newId<QuoteId>(), ana->newId<QuoteVersionId>(),
                               rosa.opportunityId, world.showroom.quoteContent(),
                               world.clock.now()};
        links.push_back(LinkToken::mint().hash());
        ana->must(rosa);
        ana->must(made);
        ana->must(MintLink{ana->newId<QuoteLinkId>(), made.quoteId,
                           QString::fromLatin1(links.back().bytes.toHex()), LinkChannel::WhatsApp,
                           world.clock.now()});
        ana->must(SendQuote{made.quoteId, load<Quote>(ana->replica(), made.quoteId)->contentVersion,
                            QuoteChannel::WhatsApp, world.clock.now()});
    }
    if (!ana->settle())
        qFatal("the links do not come to the hub");
    return links;
}

HubLinkDesk::Setup serviceOf(SyncWorld &world, const QString &database, const Rules &rules,
                             const Clock &clock)
{
    world.hub().root(database).run("DO $$ BEGIN IF to_regrole('links') IS NULL THEN"
                                   " CREATE ROLE links LOGIN; END IF; END $$;"
                                   "GRANT vitrina_service TO links; GRANT CONNECT ON DATABASE \"" +
                                   database.toUtf8() + "\" TO vitrina_service");
    const HubAddress way = world.hub().server().address(database, QStringLiteral("links"));
    return {[way] { return PgConnection(way); }, rules, clock, randomIds(),
            QStringLiteral("bench")};
}

/// Milliseconds from a client's opening, in the service's thread, until her advisor is told.
double untilTold(LinkDesk &service, const LinkTokenHash &link, LinkNews &news)
{
    QEventLoop loop;
    QObject::connect(&news, &LinkNews::came, &loop, &QEventLoop::quit);
    bool recorded = false;
    return millisecondsOf([&] {
        std::thread visit([&] { recorded = bool(service.recordView(link)); });
        loop.exec();
        visit.join();
        if (!recorded)
            qFatal("a visit was not recorded");
    });
}

} // namespace

void measureLinkNote(const HubOptions &options, const Theme &theme)
{
    const auto name = QStringLiteral("link-note");
    if (!options.wants(name))
        return;
    SyncWorld world;
    const QString database = world.database();
    {
        PgConnection root = world.hub().root(database);
        fill(root, options.rows * 5); // a fifth of them pending
    }
    const std::vector<LinkTokenHash> links =
        sentLinks(world, database, warmUp + options.repetitions);
    Window window(world.hub().server().address(database, QStringLiteral("ana")), theme,
                  Screen::Whose::Own);
    LinkNews news(window.reader());
    const Rules rules = Rules::builtIn();
    const SystemClock clock;
    HubLinkDesk service(serviceOf(world, database, rules, clock));
    Samples told;
    for (size_t i = 0; i < links.size(); ++i) {
        handleEvents(pauseMs);
        const double took = untilTold(service, links[i], news);
        if (i >= warmUp)
            told.add(took);
    }
    print(name, options.rows, told);
}

} // namespace Vitrina::Bench
