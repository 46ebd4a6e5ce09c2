// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgtransaction.h"
#include "hubworld/hubtest.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub holds of templates of frequent quotes, whatever a program sends (S1.12): who sees
/// which, who writes which, and that nothing in them is a client's.
class TestHubTemplates : public HubTest
{
    Q_OBJECT

private:
    Pusher as(const char *person)
    {
        return Pusher(m_world->as(m_database, QString::fromLatin1(person)));
    }
    QString versionOf(const char *name)
    {
        return m_root
            ->query("SELECT row_version FROM vitrina.quote_template WHERE name = $1",
                    {QByteArray(name)})
            .text(0, 0);
    }
    static QString content(const QJsonObject &offer = {}, const QJsonObject &more = {})
    {
        const QJsonObject one = with({{QStringLiteral("text"), QStringLiteral("NK 250")},
                                      {QStringLiteral("client_id"), QString()},
                                      {QStringLiteral("trade_in_minor"), 0}},
                                     offer);
        const QJsonObject form{{QStringLiteral("kind"), QStringLiteral("cash")}};
        return QString::fromUtf8(compact(with({{QStringLiteral("note"), QString()},
                                               {QStringLiteral("offers"), QJsonArray{one}},
                                               {QStringLiteral("items"), QJsonArray()},
                                               {QStringLiteral("forms"), QJsonArray{form}}},
                                              more)));
    }
    /// What one person sends to make a template of a branch's, or her own.
    static QJsonObject made(const char *by, const char *branch, const char *owner,
                            const QJsonObject &more = {})
    {
        const QJsonValue whose =
            owner ? QJsonValue(idOf(QString::fromLatin1(owner))) : QJsonValue();
        return commandOf(
            QStringLiteral("SaveQuoteTemplate"),
            {inserted(QStringLiteral("quote_template"), newId(),
                      with({{QStringLiteral("branch_id"), idOf(QString::fromLatin1(branch))},
                            {QStringLiteral("owner_id"), whose},
                            {QStringLiteral("name"), QStringLiteral("Las dos")},
                            {QStringLiteral("currency"), QStringLiteral("USD")},
                            {QStringLiteral("format"), 1},
                            {QStringLiteral("content"), content()},
                            {QStringLiteral("created_at"), 5},
                            {QStringLiteral("created_by"), idOf(QString::fromLatin1(by))}},
                           more))});
    }
    QJsonObject changed(const char *name, const QJsonObject &columns)
    {
        return commandOf(QStringLiteral("SaveQuoteTemplate"),
                         {updated(QStringLiteral("quote_template"), idOf(QString::fromLatin1(name)),
                                  versionOf(name), columns)});
    }
    QJsonObject renamed(const char *name)
    {
        return changed(name, {{QStringLiteral("content"), content()}});
    }
    QJsonObject removed(const char *name)
    {
        return commandOf(QStringLiteral("RemoveQuoteTemplate"),
                         {deleted(QStringLiteral("quote_template"), idOf(QString::fromLatin1(name)),
                                  versionOf(name))});
    }
    QString seenBy(const char *person)
    {
        PgConnection hub = m_world->as(m_database, QString::fromLatin1(person));
        return hub.query("SELECT string_agg(name, ' ' ORDER BY name) FROM vitrina.quote_template")
            .text(0, 0);
    }
    /// The templates that a pull brings (part 1) or takes (part 2), by their names, and what the
    /// next begins with.
    struct Pulled
    {
        QStringList come;
        QStringList gone;
        QJsonObject head;
    };
    Pulled pulled(PgConnection &hub, const QJsonObject &head)
    {
        QJsonObject request;
        if (!head.isEmpty())
            request = {{QStringLiteral("since"), head.value(QStringLiteral("snapshot"))},
                       {QStringLiteral("started"), head.value(QStringLiteral("started"))},
                       {QStringLiteral("access"), head.value(QStringLiteral("access"))}};
        hub.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        const PgRows rows = hub.query(
            "SELECT p.part, p.number, CASE p.part WHEN 0 THEN convert_from(p.body, 'UTF8')"
            "  WHEN 2 THEN encode(p.body, 'hex')"
            "  ELSE encode(substring(p.body FROM 13 FOR 16), 'hex') END"
            " FROM vitrina.pull($1) p WHERE p.part = 0 OR p.number ="
            " (SELECT number FROM vitrina.shared_table WHERE name = 'quote_template')",
            {compact(request)});
        hub.run("COMMIT");
        Pulled answer;
        for (int row = 0; row < rows.count(); ++row) {
            if (rows.number(row, 0) == 0)
                answer.head = parsed(rows.text(row, 2));
            else
                (rows.number(row, 0) == 1 ? answer.come : answer.gone) << nameOf(rows.text(row, 2));
        }
        answer.come.sort();
        answer.gone.sort();
        return answer;
    }
    static QString nameOf(const QString &hex)
    {
        for (const char *name : {"t_north", "t_south", "t_ana", "t_sur"}) {
            if (idOf(QString::fromLatin1(name)).remove(u'-') == hex)
                return QString::fromLatin1(name);
        }
        return hex;
    }

private Q_SLOTS:
    void oneSeesOnesOwnAndThoseOfTheBranch()
    {
        QCOMPARE(seenBy("ana"), QStringLiteral("t_ana t_north"));
        QCOMPARE(seenBy("beto"), QStringLiteral("t_north"));
        QCOMPARE(seenBy("manager"), QStringLiteral("t_north"));
        QCOMPARE(seenBy("sur"), QStringLiteral("t_south t_sur"));
        QCOMPARE(seenBy("admin"), QStringLiteral("t_north t_south"));
    }

    void onesOwnAreOnesOwnToWrite()
    {
        Pusher ana = as("ana");
        Pusher beto = as("beto");
        Pusher admin = as("admin");
        QCOMPARE(ana.outcome(made("ana", "north", "ana")), m_applied);
        QCOMPARE(beto.outcome(made("beto", "north", "ana")), m_forbidden);
        QCOMPARE(beto.outcome(renamed("t_ana")), m_forbidden);
        QCOMPARE(admin.outcome(renamed("t_ana")), m_forbidden);
        QCOMPARE(beto.outcome(removed("t_ana")), m_forbidden);
        QCOMPARE(ana.outcome(renamed("t_ana")), m_applied);
        QCOMPARE(ana.outcome(removed("t_ana")), m_applied);
    }

    void thoseOfTheBranchAreForWhoeverManagesItsSettings()
    {
        m_root->run("UPDATE vitrina.staff SET permissions ="
                    " (SELECT bit FROM vitrina.permission WHERE code = 'manage_staff')"
                    " WHERE login = 'manager'");
        Pusher ana = as("ana");
        Pusher manager = as("manager");
        Pusher admin = as("admin");
        QCOMPARE(ana.outcome(made("ana", "north", nullptr)), m_forbidden);
        QCOMPARE(ana.outcome(renamed("t_north")), m_forbidden);
        QCOMPARE(ana.outcome(removed("t_north")), m_forbidden);
        QCOMPARE(manager.outcome(made("manager", "north", nullptr)), m_applied);
        QCOMPARE(manager.outcome(renamed("t_north")), m_applied);
        QCOMPARE(manager.outcome(made("manager", "south", nullptr)), m_forbidden);
        QCOMPARE(manager.outcome(renamed("t_south")), m_forbidden);
        QCOMPARE(manager.outcome(removed("t_south")), m_forbidden);
        QCOMPARE(admin.outcome(renamed("t_south")), m_applied);
        QCOMPARE(admin.outcome(removed("t_north")), m_applied);
    }

    void oneIsMadeWhereOneWorksAndSigned()
    {
        Pusher ana = as("ana");
        QCOMPARE(ana.outcome(made("ana", "south", "ana")), m_forbidden);
        QCOMPARE(ana.outcome(made("beto", "north", "ana")), m_forbidden);
        QCOMPARE(ana.outcome(changed("t_ana", {{QStringLiteral("owner_id"), QJsonValue()}})),
                 m_forbidden);
        QCOMPARE(ana.outcome(changed(
                     "t_ana", {{QStringLiteral("branch_id"), idOf(QStringLiteral("south"))}})),
                 m_forbidden);
        // Where she goes her own go along.
        m_root->run("UPDATE vitrina.staff SET branch_id = md5('south')::uuid WHERE login = 'ana'");
        QCOMPARE(ana.outcome(renamed("t_ana")), m_applied);
    }

    void nothingInItIsAClients_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("outcome");
        const QString client = idOf(QStringLiteral("c_ana"));
        const auto row = [](const char *name, const QString &text, const QString &outcome) {
            QTest::newRow(name) << text << outcome;
        };
        row("as the program writes it", content(), m_applied);
        row("a trade-in", content({{QStringLiteral("trade_in_minor"), 1}}), m_forbidden);
        row("a trade-in as text",
            content({{QStringLiteral("trade_in_minor"), QStringLiteral("0")}}), m_forbidden);
        row("whose offer it was", content({{QStringLiteral("client_id"), client}}), m_forbidden);
        row("of which version", content({{QStringLiteral("quote_version_id"), client}}),
            m_forbidden);
        row("a note", content({}, {{QStringLiteral("note"), QStringLiteral("Para Rosa")}}),
            m_forbidden);
        row("whose item it was",
            content({}, {{QStringLiteral("items"),
                          QJsonArray{QJsonObject{{QStringLiteral("client_id"), client}}}}}),
            m_forbidden);
        row("whose form it was",
            content({}, {{QStringLiteral("forms"),
                          QJsonArray{QJsonObject{{QStringLiteral("client_id"), client}}}}}),
            m_forbidden);
        row("no models", content({}, {{QStringLiteral("offers"), QJsonArray()}}), m_forbidden);
        row("models that are none", content({}, {{QStringLiteral("offers"), 5}}), m_forbidden);
        row("no contents", QStringLiteral("[]"), m_forbidden);
        row("no JSON", QStringLiteral("{"), QStringLiteral("rejected constraint"));
    }
    void nothingInItIsAClients()
    {
        QFETCH(QString, content);
        QFETCH(QString, outcome);
        Pusher ana = as("ana");
        const QJsonObject columns{{QStringLiteral("content"), content}};
        QCOMPARE(ana.outcome(made("ana", "north", "ana", columns)), outcome);
        QCOMPARE(ana.outcome(changed("t_ana", columns)), outcome);
    }

    void aFormatThatIsNotKnownIsRefused()
    {
        Pusher ana = as("ana");
        QCOMPARE(ana.outcome(made("ana", "north", "ana", {{QStringLiteral("format"), 2}})),
                 m_forbidden);
    }

    void whoComesSecondIsStale()
    {
        Pusher ana = as("ana");
        const QJsonObject second = renamed("t_ana");
        QCOMPARE(ana.outcome(renamed("t_ana")), m_applied);
        QCOMPARE(ana.outcome(second), QStringLiteral("stale"));
    }

    void aRemovedOneStaysRemoved()
    {
        Pusher ana = as("ana");
        QCOMPARE(ana.outcome(removed("t_ana")), m_applied);
        QJsonObject again = made("ana", "north", "ana");
        QJsonArray changes = again.value(QStringLiteral("changes")).toArray();
        QJsonObject change = changes.first().toObject();
        change.insert(QStringLiteral("id"), idOf(QStringLiteral("t_ana")));
        again.insert(QStringLiteral("changes"), QJsonArray{change});
        QCOMPARE(ana.outcome(again), QStringLiteral("rejected deleted"));
    }

    void aRemovedOneGoesFromReplicas()
    {
        PgConnection beto = m_world->as(m_database, QStringLiteral("beto"));
        const Pulled first = pulled(beto, {});
        QCOMPARE(first.come, QStringList{QStringLiteral("t_north")});
        Pusher admin = as("admin");
        QCOMPARE(admin.outcome(removed("t_north")), m_applied);
        QCOMPARE(pulled(beto, first.head).gone, QStringList{QStringLiteral("t_north")});
    }

    void whoMovesHasThoseOfHerNewBranch()
    {
        PgConnection ana = m_world->as(m_database, QStringLiteral("ana"));
        const Pulled first = pulled(ana, {});
        QCOMPARE(first.come, (QStringList{QStringLiteral("t_ana"), QStringLiteral("t_north")}));
        QVERIFY(pulled(ana, first.head).gone.isEmpty());
        m_root->run("UPDATE vitrina.staff SET branch_id = md5('south')::uuid,"
                    " department_id = md5('far')::uuid WHERE login = 'ana'");
        const Pulled moved = pulled(ana, first.head);
        QVERIFY(moved.come.contains(QStringLiteral("t_south")));
        QVERIFY(!moved.come.contains(QStringLiteral("t_north")));
        QVERIFY(moved.gone.contains(QStringLiteral("t_north")));
        QVERIFY(!moved.gone.contains(QStringLiteral("t_ana")));
        const Pulled after = pulled(ana, moved.head);
        QVERIFY(after.come.isEmpty() && after.gone.isEmpty());
    }

    void erasingAClientDoesNotConcernIt()
    {
        // Nothing of the table refers to a client: what goes with her leaves it alone.
        QCOMPARE(m_root
                     ->query("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid ="
                             " 'vitrina.quote_template'::regclass AND confrelid IN"
                             " (SELECT format('vitrina.%I', name)::regclass FROM"
                             "  vitrina.shared_table WHERE client_column IS NOT NULL)")
                     .number(0, 0),
                 0);
    }
};

VITRINA_TEST(TestHubTemplates, QCoreApplication)
#include "tst_hubtemplates.moc"
