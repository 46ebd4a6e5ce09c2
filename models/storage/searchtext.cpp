// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchtext.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "storage/database.h"
#include "storage/profile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrina {

namespace {

constexpr qsizetype mostTextsAtOnce = 1000;

// 2: names have their joined words beside them.
const auto formKey = QStringLiteral("search.form");
const auto presentForm = QStringLiteral("2");

// CROSS: the stale ones lead. Left to itself SQLite reads every client to find the few.
const auto staleClientsSql = QStringLiteral(
    "SELECT s.client, c.name, c.surname, c.national_id, c.external_id,"
    "  (SELECT group_concat(p.typed || char(9) || p.e164, char(10)) FROM client_phone p WHERE "
    "p.client_id = c.id),"
    "  (SELECT group_concat(e.address, ' ') FROM client_email e WHERE e.client_id = c.id),"
    "  (SELECT group_concat(v.plate || char(10) || v.vin, char(10)) FROM vehicle v"
    "   WHERE v.client_id = c.id)"
    " FROM stale_client s CROSS JOIN client c ON c.rowid = s.client WHERE c.merged_into IS NULL");

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

/// A phone is found by its digits run together, with and without the country's code, and by its
/// last seven and four.
QStringList phoneWords(const QString &typed, const QString &e164)
{
    const QString digits = digitsOf(e164.isEmpty() ? typed : e164);
    QStringList words{digitsOf(typed), digits, digits.right(9), digits.right(7), digits.right(4)};
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

/// @p phones: a line a phone, the typed and the E.164 form with a tab between.
QString allPhoneWords(const QString &phones)
{
    QStringList words;
    const QStringList lines = phones.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        words += phoneWords(line.section(u'\t', 0, 0), line.section(u'\t', 1, 1));
    return words.join(u' ');
}

/// "PBA-1234" and "171234567-8" are also typed without the hyphen. @p codes: one a line.
QString compactWords(const QString &codes)
{
    QStringList words;
    const QStringList lines = codes.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QString word = folded(line);
        if (word.contains(u' '))
            words += word.remove(u' ');
    }
    return words.join(u' ');
}

QString searchText(const Rows &row)
{
    QStringList parts;
    for (const int column : {1, 2, 3, 4, 6, 7}) {
        const QString words = folded(row.text(column));
        if (!words.isEmpty())
            parts += words;
    }
    // Behind what clients are put in order by.
    parts += joinedWords(row.text(1) + u' ' + row.text(2));
    for (const int column : {3, 7}) {
        if (const QString words = compactWords(row.text(column)); !words.isEmpty())
            parts += words;
    }
    if (const QString phones = allPhoneWords(row.text(5)); !phones.isEmpty())
        parts += phones;
    return parts.join(u' ');
}

/// One statement for all: FTS5 writes its index out at the end of each.
void writeTexts(Database &database, const QJsonObject &texts)
{
    if (texts.isEmpty())
        return;
    database.execute(
        QStringLiteral("INSERT INTO client_text (client, words)"
                       " SELECT CAST(key AS INTEGER), value FROM json_each(?) WHERE true"
                       " ON CONFLICT (client) DO UPDATE SET words = excluded.words"),
        {QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact))});
}

} // namespace

void refreshSearchText(Database &database)
{
    {
        QJsonObject texts;
        Rows rows = database.query(staleClientsSql);
        while (rows.next()) {
            texts.insert(rows.text(0), searchText(rows));
            if (texts.size() >= mostTextsAtOnce)
                writeTexts(database, std::exchange(texts, {}));
        }
        writeTexts(database, texts);
    }
    database.execute(
        QStringLiteral("DELETE FROM client_text WHERE client IN (SELECT s.client FROM stale_client "
                       "s LEFT JOIN client c"
                       " ON c.rowid = s.client WHERE c.id IS NULL OR c.merged_into IS NOT NULL)"));
    database.execute(QStringLiteral("DELETE FROM stale_client"));
}

void modernizeSearchText(Database &database)
{
    if (metaValue(database, formKey) == presentForm)
        return;
    Transaction transaction(database);
    database.execute(QStringLiteral("INSERT OR IGNORE INTO stale_client SELECT rowid FROM client"
                                    " WHERE name || surname GLOB ?"),
                     {QStringLiteral("*[%1]*").arg(joiners())});
    refreshSearchText(database);
    setMetaValue(database, formKey, presentForm);
    transaction.commit();
}

void rebuildDerived(Database &database)
{
    Transaction transaction(database);
    fillDerived(database);
    transaction.commit();
}

void fillDerived(Database &database)
{
    database.runScript(
        "DELETE FROM pending_follow_up;"
        "INSERT INTO pending_follow_up SELECT advisor, due_at, follow_up, client, model, type,"
        " quality, source, attempt FROM pending_follow_up_source;"
        "DELETE FROM client_text;"
        "INSERT OR IGNORE INTO stale_client SELECT rowid FROM client;");
    refreshSearchText(database);
}

} // namespace Vitrina
