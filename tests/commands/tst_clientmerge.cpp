// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clientmerge.h"
#include "sample/sampleshowroom.h"
#include "storage/clientqueries.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Hand = std::function<void(ClientForm &)>;

PhoneEntry phone(int digit, const QString &typed = {})
{
    const QUuid id(uint(digit), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    return {
        ClientPhoneId(id), typed.isEmpty() ? QStringLiteral("099111111%1").arg(digit) : typed, {}};
}

QStringList numbers(const ClientForm &form)
{
    QStringList all;
    for (const PhoneEntry &entry : form.client.phones)
        all += entry.typed;
    return all;
}

} // namespace

/// Two people correct the same client at a time.
class TestClientMerge : public QObject
{
    Q_OBJECT

private:
    static ClientForm seen()
    {
        ClientForm form;
        form.client.name = QStringLiteral("Rosa");
        form.client.city = QStringLiteral("Quito");
        form.client.phones = {phone(1), phone(2)};
        return form;
    }
    static Result<ClientForm> merged(const Hand &hers, const Hand &theirs)
    {
        ClientForm mine = seen();
        ClientForm now = seen();
        hers(mine);
        theirs(now);
        return mergedForm(seen(), mine, now);
    }

private Q_SLOTS:
    void eachFieldIsWhoseHandChangedIt()
    {
        const Result<ClientForm> form =
            merged([](ClientForm &mine) { mine.client.name = QStringLiteral("Rosa Elena"); },
                   [](ClientForm &now) { now.client.city = QStringLiteral("Loja"); });
        QVERIFY(form.has_value());
        QCOMPARE(form->client.name, QStringLiteral("Rosa Elena"));
        QCOMPARE(form->client.city, QStringLiteral("Loja"));
        QCOMPARE(numbers(*form), numbers(seen()));
    }

    void theSameCorrectionTwiceIsOne()
    {
        const Hand corrected = [](ClientForm &form) {
            form.client.name = QStringLiteral("Rosa Elena");
        };
        const Result<ClientForm> form = merged(
            corrected, [](ClientForm &now) { now.client.name = QStringLiteral("Rosa Elena "); });
        QVERIFY(form.has_value());
        QCOMPARE(form->client.name, QStringLiteral("Rosa Elena"));
    }

    void oneFieldToSomethingElseEachIsAConflict_data()
    {
        QTest::addColumn<Hand>("hers");
        QTest::addColumn<Hand>("theirs");
        const auto name = [](const QString &to) {
            return Hand([to](ClientForm &form) { form.client.name = to; });
        };
        const auto second = [](const QString &to) {
            return Hand([to](ClientForm &form) { form.client.phones[1].typed = to; });
        };
        const Hand without = [](ClientForm &form) { form.client.phones.removeLast(); };
        QTest::newRow("name") << name(QStringLiteral("A")) << name(QStringLiteral("B"));
        QTest::newRow("number") << second(QStringLiteral("1")) << second(QStringLiteral("2"));
        QTest::newRow("changed, and gone") << second(QStringLiteral("1")) << without;
        QTest::newRow("gone, and changed") << without << second(QStringLiteral("1"));
        QTest::newRow("quality") << Hand([](ClientForm &form) {
            form.qualityId = CatalogueItemId(QUuid::createUuid());
        }) << Hand([](ClientForm &form) { form.qualityId = CatalogueItemId(QUuid::createUuid()); });
    }
    void oneFieldToSomethingElseEachIsAConflict()
    {
        QFETCH(Hand, hers);
        QFETCH(Hand, theirs);
        const Result<ClientForm> form = merged(hers, theirs);
        QVERIFY(!form);
        QCOMPARE(form.error().code, Problem::Code::ChangedSince);
    }

    void numbersThatEitherAddedStay()
    {
        const Result<ClientForm> form =
            merged([](ClientForm &mine) { mine.client.phones.prepend(phone(3)); },
                   [](ClientForm &now) {
                       now.client.phones.removeFirst();
                       now.client.phones += phone(4);
                   });
        QVERIFY(form.has_value());
        QCOMPARE(numbers(*form), QStringList({phone(3).typed, phone(2).typed, phone(4).typed}));
    }

    /// A form that was opened before a colleague's correction and saved after it.
    void theCommandWritesWhatWasCorrectedAlone()
    {
        SampleShowroom s;
        const RegisterContact contact =
            s.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"), QStringLiteral("0991111111"));
        s.must(contact);
        const ClientForm form = formOf(*loadClientDetail(*s.database, contact.clientId));
        EditClient theirs{contact.clientId, form.client,   form.qualityId,
                          form.sourceId,    s.clock.now(), form};
        EditClient hers = theirs;
        theirs.client.city = QStringLiteral("Loja");
        hers.client.surname = QStringLiteral("Vega Ruiz");
        s.must(theirs);
        s.must(hers);
        const ClientForm now = formOf(*loadClientDetail(*s.database, contact.clientId));
        QCOMPARE(now.client.city, QStringLiteral("Loja"));
        QCOMPARE(now.client.surname, QStringLiteral("Vega Ruiz"));
        QCOMPARE(now.client.phones.size(), 1);
        theirs.client.city = QStringLiteral("Cuenca"); // seen before Loja
        const Result<Receipt> refused = s.execute(theirs);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::ChangedSince);
    }
};

VITRINA_TEST(TestClientMerge, QCoreApplication)
#include "tst_clientmerge.moc"
