// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "sample/templatescenarios.h"
#include "storage/quotequeries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Templates of frequent quotes: what they keep, and whose they are to write (S1.12).
class TestQuoteTemplates : public QObject
{
    Q_OBJECT

private:
    using Code = Problem::Code;
    std::unique_ptr<SampleShowroom> m_showroom;

    SampleShowroom &s() { return *m_showroom; }
    /// Of a refusal; of what is done DatabaseError.
    Code code(const AnyCommand &command, const StaffMember &actor)
    {
        const Result<Receipt> done = s().execute(command, actor);
        return done ? Code::DatabaseError : done.error().code;
    }
    SaveQuoteTemplate anas(const QString &name = QStringLiteral("Las de siempre"))
    {
        return templateOf(s(), name, s().ana.id);
    }
    SaveQuoteTemplate branchs() { return templateOf(s(), QStringLiteral("Promoción"), {}); }
    QuoteTemplateId made()
    {
        const SaveQuoteTemplate command = anas();
        s().must(command);
        return command.templateId;
    }
    RemoveQuoteTemplate removal(const QuoteTemplateId &id)
    {
        return {id, stored(s(), id).version, s().clock.now()};
    }
    bool isThere(const QuoteTemplateId &id)
    {
        return load<QuoteTemplate>(*s().database, id).has_value();
    }

private Q_SLOTS:
    void init() { m_showroom = std::make_unique<SampleShowroom>(); }
    void cleanup() { m_showroom.reset(); }

    void itKeepsModelsLinesAndForms()
    {
        const SaveQuoteTemplate command = anas(QStringLiteral("  Las de \n siempre "));
        s().must(command);
        const QuoteTemplate row = stored(s(), command.templateId);
        QCOMPARE(row.name, QStringLiteral("Las de siempre"));
        QCOMPARE(row.ownerId, s().ana.id);
        QCOMPARE(row.currency, QStringLiteral("USD"));
        const Result<QuoteContent> content = contentOf(row);
        QVERIFY(content);
        QCOMPARE(content->offers.size(), 2);
        QCOMPARE(content->offers[0].modelId, s().nk250.id);
        QCOMPARE(content->offers[0].priceMinor, s().nk250.priceMinor);
        QCOMPARE(content->taxName, QStringLiteral("IVA"));
        const QList<QuoteItem> items = itemsOf(*content, content->offers[0].id);
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[1].text, QStringLiteral("Matrícula"));
        QVERIFY(items[1].thirdParty);
        const QList<QuoteForm> forms = formsOf(*content, content->offers[0].id);
        QCOMPARE(forms.size(), 2);
        QCOMPARE(forms[1].lender, QStringLiteral("Banco del Valle"));
        QCOMPARE(forms[1].months, 24);
        QVERIFY(headlineOf(*content, *Currency::fromCode(u"USD"), QDate(2026, 12, 1)));
    }

    void nothingInItIsAClients()
    {
        SaveQuoteTemplate command = anas();
        const auto client = s().newId<ClientId>();
        const auto version = s().newId<QuoteVersionId>();
        for (QuoteOffer &offer : command.content->offers) {
            offer.clientId = client;
            offer.quoteVersionId = version;
        }
        for (QuoteItem &item : command.content->items)
            item.clientId = client;
        for (QuoteForm &form : command.content->forms)
            form.clientId = client;
        s().must(command);
        const QuoteTemplate row = stored(s(), command.templateId);
        const QuoteContent content = *contentOf(row);
        QVERIFY(content.note.isEmpty());
        QCOMPARE(content.offers[0].tradeInMinor, 0);
        QVERIFY(!row.content.contains(client.toString()));
        QVERIFY(!row.content.contains(version.toString()));
        // Nor is it known of which rows it was made.
        for (const QuoteOffer &offer : std::as_const(command.content->offers))
            QVERIFY(!row.content.contains(offer.id.toString()));
    }

    void aQuoteIsMadeOfIt()
    {
        const QuoteContent content = *contentOf(stored(s(), made()));
        const RegisterContact contact = s().contact(QStringLiteral("Rosa"), QStringLiteral("Vera"));
        s().must(contact);
        const CreateQuote quote{s().newId<QuoteId>(), s().newId<QuoteVersionId>(),
                                contact.opportunityId, content, s().clock.now()};
        s().must(quote);
        const Quote row = *load<Quote>(*s().database, quote.quoteId);
        QCOMPARE(row.totalMinor,
                 headlineOf(content, *Currency::fromCode(u"USD"), QDate(2026, 12, 1))->minor());
    }

    void whatIsNoQuoteIsNoTemplate()
    {
        SaveQuoteTemplate nameless = anas(QStringLiteral("  "));
        QCOMPARE(code(nameless, s().ana), Code::MissingName);
        QCOMPARE(code(anas(QString(101, u'a')), s().ana), Code::TextTooLong);
        SaveQuoteTemplate empty = anas();
        empty.content = QuoteContent();
        QCOMPARE(code(empty, s().ana), Code::MissingModel);
        empty.content.reset();
        QCOMPARE(code(empty, s().ana), Code::MissingModel);
        SaveQuoteTemplate formless = anas();
        formless.content->forms.clear();
        QCOMPARE(code(formless, s().ana), Code::MissingForm);
        SaveQuoteTemplate foreign = anas();
        foreign.currency = QStringLiteral("cowries");
        QCOMPARE(code(foreign, s().ana), Code::MixedCurrencies);
        QVERIFY(!isThere(empty.templateId));
    }

    void onesOwnAreOnesOwnToWrite()
    {
        const QuoteTemplateId id = made();
        SaveQuoteTemplate change = anas(QStringLiteral("Otra"));
        change.templateId = id;
        change.seen = stored(s(), id).version;
        for (const StaffMember &other : {s().ivan, s().manager, s().admin}) {
            QCOMPARE(code(change, other), Code::Forbidden);
            QCOMPARE(code(removal(id), other), Code::Forbidden);
        }
        QCOMPARE(code(templateOf(s(), QStringLiteral("Suya"), s().ivan.id), s().ana),
                 Code::Forbidden);
        s().must(change);
        QCOMPARE(stored(s(), id).name, QStringLiteral("Otra"));
    }

    void thoseOfTheBranchAreForWhoeverManagesItsSettings()
    {
        QVERIFY(!s().ana.may(Permission::ManageStaff));
        QCOMPARE(code(branchs(), s().ana), Code::Forbidden);
        QVERIFY(s().admin.may(Permission::ManageStaff));
        const SaveQuoteTemplate command = branchs();
        s().must(command, s().admin);
        QCOMPARE(code(removal(command.templateId), s().ana), Code::Forbidden);
        s().must(removal(command.templateId), s().admin);
        QVERIFY(!isThere(command.templateId));
    }

    void oneIsMadeWhereOneWorks()
    {
        Branch south = s().branch;
        south.id = s().newId<BranchId>();
        south.name = QStringLiteral("Sur");
        SaveBranch opened;
        opened.branch = south;
        opened.at = s().clock.now();
        s().must(opened, s().admin);
        SaveQuoteTemplate command = anas();
        command.branchId = south.id;
        QCOMPARE(code(command, s().ana), Code::Forbidden);
        command.branchId = s().newId<BranchId>();
        QCOMPARE(code(command, s().ana), Code::NotFound);
    }

    void aRenamedOneSaysWhatItSaid()
    {
        const QuoteTemplateId id = made();
        const QuoteTemplate before = stored(s(), id);
        SaveQuoteTemplate command = anas(QStringLiteral("Las dos"));
        command.templateId = id;
        command.seen = before.version;
        command.content.reset();
        s().must(command);
        QCOMPARE(stored(s(), id).name, QStringLiteral("Las dos"));
        QCOMPARE(stored(s(), id).content, before.content);
    }

    void whoComesSecondIsTold()
    {
        const QuoteTemplateId id = made();
        SaveQuoteTemplate first = anas(QStringLiteral("Primera"));
        first.templateId = id;
        first.seen = stored(s(), id).version;
        SaveQuoteTemplate second = first;
        second.title = QStringLiteral("Segunda");
        const RemoveQuoteTemplate third = removal(id);
        s().must(first);
        QCOMPARE(code(second, s().ana), Code::ChangedSince);
        QCOMPARE(code(third, s().ana), Code::ChangedSince);
        QCOMPARE(stored(s(), id).name, QStringLiteral("Primera"));
        s().must(removal(id));
        QCOMPARE(code(second, s().ana), Code::NotFound);
    }

    void whatWasDoneIsTakenBack()
    {
        const QuoteTemplateId id = made();
        const QuoteTemplate before = stored(s(), id);
        SaveQuoteTemplate replaced = anas(QStringLiteral("Otra"));
        replaced.templateId = id;
        replaced.seen = before.version;
        replaced.content->offers.removeLast();
        replaced.content->forms.removeLast();
        s().must(replaced);
        const auto back = restored(before, id, stored(s(), id).version, s().clock.now());
        QVERIFY(back);
        s().must(*back);
        QCOMPARE(stored(s(), id).name, before.name);
        QCOMPARE(contentOf(stored(s(), id))->offers.size(), 2);

        const QuoteTemplate last = stored(s(), id);
        s().must(removal(id));
        const auto again = s().newId<QuoteTemplateId>();
        s().must(*restored(last, again, {}, s().clock.now()));
        QCOMPARE(stored(s(), again).name, last.name);
        QCOMPARE(contentOf(stored(s(), again))->offers.size(), 2);
        QCOMPARE(contentOf(stored(s(), again))->forms.size(), contentOf(last)->forms.size());
    }

    void whatANewerProgramWroteStaysAsItIs()
    {
        const QuoteTemplateId id = made();
        s().database->execute(QStringLiteral("UPDATE quote_template SET format = 2,"
                                             " content = '{\"offers\": 5}'"));
        const QuoteTemplate row = stored(s(), id);
        const Result<QuoteContent> content = contentOf(row);
        QVERIFY(!content);
        QCOMPARE(content.error(), (Problem{Code::DatabaseNewer, {row.name}}));
        QVERIFY(!restored(row, id, row.version, s().clock.now()));
        SaveQuoteTemplate change = anas();
        change.templateId = id;
        change.seen = row.version;
        QCOMPARE(code(change, s().ana), Code::DatabaseNewer);
        change.content.reset();
        QCOMPARE(code(change, s().ana), Code::DatabaseNewer);
        QCOMPARE(stored(s(), id).content, QStringLiteral("{\"offers\": 5}"));
    }

    /// It was made of her quote, and has nothing of hers.
    void erasingAClientDoesNotConcernIt()
    {
        const RegisterContact contact = s().contact(QStringLiteral("Rosa"), QStringLiteral("Vera"));
        s().must(contact);
        const CreateQuote quote{s().newId<QuoteId>(), s().newId<QuoteVersionId>(),
                                contact.opportunityId, s().quoteContent(), s().clock.now()};
        s().must(quote);
        SaveQuoteTemplate command = anas();
        command.content = Vitrina::contentOf(
            *s().database, loadWhere<QuoteVersion>(*s().database, QStringLiteral("quote_id = ?"),
                                                   {quote.quoteId.toBytes()})
                               .front());
        s().must(command);
        const QString before = stored(s(), command.templateId).content;
        QVERIFY(!before.contains(contact.clientId.toString()));
        s().must(EraseClient{contact.clientId, s().clock.now()}, s().admin);
        QCOMPARE(stored(s(), command.templateId).content, before);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no JSON") << QStringLiteral("{\"offers\": [");
        QTest::newRow("another thing") << QStringLiteral("[]");
        QTest::newRow("no offers") << QStringLiteral(
            "{\"note\":\"\",\"taxName\":\"\",\"taxMillionths\":0,\"offers\":[],\"items\":[],"
            "\"forms\":[]}");
        QTest::newRow("members missing") << QStringLiteral("{\"offers\": [{}]}");
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, content);
        QuoteTemplate row = stored(s(), made());
        row.content = content;
        QVERIFY(!contentOf(row));
    }
};

VITRINA_TEST(TestQuoteTemplates, QCoreApplication)
#include "tst_quotetemplates.moc"
