// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Vitrina {

/// Whether this computer keeps her password. Where nobody keeps passwords it says so while she can
/// still read it, and cannot be ticked.
class RememberBox : public QWidget
{
    Q_OBJECT

public:
    explicit RememberBox(bool isRemembered, QWidget *parent = nullptr);

    bool isChecked() const;
    /// What was wished before stays wished: the keychain may be there another day. The keyboard
    /// goes on to this box's focus proxy.
    void tellNoKeychain();

Q_SIGNALS:
    /// She ticks it: whoever knows the keychain looks whether there is one.
    void wanted();

private:
    const bool m_wasRemembered;
    QCheckBox *m_box;
    QLabel *m_reason;
};

} // namespace Vitrina
