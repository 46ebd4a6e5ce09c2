// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"
#include "web/httpparser.h"

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Begins the last line of a story, where no path can.
constexpr char refused = '!';

bool endsInRefusal(const QByteArray &told)
{
    return told.sliced(told.lastIndexOf('\n') + 1).startsWith(refused);
}

/// Everything that was read, so that two readings can be compared.
QByteArray story(HttpParser &parser, const HttpParser::Limits &limits)
{
    QByteArray told;
    for (;;) {
        const HttpParser::Next next = parser.next();
        if (const auto *refusal = std::get_if<HttpParser::Refusal>(&next)) {
            require(refusal->status >= 400 && refusal->status < 600, "a refusal is an error");
            return told + refused + QByteArray::number(refusal->status);
        }
        const auto *request = std::get_if<HttpRequest>(&next);
        if (!request)
            return told;
        require(request->path.startsWith('/') && !request->path.contains(' '),
                "a path is one word");
        require(!request->path.contains('\n') && !request->query.contains('\n'), "and one line");
        require(request->body.size() <= limits.bodyBytes, "a body is within its limit");
        require(request->body.isEmpty() || !request->isReading(), "who reads sends no body");
        require(!request->hasHeader("transfer-encoding"), "a body has a length");
        require(!request->header("host").contains('\n'), "a header is one line");
        (void)formField(request->query, "a");
        (void)formField(request->body, "a");
        told += request->path + '?' + request->query + '#' + request->body.toHex() + '\n';
    }
}

} // namespace

/// The first byte says how the others are cut; read whole and in pieces they must mean the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0] % 67;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    // Small limits, so that short inputs come to them.
    const HttpParser::Limits limits{.headBytes = 512, .bodyBytes = 128, .headers = 10};
    HttpParser whole(limits);
    whole.feed(bytes);
    const QByteArray expected = story(whole, limits);
    HttpParser cut(limits);
    QByteArray told;
    for (qsizetype at = 0; at < bytes.size() && !endsInRefusal(told); at += piece) {
        cut.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        told += story(cut, limits);
    }
    require(told == expected, "whole and in pieces it is the same");
    return 0;
}
