// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include "kit/figures.h"
#include "kit/palette.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int unfoldedWidth = 176;
constexpr int foldedWidth = 48;
constexpr int itemHeight = 30;
constexpr int pictureSize = 16;

const char *const sectionNames[] = {QT_TRANSLATE_NOOP("Vitrina::Navigation", "Overdue"),
                                    QT_TRANSLATE_NOOP("Vitrina::Navigation", "Today"),
                                    QT_TRANSLATE_NOOP("Vitrina::Navigation", "Upcoming")};

} // namespace

NavigationItem::NavigationItem(Icon icon, int level, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_level(level)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void NavigationItem::setCount(int count, bool urgent)
{
    m_count = count;
    m_urgent = urgent && count > 0;
    setAccessibleDescription(QLocale().toString(count));
    update();
}

void NavigationItem::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

QSize NavigationItem::sizeHint() const
{
    return {m_folded ? foldedWidth - 12 : unfoldedWidth - 12, itemHeight};
}

QColor NavigationItem::textColour() const
{
    const Tokens &t = paintTokens();
    if (isChecked())
        return t.accent;
    return m_level > 0 ? t.dim : t.text;
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    const Tokens &t = paintTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentGround : t.window);
        painter.drawRoundedRect(rect(), 5, 5);
    }
    if (m_folded)
        paintFolded(painter);
    else
        paintUnfolded(painter);
}

void NavigationItem::paintFolded(QPainter &painter)
{
    const Tokens &t = paintTokens();
    const int left = (width() - pictureSize) / 2;
    const QRect place(m_count > 0 ? left - 6 : left, (height() - pictureSize) / 2, pictureSize,
                      pictureSize);
    Vitrina::icon(m_icon, isChecked() ? IconColour::Accent : IconColour::Dim)
        .paint(&painter, place);
    if (m_count <= 0)
        return;
    QFont small = font();
    small.setPixelSize(10);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(m_urgent ? t.danger.text : textColour());
    const QString text = m_count > 99 ? QStringLiteral("99+") : QLocale().toString(m_count);
    drawFigures(&painter, QRectF(place.right() + 2, 2, width() - place.right() - 3, 13),
                Qt::AlignLeft | Qt::AlignVCenter, text);
}

void NavigationItem::paintUnfolded(QPainter &painter)
{
    const Tokens &t = paintTokens();
    QFont name = font();
    if (isChecked())
        name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    const QString count = m_count > 0 ? QLocale().toString(m_count) : QString();
    const int countWidth = count.isEmpty() ? 0 : int(figuresWidth(count, name)) + 8;
    const QRect room = rect().adjusted(10 + m_level * 14, 0, -10, 0);
    const QRect textRoom = room.adjusted(0, 0, -countWidth, 0);
    painter.setPen(textColour());
    painter.drawText(textRoom, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(name).elidedText(text(), Qt::ElideRight, textRoom.width()));
    if (count.isEmpty())
        return;
    painter.setPen(m_urgent ? t.danger.text : isChecked() ? t.accent : t.dim);
    drawFigures(&painter, room, Qt::AlignRight | Qt::AlignVCenter, count);
}

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setProperty("role", QStringLiteral("navigation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 7, 6);
    column->setSpacing(2);
    m_items = new QVBoxLayout;
    m_items->setSpacing(2);
    column->addLayout(m_items);
    column->addStretch();

    m_followUps = add(Icon::Task, 0, "followUpsItem");
    m_followUps->setCheckable(true);
    m_followUps->setChecked(true);
    m_followUps->setAutoExclusive(true);
    connect(m_followUps, &NavigationItem::clicked, this, &Navigation::followUpsChosen);
    const Icon icons[] = {Icon::Warning, Icon::Clock, Icon::Calendar};
    const char *const names[] = {"overdueItem", "todayItem", "upcomingItem"};
    for (int section = 0; section < 3; ++section) {
        m_sections[section] = add(icons[section], 1, names[section]);
        connect(m_sections[section], &NavigationItem::clicked, this,
                [this, section] { Q_EMIT sectionChosen(section); });
    }

    m_quotes = add(Icon::Report, 0, "quotesItem");
    m_quotes->setCheckable(true);
    m_quotes->setAutoExclusive(true);
    connect(m_quotes, &NavigationItem::clicked, this, &Navigation::quotesChosen);

    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("foldButton"));
    m_fold->setProperty("role", QStringLiteral("flat"));
    m_fold->setIcon(Vitrina::icon(Icon::Menu, IconColour::Dim));
    connect(m_fold, &QToolButton::clicked, this, &Navigation::foldToggled);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    retranslate();
    setFolded(false);
}

NavigationItem *Navigation::add(Icon which, int level, const char *objectName)
{
    auto *item = new NavigationItem(which, level);
    item->setObjectName(QString::fromLatin1(objectName));
    m_items->addWidget(item);
    return item;
}

void Navigation::setCounts(int overdue, int today, int upcoming)
{
    m_followUps->setCount(overdue + today);
    m_sections[0]->setCount(overdue, true);
    m_sections[1]->setCount(today);
    m_sections[2]->setCount(upcoming);
}

void Navigation::setQuoteCount(int open)
{
    m_quotes->setCount(open);
}

void Navigation::showFollowUps()
{
    m_followUps->setChecked(true);
}

void Navigation::showQuotes()
{
    m_quotes->setChecked(true);
}

void Navigation::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? foldedWidth : unfoldedWidth);
    const auto items = findChildren<NavigationItem *>();
    for (NavigationItem *item : items)
        item->setFolded(folded);
    retranslate();
}

void Navigation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Navigation::retranslate()
{
    m_followUps->setText(tr("My follow-ups"));
    m_quotes->setText(tr("Quotes"));
    for (std::size_t section = 0; section < m_sections.size(); ++section)
        m_sections[section]->setText(tr(sectionNames[section]));
    const auto items = findChildren<NavigationItem *>();
    for (NavigationItem *item : items)
        item->setToolTip(m_folded ? item->text() : QString());
    m_fold->setToolTip(m_folded ? tr("Unfold the navigation") : tr("Fold the navigation"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

} // namespace Vitrina
