// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QWidget;

namespace Vitrina {

/// In which field the keyboard is and where in its text, while a form writes its fields anew or
/// makes others in their place: neither saving nor a colleague's change moves anybody out of what
/// she is typing.
class KeptFocus
{
public:
    /// As @p form stands now, which outlives this.
    explicit KeptFocus(const QWidget *form);

    /// Into the field, or the one that has taken its place: that of the same name, and of several
    /// the one at the same place.
    void restore() const;

private:
    QWidget *place() const;
    QList<QWidget *> alike() const;

    const QWidget *m_form;
    QPointer<QWidget> m_field; ///< null: she is in none of the form's, or it has gone
    QString m_name;
    qsizetype m_which = -1; ///< of those of that name; -1 where it has none
    int m_cursor = 0;
};

} // namespace Vitrina
