// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/contactpanel.h"
#include "commands/clientmerge.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client corrected in the panel (X7), and taken back.
class TestClientEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ContactPanel> m_panel;
    RegisterContact m_maria;

    QLineEdit *line(const char *name)
    {
        auto *found = m_panel->findChild<QLineEdit *>(QLatin1StringView(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const char *field, const QString &text)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        typeText(line(field), text);
    }
    ClientDetail maria() { return *m_live->reader().client(m_maria.clientId); }
    /// As another computer's correction comes in.
    void correct(const std::function<void(ClientForm &)> &hand)
    {
        const ClientForm seen = formOf(maria());
        ClientForm form = seen;
        hand(form);
        m_live->must(EditClient{m_maria.clientId, form.client, form.qualityId, form.sourceId,
                                m_live->clock().now(), seen});
    }
    void openEditor()
    {
        m_panel = std::make_unique<ContactPanel>(m_live->reader(), m_live->queue(), *m_preferences,
                                                 *m_theme);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->editClient(m_maria.clientId);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María José"), QStringLiteral("Paredes"),
                                     QStringLiteral("0991234567"));
            sample.must(m_maria);
        });
        m_preferences = std::make_unique<Preferences>(
            m_live->sample.folder.filePath(QStringLiteral("preferences.ini")));
        openEditor();
    }
    void cleanup()
    {
        m_panel.reset();
        m_live->settle();
        m_live.reset();
    }

    void everythingIsCorrectedAndTakenBack()
    {
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        QSignalSpy closed(m_panel.get(), &ContactPanel::closed);
        const ClientDetail before = maria();
        type("editNameEdit", QStringLiteral("María Elena"));
        type("editCityEdit", QStringLiteral("Ibarra"));
        type("phone0Edit", QStringLiteral("0987654321"));
        type("phone1Edit", QStringLiteral("022345678"));
        type("email0Edit", QStringLiteral("maria@example.com"));
        QTest::keyClick(line("email0Edit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(closed.count(), 1);
        m_live->settle();
        const ClientDetail after = maria();
        QCOMPARE(after.client.name, QStringLiteral("María Elena"));
        QCOMPARE(after.client.city, QStringLiteral("Ibarra"));
        QCOMPARE(after.phones.size(), size_t(2));
        QCOMPARE(after.phones[0].id, before.phones[0].id); // corrected, not another one
        QCOMPARE(after.phones[0].e164, QStringLiteral("+593987654321"));
        QCOMPARE(after.phones[1].e164, QStringLiteral("+59322345678"));
        QCOMPARE(after.emails.size(), size_t(1));

        const auto undo = done.front()[1].value<std::optional<AnyCommand>>();
        QVERIFY(undo.has_value());
        m_live->must(*undo);
        const ClientDetail undone = maria();
        QCOMPARE(undone.client.name, before.client.name);
        QCOMPARE(undone.client.city, before.client.city);
        QCOMPARE(undone.phones.size(), size_t(1));
        QCOMPARE(undone.phones[0].e164, before.phones[0].e164);
        QVERIFY(undone.emails.empty());
    }

    /// It may be a foreigner's.
    void aDocumentThatIsNoneHereIsKeptWithAQuietWarning()
    {
        auto *warning = m_panel->findChild<QLabel *>(QStringLiteral("editIdWarning"));
        QVERIFY(!warning->isVisible());
        type("editNationalIdEdit", QStringLiteral("1712345679"));
        QVERIFY(!warning->isVisible()); // not while she types
        QTest::keyClick(line("editNationalIdEdit"), Qt::Key_Tab);
        QVERIFY(warning->isVisible());
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        QTest::keyClick(line("editNationalIdEdit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        m_live->settle();
        QCOMPARE(maria().client.nationalId, QStringLiteral("1712345679"));
        m_panel->editClient(m_maria.clientId);
        QVERIFY(warning->isVisible());
        type("editNationalIdEdit", QStringLiteral("1712345675"));
        QVERIFY(!warning->isVisible());
    }

    /// A colleague corrects her before it is saved, and once more before it is taken back: both
    /// stay.
    void whatAColleagueCorrectedStaysWhenMineIsTakenBack()
    {
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        const ClientDetail before = maria();
        correct([this](ClientForm &form) {
            form.client.city = QStringLiteral("Loja");
            form.client.phones += {m_live->queue().newId<ClientPhoneId>(),
                                   QStringLiteral("022345678"), QStringLiteral("+59322345678")};
        });
        type("editNameEdit", QStringLiteral("María  Elena"));
        type("phone0Edit", QStringLiteral("0987654321"));
        QTest::keyClick(line("phone0Edit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        m_live->settle();
        QCOMPARE(maria().client.city, QStringLiteral("Loja"));
        correct([](ClientForm &form) { form.client.observations = QStringLiteral("De tarde"); });
        m_live->must(*done.front()[1].value<std::optional<AnyCommand>>());
        const ClientDetail undone = maria();
        QCOMPARE(undone.client.name, before.client.name);
        QCOMPARE(undone.client.city, QStringLiteral("Loja"));
        QCOMPARE(undone.client.observations, QStringLiteral("De tarde"));
        QCOMPARE(undone.phones.size(), size_t(2));
        QCOMPARE(undone.phones[0].e164, before.phones[0].e164);
        QCOMPARE(undone.phones[1].e164, QStringLiteral("+59322345678"));
    }

    /// What a colleague corrected since it was taken back to would be lost: that is a conflict.
    void whatAColleagueCorrectedSinceIsNotTakenBackOver()
    {
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        type("editCityEdit", QStringLiteral("Ibarra"));
        QTest::keyClick(line("editCityEdit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        m_live->settle();
        correct([](ClientForm &form) { form.client.city = QStringLiteral("Loja"); });
        QFuture<Result<Receipt>> undone =
            m_live->queue().submit(*done.front()[1].value<std::optional<AnyCommand>>());
        undone.waitForFinished();
        QVERIFY(!undone.result());
        QCOMPARE(undone.result().error().code, Problem::Code::ChangedSince);
        QCOMPARE(maria().client.city, QStringLiteral("Loja"));
    }

    /// Half a correction waits as a draft; what a colleague corrects meanwhile is not hers.
    void aDraftKeepsWhatItBeganWith()
    {
        type("editNameEdit", QStringLiteral("María Elena"));
        m_panel.reset(); // keeps the draft
        m_live->settle();
        correct([](ClientForm &form) { form.client.city = QStringLiteral("Loja"); });
        openEditor();
        QCOMPARE(line("editNameEdit")->text(), QStringLiteral("María Elena"));
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        QTest::keyClick(line("editNameEdit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        m_live->settle();
        QCOMPARE(maria().client.name, QStringLiteral("María Elena"));
        QCOMPARE(maria().client.city, QStringLiteral("Loja"));
    }

    /// Of the same field she is told, and what she typed stays.
    void aDraftOfWhatAColleagueCorrectedIsAConflict()
    {
        type("editCityEdit", QStringLiteral("Ibarra"));
        m_panel.reset();
        m_live->settle();
        correct([](ClientForm &form) { form.client.city = QStringLiteral("Loja"); });
        openEditor();
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        QTest::keyClick(line("editCityEdit"), Qt::Key_Return);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::ChangedSince);
        QCOMPARE(line("editCityEdit")->text(), QStringLiteral("Ibarra"));
        QCOMPARE(maria().client.city, QStringLiteral("Loja"));
    }

    void aRemovedPhoneComesBackByUndo()
    {
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        const ClientPhoneId removed = maria().phones[0].id;
        line("phone0Edit")->setFocus();
        line("phone0Edit")->selectAll();
        QTest::keyClick(line("phone0Edit"), Qt::Key_Delete);
        QTest::keyClick(line("phone0Edit"), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        m_live->settle();
        QVERIFY(maria().phones.empty());
        m_live->must(*done.front()[1].value<std::optional<AnyCommand>>());
        QCOMPARE(maria().phones.size(), size_t(1));
        QVERIFY(maria().phones[0].id != removed); // a deleted id never returns (rule 9)
    }

    void whoMayErasesForEver()
    {
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->reader().setViewer(m_live->sample.admin.id);
        openEditor();
        QSignalSpy closed(m_panel.get(), &ContactPanel::closed);
        auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("eraseClientButton"));
        QVERIFY(button->isVisible());
        QString proof;
        const auto pressing = [](const char *name) {
            return [name](QDialog &dialog) {
                dialog.findChild<QPushButton *>(QLatin1StringView(name))->click();
            };
        };
        {
            DialogAnswerer answers({pressing("cancelButton")});
            button->click();
            QTRY_VERIFY(answers.allAnswered());
        }
        QVERIFY(m_live->reader().client(m_maria.clientId).has_value());
        QCOMPARE(closed.count(), 0);
        DialogAnswerer answers({[&](QDialog &dialog) {
            dialog.findChild<QPushButton *>(QStringLiteral("eraseButton"))->click();
            dialog.reject(); // a hasty Esc: it is being done
            QVERIFY(dialog.isVisible());
            const auto *label = dialog.findChild<QLabel *>(QStringLiteral("proofLabel"));
            QTRY_VERIFY(!label->text().isEmpty());
            proof = label->text();
            dialog.findChild<QPushButton *>(QStringLiteral("copyProofButton"))->click();
            dialog.findChild<QPushButton *>(QStringLiteral("closeProofButton"))->click();
        }});
        button->click();
        QTRY_VERIFY(answers.allAnswered());
        QCOMPARE(closed.count(), 1);
        m_live->settle();
        QVERIFY(!m_live->reader().client(m_maria.clientId).has_value());
        QCOMPARE(QGuiApplication::clipboard()->text(), proof);
        QVERIFY(proof.contains(m_maria.clientId.toString()));
        QVERIFY(proof.contains(m_live->sample.admin.name));
        QVERIFY(!proof.contains(QStringLiteral("Paredes"))); // it may be kept
    }

    void anAdvisorIsNotAskedWhetherToErase()
    {
        QVERIFY(
            !m_panel->findChild<QPushButton *>(QStringLiteral("eraseClientButton"))->isVisible());
    }

    void aBadAddressIsRefusedAndStays()
    {
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        type("email0Edit", QStringLiteral("maria"));
        QTest::keyClick(line("email0Edit"), Qt::Key_Return);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::BadEmail);
        QCOMPARE(line("email0Edit")->text(), QStringLiteral("maria"));
    }

    void theDraftSurvivesAndIsHersAlone()
    {
        type("editCityEdit", QStringLiteral("Ibarra"));
        QTest::keyClick(line("editCityEdit"), Qt::Key_Escape);
        m_live->settle();
        const RegisterContact luis =
            m_live->sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"));
        m_live->must(luis);
        openEditor(); // as after a crash
        QCOMPARE(line("editCityEdit")->text(), QStringLiteral("Ibarra"));
        m_panel->editClient(luis.clientId);
        QCOMPARE(line("editCityEdit")->text(), QString());
        m_panel->editClient(m_maria.clientId);
        auto *discard = m_panel->findChild<QPushButton *>(QStringLiteral("discardEditButton"));
        QTest::mouseClick(discard, Qt::LeftButton);
        QCOMPARE(line("editCityEdit")->text(), QString());
        QVERIFY(maria().client.city.isEmpty());
    }

    void aClientWhoIsGoneIsSaid()
    {
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        m_panel->editClient(m_live->sample.newId<ClientId>());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::NotFound);
    }
};

VITRINA_TEST(TestClientEditor, QApplication)
#include "tst_contact_editor.moc"
