// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nationalid.h"

#include "domain/checkdigits.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrina {

namespace {

using K = NationalIdKind;
using Found = std::optional<NationalId>;

/// Capitals without the marks that people put between groups.
QString bare(QStringView typed)
{
    QString text;
    for (const QChar c : typed.trimmed()) {
        const bool mark = c.isSpace() || c == u'-' || c == u'.' || c == u'/' || c == u'\u2013';
        if (!mark)
            text += c.toUpper();
    }
    return text;
}

bool isAll(const QString &text, qsizetype from, qsizetype to, bool letters)
{
    return text.size() >= from && text.size() <= to &&
           std::all_of(text.begin(), text.end(), [letters](QChar c) {
               return (c >= u'0' && c <= u'9') || (letters && c >= u'A' && c <= u'Z');
           });
}

// Ecuador. Cédula: Registro Civil, modulus 10 (which it keeps to; it has said that the third digit
// tells nothing). RUC: 13 digits, of a natural person her cédula and an establishment. The old
// rules by modulus 11 for public (third digit 6) and private companies (9) are not kept to by the
// SRI any more, which says that numbers of companies and of foreigners without a cédula follow no
// algorithm (statement quoted in github.com/koblas/stdnum-js/pull/168; numbers in
// github.com/arthurdejong/python-stdnum/issues/497).

bool hasProvince(const QString &number)
{
    const int province = number.first(2).toInt();
    return (province >= 1 && province <= 24) || province == 30; // 30: registered abroad
}

Found ecuadorianRuc(const QString &number)
{
    const bool natural = CheckDigits::cedulaFits(number.first(10));
    const bool noEstablishment = number.endsWith(QLatin1StringView("000"));
    if (noEstablishment)
        return std::nullopt;
    switch (number[2].digitValue()) {
    case 9:
        return NationalId{K::EcRucPrivate, number, CheckDigits::privateRucFits(number)};
    case 6:
        if (number[9] == u'0' && CheckDigits::publicRucFits(number))
            return NationalId{K::EcRucPublic, number, true};
        return natural ? NationalId{K::EcRucNatural, number, true}
                       : NationalId{K::EcRucPublic, number, CheckDigits::publicRucFits(number)};
    default:
        return natural ? Found(NationalId{K::EcRucNatural, number, true}) : std::nullopt;
    }
}

Found ecuadorian(const QString &number, ClientKind holder)
{
    if (!isAll(number, 10, 13, false) || !hasProvince(number))
        return std::nullopt;
    if (number.size() == 13)
        return ecuadorianRuc(number);
    const bool cedula =
        number.size() == 10 && holder == ClientKind::Person && CheckDigits::cedulaFits(number);
    return cedula ? Found(NationalId{K::EcCedula, number, true}) : std::nullopt;
}

// Mexico. CURP: RENAPO, Instructivo normativo para la asignación de la CURP: four letters, date,
// sex, state, three consonants, a mark of the century (digit: before 2000) and a check digit. RFC:
// SAT, three letters of a company or four of a person, date, two marks and a check digit; some that
// were assigned by hand do not keep to it, and the two for anybody (Resolución Miscelánea Fiscal)
// never did.

bool isDate(const QString &yymmdd, int century)
{
    return QDate::isValid(century + yymmdd.first(2).toInt(), yymmdd.sliced(2, 2).toInt(),
                          yymmdd.sliced(4, 2).toInt());
}

Found curp(const QString &number)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A[A-ZÑ][AEIOUX][A-ZÑ]{2}[0-9]{6}[HMX](AS|BC|BS|CC|CH|CL|CM|CS|DF|DG|GR|GT|HG|JC|MC|MN|"
        "MS|NE|"
        "NL|NT|OC|PL|QR|QT|SL|SP|SR|TC|TL|TS|VZ|YN|ZS)[B-DF-HJ-NP-TV-ZÑ]{3}[0-9A-Z][0-9]\\z"));
    if (!form.match(number).hasMatch())
        return std::nullopt;
    const int century = number[16].isDigit() ? 1900 : 2000;
    const bool sound = isDate(number.sliced(4, 6), century) && CheckDigits::curpFits(number);
    return sound ? Found(NationalId{K::MxCurp, number, true}) : std::nullopt;
}

Found rfc(const QString &number, K kind)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[A-ZÑ&]{3,4}([0-9]{6})[0-9A-Z]{2}[0-9A]\\z"));
    const auto match = form.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    const QString date = match.captured(1);
    if (!isDate(date, 1900) && !isDate(date, 2000))
        return std::nullopt;
    return NationalId{kind, number, CheckDigits::rfcFits(number)};
}

Found mexican(const QString &number, ClientKind holder)
{
    if (holder == ClientKind::Company)
        return number.size() == 12 ? rfc(number, K::MxRfcCompany) : std::nullopt;
    if (number.size() == 18)
        return curp(number);
    return number.size() == 13 ? rfc(number, K::MxRfcPerson) : std::nullopt;
}

// Colombia. NIT: DIAN, Orden Administrativa 4 de 1989, modulus 11 with prime weights. Cédulas have
// no check digit: 3 to 10 digits.

Found nit(const QString &base, const QString &digit)
{
    const QChar right = CheckDigits::nitDigit(base);
    if (!digit.isEmpty() && digit != right)
        return std::nullopt;
    return NationalId{K::CoNit, base + u'-' + right, !digit.isEmpty()};
}

Found colombian(QStringView typed, ClientKind holder)
{
    const QStringView text = typed.trimmed();
    const qsizetype dash = text.lastIndexOf(u'-');
    const QString number = bare(text);
    if (!isAll(number, 3, 11, false))
        return std::nullopt;
    const bool withDigit = dash >= 0 && bare(text.sliced(dash + 1)).size() == 1;
    if (withDigit)
        return nit(number.chopped(1), number.last(1));
    if (holder == ClientKind::Person)
        return number.size() <= 10 ? Found(NationalId{K::CoCedula, number, false}) : std::nullopt;
    if (number.size() == 10)
        return nit(number.chopped(1), number.last(1));
    return number.size() == 9 ? nit(number, {}) : std::nullopt;
}

Found anywhere(const QString &number)
{
    const bool sound = isAll(number, 4, 20, true);
    return sound ? Found(NationalId{K::Other, number, false}) : std::nullopt;
}

Result<NationalId> orRefused(const Found &found, QStringView typed)
{
    if (found)
        return *found;
    return failure(Problem::Code::BadNationalId, {typed.trimmed().toString()});
}

} // namespace

Result<NationalId> nationalIdFromTyped(QStringView typed, QStringView country, ClientKind holder)
{
    constexpr qsizetype longest = 40;
    if (typed.size() > longest)
        return orRefused(std::nullopt, typed.first(longest));
    if (country == u"EC")
        return orRefused(ecuadorian(bare(typed), holder), typed);
    if (country == u"MX")
        return orRefused(mexican(bare(typed), holder), typed);
    if (country == u"CO")
        return orRefused(colombian(typed, holder), typed);
    return orRefused(anywhere(bare(typed)), typed);
}

Result<NationalId> passportFromTyped(QStringView typed)
{
    const QString number = bare(typed.first(std::min<qsizetype>(typed.size(), 40)));
    const bool sound = isAll(number, 5, 20, true);
    return orRefused(sound ? Found(NationalId{K::Passport, number, false}) : std::nullopt, typed);
}

} // namespace Vitrina
