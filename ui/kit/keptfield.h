// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Vitrina {

/// A field of a kind of its own, made of several widgets, that is kept in drafts as one text.
class KeptField : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString kept() const = 0;
    virtual void putBack(const QString &kept) = 0;
    /// What a person reads of it where the field itself is not looked at.
    virtual QString words(const QString &kept) const = 0;

Q_SIGNALS:
    void keptChanged();
};

} // namespace Vitrina
