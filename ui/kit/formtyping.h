// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace Vitrina {

/// What a person put into the fields of a form, by the names of the fields, so that it can be put
/// there again. Fields without a name of their own are left out, and so are passwords: they are
/// written down nowhere.
class FormTyping : public QObject
{
    Q_OBJECT

public:
    /// @p form has its fields, as it begins; those that come later begin empty.
    explicit FormTyping(QWidget *form);

    /// What differs from how the form began; empty where nothing does.
    QJsonObject changed() const;
    /// What the field began with; undefined where it came later.
    QJsonValue begunWith(const QString &field) const { return m_begun.value(field); }
    /// What stands in the field now; undefined where there is none.
    QJsonValue standing(const QString &field) const;
    /// Into the fields as if it were typed, so that what follows from a field follows.
    void putBack(const QJsonObject &fields);
    /// All as the form began.
    void reset();
    /// The form begins anew with what @p fill puts into it, which is nobody's typing. False where
    /// @p fill has put nothing: all is as it was.
    bool beginAnew(const std::function<bool()> &fill);

Q_SIGNALS:
    /// By the person.
    void edited();

private:
    void watch();
    void follow(QWidget *widget);
    void onEdited();
    bool putBackSome(const QJsonObject &fields, QSet<QString> &done);

    QWidget *m_form;
    QJsonObject m_begun;
    QSet<const QWidget *> m_watched;
    bool m_filling = false;
};

} // namespace Vitrina
