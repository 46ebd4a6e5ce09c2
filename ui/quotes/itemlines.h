// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace Vitrina {

class Button;
class ItemLine;

/// What an offer has beyond its vehicle (D2), a line each: kind, description, price; whether it
/// bears the tax, may be financed or is passed on to somebody else follows from its kind and can be
/// said otherwise.
class ItemLines : public QWidget
{
    Q_OBJECT

public:
    /// @p newId gives the id of a line that is added.
    ItemLines(Currency currency, QString country, std::function<QuoteItemId()> newId,
              QWidget *parent = nullptr);

    /// @p mayAdd: a quote that is locked offers no line more.
    void present(const QList<QuoteItem> &items, const QuoteOfferId &offer, bool mayAdd = true);
    QList<QuoteItem> items() const;
    std::optional<Problem> problem() const;
    /// The lines with a price that cannot be read, by their ids (see unreadIn()).
    QJsonObject unread() const;
    void showUnread(const QJsonObject &rows);

Q_SIGNALS:
    void edited();

private:
    ItemLine *append(const QuoteItem &item);
    void add();
    void clear();

    Currency m_currency;
    QString m_country;
    std::function<QuoteItemId()> m_newId;
    QuoteOfferId m_offer;
    QList<ItemLine *> m_lines;
    QVBoxLayout *m_column;
    Button *m_add;
};

} // namespace Vitrina
