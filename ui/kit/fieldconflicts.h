// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace Vitrina {

/// What a person and somebody else both changed, each to something else: a line for each field with
/// hers and how it stands by now, of which she chooses one. Knows no fields, only their words.
/// Reached by Tab, chosen with the arrows or Space.
class FieldConflicts : public QWidget
{
    Q_OBJECT

public:
    enum class Side {
        Mine,
        Theirs,
    };
    struct Words
    {
        QString label;
        QString mine;
        QString theirs;
    };

    explicit FieldConflicts(QWidget *parent);

    /// Another line at the end, or other words in the one of @p field; neither is chosen.
    void ask(const QString &field, const Words &words);
    /// Other words in its line, and what is chosen by now.
    void tell(const QString &field, const Words &words, const std::optional<Side> &choice);
    /// To the first that is not decided.
    void takeFocus();

Q_SIGNALS:
    void chosen(const QString &field, Vitrina::FieldConflicts::Side side);

private:
    struct Line
    {
        QLabel *label = nullptr;
        QRadioButton *mine = nullptr;
        QRadioButton *theirs = nullptr;
        QButtonGroup *group = nullptr;
    };
    void addLine(const QString &field);
    QRadioButton *answer(const QString &name, const QString &field, Side side);

    QGridLayout *m_grid;
    QHash<QString, Line> m_lines;
};

} // namespace Vitrina
