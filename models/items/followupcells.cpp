// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followupcells.h"

#include "items/cellroles.h"
#include "items/followuptablemodel.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"
#include "items/quotecardwords.h"
#include "items/quotewords.h"
#include "items/words.h"

namespace Vitrina {

namespace {

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

FollowUpCells::FollowUpCells(ReplicaReader &reader)
    : m_reader(reader)
    , m_words(reader.timeWords())
    , m_nowMs(reader.now().toMSecsSinceEpoch())
{
}

QDate FollowUpCells::dayOf(qint64 ms) const
{
    return m_words.dayOf(instant(ms));
}

qint64 FollowUpCells::tomorrow() const
{
    return m_words.startOf(dayOf(m_nowMs).addDays(1)).toMSecsSinceEpoch();
}

QString FollowUpCells::toolTip(const PendingRow &row, int column) const
{
    const QString tip = explained(row, column);
    return isProvisional(row) ? tip + QStringLiteral(" · ") + provisionalTip() : tip;
}

QString FollowUpCells::explained(const PendingRow &row, int column) const
{
    switch (column) {
    case FollowUpTableModel::Due:
        return m_words.inFull(instant(row.dueAt));
    case FollowUpTableModel::Quote:
        return quoteTip(quote(row));
    default:
        return text(row, column);
    }
}

const PendingQuote &FollowUpCells::quote(const PendingRow &row) const
{
    PendingQuote *known = m_quotes.object(row.followUp);
    if (!known) {
        known = new PendingQuote(m_reader.pendingQuoteAt(row.followUp));
        m_countsDown = m_countsDown || known->expiresAt.isValid();
        m_quotes.insert(row.followUp, known);
    }
    return *known;
}

QuoteStatus FollowUpCells::statusOf(const PendingQuote &quote) const
{
    return statusAt(quote.status, quote.expiresAt, instant(m_nowMs));
}

/// As short as a column is: "Viewed · 9 h".
QString FollowUpCells::quoteText(const PendingQuote &quote) const
{
    if (quote.number == 0)
        return tr("no quote");
    const QuoteStatus status = statusOf(quote);
    const QString name = quoteStatusName(status);
    if (!isClocked(status) || !quote.expiresAt.isValid())
        return name;
    const qint64 minutes = (quote.expiresAt.toMSecsSinceEpoch() - m_nowMs) / 60'000;
    return minutes < 60 ? tr("%1 · %2 min").arg(name).arg(minutes)
                        : tr("%1 · %2 h").arg(name).arg(minutes / 60);
}

QString FollowUpCells::quoteTip(const PendingQuote &quote) const
{
    if (quote.number == 0)
        return tr("No quote yet");
    const QuoteStatus status = statusOf(quote);
    const QString which = tr("Quote %1 · %2").arg(quote.number).arg(quoteStatusName(status));
    if (!quote.expiresAt.isValid())
        return which;
    const QString until = m_words.inFull(quote.expiresAt);
    return isClocked(status)                ? tr("%1 · until %2").arg(which, until)
           : status == QuoteStatus::Expired ? tr("%1 · since %2").arg(which, until)
                                            : which;
}

QStringList FollowUpCells::usualDues() const
{
    const QDateTime now = instant(m_nowMs);
    const auto at = [&](int days) {
        const qint64 lateAtNight = 24LL * 60 * 60'000 - 2 * 60'000; // 23:58
        return instant(m_words.startOf(dayOf(m_nowMs).addDays(days)).toMSecsSinceEpoch() +
                       lateAtNight);
    };
    QStringList texts;
    for (const int days : {-28, -1, 1, 9})
        texts += m_words.shortly(at(days), now);
    return texts;
}

QStringList FollowUpCells::usualQuotes() const
{
    QStringList texts;
    for (const auto &[status, code] : EnumCodes<QuoteStatus>::table) {
        const QDateTime end = instant(m_nowMs + linkLifeMs - 1);
        texts += quoteText({1, status, isClocked(status) ? end : QDateTime()});
    }
    return texts;
}

void FollowUpCells::forget(const PendingRow &row)
{
    m_names.remove(row.client);
    m_quotes.remove(row.followUp);
}

void FollowUpCells::forgetAll()
{
    m_names.clear();
    m_quotes.clear();
    m_countsDown = false;
}

bool FollowUpCells::isProvisional(const PendingRow &row) const
{
    return m_outbox &&
           (m_outbox->isProvisional(row.followUp) || m_outbox->isClientProvisional(row.client));
}

QString FollowUpCells::text(const PendingRow &row, int column) const
{
    const Directory &directory = *m_reader.directory();
    switch (column) {
    case FollowUpTableModel::Due:
        return m_words.shortly(instant(row.dueAt), instant(m_nowMs));
    case FollowUpTableModel::Client:
        return clientName(row.client);
    case FollowUpTableModel::Type:
        return itemName(directory.itemAt(row.type));
    case FollowUpTableModel::Model: {
        const VehicleModel &model = directory.modelAt(row.model);
        return model.brand + u' ' + model.line;
    }
    case FollowUpTableModel::Quality:
        return itemName(directory.itemAt(row.quality));
    case FollowUpTableModel::Source:
        return itemName(directory.itemAt(row.source));
    case FollowUpTableModel::Advisor:
        return directory.memberAt(row.advisor).name;
    case FollowUpTableModel::Attempts:
        return QString::number(row.attempt);
    case FollowUpTableModel::Quote:
        return quoteText(quote(row));
    default:
        return {};
    }
}

QVariant FollowUpCells::look(const PendingRow &row, int column, int role) const
{
    switch (role) {
    case CellRole::Overdue:
        return column == FollowUpTableModel::Due && isOverdue(row);
    case CellRole::Emphasis:
        return column == FollowUpTableModel::Due && !isOverdue(row) &&
               m_words.dayOf(instant(row.dueAt)) == m_words.dayOf(instant(m_nowMs));
    case CellRole::RightAligned:
        return column == FollowUpTableModel::Attempts;
    case CellRole::Dim:
        return (column == FollowUpTableModel::Attempts && row.attempt == 0) ||
               (column == FollowUpTableModel::Quote && quote(row).number == 0);
    case CellRole::ChipTone:
        if (column == FollowUpTableModel::Quote && quote(row).number != 0)
            return QVariant::fromValue(quoteStatusTone(statusOf(quote(row))));
        return {};
    case CellRole::DotColour:
        if (column == FollowUpTableModel::Quality)
            return QVariant::fromValue(qualityDot(m_reader.directory()->itemAt(row.quality)));
        if (column == FollowUpTableModel::Client && isProvisional(row))
            return QVariant::fromValue(Dot::Waiting);
        return {};
    case Qt::AccessibleDescriptionRole:
        return column == FollowUpTableModel::Client && isProvisional(row)
                   ? QVariant(provisionalTip())
                   : QVariant();
    default:
        return {};
    }
}

const QString &FollowUpCells::clientName(quint32 client) const
{
    if (!m_names.contains(client))
        m_names.insert(client, new QString(m_reader.clientNameAt(client)));
    return *m_names.object(client);
}

QString FollowUpCells::title(const FollowUpLayout::Heading &heading) const
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "OVERDUE · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "TODAY · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "UPCOMING · %1"),
    };
    return tr(titles[int(heading.section)]).arg(QLocale().toString(heading.count));
}

} // namespace Vitrina
