// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention/outboxpanel.h"

#include "items/otherunits.h"
#include "items/refusalwords.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

struct RemedyWords
{
    Remedy remedy;
    const char *text;
    const char *toolTip;
};

constexpr RemedyWords remedies[] = {
    {Remedy::TryAgain, QT_TRANSLATE_NOOP("Vitrina::OutboxPanel", "Try again"),
     QT_TRANSLATE_NOOP("Vitrina::OutboxPanel", "Do the same once more, on what stands now")},
    {Remedy::NoteOnNext,
     QT_TRANSLATE_NOOP("Vitrina::OutboxPanel", "Put my note on the next follow-up"),
     QT_TRANSLATE_NOOP(
         "Vitrina::OutboxPanel",
         "What you wrote goes to the history of the client's next follow-up, and this "
         "is settled")},
    {Remedy::NoteOfClient, QT_TRANSLATE_NOOP("Vitrina::OutboxPanel", "Keep my note of the client"),
     QT_TRANSLATE_NOOP("Vitrina::OutboxPanel",
                       "What you wrote goes to the client's history, and this is settled")},
    {Remedy::OtherUnit, QT_TRANSLATE_NOOP("Vitrina::OutboxPanel", "Go on with this unit"),
     QT_TRANSLATE_NOOP("Vitrina::OutboxPanel",
                       "What you asked for, with the unit that is chosen here")},
};

bool isNote(Remedy remedy)
{
    return remedy == Remedy::NoteOnNext || remedy == Remedy::NoteOfClient;
}

QLabel *wrapped(QWidget *parent, const char *name, const char *role = nullptr)
{
    QLabel *label = plainLabel(QString(), parent, role);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

OutboxPanel::OutboxPanel(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
{
    setObjectName(QStringLiteral("outboxPanel"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build();
    present(std::nullopt);
}

void OutboxPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    m_deed = wrapped(this, "outboxDeedLabel", "heading");
    column->addWidget(m_deed);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_chip = new ChipLabel(this);
    m_chip->setObjectName(QStringLiteral("outboxChip"));
    line->addWidget(m_chip);
    m_when = wrapped(this, "outboxWhenLabel", "dim");
    line->addWidget(m_when, 1);
    m_copy = new Button(tr("Copy text"), Button::Role::Link, this);
    m_copy->setObjectName(QStringLiteral("copyTextButton"));
    m_copy->setToolTip(tr("Copy what you wrote (Ctrl+C)"));
    connect(m_copy, &QPushButton::clicked, this, &OutboxPanel::copyText);
    line->addWidget(m_copy);
    column->addLayout(line);
    m_why = wrapped(this, "outboxWhyLabel");
    column->addWidget(m_why);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("outboxValues"));
    m_scroll->setAccessibleName(tr("What you wrote, and what stands now"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    QWidget *foot = buildFoot();
    column->addWidget(buildUnits());
    column->addWidget(foot);
    setTabOrder(m_unit, m_retry);
    setTabOrder(m_discard, m_copy);
}

/// Which unit instead (X2).
QWidget *OutboxPanel::buildUnits()
{
    m_unit = new QComboBox(this);
    m_unit->setObjectName(QStringLiteral("otherUnitBox"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_unit, nullptr, nullptr, Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, m_retry, &QPushButton::click);
    }
    m_units = labelled(tr("Free &units of the same model"), m_unit, this);
    return m_units;
}

QWidget *OutboxPanel::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(6);
    m_retry = new Button(QString(), Button::Role::Primary, foot);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    connect(m_retry, &QPushButton::clicked, this, &OutboxPanel::doWhatHelps);
    row->addWidget(m_retry);
    m_discard = new Button(tr("Discard"), Button::Role::Normal, foot);
    m_discard->setObjectName(QStringLiteral("discardButton"));
    m_discard->setHint(tr("Del", "key: delete"));
    m_discard->setToolTip(tr("Leave things as they stand now"));
    connect(m_discard, &QPushButton::clicked, this,
            [this] { Q_EMIT discardRequested(*m_command); });
    row->addWidget(m_discard);
    row->addStretch(1);
    return foot;
}

void OutboxPanel::doWhatHelps()
{
    if (isNote(m_said.remedy))
        Q_EMIT noteRequested(*m_command);
    else if (m_said.remedy == Remedy::OtherUnit)
        Q_EMIT unitRequested(*m_command, UnitId(m_unit->currentData().toUuid()));
    else
        Q_EMIT retryRequested(*m_command);
}

void OutboxPanel::present(const std::optional<OutboxCommand> &command)
{
    m_command = command;
    m_unit->clear(); // what was chosen was for another
    const auto children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children)
        child->setVisible(m_command.has_value());
    m_said = m_command ? read() : Said();
    fill(m_said);
}

void OutboxPanel::refresh()
{
    if (!m_command)
        return;
    const Said now = read();
    if (now.deed == m_said.deed && now.rows == m_said.rows && now.decided == m_said.decided &&
        now.remedy == m_said.remedy && now.units == m_said.units)
        return;
    m_said = now;
    fill(m_said);
}

OutboxPanel::Said OutboxPanel::read() const
{
    const DeedWords words(m_reader);
    Said said;
    said.deed = words.deed(*m_command);
    said.when = m_reader.timeWords().inFull(m_command->at);
    said.why = refusalReason(*m_command);
    said.typed = DeedWords::typed(*m_command);
    said.decided = m_command->decided;
    said.rows = RowWords(m_reader).pairsOf(*m_command);
    if (said.decided)
        said.remedy = remedyFor(m_reader, *m_command);
    if (said.remedy == Remedy::OtherUnit)
        said.units = unitsInstead();
    return said;
}

QList<OutboxPanel::UnitChoice> OutboxPanel::unitsInstead() const
{
    QList<UnitChoice> choices;
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    if (const std::optional<Unit> taken = takenUnit(m_reader, *m_command)) {
        for (const Unit &unit : freeUnitsLike(m_reader, taken->modelId, taken->colour))
            choices += {unit.id.uuid(), unitText(unit, *directory)};
    }
    if (mayLeaveUnitOpen(*m_command))
        choices += {QUuid(), tr("None yet: the manager assigns one")};
    return choices;
}

void OutboxPanel::setTrying(bool trying)
{
    m_retry->setEnabled(!trying);
    m_discard->setEnabled(!trying);
}

void OutboxPanel::focusAction()
{
    QWidget *first = m_retry;
    if (m_said.remedy == Remedy::None)
        first = m_discard;
    else if (m_said.remedy == Remedy::OtherUnit)
        first = m_unit;
    first->setFocus(Qt::TabFocusReason);
}

/// What can only fail is not offered.
void OutboxPanel::offer(const Said &said)
{
    for (const RemedyWords &words : remedies) {
        if (words.remedy != said.remedy)
            continue;
        m_retry->setText(tr(words.text));
        m_retry->setToolTip(tr(words.toolTip));
    }
    m_retry->setVisible(said.decided && said.remedy != Remedy::None);
    m_discard->setVisible(said.decided);
    offerUnits(said);
    m_copy->setVisible(m_command.has_value());
}

/// What she has chosen stays chosen while it is there.
void OutboxPanel::offerUnits(const Said &said)
{
    const QVariant before = m_unit->currentData();
    m_unit->clear();
    for (const UnitChoice &choice : said.units)
        m_unit->addItem(choice.text, choice.id);
    if (before.isValid())
        m_unit->setCurrentIndex(qMax(0, m_unit->findData(before)));
    m_units->setVisible(!said.units.isEmpty());
}

void OutboxPanel::fill(const Said &said)
{
    m_deed->setText(said.deed);
    m_when->setText(said.when);
    m_why->setText(said.why);
    m_why->setVisible(!said.why.isEmpty());
    m_chip->setChip(said.decided ? tr("Not accepted") : tr("Waiting"),
                    said.decided ? Tone::Danger : Tone::Sent);
    offer(said);

    m_values = new QWidget;
    m_grid = new QGridLayout(m_values);
    m_grid->setContentsMargins(0, 4, 8, 4);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    int line = 0;
    for (const RowPairs &row : said.rows)
        fillRow(row, said.decided, line);
    if (!said.typed.isEmpty()) {
        addCell(line++, 0, tr("WHAT YOU TYPED"), "section", 3);
        for (const TypedText &typed : said.typed) {
            addCell(line, 0, typed.label, "dim");
            addCell(line++, 1, typed.text, nullptr, 2);
        }
    }
    m_grid->setRowStretch(line, 1);
    m_scroll->setWidget(m_values); // the old one goes
    m_values->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void OutboxPanel::fillRow(const RowPairs &row, bool decided, int &line)
{
    const bool beside = decided && !row.isNew;
    QString title = row.isNew ? tr("%1, new").arg(row.title) : row.title;
    addCell(line, 0, title.toUpper(), "section", beside ? 1 : 3);
    if (beside) {
        addCell(line, 1, tr("Mine"), "dim");
        addCell(line, 2, row.stands ? tr("As it stands") : tr("No longer there"), "dim");
    }
    ++line;
    for (const ValuePair &value : row.values) {
        addCell(line, 0, value.label, "dim");
        addCell(line, 1, value.mine, nullptr, beside ? 1 : 2);
        if (beside)
            addCell(line, 2, value.theirs, value.differs ? nullptr : "dim");
        ++line;
    }
    if (beside && !row.writer.isEmpty())
        addCell(line++, 2, tr("by %1").arg(row.writer), "dim");
}

void OutboxPanel::addCell(int line, int column, const QString &text, const char *role, int span)
{
    QLabel *label = plainLabel(text, m_values, role);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, line, column, 1, span);
}

QString OutboxPanel::asText() const
{
    QStringList lines{m_said.deed, m_said.when};
    for (const TypedText &typed : m_said.typed)
        lines += QStringLiteral("%1: %2").arg(typed.label, typed.text);
    for (const RowPairs &row : m_said.rows) {
        for (const ValuePair &value : row.values)
            lines += QStringLiteral("%1, %2: %3").arg(row.title, value.label, value.mine);
    }
    return lines.join(u'\n');
}

void OutboxPanel::copyText()
{
    if (m_command)
        QGuiApplication::clipboard()->setText(asText());
}

} // namespace Vitrina
