// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/words.h"

#include "domain/enumcodes.h"
#include "domain/seedcatalogue.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

/// Every code that the program itself brings has a word of its own.
class TestWords : public QObject
{
    Q_OBJECT

private:
    template <typename Enum, typename Name>
    static void everyOneHasAWord(Name name)
    {
        QSet<QString> seen;
        for (const auto &[value, code] : EnumCodes<Enum>::table) {
            if (*code == '\0')
                continue;
            const QString word = name(value);
            QVERIFY2(!word.isEmpty() && word != QLatin1StringView(code), code);
            QVERIFY2(!seen.contains(word), code);
            seen.insert(word);
        }
    }

private Q_SLOTS:
    void everySeededItemHasAWord()
    {
        const QList<CatalogueItem> items = seedCatalogue();
        QVERIFY(!items.isEmpty());
        QSet<QString> seen;
        for (const CatalogueItem &item : items) {
            const QString word = itemName(item);
            QVERIFY2(!word.isEmpty() && word != item.code, qPrintable(item.code));
            const QString inItsCatalogue = codeOf(item.catalogue) + u'/' + word;
            QVERIFY2(!seen.contains(inItsCatalogue), qPrintable(inItsCatalogue));
            seen.insert(inItsCatalogue);
        }
    }

    void aNameThatSomeoneGaveGoesFirst()
    {
        CatalogueItem item = seedCatalogue().front();
        item.name = QStringLiteral("Llamar ya");
        QCOMPARE(itemName(item), QStringLiteral("Llamar ya"));
    }

    void aCodeOfOnesOwnIsShownAsItIs()
    {
        CatalogueItem item;
        item.catalogue = Catalogue::Source;
        item.code = QStringLiteral("billboard");
        QCOMPARE(itemName(item), QStringLiteral("billboard"));
    }

    void everyEnumHasItsWords()
    {
        everyOneHasAWord<Stage>(stageName);
        everyOneHasAWord<OpportunityState>(stateName);
        everyOneHasAWord<Outcome>(outcomeName);
        everyOneHasAWord<EntryType>(entryTypeName);
        everyOneHasAWord<VehicleKind>(vehicleKindName);
        for (int level = 1; level <= 4; ++level)
            QVERIFY(accessLevelName(level) != QString::number(level));
    }

    void eachQualityHasItsDotAndNothingElseHas()
    {
        QList<Dot> dots;
        for (const CatalogueItem &item : seedCatalogue()) {
            if (item.catalogue == Catalogue::Quality)
                dots += qualityDot(item);
        }
        QCOMPARE(dots, (QList<Dot>{Dot::Hot, Dot::Warm, Dot::Cold}));
        QCOMPARE(qualityDot({}), Dot::None);
    }
};

VITRINA_TEST(TestWords, Testing::NoApplication)
#include "tst_words.moc"
