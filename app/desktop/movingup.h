// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/moveupvisit.h"
#include "domain/clock.h"

#include <QPointer>

#include <memory>

namespace Vitrina {

class ConnectPage;
class MoveUpLoginPage;
class MoveUpRunPage;

/// The wizard that moves an embedded showroom to a shared database, page by page (issue 3). No
/// session is open meanwhile, and the profile's lock is held. GUI thread.
class MovingUp : public QObject
{
    Q_OBJECT

public:
    using Present = std::function<void(QWidget *page)>;
    struct Who
    {
        QString showroom;
        StaffId id; ///< who moves it
        QString name;
        QString login;
        QStringList others; ///< of the staff, by name
    };

    /// @p clock outlives it.
    MovingUp(QString folder, QString replica, Who who, const Clock &clock, Present present);
    ~MovingUp() override;

    const Who &who() const { return m_who; }
    void begin();
    /// What was half written here, when it has moved as a branch.
    std::vector<MovedDraft> takeDrafts() { return std::move(m_drafts); }

Q_SIGNALS:
    /// She goes back to work; the showroom is as it was.
    void left();
    /// The profile is one of the shared database now, which took this password.
    void moved(const Vitrina::Secret &password);

private:
    void showServer();
    void look(const HubSettings &settings, const Secret &password);
    void onLooked(HubFault fault, const MoveUpReport &report);
    void showBranch(const QString &company);
    void showLogin();
    void move(const QString &login, const Secret &password);
    void onMoved(HubFault fault, const MoveUpReport &report);
    void prepareVisit(MoveUpVisit::Purpose purpose);

    const QString m_folder;
    const QString m_replica;
    const Who m_who;
    const Clock &m_clock;
    Present m_present;
    MoveUp::As m_as = MoveUp::As::Company;
    std::vector<MovedDraft> m_drafts;
    HubSettings m_settings;
    Secret m_password; ///< the server's administrator's
    QString m_login;
    Secret m_newPassword;
    std::unique_ptr<MoveUpVisit> m_visit;
    QPointer<ConnectPage> m_serverPage;
    QPointer<MoveUpLoginPage> m_loginPage;
    QPointer<MoveUpRunPage> m_runPage;
};

} // namespace Vitrina
