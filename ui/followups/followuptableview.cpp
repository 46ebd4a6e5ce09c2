// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/followuptableview.h"

#include "followups/uniformrows.h"
#include "items/followuptablemodel.h"
#include "kit/celldelegate.h"
#include "kit/chip.h"
#include "kit/preferences.h"
#include "kit/tablelook.h"
#include "kit/viewhelp.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>
#include <vector>

namespace Vitrina {

namespace {

/// How the width is shared out until the person drags a border; client, model and due date are
/// never cut.
struct ColumnWidth
{
    FollowUpTableModel::Column column;
    int least;  ///< pixels
    int weight; ///< share of what is left
    int tight;  ///< pixels, where even the least do not all fit
    bool shown;
};

constexpr ColumnWidth widths[] = {
    {FollowUpTableModel::Due, 96, 0, 96, true},
    {FollowUpTableModel::Client, 216, 4, 146, true}, // two names and two surnames
    {FollowUpTableModel::Type, 80, 0, 80, true},
    {FollowUpTableModel::Model, 144, 2, 144, true},
    {FollowUpTableModel::Quality, 80, 0, 80, true},
    {FollowUpTableModel::Quote, 100, 0, 100, true},
    {FollowUpTableModel::Source, 100, 1, 70, false},  // the panel says it, a filter asks for it
    {FollowUpTableModel::Advisor, 100, 1, 98, false}, // few, who are known by their beginning
    {FollowUpTableModel::Attempts, 82, 0, 74, true},
};

constexpr int aroundText = 21; // of a cell
constexpr int besideDot = 12;  // where a quality has its colour
constexpr int widestWord = 140;
constexpr int endOfAName = 16; // pixels
constexpr int writeAfterMs = 1000;
const auto headerKey = QStringLiteral("followups/header");
const auto advisorKey = QStringLiteral("followups/advisor-column");

/// What the panel tells, too, gives way to what is never cut, these in their order; each unless the
/// person has said whether she wants it.
struct Yielding
{
    FollowUpTableModel::Column column;
    const char *key; ///< of what she said
};

constexpr Yielding yielding[] = {
    {FollowUpTableModel::Attempts, "followups/attempts-column"},
    {FollowUpTableModel::Quote, "followups/quote-column"},
};

/// What a text takes in its column.
int widthIn(FollowUpTableModel::Column column, const QString &text, const QFont &font)
{
    switch (column) {
    case FollowUpTableModel::Due: { // written stronger where it is today or overdue
        QFont strong = font;
        strong.setWeight(QFont::DemiBold);
        return QFontMetrics(strong).horizontalAdvance(text) + aroundText;
    }
    case FollowUpTableModel::Quality:
        return QFontMetrics(font).horizontalAdvance(text) + aroundText + besideDot;
    case FollowUpTableModel::Quote:
        return chipSizeHint(font, text).width() + aroundText;
    default:
        return QFontMetrics(font).horizontalAdvance(text) + aroundText;
    }
}

/// Of few words, which each language and each showroom has its own of, none is cut, unless somebody
/// called one by a whole sentence.
std::vector<ColumnWidth> widthsIn(const QTableView &table)
{
    std::vector<ColumnWidth> fitted(std::begin(widths), std::end(widths));
    const auto *list = qobject_cast<const FollowUpTableModel *>(table.model());
    for (ColumnWidth &width : fitted) {
        if (!list)
            continue;
        for (const QString &text : list->usualTexts(width.column)) {
            const int wanted = widthIn(width.column, text, table.font());
            width.least = std::max(width.least, std::min(wanted, widestWord));
            width.tight = std::max(width.tight, width.least);
        }
    }
    return fitted;
}

} // namespace

FollowUpTableView::FollowUpTableView(Preferences &preferences, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("followUpTable"));
    setAccessibleName(tr("Pending follow-ups"));
    setVerticalHeader(new UniformRows(this));
    CellDelegate *cells = dressTable(this, theme);
    cells->setEmphasisedWhenSelected({FollowUpTableModel::Client, FollowUpTableModel::Due});
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &FollowUpTableView::chooseColumns);
    connect(this, &QTableView::doubleClicked, this, &FollowUpTableView::opened);
    m_writing.setSingleShot(true);
    m_writing.setInterval(writeAfterMs);
    connect(&m_writing, &QTimer::timeout, this, &FollowUpTableView::writeColumns);
}

FollowUpTableView::~FollowUpTableView()
{
    if (m_writing.isActive())
        writeColumns();
}

void FollowUpTableView::setModel(QAbstractItemModel *model)
{
    horizontalHeader()->setSortIndicator(FollowUpTableModel::Due, Qt::AscendingOrder);
    QTableView::setModel(model);
    recallColumns();
    const auto remember = [this] { rememberColumns(); };
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, remember);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &FollowUpTableView::followIndicator);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, remember);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (m_arranging)
            return;
        m_widthsChosen = true;
        rememberColumns();
    });
}

void FollowUpTableView::recallColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QByteArray kept = m_preferences.value(headerKey).toByteArray();
    if (!kept.isEmpty() && horizontalHeader()->restoreState(kept)) {
        m_widthsChosen = m_preferences.value(headerKey + QStringLiteral("-widths"), false).toBool();
    } else {
        for (const ColumnWidth &width : widths)
            setColumnHidden(width.column, !width.shown);
        placeQuote();
    }
    m_sorted = {horizontalHeader()->sortIndicatorSection(),
                horizontalHeader()->sortIndicatorOrder()};
}

/// Where a column that came last belongs until the person moves it.
void FollowUpTableView::placeQuote()
{
    QHeaderView *header = horizontalHeader();
    header->moveSection(header->visualIndex(FollowUpTableModel::Quote),
                        header->visualIndex(FollowUpTableModel::Quality) + 1);
}

/// Whoever presses the title of a column that is not sorted by keeps her order.
void FollowUpTableView::followIndicator(int column, Qt::SortOrder order)
{
    if (FollowUpTableModel::isSortable(column))
        m_sorted = {column, order};
    else
        horizontalHeader()->setSortIndicator(m_sorted.first, m_sorted.second);
}

void FollowUpTableView::showAdvisor(bool shown)
{
    const bool wanted = m_preferences.value(advisorKey, true).toBool();
    showColumn(FollowUpTableModel::Advisor, shown && wanted);
}

void FollowUpTableView::showColumn(int column, bool shown)
{
    {
        // Hiding also tells of a new width; it is not one that the person chose.
        const QScopedValueRollback arranging(m_arranging, true);
        setColumnHidden(column, !shown);
    }
    if (!m_widthsChosen)
        shareWidth();
}

void FollowUpTableView::rememberColumns()
{
    if (!m_arranging)
        m_writing.start();
}

void FollowUpTableView::writeColumns()
{
    m_preferences.setValue(headerKey, horizontalHeader()->saveState());
    m_preferences.setValue(headerKey + QStringLiteral("-widths"), m_widthsChosen);
}

void FollowUpTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_widthsChosen)
        shareWidth();
}

bool FollowUpTableView::yields(int column) const
{
    return std::any_of(std::begin(yielding), std::end(yielding), [&](const Yielding &one) {
        return one.column == column && !m_preferences.value(QLatin1StringView(one.key)).isValid();
    });
}

/// Of a whole team there is a column more: names are not cut off for it, but for the ends of the
/// longest.
void FollowUpTableView::yieldColumns()
{
    const std::vector<ColumnWidth> fitted = widthsIn(*this);
    int least = -endOfAName;
    for (const ColumnWidth &width : fitted) {
        if (yields(width.column) || !isColumnHidden(width.column))
            least += width.least;
    }
    for (const Yielding &one : yielding) {
        if (!yields(one.column))
            continue;
        const bool goes = viewport()->width() < least;
        setColumnHidden(one.column, goes);
        if (goes)
            least -= std::find_if(fitted.begin(), fitted.end(), [&one](const ColumnWidth &width) {
                         return width.column == one.column;
                     })->least;
    }
}

/// With every column as tight as it goes; nothing where the person has said how wide they are.
int FollowUpTableView::tightWidth() const
{
    if (m_widthsChosen || !model())
        return 0;
    int tight = width() - viewport()->width();
    for (const ColumnWidth &column : widthsIn(*this)) {
        const bool isGone = isColumnHidden(column.column) || yields(column.column);
        tight += isGone ? 0 : column.tight;
    }
    return tight;
}

int FollowUpTableView::easyWidth() const
{
    if (m_widthsChosen || !model())
        return 0;
    int easy = width() - viewport()->width();
    for (const ColumnWidth &column : widthsIn(*this)) {
        const bool isThere = yields(column.column) ? column.column == FollowUpTableModel::Quote
                                                   : !isColumnHidden(column.column);
        easy += isThere ? column.least : 0;
    }
    return easy;
}

void FollowUpTableView::shareWidth()
{
    if (!model())
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    yieldColumns();
    const std::vector<ColumnWidth> fitted = widthsIn(*this);
    int least = 0;
    int tight = 0;
    int weights = 0;
    for (const ColumnWidth &width : fitted) {
        if (!isColumnHidden(width.column)) {
            least += width.least;
            tight += width.tight;
            weights += width.weight;
        }
    }
    const int room = viewport()->width();
    for (const ColumnWidth &width : fitted) {
        if (isColumnHidden(width.column))
            continue;
        int share = width.tight;
        if (room >= least)
            share = width.least + (weights ? (room - least) * width.weight / weights : 0);
        else if (room > tight)
            share += (width.least - width.tight) * (room - tight) / (least - tight);
        setColumnWidth(width.column, share);
    }
}

void FollowUpTableView::chooseColumns(const QPoint &position)
{
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // Without the client, or without the due date, a row says nothing.
        action->setEnabled(column != FollowUpTableModel::Client &&
                           column != FollowUpTableModel::Due);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            if (column == FollowUpTableModel::Advisor)
                m_preferences.setValue(advisorKey, shown);
            for (const Yielding &one : yielding) {
                if (one.column == column)
                    m_preferences.setValue(QLatin1StringView(one.key), shown);
            }
            showColumn(column, shown);
            rememberColumns();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void FollowUpTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedRowsText(*this));
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex FollowUpTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QTableView::moveCursor(action, modifiers);
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (last < 0)
        return to;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const int row = action == MoveHome ? 0 : action == MoveEnd ? last : to.row();
    const auto stands = [this, column](int r) {
        return model()->flags(model()->index(r, column)).testFlag(Qt::ItemIsEnabled);
    };
    const bool upwards =
        action == MoveUp || action == MovePageUp || action == MovePrevious || action == MoveEnd;
    for (const int step : {upwards ? -1 : 1, upwards ? 1 : -1}) {
        for (int r = row; r >= 0 && r <= last; r += step) {
            if (stands(r))
                return model()->index(r, column);
        }
    }
    return to;
}

bool FollowUpTableView::viewportEvent(QEvent *event)
{
    return showPlainTip(this, event) || QTableView::viewportEvent(event);
}

} // namespace Vitrina
