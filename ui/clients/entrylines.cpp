// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/entrylines.h"

#include "domain/textlimit.h"
#include "kit/plainlabel.h"

#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Vitrina {

EntryLines::EntryLines(const QString &name, const QString &placeholder, Warn warn, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_placeholder(placeholder)
    , m_warn(std::move(warn))
    , m_column(new QVBoxLayout)
    , m_warning(plainLabel({}, this, "dim"))
{
    m_warning->setObjectName(name + QStringLiteral("LinesWarning"));
    m_warning->setWordWrap(true);
    m_column->setSpacing(4);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(m_column);
    whole->addWidget(m_warning);
    setEntries({});
}

void EntryLines::setEntries(const std::vector<Entry> &entries)
{
    for (const Line &line : m_lines)
        delete line.edit;
    m_lines.clear();
    for (const Entry &entry : entries)
        addLine(entry);
    addLine({});
    updateWarning();
}

std::vector<EntryLines::Entry> EntryLines::entries() const
{
    std::vector<Entry> all;
    for (const Line &line : m_lines) {
        const QString text = line.edit->text().trimmed();
        if (!text.isEmpty())
            all.push_back({line.id, text});
    }
    return all;
}

QJsonArray EntryLines::toJson() const
{
    QJsonArray array;
    for (const Entry &entry : entries())
        array.append(QJsonObject{{QStringLiteral("id"), entry.id.toString()},
                                 {QStringLiteral("text"), entry.text}});
    return array;
}

void EntryLines::fromJson(const QJsonArray &draft)
{
    std::vector<Entry> all;
    for (const QJsonValue &one : draft)
        all.push_back({QUuid::fromString(one[u"id"].toString()), one[u"text"].toString()});
    setEntries(all);
}

void EntryLines::addLine(const Entry &entry)
{
    auto *edit = new QLineEdit(entry.text, this);
    edit->setObjectName(QStringLiteral("%1%2Edit").arg(m_name).arg(m_lines.size()));
    edit->setAccessibleName(m_placeholder);
    edit->setMaxLength(TextLimit::line);
    if (m_lines.empty() || entry.text.isEmpty())
        edit->setPlaceholderText(m_placeholder);
    connect(edit, &QLineEdit::textEdited, this, &EntryLines::onTyped);
    connect(edit, &QLineEdit::returnPressed, this, &EntryLines::submitted);
    if (!m_lines.empty())
        setTabOrder(m_lines.back().edit, edit);
    else
        setFocusProxy(edit);
    m_column->addWidget(edit);
    m_lines.push_back({entry.id, edit});
}

void EntryLines::onTyped()
{
    if (!m_lines.back().edit->text().isEmpty())
        addLine({});
    updateWarning();
    Q_EMIT changed();
}

void EntryLines::updateWarning()
{
    QString warning;
    for (const Entry &entry : entries()) {
        if (warning.isEmpty() && m_warn)
            warning = m_warn(entry.text);
    }
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

} // namespace Vitrina
