// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secret.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace Vitrina {

class Button;

/// What the payment provider and this computer both know (S0.7): by it a payment is believed. It is
/// typed, and never shown again.
class PaymentSecretDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p isSet there is one; @p shortest how long one has to be, in bytes.
    PaymentSecretDialog(bool isSet, int shortest, QWidget *parent = nullptr);

Q_SIGNALS:
    /// @p bothCount the one before goes on counting.
    void saveRequested(const Vitrina::Secret &secret, bool bothCount);
    void removeRequested();

private:
    void build(bool isSet);
    QLayout *buttons(bool isSet);
    void save();
    void updateButtons();

    int m_shortest;
    QLineEdit *m_secret = nullptr;
    QCheckBox *m_both = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
