// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailpost.h"

#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "commands/whendone.h"
#include "desktop/mailletter.h"
#include "domain/linkbase.h"
#include "mail/retryplan.h"
#include "storage/database.h"
#include "storage/outboxwork.h"
#include "storage/rows.h"
#include "web/linktoken.h"

namespace Vitrina {

namespace {

constexpr qint64 longestNapMs = 60 * 60 * 1000;
constexpr qint64 restMs = 60 * 1000; ///< where this computer cannot write or read
/// A link that the hub does not take belongs to a quote that it does not have sent.
constexpr int mostLinks = 3;
/// The database may take an end back that it was told of; told so often, it is not told again.
constexpr int mostReports = 3;

bool hasLink(const Sending &sending)
{
    return sending.body.contains(linkPlace());
}

} // namespace

MailPost::MailPost(Setup setup)
    : m_setup(std::move(setup))
    , m_journal(m_setup.folder)
    , m_courier(m_setup.options)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MailPost::look);
    connect(&m_courier, &MailCourier::delivered, this, &MailPost::onDelivered);
    connect(&m_setup.reader, &ReplicaReader::changed, this, &MailPost::look);
    connect(&m_setup.reader, &ReplicaReader::directoryChanged, this, &MailPost::look);
    connect(&m_setup.sync, &SyncState::changed, this, &MailPost::look);
    connect(&m_setup.accounts, &MailAccounts::changed, this, &MailPost::look);
    connect(&m_setup.state, &PostState::nowRequested, this, &MailPost::tryNow);
}

MailPost::~MailPost()
{
    m_courier.stop();
    const std::optional<MailResult> result = m_courier.settle();
    if (result && m_underWay)
        write(m_underWay->id, noted(*result, m_journal.entry(*m_underWay)));
    m_setup.state.setStatus({});
}

void MailPost::look()
{
    try {
        stopCancelled();
        if (!m_isWriting && !m_courier.isBusy())
            lookAtAll();
        tell();
    } catch (const DatabaseError &error) {
        qWarning("what is to be mailed cannot be read: %s", error.what());
        rest();
    }
}

void MailPost::rest()
{
    m_restUntil = m_setup.clock.now().addMSecs(restMs);
    lookAgainAt(m_restUntil);
}

void MailPost::lookAtAll()
{
    m_timer.stop();
    m_next.clear();
    m_isDiskFailing = false;
    if (m_restUntil > m_setup.clock.now()) {
        lookAgainAt(m_restUntil);
        return;
    }
    forgetEnded();
    for (const Sending &sending : m_setup.reader.waitingSendings()) {
        if (takeStep(sending))
            return;
    }
}

/// Whether something was begun, which has to end before the next.
bool MailPost::takeStep(const Sending &sending)
{
    MailJournal::Entry entry = m_journal.entry(sending);
    if (entry.underWay && !entry.accepted.isValid()) {
        // The program ended while the server had it.
        entry.underWay = false;
        entry.isFinal = true;
        entry.trouble = MailTrouble::Unknown;
        if (!write(sending.id, entry))
            return false;
    }
    if (entry.accepted.isValid() || entry.isFinal)
        return report(sending, entry);
    return takeStepOn(sending, entry);
}

bool MailPost::takeStepOn(const Sending &sending, MailJournal::Entry entry)
{
    const bool isLinkRefused = m_links.value(sending.id).minted >= mostLinks &&
                               hold() == PostStatus::Hold::None && !isLinkAlive(sending.id);
    const MailTrouble obstacle = isLinkRefused ? MailTrouble::QuoteOver : obstacleOf(sending);
    if (obstacle != MailTrouble::None) {
        entry.isFinal = true;
        entry.trouble = obstacle;
        entry.detail.clear();
        return write(sending.id, entry) && report(sending, entry);
    }
    if (entry.next > m_setup.clock.now()) {
        m_next.insert(sending.id, entry.next);
        lookAgainAt(entry.next);
        return false;
    }
    return hold() == PostStatus::Hold::None && prepare(sending, entry);
}

/// What an edit or the clock has made of the quote since the mail was written.
MailTrouble MailPost::obstacleOf(const Sending &sending)
{
    const std::optional<Quote> quote = load<Quote>(m_setup.reader.database(), sending.quoteId);
    const QuoteStatus status =
        quote ? statusAt(stateOf(*quote), m_setup.clock.now()) : QuoteStatus::Cancelled;
    const bool isOpen = status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
                        status == QuoteStatus::Viewed;
    if (!isOpen || quote->deposited)
        return MailTrouble::QuoteOver;
    return quote->contentVersion == sending.contentVersion ? MailTrouble::None
                                                           : MailTrouble::QuoteChanged;
}

bool MailPost::prepare(const Sending &sending, const MailJournal::Entry &entry)
{
    if (!hasLink(sending))
        return send(sending, entry);
    if (m_setup.reader.linkBase().isEmpty())
        return false;
    // Another try of the same mail has the same link, unless somebody has revoked it meanwhile.
    if (!m_links.contains(sending.id) || !isLinkAlive(sending.id))
        return mint(sending);
    return send(sending, entry);
}

bool MailPost::isLinkAlive(const SendingId &id)
{
    const std::optional<QuoteLink> link =
        load<QuoteLink>(m_setup.reader.database(), m_links.value(id).id);
    return link && !link->revokedAt.isValid();
}

bool MailPost::mint(const Sending &sending)
{
    const LinkToken token = LinkToken::mint();
    MintedLink &link = m_links[sending.id];
    link.id = m_setup.queue.newId<QuoteLinkId>();
    link.url = linkUnder(m_setup.reader.linkBase(), QString::fromLatin1(token.text()));
    ++link.minted;
    submit(MintLink{link.id, sending.quoteId, QString::fromLatin1(token.hash().bytes.toHex()),
                    LinkChannel::Mail, m_setup.clock.now()});
    return true;
}

bool MailPost::send(const Sending &sending, MailJournal::Entry entry)
{
    const std::optional<MailAccountKey> key = m_setup.accounts.current();
    const QDateTime now = m_setup.clock.now();
    entry.underWay = true;
    ++entry.tries;
    if (!entry.first.isValid())
        entry.first = now;
    if (!write(sending.id, entry))
        return false;
    m_underWay = sending;
    const MailSettings settings = *m_setup.accounts.settings(*key);
    const QString link = m_links.value(sending.id).url;
    m_courier.send(accountOf(settings, m_setup.accounts.password(*key)),
                   letterOf(sending, link, settings, now),
                   settings.attachesPaper
                       ? paperOf(m_setup.reader, sending.quoteId, link, m_setup.paperLook())
                       : std::nullopt);
    return true;
}

void MailPost::onDelivered(const MailResult &result)
{
    const Sending sending = *std::exchange(m_underWay, std::nullopt);
    const MailJournal::Entry entry = noted(result, m_journal.entry(sending));
    write(sending.id, entry);
    // What is tried again is told where it says something new.
    const bool isNews = entry.trouble != sending.fault && entry.trouble != MailTrouble::Cancelled;
    if (entry.accepted.isValid() || entry.isFinal || isNews)
        report(sending, entry);
    look();
}

MailJournal::Entry MailPost::noted(const MailResult &result, MailJournal::Entry entry) const
{
    const QDateTime now = m_setup.clock.now();
    entry.underWay = false;
    if (result) {
        entry.accepted = now;
        entry.trouble = MailTrouble::None;
        entry.detail.clear();
        return entry;
    }
    entry.trouble = result.error().kind;
    entry.detail = result.error().text;
    if (entry.trouble == MailTrouble::Cancelled)
        return entry; // as if it had not been begun
    const auto next = nextTry(entry.trouble, entry.tries, entry.first, now);
    entry.isFinal = !next;
    entry.next = next.value_or(QDateTime());
    return entry;
}

/// False where the disk takes nothing: then nothing is sent, as nobody would remember it.
bool MailPost::write(const SendingId &id, const MailJournal::Entry &entry)
{
    m_isDiskFailing = !m_journal.write(id, entry);
    if (m_isDiskFailing)
        lookAgainAt(m_setup.clock.now().addMSecs(restMs));
    return !m_isDiskFailing;
}

bool MailPost::report(const Sending &sending, MailJournal::Entry entry)
{
    if (entry.reports >= mostReports)
        return false;
    const QDateTime now = m_setup.clock.now();
    if (entry.accepted.isValid()) {
        // Told again, the quote is left as it is: the hub would not have it sent.
        const bool movesQuote = entry.reports == 0;
        submit(MailSent{sending.id, entry.tries, movesQuote, entry.accepted});
    } else {
        submit(MailTried{sending.id, entry.tries, entry.trouble, entry.detail, entry.isFinal, now,
                         sending.round});
    }
    if (entry.accepted.isValid() || entry.isFinal) {
        ++entry.reports;
        write(sending.id, entry);
    }
    return true;
}

void MailPost::submit(const AnyCommand &command)
{
    m_isWriting = true;
    whenDone(m_setup.queue.submit(command), this, [this](const Result<Receipt> &result) {
        m_isWriting = false;
        if (!result)
            rest();
        look();
    });
}

void MailPost::tryNow(const SendingId &id)
{
    for (const Sending &sending : m_setup.reader.waitingSendings()) {
        MailJournal::Entry entry = m_journal.entry(sending);
        if (sending.id != id || !entry.next.isValid() || entry.underWay)
            continue;
        entry.next = {};
        write(id, entry);
    }
    look();
}

/// Not before the hub has decided: it may take an end back that was told to it.
void MailPost::forgetEnded()
{
    if (!isSettled())
        return;
    std::vector<SendingId> ended;
    for (const SendingId &id : m_journal.known()) {
        const std::optional<Sending> sending = load<Sending>(m_setup.reader.database(), id);
        if (!sending || sending->state != SendingState::Waiting)
            ended.push_back(id);
    }
    for (const SendingId &id : ended)
        m_links.remove(id);
    static_cast<void>(m_journal.forget(ended)); // else another time
}

void MailPost::stopCancelled()
{
    if (!m_underWay)
        return;
    const std::optional<Sending> now = load<Sending>(m_setup.reader.database(), m_underWay->id);
    // Taken over by another of her computers, it is another round.
    if (!now || now->state != SendingState::Waiting || now->round != m_underWay->round)
        m_courier.stop();
}

void MailPost::lookAgainAt(const QDateTime &at)
{
    const qint64 nap = std::clamp<qint64>(m_setup.clock.now().msecsTo(at), 0, longestNapMs);
    if (!m_timer.isActive() || m_timer.remainingTime() > nap)
        m_timer.start(int(nap));
}

/// Whether the hub knows all that is known here.
bool MailPost::isSettled() const
{
    if (!m_setup.isOfHub)
        return true;
    const std::optional<SyncStatus> &status = m_setup.sync.status();
    return status && status->phase == SyncStatus::Phase::UpToDate &&
           pendingCount(m_setup.reader.database()) == 0;
}

PostStatus::Hold MailPost::hold() const
{
    const std::optional<MailAccountKey> key = m_setup.accounts.current();
    if (!key)
        return PostStatus::Hold::NoAccount;
    if (!m_setup.accounts.isReady(*key))
        return PostStatus::Hold::NoPassword;
    if (m_isDiskFailing)
        return PostStatus::Hold::NoJournal;
    return isSettled() ? PostStatus::Hold::None : PostStatus::Hold::HubAway;
}

void MailPost::tell()
{
    PostStatus status;
    status.hold = hold();
    if (const std::optional<MailAccountKey> key = m_setup.accounts.current()) {
        const MailSettings settings = *m_setup.accounts.settings(*key);
        status.from = settings.senderAddress;
        status.attachesPaper = settings.attachesPaper;
    }
    status.underWay = m_underWay ? m_underWay->id : SendingId();
    status.next = m_next;
    m_setup.state.setStatus(status);
}

} // namespace Vitrina
