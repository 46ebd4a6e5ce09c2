// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace Vitrina {

/// In which field the keyboard is, while a form makes its fields anew: saving moves nobody out of
/// what she is typing in.
class KeptFocus
{
public:
    /// As @p form stands now.
    explicit KeptFocus(QWidget *form);

    /// Into the field that has taken its place, the cursor where it was.
    void restore() const;

private:
    QList<QWidget *> alike() const;

    QWidget *m_form;
    QString m_name;
    qsizetype m_which = -1; ///< of those of that name
    int m_cursor = 0;
};

} // namespace Vitrina
