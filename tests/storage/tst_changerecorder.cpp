// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/entities.h"
#include "domain/partyrows.h"
#include "domain/photorows.h"
#include "domain/quoterows.h"
#include "domain/sendingrows.h"
#include "domain/templaterows.h"
#include "storage/changerecorder.h"
#include "storage/migrations.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Vitrina;

namespace {

/// Tables that commands never change: this replica's own, and what is derived from the others.
const QStringList localTables{QStringLiteral("meta"),        QStringLiteral("outbox"),
                              QStringLiteral("audit"),       QStringLiteral("draft"),
                              QStringLiteral("client_text"), QStringLiteral("pending_follow_up"),
                              QStringLiteral("stale_client")};

QStringList shared()
{
    QStringList names;
    for (const char *table : sharedTables())
        names += QString::fromLatin1(table);
    return names;
}

QStringList column(Database &database, const QString &sql)
{
    QStringList values;
    Rows rows = database.query(sql);
    while (rows.next())
        values += rows.text(0);
    return values;
}

/// An id such as commands make them, the same at every run.
template <typename AnyId>
AnyId id(int n)
{
    return AnyId(QUuid(0x01900000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n)));
}

struct EntityColumns
{
    const char *table;
    QStringList columns;
};

template <typename... Entity>
QList<EntityColumns> columnsOf()
{
    return {EntityColumns{Entity::table, columnNames<Entity>()}...};
}

QList<EntityColumns> entities()
{
    return columnsOf<Company, Branch, OpeningInterval, Department, StaffMember, CatalogueItem,
                     VehicleModel, Client, ClientPhone, ClientEmail, Consent, Vehicle, Opportunity,
                     FollowUp, TimelineEntry, ImportBatch, FloorVisitor, QuoteSeries, Quote,
                     QuoteVersion, QuoteOffer, QuoteItem, QuoteForm, QuoteLink, Unit, Deposit,
                     Reservation, Sending, ChangeRequest, DiscountRequest, CreditApplication,
                     DealParty, QuoteTemplate, Appraisal, Photo>();
}

} // namespace

/// What a command changed, and taking it back (sync.md, the session extension).
class TestChangeRecorder : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;

    Company company() const
    {
        return {id<CompanyId>(1),      QStringLiteral("Motos"), QStringLiteral("EC"),
                QStringLiteral("USD"), QStringLiteral("es_EC"), id<CommandId>(90)};
    }
    Branch branch() const
    {
        return {id<BranchId>(2),
                company().id,
                QStringLiteral("Norte"),
                QStringLiteral("EC"),
                QStringLiteral("America/Guayaquil"),
                QStringLiteral("USD"),
                id<CommandId>(90)};
    }
    Client client(int n) const
    {
        Client one;
        one.id = id<ClientId>(n);
        one.name = QStringLiteral("Cliente %1").arg(n);
        one.branchId = branch().id;
        one.createdAt = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
        one.version = id<CommandId>(90);
        return one;
    }
    QStringList clients() const
    {
        return column(*m_database, QStringLiteral("SELECT hex(id) || name || city FROM client"
                                                  " ORDER BY id"));
    }

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(
            m_folder->filePath(QStringLiteral("replica.sqlite")), Database::Mode::ReadWrite);
        QVERIFY(migrate(*m_database));
        insertEntity(*m_database, company());
        insertEntity(*m_database, branch());
        insertEntity(*m_database, client(10));
        insertEntity(*m_database, client(11));
    }

    void changesAreTakenBackAndDoneAgain()
    {
        const QStringList before = clients();
        Transaction transaction(*m_database);
        ChangeRecorder recorder(*m_database);
        insertEntity(*m_database, client(12));
        Client moved = client(10);
        moved.city = QStringLiteral("Quito");
        updateEntity(*m_database, moved, {QStringLiteral("city")});
        deleteEntity<Client>(*m_database, client(11).id);
        const QStringList after = clients();
        const QByteArray changes = recorder.changeset();

        QVERIFY(before != after);
        applyChangeset(*m_database, inverted(changes));
        QCOMPARE(clients(), before);
        QVERIFY(recorder.changeset().isEmpty());
        applyChangeset(*m_database, changes);
        QCOMPARE(clients(), after);
        QCOMPARE(inverted(inverted(changes)), changes);
    }

    void changedRowsNamesEachRowOnce()
    {
        ChangeRecorder recorder(*m_database);
        insertEntity(*m_database, client(12));
        Client moved = client(10);
        moved.city = QStringLiteral("Quito");
        updateEntity(*m_database, moved, {QStringLiteral("city")});
        moved.city = QStringLiteral("Loja");
        updateEntity(*m_database, moved, {QStringLiteral("city")});
        deleteEntity<Client>(*m_database, client(11).id);
        insertEntity(*m_database, client(13)); // net nothing
        deleteEntity<Client>(*m_database, client(13).id);

        QMap<QByteArray, RowChange::Kind> found;
        const RowChanges changes = changedRows(recorder.changeset());
        for (const RowChange &change : changes) {
            QCOMPARE(change.table, QStringLiteral("client"));
            found.insert(change.id, change.kind);
        }
        QCOMPARE(int(changes.size()), 3);
        QCOMPARE(found.value(client(12).id.toBytes()), RowChange::Kind::Inserted);
        QCOMPARE(found.value(client(10).id.toBytes()), RowChange::Kind::Updated);
        QCOMPARE(found.value(client(11).id.toBytes()), RowChange::Kind::Deleted);
        QVERIFY(changedRows({}).empty());
    }

    void aRowThatChangedSinceIsNotOverwritten()
    {
        QByteArray changes;
        {
            ChangeRecorder recorder(*m_database);
            Client moved = client(10);
            moved.city = QStringLiteral("Quito");
            updateEntity(*m_database, moved, {QStringLiteral("city")});
            changes = recorder.changeset();
        }
        Client later = client(10);
        later.city = QStringLiteral("Loja");
        updateEntity(*m_database, later, {QStringLiteral("city")});
        const QStringList before = clients();
        QVERIFY_THROWS_EXCEPTION(DatabaseError, applyChangeset(*m_database, inverted(changes)));
        QCOMPARE(clients(), before);
    }

    void aGarbledChangesetIsAnError()
    {
        QVERIFY_THROWS_EXCEPTION(DatabaseError, changedRows("Xgarbage"));
        QVERIFY_THROWS_EXCEPTION(DatabaseError, inverted("Xgarbage"));
        QVERIFY_THROWS_EXCEPTION(DatabaseError, applyChangeset(*m_database, "Xgarbage"));
    }

    void parentsAndChildrenComeAndGoTogether()
    {
        const QStringList before = clients();
        Transaction transaction(*m_database);
        ChangeRecorder recorder(*m_database);
        insertEntity(*m_database, client(12));
        insertEntity(*m_database, ClientPhone{id<ClientPhoneId>(30),
                                              client(12).id,
                                              0,
                                              QStringLiteral("099"),
                                              {},
                                              id<CommandId>(91)});
        const QByteArray changes = recorder.changeset();
        applyChangeset(*m_database, inverted(changes));
        QCOMPARE(clients(), before);
        applyChangeset(*m_database, changes);
        QCOMPARE(m_database->scalar(QStringLiteral("SELECT count(*) FROM client_phone")).toInt(),
                 1);
    }

    void derivedAndLocalTablesAreNeverRecorded()
    {
        ChangeRecorder recorder(*m_database);
        m_database->execute(QStringLiteral("INSERT INTO meta VALUES ('k', 'v')"));
        m_database->execute(QStringLiteral("INSERT INTO client_text VALUES (1, 'maria')"));
        m_database->execute(QStringLiteral("INSERT OR REPLACE INTO stale_client VALUES (7)"));
        m_database->execute(QStringLiteral("INSERT INTO draft VALUES (x'00', 'form', 'text', 1)"));
        m_database->execute(
            QStringLiteral("INSERT INTO audit VALUES (x'01', 1, x'02', 'c', NULL, 1)"));
        QVERIFY(recorder.changeset().isEmpty());
    }

    void everyTableIsSharedOrKnownToBeLocal()
    {
        const QStringList versioned =
            column(*m_database,
                   QStringLiteral("SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                                  " WHERE t.type = 'table' AND c.name = 'row_version'"));
        const QStringList recorded = shared();
        QCOMPARE(QSet<QString>(versioned.begin(), versioned.end()),
                 QSet<QString>(recorded.begin(), recorded.end()));
        const QStringList all =
            column(*m_database, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                               " AND name NOT LIKE 'client_fts%'"));
        for (const QString &table : all)
            QVERIFY2(shared().contains(table) != localTables.contains(table), qPrintable(table));
        QCOMPARE(all.size(), shared().size() + localTables.size());
    }

    void everySharedTableIsFoundByItsFirstColumn()
    {
        const QStringList tables = shared();
        for (const QString &table : tables) {
            const QStringList key =
                column(*m_database, QStringLiteral("SELECT cid || name || type FROM "
                                                   "pragma_table_info('%1') WHERE pk > 0")
                                        .arg(table));
            QCOMPARE(key, QStringList{QStringLiteral("0idBLOB")});
        }
    }

    void parentsComeBeforeChildren()
    {
        const QStringList tables = shared();
        int references = 0;
        for (const QString &table : tables) {
            const QStringList parents = column(
                *m_database,
                QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list('%1')").arg(table));
            for (const QString &parent : parents) {
                ++references;
                QVERIFY2(tables.contains(parent) && tables.indexOf(parent) <= tables.indexOf(table),
                         qPrintable(parent + QStringLiteral(" before ") + table));
            }
        }
        QVERIFY(references > 20);
    }

    void nothingIsDeletedInPassing()
    {
        // Deletions in passing would not be in the changeset in an order that can be taken back.
        const QStringList tables = shared();
        for (const QString &table : tables) {
            QCOMPARE(
                column(*m_database, QStringLiteral("SELECT id FROM pragma_foreign_key_list('%1')"
                                                   " WHERE on_delete <> 'NO ACTION' OR"
                                                   " on_update <> 'NO ACTION'")
                                        .arg(table)),
                QStringList());
        }
    }

    void theStructsNameTheColumnsInOrder()
    {
        QStringList described;
        for (const EntityColumns &entity : entities()) {
            const QString table = QString::fromLatin1(entity.table);
            QCOMPARE(entity.columns,
                     column(*m_database, QStringLiteral("SELECT name FROM pragma_table_info('%1')"
                                                        " ORDER BY cid")
                                             .arg(table)));
            described += table;
        }
        QCOMPARE(described, shared());
    }
};

VITRINA_TEST(TestChangeRecorder, QCoreApplication)
#include "tst_changerecorder.moc"
