// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettemodel.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "items/quotecardwords.h"
#include "items/quotesearch.h"
#include "items/quotewords.h"
#include "items/wordmatch.h"
#include "items/words.h"
#include "messaging/phonenumber.h"
#include "shell/shellactions.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int mostClients = 6;
constexpr int mostFollowUps = 6;
constexpr int mostQuotes = 6;
constexpr int mostModels = 5;
constexpr int mostCommands = 12;

/// Every word typed begins a word of the text.
bool matches(const QString &text, const QStringList &words)
{
    return allBeginOneOf(words, searchableWords(text));
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

/// What the menus it stands in are called.
QStringList menusOf(const QAction *action)
{
    QStringList titles;
    for (const QObject *object : action->associatedObjects()) {
        if (const auto *menu = qobject_cast<const QMenu *>(object);
            menu && !menu->title().isEmpty())
            titles += withoutMnemonic(menu->title());
    }
    return titles;
}

} // namespace

PaletteModel::PaletteModel(ReplicaReader &reader, QList<QAction *> actions, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_actions(std::move(actions))
{
}

void PaletteModel::search(const QString &typed)
{
    const QStringList words = searchWords(typed);
    beginResetModel();
    m_entries.clear();
    if (!words.isEmpty()) {
        const bool isNumber = findQuotes(typed); // before the clients whose id begins so
        findClients(typed);
        if (!isNumber)
            findQuotes({});
        findModels(words);
    }
    findCommands(words);
    offerNewContact(typed);
    if (m_incomplete && !words.isEmpty())
        m_entries.push_back({Kind::Heading,
                             tr("Not all clients are here yet: the rest is being brought."),
                             {},
                             {},
                             {},
                             {},
                             nullptr});
    endResetModel();
}

void PaletteModel::findClients(const QString &typed)
{
    std::vector<Entry> clients;
    std::vector<Entry> followUps;
    for (const ClientSummary &found : m_reader.searchClients(typed, mostClients)) {
        QStringList detail{found.phone, found.nationalId};
        detail.removeAll(QString());
        const std::optional<ClientDetail> known = m_reader.client(found.id);
        Entry client{Kind::Client, found.name, detail.join(QStringLiteral(" · ")), {}, found.id,
                     {},           nullptr};
        if (known && !known->pending.empty())
            client.followUp = known->pending.front().id;
        clients.push_back(client);
        if (!known)
            continue;
        for (const FollowUp &pending : known->pending) {
            if (followUps.size() < mostFollowUps)
                followUps.push_back(describe(pending, found.name));
        }
    }
    addGroup(tr("Clients"), std::move(clients));
    addGroup(tr("Pending follow-ups"), std::move(followUps));
}

/// Of the number that was typed, else of the clients that were found.
bool PaletteModel::findQuotes(const QString &number)
{
    std::vector<ClientId> clients;
    for (const Entry &entry : m_entries) {
        if (entry.kind == Kind::Client)
            clients.push_back(entry.client);
    }
    std::vector<Entry> quotes;
    for (const QuoteCard &card : Vitrina::findQuotes(m_reader, number, clients, mostQuotes)) {
        Entry entry;
        entry.kind = Kind::Quote;
        entry.text = tr("%1 · %2", "number of a quote · client").arg(card.number).arg(card.client);
        entry.detail = QStringLiteral("%1 · %2").arg(
            card.title, quoteStatusName(statusOf(card, m_reader.now())));
        entry.quote = card.id;
        quotes.push_back(entry);
    }
    const bool isFound = !quotes.empty();
    addGroup(tr("Quotes"), std::move(quotes));
    return isFound;
}

PaletteModel::Entry PaletteModel::describe(const FollowUp &followUp, const QString &client) const
{
    const QString type = itemName(m_reader.directory()->item(followUp.typeId));
    const QString when = m_reader.timeWords().shortly(followUp.dueAt, m_reader.now());
    Entry entry{
        Kind::FollowUp, client, QStringLiteral("%1 · %2").arg(type, when), {}, followUp.clientId,
        followUp.id,    nullptr};
    return entry;
}

void PaletteModel::findModels(const QStringList &words)
{
    std::vector<Entry> models;
    for (const VehicleModel &model : m_reader.directory()->models()) {
        const QString name = modelName(model);
        if (!model.active || models.size() >= mostModels || !matches(name, words))
            continue;
        models.push_back({Kind::VehicleModel, name, tr("its follow-ups"), {}, {}, {}, nullptr});
    }
    addGroup(tr("Models"), std::move(models));
}

/// By their own words first, then by those of their menu, "help" finds what is there, and by what
/// else people call them.
void PaletteModel::findCommands(const QStringList &words)
{
    std::vector<Entry> commands;
    std::vector<Entry> ofMenus;
    for (QAction *action : std::as_const(m_actions)) {
        if (!action->isVisible() || !action->isEnabled())
            continue;
        Entry entry{Kind::Command,
                    withoutMnemonic(action->text()),
                    {},
                    action->shortcut().toString(QKeySequence::PortableText),
                    {},
                    {},
                    action};
        const QString menus = menusOf(action).join(QStringLiteral(" · "));
        if (matches(action->text(), words)) {
            commands.push_back(entry);
        } else if (matches(menus + u' ' + action->text(), words)) {
            entry.detail = menus; // why it is found
            ofMenus.push_back(entry);
        } else if (matches(otherWordsOf(action) + u' ' + action->text(), words)) {
            ofMenus.push_back(entry);
        }
    }
    std::move(ofMenus.begin(), ofMenus.end(), std::back_inserter(commands));
    commands.resize(std::min(commands.size(), size_t(mostCommands)));
    addGroup(tr("Commands"), std::move(commands));
}

void PaletteModel::offerNewContact(const QString &typed)
{
    const PhoneNumber number = parsePhone(typed, m_reader.viewerBranch().country);
    const bool known = std::any_of(m_entries.begin(), m_entries.end(),
                                   [](const Entry &entry) { return entry.kind == Kind::Client; });
    if (!number.isValid() || known)
        return;
    const QString written = nationalFormat(number.e164, m_reader.viewerBranch().country);
    addGroup(tr("Unknown number"),
             {{Kind::NewContact, tr("New contact with %1").arg(written), {}, {}, {}, {}, nullptr}});
}

void PaletteModel::addGroup(const QString &heading, std::vector<Entry> entries)
{
    if (entries.empty())
        return;
    m_entries.push_back({Kind::Heading, heading, {}, {}, {}, {}, nullptr});
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
}

int PaletteModel::nextChoice(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (entry(next).kind != Kind::Heading)
            return next;
    }
    return row;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &which = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return which.text;
    case Qt::AccessibleTextRole:
        return QStringList{which.text, which.detail, which.hint}.join(u' ').trimmed();
    case KindRole:
        return int(which.kind);
    case DetailRole:
        return which.detail;
    case HintRole:
        return which.hint;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || entry(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Vitrina
