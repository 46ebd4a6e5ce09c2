// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "domain/partycheck.h"
#include "sample/dealscenarios.h"
#include "sample/partyscenarios.h"
#include "storage/partyqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// The parties to a deal (D7): who may be one, of whom there is one, and whose word counts.
class TestParties : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    CreateQuote m_quote;

    SampleShowroom &s() { return *m_showroom; }
    std::vector<DealParty> parties() { return partiesOf(*s().database, m_quote.quoteId); }
    DealParty party(const DealPartyId &id) { return *load<DealParty>(*s().database, id); }
    Code refused(const AnyCommand &command)
    {
        const std::vector<DealParty> before = parties();
        const Result<Receipt> done = s().execute(command);
        if (done || parties().size() != before.size())
            qFatal("it was not refused");
        return done.error().code;
    }
    DealPartyId noted(PartyRole role, const QString &name = QStringLiteral("Marta Ruiz"))
    {
        const SaveParty command = partyOf(s(), m_quote, role, name);
        s().must(command);
        return command.partyId;
    }
    RemoveParty removalOf(const DealPartyId &id)
    {
        return {id, party(id).version, s().clock.now()};
    }
    QString lastEvent()
    {
        return s()
            .database
            ->scalar(QStringLiteral("SELECT json_extract(data, '$.event') || ' ' ||"
                                    " json_extract(data, '$.role') || ' ' || text"
                                    " FROM timeline_entry WHERE json_extract(data, '$.event') LIKE"
                                    " 'party%' ORDER BY rowid DESC LIMIT 1"))
            .toString();
    }
    void setClientKind(const char *kind)
    {
        s().database->execute(QStringLiteral("UPDATE client SET kind = ?"),
                              {QString::fromLatin1(kind)});
    }
    void setStatus(QuoteStatus status)
    {
        s().database->execute(QStringLiteral("UPDATE quote SET status = ?"), {codeOf(status)});
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_quote = quoted(s());
    }
    void cleanup() { m_showroom.reset(); }

    void allThatWasTypedIsKept()
    {
        const SaveParty command = partyOf(s(), m_quote, PartyRole::InvoiceHolder);
        s().must(command);
        const DealParty kept = party(command.partyId);
        PartyDetails expected = command.who;
        expected.idNumber = QStringLiteral("1714307103"); // without its marks
        QVERIFY(kept.who == expected);
        QCOMPARE(kept.role, PartyRole::InvoiceHolder);
        QCOMPARE(kept.clientId, load<Quote>(*s().database, m_quote.quoteId)->clientId);
        QCOMPARE(kept.createdBy, s().ana.id);
        QCOMPARE(lastEvent(), QStringLiteral("party_added invoice_holder Marta Ruiz"));
    }

    void aCorrectionKeepsRoleAndAuthor()
    {
        const DealPartyId id = noted(PartyRole::Buyer);
        SaveParty again = correctionOf(s(), id, companyOf(s(), m_quote, PartyRole::Buyer).who);
        again.role = PartyRole::CoDebtor; // as nobody can ask for on the screen
        s().must(again, s().admin);
        QCOMPARE(party(id).role, PartyRole::Buyer);
        QCOMPARE(party(id).createdBy, s().ana.id);
        QCOMPARE(party(id).who.kind, ClientKind::Company);
        QCOMPARE(party(id).who.idNumber, QStringLiteral("1790016919001"));
        QCOMPARE(lastEvent(), QStringLiteral("party_edited buyer Repartos del Norte S.A."));
    }

    void whoCorrectsSecondIsTold()
    {
        const DealPartyId id = noted(PartyRole::Buyer);
        const SaveParty mine = correctionOf(s(), id, party(id).who);
        SaveParty theirs = mine;
        theirs.who.name = QStringLiteral("Otra");
        s().must(theirs, s().admin);
        QCOMPARE(refused(mine), Code::ChangedSince);
        QCOMPARE(refused(RemoveParty{id, mine.seen, s().clock.now()}), Code::ChangedSince);
        QCOMPARE(party(id).who.name, QStringLiteral("Otra"));
    }

    void thereIsOneOfEachButCoDebtors_data()
    {
        QTest::addColumn<PartyRole>("role");
        QTest::addColumn<bool>("isSingle");
        for (const auto &[role, code] : EnumCodes<PartyRole>::table)
            QTest::newRow(code) << role << (role != PartyRole::CoDebtor);
    }
    void thereIsOneOfEachButCoDebtors()
    {
        QFETCH(PartyRole, role);
        QFETCH(bool, isSingle);
        noted(role, QStringLiteral("Marta Ruiz"));
        const SaveParty second = partyOf(s(), m_quote, role, QStringLiteral("Luis Paz"));
        if (!isSingle) {
            s().must(second);
            QCOMPARE(parties().size(), size_t(2));
            return;
        }
        const Result<Receipt> done = s().execute(second);
        QVERIFY(!done);
        // Whose it is.
        QVERIFY(done.error() == (Problem{Code::PartyTaken, {QStringLiteral("Marta Ruiz")}}));
    }

    /// Whatever writes it: a pull, an older program.
    void theReplicaItselfHoldsARoleOnce()
    {
        noted(PartyRole::Buyer);
        noted(PartyRole::CoDebtor);
        const auto copied = [this](const char *role) {
            s().database->execute(
                QStringLiteral("INSERT INTO deal_party (id, client_id, quote_id, role, name,"
                               " created_at, row_version) SELECT randomblob(16), client_id,"
                               " quote_id, role, name, created_at, row_version FROM deal_party"
                               " WHERE role = ?"),
                {QString::fromLatin1(role)});
        };
        copied("co_debtor");
        QVERIFY_THROWS_EXCEPTION(DatabaseError, copied("buyer"));
    }

    void twoQuotesHaveABuyerEach()
    {
        noted(PartyRole::Buyer);
        m_quote = quoted(s());
        noted(PartyRole::Buyer);
    }

    void numbersAreOfTheBranchsCountry_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<ClientKind>("kind");
        QTest::addColumn<PartyIdType>("type");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // null: refused
        const auto person = ClientKind::Person;
        const auto company = ClientKind::Company;
        const auto national = PartyIdType::National;
        const auto row = [](const char *name, const char *country, ClientKind kind,
                            PartyIdType type, const char *typed, const QString &kept) {
            QTest::newRow(name) << QString::fromLatin1(country) << kind << type
                                << QString::fromLatin1(typed) << kept;
        };
        row("not known yet", "EC", person, national, "  ", QStringLiteral(""));
        row("cédula", "EC", person, national, "171430710-3", QStringLiteral("1714307103"));
        row("wrong digit", "EC", person, national, "1714307104", {});
        row("cédula of a company", "EC", company, national, "1714307103", {});
        row("RUC", "EC", company, national, "1790016919001", QStringLiteral("1790016919001"));
        row("RUC elsewhere", "CO", company, national, "1790016919001", {});
        row("NIT", "CO", company, national, "800.197.268-4", QStringLiteral("800197268-4"));
        row("NIT at home", "EC", company, national, "800.197.268-4", {});
        row("RFC", "MX", company, national, "MAB-930714-8T4", QStringLiteral("MAB9307148T4"));
        row("passport", "EC", person, PartyIdType::Passport, "a-123 456",
            QStringLiteral("A123456"));
        row("short passport", "EC", person, PartyIdType::Passport, "a-12", {});
        row("from abroad", "EC", company, PartyIdType::Foreign, "B-81234567",
            QStringLiteral("B81234567"));
        row("nothing from abroad", "EC", company, PartyIdType::Foreign, "B-8", {});
    }
    void numbersAreOfTheBranchsCountry()
    {
        QFETCH(QString, country);
        QFETCH(ClientKind, kind);
        QFETCH(PartyIdType, type);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        s().database->execute(QStringLiteral("UPDATE branch SET country = ?"), {country});
        SaveParty command = partyOf(s(), m_quote, PartyRole::InvoiceHolder);
        command.who.kind = kind;
        command.who.idType = type;
        command.who.idNumber = typed;
        if (kept.isNull()) {
            QCOMPARE(refused(command), Code::BadNationalId);
            return;
        }
        s().must(command);
        QCOMPARE(party(command.partyId).who.idNumber, kept);
    }

    void aNameIsNeeded()
    {
        SaveParty command = partyOf(s(), m_quote, PartyRole::Buyer, QStringLiteral(" \t"));
        QCOMPARE(refused(command), Code::MissingPartyName);
        command.who.name = QString(201, u'x');
        QCOMPARE(refused(command), Code::TextTooLong);
    }

    void aMailIsOneOrNone()
    {
        SaveParty command = partyOf(s(), m_quote, PartyRole::Buyer);
        command.who.email = QStringLiteral("marta en casa");
        QCOMPARE(refused(command), Code::BadEmail);
        command.who.email = QStringLiteral(" ");
        s().must(command);
        QCOMPARE(party(command.partyId).who.email, QString());
    }

    // --- a company has no spouse, and is none --------------------------------------------------

    void aCompanyIsNoSpouse()
    {
        QCOMPARE(refused(companyOf(s(), m_quote, PartyRole::Spouse)), Code::CompanySpouse);
        const DealPartyId id = noted(PartyRole::Spouse);
        QCOMPARE(refused(correctionOf(s(), id, companyOf(s(), m_quote, PartyRole::Spouse).who)),
                 Code::CompanySpouse);
    }

    void aCompanyThatBuysHasNoSpouse()
    {
        s().must(companyOf(s(), m_quote, PartyRole::Buyer));
        QCOMPARE(refused(partyOf(s(), m_quote, PartyRole::Spouse)), Code::CompanySpouse);
    }

    void whoHasASpouseBecomesNoCompany()
    {
        noted(PartyRole::Spouse);
        QCOMPARE(refused(companyOf(s(), m_quote, PartyRole::Buyer)), Code::CompanySpouse);
        s().must(companyOf(s(), m_quote, PartyRole::InvoiceHolder)); // who is invoiced may be one
        const DealPartyId id = noted(PartyRole::Buyer);
        QCOMPARE(refused(correctionOf(s(), id, companyOf(s(), m_quote, PartyRole::Buyer).who)),
                 Code::CompanySpouse);
    }

    /// Where nobody else buys, the client does.
    void aClientThatIsACompanyHasNoSpouse()
    {
        setClientKind("company");
        QCOMPARE(refused(partyOf(s(), m_quote, PartyRole::Spouse)), Code::CompanySpouse);
        const DealPartyId buyer = noted(PartyRole::Buyer);
        noted(PartyRole::Spouse);
        QCOMPARE(refused(removalOf(buyer)), Code::CompanySpouse);
    }

    // --- the deal ------------------------------------------------------------------------------

    void afterTheEndNobodyIsExchanged_data()
    {
        QTest::addColumn<QuoteStatus>("status");
        QTest::addColumn<bool>("isOver");
        for (const auto &[status, code] : EnumCodes<QuoteStatus>::table)
            QTest::newRow(code) << status
                                << (status == QuoteStatus::Completed ||
                                    status == QuoteStatus::Cancelled);
    }
    void afterTheEndNobodyIsExchanged()
    {
        QFETCH(QuoteStatus, status);
        QFETCH(bool, isOver);
        const DealPartyId id = noted(PartyRole::Buyer);
        setStatus(status);
        const AnyCommand commands[] = {
            partyOf(s(), m_quote, PartyRole::CoDebtor),
            correctionOf(s(), id, companyOf(s(), m_quote, PartyRole::Buyer).who)};
        for (const AnyCommand &command : commands) {
            if (isOver)
                QCOMPARE(refused(command), Code::QuoteStep);
            else
                s().must(command);
        }
        if (isOver)
            QCOMPARE(refused(removalOf(id)), Code::QuoteStep);
        else
            s().must(removalOf(id));
    }

    void removedIsGone()
    {
        const DealPartyId id = noted(PartyRole::CoDebtor);
        s().must(removalOf(id));
        QVERIFY(parties().empty());
        QCOMPARE(lastEvent(), QStringLiteral("party_removed co_debtor Marta Ruiz"));
        QCOMPARE(refused(RemoveParty{id, {}, s().clock.now()}), Code::NotFound);
    }

    void whatIsUndoneIsAsItWas()
    {
        SaveParty made = partyOf(s(), m_quote, PartyRole::Buyer);
        const Receipt added = s().must(made);
        PartyDetails was = party(made.partyId).who;
        const Receipt edited =
            s().must(correctionOf(s(), made.partyId, companyOf(s(), m_quote, made.role).who));
        s().must(SaveParty{made.partyId, made.quoteId, edited.id, made.role, was, s().clock.now()});
        QVERIFY(party(made.partyId).who == was);
        QCOMPARE(refused(RemoveParty{made.partyId, added.id, s().clock.now()}), Code::ChangedSince);
        s().must(removalOf(made.partyId));
        made.partyId = s().newId<DealPartyId>(); // a deleted one stays deleted
        made.who = was;
        s().must(made);
        QVERIFY(parties().front().who == was);
    }

    void theOrderIsThatOfTheRoles()
    {
        noted(PartyRole::RegistrationHolder);
        noted(PartyRole::CoDebtor, QStringLiteral("Uno"));
        noted(PartyRole::Buyer);
        s().clock.advance(60);
        noted(PartyRole::CoDebtor, QStringLiteral("Dos"));
        QStringList names;
        for (const DealParty &one : parties())
            names += codeOf(one.role) + u' ' + one.who.name;
        const QStringList expected{QStringLiteral("buyer Marta Ruiz"),
                                   QStringLiteral("co_debtor Uno"), QStringLiteral("co_debtor Dos"),
                                   QStringLiteral("registration_holder Marta Ruiz")};
        QCOMPARE(names, expected);
    }
};

VITRINA_TEST(TestParties, QCoreApplication)
#include "tst_parties.moc"
