// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/knownclients.h"

#include "clients/phonetyping.h"
#include "clients/twolinedelegate.h"
#include "messaging/phonenumber.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace Vitrina {

namespace {

constexpr int idRole = Qt::UserRole + 100;
constexpr int rowsShown = 3;
constexpr size_t mostShown = 8;
constexpr qsizetype fewestLetters = 3;

QString secondLine(const QString &phone, const QString &nationalId, const QString &attends)
{
    QStringList parts{phone, nationalId, attends};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

KnownClients::KnownClients(ReplicaReader &reader, QWidget *parent)
    : QListView(parent)
    , m_reader(reader)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("knownClientsList"));
    setAccessibleName(tr("Clients who may be this one"));
    setModel(m_model);
    setItemDelegate(new TwoLineDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    connect(this, &QListView::clicked, this, [this] { Q_EMIT picked(current()); });
    hide();
}

std::vector<ClientSummary> KnownClients::candidates(const TypedIdentity &typed, const QString &e164)
{
    const QString digits = digitsOnly(typed.phone);
    const QString nationalId = typed.nationalId.isEmpty() ? digits : typed.nationalId.trimmed();
    std::vector<ClientSummary> all =
        m_reader.possibleDuplicates(typed.name, e164, digits, nationalId);
    if (typed.name.trimmed().size() < fewestLetters)
        return all;
    for (const ClientSummary &one : m_reader.searchClients(typed.name, int(mostShown))) {
        if (std::none_of(all.begin(), all.end(),
                         [&one](const ClientSummary &other) { return other.id == one.id; }))
            all.push_back(one);
    }
    return all;
}

void KnownClients::look(const TypedIdentity &typed)
{
    const QString e164 = parsePhone(typed.phone.trimmed(), m_reader.viewerBranch().country).e164;
    std::vector<ClientSummary> all = candidates(typed, e164);
    if (all.size() > mostShown)
        all.resize(mostShown);
    m_model->clear();
    for (const ClientSummary &one : all) {
        const StaffMember &agent = m_reader.directory()->member(one.preferredAgent);
        auto *item = new QStandardItem(one.name);
        const QString attends =
            agent.name.isEmpty() ? QString() : tr("attended by %1").arg(agent.name);
        item->setData(secondLine(phoneShown(one.phone, m_reader), one.nationalId, attends),
                      TwoLineDelegate::SecondLine);
        item->setData(QVariant::fromValue(one.id), idRole);
        m_model->appendRow(item);
    }
    const bool certain =
        !all.empty() && (!e164.isEmpty() || (!typed.nationalId.isEmpty() &&
                                             all.front().nationalId == typed.nationalId.trimmed()));
    setCurrentIndex(certain ? m_model->index(0, 0) : QModelIndex());
    fitHeight();
    setVisible(!all.empty());
}

int KnownClients::found() const
{
    return m_model->rowCount();
}

ClientId KnownClients::current() const
{
    return currentIndex().data(idRole).value<ClientId>();
}

void KnownClients::step(int by)
{
    const int row = currentIndex().isValid() ? currentIndex().row() + by : (by > 0 ? 0 : -1);
    // Above the first is the field again: nobody chosen.
    setCurrentIndex(m_model->index(qMin(row, found() - 1), 0));
}

void KnownClients::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT picked(current());
    else
        QListView::keyPressEvent(event);
}

void KnownClients::fitHeight()
{
    const int rows = qMin(found(), rowsShown);
    setFixedHeight(rows * qMax(0, sizeHintForRow(0)) + 2 * frameWidth());
}

} // namespace Vitrina
