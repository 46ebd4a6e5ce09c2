// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/similarnames.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

using namespace Vitrina;

class TestSimilarNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoMayBeTheSamePerson_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("similar");
        const auto row = [](const char *one, const char *other, bool similar) {
            QTest::addRow("%s, %s", one, other)
                << QString::fromUtf8(one) << QString::fromUtf8(other) << similar;
        };
        row("María José Paredes", "Paredes Maria Jose", true);
        row("María José Paredes", "María Paredes", true);
        row("Mariajosé Paredes", "Maria Jose Paredes", true);
        row("Gonzales", "González", true);
        row("Luis Gonzales", "Luis González", true);
        row("Jaun Pérez", "Juan Perez", true);
        row("Jhon Perez", "John Pérez", true);
        row("Juan Peres", "Juan Pérez", true);
        row("JUAN PÉREZ", "juan perez", true);
        row("Juan Pérez", "Juan Carlos Pérez Torres", true);
        row("J. Pérez", "Juan Pérez", true);
        row("María de la Cruz", "Maria Cruz", true);
        row("Hernández Ana", "Ana Ernandes", true);
        row("Vásquez Pedro", "Pedro Básquez", true);
        row("Ñacato Luz", "Luz Nacato", true);
        row("Juan Pérez", "Juan Torres", false);
        row("Juan Pérez Torres", "Juan Pérez García", false);
        row("Juan Carlos Pérez", "Juan José Pérez", false);
        row("Juan", "Juan Torres", false);
        row("Pérez", "Juan Pérez", false);
        row("Ana Pérez", "Eva Pérez", false);
        row("Mario Pérez", "María Pérez", false);
        row("Gabriel Mora", "Gabriela Mora", false);
        row("María de la Cruz", "Juan de la Torre", false);
        row("Pedro Mora", "Luis Vera", false);
        row("de la", "del", false);
        row("", "", false);
        row("", "Juan", false);
        row("¡!", "¿?", false);
    }
    void tellsWhoMayBeTheSamePerson()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, similar);
        const QByteArray score = QByteArray::number(nameSimilarity(one, other));
        QVERIFY2(areSimilar(one, other) == similar, score.constData());
        QVERIFY2(areSimilar(other, one) == similar, score.constData());
    }

    void orderAccentsAndCaseDoNotCount()
    {
        QCOMPARE(nameSimilarity(u"María José Paredes", u"PAREDES maria Jose\u0301"), 1.0);
    }

    void closerNamesScoreHigher()
    {
        QVERIFY(nameSimilarity(u"Juan Pérez", u"Juan Pérez") >
                nameSimilarity(u"Juan Pérez", u"Juan Peres"));
        QVERIFY(nameSimilarity(u"Juan Pérez", u"Juan Peres") >
                nameSimilarity(u"Juan Pérez", u"Juan Torres"));
        QVERIFY(nameSimilarity(u"Juan Pérez", u"Juan Torres") >
                nameSimilarity(u"Juan Pérez", u"Luis Torres"));
    }

    void scoreIsSymmetricAndWithinBounds()
    {
        const auto name =
            rc::gen::container<std::vector<char>>(rc::gen::element('a', 'b', 'o', 'e', 'r', ' '));
        const bool held = rc::check([&name] {
            const auto one = *name;
            const auto other = *name;
            const QString a = QString::fromLatin1(one.data(), qsizetype(one.size()));
            const QString b = QString::fromLatin1(other.data(), qsizetype(other.size()));
            const double score = nameSimilarity(a, b);
            RC_ASSERT(score >= 0);
            RC_ASSERT(score <= 1);
            RC_ASSERT(qAbs(nameSimilarity(b, a) - score) < 1e-9);
            RC_ASSERT(a.trimmed().isEmpty() == (nameSimilarity(a, a) < 1));
        });
        QVERIFY(held);
    }

    void hostileNamesAreOnlyUnlike()
    {
        const QString emoji = QStringLiteral("🏍🏍 🏍");
        QVERIFY(!areSimilar(emoji, u"Juan Pérez"));
        QVERIFY(!areSimilar(QString(1'000'000, u'x'), u"Juan Pérez"));
        QVERIFY(!areSimilar(QStringLiteral("ab ").repeated(100'000), u"Juan Pérez"));
        QVERIFY(!areSimilar(QString(QChar(0xD83D)), u"Juan"));
    }
};

VITRINA_TEST(TestSimilarNames, Testing::NoApplication)
#include "tst_similarnames.moc"
