// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace Vitrina {

/// Where somebody is in the text that she types, while the fields of the form are written anew: the
/// cursor is there again when this goes.
class CursorKeeper
{
public:
    explicit CursorKeeper(const QWidget &form);
    ~CursorKeeper();
    Q_DISABLE_COPY_MOVE(CursorKeeper)

private:
    QPointer<QWidget> m_field; ///< null: she is in none
    int m_place = 0;
};

} // namespace Vitrina
