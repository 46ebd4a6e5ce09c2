// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/cellvalues.h"

#include "domain/text.h"

#include <QRegularExpression>

namespace Vitrina {

namespace {

constexpr int mostDigits = 15;

struct Number
{
    bool negative = false;
    QString whole;    ///< digits
    QString fraction; ///< digits
};

/// Without sign, currency and spaces; nothing when something else is left.
std::optional<Number> signedDigits(QString text, QString &digits)
{
    Number number;
    text = text.simplified();
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        number.negative = true;
        text = text.sliced(1, text.size() - 2).trimmed();
    }
    static const QRegularExpression currency(QStringLiteral(
        "^([+-]?)\\s*(?:S/\\.?|\\p{L}{0,3}\\s*\\p{Sc}|\\p{L}{1,3}\\.?(?=[\\s\\d+-]))?\\s*"
        "([+-]?)\\s*(\\d[\\d.,'’ ]*?|[.,]\\d+)\\s*(-?)\\s*(?:\\p{Sc}|\\p{L}{3})?$"));
    const auto match = currency.match(text);
    if (!match.hasMatch())
        return {};
    const QString signs = match.captured(1) + match.captured(2) + match.captured(4);
    if (signs.size() > 1)
        return {};
    number.negative = number.negative || signs == u"-";
    digits = match.captured(3);
    return number;
}

/// Groups of three after the first, which has one to three digits.
bool isGrouped(QStringView text, QChar separator)
{
    const auto groups = text.split(separator);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool right =
            i == 0 ? groups[i].size() >= 1 && groups[i].size() <= 3 : groups[i].size() == 3;
        if (!right)
            return false;
    }
    return true;
}

/// The character that parts whole and fraction; null for none; nothing when it makes no sense.
std::optional<QChar> decimalIn(const QString &digits, DecimalMark mark)
{
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points == 0 && commas == 0)
        return QChar();
    if (points > 0 && commas > 0) {
        const QChar last = digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? u'.' : u',';
        return digits.count(last) == 1 ? std::optional(last) : std::nullopt;
    }
    const QChar only = points > 0 ? u'.' : u',';
    if (points + commas > 1)
        return QChar();
    if ((mark == DecimalMark::Point && only == u'.') ||
        (mark == DecimalMark::Comma && only == u','))
        return only;
    return isGrouped(digits, only) && !digits.startsWith(u'0') ? QChar() : only;
}

std::optional<Number> parseNumber(QStringView text, DecimalMark mark)
{
    QString digits;
    auto number = signedDigits(text.toString(), digits);
    if (!number)
        return {};
    const auto decimal = decimalIn(digits, mark);
    if (!decimal)
        return {};
    QString whole = digits;
    if (!decimal->isNull()) {
        whole = digits.section(*decimal, 0, 0);
        number->fraction = digits.section(*decimal, 1);
    }
    QChar grouping;
    for (const QChar c : std::as_const(whole)) {
        if (c.isDigit())
            continue;
        if (!grouping.isNull() && c != grouping)
            return {};
        grouping = c;
    }
    if (!grouping.isNull() && !isGrouped(whole, grouping))
        return {};
    if (!grouping.isNull())
        whole.remove(grouping);
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(whole.cbegin(), whole.cend(), digit) ||
        !std::all_of(number->fraction.cbegin(), number->fraction.cend(), digit))
        return {};
    number->whole = whole;
    return number;
}

enum class Answer { No, Yes, Person, Company, Pending, Done };

struct AnswerWord
{
    Answer answer;
    const char *words;
};

constexpr AnswerWord yesNoWords[] = {
    {Answer::Yes, "si|s|x|1|v|verdadero|true|t|yes|y|ok|activo"},
    {Answer::No, "no|n|0|f|falso|false|inactivo"},
};
constexpr AnswerWord kindWords[] = {
    {Answer::Person,
     "persona|persona natural|natural|persona fisica|fisica|individual|individuo|person|"
     "p|pn|particular|private"},
    {Answer::Company,
     "empresa|persona juridica|juridica|persona moral|moral|compania|sociedad|company|"
     "business|corporate|e|pj|organizacion|organization"},
};
constexpr AnswerWord doneWords[] = {
    {Answer::Done,
     "hecho|hecha|realizado|realizada|resuelto|resuelta|cumplido|cumplida|completado|"
     "completada|cerrado|cerrada|terminado|terminada|finalizado|done|completed|complete|"
     "resolved|closed|finished|si|s|x|1|verdadero|true|yes"},
    {Answer::Pending,
     "pendiente|abierto|abierta|por hacer|en proceso|programado|programada|vencido|"
     "vencida|pending|open|to do|todo|scheduled|overdue|no|0|falso|false"},
};

template <size_t N>
std::optional<Answer> answerIn(const AnswerWord (&table)[N], QStringView text)
{
    const QString word = folded(text);
    for (const AnswerWord &row : table) {
        if (QString::fromLatin1(row.words).split(u'|').contains(word))
            return row.answer;
    }
    return {};
}

template <size_t N>
std::optional<bool> isAnswer(const AnswerWord (&table)[N], QStringView text, Answer truth)
{
    const auto answer = answerIn(table, text);
    return answer ? std::optional(*answer == truth) : std::nullopt;
}

} // namespace

DecimalMark guessDecimalMark(const QStringList &cells)
{
    int points = 0;
    int commas = 0;
    for (const QString &cell : cells) {
        QString digits;
        if (!signedDigits(cell, digits))
            continue;
        if (const auto decimal = decimalIn(digits, DecimalMark::Guess);
            decimal && !decimal->isNull())
            ++(*decimal == u'.' ? points : commas);
        else if (digits.count(u'.') > 1 || digits.count(u',') > 1)
            ++(digits.contains(u'.') ? commas : points); // grouped by the other one
    }
    if (points == commas)
        return DecimalMark::Guess;
    return points > commas ? DecimalMark::Point : DecimalMark::Comma;
}

std::optional<qint64> parseMoney(QStringView text, int decimals, DecimalMark mark)
{
    const auto number = parseNumber(text, mark);
    if (!number)
        return {};
    const QString fraction = number->fraction.leftJustified(decimals, u'0');
    const QString minor = number->whole + fraction.first(decimals);
    if (number->whole.size() + decimals > mostDigits)
        return {};
    qint64 amount = minor.isEmpty() ? 0 : minor.toLongLong();
    if (fraction.size() > decimals && fraction[decimals] >= u'5')
        ++amount;
    return number->negative ? -amount : amount;
}

std::optional<qint64> parseInteger(QStringView text, DecimalMark mark)
{
    const auto number = parseNumber(text, mark);
    if (!number || number->whole.isEmpty() || number->whole.size() > mostDigits ||
        number->fraction.count(u'0') != number->fraction.size())
        return {};
    const qint64 value = number->whole.toLongLong();
    return number->negative ? -value : value;
}

std::optional<int> parseYear(QStringView text)
{
    const QString plain = text.toString().trimmed();
    if (plain.size() > 4 && !plain.endsWith(u".0"))
        return {};
    const auto value = parseInteger(plain, DecimalMark::Point);
    if (!value || *value < 1900 || *value > 2199)
        return {};
    return static_cast<int>(*value);
}

std::optional<bool> parseYesNo(QStringView text)
{
    return isAnswer(yesNoWords, text, Answer::Yes);
}

std::optional<CellClientKind> parseClientKind(QStringView text)
{
    const auto company = isAnswer(kindWords, text, Answer::Company);
    if (!company)
        return {};
    return *company ? CellClientKind::Company : CellClientKind::Person;
}

std::optional<bool> parseDone(QStringView text)
{
    return isAnswer(doneWords, text, Answer::Done);
}

} // namespace Vitrina
