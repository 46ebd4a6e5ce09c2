// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/viewmark.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

/// Pieces of lower-case names. Browsers within apps keep "Instagram", "FBAN", "Telegram-Android" or
/// "Pinterest/iOS" in their names and are people: so whole names of robots, not of their makers.
constexpr QByteArrayView robots[] = {
    // link previews
    "whatsapp/",
    "facebookexternalhit",
    "facebookcatalog",
    "facebot",
    "meta-externalagent",
    "meta-externalfetcher",
    "slackbot",
    "slack-imgproxy",
    "telegrambot",
    "twitterbot",
    "linkedinbot",
    "discordbot",
    "skypeuripreview",
    "microsoftpreview",
    "snap url preview",
    "viberbot",
    "vkshare",
    "redditbot",
    "pinterestbot",
    "mastodon/",
    "embedly",
    "iframely",
    "google-safety",
    "googlemessages",
    "google-pagerenderer",
    "googleimageproxy",
    // search engines and readers
    "googlebot",
    "google-inspectiontool",
    "adsbot-google",
    "mediapartners-google",
    "apis-google",
    "feedfetcher-google",
    "google-read-aloud",
    "bingbot",
    "bingpreview",
    "adidxbot",
    "applebot",
    "yandex.com/bots",
    "duckduckbot",
    "duckduckgo-favicons-bot",
    "baiduspider",
    "petalbot",
    "bytespider",
    "ahrefsbot",
    "semrushbot",
    "mj12bot",
    "gptbot",
    "claudebot",
    "archive.org_bot",
    // programs
    "curl/",
    "wget/",
    "python-requests",
    "python-urllib",
    "python-httpx",
    "aiohttp/",
    "go-http-client",
    "okhttp/",
    "apache-httpclient",
    "libwww-perl",
    "axios/",
    "node-fetch",
    "headlesschrome",
    "phantomjs",
    "lighthouse",
    "uptimerobot",
    "pingdom",
};

/// How robots that nobody has heard of yet call themselves: "…bot/1.0", "…bot;", "crawler",
/// "spider". Cubot makes telephones.
bool callsItselfARobot(const QByteArray &name)
{
    if (name.contains("crawler") || name.contains("spider"))
        return true;
    for (qsizetype at = name.indexOf("bot"); at >= 0; at = name.indexOf("bot", at + 1)) {
        const char next = at + 3 < name.size() ? name[at + 3] : ';';
        const bool telephone = at >= 2 && name.sliced(at - 2, 2) == "cu";
        if (!telephone && (next == '/' || next == ';' || next == ')' || next == '-'))
            return true;
    }
    return false;
}

} // namespace

bool isRobot(QByteArrayView userAgent)
{
    const QByteArray name = userAgent.toByteArray().trimmed().toLower();
    return name.isEmpty() || callsItselfARobot(name) ||
           std::any_of(std::begin(robots), std::end(robots),
                       [&name](QByteArrayView robot) { return name.contains(robot); });
}

} // namespace Vitrina
