// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fieldconflicts.h"

#include "kit/plainlabel.h"
#include "kit/viewhelp.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace Vitrina {

namespace {

constexpr int widestAnswer = 200; // pixels
constexpr int widestLabel = 170;  // pixels

void say(QRadioButton *button, const QString &text, const QString &spoken)
{
    const QString shown = button->fontMetrics().elidedText(text, Qt::ElideRight, widestAnswer);
    button->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    button->setToolTip(shown == text ? QString() : plainTip(text));
    button->setAccessibleName(spoken);
}

} // namespace

FieldConflicts::FieldConflicts(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("fieldConflicts"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    QLabel *why =
        plainLabel(tr("Somebody else has changed this, too. Choose which stays, to save."), this);
    why->setObjectName(QStringLiteral("conflictLabel"));
    m_grid->addWidget(why, 0, 0, 1, 3);
    m_grid->addWidget(plainLabel(tr("Mine"), this, "dim"), 1, 1);
    m_grid->addWidget(plainLabel(tr("As it stands"), this, "dim"), 1, 2);
}

QRadioButton *FieldConflicts::answer(const QString &name, const QString &field, Side side)
{
    auto *button = new QRadioButton(this);
    button->setObjectName(name + QStringLiteral("Of_") + field);
    connect(button, &QRadioButton::clicked, this,
            [this, field, side] { Q_EMIT chosen(field, side); });
    return button;
}

void FieldConflicts::addLine(const QString &field)
{
    const Line line{plainLabel({}, this, "dim"), answer(QStringLiteral("mine"), field, Side::Mine),
                    answer(QStringLiteral("theirs"), field, Side::Theirs), new QButtonGroup(this)};
    line.group->addButton(line.mine);
    line.group->addButton(line.theirs);
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.label, row, 0);
    m_grid->addWidget(line.mine, row, 1);
    m_grid->addWidget(line.theirs, row, 2);
    m_lines.insert(field, line);
}

void FieldConflicts::ask(const QString &field, const Words &words)
{
    if (!m_lines.contains(field))
        addLine(field);
    tell(field, words, std::nullopt);
}

void FieldConflicts::tell(const QString &field, const Words &words,
                          const std::optional<Side> &choice)
{
    const Line line = m_lines.value(field);
    // One line each: what wraps would take the height of the fields above.
    line.label->setText(
        line.label->fontMetrics().elidedText(words.label, Qt::ElideRight, widestLabel));
    say(line.mine, words.mine, tr("%1, mine: %2").arg(words.label, words.mine));
    say(line.theirs, words.theirs, tr("%1, as it stands: %2").arg(words.label, words.theirs));
    line.group->setExclusive(false); // else one of them stays chosen
    line.mine->setChecked(choice == Side::Mine);
    line.theirs->setChecked(choice == Side::Theirs);
    line.group->setExclusive(true);
}

void FieldConflicts::takeFocus()
{
    for (int row = 2; row < m_grid->rowCount(); ++row) {
        auto *first = static_cast<QRadioButton *>(m_grid->itemAtPosition(row, 1)->widget());
        if (first->group()->checkedButton())
            continue;
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace Vitrina
