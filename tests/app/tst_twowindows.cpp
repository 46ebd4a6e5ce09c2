// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdesk.h"

#include "access/hubsettings.h"
#include "shell/shellactions.h"

#include <QAction>
#include <QPainter>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// The way to a server, which can be cut: nothing answers there then.
class Cable : public QObject
{
public:
    explicit Cable(int port)
        : m_port(port)
    {
        connect(&m_door, &QTcpServer::newConnection, this, &Cable::join);
        if (!m_door.listen(QHostAddress::LocalHost))
            qFatal("no cable");
        m_number = m_door.serverPort();
    }
    int port() const { return m_number; }
    void cut()
    {
        m_door.close();
        for (QTcpSocket *end : findChildren<QTcpSocket *>())
            end->abort();
    }
    void plugIn()
    {
        if (!m_door.listen(QHostAddress::LocalHost, quint16(m_number)))
            qFatal("the cable does not fit any more");
    }

private:
    void join()
    {
        while (QTcpSocket *near = m_door.nextPendingConnection()) {
            auto *far = new QTcpSocket(this);
            near->setParent(this);
            pass(near, far);
            pass(far, near);
            far->connectToHost(QHostAddress::LocalHost, quint16(m_port));
        }
    }
    static void pass(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        connect(to, &QTcpSocket::connected, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, [from, to] {
            from->deleteLater();
            to->disconnectFromHost();
        });
    }

    int m_port;
    int m_number = 0;
    QTcpServer m_door;
};

} // namespace

/// Two people's windows on one shared database, one of them without a network for a while.
///
/// VITRINA_PICTURES names a folder for the pictures of before and after.
class TestTwoWindows : public QObject
{
    Q_OBJECT

private:
    static QStringList rowsOf(const HubDesk &desk)
    {
        QStringList rows;
        const QAbstractItemModel &table = desk.table();
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (const int column : {int(FollowUpTableModel::Client), int(FollowUpTableModel::Due)})
                cells += table.index(row, column).data().toString();
            rows += cells.join(u'|');
        }
        rows.sort();
        return rows;
    }

    static void reschedule(HubDesk &desk, const FollowUpId &followUp, int days)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        desk.vitrina->session()->queue().submit(
            RescheduleFollowUp{followUp, now.addDays(days), 0, now});
    }

    static void picture(const HubDesk &left, const HubDesk &right, const char *name)
    {
        const QString folder = qEnvironmentVariable("VITRINA_PICTURES");
        if (folder.isEmpty())
            return;
        const QPixmap a = left.vitrina->window()->grab();
        const QPixmap b = right.vitrina->window()->grab();
        QPixmap both(a.width() + b.width() + 12, std::max(a.height(), b.height()));
        both.fill(Qt::darkGray);
        QPainter painter(&both);
        painter.drawPixmap(0, 0, a);
        painter.drawPixmap(a.width() + 12, 0, b);
        painter.end();
        QVERIFY(both.save(QDir(folder).filePath(QString::fromLatin1(name))));
    }

private Q_SLOTS:
    void whatWasDoneApartIsTheSameAfterwards()
    {
        SyncWorld world;
        HubDesk near(world);
        HubDesk far(world);
        far.database = near.database;
        far.setPassword(far.password);
        Cable cable(world.hub().server().port());
        near.join();
        far.openForm();
        far.fill("serverEdit", QStringLiteral("127.0.0.1:%1").arg(cable.port()));
        far.click("connectButton");
        QTRY_VERIFY(far.vitrina->window());
        QTRY_VERIFY(far.isUpToDate());
        for (const HubDesk *desk : {&near, &far}) {
            desk->vitrina->window()->resize(1000, 700);
            desk->vitrina->window()->followUpsPage()->showSection(0);
        }
        QTRY_VERIFY(near.shows(QStringLiteral("Alba Ruiz")) &&
                    near.shows(QStringLiteral("Bruno Paz")));
        QTRY_COMPARE(rowsOf(far), rowsOf(near));
        const QStringList first = rowsOf(near);

        cable.cut();
        QTRY_VERIFY(far.isPhase(SyncStatus::Phase::Offline));
        reschedule(near, world.alba.next->id, 3);
        reschedule(far, world.bruno.next->id, 5);
        QTRY_VERIFY(near.isUpToDate());
        QTRY_VERIFY(far.status()->waiting == 1);
        QTRY_VERIFY(rowsOf(near) != rowsOf(far));
        picture(near, far, "two-windows-before.png");

        cable.plugIn();
        far.vitrina->window()->actions().syncNow->trigger();
        QTRY_VERIFY(far.isUpToDate());
        QTRY_COMPARE(rowsOf(far), rowsOf(near));
        for (const char *client : {"Alba Ruiz", "Bruno Paz"}) {
            const QStringList row = rowsOf(near).filter(QLatin1StringView(client));
            QVERIFY(!row.isEmpty() && !first.contains(row.first())); // both changes are there
        }
        picture(near, far, "two-windows-after.png");
    }
};

QTEST_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
