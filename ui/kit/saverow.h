// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>

class QDialog;

namespace Vitrina {

class Button;

/// The last row of a form in a dialog: Cancel, which rejects it, and Save, which Enter means.
class SaveRow : public QHBoxLayout
{
    Q_OBJECT

public:
    explicit SaveRow(QDialog *dialog);

    /// Its click is the dialog's to follow.
    Button *save() const { return m_save; }

private:
    Button *m_save;
};

} // namespace Vitrina
