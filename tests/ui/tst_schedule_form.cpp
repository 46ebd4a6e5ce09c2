// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "scheduling/scheduleform.h"
#include "scheduling/whentext.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The form of the next appointment, by its keys (S1.6, S1.8). The clock stands on Saturday, 21
/// November 2026, 10:00 in Quito; open Monday to Saturday, 9 to 18.
class TestScheduleForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<ScheduleForm> m_form;

    QLineEdit *when() { return m_form->findChild<QLineEdit *>(QStringLiteral("whenEdit")); }
    QComboBox *type() { return m_form->findChild<QComboBox *>(QStringLiteral("stepTypeBox")); }
    QString sentence()
    {
        return m_form->findChild<QLabel *>(QStringLiteral("whenSentence"))->text();
    }
    QString sentenceRole()
    {
        return m_form->findChild<QLabel *>(QStringLiteral("whenSentence"))
            ->property("role")
            .toString();
    }
    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("America/Guayaquil"))
            .toUTC();
    }
    void type(const QString &text)
    {
        when()->setFocus();
        when()->selectAll();
        typeText(when(), text);
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([](SampleShowroom &sample) {
            RegisterContact luis =
                sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"));
            luis.next->dueAt = quito(27, 10, 45);
            luis.next->minutes = 30;
            sample.must(luis);
        });
        m_form = std::make_unique<ScheduleForm>(m_live->reader());
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void cleanup()
    {
        m_form.reset();
        m_live.reset();
    }

    void aTypedMomentIsSaidInFull()
    {
        type(QStringLiteral("fri 15:00"));
        QCOMPARE(m_form->moment(), std::optional(quito(27, 15)));
        QCOMPARE(sentence(),
                 QStringLiteral("Friday, 27 November at 15:00 · free · 1 more that day"));
        QVERIFY(m_form->isValid());
    }

    void aClashNamesWhomItMeets()
    {
        type(QStringLiteral("vie 10:55"));
        QVERIFY2(sentence().contains(QStringLiteral("clashes with 10:45 Call, Luis Andrade")),
                 qPrintable(sentence()));
        QVERIFY(m_form->isValid()); // it warns, it does not forbid
        QVERIFY(sentenceRole() != QStringLiteral("dim"));
    }

    void theFollowUpBeingMovedDoesNotClashWithItself()
    {
        const auto all =
            m_live->reader().appointments(m_live->sample.ana.id, quito(27, 0), quito(28, 0));
        QCOMPARE(all.size(), size_t(1));
        m_form->setCurrentFollowUp(all.front().id);
        type(QStringLiteral("fri 10:55"));
        QVERIFY2(sentence().contains(QStringLiteral("free")), qPrintable(sentence()));
    }

    void closedHoursAreSaid()
    {
        type(QStringLiteral("tomorrow 9"));
        QVERIFY2(sentence().contains(QStringLiteral("outside opening hours")),
                 qPrintable(sentence()));
    }

    void whatIsNoMomentIsNotValid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << QStringLiteral("whenever");
        QTest::newRow("no such time") << QStringLiteral("fri 25:00");
        QTest::newRow("no such date") << QStringLiteral("31/2");
    }
    void whatIsNoMomentIsNotValid()
    {
        QFETCH(QString, typed);
        type(typed);
        QVERIFY(!m_form->isValid());
        QVERIFY(!m_form->nextStep(m_live->queue()).has_value());
        QVERIFY(!sentence().isEmpty());
        m_form->complain();
        QCOMPARE(sentenceRole(), QStringLiteral("danger"));
    }

    void quickSlotsOnKeysOutsideTextFields_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QDateTime>("moment");
        QTest::newRow("two hours") << Qt::Key_1 << quito(21, 12);
        QTest::newRow("tomorrow at nine") << Qt::Key_2 << quito(22, 9);
        QTest::newRow("next Monday") << Qt::Key_3 << quito(23, 9);
    }
    void quickSlotsOnKeysOutsideTextFields()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QDateTime, moment);
        type()->setFocus();
        QSignalSpy changed(m_form.get(), &ScheduleForm::changed);
        QTest::keyClick(type(), key);
        QCOMPARE(m_form->moment(), std::optional(moment));
        QCOMPARE(changed.count(), 1);
        const QString written = when()->text();
        m_form->setWhenText(written);
        QCOMPARE(m_form->moment(), std::optional(moment)); // the text says the same
    }

    void quickSlotsByAltInTheTextField()
    {
        when()->setFocus();
        QTest::keyClick(when(), Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(m_form->moment(), std::optional(quito(23, 9)));
    }

    void digitsInTheTextFieldAreText()
    {
        type(QStringLiteral("16:20"));
        QCOMPARE(when()->text(), QStringLiteral("16:20"));
        QCOMPARE(m_form->moment(), std::optional(quito(21, 16, 20)));
    }

    void enterSubmits()
    {
        QSignalSpy submitted(m_form.get(), &ScheduleForm::submitted);
        type(QStringLiteral("fri 15:00"));
        QTest::keyClick(when(), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
    }

    void failedAttemptsProposeTheNextFreeSlot()
    {
        m_form->setDefaults({}, 0);
        QVERIFY(m_form->isEmpty());
        m_form->setDefaults({}, 1);
        QCOMPARE(m_form->moment(), std::optional(quito(21, 12)));
    }

    void theStepIsWhatIsShown()
    {
        const CatalogueItemId drive = m_live->sample.item(Catalogue::FollowUpType, "test_drive");
        m_form->setType(drive);
        m_form->setAdvisor(m_live->sample.ivan.id);
        type(QStringLiteral("+2h"));
        m_live->clock().advance(600);
        const std::optional<NextStep> next = m_form->nextStep(m_live->queue());
        QVERIFY(next.has_value());
        QCOMPARE(next->dueAt, quito(21, 12)); // not ten minutes later
        QCOMPARE(next->typeId, drive);
        QCOMPARE(next->minutes, 60);
        QCOMPARE(next->advisorId, m_live->sample.ivan.id);
        QVERIFY(!next->id.isNull());
    }

    void aMomentThatPassesIsNoLongerValid()
    {
        type(QStringLiteral("10:05"));
        QVERIFY(m_form->isValid());
        m_live->clock().advance(600);
        QVERIFY(!m_form->isValid());
    }

    void aDraftMeansTheSameTheDayAfter()
    {
        type(QStringLiteral("in 3 days"));
        const std::optional<QDateTime> meant = m_form->moment();
        QVERIFY(meant.has_value());
        const QJsonObject draft = m_form->toJson();
        m_form->clear();
        QVERIFY(m_form->isEmpty());
        m_live->clock().advance(24 * 3600);
        m_form->fromJson(draft);
        QCOMPARE(m_form->moment(), meant);
    }

    void everyMomentIsWrittenAsItIsRead_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QDateTime>("moment");
        for (const char *language : {"en_US", "es_EC"}) {
            const QString name = QString::fromLatin1(language);
            for (int hours : {1, 5, 20, 30, 24 * 6, 24 * 7, 24 * 9, 24 * 30, 24 * 200, 24 * 500}) {
                QTest::addRow("%s in %d h", language, hours)
                    << name << quito(21, 10, 5).addSecs(hours * 3600LL);
            }
        }
    }
    void everyMomentIsWrittenAsItIsRead()
    {
        QFETCH(QString, language);
        QFETCH(QDateTime, moment);
        QLocale::setDefault(QLocale(language));
        const WhenContext context = whenContextOf(m_live->reader());
        const QString text = whenTextFor(moment, m_live->reader().timeWords(), context);
        QVERIFY(!text.isEmpty());
        const auto read = parseWhen(text, context);
        QVERIFY(read.has_value());
        QCOMPARE(read->at, moment);
    }
};

VITRINA_TEST(TestScheduleForm, QApplication)
#include "tst_schedule_form.moc"
