// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleshowroom.h"
#include "storage/clientqueries.h"
#include "storage/migrations.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client is found by her name, however that is written or typed (S1.2).
class TestSearchText : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    size_t found(const QString &typed) const
    {
        return searchClients(*m_showroom->database, typed, 10).size();
    }
    qint64 number(const char *sql) const
    {
        return m_showroom->database->scalar(QString::fromLatin1(sql)).toLongLong();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_showroom->must(m_showroom->contact(QStringLiteral("Liam"), QStringLiteral("O'Brien")));
        m_showroom->must(
            m_showroom->contact(QStringLiteral("Ma.Fernanda"), QStringLiteral("Pérez-García")));
        m_showroom->must(m_showroom->contact(QStringLiteral("Nora"), QStringLiteral("Odonnel")));
    }

    void partsOfANameAreFoundEachAndTogether_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"O'Brien", "o'b", "brien", "obrien", "OBR", "liam obrien", "obrien li", "perez",
              "garcia", "perezgarcia", "perez-g", "mafernanda", "ma. fer", "fernanda perezg"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void partsOfANameAreFoundEachAndTogether()
    {
        QFETCH(QString, typed);
        QCOMPARE(found(typed), size_t(1));
    }

    /// She may be written without what joins it as it is typed.
    void aNameThatIsWrittenTogetherIsFoundByItsParts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<size_t>("expected");
        QTest::newRow("apostrophe") << QStringLiteral("O'Donnel") << size_t(1);
        QTest::newRow("begun") << QStringLiteral("o'do") << size_t(1);
        QTest::newRow("typographic, behind") << QStringLiteral("nora O’Donnel") << size_t(1);
        QTest::newRow("hyphen, before") << QStringLiteral("O-Donnel nora") << size_t(1);
        QTest::newRow("of another") << QStringLiteral("O'Donnel liam") << size_t(0);
        QTest::newRow("parted by a space") << QStringLiteral("O Donnel") << size_t(0);
        QTest::newRow("only signs") << QStringLiteral("' -") << size_t(0);
    }
    void aNameThatIsWrittenTogetherIsFoundByItsParts()
    {
        QFETCH(QString, typed);
        QFETCH(size_t, expected);
        QCOMPARE(found(typed), expected);
    }

    /// The order of names is that of the texts.
    void joinedWordsStandBehindTheName()
    {
        QCOMPARE(number("SELECT count(*) FROM client_text"
                        " WHERE words LIKE 'ma fernanda perez garcia%mafernanda perezgarcia%'"),
                 1);
    }

    void whatAnEarlierProgramWroteIsWrittenAnew()
    {
        m_showroom->database->runScript(
            "UPDATE client_text SET words = replace(words, ' obrien', '');"
            "DELETE FROM meta WHERE key = 'search.form'");
        QCOMPARE(found(QStringLiteral("obrien")), size_t(0));
        QVERIFY(migrate(*m_showroom->database));
        QCOMPARE(found(QStringLiteral("obrien")), size_t(1));
        QCOMPARE(number("SELECT count(*) FROM stale_client"), 0);
        const qint64 changes = number("SELECT total_changes()");
        QVERIFY(migrate(*m_showroom->database)); // nothing is left to do
        QCOMPARE(number("SELECT total_changes()"), changes);
    }
};

VITRINA_TEST(TestSearchText, QCoreApplication)
#include "tst_searchtext.moc"
