// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/arrows.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace Vitrina::Testing {

namespace {

struct Box
{
    const char *folder;
    const char *mayKnow; ///< the boxes that it may include and link, beside itself
};

// From the ground up. Nothing in ui/ knows storage: a page speaks to item models and commands.
// The kit knows items for the words in which models speak of looks.
constexpr Box boxes[] = {
    {"models/domain", ""},
    {"models/access", "domain"},
    {"models/storage", "domain"},
    {"models/commands", "domain storage"},
    {"models/hub", "domain"},
    {"models/sync", "domain storage commands hub"},
    {"models/moveup", "domain storage hub"},
    {"models/messaging", "domain"},
    {"models/web", "domain"},
    {"models/links", "domain messaging web"},
    {"models/linkservice", "domain storage commands hub sync links web messaging proforma"},
    {"models/mail", "domain access"},
    {"models/documents", "domain"},
    {"models/importing", "domain storage commands documents messaging"},
    {"models/items", "domain storage commands"},
    {"models/proforma", "domain"},
    {"models/photos", "domain"},
    {"ui/kit", "domain items"},
    {"models/demo", "domain storage commands photos"},
    {"ui/scheduling", "domain commands items messaging kit"},
    {"ui/followups", "domain commands items messaging documents kit scheduling"},
    {"ui/clients", "domain commands items messaging documents kit scheduling"},
    {"ui/quotes", "domain commands items messaging proforma photos web kit scheduling"},
    {"ui/admin", "domain commands items messaging documents importing kit proforma"},
    {"ui/attention", "domain commands items kit"},
    {"ui/shell",
     "domain access commands items messaging documents kit scheduling followups clients quotes "
     "admin attention"},
};

QString nameOf(const Box &box)
{
    return QString::fromLatin1(box.folder).section(u'/', -1);
}

QStringList knownTo(const Box &box)
{
    return QString::fromLatin1(box.mayKnow).split(u' ', Qt::SkipEmptyParts) << nameOf(box);
}

const Box *boxOf(const SourceFile &file)
{
    for (const Box &box : boxes) {
        if (file.isUnder(QString::fromLatin1(box.folder))) {
            return &box;
        }
    }
    return nullptr;
}

QSet<QString> everyBox()
{
    QSet<QString> names{QStringLiteral("testsupport"), QStringLiteral("houserules")};
    for (const Box &box : boxes) {
        names << nameOf(box);
    }
    return names;
}

/// Whether app/, bench/ and tests/ are excused: they may know and construct everything.
bool isRuled(const SourceFile &file)
{
    return file.isUnder(QStringLiteral("models")) || file.isUnder(QStringLiteral("ui"));
}

QString breach(const SourceFile &file, const QString &what)
{
    return file.path + QStringLiteral(": ") + what;
}

QStringList includesMatching(const std::vector<SourceFile> &tree, const QString &folder,
                             const QString &pattern, const QString &why)
{
    const QRegularExpression forbidden(pattern);
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!file.isCpp() || !file.isUnder(folder)) {
            continue;
        }
        const QStringList included = file.includes().filter(forbidden);
        for (const QString &header : included) {
            breaches << breach(file, why.arg(header));
        }
    }
    return breaches;
}

/// The classes of Widgets whose header does not say so by its name. Those of Gui that sound like
/// them, of paper and text, are none.
const QString widgetHeaders = QStringLiteral(
    "^(?!(QPageLayout|QTextFrame|QTextLayout|QAbstractTextDocumentLayout)$)(QtWidgets.*|Q\\w*("
    "Widget|Widgets|"
    "Dialog|Layout|Button|Box|(Item|Table|List|Tree|Column|"
    "Header|Graphics|Undo)View|Delegate|Menu|MenuBar|"
    "ToolBar|"
    "Action|Style|Label|Edit|Window|Scroll\\w+|Splitter|Completer|Slider|Shortcut|Frame)|"
    "QApplication|QMessageBox|QSystemTrayIcon|QToolTip|QGraphics\\w+|QProxyStyle|QStyle\\w+|q\\w*"
    "widget\\.h)$");

bool isQtCore(const QString &header)
{
    const QString bare = header.startsWith(u"QtCore/") ? header.mid(7) : header;
    return bare == u"QtCore" ||
           QFileInfo::exists(QStringLiteral(VITRINA_QTCORE_HEADERS) + u'/' + bare);
}

bool isStandard(const QString &header)
{
    static const QRegularExpression withoutExtension(QStringLiteral("^[a-z_0-9]+$"));
    return withoutExtension.match(header).hasMatch();
}

bool readsOrWrites(const QString &header)
{
    static const QRegularExpression io(
        QStringLiteral("^(QtCore|QFile|QFileInfo|QFileDevice|QFileSystemWatcher|QDir|QDirIterator|"
                       "QSaveFile|QTemporary\\w+|"
                       "QProcess\\w*|QSettings|QLockFile|QStandardPaths|QStorageInfo|QThread\\w*|"
                       "QTimer|QBasicTimer|"
                       "QSocketNotifier|QSharedMemory|QEventLoop|QLibrary|QPluginLoader|"
                       "iostream|fstream|filesystem|cstdio|thread|future|ctime)$"));
    return io.match(header.section(u'/', -1)).hasMatch();
}

/// Classes that override something of an interface declared in models/, by their box's folder.
QMap<QString, QString> implementations(const std::vector<SourceFile> &tree)
{
    static const QRegularExpression declared(
        QStringLiteral("\\bclass\\s+(\\w+)(?:\\s+final)?\\s*(?::([^{};]*))?\\{([^}]*)"));
    QSet<QString> interfaces;
    QMap<QString, QString> found;
    for (int pass = 0; pass < 2; ++pass) {
        for (const SourceFile &file : tree) {
            auto matches =
                declared.globalMatch(isRuled(file) && file.isCpp() ? file.code : QString());
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QStringList bases =
                    match.captured(2).split(QRegularExpression(QStringLiteral("\\W+")));
                if (match.captured(3).contains(QRegularExpression(QStringLiteral("=\\s*0\\s*;")))) {
                    interfaces << match.captured(1);
                } else if (interfaces.intersects(QSet<QString>(bases.begin(), bases.end()))) {
                    found.insert(match.captured(1), file.folder());
                }
            }
        }
    }
    return found;
}

} // namespace

QStringList forbiddenIncludes(const std::vector<SourceFile> &tree)
{
    const QSet<QString> names = everyBox();
    QStringList breaches;
    for (const SourceFile &file : tree) {
        const Box *box = boxOf(file);
        if (!box || !file.isCpp()) {
            continue;
        }
        const QStringList known = knownTo(*box);
        const QStringList included = file.includes();
        for (const QString &header : included) {
            const QString other = header.section(u'/', 0, 0);
            if (header.contains(u'/') && names.contains(other) && !known.contains(other)) {
                breaches << breach(file,
                                   QStringLiteral("%1 may not know %2").arg(nameOf(*box), header));
            }
            if (header.startsWith(u"..")) {
                breaches << breach(file, QStringLiteral("%1 goes around the arrows").arg(header));
            }
        }
    }
    return breaches;
}

QStringList forbiddenLinks(const std::vector<SourceFile> &tree)
{
    static const QRegularExpression target(QStringLiteral("\\bvitrina_(\\w+)\\b(?!\\s*\\()"));
    const QSet<QString> names = everyBox();
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!isRuled(file) || file.fileName() != u"CMakeLists.txt" ||
            !file.code.contains(u"vitrina_box(")) {
            continue;
        }
        const Box *box = boxOf(file);
        if (!box) {
            breaches << breach(file, QStringLiteral("this box is not in the table of arrows"));
            continue;
        }
        const QStringList known = knownTo(*box);
        auto matches = target.globalMatch(file.code);
        while (matches.hasNext()) {
            const QString other = matches.next().captured(1);
            if (names.contains(other) && !known.contains(other)) {
                breaches << breach(file,
                                   QStringLiteral("%1 may not link %2").arg(nameOf(*box), other));
            }
        }
    }
    return breaches;
}

QStringList foreignLibraries(const std::vector<SourceFile> &tree)
{
    return includesMatching(tree, QStringLiteral("models"), widgetHeaders,
                            QStringLiteral("models know nothing of widgets: %1")) +
           includesMatching(tree, QStringLiteral("ui"),
                            QStringLiteral("^(QSql\\w*|QtSql.*|sqlite3.*|libpq.*)$"),
                            QStringLiteral("ui knows no SQL: %1"));
}

QStringList impureDomain(const std::vector<SourceFile> &tree)
{
    QStringList breaches;
    for (const SourceFile &file : tree) {
        if (!file.isCpp() || !file.isUnder(QStringLiteral("models/domain"))) {
            continue;
        }
        const QStringList included = file.includes();
        for (const QString &header : included) {
            const bool ours = header.startsWith(u"domain/") || header == u"tl/expected.hpp";
            if (!ours && (readsOrWrites(header) || !(isStandard(header) || isQtCore(header)))) {
                breaches << breach(
                    file, QStringLiteral("the domain is values and rules, without %1").arg(header));
            }
        }
    }
    return breaches;
}

QStringList constructionOutsideApp(const std::vector<SourceFile> &tree)
{
    const QMap<QString, QString> concrete = implementations(tree);
    QStringList breaches;
    for (auto it = concrete.begin(); it != concrete.end(); ++it) {
        const QRegularExpression made(
            QStringLiteral("\\bnew\\s+%1\\b|make_(?:unique|shared)<\\s*(?:\\w+::)*%1\\s*>|"
                           "(?<!class )(?<!struct )\\b%1\\s+\\w+\\s*[({;]|\\b%1\\s*[({]")
                .arg(it.key()));
        for (const SourceFile &file : tree) {
            if (!isRuled(file) || !file.isCpp() || file.folder() == it.value()) {
                continue;
            }
            const auto match = made.match(file.code);
            if (match.hasMatch()) {
                breaches << place(file, match.capturedStart(),
                                  QStringLiteral("only app constructs %1").arg(it.key()));
            }
        }
    }
    return breaches;
}

} // namespace Vitrina::Testing
