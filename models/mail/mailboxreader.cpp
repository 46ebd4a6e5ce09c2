// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailboxreader.h"

#include "mail/curlaccount.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr size_t mailsAtOnce = 100; // headers that are asked for by one command

struct Header
{
    quint32 uid = 0;
    qint64 size = 0;
    QByteArray bytes;
};

quint32 numberAfter(const QByteArray &text, const QString &pattern)
{
    const QRegularExpression wanted(pattern, QRegularExpression::CaseInsensitiveOption);
    return wanted.match(QString::fromLatin1(text)).captured(1).toUInt();
}

QByteArray dayOf(const QDate &day)
{
    return QLocale::c().toString(day, QStringLiteral("d-MMM-yyyy")).toLatin1();
}

std::vector<quint32> foundUids(const QList<ImapLine> &lines, quint32 behind)
{
    std::vector<quint32> uids;
    for (const ImapLine &line : lines) {
        if (!line.text.toUpper().startsWith("* SEARCH"))
            continue;
        const QList<QByteArray> words = line.text.split(' ');
        for (const QByteArray &word : words) {
            if (const quint32 uid = word.trimmed().toUInt(); uid > behind)
                uids.push_back(uid);
        }
    }
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

QByteArray setOf(const std::vector<quint32> &uids)
{
    QByteArrayList numbers;
    for (const quint32 uid : uids)
        numbers += QByteArray::number(uid);
    return numbers.join(',');
}

std::vector<Header> headersIn(const QList<ImapLine> &lines)
{
    std::vector<Header> headers;
    for (const ImapLine &line : lines) {
        const quint32 uid = numberAfter(line.text, QStringLiteral("\\bUID (\\d+)"));
        if (uid != 0 && line.literals.size() == 1)
            headers.push_back({uid,
                               numberAfter(line.text, QStringLiteral("\\bRFC822\\.SIZE (\\d+)")),
                               line.literals.first()});
    }
    return headers;
}

/// One look into a box.
class Look
{
public:
    Look(ImapSession &session, const MailboxPlace &from)
        : m_session(session)
    {
        findings.place = from;
    }

    bool open()
    {
        const auto lines = ask("EXAMINE INBOX");
        if (!lines)
            return false;
        quint32 validity = 0;
        for (const ImapLine &line : *lines)
            validity = std::max(validity,
                                numberAfter(line.text, QStringLiteral("\\[UIDVALIDITY (\\d+)\\]")));
        if (findings.place.validity != validity)
            findings.place = {validity, 0};
        return true;
    }
    void read(const QDate &since)
    {
        const auto lines =
            ask("UID SEARCH UID " + QByteArray::number(quint64(findings.place.uid) + 1) +
                ":* SINCE " + dayOf(since));
        if (!lines)
            return;
        // "n:*" is the last one at least, however old.
        const std::vector<quint32> uids = foundUids(*lines, findings.place.uid);
        for (size_t at = 0; at < uids.size(); at += mailsAtOnce) {
            const auto end = uids.begin() + qsizetype(std::min(uids.size(), at + mailsAtOnce));
            if (!readSome({uids.begin() + qsizetype(at), end}))
                return;
        }
    }

    MailboxFindings findings;

private:
    bool readSome(const std::vector<quint32> &uids)
    {
        const auto lines = ask("UID FETCH " + setOf(uids) +
                               " (UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS (CONTENT-TYPE)])");
        if (!lines)
            return false;
        for (const Header &header : headersIn(*lines)) {
            if (header.size <= MailboxReader::largestReport && isDeliveryReport(header.bytes) &&
                !readWhole(header.uid))
                return false;
        }
        findings.place.uid = uids.back();
        return true;
    }
    bool readWhole(quint32 uid)
    {
        const auto lines = ask("UID FETCH " + QByteArray::number(uid) + " (UID BODY.PEEK[])");
        if (!lines)
            return false;
        for (const Header &mail : headersIn(*lines)) {
            if (const auto bounce = mail.uid == uid ? readBounce(mail.bytes) : std::nullopt)
                findings.bounces.push_back(*bounce);
        }
        return true;
    }
    tl::expected<QList<ImapLine>, MailFault> ask(const QByteArray &command)
    {
        auto answer = m_session.ask(command);
        if (!answer)
            findings.fault = answer.error();
        return answer;
    }

    ImapSession &m_session;
};

} // namespace

MailboxReader::MailboxReader(MailAccount account, Options options)
    : m_account(std::move(account))
    , m_options(std::move(options))
{
    m_account.host = asciiHost(m_account.host);
    startCurl();
}

std::optional<MailFault> MailboxReader::tryOut(const std::stop_token &stop) const
{
    return read({}, {}, stop).fault;
}

MailboxFindings MailboxReader::read(const MailboxPlace &from, const QDate &since,
                                    const std::stop_token &stop) const
{
    if (!isUsable(m_account))
        return {from, {}, MailFault{MailFault::Kind::BadAccount, 0, {}}};
    ImapSession session(m_account, m_options, stop);
    if (const auto opened = session.open(); !opened)
        return {from, {}, opened.error()};
    Look look(session, from);
    if (look.open() && since.isValid())
        look.read(since);
    return look.findings;
}

} // namespace Vitrina
