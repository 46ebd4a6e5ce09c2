// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bouncewatch.h"

#include "commands/quotemail.h"
#include "commands/whendone.h"
#include "desktop/mailcourier.h"
#include "storage/database.h"
#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// The database may take back what it was told; told so often, it is not told again.
constexpr int mostTellings = 3;
constexpr qint64 restSeconds = 60; // where this computer cannot write or read

/// What a person must mend: trying again by itself helps nobody, and a wrong password tried again
/// locks the account.
bool wantsSomebody(MailTrouble trouble)
{
    return trouble == MailTrouble::Authentication || trouble == MailTrouble::BadAccount ||
           trouble == MailTrouble::Certificate || trouble == MailTrouble::Tls;
}

} // namespace

BounceWatch::BounceWatch(Setup setup)
    : m_setup(std::move(setup))
    , m_journal(m_setup.folder)
    , m_reading(this, [this](const MailboxFindings &findings) { onRead(findings); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BounceWatch::look);
    connect(&m_setup.reader, &ReplicaReader::changed, this, &BounceWatch::look);
    connect(&m_setup.accounts, &MailAccounts::changed, this, &BounceWatch::onAccountsChanged);
}

void BounceWatch::onAccountsChanged()
{
    m_isHeld = false;
    m_next = {};
    look();
}

void BounceWatch::look()
{
    if (m_restUntil > m_setup.clock.now()) {
        lookAgainAt(m_restUntil);
        return;
    }
    try {
        if (!m_isWriting)
            lookAtAll();
    } catch (const DatabaseError &error) {
        qWarning("what came back cannot be read: %s", error.what());
        m_restUntil = m_setup.clock.now().addSecs(restSeconds);
        lookAgainAt(m_restUntil);
    }
}

void BounceWatch::lookAtAll()
{
    forgetOld();
    if (!tellNext() && !m_reading.isBusy() && !m_isHeld)
        read();
}

/// Whether something was begun, which has to end before the next.
bool BounceWatch::tellNext()
{
    const QHash<SendingId, BounceJournal::Entry> entries = m_journal.entries();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto sending = load<Sending>(m_setup.reader.database(), it.key());
        if (!sending || sending->state != SendingState::Sent ||
            sending->createdBy != m_setup.reader.viewer().id || it->reports >= mostTellings)
            continue;
        tell(it.key(), it.value());
        return true;
    }
    return false;
}

void BounceWatch::tell(const SendingId &id, const BounceJournal::Entry &entry)
{
    m_isWriting = true;
    const MailBounced command{id, entry.trouble, entry.detail, m_setup.clock.now()};
    whenDone(m_setup.queue.submit(command), this,
             [this, id](const Result<Receipt> &told) { onTold(id, told.has_value()); });
}

void BounceWatch::onTold(const SendingId &id, bool isDone)
{
    m_isWriting = false;
    if (isDone)
        static_cast<void>(m_journal.countReport(id)); // told once more, it is refused
    else
        m_restUntil = m_setup.clock.now().addSecs(restSeconds);
    look();
}

/// Later than a mail can be found to have come back, as the box may be numbered anew.
void BounceWatch::forgetOld()
{
    const QDateTime oldest = m_setup.clock.now().addDays(-(daysBack + 1));
    QList<SendingId> old;
    const QHash<SendingId, BounceJournal::Entry> entries = m_journal.entries();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto sending = load<Sending>(m_setup.reader.database(), it.key());
        if (!sending || (sending->sentAt.isValid() && sending->sentAt < oldest))
            old += it.key();
    }
    static_cast<void>(m_journal.forget(old)); // else another time
}

std::optional<BounceWatch::Mailbox> BounceWatch::mailbox() const
{
    const std::optional<MailAccountKey> key = m_setup.accounts.current();
    if (!key || !m_setup.accounts.isReady(*key))
        return std::nullopt;
    const MailSettings settings = *m_setup.accounts.settings(*key);
    if (!settings.hasMailbox())
        return std::nullopt;
    return Mailbox{
        QStringLiteral("%1@%2:%3").arg(settings.user, settings.boxHost).arg(settings.boxPort),
        mailboxOf(settings, m_setup.accounts.password(*key))};
}

void BounceWatch::read()
{
    const QDateTime now = m_setup.clock.now();
    const std::vector<Sending> sent = m_setup.reader.sentSince(now.addDays(-daysBack));
    const std::optional<Mailbox> box = sent.empty() ? std::nullopt : mailbox();
    if (!box)
        return;
    if (m_next > now) {
        lookAgainAt(m_next);
        return;
    }
    m_next = now.addSecs(60LL * minutesBetween);
    m_readMailbox = box->name;
    // A server's days are of its own time zone.
    const QDate since = sent.front().sentAt.toUTC().date().addDays(-1);
    m_reading.start(
        [reader = MailboxReader(box->account, m_setup.options), place = m_journal.place(box->name),
         since](const std::stop_token &stop) { return reader.read(place, since, stop); });
}

void BounceWatch::onRead(const MailboxFindings &findings)
{
    try {
        // Where this cannot be kept it is read again.
        static_cast<void>(m_journal.note(m_readMailbox, findings.place, ours(findings.bounces)));
    } catch (const DatabaseError &error) {
        qWarning("what came back cannot be told from other mails: %s", error.what());
    }
    if (findings.fault && wantsSomebody(findings.fault->kind)) {
        m_isHeld = true;
        Q_EMIT troubled(findings.fault->kind, findings.fault->text);
    }
    look();
}

QHash<SendingId, BounceJournal::Entry> BounceWatch::ours(const std::vector<MailBounce> &bounces)
{
    QHash<SendingId, BounceJournal::Entry> found;
    for (const MailBounce &bounce : bounces) {
        for (const QByteArray &id : bounce.ids) {
            if (const std::optional<Sending> sending = sentHere(id))
                found.insert(sending->id, {bounce.trouble, bounce.text, 0});
        }
    }
    return found;
}

/// The mail that went from this computer by that id; whether it is still said to be sent shows when
/// it is told.
std::optional<Sending> BounceWatch::sentHere(const QByteArray &messageId)
{
    const QString name =
        QString::fromLatin1(messageId.first(qMax<qsizetype>(0, messageId.indexOf('@'))));
    const SendingId id = SendingId::fromString(name);
    if (id.isNull() || id.toString() != name)
        return std::nullopt;
    const std::optional<Sending> sending = load<Sending>(m_setup.reader.database(), id);
    const bool isOurs = sending && sending->sender == m_setup.reader.device();
    return isOurs ? sending : std::nullopt;
}

void BounceWatch::lookAgainAt(const QDateTime &at)
{
    const qint64 nap = std::clamp<qint64>(m_setup.clock.now().msecsTo(at), 0, 60LL * 60 * 1000);
    m_timer.start(int(nap));
}

} // namespace Vitrina
