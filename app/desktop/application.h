// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/hubentrance.h"
#include "desktop/languages.h"
#include "desktop/movingup.h"
#include "desktop/options.h"
#include "desktop/quietmoment.h"
#include "desktop/session.h"
#include "desktop/systemclock.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QApplication;

namespace Vitrina {

class DemonstrationMaker;
class EntranceWindow;
class GoodCopyKeeper;
class HealthWatch;
class BounceWatch;
class MailAccountDialog;
class MailAccounts;
class MailPost;
struct MailSettings;
class MainWindow;
class OutboxKeeper;
class PaymentSecretStore;
class Preferences;
class Profile;
class Theme;

/// Name, version and desktop file, before the options are read.
void nameProgram(QApplication &app);

/// The program from its start to its end: which window is open, and what it stands on. It alone
/// constructs.
class Application : public QObject
{
    Q_OBJECT

public:
    /// @p keeper keeps passwords; null: the system's keychain.
    Application(QApplication &app, Options options, std::unique_ptr<PasswordKeeper> keeper = {});
    ~Application() override;

    /// Opens the profile and shows what there is to show.
    void start();
    /// After the event loop. @returns false when a copy is still being written after a second.
    bool finish();

    /// Closes the window where the days without the hub have run out meanwhile; comes by itself.
    void lookAtDays();

    Session *session() const { return m_session.get(); }
    EntranceWindow *entrance() const { return m_entrance.get(); }
    MainWindow *window() const { return m_window.get(); }
    HealthWatch *health() const { return m_health.get(); }
    GoodCopyKeeper *copies() const { return m_copies.get(); }
    /// Null where no shared database is in play.
    HubEntrance *hub() const { return m_hub.get(); }

private:
    void openFolder(const QString &folder);
    void openDemonstration();
    bool openSession();
    bool reopenSession();
    void openProfile();
    void backFromConnect();
    void enterProfile();
    void leaveSession();
    void keepFile();
    void leaveDamaged(const Problem &problem);
    void showProblem(const Problem &problem);
    void setAside(bool restore);
    void showFirstRun();
    void enterShowroom(const StaffId &administrator);
    void showSignIn();
    void enter(const StaffId &member, bool welcome = false);
    void showMainWindow(bool welcome);

    HubEntrance &hubEntrance();
    void showConnect();
    void askPassword(HubEntrance::Asking why);
    void closeForPassword(HubEntrance::Asking why);
    void beginSync();
    void confirmHub();
    void openCopied();
    void bringDrafts();
    void enterOwn();
    void followSync();
    void payCopies();
    void leaveRetired();
    void leaveForCopy();
    void openStaffAccess(const StaffMember &member, QWidget *parent);
    void openRest();

    bool canMoveUp() const;
    void beginMoveUp();
    void goBackToWork();
    void enterMoved(const Secret &password);

    void startPost();
    void startBounces();
    void stopPost();
    void openMailAccount();
    void tryAccount(MailAccountDialog *dialog, const MailSettings &settings,
                    const Secret &password);

    void openImport(QWidget *parent);
    void serveLinks();
    void startPayments();
    void openPaymentSecret(QWidget *parent);
    void changeLanguage();
    void makeWindowAnew();
    void closeWindow();
    void applyLanguage();
    EntranceWindow &showEntrance();

    QApplication &m_app;
    Options m_options;
    Session::Opening m_opening; ///< of the folder that is opened first
    QString m_folder;
    SystemClock m_clock;
    Languages m_languages;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<DemonstrationMaker> m_maker;
    std::unique_ptr<PasswordKeeper> m_keeper;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const Profile> m_locked; ///< no session has it open, and nobody else may
    std::unique_ptr<HubEntrance> m_hub;
    std::unique_ptr<MovingUp> m_moving;
    std::vector<MovedDraft>
        m_drafts; ///< of a showroom that moved as a branch, until its copy is here
    std::function<void()> m_goBack; ///< in the window, to where she was asked for her password
    QTimer m_days;
    bool m_toldOfLinks = false; ///< that they cannot be served
    QuietMoment m_quiet;
    std::unique_ptr<GoodCopyKeeper> m_copies;
    std::unique_ptr<HealthWatch> m_health;
    std::unique_ptr<OutboxKeeper> m_outbox;
    std::unique_ptr<PaymentSecretStore> m_payments;
    std::unique_ptr<MailAccounts> m_accounts;
    std::unique_ptr<MailPost> m_post; ///< before the session
    std::unique_ptr<BounceWatch> m_bounces;
    std::unique_ptr<EntranceWindow> m_entrance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Vitrina
