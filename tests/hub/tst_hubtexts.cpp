// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "domain/textlimit.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What one writes, every replica to which it is open has to carry: texts are as long as the
/// program lets anybody type (resources/rules/texts.tsv), whatever is pushed by hand.
class TestHubTexts : public HubTest
{
    Q_OBJECT

private:
    static QString word(const char *text) { return QString::fromLatin1(text); }

    QStringList column(const QByteArray &sql)
    {
        const PgRows rows = m_root->query(sql);
        QStringList values;
        for (int row = 0; row < rows.count(); ++row)
            values << rows.text(row, 0);
        return values;
    }

    /// The SQLSTATE with which a text of so many letters is written into a row that lacks the rest.
    QByteArray stateOfWriting(const TextRule &text, const char *operation, const QString &letters)
    {
        const QJsonObject columns{{text.column, letters}};
        try {
            m_root->query("SELECT vitrina.write_row($1, $2, md5('q')::uuid, $3::jsonb,"
                          " md5('v')::uuid)",
                          {text.table.toUtf8(), operation, compact(columns)});
        } catch (const HubError &error) {
            return error.sqlState();
        }
        return {};
    }

    QJsonObject renamed(const QString &name, const QJsonObject &more = {})
    {
        return commandOf(word("EditClient"), {changed("client", idOf(word("c_ana")),
                                                      with({{word("name"), name}}, more))});
    }

private Q_SLOTS:
    void everyTextOfASharedTableHasItsLimit()
    {
        QCOMPARE(
            column("SELECT format('%s.%s', s.name, a.attname) FROM vitrina.shared_table s"
                   " JOIN pg_attribute a ON a.attrelid = format('vitrina.%I', s.name)::regclass"
                   "  AND a.attnum > 0 AND NOT a.attisdropped"
                   " WHERE a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype,"
                   "                      'bytea'::regtype)"
                   " EXCEPT SELECT format('%s.%s', table_name, column_name)"
                   "  FROM vitrina.text_limit"),
            QStringList());
    }

    void noLongerTextIsWritten()
    {
        // Whatever else is amiss with the row is found after its texts are read.
        const QByteArray tooLong("22001");
        const Rules rules = Rules::builtIn();
        QVERIFY(rules.texts().size() > 100);
        for (const TextRule &text : rules.texts()) {
            const QString name = text.table + u'.' + text.column;
            QVERIFY2(stateOfWriting(text, "insert", QString(text.most + 1, u'x')) == tooLong,
                     qPrintable(name));
            QVERIFY2(stateOfWriting(text, "insert", QString(text.most, u'x')) != tooLong,
                     qPrintable(name));
        }
    }

    /// Where a table bounds a text of its own, it bounds none that the program lets anybody type.
    void noConstraintIsNarrower()
    {
        QCOMPARE(
            column(
                "SELECT format('%s.%s', l.table_name, l.column_name) FROM vitrina.text_limit l"
                " JOIN pg_constraint c ON c.conrelid = format('vitrina.%I', l.table_name)::regclass"
                "  AND c.contype = 'c',"
                " regexp_match(pg_get_constraintdef(c.oid), format("
                "  '\\(length\\(%s\\) <= (\\d+)', l.column_name)) AS m WHERE m[1]::integer < "
                "l.most"),
            QStringList());
    }

    void theVerdictSaysWhichAndHowLong()
    {
        const QString before =
            text("SELECT name FROM vitrina.client WHERE id = md5('c_ana')::uuid");
        const QJsonObject verdict = m_ana->push(
            renamed(QString(TextLimit::line + 1, u'x'), {{word("city"), word("Quito")}}));
        QCOMPARE(verdict.value(word("verdict")).toString(), word("rejected"));
        QCOMPARE(verdict.value(word("code")).toString(), word("text_too_long"));
        QCOMPARE(verdict.value(word("data")).toObject(),
                 (QJsonObject{{word("table"), word("client")},
                              {word("details"), QJsonArray{word("name"), word("200")}}}));
        QCOMPARE(text("SELECT name FROM vitrina.client WHERE id = md5('c_ana')::uuid"), before);
    }

    /// What came otherwise, with a company that moved up, stays as it is, and her other columns are
    /// hers to write.
    void whatIsLongerAlreadyStaysWhole()
    {
        const QString observations(TextLimit::note + 1, u'x');
        m_root->query("UPDATE vitrina.client SET observations = $1 WHERE id = md5('c_ana')::uuid",
                      {observations.toUtf8()});
        QCOMPARE(m_ana->outcome(renamed(word("Rosa"))), m_applied);
        QCOMPARE(text("SELECT name FROM vitrina.client WHERE id = md5('c_ana')::uuid"),
                 word("Rosa"));
        QCOMPARE(text("SELECT observations FROM vitrina.client WHERE id = md5('c_ana')::uuid"),
                 observations);
        QCOMPARE(m_ana->outcome(renamed(word("Rosa"), {{word("observations"), observations}})),
                 word("rejected text_too_long"));
    }

    /// In letters, of which the program counts some as two.
    void whatAPersonMayTypeIsTaken()
    {
        QCOMPARE(m_ana->outcome(renamed(QString(TextLimit::line, u'ñ'))), m_applied);
        QCOMPARE(
            m_ana->outcome(renamed(QStringLiteral("\U0001f3cd").repeated(TextLimit::line / 2))),
            m_applied);
    }
};

VITRINA_TEST(TestHubTexts, QCoreApplication)
#include "tst_hubtexts.moc"
