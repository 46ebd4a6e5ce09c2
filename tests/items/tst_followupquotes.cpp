// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followuplistfixture.h"

#include "commands/movequote.h"
#include "commands/savequote.h"
#include "testsupport/testprogram.h"

#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the list of pending follow-ups says of the quote of each one's sale (S1.1, S1.3, X4).
class TestFollowUpQuotes : public FollowUpListFixture
{
    Q_OBJECT

private:
    QModelIndex cell(const FollowUpId &of) const
    {
        return m_model->index(m_model->rowOf(of), Model::Quote);
    }
    QString said(const FollowUpId &of) const { return cell(of).data().toString(); }
    Tone tone(const FollowUpId &of) const
    {
        return cell(of).data(CellRole::ChipTone).value<Tone>();
    }
    QuoteId quoted(const FollowUpId &of)
    {
        CreateQuote command{m_live->sample.newId<QuoteId>(), m_live->sample.newId<QuoteVersionId>(),
                            m_live->reader().followUp(of)->followUp.opportunityId,
                            m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(command);
        return command.quoteId;
    }
    void send(const QuoteId &id)
    {
        m_live->must(SendQuote{id, m_live->reader().quote(id)->quote.contentVersion,
                               QuoteChannel::WhatsApp, m_live->clock().now()});
    }
    void pass(int hours)
    {
        m_live->clock().advance(hours * 3600);
        m_model->tick();
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void withoutAQuoteItSaysSo()
    {
        QCOMPARE(said(m_bruno), QStringLiteral("no quote"));
        QVERIFY(cell(m_bruno).data(CellRole::Dim).toBool());
        QVERIFY(!cell(m_bruno).data(CellRole::ChipTone).isValid());
        QCOMPARE(cell(m_bruno).data(Qt::ToolTipRole).toString(), QStringLiteral("No quote yet"));
    }

    void itsStatusAndItsHoursAreThereAtOnce()
    {
        QCOMPARE(said(m_bruno), QStringLiteral("no quote"));
        const QSignalSpy resets(m_model.get(), &Model::modelReset);
        const QuoteId id = quoted(m_bruno);
        QCOMPARE(said(m_bruno), QStringLiteral("Draft"));
        QCOMPARE(tone(m_bruno), Tone::Neutral);
        QVERIFY(!cell(m_bruno).data(CellRole::Dim).toBool());
        QSignalSpy changes(m_model.get(), &Model::dataChanged);
        send(id);
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 72 h"));
        QCOMPARE(tone(m_bruno), Tone::Sent);
        QVERIFY(std::any_of(changes.begin(), changes.end(), [this](const QList<QVariant> &told) {
            return told[0].toModelIndex().row() == m_model->rowOf(m_bruno) &&
                   told[1].toModelIndex().column() >= Model::Quote;
        }));
        QCOMPARE(resets.count(), 0);
    }

    /// Rule 12: by the clock, whatever is stored.
    void theHoursRunOut()
    {
        send(quoted(m_bruno));
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 72 h"));
        pass(1);
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 71 h"));
        pass(70);
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 1 h"));
        m_live->clock().advance(15 * 60);
        m_model->tick();
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 45 min"));
        QCOMPARE(cell(m_bruno).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Quote 1 · Sent · until Tuesday, 24 November at 10:00"));
        pass(1);
        QCOMPARE(said(m_bruno), QStringLiteral("Expired"));
        QCOMPARE(tone(m_bruno), Tone::Danger);
    }

    /// Nothing has become due meanwhile, and still the minute is told of; without hours that run
    /// none is.
    void eachMinuteIsToldOfWhereHoursRun()
    {
        QCOMPARE(said(m_bruno), QStringLiteral("no quote"));
        QSignalSpy changes(m_model.get(), &Model::dataChanged);
        m_live->clock().advance(60);
        m_model->tick();
        QCOMPARE(changes.count(), 0);
        send(quoted(m_bruno));
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 72 h"));
        changes.clear();
        m_live->clock().advance(60);
        m_model->tick();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), m_model->index(0, Model::Quote));
        QCOMPARE(changes[0][1].toModelIndex(),
                 m_model->index(m_model->rowCount() - 1, Model::Quote));
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 71 h"));
    }

    /// What was cancelled is told of only where there is nothing else.
    void ofSeveralItIsTheNewestThatLives()
    {
        const QuoteId first = quoted(m_bruno);
        send(first);
        const QuoteId second = quoted(m_bruno);
        QCOMPARE(said(m_bruno), QStringLiteral("Draft"));
        m_live->must(CancelQuote{second, {}, m_live->clock().now()});
        QCOMPARE(said(m_bruno), QStringLiteral("Sent · 72 h"));
        m_live->must(CancelQuote{first, {}, m_live->clock().now()});
        QCOMPARE(said(m_bruno), QStringLiteral("Cancelled"));
    }

    /// Another client's quote is another's row; a colleague's change leaves what is read.
    void eachRowHasItsOwn()
    {
        send(quoted(m_bruno));
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->isSection(row))
                texts += m_model->index(row, Model::Quote).data().toString();
        }
        const auto none = QStringLiteral("no quote");
        QCOMPARE(texts, (QStringList{none, QStringLiteral("Sent · 72 h"), none, none, none}));
    }

    void itIsNoOrder()
    {
        m_model->sort(Model::Client, Qt::DescendingOrder);
        const QStringList before = clients();
        m_model->sort(Model::Quote, Qt::AscendingOrder);
        QCOMPARE(clients(), before);
        QVERIFY(!Model::isSortable(Model::Quote));
    }
};

VITRINA_TEST(TestFollowUpQuotes, QCoreApplication)
#include "tst_followupquotes.moc"
