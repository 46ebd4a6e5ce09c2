// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/linktoken.h"

#include <QDateTime>

namespace Vitrina {

class HttpRequest;

/// Who stands behind a request, as far as *Vista* goes (S0.6).
enum class Viewer {
    Person,
    NotAPost,   ///< GET and HEAD change nothing (rule 14)
    Robot,      ///< says so by its name: a link preview, a search engine, a program
    Prefetch,   ///< a browser that loads what nobody has looked at yet
    OwnPreview, ///< the advisor looks at what she sent
    OtherSite,  ///< a form or script of somebody else's page
    NoMark,     ///< no nonce, one of another link or page, or one altered
    StaleMark,  ///< the page was fetched longer ago than markDays
};

/// The mark that a page carries and that its own POST brings back: a nonce bound to the link and to
/// the moment, made with a key that lives as long as the process. Nothing is stored for it, and
/// *Vista* once more is no harm: the command takes effect once. Any thread; not copied about, as
/// it holds the key.
class ViewMark
{
public:
    static constexpr int markDays = 1;
    static constexpr QByteArrayView field = "mark"; ///< of the form or query that brings it back

    /// With a key of its own: pages fetched before a restart do not count.
    ViewMark();
    ~ViewMark();
    Q_DISABLE_COPY(ViewMark)

    /// Another one each time. @p now as the service's Clock has it.
    QByteArray markFor(const LinkTokenHash &link, const QDateTime &now) const;
    /// Whether the POST counts, and if not, why.
    Viewer judge(const HttpRequest &request, const LinkTokenHash &link, const QDateTime &now) const;

private:
    QByteArray sign(const LinkTokenHash &link, QByteArrayView signedPart) const;

    QByteArray m_key;
};

/// Whether a page that is asked for so should carry a mark: Person or the reason why not. NotAPost
/// is no reason here, HEAD is.
Viewer pageViewer(const HttpRequest &request);

/// Whether a User-Agent is one of a link preview, a search engine or a program; an empty one is.
bool isRobot(QByteArrayView userAgent);

/// What the advisor's own *Ver cotización* adds to the link: "?preview".
constexpr QByteArrayView previewField = "preview";

} // namespace Vitrina
