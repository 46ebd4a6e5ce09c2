// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/similarnames.h"

#include "domain/text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace Vitrina {

namespace {

// What a name can reach that shares but one word with a longer one: "Juan" is not "Juan Torres".
constexpr double oneWordOnly = 0.7;
constexpr double otherGender = 0.5;
constexpr double initialOnly = 0.8;
// How much of a word counts that only the longer name has.
constexpr double missingWord = 0.15;
constexpr qsizetype mostWords = 8;
constexpr qsizetype mostLetters = 24;

constexpr std::array<const char16_t *, 12> particles{u"de", u"la",  u"las", u"los", u"del", u"y",
                                                     u"da", u"das", u"dos", u"van", u"von", u"der"};

bool isParticle(const QString &word)
{
    return std::any_of(particles.begin(), particles.end(),
                       [&word](const char16_t *particle) { return word == QStringView(particle); });
}

QStringList nameWords(QStringView name)
{
    const QStringList all = searchWords(name.left(200));
    QStringList words;
    for (const QString &word : all) {
        if (!isParticle(word) && words.size() < mostWords)
            words.append(word.left(mostLetters));
    }
    return words.isEmpty() ? all.mid(0, mostWords) : words;
}

/// Edits between two words; a swap of neighbours is one (optimal string alignment).
int distance(QStringView a, QStringView b)
{
    std::vector<int> beforeLast(size_t(b.size()) + 1);
    std::vector<int> last(beforeLast.size());
    std::vector<int> row(beforeLast.size());
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            const int substituted = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, substituted});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

/// "mario" and "maria", "gabriel" and "gabriela": another person rather than a typo.
bool differByGender(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() + 1 == b.size())
        return b.startsWith(a) && b.endsWith(u'a');
    const auto isEnding = [](QChar c) { return c == u'a' || c == u'o'; };
    return a.size() == b.size() && a.chopped(1) == b.chopped(1) && isEnding(a.back()) &&
           isEnding(b.back());
}

double wordSimilarity(QStringView a, QStringView b)
{
    if (a == b)
        return 1;
    if (a.size() == 1 || b.size() == 1)
        return a.front() == b.front() ? initialOnly : 0;
    if (differByGender(a, b))
        return otherGender;
    const qsizetype shorter = std::min(a.size(), b.size());
    const qsizetype longer = std::max(a.size(), b.size());
    const qsizetype allowed = shorter <= 3 ? 0 : shorter <= 6 ? 1 : 2;
    if (longer - shorter > allowed)
        return 0;
    const int edits = distance(a, b);
    return edits > allowed ? 0 : 1 - double(edits) / double(longer);
}

struct Pair
{
    double similarity;
    qsizetype a;
    qsizetype b;
};

/// All pairs that are alike at all, the best first. Ties by the words themselves, so that it does
/// not matter which name comes first.
std::vector<Pair> rankedPairs(const QStringList &a, const QStringList &b)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = 0; j < b.size(); ++j) {
            const double similarity = wordSimilarity(a[i], b[j]);
            if (similarity > 0)
                pairs.push_back({similarity, i, j});
        }
    }
    const auto rank = [&](const Pair &pair) {
        const QString &x = a[pair.a];
        const QString &y = b[pair.b];
        return std::make_tuple(-pair.similarity, -(x.size() + y.size()), std::min(x, y),
                               std::max(x, y));
    };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&rank](const Pair &x, const Pair &y) { return rank(x) < rank(y); });
    return pairs;
}

double unmatchedLetters(const QStringList &words, const std::vector<bool> &matched)
{
    double letters = 0;
    for (qsizetype i = 0; i < words.size(); ++i)
        letters += matched[size_t(i)] ? 0 : double(words[i].size());
    return letters;
}

double matchedSimilarity(const QStringList &a, const QStringList &b)
{
    std::vector<bool> matchedA(size_t(a.size()));
    std::vector<bool> matchedB(size_t(b.size()));
    double alike = 0;
    double letters = 0;
    int matches = 0;
    for (const Pair &pair : rankedPairs(a, b)) {
        if (matchedA[size_t(pair.a)] || matchedB[size_t(pair.b)])
            continue;
        matchedA[size_t(pair.a)] = matchedB[size_t(pair.b)] = true;
        const double weight = double(a[pair.a].size() + b[pair.b].size());
        alike += pair.similarity * weight;
        letters += weight;
        ++matches;
    }
    if (matches == 0)
        return 0;
    // Words left over on both sides contradict each other; on one side only they are missing.
    const double leftA = unmatchedLetters(a, matchedA);
    const double leftB = unmatchedLetters(b, matchedB);
    const double contradiction = 2 * std::min(leftA, leftB);
    const double missing = 2 * missingWord * (std::max(leftA, leftB) - std::min(leftA, leftB));
    const double score = alike / (letters + contradiction + missing);
    return matches == 1 && std::max(a.size(), b.size()) > 1 ? std::min(score, oneWordOnly) : score;
}

} // namespace

double nameSimilarity(QStringView a, QStringView b)
{
    const QStringList wordsA = nameWords(a);
    const QStringList wordsB = nameWords(b);
    if (wordsA.isEmpty() || wordsB.isEmpty())
        return 0;
    if (wordsA.join(QString()) == wordsB.join(QString()))
        return 1; // "Mariajosé" and "María José"
    return matchedSimilarity(wordsA, wordsB);
}

bool areSimilar(QStringView a, QStringView b)
{
    return nameSimilarity(a, b) >= similarNamesThreshold;
}

} // namespace Vitrina
