// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailbounce.h"

#include "mail/gmime.h"
#include "mail/smtpdialogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int mostIds = 32;
constexpr int mostRecipients = 32;

bool isReport(GMimeObject *object)
{
    GMimeContentType *type = object ? g_mime_object_get_content_type(object) : nullptr;
    return type && g_mime_content_type_is_type(type, "multipart", "report") &&
           qstricmp(g_mime_content_type_get_parameter(type, "report-type"), "delivery-status") == 0;
}

void addId(QList<QByteArray> &ids, const char *id)
{
    if (id && *id && ids.size() < mostIds)
        ids += QByteArray(id);
}

void addIds(QList<QByteArray> &ids, const QByteArray &field)
{
    GMimeReferences *references = g_mime_references_parse(nullptr, field.constData());
    for (int i = 0; i < g_mime_references_length(references); ++i)
        addId(ids, g_mime_references_get_message_id(references, i));
    g_mime_references_free(references);
}

bool hasSubtype(GMimeObject *part, const char *subtype)
{
    GMimeContentType *type = g_mime_object_get_content_type(part);
    return type && qstricmp(g_mime_content_type_get_media_subtype(type), subtype) == 0;
}

/// What of a mail of ours is sent back: all of it, or its headers.
void addReturned(QList<QByteArray> &ids, GMimeObject *part)
{
    if (GMIME_IS_MESSAGE_PART(part)) {
        if (GMimeMessage *mail = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            addId(ids, g_mime_message_get_message_id(mail));
    } else if (GMIME_IS_PART(part) && hasSubtype(part, "rfc822-headers")) {
        const GPointer<GMimeMessage> mail = parsedMail(contentsOf(GMIME_PART(part)) + "\r\n\r\n");
        addId(ids, mail ? g_mime_message_get_message_id(mail.get()) : nullptr);
    }
}

/// A report has fields of its own and then some for each recipient, parted by empty lines.
QList<QByteArray> groupsOf(QByteArray status)
{
    status.replace("\r\n", "\n");
    QList<QByteArray> groups;
    qsizetype at = 0;
    while (at < status.size() && groups.size() <= mostRecipients) {
        qsizetype end = status.indexOf("\n\n", at);
        end = end < 0 ? status.size() : end;
        if (end > at)
            groups += status.sliced(at, end - at) + "\n\n";
        at = end + 2;
    }
    return groups;
}

/// "smtp; 550 5.1.1 No such user" without what kind it is.
QByteArray diagnosisOf(GMimeMessage *fields)
{
    const QByteArray field = headerOf(fields, "Diagnostic-Code");
    return field.sliced(field.indexOf(';') + 1).trimmed();
}

/// Servers say 5.0.0 where they know no better, and the other server's answer may.
QByteArray statusOf(GMimeMessage *fields)
{
    static const QRegularExpression code(QStringLiteral("\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b"));
    const auto in = [](const QByteArray &text) {
        return code.match(QString::fromLatin1(text)).captured().toLatin1();
    };
    const QByteArray status = in(headerOf(fields, "Status"));
    const QByteArray diagnosed = in(diagnosisOf(fields));
    return (status.isEmpty() || status.endsWith(".0.0")) && !diagnosed.isEmpty() ? diagnosed
                                                                                 : status;
}

/// What the report says of those whom the mail did not reach for good. Delayed is not failed.
bool addFailure(MailBounce &bounce, GMimePart *part)
{
    const QList<QByteArray> groups = groupsOf(contentsOf(part));
    for (const QByteArray &group : groups) {
        const GPointer<GMimeMessage> fields = parsedMail(group);
        if (!fields || headerOf(fields.get(), "Action").trimmed().toLower() != "failed")
            continue;
        const QByteArray status = statusOf(fields.get());
        const QByteArray diagnosis = diagnosisOf(fields.get());
        bounce.trouble = troubleOfStatus(status);
        bounce.text = safeServerText(diagnosis.isEmpty() ? status : diagnosis);
        return true;
    }
    return false;
}

} // namespace

bool isDeliveryReport(const QByteArray &headers)
{
    const GPointer<GMimeMessage> mail = parsedMail(headers + "\r\n\r\n");
    return mail && isReport(g_mime_message_get_mime_part(mail.get()));
}

std::optional<MailBounce> readBounce(const QByteArray &bytes)
{
    const GPointer<GMimeMessage> mail = parsedMail(bytes);
    GMimeObject *report = mail ? g_mime_message_get_mime_part(mail.get()) : nullptr;
    if (!isReport(report) || !GMIME_IS_MULTIPART(report))
        return std::nullopt;
    MailBounce bounce;
    bool hasFailed = false;
    auto *parts = GMIME_MULTIPART(report);
    for (int i = 0; i < std::min(g_mime_multipart_get_count(parts), 8); ++i) {
        GMimeObject *part = g_mime_multipart_get_part(parts, i);
        if (GMIME_IS_PART(part) && hasSubtype(part, "delivery-status"))
            hasFailed = hasFailed || addFailure(bounce, GMIME_PART(part));
        else
            addReturned(bounce.ids, part);
    }
    addIds(bounce.ids, headerOf(mail.get(), "In-Reply-To"));
    addIds(bounce.ids, headerOf(mail.get(), "References"));
    return hasFailed && !bounce.ids.isEmpty() ? std::optional(bounce) : std::nullopt;
}

MailTrouble troubleOfStatus(const QByteArray &status)
{
    // Without its class: that it failed for good is known.
    const QByteArray subject = status.mid(status.indexOf('.') + 1);
    static constexpr struct
    {
        QByteArrayView code;
        MailTrouble trouble;
    } known[] = {{"1.1", MailTrouble::NoSuchAddress},  {"1.2", MailTrouble::NoSuchAddress},
                 {"1.3", MailTrouble::NoSuchAddress},  {"1.6", MailTrouble::NoSuchAddress},
                 {"1.10", MailTrouble::NoSuchAddress}, {"2.1", MailTrouble::NoSuchAddress},
                 {"4.4", MailTrouble::NoSuchAddress},  {"2.2", MailTrouble::MailboxFull}};
    for (const auto &[code, trouble] : known) {
        if (subject == code)
            return trouble;
    }
    return subject.startsWith("7.") ? MailTrouble::RefusedByRule : MailTrouble::NotDelivered;
}

} // namespace Vitrina
