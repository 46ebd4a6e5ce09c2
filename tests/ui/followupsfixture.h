// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/schedulefollowup.h"
#include "followups/followupspage.h"
#include "items/followuptablemodel.h"
#include "kit/elidedlabel.h"
#include "kit/filterbutton.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace Vitrina::Testing {

/// Mis Seguimientos before one's eyes: Ana's six follow-ups and one of Iván's. The clock stands on
/// Saturday, 21 November 2026, 10:00 in Quito; open Monday to Saturday, 9 to 18.
///
///     0 OVERDUE · 2   1 Carla (yesterday 9:00)   2 Bruno (9:00)
///     3 TODAY · 2     4 Diego (12:00)            5 Elsa (15:00)
///     6 UPCOMING · 2  7 Fabio (Monday 10:00)     8 Gina (Wednesday 11:00)
class FollowUpsFixture
{
public:
    using Prepare = std::function<void(SampleShowroom &)>;

    explicit FollowUpsFixture(const Prepare &more = {})
        : theme(*qApp, std::make_unique<LightScheme>())
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        live = std::make_unique<LiveShowroom>([&](SampleShowroom &sample) {
            add(sample, sample.ana, "Carla", "Ríos", "0991000001", quito(20, 9));
            add(sample, sample.ana, "Bruno", "Salas", "0991000002", quito(21, 9));
            add(sample, sample.ana, "Diego", "Mena", "0991000003", quito(21, 12));
            add(sample, sample.ana, "Elsa", "Vera", "0991000004", quito(21, 15));
            add(sample, sample.ana, "Fabio", "León", "0991000005", quito(23, 10));
            add(sample, sample.ana, "Gina", "Páez", "", quito(25, 11));
            add(sample, sample.ivan, "Hugo", "Paz", "0991000007", quito(21, 13));
            if (more)
                more(sample);
        });
    }
    ~FollowUpsFixture() { closePage(); }

    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("America/Guayaquil"))
            .toUTC();
    }

    /// Registers a client with a call due at @p due, which may be past by now.
    static RegisterContact add(SampleShowroom &sample, const StaffMember &advisor, const char *name,
                               const char *surname, const char *phone, const QDateTime &due)
    {
        const QDateTime now = sample.clock.now();
        sample.clock.set(qMin(now, due.addSecs(-3600)));
        RegisterContact command = sample.contact(
            QString::fromUtf8(name), QString::fromUtf8(surname), QString::fromUtf8(phone));
        command.next->dueAt = due;
        sample.must(command, advisor);
        sample.clock.set(now);
        return command;
    }

    /// Not before anybody's eyes yet.
    void makePage()
    {
        preferences = std::make_unique<Preferences>(folder.filePath(QStringLiteral("prefs.ini")));
        preferences->setPerson(QStringLiteral("ana"));
        page = std::make_unique<FollowUpsPage>(live->reader(), live->queue(), *preferences, theme);
        QObject::connect(page.get(), &FollowUpsPage::done, page.get(),
                         [this](const QString &message, const std::optional<AnyCommand> &command) {
                             done += message;
                             undo = command;
                         });
        QObject::connect(page.get(), &FollowUpsPage::refused, page.get(),
                         [this](const Problem &problem) { refused += problem.code; });
        page->resize(1190, 740);
    }
    void openPage()
    {
        makePage();
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(isPanelMade() || panel()->isHidden()); // after the list was painted
        page->focusList();
        // Nothing here may depend on where the mouse is.
        QTest::mouseMove(page.get(), QPoint(page->width() - 1, 1));
    }
    void closePage()
    {
        page.reset();
        preferences.reset();
    }

    template <typename Child>
    Child *child(const char *name)
    {
        auto *found = page->findChild<Child *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QWidget *panel() { return child<QWidget>("followUpPanel"); }
    bool isPanelMade() { return panel()->findChild<QWidget *>(QStringLiteral("timelineView")); }
    QTableView *table() { return child<QTableView>("followUpTable"); }
    const FollowUpTableModel *model()
    {
        return qobject_cast<const FollowUpTableModel *>(table()->model());
    }
    QPlainTextEdit *note() { return child<QPlainTextEdit>("noteEdit"); }
    QLineEdit *when() { return child<QLineEdit>("whenEdit"); }
    QLineEdit *search() { return child<QLineEdit>("followUpSearchField"); }
    bool formIsOpen()
    {
        // Made when it is first needed.
        const auto *form = page->findChild<QWidget *>(QStringLiteral("resolveForm"));
        return form && form->isVisible();
    }
    /// The text of one cell of a row.
    QString cell(int row, FollowUpTableModel::Column column)
    {
        return model()->index(row, column).data().toString();
    }
    int rowOf(const QString &client)
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (cell(row, FollowUpTableModel::Client) == client)
                return row;
        }
        return -1;
    }
    QStringList clients()
    {
        QStringList names;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (!model()->isSection(row))
                names += cell(row, FollowUpTableModel::Client);
        }
        return names;
    }
    QString currentClient()
    {
        const QModelIndex current = table()->currentIndex();
        return current.isValid() ? cell(current.row(), FollowUpTableModel::Client) : QString();
    }
    void select(const QString &client)
    {
        table()->setCurrentIndex(model()->index(rowOf(client), FollowUpTableModel::Client));
    }

    /// What the panel says the client is called.
    QString panelName()
    {
        auto *label = child<ElidedLabel>("clientNameLabel");
        return label->isVisible() ? label->text() : QString();
    }
    /// The columns share the width out to the last pixels, and need no scroll bar.
    bool fillsItsWidth()
    {
        const int left = table()->viewport()->width() - table()->horizontalHeader()->length();
        return left >= 0 && left < FollowUpTableModel::ColumnCount;
    }
    /// Ticks in the advisors' filter, as its popup would.
    void chooseAdvisors(const QList<QVariant> &keys)
    {
        beginChoosing(keys);
        QTRY_VERIFY(!model()->isLoading());
    }
    /// The same, and a team's list is still on its way.
    void beginChoosing(const QList<QVariant> &keys)
    {
        auto *button = child<FilterButton>("advisorFilterButton");
        button->setSelection(keys);
        Q_EMIT button->selectionChanged(keys);
    }
    void becomeManager()
    {
        live->reader().setViewer(live->sample.manager.id);
        live->queue().setActor(live->sample.manager.id);
    }
    FollowUpId idOf(const QString &client) { return model()->followUpAt(rowOf(client)); }
    /// @p at a day of November, when the follow-up is due from then on.
    void colleagueMoves(const QString &client, int day, int hour)
    {
        live->must(RescheduleFollowUp{idOf(client), quito(day, hour), 0, live->clock().now()});
    }
    void colleagueResolves(const QString &client)
    {
        ResolveFollowUp resolve;
        resolve.followUpId = idOf(client);
        resolve.outcome = Outcome::Reached;
        resolve.next = live->sample.callIn(24 * 30);
        resolve.at = live->clock().now();
        live->must(resolve);
    }

    /// Presses a key wherever the keyboard is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY2(QApplication::focusWidget(), "the keyboard is nowhere");
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text)
    {
        QVERIFY2(QApplication::focusWidget(), "the keyboard is nowhere");
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    FollowUpDetail detail(const FollowUpId &id) { return live->reader().followUp(id).value(); }
    FollowUpDetail detail() { return detail(page->current()); }
    /// The pending follow-up of the client of another.
    FollowUpDetail nextOf(const FollowUpId &id)
    {
        const auto client = live->reader().client(detail(id).client.id);
        if (client->pending.size() != 1)
            qFatal("%d follow-ups are pending", int(client->pending.size()));
        return detail(client->pending.front().id);
    }

    QTemporaryDir folder;
    Theme theme;
    std::unique_ptr<LiveShowroom> live;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<FollowUpsPage> page;
    QStringList done;
    std::optional<AnyCommand> undo;
    QList<Problem::Code> refused;
};

/// A test of the page: how each of them begins.
class FollowUpsTest : public QObject
{
protected:
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return FollowUpsFixture::quito(day, hour, minute);
    }
    void start(const FollowUpsFixture::Prepare &more = {})
    {
        f = std::make_unique<FollowUpsFixture>(more);
        f->openPage();
    }
    void startAsManager()
    {
        f = std::make_unique<FollowUpsFixture>();
        f->becomeManager();
        f->openPage();
    }

    std::unique_ptr<FollowUpsFixture> f;
};

} // namespace Vitrina::Testing
