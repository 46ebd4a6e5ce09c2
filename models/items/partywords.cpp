// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/partywords.h"

#include "domain/partycheck.h"
#include "items/namedvalue.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

constexpr const char *partyContext = "PartyWords";

constexpr NamedValue<PartyRole> partyRoles[] = {
    {PartyRole::Buyer, QT_TRANSLATE_NOOP("PartyWords", "Buyer")},
    {PartyRole::Spouse, QT_TRANSLATE_NOOP("PartyWords", "Spouse")},
    {PartyRole::CoDebtor, QT_TRANSLATE_NOOP("PartyWords", "Co-debtor")},
    {PartyRole::InvoiceHolder, QT_TRANSLATE_NOOP("PartyWords", "Invoice holder")},
    {PartyRole::RegistrationHolder, QT_TRANSLATE_NOOP("PartyWords", "Registration holder")},
};
constexpr NamedValue<PartyIdType> partyIdTypes[] = {
    {PartyIdType::National, QT_TRANSLATE_NOOP("PartyWords", "ID of this country")},
    {PartyIdType::Passport, QT_TRANSLATE_NOOP("PartyWords", "Passport")},
    {PartyIdType::Foreign, QT_TRANSLATE_NOOP("PartyWords", "Document of another country")},
};
constexpr NamedValue<NationalIdKind> nationalIdKinds[] = {
    {NationalIdKind::EcCedula, QT_TRANSLATE_NOOP("PartyWords", "Cédula")},
    {NationalIdKind::EcRucNatural, QT_TRANSLATE_NOOP("PartyWords", "RUC")},
    {NationalIdKind::EcRucPublic, QT_TRANSLATE_NOOP("PartyWords", "RUC")},
    {NationalIdKind::EcRucPrivate, QT_TRANSLATE_NOOP("PartyWords", "RUC")},
    {NationalIdKind::MxCurp, QT_TRANSLATE_NOOP("PartyWords", "CURP")},
    {NationalIdKind::MxRfcPerson, QT_TRANSLATE_NOOP("PartyWords", "RFC")},
    {NationalIdKind::MxRfcCompany, QT_TRANSLATE_NOOP("PartyWords", "RFC")},
    {NationalIdKind::CoCedula, QT_TRANSLATE_NOOP("PartyWords", "Cédula")},
    {NationalIdKind::CoNit, QT_TRANSLATE_NOOP("PartyWords", "NIT")},
    {NationalIdKind::Passport, QT_TRANSLATE_NOOP("PartyWords", "Passport")},
    {NationalIdKind::Other, QT_TRANSLATE_NOOP("PartyWords", "ID")},
};

/// What a number looks like, where it does not look so.
struct IdShape
{
    const char *country;
    ClientKind holder;
    const char *text;
};
constexpr IdShape idShapes[] = {
    {"EC", ClientKind::Person,
     QT_TRANSLATE_NOOP("PartyWords", "A cédula has 10 digits and a RUC 13, one of them to check.")},
    {"EC", ClientKind::Company,
     QT_TRANSLATE_NOOP("PartyWords", "The RUC of a company has 13 digits and begins with the "
                                     "province.")},
    {"MX", ClientKind::Person,
     QT_TRANSLATE_NOOP("PartyWords", "A CURP has 18 letters and digits, an RFC of a person 13.")},
    {"MX", ClientKind::Company,
     QT_TRANSLATE_NOOP("PartyWords", "An RFC of a company has 12 letters and digits.")},
    {"CO", ClientKind::Person,
     QT_TRANSLATE_NOOP("PartyWords",
                       "A cédula has 3 to 10 digits, a NIT a check digit behind its dash.")},
    {"CO", ClientKind::Company,
     QT_TRANSLATE_NOOP("PartyWords", "A NIT has 9 digits and a check digit.")},
};

QString partySaid(const char *text)
{
    return QCoreApplication::translate(partyContext, text);
}

QString shapeOf(PartyIdType type, const QString &country, ClientKind holder)
{
    if (type == PartyIdType::Passport)
        return partySaid(
            QT_TRANSLATE_NOOP("PartyWords", "A passport has 5 to 20 letters and digits."));
    const auto found =
        std::find_if(std::begin(idShapes), std::end(idShapes), [&](const IdShape &shape) {
            return type == PartyIdType::National && holder == shape.holder &&
                   country == QLatin1StringView(shape.country);
        });
    return partySaid(found != std::end(idShapes)
                         ? found->text
                         : QT_TRANSLATE_NOOP("PartyWords", "It has 4 to 20 letters and digits."));
}

} // namespace

QString partyRoleName(PartyRole role)
{
    return nameOf(partyContext, partyRoles, role);
}

QString partyIdTypeName(PartyIdType type)
{
    return nameOf(partyContext, partyIdTypes, type);
}

QString nationalIdName(NationalIdKind kind)
{
    return nameOf(partyContext, nationalIdKinds, kind);
}

QString partyLine(const DealParty &party, const QString &country)
{
    const PartyDetails &who = party.who;
    const auto id = partyIdFromTyped(who.idNumber, who.idType, country, who.kind);
    QStringList parts{who.name};
    if (who.idNumber.isEmpty())
        parts += partySaid(QT_TRANSLATE_NOOP("PartyWords", "ID not known yet"));
    else
        parts += nationalIdName(id ? id->kind : NationalIdKind::Other) + u' ' + who.idNumber;
    parts += who.phone;
    parts += who.note.simplified();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

PartyIdSaid partyIdSaid(const QString &typed, PartyIdType type, const QString &country,
                        ClientKind holder)
{
    if (typed.trimmed().isEmpty())
        return {shapeOf(type, country, holder), Tone::Neutral};
    const auto id = partyIdFromTyped(typed, type, country, holder);
    if (!id)
        return {partySaid(QT_TRANSLATE_NOOP("PartyWords", "Not valid yet.")) + u' ' +
                    shapeOf(type, country, holder),
                Tone::Danger};
    const QString is = nationalIdName(id->kind) + u' ' + id->number;
    if (id->proven)
        return {partySaid(QT_TRANSLATE_NOOP("PartyWords", "%1: valid"))
                    .replace(QLatin1StringView("%1"), is),
                Tone::Done};
    return {partySaid(QT_TRANSLATE_NOOP("PartyWords", "%1: nothing proves its digits, look again"))
                .replace(QLatin1StringView("%1"), is),
            Tone::Neutral};
}

} // namespace Vitrina
