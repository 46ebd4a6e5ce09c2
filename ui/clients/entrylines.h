// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QUuid>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Vitrina {

/// Several short entries of one kind (phones, mails), one a line; the last line is empty, and
/// writing in it makes another. Each keeps the id it came with; a null id is a new entry.
class EntryLines : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QUuid id;
        QString text;
    };
    /// What to say quietly below a line; empty: nothing.
    using Warn = std::function<QString(const QString &text)>;

    /// @p name makes the lines' object names: name0Edit, name1Edit …
    EntryLines(const QString &name, const QString &placeholder, Warn warn,
               QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);
    /// Those with text, in their order.
    std::vector<Entry> entries() const;

    QJsonArray toJson() const;
    void fromJson(const QJsonArray &draft);

Q_SIGNALS:
    void changed();
    void submitted();

private:
    struct Line
    {
        QUuid id;
        QLineEdit *edit = nullptr;
    };

    void addLine(const Entry &entry);
    void onTyped();
    void updateWarning();

    QString m_name;
    QString m_placeholder;
    Warn m_warn;
    std::vector<Line> m_lines;
    QVBoxLayout *m_column;
    QLabel *m_warning;
};

} // namespace Vitrina
