// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/stylesheet.h"

#include <QHash>

namespace Vitrina {

namespace {

// @name is replaced by the token's colour; @mode by light or dark (images).
const QString &sheet()
{
    static const QString text = QStringLiteral(R"(
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 17px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="figure"] { font-size: 24px; font-weight: 600; }
QLabel[role="dim"] { color: @dim; }
QLabel[role="danger"] { color: @danger; font-weight: 600; }
QLabel[role="section"] { color: @dim; font-size: 11px; font-weight: 600; letter-spacing: 1px; }

QPushButton, QToolButton { background: @panel; color: @text; border: 1px solid @line; border-radius: 5px;
    padding: 4px 11px; min-height: 18px; outline: none; }
QToolButton { padding: 4px; }
QPushButton:hover, QToolButton:hover { background: @window; border-color: @outline; }
QPushButton:pressed, QPushButton:open, QToolButton:pressed, QToolButton:checked, QToolButton:open {
    background: @accentGround; border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @dim; background: @window; border-color: @line; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[role="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[role="primary"]:pressed { background: @accentDown; border-color: @accentDown; }
QPushButton[role="primary"]:disabled { background: @line; color: @text; border-color: @line; }
QPushButton[role="danger"] { color: @danger; }
QPushButton[role="danger"]:hover { background: @dangerGround; border-color: @danger; }
QPushButton[role="link"] { background: transparent; color: @dim; border-color: transparent; padding: 4px; }
QPushButton[role="link"]:hover { color: @accent; text-decoration: underline; }
QPushButton:checked { background: @accentGround; border-color: @accent; color: @accent; }
QPushButton[role="filter"] { padding: 4px 9px; }
QPushButton[role="filter"][active="true"] { border-color: @accent; color: @accent; background: @accentGround; }
QPushButton[role="segment"] { border-radius: 0; border-right-width: 0; padding: 4px 12px; }
QPushButton[role="segment"][edge="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QPushButton[role="segment"][edge="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px;
    border-right-width: 1px; }
QPushButton[role="segment"]:checked { background: @accentGround; color: @accent; font-weight: 600;
    border: 1px solid @accent; }
QToolButton[role="flat"] { background: transparent; border-color: transparent; }
QFrame[role="well"] { background: @well; border: none; border-radius: 8px; }
QFrame[role="well"] QListView { background: transparent; }
QLabel[role="dropYes"], QLabel[role="dropNo"] { background: @panel; border-radius: 6px; }
QLabel[role="dropYes"] { border: 2px solid @accent; color: @accent; font-weight: 600; }
QLabel[role="dropNo"] { border: 1px solid @line; color: @text; }
QToolButton[role="flat"]:hover { background: @well; }
QToolButton[role="door"], QToolButton[role="doorDanger"] { background: transparent; border: none;
    padding: 0 8px; min-height: 20px; }
QToolButton[role="door"] { color: @dim; }
QToolButton[role="doorDanger"] { color: @danger; font-weight: 600; }
QToolButton[role="door"]:hover, QToolButton[role="doorDanger"]:hover { background: @well; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: @panel; color: @text;
    border: 1px solid @line; border-radius: 5px; padding: 3px 8px; min-height: 20px;
    selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: @outline; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid @accent;
    padding: 2px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 2px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { background: @window; color: @dim; }
QLineEdit[role="search"] { padding-left: 2px; }
QLineEdit[role="search"]:focus { padding-left: 1px; }
QLineEdit[wrong="true"] { border-color: @danger; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 16px;
    background: transparent; subcontrol-origin: border; right: 2px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url(:/kit/up-@mode.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(:/kit/down-@mode.svg); width: 8px; height: 8px; }
QComboBox { padding-right: 20px; }
QComboBox:focus { padding: 3px 19px 3px 7px; min-height: 18px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 20px;
    background: transparent; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url(:/kit/down-@mode.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; padding: 4px; outline: none;
    selection-background-color: @selection; selection-color: @text; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QListView::indicator,
QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @outline; background: @panel; }
QCheckBox::indicator, QGroupBox::indicator, QListView::indicator, QTreeView::indicator {
    border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QListView::indicator:checked,
QTreeView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/kit/tick-@mode.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
    image: url(:/kit/dash-@mode.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/kit/bullet-@mode.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line;
    background: @window; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {
    border-color: @outline; background: @outline; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QMenuBar { background: @panel; border-bottom: 1px solid @line; spacing: 2px; padding: 3px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @accentGround; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @dim; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @panel; border-top: 1px solid @line; color: @dim; }
QStatusBar::item { border: none; }

QAbstractScrollArea { background: @panel; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QTreeView, QListView { border: none; outline: none; gridline-color: @line;
    selection-background-color: @selection; selection-color: @text; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @dim; border: none; border-bottom: 1px solid @line;
    padding: 4px 2px 4px 10px; font-weight: 400; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(:/kit/up-@mode.svg); width: 8px; height: 8px; }
QHeaderView::down-arrow { image: url(:/kit/down-@mode.svg); width: 8px; height: 8px; }
QTableCornerButton::section { background: @panel; border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @outline; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @dim; border: none; border-bottom: 2px solid transparent;
    padding: 6px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @accentGround; }
QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 10px; padding: 12px 8px 8px 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: @dim; }
QProgressBar { background: @line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QListWidget[role="options"]::item { padding-left: 6px; border-radius: 4px; border: none; color: @text; }
QListWidget[role="options"]::item:hover { background: @window; }
QListWidget[role="options"]::item:selected { background: @selection; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent;
    selection-color: @onAccent; alternate-background-color: @window; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @panel; }
QCalendarWidget QToolButton { background: transparent; border: none; font-weight: 600; }

QFrame[role="card"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QFrame[role="card"][current="true"] { border-color: @accent; }
QFrame[role="popup"] { background: @panel; border: 1px solid @line; }
QFrame[role="toast"] { background: @text; border: none; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: @panel; }
QFrame[role="toast"] QPushButton { background: transparent; color: @onToast; border-color: transparent;
    font-weight: 600; }
QFrame[role="toast"] QPushButton:hover { border-color: @onToast; }
QFrame[role="problem"] { background: @dangerGround; border: none; border-bottom: 1px solid @danger; }
QFrame[role="problem"] QLabel { color: @danger; }
QFrame[role="navigation"] { background: @panel; border: none; border-right: 1px solid @line; }
QFrame[role="side"] { background: @panel; border: none; border-left: 1px solid @line; }
QFrame[role="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
)");
    return text;
}

} // namespace

QString makeStyleSheet(const Tokens &t)
{
    const QHash<QString, QString> values = {
        {QStringLiteral("window"), t.window.name()},
        {QStringLiteral("panel"), t.panel.name()},
        {QStringLiteral("well"), t.well.name()},
        {QStringLiteral("line"), t.line.name()},
        {QStringLiteral("outline"), t.outline.name()},
        {QStringLiteral("text"), t.text.name()},
        {QStringLiteral("dim"), t.dim.name()},
        {QStringLiteral("accent"), t.accent.name()},
        {QStringLiteral("accentHover"), t.accent.darker(108).name()},
        {QStringLiteral("accentDown"), t.accent.darker(118).name()},
        {QStringLiteral("onAccent"), t.onAccent.name()},
        {QStringLiteral("accentGround"), t.accentGround.name()},
        {QStringLiteral("selection"), t.selection.name()},
        {QStringLiteral("danger"), t.danger.text.name()},
        {QStringLiteral("dangerGround"), t.danger.ground.name()},
        // The toast is of the other mode, so its button wears the other mode's accent.
        {QStringLiteral("onToast"),
         tokens(t.dark ? ThemeMode::Light : ThemeMode::Dark).accent.name()},
        {QStringLiteral("mode"), t.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString out;
    const QString &in = sheet();
    out.reserve(in.size() + in.size() / 8);
    for (qsizetype i = 0; i < in.size();) {
        if (in[i] != u'@') {
            out += in[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < in.size() && in[end].isLetter())
            ++end;
        const QString name = in.mid(i + 1, end - i - 1);
        Q_ASSERT_X(values.contains(name), "makeStyleSheet", qPrintable(name));
        out += values.value(name);
        i = end;
    }
    return out;
}

} // namespace Vitrina
