// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demostock.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr quint64 stockDice = 0x570c; // beside the seed
constexpr int unitsInStock = 30;
constexpr int everyWithdrawn = 9; // one of so many is not for sale
constexpr int oldestDays = 90;

/// A maker's code, and what his numbers of a kind begin with (ISO 3780).
struct Maker
{
    const char *brand;
    VehicleKind kind;
    const char *code;
    char plant;
};

const Maker makers[] = {
    {"CF Moto", VehicleKind::Motorcycle, "LCE", 'N'},
    {"Suzuki", VehicleKind::Motorcycle, "9FS", 'C'},
    {"Bajaj", VehicleKind::Motorcycle, "MD2", 'A'},
    {"Yamaha", VehicleKind::Motorcycle, "9FK", 'Y'},
    {"Honda", VehicleKind::Motorcycle, "9FM", 'F'},
    {"KTM", VehicleKind::Motorcycle, "VBK", 'M'},
    {"Royal Enfield", VehicleKind::Motorcycle, "ME3", 'K'},
    {"TVS", VehicleKind::Motorcycle, "MD6", 'H'},
    {"Kia", VehicleKind::Car, "KNA", 'P'},
    {"Chevrolet", VehicleKind::Car, "8LA", 'E'},
    {"Suzuki", VehicleKind::Car, "MA3", 'G'},
    {"Great Wall", VehicleKind::Car, "LGW", 'B'},
    {"Hino", VehicleKind::Truck, "JHH", 'T'},
};

const char *const motorcycleColours[] = {"Negro", "Rojo", "Azul", "Blanco", "Gris mate", "Naranja"};
const char *const otherColours[] = {"Blanco", "Plata", "Gris", "Rojo", "Negro", "Azul"};

const QString letters = QStringLiteral("ABCDEFGHJKLMNPRSTUVWXYZ");
const QString alphabet = QStringLiteral("0123456789") + letters;

const Maker &makerOf(const VehicleModel &model)
{
    const auto found =
        std::find_if(std::begin(makers), std::end(makers), [&model](const Maker &maker) {
            return model.brand == QLatin1StringView(maker.brand) && model.kind == maker.kind;
        });
    if (found == std::end(makers))
        qFatal("the demonstration has no maker's code for %s", qPrintable(model.brand));
    return *found;
}

/// What a character of a chassis number counts for its check digit (49 CFR 565).
int worthOf(QChar c)
{
    static const QString counted = QStringLiteral("0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ");
    return c.isDigit() ? c.digitValue() : int(counted.indexOf(c)) % 10;
}

QChar chassisCheck(const QString &vin)
{
    static const int weights[] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (int i = 0; i < vin.size(); ++i)
        sum += worthOf(vin[i]) * weights[i];
    return sum % 11 == 10 ? QChar(u'X') : QChar(u'0' + sum % 11);
}

/// "S" for 2025, "T" for 2026.
QChar yearLetter(int year)
{
    static const QString years = QStringLiteral("ABCDEFGHJKLMNPRSTVWXY123456789");
    return years[(year - 2010) % years.size()];
}

Unit unitOf(const DemoShowroom &showroom, const DemoCalendar &calendar, int number,
            DemoRandom &random)
{
    const VehicleModel &model = showroom.someModel(random);
    const auto &colours = model.kind == VehicleKind::Motorcycle ? motorcycleColours : otherColours;
    Unit unit;
    const QDate day = calendar.today().addDays(-random.between(1, oldestDays));
    unit.createdAt = calendar.momentOn(DemoCalendar::openDayUntil(day), random);
    unit.id = random.id<UnitId>(unit.createdAt);
    unit.branchId = showroom.branches[random.below(int(showroom.branches.size()))].branch.id;
    unit.modelId = model.id;
    // Serials rise, so that no number is there twice.
    unit.vin = demoVin(model, 1200 + 37 * number + random.below(37), random);
    unit.colour = QString::fromUtf8(colours[random.below(int(std::size(colours)))]);
    unit.state =
        number % everyWithdrawn == everyWithdrawn - 1 ? UnitState::Withdrawn : UnitState::Free;
    unit.createdBy = showroom.start.administrator.id;
    return unit;
}

} // namespace

QString demoVin(const VehicleModel &model, int serial, DemoRandom &random)
{
    const Maker &maker = makerOf(model);
    QString vin = QString::fromLatin1(maker.code);
    for (int i = 0; i < 5; ++i)
        vin += alphabet[random.below(int(alphabet.size()))];
    vin += u'0';
    vin += yearLetter(model.year);
    vin += QLatin1Char(maker.plant);
    vin += QStringLiteral("%1").arg(serial, 6, 10, QLatin1Char('0'));
    vin[8] = chassisCheck(vin);
    return vin;
}

QList<Unit> demoStock(quint64 seed, const DemoShowroom &showroom, const DemoCalendar &calendar)
{
    DemoRandom random(seed ^ stockDice);
    QList<Unit> units;
    for (int number = 0; number < unitsInStock; ++number)
        units += unitOf(showroom, calendar, number, random);
    return units;
}

} // namespace Vitrina
