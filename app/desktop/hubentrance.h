// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/offlinesignin.h"
#include "access/passwordkeeper.h"
#include "desktop/hubvisit.h"
#include "desktop/lonejob.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace Vitrina {

class ConnectPage;
class CopyingPage;
class PasswordPage;
class RememberBox;

/// How a person comes into a profile of a shared database: joining it for the first time, and her
/// password on every later start, with or without a network (issue 3). It presents the pages and
/// says when the way is free; the replica itself it never opens but to copy it. GUI thread.
class HubEntrance : public QObject
{
    Q_OBJECT

public:
    using Present = std::function<void(QWidget *page)>;
    /// Whose replica it is, and what of hers the hub does not have yet.
    struct Person
    {
        QString name;
        int waiting = 0;
    };
    /// Why the password is asked for.
    enum class Asking {
        Start,  ///< the keychain may answer
        Leave,  ///< she left her place: only she may come back
        Lapsed, ///< the days have run out while she worked
        Refused ///< the hub does not take the one that was used
    };

    /// @p clock and @p keeper outlive it. The lock of the profile in @p folder is held while a
    /// visit to the hub is on.
    HubEntrance(QString folder, QString replica, const Clock &clock, PasswordKeeper &keeper,
                Present present);
    ~HubEntrance() override;

    bool hasSettings() const { return m_hasSettings; }
    const HubSettings &settings() const { return m_settings; }
    /// The one that was taken last; empty before.
    const Secret &password() const { return m_password; }

    /// The company's server, as it is typed.
    void showConnect();
    /// To the server of the settings, whose first copy is still to come.
    void joinWith(const Secret &password);
    void ask(const Person &person, Asking why);
    /// The hub took this password a moment ago: admitted() follows.
    void admitWith(const Secret &password);

    /// The hub and the replica are one at this moment; @p days are the company's for entering
    /// without the hub, nothing where that is not sure.
    void confirm(std::optional<int> days);
    /// Whether what is open has to be closed until the hub is there.
    bool hasLapsed();

    /// Settings, verifier and what the keychain has are no more.
    void forget();

Q_SIGNALS:
    /// The first page again.
    void backRequested();
    /// A copy begins: whoever has the replica open closes it before returning.
    void copyBegins();
    /// The replica is there and may be opened; password() is right.
    void copied();
    /// password() is right.
    void admitted();
    /// The hub says that her access was withdrawn; password() is right.
    void retired();

private:
    void join(const HubSettings &settings, const Secret &password);
    void onCopyEnded(HubFault fault);
    void submit(const Secret &password, bool remember);
    void onLookedAt(bool isRight);
    void cancelAsking();
    void askHub(OfflineSignIn::Verdict known);
    void onAsked(HubFault fault, OfflineSignIn::Verdict known);
    void admit();
    void prepareVisit(HubVisit::Purpose purpose, const HubSettings &settings,
                      const Secret &password);
    void askKeychain();
    void lookForKeychain(RememberBox *box);
    void tellKeychain();
    QString keychainName() const;

    const QString m_folder;
    const QString m_replica;
    const Clock &m_clock;
    PasswordKeeper &m_keeper;
    Present m_present;
    HubSettings m_settings;
    bool m_hasSettings = false;
    OfflineSignIn m_signIn;
    Secret m_password; ///< that was taken
    Secret m_typed;
    Secret m_inKeychain;        ///< as far as is known here
    bool m_keychainHas = false; ///< something under her name
    HubSettings m_draft;        ///< as typed on the connect page
    LoneJob<bool> m_look;       ///< at a password, without the hub
    bool m_isCancelled = false; ///< by her, while the look goes on
    std::unique_ptr<HubVisit> m_visit;
    QPointer<ConnectPage> m_connectPage;
    QPointer<CopyingPage> m_copyingPage;
    QPointer<PasswordPage> m_passwordPage;
    std::shared_ptr<int> m_alive; ///< callbacks of the keychain look whether it is still there
};

} // namespace Vitrina
