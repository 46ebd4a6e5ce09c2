// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/filterbutton.h"

#include "kit/popup.h"
#include "kit/searchfield.h"
#include "kit/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int findFrom = 9;   // options: with fewer one sees them all
constexpr int namesShown = 2; // in the button; more become a count
} // namespace

FilterButton::FilterButton(const QString &label, QWidget *parent)
    : PressButton(parent)
    , m_label(label)
{
    setProperty("role", QStringLiteral("filter"));
    connect(this, &QPushButton::clicked, this, &FilterButton::openPopup);
    updateText();
}

void FilterButton::setOptions(const QList<FilterOption> &options)
{
    m_options = options;
    if (m_popup)
        fillList();
    setSelection(QList<QVariant>(m_selected)); // a copy: it is cleared before it is read
}

void FilterButton::setSelection(const QList<QVariant> &keys)
{
    m_selected.clear();
    for (const FilterOption &option : m_options) {
        if (keys.contains(option.key))
            m_selected.append(option.key);
    }
    if (m_popup)
        fillList();
    updateText();
}

void FilterButton::openPopup()
{
    if (!m_popup)
        buildPopup();
    m_find->clear();
    m_find->setVisible(m_options.size() >= findFrom);
    fillList();
    m_popup->openAt(this);
    m_list->setCurrentRow(0);
    (m_find->isHidden() ? static_cast<QWidget *>(m_list) : m_find)->setFocus(Qt::PopupFocusReason);
}

void FilterButton::buildPopup()
{
    m_popup = new Popup(this);
    m_find = new SearchField(tr("Find"), m_popup);
    m_list = new QListWidget(m_popup);
    m_clear = new PressButton(tr("Clear"), m_popup);
    m_list->setAccessibleName(m_label);
    m_list->setProperty("role", QStringLiteral("options"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_find->setObjectName(QStringLiteral("filterFind"));
    m_list->setObjectName(QStringLiteral("filterList"));
    m_clear->setObjectName(QStringLiteral("filterClearButton"));
    m_clear->setProperty("role", QStringLiteral("link"));
    m_popup->content()->addWidget(m_find);
    m_popup->content()->addWidget(m_list);
    m_popup->content()->addWidget(m_clear, 0, Qt::AlignLeft);
    m_find->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_find, &QLineEdit::textEdited, this, &FilterButton::find);
    connect(m_list, &QListWidget::itemChanged, this, &FilterButton::itemChanged);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setSelection({});
        Q_EMIT selectionChanged(m_selected);
    });
}

void FilterButton::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    int width = 160;
    for (const FilterOption &option : m_options) {
        auto *item = new QListWidgetItem(option.text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_selected.contains(option.key) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, 26));
        width = std::max(width, fontMetrics().horizontalAdvance(option.text) + 56);
    }
    m_list->setFixedSize(std::min(width, 360),
                         26 * static_cast<int>(std::clamp<qsizetype>(m_options.size(), 1, 10)) + 2);
    m_list->setCurrentRow(row);
    m_clear->setEnabled(!m_selected.isEmpty());
}

void FilterButton::find(const QString &typed)
{
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const bool hit = m_list->item(i)->text().contains(typed, Qt::CaseInsensitive);
        m_list->item(i)->setHidden(!hit);
        if (hit && first < 0)
            first = i;
    }
    m_list->setCurrentRow(first);
}

void FilterButton::itemChanged()
{
    QList<QVariant> now;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            now.append(m_options[i].key);
    }
    if (now == m_selected)
        return;
    m_selected = now;
    m_clear->setEnabled(!m_selected.isEmpty());
    updateText();
    Q_EMIT selectionChanged(m_selected);
}

void FilterButton::updateText()
{
    QStringList names;
    for (const FilterOption &option : m_options) {
        if (m_selected.contains(option.key))
            names.append(option.text);
    }
    QString said = m_label;
    if (names.size() > namesShown)
        said = tr("%1: %2 chosen").arg(m_label, QString::number(names.size()));
    else if (!names.isEmpty())
        said = tr("%1: %2").arg(m_label, names.join(QStringLiteral(", ")));
    setAccessibleName(said);
    QString shown = said;
    setText(shown.replace(u'&', QStringLiteral("&&")) + QStringLiteral(" ▾"));
    setProperty("active", !names.isEmpty());
    setRole(this, "filter");
}

bool FilterButton::listKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        m_popup->close();
        return true;
    }
    return false;
}

bool FilterButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool escapeEmpties =
            watched == m_find && key->key() == Qt::Key_Escape && !m_find->text().isEmpty();
        if (escapeEmpties)
            return false;
        if (listKey(key->key()))
            return true;
        if (watched == m_find && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace Vitrina
