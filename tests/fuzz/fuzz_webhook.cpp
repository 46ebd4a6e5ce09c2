// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"
#include "web/signedwebhook.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray secret = "a secret of this branch alone";
const QByteArray secretBefore = "the secret that it had before";
const QByteArray foreign = "a secret of somebody else's";
constexpr qint64 signedAt = 1'795'953'600; // seconds since 1970
constexpr qint64 tolerance = 300;

/// As the format is described, by another library than the one that is tested.
QByteArray signatureBy(const QByteArray &key, const QByteArray &moment, const QByteArray &body)
{
    return QMessageAuthenticationCode::hash(moment + '.' + body, key, QCryptographicHash::Sha256)
        .toHex();
}

/// What stands for parts of a right header, so that inputs come past the signature: \@T its moment,
/// \@S its signature, \@B the one by the secret before, \@F the one by somebody else's.
QByteArray withSignatures(QByteArray header, const QByteArray &body)
{
    const QByteArray moment = QByteArray::number(signedAt);
    return header.replace("@T", moment)
        .replace("@S", signatureBy(secret, moment, body))
        .replace("@B", signatureBy(secretBefore, moment, body))
        .replace("@F", signatureBy(foreign, moment, body));
}

/// Whether a delivery may have an effect, by what the format says alone.
bool mayCount(const QByteArray &header, const QByteArray &body, qint64 now)
{
    static const QRegularExpression form(
        QStringLiteral("\\At=([1-9][0-9]{0,10})((?:,v1=[0-9a-f]{64}){1,4})\\z"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return false;
    const QByteArray moment = match.captured(1).toLatin1();
    const QByteArray signatures = match.captured(2).toLatin1();
    const bool isSigned = signatures.contains("=" + signatureBy(secret, moment, body)) ||
                          signatures.contains("=" + signatureBy(secretBefore, moment, body));
    return isSigned && std::abs(now - moment.toLongLong()) <= tolerance;
}

WebhookVerdict verdictOf(const QByteArray &header, const QByteArray &body, qint64 now)
{
    static const SignedWebhook webhook(secret, secretBefore, std::chrono::seconds(tolerance));
    return webhook.verify(header, body, QDateTime::fromSecsSinceEpoch(now, Qt::UTC));
}

/// Every bit counts, of the header and of the body.
void requireEveryBit(const QByteArray &header, const QByteArray &body, std::size_t which)
{
    require(verdictOf(header, body, signedAt) == WebhookVerdict::Genuine, "a right one is genuine");
    QByteArray both = header + body;
    const qsizetype bit = qsizetype(which % std::size_t(8 * both.size()));
    both[bit / 8] = char(both[bit / 8] ^ (1 << bit % 8));
    require(verdictOf(both.left(header.size()), both.mid(header.size()), signedAt) !=
                WebhookVerdict::Genuine,
            "one altered bit is seen");
}

} // namespace

/// A line of the header, a line of how many seconds after it was signed it came, then the body;
/// after a line of "--" what came in its place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray body = bytesOf(data, size);
    const QByteArray head = takeBefore(body, "\n");
    const qint64 late =
        std::clamp<qint64>(takeBefore(body, "\n").toLongLong(), -1'000'000, 1'000'000);
    const bool isReplaced = body.contains("\n--\n");
    const QByteArray sent = takeBefore(body, "\n--\n");
    const QByteArray came = isReplaced ? body : sent;
    const QByteArray header = withSignatures(head, sent);
    const WebhookVerdict verdict = verdictOf(header, came, signedAt + late);
    require((verdict == WebhookVerdict::Genuine) == mayCount(header, came, signedAt + late),
            "genuine is what is signed, in its form and in time");
    const std::size_t which = qHash(head) ^ size * 31;
    requireEveryBit(withSignatures("t=@T,v1=@S", sent), sent, which);
    // Its moment alone: who else signed does not matter.
    requireEveryBit(withSignatures("t=@T,v1=@F,v1=@B", sent), sent, which % (8 * 12));
    return 0;
}
