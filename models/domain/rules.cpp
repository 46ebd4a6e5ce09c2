// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include "domain/textlimit.h"

#include <QResource>

#include <algorithm>

static void initialiseRuleResources()
{
    Q_INIT_RESOURCE(domain_rules);
}

namespace Vitrina {

namespace {

QString resourceText(const QString &path)
{
    initialiseRuleResources();
    const QResource resource(path);
    if (!resource.isValid())
        qFatal("A rule table is missing from the program: %s", qPrintable(path));
    return QString::fromUtf8(resource.uncompressedData());
}

/// The rows of a table: lines of tab-separated cells; lines that begin with # are remarks.
std::vector<QStringList> cellsOf(const QString &text, qsizetype columns)
{
    std::vector<QStringList> rows;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() != columns)
            qFatal("A rule has %d cells instead of %d: %s", int(cells.size()), int(columns),
                   qPrintable(line));
        rows.push_back(cells);
    }
    return rows;
}

Permission permissionOf(const QString &code)
{
    const std::optional<Permission> permission = fromCode<Permission>(code);
    if (!permission)
        qFatal("A rule names a permission that does not exist: %s", qPrintable(code));
    return *permission;
}

CommandRule::Operation operationOf(const QString &code)
{
    if (code == QLatin1StringView("insert"))
        return CommandRule::Operation::Insert;
    if (code == QLatin1StringView("update"))
        return CommandRule::Operation::Update;
    if (code == QLatin1StringView("delete"))
        return CommandRule::Operation::Delete;
    qFatal("A rule names an operation that does not exist: %s", qPrintable(code));
}

CommandRule::Scope scopeOf(const QString &code)
{
    if (code == QLatin1StringView("client"))
        return CommandRule::Scope::Client;
    if (code == QLatin1StringView("anywhere"))
        return CommandRule::Scope::Anywhere;
    if (code == QLatin1StringView("service"))
        return CommandRule::Scope::Service;
    qFatal("A rule names a scope that does not exist: %s", qPrintable(code));
}

CommandRule commandRule(const QStringList &cells)
{
    CommandRule rule{cells[0], cells[1], operationOf(cells[2]), {}, {}, CommandRule::Scope::Client};
    if (cells[3] != QLatin1StringView("*")) {
        const QStringList columns = cells[3].split(u',');
        rule.columns = QSet<QString>(columns.begin(), columns.end());
    }
    if (cells[4] != QLatin1StringView("-"))
        rule.permission = permissionOf(cells[4]);
    rule.scope = scopeOf(cells[5]);
    return rule;
}

Transition transitionRule(const QStringList &cells)
{
    Transition rule{cells[0], cells[1], cells[2], cells[3], Transition::Who::Restricted, {}, false};
    const QStringList who = cells[4].split(u',');
    for (const QString &word : who) {
        if (word == QLatin1StringView("anyone"))
            rule.who = Transition::Who::Anyone;
        else if (word == QLatin1StringView("author"))
            rule.author = true;
        else if (word == QLatin1StringView("service"))
            rule.service = true;
        else
            rule.permission = permissionOf(word);
    }
    return rule;
}

TextRule textRule(const QStringList &cells)
{
    static const QHash<QString, int> typed{{QStringLiteral("line"), TextLimit::line},
                                           {QStringLiteral("note"), TextLimit::note},
                                           {QStringLiteral("chat"), TextLimit::chat},
                                           {QStringLiteral("code"), TextLimit::code}};
    const int most = typed.value(cells[2], cells[2].toInt());
    if (most <= 0)
        qFatal("A text is as long as nothing that there is: %s", qPrintable(cells[2]));
    return {cells[0], cells[1], most};
}

QString key(const QStringList &parts)
{
    return parts.join(u'\t');
}

} // namespace

bool CommandRule::covers(const QStringList &written) const
{
    return columns.isEmpty() ||
           std::all_of(written.begin(), written.end(),
                       [this](const QString &c) { return columns.contains(c); });
}

Rules Rules::builtIn()
{
    return parse(resourceText(QStringLiteral(":/rules/commands.tsv")),
                 resourceText(QStringLiteral(":/rules/transitions.tsv")),
                 resourceText(QStringLiteral(":/rules/texts.tsv")));
}

Rules Rules::parse(const QString &commands, const QString &transitions, const QString &texts)
{
    Rules rules;
    for (const QStringList &cells : cellsOf(commands, 6)) {
        rules.m_commandIndex.insert(key({cells[0], cells[1], cells[2]}),
                                    qsizetype(rules.m_commands.size()));
        rules.m_commands.push_back(commandRule(cells));
    }
    for (const QStringList &cells : cellsOf(transitions, 5)) {
        rules.m_transitionIndex.insert(key(cells.mid(0, 4)), qsizetype(rules.m_transitions.size()));
        rules.m_transitions.push_back(transitionRule(cells));
        rules.m_statuses.insert(key(cells.mid(0, 2)));
    }
    for (const QStringList &cells : cellsOf(texts, 3)) {
        rules.m_texts.push_back(textRule(cells));
        rules.m_longestTexts.insert(key(cells.mid(0, 2)), rules.m_texts.back().most);
    }
    return rules;
}

const CommandRule *Rules::command(const QString &command, QLatin1StringView table,
                                  CommandRule::Operation operation) const
{
    static constexpr const char *codes[] = {"insert", "update", "delete"};
    const auto found = m_commandIndex.constFind(
        key({command, QString(table), QString::fromLatin1(codes[int(operation)])}));
    return found == m_commandIndex.constEnd() ? nullptr : &m_commands[size_t(*found)];
}

bool Rules::isStatus(QLatin1StringView table, const QString &column) const
{
    return m_statuses.contains(key({QString(table), column}));
}

const Transition *Rules::transition(QLatin1StringView table, const QString &column,
                                    const QString &from, const QString &to) const
{
    const auto found = m_transitionIndex.constFind(key({QString(table), column, from, to}));
    return found == m_transitionIndex.constEnd() ? nullptr : &m_transitions[size_t(*found)];
}

std::optional<int> Rules::longestText(QLatin1StringView table, const QString &column) const
{
    const auto found = m_longestTexts.constFind(key({QString(table), column}));
    return found == m_longestTexts.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace Vitrina
