// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/mailwords.h"
#include "testsupport/testprogram.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Vitrina;
using Kind = MailTrouble;

class TestMailWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasWordsOfItsOwnInBothLanguages()
    {
        QSet<QString> english;
        QSet<QString> spanish;
        for (int kind = int(Kind::None) + 1; kind <= int(Kind::NotDelivered); ++kind)
            english << mailTroubleWords(Kind(kind));
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/vitrina_es.qm")));
        QCoreApplication::installTranslator(&translator);
        for (int kind = int(Kind::None) + 1; kind <= int(Kind::NotDelivered); ++kind)
            spanish << mailTroubleWords(Kind(kind));
        QCOMPARE(english.size(), int(Kind::NotDelivered));
        QCOMPARE(spanish.size(), int(Kind::NotDelivered));
        // Where mails are read nothing was sent.
        QVERIFY(!mailboxTroubleWords(Kind::Tls).isEmpty());
        QVERIFY(mailboxTroubleWords(Kind::Tls) != mailTroubleWords(Kind::Tls));
        QVERIFY(mailboxTroubleWords(Kind::Certificate) != mailTroubleWords(Kind::Certificate));
        QCOMPARE(mailboxTroubleWords(Kind::Authentication), mailTroubleWords(Kind::Authentication));
        QVERIFY(!english.contains(QString()));
        QVERIFY(!english.intersects(spanish));
    }
};

VITRINA_TEST(TestMailWords, QCoreApplication)
#include "tst_mailwords.moc"
