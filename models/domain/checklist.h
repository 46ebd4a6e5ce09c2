// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"

#include <array>

namespace Vitrina {

/// What is looked at of a vehicle that a client gives in (D6).
enum class CheckPoint { Engine, Brakes, Tyres, Body, Electrics, Papers, Keys };
template <>
struct EnumCodes<CheckPoint>
{
    static constexpr std::array table{std::pair{CheckPoint::Engine, "engine"},
                                      std::pair{CheckPoint::Brakes, "brakes"},
                                      std::pair{CheckPoint::Tyres, "tyres"},
                                      std::pair{CheckPoint::Body, "body"},
                                      std::pair{CheckPoint::Electrics, "electrics"},
                                      std::pair{CheckPoint::Papers, "papers"},
                                      std::pair{CheckPoint::Keys, "keys"}};
};

/// How it was found.
enum class CheckMark { NotLookedAt, Good, Fair, Bad };
template <>
struct EnumCodes<CheckMark>
{
    static constexpr std::array table{
        std::pair{CheckMark::NotLookedAt, ""}, std::pair{CheckMark::Good, "good"},
        std::pair{CheckMark::Fair, "fair"}, std::pair{CheckMark::Bad, "bad"}};
};

/// A mark for each point, as text {"engine": "good", …}; what was not looked at is left out.
class Checklist
{
public:
    static constexpr size_t size = EnumCodes<CheckPoint>::table.size();

    /// Of whatever text: what cannot be read was not looked at, and unknown points are dropped.
    static Checklist fromText(const QString &text);
    QString toText() const;

    CheckMark mark(CheckPoint point) const { return m_marks[size_t(point)]; }
    void setMark(CheckPoint point, CheckMark mark) { m_marks[size_t(point)] = mark; }
    int countOf(CheckMark mark) const;

    friend bool operator==(const Checklist &, const Checklist &) = default;

private:
    std::array<CheckMark, size> m_marks{};
};

} // namespace Vitrina
