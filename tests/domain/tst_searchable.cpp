// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchable.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;

/// What is found by what is typed (S1.2).
class TestSearchable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfAWordAreAlsoFoundRunTogether_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const char *expected) {
            QTest::newRow(name) << text << QString::fromUtf8(expected);
        };
        row("nothing to join", QStringLiteral("María Pérez"), "maria perez");
        row("apostrophe", QStringLiteral("Liam O'Brien Ruiz"), "liam o brien ruiz obrien");
        row("typographic", QStringLiteral("D’Angelo"), "d angelo dangelo");
        row("accent in its place", QStringLiteral("O´Brien"), "o brien obrien");
        row("grave in its place", QStringLiteral("O`Brien"), "o brien obrien");
        row("letter apostrophe", QStringLiteral("Oʼbrien"), "oʼbrien obrien");
        row("hyphen", QStringLiteral("Pérez-García"), "perez garcia perezgarcia");
        row("hyphen that does not break", QStringLiteral("Pérez\u2011García"),
            "perez garcia perezgarcia");
        row("full stop", QStringLiteral("Ma.Fernanda"), "ma fernanda mafernanda");
        row("full stop and space", QStringLiteral("Ma. Fernanda"), "ma fernanda");
        row("company", QStringLiteral("Autos del Sur S.A."), "autos del sur s a sa");
        row("model", QStringLiteral("Mazda CX-5"), "mazda cx 5 cx5");
        row("hyphen between spaces", QStringLiteral("Ruiz - Mora"), "ruiz mora");
        row("other signs part", QStringLiteral("Ruiz/Mora"), "ruiz mora");
        row("several", QStringLiteral("Jean-Luc D'Arc"), "jean luc d arc jeanluc darc");
        row("only signs", QStringLiteral("-.'"), "");
    }
    void partsOfAWordAreAlsoFoundRunTogether()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(searchableWords(text).join(u' '), expected);
    }
};

VITRINA_TEST(TestSearchable, Testing::NoApplication)
#include "tst_searchable.moc"
