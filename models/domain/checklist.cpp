// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrina {

Checklist Checklist::fromText(const QString &text)
{
    const QJsonObject marks = QJsonDocument::fromJson(text.toUtf8()).object();
    Checklist list;
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table) {
        const QString mark = marks.value(QLatin1StringView(code)).toString();
        list.setMark(point, fromCode<CheckMark>(mark).value_or(CheckMark::NotLookedAt));
    }
    return list;
}

QString Checklist::toText() const
{
    QJsonObject marks;
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table) {
        if (mark(point) != CheckMark::NotLookedAt)
            marks.insert(QLatin1StringView(code), codeOf(mark(point)));
    }
    return QString::fromUtf8(QJsonDocument(marks).toJson(QJsonDocument::Compact));
}

int Checklist::countOf(CheckMark mark) const
{
    return int(std::count(m_marks.begin(), m_marks.end(), mark));
}

} // namespace Vitrina
