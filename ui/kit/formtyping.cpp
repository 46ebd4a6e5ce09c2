// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/formtyping.h"

#include "kit/boxchoice.h"
#include "kit/fieldconflicts.h"
#include "kit/keptfield.h"
#include "kit/segmented.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <optional>

namespace Vitrina {

namespace {

/// Inside a field of its own kind, which is kept as a whole; or in the question which of two
/// contents of a field stays.
bool isPart(const QWidget *widget)
{
    for (const QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(around) ||
            qobject_cast<const QComboBox *>(around) || qobject_cast<const Segmented *>(around) ||
            qobject_cast<const QCalendarWidget *>(around) ||
            qobject_cast<const KeptField *>(around) || qobject_cast<const FieldConflicts *>(around))
            return true;
    }
    return false;
}

/// What stands in a field; nothing where it is none that is kept.
std::optional<QJsonValue> valueOf(const QWidget *widget)
{
    if (widget->objectName().isEmpty() || isPart(widget))
        return std::nullopt;
    if (const auto *own = qobject_cast<const KeptField *>(widget))
        return own->kept();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->echoMode() == QLineEdit::Normal && !line->isReadOnly()
                   ? std::optional<QJsonValue>(line->text())
                   : std::nullopt;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return keptChoice(*box);
    if (const auto *moment = qobject_cast<const QDateTimeEdit *>(widget))
        return moment->dateTime().toString(Qt::ISODate);
    if (const auto *number = qobject_cast<const QSpinBox *>(widget))
        return number->value();
    if (const auto *answers = qobject_cast<const Segmented *>(widget))
        return QJsonValue::fromVariant(answers->current());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->isCheckable() ? std::optional<QJsonValue>(button->isChecked())
                                     : std::nullopt;
    return std::nullopt;
}

void choose(QComboBox *box, const QString &kept)
{
    if (box->isEditable()) {
        box->setEditText(kept);
        return;
    }
    const int place = placeOfChoice(*box, kept);
    if (place < 0)
        return; // it can be chosen no more
    box->setCurrentIndex(place);
    Q_EMIT box->activated(place);
}

void put(QWidget *widget, const QJsonValue &value)
{
    if (auto *own = qobject_cast<KeptField *>(widget)) {
        own->putBack(value.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value.toString());
        Q_EMIT line->textEdited(line->text());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->setPlainText(value.toString());
        text->moveCursor(QTextCursor::End); // one goes on where one stopped
    } else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        choose(box, value.toString());
    } else if (auto *moment = qobject_cast<QDateTimeEdit *>(widget)) {
        moment->setDateTime(QDateTime::fromString(value.toString(), Qt::ISODate));
    } else if (auto *number = qobject_cast<QSpinBox *>(widget)) {
        number->setValue(value.toInt());
    } else if (auto *answers = qobject_cast<Segmented *>(widget)) {
        answers->setCurrent(value.toVariant());
        Q_EMIT answers->chosen(answers->current());
    } else if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        button->setChecked(value.toBool());
    }
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(false);
}

QJsonObject valuesIn(const QWidget *form)
{
    QJsonObject values;
    for (const QWidget *widget : form->findChildren<QWidget *>()) {
        if (const std::optional<QJsonValue> value = valueOf(widget))
            values.insert(widget->objectName(), *value);
    }
    return values;
}

} // namespace

FormTyping::FormTyping(QWidget *form)
    : m_form(form)
    , m_begun(valuesIn(form))
{
    watch();
}

/// Fields come while one types, too: the next line of a list.
void FormTyping::watch()
{
    for (QWidget *widget : m_form->findChildren<QWidget *>()) {
        if (m_watched.contains(widget) || !valueOf(widget))
            continue;
        m_watched.insert(widget);
        follow(widget);
    }
}

void FormTyping::follow(QWidget *widget)
{
    // Another may be made in its place, where it was.
    connect(widget, &QObject::destroyed, this, [this, widget] { m_watched.remove(widget); });
    if (auto *own = qobject_cast<KeptField *>(widget))
        connect(own, &KeptField::keptChanged, this, &FormTyping::onEdited);
    else if (auto *line = qobject_cast<QLineEdit *>(widget))
        connect(line, &QLineEdit::textChanged, this, &FormTyping::onEdited);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        connect(text, &QPlainTextEdit::textChanged, this, &FormTyping::onEdited);
    else if (auto *box = qobject_cast<QComboBox *>(widget))
        connect(box, &QComboBox::currentTextChanged, this, &FormTyping::onEdited);
    else if (auto *moment = qobject_cast<QDateTimeEdit *>(widget))
        connect(moment, &QDateTimeEdit::dateTimeChanged, this, &FormTyping::onEdited);
    else if (auto *number = qobject_cast<QSpinBox *>(widget))
        connect(number, &QSpinBox::valueChanged, this, &FormTyping::onEdited);
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        connect(button, &QAbstractButton::toggled, this, &FormTyping::onEdited);
    for (QAbstractButton *answer : widget->findChildren<QAbstractButton *>()) // of a Segmented
        connect(answer, &QAbstractButton::toggled, this, &FormTyping::onEdited);
}

void FormTyping::onEdited()
{
    watch();
    if (!m_filling)
        Q_EMIT edited();
}

QJsonObject FormTyping::changed() const
{
    QJsonObject fields = valuesIn(m_form);
    for (auto field = fields.begin(); field != fields.end();) {
        const auto begun = m_begun.constFind(field.key());
        const bool isSame =
            begun == m_begun.constEnd() ? isNothing(field.value()) : *begun == field.value();
        field = isSame ? fields.erase(field) : std::next(field);
    }
    return fields;
}

QJsonValue FormTyping::standing(const QString &field) const
{
    return valuesIn(m_form).value(field);
}

void FormTyping::putBack(const QJsonObject &fields)
{
    const QScopedValueRollback filling(m_filling, true);
    QSet<QString> done;
    while (putBackSome(fields, done)) // what is put into one may bring another
        watch();
}

bool FormTyping::putBackSome(const QJsonObject &fields, QSet<QString> &done)
{
    const qsizetype before = done.size();
    const auto widgets = m_form->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QString name = widget->objectName();
        if (done.contains(name) || !fields.contains(name) || !valueOf(widget) ||
            !widget->isEnabled())
            continue;
        put(widget, fields.value(name));
        done.insert(name);
    }
    return done.size() > before;
}

void FormTyping::reset()
{
    QJsonObject fields = m_begun;
    const QJsonObject now = changed();
    for (auto field = now.begin(); field != now.end(); ++field) {
        if (!fields.contains(field.key()))
            fields.insert(field.key(), QString()); // it came later
    }
    putBack(fields);
}

bool FormTyping::beginAnew(const std::function<bool()> &fill)
{
    const QScopedValueRollback filling(m_filling, true);
    if (!fill())
        return false;
    watch();
    m_begun = valuesIn(m_form);
    return true;
}

} // namespace Vitrina
