// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notices.h"

#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/toast.h"
#include "shell/toastplace.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QToolButton>

namespace Vitrina {

ProblemStrip::ProblemStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel({}, this))
{
    setObjectName(QStringLiteral("problemStrip"));
    setProperty("role", QStringLiteral("problem"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 8, 3);
    row->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(icon(Icon::Warning, IconColour::Danger).pixmap(16, 16));
    row->addWidget(picture);
    m_text->setObjectName(QStringLiteral("problemLabel"));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeProblemButton"));
    close->setProperty("role", QStringLiteral("flat"));
    close->setIcon(icon(Icon::Close, IconColour::Danger));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    row->addWidget(close);
    hide();
}

void ProblemStrip::present(const QString &text)
{
    m_text->setText(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ProblemStrip::text() const
{
    return m_text->text();
}

Notices::Notices(CommandQueue &queue, ProblemStrip &strip, QWidget *host)
    : QObject(host)
    , m_queue(queue)
    , m_strip(strip)
    , m_toast(new Toast(host))
    , m_place(new ToastPlace(m_toast, host))
{
    connect(m_toast, &Toast::actionTriggered, this, &Notices::press);
    connect(m_place, &ToastPlace::undoPressed, this, &Notices::undo);
}

void Notices::tellDone(const QString &message, const std::optional<AnyCommand> &undoing)
{
    tellDone(message, undoing ? std::function<void()>([this, undo = *undoing] { submit(undo); })
                              : std::function<void()>());
}

void Notices::tellDone(const QString &message, const std::function<void()> &undoing)
{
    m_strip.hide();
    m_follow = {};
    setUndo(undoing);
    m_place->choose();
    const QString shortcut = QKeySequence(QKeySequence::Undo).toString(QKeySequence::PortableText);
    m_toast->showMessage(message, undoing ? tr("Undo") : QString(), undoing ? shortcut : QString());
}

void Notices::tellRefused(const Problem &problem)
{
    m_strip.present(problemText(problem));
    Q_EMIT wasRefused();
}

void Notices::tellNews(const QString &message, const QString &action,
                       const std::function<void()> &follow)
{
    m_toast->showMessage(message, action); // tells that what was shown is gone
    m_follow = follow;
}

void Notices::press()
{
    if (!m_follow)
        return undo();
    const std::function<void()> follow = std::exchange(m_follow, {});
    follow();
}

void Notices::undo()
{
    if (!m_undo)
        return;
    const std::function<void()> undoing = m_undo;
    setUndo({});
    undoing();
}

void Notices::submit(const AnyCommand &undo)
{
    whenDone(m_queue.submit(undo), this, [this](const Result<Receipt> &result) {
        if (result)
            tellDone(tr("Undone."), std::function<void()>());
        else
            tellRefused(result.error());
    });
}

void Notices::setUndo(const std::function<void()> &undoing)
{
    m_undo = undoing;
    Q_EMIT undoChanged(bool(m_undo));
}

} // namespace Vitrina
