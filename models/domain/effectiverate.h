// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/amortization.h"

namespace Vitrina {

/// The yearly rate at which a nominal one compounds monthly, (1 + j/12)^12 - 1, rounded half up to
/// six decimals; in integers. Not below -100 %.
Percent compounded(const Percent &nominalYearly);

/// The interval from @p from to @p to in years: whole months counted backwards from @p to as equal
/// twelfths of a year, then days over the length of the year that ends with them (365 or 366);
/// Directive 2014/17/EU, annex I, remark c.
long double yearsBetween(const QDate &from, const QDate &to);

/// What the client really pays a year for the money she gets (TEA, E.A., CAT), by the basic
/// equation of Directive 2008/48/EC, annex I (Banco de México's CAT, Circular 21/2009, is the same
/// equation): the X with
///
///     C = Σ D_k (1 + X)^-s_k
///
/// C being what she receives on the day the credit begins, that is, what is financed less all
/// charges that are financed or paid on that day; D_k the instalments, without the tax on interest
/// (CAT is published without IVA), s_k by yearsBetween(). Charges of the credit count whether they
/// are fees or insurance: they are taken to be a condition of it.
///
/// Solved by Newton's method in the logarithm of the discount factor, where the equation is convex
/// and cannot fail to converge, to 1e-15 in long doubles; only the result, rounded half up to
/// `effectiveDecimals`, leaves this function, and as a decimal. RateOutOfRange for more than a
/// million percent, or when the charges take all that is financed.
constexpr int effectiveDecimals = 2;
Result<Percent> effectiveRate(const LoanTerms &terms, const AmortizationTable &table);

} // namespace Vitrina
