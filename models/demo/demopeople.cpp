// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"

#include "domain/text.h"

namespace Vitrina {

namespace {

constexpr int companyPercent = 8;
constexpr int mailPercent = 28;
constexpr int platePercent = 10;

struct Place
{
    const char *city;
    int weight;
};

const QList<Place> citiesOf(int branchIndex)
{
    static const QList<Place> places[] = {
        {{"Quito", 12}, {"Cayambe", 1}, {"Ibarra", 2}, {"Otavalo", 1}},
        {{"Quito", 10}, {"Sangolquí", 3}, {"Machachi", 2}, {"Latacunga", 1}},
        {{"Guayaquil", 12}, {"Durán", 3}, {"Samborondón", 1}, {"Milagro", 2}, {"Daule", 1}},
    };
    return places[branchIndex];
}

/// Digits doubled in turn, as Ecuador's registry does.
QChar checkDigit(QStringView nine)
{
    int sum = 0;
    for (qsizetype i = 0; i < nine.size(); ++i) {
        const int product = nine[i].digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

QString number(int value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 10, QLatin1Char('0'));
}

/// @p digits: the eight after +593 9.
void setNumber(ClientPhone &row, const QString &digits)
{
    row.typed = QStringLiteral("09%1 %2 %3").arg(digits.left(1), digits.mid(1, 3), digits.mid(4));
    row.e164 = QStringLiteral("+5939") + digits;
}

} // namespace

DemoPeople::DemoPeople(DemoRandom &random, const DemoTexts &texts)
    : m_random(random)
    , m_texts(texts)
{
}

DemoClient DemoPeople::someone(int branchIndex, const QDateTime &at)
{
    if (m_random.chance(companyPercent))
        return named(companyName(), {}, branchIndex, at);
    const QStringList &given = m_random.chance(45) ? m_texts.female : m_texts.male;
    QString name = m_random.pick(given);
    if (m_random.chance(55)) {
        const QString second = m_random.pick(given);
        if (second != name)
            name += u' ' + second;
    }
    QString surname = m_random.pick(m_texts.surnames);
    if (m_random.chance(65))
        surname += u' ' + m_random.pick(m_texts.surnames);
    return named(name, surname, branchIndex, at);
}

QString DemoPeople::companyName()
{
    const QString after =
        m_random.chance(70) ? m_random.pick(m_texts.places) : m_random.pick(m_texts.surnames);
    return m_random.pick(m_texts.companies).arg(after);
}

DemoClient DemoPeople::named(const QString &name, const QString &surname, int branchIndex,
                             const QDateTime &at)
{
    DemoClient one;
    Client &client = one.client;
    client.id = m_random.id<ClientId>(at);
    client.kind = surname.isEmpty() ? ClientKind::Company : ClientKind::Person;
    client.name = name;
    client.surname = surname;
    client.createdAt = at;
    if (client.kind == ClientKind::Company || m_random.chance(70))
        client.nationalId = nationalId(branchIndex, client.kind);
    client.city = QString::fromUtf8(m_random.weighted(citiesOf(branchIndex)).city);
    one.phones += phone(client.id, at);
    if (m_random.chance(7)) {
        one.phones += phone(client.id, at);
        one.phones.last().position = 1;
    }
    if (m_random.chance(client.kind == ClientKind::Company ? 80 : mailPercent))
        addMail(one, at);
    if (m_random.chance(platePercent))
        addPlate(one, branchIndex, at);
    return one;
}

void DemoPeople::giveNumbers(DemoClient &one, const QString &phoneDigits,
                             const QString &nationalIdDigits)
{
    m_phones.insert(phoneDigits);
    m_nationalIds.insert(nationalIdDigits);
    setNumber(one.phones.first(), phoneDigits);
    one.client.nationalId = nationalIdDigits;
}

QString DemoPeople::nationalId(int branchIndex, ClientKind kind)
{
    const int home = branchIndex == 2 ? 9 : 17;
    QString id;
    do {
        const int province = m_random.chance(75) ? home : m_random.between(1, 24);
        const int third = m_random.below(6);
        const int rest = m_random.below(1'000'000);
        id = number(province, 2) + number(third, 1) + number(rest, 6);
        id += checkDigit(id);
    } while (m_nationalIds.contains(id));
    m_nationalIds.insert(id);
    return kind == ClientKind::Company ? id + QStringLiteral("001") : id;
}

ClientPhone DemoPeople::phone(const ClientId &client, const QDateTime &at)
{
    QString digits;
    do {
        const int first = m_random.between(6, 9);
        const int rest = m_random.below(10'000'000);
        digits = number(first, 1) + number(rest, 7);
    } while (m_phones.contains(digits));
    m_phones.insert(digits);
    ClientPhone row;
    row.id = m_random.id<ClientPhoneId>(at);
    row.clientId = client;
    setNumber(row, digits);
    return row;
}

void DemoPeople::addMail(DemoClient &one, const QDateTime &at)
{
    const QString user =
        folded(one.client.name).section(u' ', 0, 0) + u'.' +
        (one.client.surname.isEmpty() ? folded(one.client.name).section(u' ', -1)
                                      : folded(one.client.surname).section(u' ', 0, 0));
    ClientEmail row;
    row.id = m_random.id<ClientEmailId>(at);
    row.clientId = one.client.id;
    row.address =
        user + QString::number(m_random.between(1, 99)) + QStringLiteral("@correo.example");
    one.emails += row;
}

void DemoPeople::addPlate(DemoClient &one, int branchIndex, const QDateTime &at)
{
    const auto letter = [this] { return QChar(u'A' + m_random.below(26)); };
    Vehicle row;
    row.id = m_random.id<VehicleId>(at);
    row.clientId = one.client.id;
    row.plate = QChar(branchIndex == 2 ? u'G' : u'P');
    row.plate += letter();
    row.plate += letter();
    row.plate += u'-' + number(m_random.below(10'000), 4);
    one.vehicles += row;
}

} // namespace Vitrina
