// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screenshots.h"

#include "admin/branchdialog.h"
#include "admin/companydialog.h"
#include "admin/importwizard.h"
#include "admin/memberdialog.h"
#include "admin/paperdialog.h"
#include "admin/preferencesdialog.h"
#include "admin/staffdialog.h"
#include "admin/stockdialog.h"
#include "admin/unitdialog.h"
#include "clients/erasedialog.h"
#include "desktop/demosession.h"
#include "desktop/player.h"
#include "desktop/syncscene.h"
#include "domain/partyrows.h"
#include "followups/followupspage.h"
#include "items/draftkeeper.h"
#include "items/quoteboard.h"
#include "items/staffmodel.h"
#include "quotes/clientview.h"
#include "quotes/proformadialog.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "quotes/templatepicker.h"
#include "shell/commandpalette.h"
#include "shell/connectpage.h"
#include "shell/copyingpage.h"
#include "shell/entrancewindow.h"
#include "shell/firstrunpage.h"
#include "shell/help.h"
#include "shell/manualwindow.h"
#include "shell/moveupbranchpage.h"
#include "shell/moveupintropage.h"
#include "shell/moveuploginpage.h"
#include "shell/moveupresultpage.h"
#include "shell/moveuprunpage.h"
#include "shell/passwordpage.h"
#include "shell/rememberbox.h"
#include "shell/retiredpage.h"
#include "shell/shellactions.h"
#include "shell/signinpage.h"
#include "shell/staffaccessdialog.h"
#include "shell/startupproblempage.h"
#include "storage/rows.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include <functional>

namespace Vitrina {

namespace {

struct Colours
{
    const char *name;
    ThemeMode mode;
};

/// As another program exports it; of the five, one is refused and one is not quite right.
const QByteArray clientsToImport =
    "Nombres;Apellidos;Cédula;Celular;Correo;Ref. casa;Calidad\n"
    "María Fernanda;Peñafiel "
    "Ortiz;1712345675;0991234501;mafer.penafiel@example.com;Quito;Caliente\n"
    "José Luis;Núñez Cevallos;0912345675;0987654302;jl.nunez@example.com;Guayaquil;Tibio\n"
    ";;;;;Loja;Frío\n"
    "Ana Lucía;Ruiz Andrade;0102030400;12;ana.ruiz@example.com;Cuenca;Frío\n"
    "Carlos;Mantilla Vega;1798765432;0998877605;carlos.mantilla@example.com;Ibarra;Caliente\n";

/// One language and one set of colours.
class PictureSeries
{
public:
    PictureSeries(DemoSession &demo, Player &player, const QString &language,
                  const Colours &colours)
        : m_demo(demo)
        , m_player(player)
        , m_language(language)
        , m_mode(colours.mode)
        , m_suffix(
              QStringLiteral("-%1-%2").arg(language.left(2), QString::fromLatin1(colours.name)))
    {
    }

    bool draw()
    {
        return drawWindow() && drawQuotes() && drawDialogs() && drawImport() && drawEntrance();
    }

    /// As the replica of a shared database.
    bool drawSync(SyncScene &scene)
    {
        MainWindow &window = m_demo.window(m_language, m_mode);
        m_player.until([&] { return QApplication::activeWindow() == &window; });
        scene.upToDate();
        window.showSync();
        bool good = save(window, "sync");
        scene.offline();
        good = save(window, "sync-offline") && good;
        window.actions().followUps->trigger();
        window.followUpsPage()->showSection(1);
        good = save(window, "followups-waiting") && good;
        scene.refused();
        window.showSync();
        good = save(window, "sync-refused") && good;
        m_demo.closeWindow();
        return good;
    }

private:
    bool save(QWidget &window, const char *name)
    {
        return m_player.picture(window, QString::fromLatin1(name) + m_suffix);
    }

    /// The next series finds the form as this one found it.
    void forgetDraft(FollowUpsPage &page)
    {
        DraftKeeper(m_demo.session().reader(), m_demo.session().queue(),
                    QStringLiteral("resolve/") + page.current().toString())
            .clear();
    }

    bool drawWindow()
    {
        MainWindow &window = m_demo.window(m_language, m_mode);
        FollowUpsPage &page = *window.followUpsPage();
        m_player.until(
            [&] { return QApplication::activeWindow() == &window && !page.current().isNull(); });
        page.showSection(1);
        bool good = save(window, "followups");
        page.findChild<QAction *>(QStringLiteral("resolveAction"))->trigger();
        m_player.settle();
        m_player.press(Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
        m_player.type(QStringLiteral("vie 9:30"));
        good = save(window, "resolve") && good;
        forgetDraft(page);
        m_player.press(Qt::Key_Escape);
        page.searchFor(QStringLiteral("xyzzy"));
        good = save(window, "followups-empty") && good;
        page.searchFor(QString());
        window.actions().find->trigger();
        m_player.type(QStringLiteral("mar"));
        good = save(window, "palette") && good;
        m_player.press(Qt::Key_Escape);
        window.showWelcome();
        good = save(window, "welcome") && good;
        window.actions().followUps->trigger();
        window.resize(1024, 700);
        good = save(window, "narrow") && good;
        window.resize(1366, 768);
        window.actions().newContact->trigger();
        good = save(window, "newcontact") && good;
        window.tellRefused({Problem::Code::DiskFull, {}});
        good = save(window, "refused") && good;
        m_demo.closeWindow();
        return good;
    }

    /// A deal with others than the client, and the form of one of them.
    bool drawParties(QuotesPage &page)
    {
        const auto parties = loadWhere<DealParty>(
            m_demo.session().reader().database(),
            QStringLiteral("role = 'invoice_holder' AND quote_id IN (SELECT id FROM quote WHERE"
                           " status NOT IN ('completed', 'cancelled'))"
                           " ORDER BY created_at DESC, id LIMIT 1"),
            {});
        if (parties.empty())
            return false;
        page.open(parties.front().quoteId);
        bool good = save(*page.window(), "quote-parties");
        page.findChild<QPushButton *>(QStringLiteral("editPartyButton"))->click();
        auto *dialog = page.window()->findChild<QDialog *>(QStringLiteral("partyDialog"));
        good = dialog && save(*dialog, "quote-party") && good;
        delete dialog;
        return good;
    }

    /// The board, a quote that was sent, the templates, a deal with others, its proforma, and the
    /// screen turned to the client.
    bool drawQuotes()
    {
        MainWindow &window = m_demo.window(m_language, m_mode);
        m_player.until([&] { return QApplication::activeWindow() == &window; });
        window.showQuotes();
        QuotesPage &page = *window.quotesPage();
        bool good = save(window, "quotes");
        page.setView(QuotesPage::View::Table);
        good = save(window, "quotes-table") && good;
        page.setView(QuotesPage::View::Board);
        const QuoteId sent = page.board()->columns()[1]->idAt(1);
        page.open(sent);
        good = save(window, "quote") && good && !sent.isNull();
        page.editor()->useTemplate();
        auto *templates = page.findChild<TemplatePicker *>();
        good = templates && save(*templates, "quote-templates") && good;
        delete templates;
        good = drawParties(page) && good;
        good = saveAppraisal(window, page) && good;
        page.open(sent);
        page.editor()->showProforma();
        // Its link is kept first.
        m_player.until([&] { return page.findChild<ProformaDialog *>() != nullptr; });
        auto *proforma = page.findChild<ProformaDialog *>();
        good = proforma && save(*proforma, "quote-proforma") && good;
        delete proforma;
        page.editor()->showToClient();
        auto *client = page.findChild<ClientView *>();
        if (client)
            client->showNextTable();
        good = client && save(*client, "quote-client-view") && good;
        delete client;
        m_demo.closeWindow();
        return good;
    }

    /// A quote whose client gives a vehicle in, and somebody said what it counts for.
    bool saveAppraisal(MainWindow &window, QuotesPage &page)
    {
        Rows rows = m_demo.session().reader().database().query(
            QStringLiteral("SELECT q.id FROM quote q JOIN appraisal a"
                           " ON a.opportunity_id = q.opportunity_id"
                           " WHERE a.state = 'authorised' ORDER BY q.advisor_id ="
                           " (SELECT id FROM staff WHERE login = 'ana') DESC, q.number DESC"
                           " LIMIT 1"));
        const QuoteId id =
            rows.next() ? QuoteId::fromBytes(rows.value(0).toByteArray()) : QuoteId();
        page.open(id);
        return save(window, "quote-appraisal") && !id.isNull() && savePhotos(page);
    }

    /// One that nobody has decided: its photographs can be added and removed.
    bool savePhotos(QuotesPage &page)
    {
        Rows rows = m_demo.session().reader().database().query(
            QStringLiteral("SELECT q.id FROM quote q JOIN appraisal a"
                           " ON a.opportunity_id = q.opportunity_id"
                           " WHERE a.state = 'requested' ORDER BY q.number DESC LIMIT 1"));
        page.open(rows.next() ? QuoteId::fromBytes(rows.value(0).toByteArray()) : QuoteId());
        auto *button = page.findChild<QPushButton *>(QStringLiteral("editAppraisalButton"));
        if (!button)
            return false;
        button->click();
        QDialog *dialog = nullptr;
        m_player.until([&] {
            return (dialog =
                        page.window()->findChild<QDialog *>(QStringLiteral("appraisalDialog")));
        });
        const bool good = dialog && save(*dialog, "quote-photos");
        delete dialog;
        return good;
    }

    /// Nobody is erased.
    bool drawErasing(MainWindow &window)
    {
        FollowUpsPage &page = *window.followUpsPage();
        m_player.until([&] { return !page.current().isNull(); });
        ReplicaReader &reader = m_demo.session().reader();
        const std::optional<FollowUp> current = load<FollowUp>(reader.database(), page.current());
        const std::optional<ClientDetail> client =
            current ? reader.client(current->clientId) : std::nullopt;
        if (!client)
            return false;
        EraseDialog dialog(reader, m_demo.session().queue(), client->client, &window);
        dialog.show();
        return save(dialog, "erase");
    }

    /// And one of its units.
    bool drawStock(MainWindow &window)
    {
        auto *paper = new PaperDialog(m_demo.session().reader(), m_demo.session().queue(), &window);
        paper->show();
        bool good = save(*paper, "paper");
        delete paper;
        StockDialog stock(m_demo.session().reader(), m_demo.session().queue(), m_demo.theme(),
                          &window);
        stock.show();
        good = save(stock, "stock") && good;
        ReplicaReader &reader = m_demo.session().reader();
        const std::vector<Unit> free = reader.freeUnits({});
        if (free.empty())
            return false;
        UnitDialog unit(reader, m_demo.session().queue(), free.front(), {}, &window);
        unit.show();
        return save(unit, "stock-unit") && good;
    }

    /// As on a shared database, where each has a password of her own.
    bool drawPeople(MainWindow &window)
    {
        ReplicaReader &reader = m_demo.session().reader();
        CommandQueue &queue = m_demo.session().queue();
        const StaffId viewer = reader.viewer().id;
        reader.setViewer(reader.directory()->memberByLogin(QStringLiteral("admin")).id);
        StaffDialog people(reader, queue, m_demo.theme(), true, &window);
        people.show();
        bool good = save(people, "people");
        const StaffModel model(reader);
        MemberDialog member(reader, queue, model.reach(), model.memberAt(0), &window);
        member.show();
        good = save(member, "people-one") && good;
        StaffAccessDialog access(QStringLiteral("db.example"), member.windowTitle(),
                                 model.memberAt(0)->login, &window);
        access.show();
        good = save(access, "people-password") && good;
        BranchDialog branch(reader, queue, reader.viewerBranch(), &window);
        branch.show();
        good = save(branch, "branch") && good;
        reader.setViewer(viewer);
        return good;
    }

    bool drawDialogs()
    {
        MainWindow &window = m_demo.window(m_language, m_mode);
        PreferencesDialog preferences(m_demo.preferences(), m_demo.theme(), &window);
        preferences.show();
        bool good = save(preferences, "preferences");
        CompanyDialog company(m_demo.session().reader(), m_demo.session().queue(), true, &window);
        company.show();
        good = save(company, "company") && good;
        good = drawPeople(window) && good;
        good = drawStock(window) && good;
        good = drawErasing(window) && good;
        const std::unique_ptr<QDialog> keys(
            shortcutsDialog(window.actions().all(), window.followUpsPage()->rowActions(), &window));
        keys->show();
        good = save(*keys, "shortcuts") && good;
        const std::unique_ptr<QDialog> about(aboutDialog(&window));
        about->show();
        good = save(*about, "about") && good;
        ManualWindow manual(&window);
        manual.show();
        return save(manual, "manual") && good;
    }

    bool drawImport()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("clientes.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(clientsToImport) < 0)
            return false;
        file.close();
        Session &session = m_demo.session();
        ImportWizard wizard(session.reader(), session.queue(), systemIds(),
                            folder.filePath(QStringLiteral("mappings.json")), m_demo.theme(),
                            &m_demo.window(m_language, m_mode));
        wizard.show();
        wizard.openFile(file.fileName());
        auto *next = wizard.findChild<QPushButton *>(QStringLiteral("nextButton"));
        const bool looked = m_player.until([next] { return next->isEnabled(); });
        bool good = save(wizard, "import-file") && looked;
        next->click();
        return save(wizard, "import-columns") && good;
    }

    bool drawEntrance()
    {
        m_demo.closeWindow();
        EntranceWindow entrance;
        entrance.resize(1366, 768);
        entrance.show();
        auto *first = new FirstRunPage(m_demo.session().queue(), m_demo.clock());
        entrance.present(first);
        bool good = save(entrance, "firstrun");
        first->showForm();
        good = save(entrance, "newshowroom") && good;
        good = drawHub(entrance) && good;
        good = drawMoveUp(entrance) && good;
        entrance.present(
            new SignInPage(*m_demo.session().reader().directory(), QStringLiteral("ana")));
        good = save(entrance, "signin") && good;
        const QString folder = QStringLiteral("/home/ana/.local/share/vitrina/profile");
        const std::pair<const char *, Problem> problems[] = {
            {"problem-inuse", {Problem::Code::ProfileInUse, {QStringLiteral("4711")}}},
            {"problem-readonly", {Problem::Code::ReadOnly, {folder}}},
            {"problem-newer",
             {Problem::Code::DatabaseNewer, {QStringLiteral("7"), QStringLiteral("1")}}},
            {"problem-damaged", {Problem::Code::DatabaseCorrupt, {}}},
            {"problem-full", {Problem::Code::DiskFull, {}}},
        };
        for (const auto &[name, problem] : problems) {
            entrance.present(
                new StartupProblemPage(problem, folder, m_demo.clock().now().addDays(-1)));
            good = save(entrance, name) && good;
        }
        return good;
    }

    bool drawHub(EntranceWindow &entrance)
    {
        HubSettings settings;
        settings.setServer(QStringLiteral("vitrina.motosdelnorte.example"));
        settings.user = QStringLiteral("ana");
        auto *joining = new ConnectPage(settings, Secret::of(u"cóndor 42"));
        entrance.present(joining);
        bool good = save(entrance, "connect");
        joining->tellFault(HubFault::CertificateRefused);
        good = save(entrance, "connect-refused") && good;
        auto *copying = new CopyingPage(settings.server());
        copying->showProgress(QStringLiteral("follow_up"), 41'250, 96'400);
        entrance.present(copying);
        good = save(entrance, "copying") && good;
        const QString name = m_demo.session().reader().viewer().name;
        auto *password = new PasswordPage(name, settings);
        entrance.present(password);
        password->rememberBox()->tellNoKeychain();
        password->tellWrong();
        good = save(entrance, "password") && good;
        auto *locked = new PasswordPage(name, settings);
        locked->setLock(PasswordPage::Lock::DaysRunOut, 16, 14, 3);
        entrance.present(locked);
        good = save(entrance, "password-locked") && good;
        entrance.present(
            new RetiredPage(m_demo.session().reader().directory()->company().name, QString()));
        return save(entrance, "retired") && good;
    }

    bool drawMoveUp(EntranceWindow &entrance)
    {
        const Directory &directory = *m_demo.session().reader().directory();
        HubSettings settings;
        settings.setServer(QStringLiteral("vitrina.motosdelnorte.example"));
        settings.user = QStringLiteral("postgres");
        entrance.present(new MoveUpIntroPage(directory.company().name));
        bool good = save(entrance, "moveup");
        auto *server =
            new ConnectPage(settings, Secret::of(u"cóndor 42"), ConnectPage::For::MovingUp);
        entrance.present(server);
        server->tellFault(HubFault::HoldsOther);
        good = save(entrance, "moveup-server") && good;
        const QString person = m_demo.session().reader().viewer().name;
        auto *login = new MoveUpLoginPage(settings.server(), person, QStringLiteral("ana"));
        entrance.present(login);
        login->tellFault(HubFault::LoginTaken);
        good = save(entrance, "moveup-login") && good;
        auto *running = new MoveUpRunPage(settings.server());
        entrance.present(running);
        running->showState({MoveUpState::Comparing, QStringLiteral("follow_up"), 41'250, 96'400});
        good = save(entrance, "moveup-running") && good;
        QStringList others;
        for (const StaffMember &member : m_demo.session().staff()) {
            if (member.name != person)
                others += member.name;
        }
        const MoveUpReport report{{{QStringLiteral("company"), 96},
                                   {QStringLiteral("client"), 10'000},
                                   {QStringLiteral("client_phone"), 12'480},
                                   {QStringLiteral("opportunity"), 9'120},
                                   {QStringLiteral("follow_up"), 31'400},
                                   {QStringLiteral("timeline_entry"), 33'304}},
                                  QStringLiteral("before-2026-11-22.sqlite")};
        entrance.present(
            new MoveUpResultPage(report, settings.server(), person, QStringLiteral("ana"), others));
        good = save(entrance, "moveup-result") && good;
        const auto company = QStringLiteral("Motos del Norte");
        entrance.present(
            new MoveUpBranchPage(directory.company().name, company, settings.server()));
        good = save(entrance, "moveup-branch") && good;
        MoveUpReport joined = report;
        joined.company = company;
        joined.logins = {{QStringLiteral("ana"), QStringLiteral("ana.2")}};
        joined.lowered = {QStringLiteral("gabriela")};
        entrance.present(new MoveUpResultPage(joined, settings.server(), person,
                                              QStringLiteral("ana.2"), others));
        return save(entrance, "moveup-joined") && good;
    }

    DemoSession &m_demo;
    Player &m_player;
    QString m_language;
    ThemeMode m_mode;
    QString m_suffix;
};

} // namespace

int drawScreenshots(QApplication &app, const QString &folder)
{
    DemoSession demo(app);
    Player player(folder);
    if (!demo.open(QStringLiteral("ana")))
        return 1;
    const auto eachSeries = [&](const std::function<bool(PictureSeries &)> &draw) {
        bool good = true;
        for (const char *language : {"es_EC", "en"}) {
            for (const Colours &colours :
                 {Colours{"light", ThemeMode::Light}, Colours{"dark", ThemeMode::Dark}}) {
                PictureSeries series(demo, player, QString::fromLatin1(language), colours);
                good = draw(series) && good;
            }
        }
        return good;
    };
    bool good = eachSeries([](PictureSeries &series) { return series.draw(); });
    SyncScene scene(demo); // it does things: the other pictures are drawn by now
    good = eachSeries([&scene](PictureSeries &series) { return series.drawSync(scene); }) && good;
    return good ? 0 : 1;
}

} // namespace Vitrina
