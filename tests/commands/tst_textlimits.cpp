// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/clientmerge.h"
#include "commands/commandcontext.h"
#include "commands/showroomsetup.h"
#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/partyrows.h"
#include "domain/photorows.h"
#include "domain/sendingrows.h"
#include "domain/templaterows.h"
#include "domain/textlimit.h"
#include "sample/sampleshowroom.h"
#include "sample/scenarios.h"
#include "storage/clientqueries.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// A command of staff's that may bring such a row.
QString bringing(const Rules &rules, QLatin1StringView table)
{
    const auto &all = rules.commands();
    const auto found = std::find_if(all.begin(), all.end(), [table](const CommandRule &rule) {
        return rule.table == table && rule.operation == CommandRule::Operation::Insert &&
               rule.scope != CommandRule::Scope::Service;
    });
    return found == all.end() ? QString() : found->command;
}

template <typename Entity>
QStringList textColumns()
{
    QStringList columns;
    Entity row;
    Entity::visit(row, [&columns](const char *name, auto &member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, QString>)
            columns += QString::fromLatin1(name);
    });
    return columns;
}

template <typename Entity>
Entity withText(const QString &column, int length)
{
    Entity row;
    Entity::visit(row, [&column, length](const char *name, auto &member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, QString>) {
            if (column == QLatin1StringView(name))
                member = QString(length, u'x');
        }
    });
    return row;
}

} // namespace

/// How long a text may be is one table (resources/rules/texts.tsv), which the hub has, too: what a
/// command wrote here is never refused there for its length.
class TestTextLimits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;

    CommandContext context(const QString &command)
    {
        return CommandContext(*m_showroom->database, m_showroom->rules, command,
                              m_showroom->newId<CommandId>(), m_showroom->admin,
                              m_showroom->clock.now());
    }

    /// The texts of an entity that a command may write longer than the table says, or that it does
    /// not know.
    template <typename Entity>
    QStringList unmeasured()
    {
        const QLatin1StringView table(Entity::table);
        CommandContext one = context(bringing(m_showroom->rules, table));
        QStringList found;
        for (const QString &column : textColumns<Entity>()) {
            const int most = m_showroom->rules.longestText(table, column).value_or(0);
            const Entity row = withText<Entity>(column, most + 1);
            const Problem tooLong{Problem::Code::TextTooLong, {column, QString::number(most)}};
            for (const Result<void> &written :
                 {one.insert(row), one.insertAll(QList<Entity>{row})}) {
                if (most == 0 || written || written.error() != tooLong)
                    found += table + u'.' + column;
            }
        }
        return found;
    }
    template <typename... Entity>
    QStringList unmeasuredIn()
    {
        return (unmeasured<Entity>() + ...);
    }

    EditClient correction(const RegisterContact &contact)
    {
        const ClientForm form = formOf(*loadClientDetail(*m_showroom->database, contact.clientId));
        return {contact.clientId,        form.client, form.qualityId, form.sourceId,
                m_showroom->clock.now(), form};
    }

private Q_SLOTS:
    void initTestCase() { m_showroom = std::make_unique<SampleShowroom>(quickPlace()); }

    void noTextIsWrittenLonger()
    {
        const auto found =
            unmeasuredIn<Company, Branch, Department, StaffMember, CatalogueItem, VehicleModel,
                         Client, ClientPhone, ClientEmail, Consent, Vehicle, Opportunity, FollowUp,
                         TimelineEntry, ImportBatch, Quote, QuoteVersion, QuoteOffer, QuoteItem,
                         QuoteForm, QuoteLink, Unit, Deposit, Reservation, Sending, ChangeRequest,
                         DiscountRequest, CreditApplication, DealParty, QuoteTemplate, Appraisal,
                         Photo>();
        QCOMPARE(found, QStringList());
    }

    /// What the fields and the commands let anybody type.
    void nobodyIsLetTypeMoreThanMayBeWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("typed");
        const auto row = [](const char *text, int typed) {
            QTest::newRow(text) << QString::fromLatin1(text) << typed;
        };
        row("appraisal.plate", Appraisal::longestPlate);
        row("change_request.wish", ChangeRequest::longestText);
        row("change_request.answer", ChangeRequest::longestText);
        row("client.name", TextLimit::line);
        row("client.observations", TextLimit::note);
        row("discount_request.note", DiscountRequest::longestText);
        row("discount_request.answer", DiscountRequest::longestText);
        row("follow_up.observations", TextLimit::note);
        row("quote_template.name", QuoteTemplate::longestName);
        row("sending.fault_detail", Sending::longestDetail);
        row("sending.subject", TextLimit::line);
        row("timeline_entry.text", TextLimit::chat);
    }
    void nobodyIsLetTypeMoreThanMayBeWritten()
    {
        QFETCH(QString, text);
        QFETCH(int, typed);
        const auto most = m_showroom->rules.longestText(
            QLatin1StringView(text.section(u'.', 0, 0).toLatin1()), text.section(u'.', 1));
        QVERIFY(most.has_value());
        QVERIFY(typed <= *most);
    }

    /// Fields that had no limit of their own.
    void aLongerTextStaysInItsForm()
    {
        StaffMember member = m_showroom->ana;
        member.jobTitle = QString(TextLimit::line + 1, u'x');
        const auto refused =
            m_showroom->execute(SaveStaff{member, m_showroom->clock.now(), {}}, m_showroom->admin);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Problem{Problem::Code::TextTooLong,
                                           {QStringLiteral("job_title"), QStringLiteral("200")}}));
    }

    void theLongestAreTaken()
    {
        RegisterContact contact =
            m_showroom->contact(QString(TextLimit::line, u'á'), QString(TextLimit::line, u'é'));
        contact.client.observations = QString(TextLimit::note, u'í');
        contact.next->observations = QString(TextLimit::note, u'ó');
        contact.note = QString(TextLimit::note, u'ú');
        contact.chat = QString(TextLimit::chat, u'ñ');
        QVERIFY(m_showroom->execute(contact));
    }

    /// What an older program brought hinders nobody who corrects something else.
    void whatWasLongBeforeIsLeft()
    {
        const RegisterContact contact =
            m_showroom->contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
        m_showroom->must(contact);
        const QString old(TextLimit::line + 50, u'x');
        m_showroom->database->execute(
            QStringLiteral("UPDATE client SET external_id = ? WHERE id = ?"),
            {old, contact.clientId.toBytes()});
        EditClient corrected = correction(contact);
        corrected.client.city = QStringLiteral("Quito");
        QVERIFY(m_showroom->execute(corrected));
        QCOMPARE(load<Client>(*m_showroom->database, contact.clientId)->externalId, old);
    }
};

VITRINA_TEST(TestTextLimits, QCoreApplication)
#include "tst_textlimits.moc"
