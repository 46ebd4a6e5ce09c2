// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace Vitrina {

/// Two or three answers of which one holds ("Contactó C | No contactó N"). Reachable by Tab, moved
/// with the arrows, by Alt+letter, by the letter itself while it has the focus, and by the page
/// through chooseByLetter() (single letters act only outside text fields: the page knows).
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);

    /// @param letter shown underlined after the text; null for none.
    QPushButton *addOption(const QVariant &key, const QString &text, QChar letter = {});

    QVariant current() const; ///< invalid while nothing is chosen
    void setCurrent(const QVariant &key);
    /// Empty where no option has the key.
    QString textOf(const QVariant &key) const;
    /// @returns whether an option has the letter; chosen if so.
    bool chooseByLetter(QChar letter);

Q_SIGNALS:
    void chosen(const QVariant &key); ///< by the person, not by setCurrent()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Option
    {
        QVariant key;
        QChar letter;
        QPushButton *button = nullptr;
    };

    void updateEdges();
    void choose(std::size_t index);
    void step(int by);

    std::vector<Option> m_options;
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace Vitrina
