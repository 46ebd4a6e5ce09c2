// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mailaddress.h"
#include "testsupport/testprogram.h"

#include <rapidcheck.h>

#include <QTest>

#include <cstring>

using namespace Vitrina;

class TestMailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("spec");
        const auto row = [](const QString &typed, const char *spec) {
            QTest::newRow(spec) << typed << QByteArray(spec);
        };
        row(QStringLiteral("maria@example.ec"), "maria@example.ec");
        row(QStringLiteral("  Maria.Perez+moto@Example.EC "), "Maria.Perez+moto@example.ec");
        row(QStringLiteral("o'neil_1=x@a-b.example"), "o'neil_1=x@a-b.example");
        row(QStringLiteral("info@autoseñal.ec"), "info@xn--autoseal-i3a.ec");
        row(QString(64, u'a') + QStringLiteral("@example.ec"),
            QByteArray(QByteArray(64, 'a') + "@example.ec").constData());
    }

    void anAddressIsTaken()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, spec);
        const auto parsed = MailAddress::parse(typed);
        QVERIFY(parsed);
        QCOMPARE(parsed->spec(), spec);
        QVERIFY(!parsed->isEmpty());
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, const QString &typed) {
            QTest::newRow(name) << typed;
        };
        row("nothing", QString());
        row("no at", QStringLiteral("maria.example.ec"));
        row("two ats", QStringLiteral("maria@x@example.ec"));
        row("two addresses", QStringLiteral("maria@example.ec,jose@example.ec"));
        row("two, semicolon", QStringLiteral("maria@example.ec;jose@example.ec"));
        row("two, space", QStringLiteral("maria@example.ec jose@example.ec"));
        row("named", QStringLiteral("Maria <maria@example.ec>"));
        row("bracketed", QStringLiteral("<maria@example.ec>"));
        row("line feed inside", QStringLiteral("maria@example.ec\nBcc: x@example.ec"));
        row("line feed before the at", QStringLiteral("maria\n@example.ec"));
        row("return at the end", QStringLiteral("maria@example.ec\r"));
        row("line feed at the start", QStringLiteral("\nmaria@example.ec"));
        row("NUL", QStringLiteral("maria@example.ec") + QChar(0) + QStringLiteral(".test"));
        row("tab", QStringLiteral("maria\t@example.ec"));
        row("quoted", QStringLiteral("\"maria perez\"@example.ec"));
        row("comment", QStringLiteral("maria(moto)@example.ec"));
        row("literal", QStringLiteral("maria@[127.0.0.1]"));
        row("number for a domain", QStringLiteral("maria@127.0.0.1"));
        row("one label", QStringLiteral("maria@localhost"));
        row("no local part", QStringLiteral("@example.ec"));
        row("dots", QStringLiteral("maria..perez@example.ec"));
        row("dot first", QStringLiteral(".maria@example.ec"));
        row("dot last", QStringLiteral("maria.@example.ec"));
        row("empty label", QStringLiteral("maria@example..ec"));
        row("hyphen first", QStringLiteral("maria@-example.ec"));
        row("underscore in the domain", QStringLiteral("maria@exa_mple.ec"));
        row("accent before the at", QStringLiteral("maría@example.ec"));
        row("full-width at", QStringLiteral("maria＠example.ec"));
        row("long local part", QString(65, u'a') + QStringLiteral("@example.ec"));
        row("long label", QStringLiteral("a@") + QString(64, u'b') + QStringLiteral(".ec"));
        row("long", QStringLiteral("maria@") + QStringLiteral("abcdefg.").repeated(32) +
                        QStringLiteral("ec"));
        row("huge", QString(1'000'000, u'a') + QStringLiteral("@example.ec"));
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(QString, typed);
        const auto parsed = MailAddress::parse(typed);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Problem::Code::BadEmail);
        QCOMPARE(parsed.error().details.size(), 1);
    }

    void aNameIsOneLine()
    {
        const QStringView address = u"maria@example.ec";
        QCOMPARE(MailAddress::parse(address, u" María  Pérez ")->name(),
                 QStringLiteral("María Pérez"));
        QCOMPARE(MailAddress::parse(address, u"Mar\u202Eía")->name(), QStringLiteral("María"));
        QVERIFY(MailAddress::parse(address, QString(200, u'x')));
        QVERIFY(!MailAddress::parse(address, QString(201, u'x')));
        QVERIFY(!MailAddress::parse(address, u"María\nBcc: x@example.ec"));
        QVERIFY(!MailAddress::parse(address, u"María\r"));
        QVERIFY(!MailAddress::parse(address, QString(QChar(0))));
    }

    void whateverIsTakenIsOneAddressInPrintableAscii()
    {
        QVERIFY(rc::check("one address", [] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::elementOf(
                std::string("aZ9.@@-_+ ,;<>()[]\"\\\r\n\t\xC3\xB1", 24) + std::string(1, '\0')));
            const auto parsed = MailAddress::parse(QString::fromStdString(bytes));
            if (!parsed)
                return;
            const QByteArray spec = parsed->spec();
            RC_ASSERT(spec.count('@') == 1);
            for (const char c : spec)
                RC_ASSERT(c > 0x20 && c < 0x7F && !std::strchr(",;<>()[]\"\\", c));
            const bool isStable = MailAddress::parse(QString::fromLatin1(spec)) == parsed;
            RC_ASSERT(isStable);
        }));
    }
};

VITRINA_TEST(TestMailAddress, Testing::NoApplication)
#include "tst_mailaddress.moc"
