// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/segmented.h"

#include "kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace Vitrina {

Segmented::Segmented(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(m_options[static_cast<std::size_t>(id)].key); });
}

QPushButton *Segmented::addOption(const QVariant &key, const QString &text, QChar letter)
{
    QString shown = text;
    shown.replace(u'&', QStringLiteral("&&"));
    if (!letter.isNull())
        shown += QStringLiteral("  &") + letter.toUpper();
    auto *button = new QPushButton(shown, this);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    button->installEventFilter(this);
    m_group->addButton(button, static_cast<int>(m_options.size()));
    m_row->addWidget(button);
    m_options.push_back({key, letter.toUpper(), button});
    // Chosen text is semibold: room for it from the start, so that nothing moves.
    QFont bold = button->font();
    bold.setWeight(QFont::DemiBold);
    const QString plain = letter.isNull() ? text : text + QStringLiteral("  ") + letter.toUpper();
    button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(plain) + 2 * 12 + 4);
    updateEdges();
    return button;
}

QVariant Segmented::current() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QVariant() : m_options[static_cast<std::size_t>(id)].key;
}

void Segmented::setCurrent(const QVariant &key)
{
    for (const Option &option : m_options) {
        if (option.key == key) {
            option.button->setChecked(true);
            return;
        }
    }
    m_group->setExclusive(false);
    for (const Option &option : m_options)
        option.button->setChecked(false);
    m_group->setExclusive(true);
}

QString Segmented::textOf(const QVariant &key) const
{
    for (const Option &option : m_options) {
        if (option.key == key)
            return option.button->accessibleName();
    }
    return {};
}

bool Segmented::chooseByLetter(QChar letter)
{
    if (letter.isNull())
        return false;
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].letter == letter.toUpper()) {
            choose(i);
            return true;
        }
    }
    return false;
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
        const bool forward =
            (key->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
        step(forward ? 1 : -1);
        return true;
    }
    const bool bare = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (bare && key->text().size() == 1 && chooseByLetter(key->text().front()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void Segmented::updateEdges()
{
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        const char *edge = "middle";
        if (i == 0)
            edge = "first";
        else if (i + 1 == m_options.size())
            edge = "last";
        m_options[i].button->setProperty("edge", QString::fromLatin1(edge));
        setRole(m_options[i].button, "segment");
    }
}

void Segmented::choose(std::size_t index)
{
    m_options[index].button->setChecked(true);
    Q_EMIT chosen(m_options[index].key);
}

void Segmented::step(int by)
{
    const int count = static_cast<int>(m_options.size());
    const int from = m_group->checkedId();
    const int to = from < 0 ? 0 : std::clamp(from + by, 0, count - 1);
    if (to == from)
        return;
    m_options[static_cast<std::size_t>(to)].button->setFocus(Qt::TabFocusReason);
    choose(static_cast<std::size_t>(to));
}

} // namespace Vitrina
