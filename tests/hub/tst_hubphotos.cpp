// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtransaction.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of photographs whatever a program sends (D6), and who comes to their bytes
/// (sync.md 26).
class TestHubPhotos : public HubTest
{
    Q_OBJECT

private:
    const QString m_table = QStringLiteral("photo");
    const QString m_step = QStringLiteral("rejected appraisal_step");

    QString appraisal(const char *client = "c_ana")
    {
        return text("SELECT id FROM vitrina.appraisal WHERE client_id = md5('" +
                    QByteArray(client) + "')::uuid");
    }
    QString photo(const char *client = "c_ana")
    {
        return text("SELECT id FROM vitrina.photo WHERE client_id = md5('" + QByteArray(client) +
                    "')::uuid");
    }
    static QString nameOf(const QByteArray &bytes)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    static QString put(Pusher &by, const QByteArray &bytes)
    {
        return by.connection()
            .query("SELECT vitrina.put_content(decode($1, 'base64'))", {bytes.toBase64()})
            .text(0, 0);
    }
    static std::optional<QByteArray> fetched(Pusher &by, const QString &id)
    {
        const PgRows rows = by.connection().query("SELECT vitrina.photo_content($1::uuid)",
                                                  {id.toLatin1()}, PgConnection::Format::Binary);
        return rows.isNull(0, 0) ? std::nullopt : std::optional(rows.bytes(0, 0).toByteArray());
    }
    bool isKept(const QByteArray &bytes)
    {
        return number("SELECT count(*) FROM vitrina.content WHERE sha256 = '" +
                      nameOf(bytes).toLatin1() + '\'') == 1;
    }
    QJsonObject columns(const QByteArray &bytes)
    {
        return {{QStringLiteral("client_id"), idOf(QStringLiteral("c_ana"))},
                {QStringLiteral("appraisal_id"), appraisal()},
                {QStringLiteral("sha256"), nameOf(bytes)},
                {QStringLiteral("size"), bytes.size()},
                {QStringLiteral("width"), 1920},
                {QStringLiteral("height"), 1080},
                {QStringLiteral("thumbnail"), QStringLiteral("/9j/")},
                {QStringLiteral("created_at"), qint64(4'000'000'000'000)},
                {QStringLiteral("created_by"), idOf(QStringLiteral("ana"))}};
    }
    QJsonObject added(const QByteArray &bytes, const QJsonObject &more = {})
    {
        QJsonObject row = columns(bytes);
        for (auto it = more.begin(); it != more.end(); ++it)
            row.insert(it.key(), it.value());
        return commandOf(QStringLiteral("AddPhoto"), {inserted(m_table, newId(), row)});
    }
    /// With bytes that are there.
    QString add(const QByteArray &bytes, const QJsonObject &more = {})
    {
        put(*m_ana, bytes);
        return m_ana->outcome(added(bytes, more));
    }
    QJsonObject removed(const QString &id)
    {
        return commandOf(QStringLiteral("RemovePhoto"),
                         {deleted(m_table, id,
                                  text("SELECT row_version FROM vitrina.photo WHERE id = '" +
                                       id.toUtf8() + '\''))});
    }
    void decide()
    {
        m_root->run("SET session_replication_role = replica; UPDATE vitrina.appraisal SET state ="
                    " 'rejected', reason = 'x'; RESET session_replication_role");
    }

private Q_SLOTS:
    void broughtAddedAndSeen()
    {
        QCOMPARE(put(*m_ana, "moto"), nameOf("moto"));
        const QJsonObject command = added("moto");
        QCOMPARE(m_ana->outcome(command), m_applied);
        const QString id = command.value(QStringLiteral("changes"))
                               .toArray()
                               .first()
                               .toObject()
                               .value(QStringLiteral("id"))
                               .toString();
        QCOMPARE(fetched(*m_ana, id), QByteArray("moto"));
        QVERIFY(number("SELECT count(*) FROM vitrina.photo WHERE created_at > now()") == 0);
        QCOMPARE(m_ana->outcome(removed(id)), m_applied);
        QCOMPARE(fetched(*m_ana, id), std::nullopt);
    }

    void withoutItsBytesItIsToComeAgain()
    {
        QCOMPARE(m_ana->outcome(added("not there")), QStringLiteral("stale"));
        // Nor with another's size.
        put(*m_ana, "there");
        QCOMPARE(m_ana->outcome(added("there", {{QStringLiteral("size"), 6}})),
                 QStringLiteral("stale"));
        QCOMPARE(m_ana->outcome(added("there")), m_applied);
    }

    void whatTheScreenHidesIsRefused()
    {
        QCOMPARE(add("a", {{QStringLiteral("appraisal_id"), appraisal("c_sur")}}), m_forbidden);
        QCOMPARE(add("b", {{QStringLiteral("client_id"), idOf(QStringLiteral("c_sur"))}}),
                 QStringLiteral("rejected gone"));
        QCOMPARE(add("c", {{QStringLiteral("created_by"), idOf(QStringLiteral("beto"))}}),
                 m_forbidden);
        QCOMPARE(add("d", {{QStringLiteral("created_by"), QJsonValue::Null}}), m_forbidden);
        const QString constraint = QStringLiteral("rejected constraint");
        QCOMPARE(add("e", {{QStringLiteral("thumbnail"),
                            QStringLiteral("/9j/") + QString(43'689, u'A')}}),
                 QStringLiteral("rejected text_too_long"));
        QCOMPARE(add("f", {{QStringLiteral("thumbnail"), QStringLiteral("<svg>")}}), constraint);
        QCOMPARE(add("g", {{QStringLiteral("width"), 0}}), constraint);
        QCOMPARE(add("h", {{QStringLiteral("thumbnail"),
                            QStringLiteral("/9j/") + QString(43'688, u'A')}}),
                 m_applied);
    }

    void aPictureIsWhatItIs()
    {
        QCOMPARE(stateOf(*m_root, "UPDATE vitrina.photo SET width = 7"), QByteArray());
        m_root->run("INSERT INTO vitrina.command_rule SELECT 'EditAppraisal', 'photo', 'update',"
                    " columns, permission, scope FROM vitrina.command_rule"
                    " WHERE command = 'AddPhoto' AND table_name = 'photo'");
        m_root->run("UPDATE vitrina.shared_table SET insert_only = '{}' WHERE name = 'photo'");
        QCOMPARE(m_ana->outcome(
                     commandOf(QStringLiteral("EditAppraisal"),
                               {updated(m_table, photo(),
                                        text("SELECT row_version FROM vitrina.photo WHERE id = '" +
                                             photo().toUtf8() + '\''),
                                        {{QStringLiteral("width"), 5}})})),
                 m_forbidden);
    }

    void twentyAndNoMore()
    {
        for (int i = 2; i <= 20; ++i)
            QCOMPARE(add(QByteArray::number(i)), m_applied);
        QCOMPARE(add("21"), QStringLiteral("rejected photo_many"));
    }

    void onceSomebodyDecidedTheyStay()
    {
        const QJsonObject removal = removed(photo());
        decide();
        QCOMPARE(add("late"), m_step);
        QCOMPARE(m_ana->outcome(removal), m_step);
        QVERIFY(!photo().isEmpty());
        // With what they are of they go all the same.
        m_root->run("DELETE FROM vitrina.appraisal WHERE client_id = md5('c_ana')::uuid");
        QCOMPARE(number("SELECT count(*) FROM vitrina.photo"), 1);
    }

    void bytesAreOpenToWhomTheRowIsOpen_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("hers");
        QTest::addColumn<bool>("othersBranch");
        QTest::newRow("the company's") << QStringLiteral("admin") << true << true;
        QTest::newRow("the branch's") << QStringLiteral("manager") << true << false;
        QTest::newRow("a colleague's") << QStringLiteral("beto") << false << false;
        QTest::newRow("her own") << QStringLiteral("ana") << true << false;
        QTest::newRow("another branch's") << QStringLiteral("sur") << false << true;
    }
    void bytesAreOpenToWhomTheRowIsOpen()
    {
        QFETCH(QString, person);
        QFETCH(bool, hers);
        QFETCH(bool, othersBranch);
        Pusher who(m_world->as(m_database, person));
        for (const auto &[client, open] : {std::pair("c_ana", hers), {"c_sur", othersBranch}}) {
            QCOMPARE(fetched(who, photo(client)).has_value(), open);
            const bool isVisible =
                who.connection()
                    .query("SELECT count(*) FROM vitrina.photo WHERE id = $1::uuid",
                           {photo(client).toLatin1()})
                    .number(0, 0) == 1;
            QCOMPARE(isVisible, open); // one rule for both
        }
    }

    void nobodyReadsThemByAnotherWay()
    {
        QCOMPARE(stateOf(m_ana->connection(), "SELECT * FROM vitrina.content"),
                 QByteArray("42501"));
        QCOMPARE(stateOf(m_admin->connection(), "SELECT sha256 FROM vitrina.content"),
                 QByteArray("42501"));
        PgConnection links = m_world->as(m_database, QStringLiteral("links"));
        const QByteArray ask = "SELECT vitrina.photo_content('" + photo().toLatin1() + "')";
        QCOMPARE(stateOf(links, ask), QByteArray("42501"));
        QCOMPARE(stateOf(links, "SELECT vitrina.put_content('x')"), QByteArray("42501"));
        m_root->run("UPDATE vitrina.staff_login SET retired_at = now() WHERE role = 'ana'");
        QCOMPARE(stateOf(m_ana->connection(), ask), QByteArray("42501"));
        QCOMPARE(stateOf(m_ana->connection(), "SELECT vitrina.put_content('x')"),
                 QByteArray("42501"));
    }

    void onlyWhatIsNotThereIsMissing()
    {
        put(*m_ana, "there");
        const QByteArray asked =
            '{' + nameOf("there").toLatin1() + ',' + nameOf("not").toLatin1() + '}';
        const PgRows rows = m_ana->connection().query(
            "SELECT unnest(vitrina.missing_content($1::text[]))", {asked});
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows.text(0, 0), nameOf("not"));
    }

    void theyHaveTheirSize()
    {
        QCOMPARE(stateOf(m_ana->connection(),
                         "SELECT vitrina.put_content(convert_to(repeat('x', 20971521), 'UTF8'))"),
                 QByteArray("54000"));
        QCOMPARE(stateOf(m_ana->connection(),
                         "SELECT vitrina.put_content(convert_to(repeat('x', 20971520), 'UTF8'))"),
                 QByteArray());
    }

    void theyGoWithTheLastPhotograph()
    {
        QCOMPARE(add("twice"), m_applied);
        QCOMPARE(add("twice"), m_applied);
        const auto last = [this] {
            return text("SELECT id FROM vitrina.photo WHERE sha256 = '" +
                        nameOf("twice").toLatin1() + "' LIMIT 1");
        };
        QCOMPARE(m_ana->outcome(removed(last())), m_applied);
        QVERIFY(isKept("twice"));
        QCOMPARE(m_ana->outcome(removed(last())), m_applied);
        QVERIFY(!isKept("twice"));
    }

    void theyGoWithTheirAppraisal()
    {
        QCOMPARE(add("hers"), m_applied);
        m_root->run("DELETE FROM vitrina.appraisal WHERE client_id = md5('c_ana')::uuid");
        QVERIFY(!isKept("hers"));
    }

    void whatWasBroughtForNothingGoesAfterAMonth()
    {
        QCOMPARE(add("added"), m_applied);
        put(*m_ana, "old");
        put(*m_ana, "asked for");
        put(*m_ana, "young");
        m_root->run("UPDATE vitrina.content SET at = now() - CASE bytes WHEN 'young' THEN"
                    " interval '29 days' ELSE interval '31 days' END");
        m_ana->connection().query("SELECT vitrina.missing_content($1::text[])",
                                  {'{' + nameOf("asked for").toLatin1() + '}'});
        put(*m_ana, "another");
        QVERIFY(!isKept("old"));
        QVERIFY(isKept("added") && isKept("asked for") && isKept("young"));
    }

    /// What belongs to nothing has its bounds, of each person: nobody fills the disk of all.
    void whatBelongsToNothingHasItsBounds()
    {
        QCOMPARE(number("SELECT vitrina.most_unwanted() >> 20"), 512);
        m_root->run("CREATE OR REPLACE FUNCTION vitrina.most_unwanted() RETURNS bigint LANGUAGE sql"
                    " IMMUTABLE AS 'SELECT 10::bigint'");
        const auto putting = [](Pusher &by, const QByteArray &bytes) {
            return stateOf(by.connection(), "SELECT vitrina.put_content('" + bytes + "')");
        };
        const QByteArray tooMuch("54V01");
        QCOMPARE(putting(*m_ana, "eight..."), QByteArray());
        QCOMPARE(putting(*m_ana, "three"), tooMuch);
        QCOMPARE(putting(*m_ana, "eight..."), QByteArray()); // once more is not more
        QCOMPARE(putting(*m_admin, "another"), QByteArray());
        // Once a photograph wants it, it is no longer counted.
        QCOMPARE(add("eight..."), m_applied);
        QCOMPARE(putting(*m_ana, "three"), QByteArray());
        // What lies there for a day makes room.
        m_root->run("UPDATE vitrina.content SET at = now() - interval '25 hours'");
        QCOMPARE(putting(*m_ana, "the new"), QByteArray());
        QVERIFY(!isKept("three"));
        QVERIFY(isKept("eight...") && isKept("another"));
    }

    /// Two who do so at once: one removes the last photograph, one adds the same picture.
    void whoAddsThemMeanwhileKeepsThem()
    {
        QCOMPARE(add("same"), m_applied);
        const QString id = text("SELECT id FROM vitrina.photo WHERE sha256 = '" +
                                nameOf("same").toLatin1() + '\'');
        PgConnection adding = m_world->root(m_database);
        {
            PgTransaction open(adding);
            adding.run("SELECT FROM vitrina.content WHERE bytes = 'same' FOR KEY SHARE;"
                       "INSERT INTO vitrina.photo SELECT gen_random_uuid(), client_id,"
                       " appraisal_id, sha256, size, width, height, thumbnail, created_at,"
                       " created_by, row_version FROM vitrina.photo WHERE id = '" +
                       id.toUtf8() + '\'');
            PgConnection removing = m_world->root(m_database);
            removing.run("SET lock_timeout = '200ms'");
            QCOMPARE(
                stateOf(removing, "DELETE FROM vitrina.photo WHERE id = '" + id.toUtf8() + '\''),
                QByteArray("55P03")); // it waits for who adds
            open.commit();
        }
        m_root->run("DELETE FROM vitrina.photo WHERE id = '" + id.toUtf8() + '\'');
        QVERIFY(isKept("same"));
    }
};

VITRINA_TEST(TestHubPhotos, QCoreApplication)
#include "tst_hubphotos.moc"
