// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "kit/palette.h"
#include "kit/plainlabel.h"
#include "kit/searchfield.h"
#include "shell/palettedelegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int paletteWidth = 620;
constexpr int mostHeight = 460;
constexpr int distanceFromTop = 56;
} // namespace

CommandPalette::CommandPalette(ReplicaReader &reader, const QList<QAction *> &actions,
                               QWidget *parent)
    : QFrame(parent)
    , m_model(new PaletteModel(reader, actions, this))
    , m_field(new SearchField(tr("Client, phone number, plate, model or command")))
    , m_list(new QListView)
    , m_nothing(plainLabel(tr("Nothing found."), nullptr, "dim"))
{
    setObjectName(QStringLiteral("commandPalette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(9, 9, 9, 9);
    column->setSpacing(6);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    m_nothing->setContentsMargins(10, 4, 10, 8);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QString &typed)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_field->setText(typed);
    search(typed);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::setIncomplete(bool incomplete)
{
    m_model->setIncomplete(incomplete);
}

void CommandPalette::shut()
{
    if (isHidden())
        return;
    const QPointer<QWidget> before = m_before;
    hide();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::search(const QString &typed)
{
    m_model->search(typed);
    const int first = m_model->firstChoice();
    m_nothing->setVisible(first < 0);
    m_list->setVisible(first >= 0);
    select(first);
    m_list->scrollToTop();
    place();
}

void CommandPalette::select(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

int CommandPalette::listHeight() const
{
    int height = 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    return std::min(height, mostHeight);
}

void CommandPalette::place()
{
    m_list->setFixedHeight(listHeight());
    layout()->activate();
    const int width = std::min(paletteWidth, parentWidget()->width() - 32);
    setGeometry((parentWidget()->width() - width) / 2, distanceFromTop, width, sizeHint().height());
}

void CommandPalette::choose()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const PaletteModel::Entry entry = m_model->entry(row);
    const QString typed = m_field->text();
    shut();
    switch (entry.kind) {
    case PaletteModel::Kind::Heading:
        break;
    case PaletteModel::Kind::Client:
        if (entry.followUp.isNull())
            Q_EMIT clientChosen(entry.client);
        else
            Q_EMIT followUpChosen(entry.followUp);
        break;
    case PaletteModel::Kind::FollowUp:
        Q_EMIT followUpChosen(entry.followUp);
        break;
    case PaletteModel::Kind::Quote:
        Q_EMIT quoteChosen(entry.quote);
        break;
    case PaletteModel::Kind::VehicleModel:
        Q_EMIT modelChosen(entry.text);
        break;
    case PaletteModel::Kind::Command:
        entry.action->trigger();
        break;
    case PaletteModel::Kind::NewContact:
        Q_EMIT newContactChosen(typed.trimmed());
        break;
    }
}

bool CommandPalette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        select(m_model->nextChoice(row, 1));
        return true;
    case Qt::Key_Up:
        select(m_model->nextChoice(row, -1));
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        int at = row;
        for (int step = 0; step < page; ++step)
            at = m_model->nextChoice(at, key == Qt::Key_PageDown ? 1 : -1);
        select(at);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        shut();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field) {
        if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress)
            return handleKey(static_cast<QKeyEvent *>(event)->key());
        if (event->type() == QEvent::FocusOut) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                hide();
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &t = paintTokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.setPen(t.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Vitrina
