// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attention/syncpage.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "pretendhub/pretendhub.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "shell/mainwindow.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace Vitrina::Testing {

/// The window of Ana, whose showroom is of a shared database. The clock stands on Saturday,
/// 21 November 2026, 10:00 in Quito.
class SyncFixture
{
public:
    SyncFixture()
        : theme(*qApp, std::make_unique<LightScheme>())
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            const TwoContacts two(sample);
            maria = two.maria;
            luis = two.luis;
            deal = requested(sample);
            second = sentBeside(sample, deal.quote);
        });
        preferences =
            std::make_unique<Preferences>(folder.filePath(QStringLiteral("preferences.ini")));
        preferences->setPerson(QStringLiteral("ana"));
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(hub->live().reader(), hub->live().queue(),
                                              hub->state(), *preferences, theme);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(window->findChild<QWidget *>(QStringLiteral("timelineView")));
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window->windowHandle(), Qt::Key(key), modifiers);
    }
    QToolButton *door() { return find<QToolButton>("syncDoor"); }
    QTableView *notTaken() { return find<QTableView>("notTakenTable"); }
    QTableView *waiting() { return find<QTableView>("waitingTable"); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    Database &database() { return hub->live().reader().database(); }
    QDateTime now() { return hub->live().clock().now(); }
    /// Two that were not taken (Luis's is the newer) and one that waits.
    void fill()
    {
        const Receipt hers =
            hub->live().must(hub->resolving(maria, QStringLiteral("Viene el viernes")));
        const Receipt his =
            hub->live().must(hub->resolving(luis, QStringLiteral("Pide descuento")));
        hub->refuse(hers.id, QStringLiteral("already_resolved"));
        hub->refuse(his.id, QStringLiteral("stale"));
        hub->live().must(RescheduleFollowUp{luis.next->id, now().addDays(1), 0, now()});
    }

    QTemporaryDir folder;
    Theme theme;
    std::unique_ptr<PretendHub> hub;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<MainWindow> window;
    RegisterContact maria;
    RegisterContact luis;
    RequestedDeal deal; ///< to be approved
    CreateQuote second; ///< of the same sale, sent
};

} // namespace Vitrina::Testing
