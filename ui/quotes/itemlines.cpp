// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/itemlines.h"

#include "items/quotewords.h"
#include "kit/button.h"
#include "kit/icons.h"
#include "quotes/amountedit.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

/// What a kind of line usually is.
struct Usual
{
    QuoteLineKind kind;
    bool taxed;
    bool financed;
    bool thirdParty;
};
constexpr Usual usual[] = {
    {QuoteLineKind::Accessory, true, true, false},
    {QuoteLineKind::Registration, false, false, true},
    {QuoteLineKind::Insurance, true, true, true},
    {QuoteLineKind::Tracker, true, true, true},
    {QuoteLineKind::Fee, true, false, false},
    {QuoteLineKind::BrandBonus, true, true, false},
};

constexpr int gap = 4;
constexpr int leastKindWidth = 124;
constexpr int textFrame = 22; ///< of a field around its text

} // namespace

/// One line; its lesser properties are in a menu.
class ItemLine : public QWidget
{
    Q_OBJECT

public:
    ItemLine(const QuoteItem &item, Currency currency, const QString &country, QWidget *parent)
        : QWidget(parent)
        , m_item(item)
        , m_kind(new QComboBox(this))
        , m_text(new QLineEdit(item.text, this))
        , m_price(new AmountEdit(currency, country, this))
        , m_more(new QToolButton(this))
        , m_remove(new QToolButton(this))
        , m_row(new QHBoxLayout)
        , m_beneath(new QHBoxLayout)
    {
        buildKind();
        m_text->setObjectName(QStringLiteral("itemTextEdit"));
        m_text->setPlaceholderText(tr("Description"));
        m_text->setAccessibleName(tr("Description"));
        m_text->setCursorPosition(0);
        m_price->setObjectName(QStringLiteral("itemPriceEdit"));
        m_price->setAccessibleName(tr("Price"));
        m_price->setMinor(item.priceMinor);
        m_price->setFixedWidth(86);
        buildMore();
        buildRemove();
        buildRows();
        connect(m_kind, &QComboBox::activated, this, &ItemLine::takeKind);
        connect(m_text, &QLineEdit::textEdited, this, &ItemLine::edited);
        connect(m_text, &QLineEdit::editingFinished, this, &ItemLine::giveRoom);
        connect(m_price, &AmountEdit::edited, this, &ItemLine::edited);
    }

    QuoteItem item() const
    {
        QuoteItem item = m_item;
        item.text = m_text->text();
        item.priceMinor = m_price->minor();
        item.taxed = m_taxed->isChecked();
        item.taxIncluded = m_taxIncluded->isChecked();
        item.financed = m_financed->isChecked();
        item.thirdParty = m_thirdParty->isChecked();
        return item;
    }
    std::optional<Problem> problem() const { return m_price->problem(); }
    void begin() { m_text->setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void edited();
    void removed();

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        giveRoom();
    }

private:
    void buildRows()
    {
        m_row->setSpacing(gap);
        m_row->addWidget(m_kind);
        m_row->addWidget(m_text, 1);
        m_row->addWidget(m_price);
        m_row->addStretch(); // where the text is beneath
        m_row->addWidget(m_more);
        m_row->addWidget(m_remove);
        m_beneath->setSpacing(gap);
        auto *rows = new QVBoxLayout(this);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(gap);
        rows->addLayout(m_row);
        rows->addLayout(m_beneath);
    }
    /// A name that its place would cut has a row of its own with the price. Not while one types.
    void giveRoom()
    {
        m_text->setToolTip(m_text->text()); // where a row of its own is not enough
        const int needed = m_text->fontMetrics().horizontalAdvance(m_text->text()) + textFrame;
        int room = width() - 4 * gap;
        for (const QWidget *beside :
             std::initializer_list<QWidget *>{m_kind, m_price, m_more, m_remove})
            room -= std::min(beside->sizeHint().width(), beside->maximumWidth());
        if ((m_beneath->count() == 0) == (needed <= room))
            return;
        if (needed <= room) {
            m_row->insertWidget(1, m_text, 1);
            m_row->insertWidget(2, m_price);
        } else {
            m_beneath->addWidget(m_text, 1);
            m_beneath->addWidget(m_price);
        }
    }
    void buildRemove()
    {
        m_remove->setObjectName(QStringLiteral("removeItemButton"));
        m_remove->setProperty("role", QStringLiteral("flat"));
        m_remove->setIcon(icon(Icon::Delete, IconColour::Dim));
        m_remove->setToolTip(tr("Take this line out"));
        m_remove->setAccessibleName(m_remove->toolTip());
        connect(m_remove, &QToolButton::clicked, this, &ItemLine::removed);
    }
    void buildKind()
    {
        m_kind->setObjectName(QStringLiteral("itemKindBox"));
        m_kind->setAccessibleName(tr("Kind"));
        for (const Usual &one : usual)
            m_kind->addItem(quoteLineKindName(one.kind), int(one.kind));
        m_kind->setCurrentIndex(m_kind->findData(int(m_item.kind)));
        m_kind->setFixedWidth(std::max(leastKindWidth, m_kind->sizeHint().width()));
    }
    QAction *flag(QMenu *menu, const QString &text, bool checked)
    {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, &ItemLine::edited);
        return action;
    }
    void buildMore()
    {
        m_more->setObjectName(QStringLiteral("itemMoreButton"));
        m_more->setProperty("role", QStringLiteral("flat"));
        m_more->setIcon(icon(Icon::Configure, IconColour::Dim));
        m_more->setToolTip(tr("Tax, financing, for whom"));
        m_more->setAccessibleName(m_more->toolTip());
        m_more->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(m_more);
        m_taxed = flag(menu, tr("Bears the tax"), m_item.taxed);
        m_taxIncluded = flag(menu, tr("The price includes the tax"), m_item.taxIncluded);
        m_financed = flag(menu, tr("May be financed"), m_item.financed);
        m_thirdParty = flag(menu, tr("Passed on to a third party"), m_item.thirdParty);
        m_more->setMenu(menu);
    }
    void takeKind()
    {
        m_item.kind = QuoteLineKind(m_kind->currentData().toInt());
        for (const Usual &one : usual) {
            if (one.kind != m_item.kind)
                continue;
            m_taxed->setChecked(one.taxed);
            m_financed->setChecked(one.financed);
            m_thirdParty->setChecked(one.thirdParty);
        }
        Q_EMIT edited();
    }

    QuoteItem m_item;
    QComboBox *m_kind;
    QLineEdit *m_text;
    AmountEdit *m_price;
    QToolButton *m_more;
    QToolButton *m_remove;
    QHBoxLayout *m_row;
    QHBoxLayout *m_beneath; ///< empty where all fits in one row
    QAction *m_taxed = nullptr;
    QAction *m_taxIncluded = nullptr;
    QAction *m_financed = nullptr;
    QAction *m_thirdParty = nullptr;
};

ItemLines::ItemLines(Currency currency, QString country, std::function<QuoteItemId()> newId,
                     QWidget *parent)
    : QWidget(parent)
    , m_currency(currency)
    , m_country(std::move(country))
    , m_newId(std::move(newId))
    , m_column(new QVBoxLayout(this))
    , m_add(new Button(tr("Add accessory, insurance, registration…"), Button::Role::Link, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_add->setObjectName(QStringLiteral("addItemButton"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &ItemLines::add);
}

void ItemLines::clear()
{
    for (ItemLine *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
}

void ItemLines::present(const QList<QuoteItem> &items, const QuoteOfferId &offer, bool mayAdd)
{
    clear();
    m_add->setVisible(mayAdd);
    m_offer = offer;
    for (const QuoteItem &item : items)
        append(item);
}

ItemLine *ItemLines::append(const QuoteItem &item)
{
    auto *line = new ItemLine(item, m_currency, m_country, this);
    m_column->insertWidget(int(m_lines.size()), line);
    line->show(); // at once: it may get the keyboard
    m_lines += line;
    connect(line, &ItemLine::edited, this, &ItemLines::edited);
    connect(line, &ItemLine::removed, this, [this, line] {
        m_lines.removeOne(line);
        line->deleteLater();
        Q_EMIT edited();
    });
    return line;
}

void ItemLines::add()
{
    QuoteItem item;
    item.id = m_newId();
    item.offerId = m_offer;
    append(item)->begin();
    Q_EMIT edited();
}

QList<QuoteItem> ItemLines::items() const
{
    QList<QuoteItem> list;
    for (const ItemLine *line : m_lines)
        list += line->item();
    return list;
}

std::optional<Problem> ItemLines::problem() const
{
    for (const ItemLine *line : m_lines) {
        if (line->problem())
            return line->problem();
    }
    return std::nullopt;
}

QJsonObject ItemLines::unread() const
{
    QJsonObject rows;
    for (const ItemLine *line : m_lines) {
        if (const QJsonObject texts = unreadIn(*line); !texts.isEmpty())
            rows.insert(line->item().id.toString(), texts);
    }
    return rows;
}

void ItemLines::showUnread(const QJsonObject &rows)
{
    for (const ItemLine *line : std::as_const(m_lines))
        Vitrina::showUnread(*line, rows.value(line->item().id.toString()).toObject());
}

} // namespace Vitrina

#include "itemlines.moc"
