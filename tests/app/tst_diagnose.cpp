// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/profile.h"
#include "testsupport/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Vitrina;

namespace {

const auto planted = QStringLiteral("zarzamora");

/// Tables that hold rows of their own: neither views nor what lies under the search index.
QStringList tablesOf(Database &database)
{
    QStringList names;
    Rows rows = database.query(
        QStringLiteral("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                       " AND name NOT LIKE 'sqlite_%'"));
    while (rows.next())
        names += rows.text(0);
    return names;
}

/// A row in which every text and every value of bytes is the planted one; a few such rows, as a
/// table may want them different.
void plantIn(Database &database, const QString &table)
{
    QStringList values;
    QStringList columns;
    {
        Rows rows = database.query(
            QStringLiteral("SELECT name, type FROM pragma_table_info('%1')").arg(table));
        while (rows.next()) {
            columns += rows.text(0);
            const QString type = rows.text(1);
            values += type == u"TEXT" ? QStringLiteral("'%1' || hex(randomblob(4))").arg(planted)
                      : type == u"BLOB"
                          ? QStringLiteral("CAST('%1' || hex(randomblob(4)) AS BLOB)").arg(planted)
                          : QStringLiteral("abs(random() % 1000000)");
        }
    }
    for (int i = 0; i < 3; ++i)
        database.execute(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                             .arg(table, columns.join(u','), values.join(u',')));
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (values[i].startsWith(u'\'') && !(table == u"meta" && columns[i] == u"key"))
            database.execute(
                QStringLiteral("UPDATE %1 SET %2 = %3").arg(table, columns[i], values[i]));
    }
}

void dropTriggers(Database &database)
{
    QStringList names;
    {
        Rows rows =
            database.query(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'"));
        while (rows.next())
            names += rows.text(0);
    }
    for (const QString &name : names)
        database.execute(QStringLiteral("DROP TRIGGER ") + name);
}

} // namespace

/// What helps to find a fault says nothing of anybody (rule 15).
class TestDiagnose : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString profile() const { return m_folder->filePath(planted); }
    int ctl(const QStringList &arguments, QByteArray *said = nullptr) const
    {
        QProcess process;
        process.start(QStringLiteral(VITRINACTL),
                      QStringList{QStringLiteral("--profile"), profile()} + arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        if (said)
            *said = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitCode();
    }
    QByteArray diagnosis() const
    {
        QByteArray said;
        return ctl({QStringLiteral("diagnose"), QStringLiteral("-")}, &said) == 0 ? said
                                                                                  : QByteArray();
    }
    static QJsonObject parsed(const QByteArray &text)
    {
        return QJsonDocument::fromJson(text).object();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(ctl({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("20")}),
                 0);
    }

    void noTextOfAnyTableGetsOut()
    {
        int texts = 0;
        {
            const auto held = Profile::open(profile());
            QVERIFY(held);
            const auto database = (*held)->openWriter();
            database->runScript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
            dropTriggers(*database);
            const QStringList tables = tablesOf(*database);
            for (const QString &table : tables) {
                if (!table.startsWith(u"client_fts"))
                    plantIn(*database, table);
            }
            for (const QString &table : tables)
                texts += table.startsWith(u"client_fts") ? 0 : 1;
        }
        QVERIFY(texts > 20);
        for (const QString &name :
             {planted, planted + QStringLiteral(".sqlite"), QStringLiteral("preferences.ini"),
              QStringLiteral("column-mappings.json"),
              QStringLiteral("damaged-") + planted + QStringLiteral(".sqlite")}) {
            QFile file(QDir(profile()).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(planted.toUtf8()) > 0);
        }
        const QByteArray said = diagnosis();
        QVERIFY(!said.isEmpty());
        QVERIFY2(!said.toLower().contains(planted.toUtf8()), said.constData());
        QVERIFY(!said.contains(planted.toUtf8().toHex()));
        QVERIFY(!said.contains(planted.toUtf8().toBase64().chopped(2)));
        // It has not been shown an empty table.
        const QJsonObject replica = parsed(said).value(QStringLiteral("replica")).toObject();
        QVERIFY(said.contains("(withheld)"));
        QVERIFY(replica.value(QStringLiteral("rows")).toObject().value(QStringLiteral("draft")) ==
                3);
        QCOMPARE(parsed(said).value(QStringLiteral("files"))[QStringLiteral("set_aside")].toInt(),
                 1);
    }

    void whatHelpsIsThere()
    {
        {
            const auto held = Profile::open(profile());
            (*held)->openWriter()->runScript(
                "UPDATE outbox SET verdict = 'rejected', verdict_code = 'stage_order'"
                " WHERE seq = 2; DELETE FROM client_text;"
                "INSERT INTO meta VALUES ('hub.compared',"
                " '{\"at\":1000,\"differed_at\":1000,\"differences\":[[\"client\",1,2,3]]}')");
        }
        const QJsonObject all = parsed(diagnosis());
        const QJsonObject replica = all.value(QStringLiteral("replica")).toObject();
        QVERIFY(replica.value(QStringLiteral("faults"))[QStringLiteral("search_table")].toInt() >
                0);
        const QJsonObject sync = replica.value(QStringLiteral("sync")).toObject();
        QCOMPARE(sync.value(QStringLiteral("refused")).toInt(), 1);
        QCOMPARE(sync.value(QStringLiteral("differences"))[0][QStringLiteral("table")].toString(),
                 QStringLiteral("client"));
        bool isRefusalThere = false;
        const QJsonArray outbox = replica.value(QStringLiteral("outbox")).toArray();
        for (const QJsonValue &group : outbox)
            isRefusalThere =
                isRefusalThere || group[QStringLiteral("code")].toString() == u"stage_order";
        QVERIFY(isRefusalThere);
        QVERIFY(!all.value(QStringLiteral("program"))[QStringLiteral("version")].isUndefined());
    }

    /// Of a word that no program wrote nobody knows what it says.
    void whyAnythingWasRefusedIsThere_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isTold");
        for (const char *code : {"forbidden", "quote_expired", "unit_taken", "credit_missing",
                                 "discount_over", "content_lost", "hub_53100", "hub_XX000"})
            QTest::newRow(code) << QString::fromLatin1(code) << true;
        for (const char *code : {"zarzamora", "hub_zarzamora", "hub_53100 zarzamora"})
            QTest::newRow(code) << QString::fromLatin1(code) << false;
    }
    void whyAnythingWasRefusedIsThere()
    {
        QFETCH(QString, code);
        QFETCH(bool, isTold);
        {
            const auto held = Profile::open(profile());
            (*held)->openWriter()->execute(
                QStringLiteral("UPDATE outbox SET verdict = 'rejected', verdict_code = ?,"
                               " withdraw = ? WHERE seq = 2"),
                {code, code});
        }
        const QJsonArray outbox = parsed(diagnosis())
                                      .value(QStringLiteral("replica"))[QStringLiteral("outbox")]
                                      .toArray();
        const QString told = isTold ? code : QStringLiteral("(withheld)");
        QVERIFY(std::any_of(outbox.begin(), outbox.end(), [&told](const QJsonValue &group) {
            return group[QStringLiteral("code")] == told &&
                   group[QStringLiteral("to_be_withdrawn")] == told;
        }));
    }

    void aDamagedOrMissingReplicaIsToldToo()
    {
        const QString replica = QDir(profile()).filePath(QStringLiteral("replica.sqlite"));
        QFile file(replica);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(8192, 'x')) > 0);
        file.close();
        QVERIFY(parsed(diagnosis())
                    .value(QStringLiteral("replica"))[QStringLiteral("cannot_be_read")]
                    .isString());
        QVERIFY(QFile::remove(replica));
        QCOMPARE(parsed(diagnosis())
                     .value(QStringLiteral("replica"))[QStringLiteral("cannot_be_read")]
                     .toString(),
                 QStringLiteral("none"));
    }

    void aFileIsForItsOwnerAndNeverWrittenOver()
    {
        const QString path = m_folder->filePath(QStringLiteral("d.json"));
        QCOMPARE(ctl({QStringLiteral("diagnose"), path}), 0);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray before = written.readAll();
        QByteArray complaint;
        QCOMPARE(ctl({QStringLiteral("diagnose"), path}, &complaint), 1);
        QCOMPARE(complaint, path.toUtf8() + " is there already, and stays as it is: choose another "
                                            "name.\n");
        QVERIFY(written.seek(0));
        QCOMPARE(written.readAll(), before);
        QCOMPARE(ctl({QStringLiteral("diagnose")}), 2);
    }

    void aReplayFindsTheRowThatNoCommandMadeSo()
    {
        QByteArray said;
        QCOMPARE(ctl({QStringLiteral("check"), QStringLiteral("--replay")}, &said), 0);
        QVERIFY(said.contains("Disk encryption: "));
        {
            const auto held = Profile::open(profile());
            (*held)->openWriter()->runScript(
                "UPDATE client SET city = 'zarzamora' WHERE id = (SELECT min(id) FROM client)");
        }
        QCOMPARE(ctl({QStringLiteral("check")}, &said), 0);
        QCOMPARE(ctl({QStringLiteral("check"), QStringLiteral("--replay")}, &said), 1);
        QVERIFY2(said.contains("is other in city"), said.constData());
        QVERIFY(!said.contains("zarzamora"));
        // The copy is gone.
        QCOMPARE(QDir(profile())
                     .entryList({QStringLiteral("check-*")}, QDir::AllEntries | QDir::Hidden)
                     .size(),
                 0);
    }
};

VITRINA_TEST(TestDiagnose, QCoreApplication)
#include "tst_diagnose.moc"
