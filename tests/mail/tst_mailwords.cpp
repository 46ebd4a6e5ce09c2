// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailwords.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Vitrina;
using Kind = MailFault::Kind;

class TestMailWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasWordsOfItsOwnInBothLanguages()
    {
        QSet<QString> english;
        QSet<QString> spanish;
        for (int kind = 0; kind <= int(Kind::Cancelled); ++kind)
            english << mailFaultWords(Kind(kind));
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/vitrina_es.qm")));
        QCoreApplication::installTranslator(&translator);
        for (int kind = 0; kind <= int(Kind::Cancelled); ++kind)
            spanish << mailFaultWords(Kind(kind));
        QCOMPARE(english.size(), int(Kind::Cancelled) + 1);
        QCOMPARE(spanish.size(), int(Kind::Cancelled) + 1);
        QVERIFY(!english.contains(QString()));
        QVERIFY(!english.intersects(spanish));
    }
};

QTEST_GUILESS_MAIN(TestMailWords)
#include "tst_mailwords.moc"
