// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signinpage.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "items/replicareader.h"
#include "items/wordmatch.h"
#include "items/words.h"
#include "kit/button.h"
#include "kit/emptystate.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/searchfield.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {
enum Role { IdRole = Qt::UserRole, WordsRole };
constexpr int staffRowHeight = 34;
} // namespace

SignInPage::SignInPage(const Directory &directory, const QString &last, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Name")))
    , m_choices(new QStackedWidget)
    , m_list(new QListWidget)
    , m_nobody(new EmptyState)
    , m_enter(new Button(tr("Enter"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("signInPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Who are you?"), nullptr, "title"));
    column->addWidget(plainLabel(directory.company().name, nullptr, "dim"));
    m_search->setObjectName(QStringLiteral("signInSearch"));
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("staffList"));
    m_list->setAccessibleName(tr("Staff"));
    m_list->setProperty("role", QStringLiteral("options"));
    m_list->setIconSize(QSize(16, 16));
    m_nobody->setObjectName(QStringLiteral("nobodyLikeThat"));
    m_nobody->present(EmptyState::Kind::Empty, tr("Nobody like that"),
                      tr("Esc empties the search."));
    m_choices->setMinimumHeight(240);
    m_choices->addWidget(m_list);
    m_choices->addWidget(m_nobody);
    column->addWidget(m_choices, 1);
    m_enter->setObjectName(QStringLiteral("enterButton"));
    column->addWidget(m_enter, 0, Qt::AlignRight);
    fill(directory, last);
    connect(m_search, &QLineEdit::textChanged, this, &SignInPage::narrow);
    connect(m_list, &QListWidget::itemActivated, this, &SignInPage::enter);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::enter);
}

void SignInPage::fill(const Directory &directory, const QString &last)
{
    std::vector<StaffMember> staff = directory.staff();
    std::erase_if(staff, [](const StaffMember &member) { return !member.active; });
    std::sort(staff.begin(), staff.end(), [](const StaffMember &a, const StaffMember &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    for (const StaffMember &member : staff) {
        const QString role =
            member.jobTitle.isEmpty() ? accessLevelName(member.accessLevel) : member.jobTitle;
        auto *item = new QListWidgetItem(icon(Icon::User, IconColour::Dim),
                                         QStringLiteral("%1 · %2").arg(member.name, role), m_list);
        item->setSizeHint({0, staffRowHeight});
        item->setData(IdRole, member.id.uuid());
        item->setData(WordsRole, searchableWords(member.name + u' ' + member.login + u' ' + role));
        if (member.login == last)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
}

void SignInPage::narrow(const QString &typed)
{
    const QStringList wanted = searchWords(typed);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool fits = allBeginOneOf(wanted, item->data(WordsRole).toStringList());
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    m_enter->setEnabled(first != nullptr);
    if (first)
        m_choices->setCurrentWidget(m_list);
    else
        m_choices->setCurrentWidget(m_nobody);
}

void SignInPage::enter()
{
    if (const QListWidgetItem *item = m_list->currentItem(); item && !item->isHidden())
        Q_EMIT chosen(StaffId(item->data(IdRole).toUuid()));
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            enter();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Wherever the keyboard is: the page says so.
void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_search->text().isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_search->clear();
    m_search->setFocus();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_search->setFocus();
}

} // namespace Vitrina
