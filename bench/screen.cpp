// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "items/followuptablemodel.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTableView>
#include <QTimer>

namespace Vitrina::Bench {

namespace {

constexpr int patienceMs = 30'000;

} // namespace

PaintWatch::PaintWatch(const QList<QWidget *> &watched)
{
    for (QWidget *widget : watched)
        widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    // The event is handled after this, but within the same turn of the loop that wait() waits for.
    m_count += event->type() == QEvent::Paint ? 1 : 0;
    return false;
}

void PaintWatch::wait(int before)
{
    // Without a paint the figure means nothing; better to say so than to wait for ever.
    QTimer patience;
    patience.callOnTimeout([] { qFatal("what was done painted nothing"); });
    patience.start(patienceMs);
    while (m_count == before)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

double PaintWatch::untilPainted(const std::function<void()> &work)
{
    // Nothing of the work before is left to be painted.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const int before = m_count;
    QElapsedTimer timer;
    timer.start();
    work();
    wait(before);
    return double(timer.nsecsElapsed()) / 1e6;
}

void press(QWidget *widget, int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(widget, &up);
}

void click(QWidget *widget, const QPoint &at)
{
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, QPointF(at), widget->mapToGlobal(QPointF(at)), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }
}

Screen::Screen(const Dataset &dataset, const Theme &theme, Whose whose)
    : Screen(dataset.profile(), whose == Whose::Own ? dataset.advisor() : dataset.administrator(),
             dataset.file("preferences-of-bench.ini"), theme, whose)
{
}

Screen::Screen(const Profile &opened, const StaffId &viewer, const QString &preferences,
               const Theme &theme, Whose whose)
    : m_rules(Rules::builtIn())
    , m_theme(theme)
    , m_stack(new QStackedWidget)
    , m_blank(new QWidget)
{
    const Profile *profile = &opened;
    QFile::remove(preferences);
    m_preferences = std::make_unique<Preferences>(preferences);
    if (whose == Whose::Everyone)
        m_preferences->setValue(QStringLiteral("followups/advisors"),
                                QVariantList{QStringLiteral("everyone")});
    m_reader =
        std::make_unique<ReplicaReader>([profile] { return profile->openReader(); }, m_clock);
    m_reader->setViewer(viewer);
    m_queue = std::make_unique<CommandQueue>([profile] { return profile->openWriter(); }, m_rules,
                                             profile->device(), randomIds(),
                                             CommandExecutor::Repeatability::Trusted);
    m_queue->setActor(viewer);
    QObject::connect(m_queue.get(), &CommandQueue::committed, m_reader.get(),
                     &ReplicaReader::onCommitted);
    m_stack->addWidget(m_blank);
    m_window.setCentralWidget(m_stack);
    m_window.resize(1366, 768);
    m_window.show();
    QCoreApplication::processEvents();
}

Screen::~Screen()
{
    delete m_window.takeCentralWidget(); // the pages go before what they read
}

FollowUpsPage *Screen::makePage()
{
    auto *page = new FollowUpsPage(*m_reader, *m_queue, *m_preferences, m_theme);
    m_stack->addWidget(page);
    return page;
}

void Screen::settle(FollowUpsPage *page)
{
    m_stack->setCurrentWidget(page);
    const auto *model = page->findChild<FollowUpTableModel *>();
    while (model->isLoading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

QTableView *Screen::tableOf(QWidget *page)
{
    return page->findChild<QTableView *>(QStringLiteral("followUpTable"));
}

QLineEdit *Screen::searchOf(QWidget *page)
{
    return page->findChild<QLineEdit *>(QStringLiteral("followUpSearchField"));
}

} // namespace Vitrina::Bench
