// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fieldwords.h"

#include "kit/boxchoice.h"
#include "kit/keptfield.h"
#include "kit/segmented.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QJsonValue>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

namespace Vitrina {

namespace {

QString withoutKey(QString label)
{
    return label.remove(u'&');
}

QString numberText(const QSpinBox *field, int number)
{
    const bool isSpecial = number == field->minimum() && !field->specialValueText().isEmpty();
    return isSpecial ? field->specialValueText()
                     : field->prefix() + QLocale().toString(number) + field->suffix();
}

/// What can be chosen no more is known by what was kept of it alone.
QString choiceText(const QComboBox &box, const QString &kept)
{
    const int place = placeOfChoice(box, kept);
    return place < 0 ? kept : box.itemText(place);
}

} // namespace

QString fieldLabel(const QWidget &form, const QWidget &field)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&field))
        return withoutKey(button->text());
    for (const QLabel *label : form.findChildren<QLabel *>()) {
        if (label->buddy() == &field)
            return withoutKey(label->text());
    }
    return field.accessibleName();
}

QString fieldText(const QWidget &field, const QJsonValue &value)
{
    QString text = value.toString();
    if (const auto *own = qobject_cast<const KeptField *>(&field))
        text = own->words(text);
    else if (const auto *box = qobject_cast<const QComboBox *>(&field))
        text = choiceText(*box, text);
    else if (value.isBool())
        text = value.toBool() ? QCoreApplication::translate("FieldWords", "Yes")
                              : QCoreApplication::translate("FieldWords", "No");
    else if (const auto *moment = qobject_cast<const QDateTimeEdit *>(&field))
        text = moment->locale().toString(QDateTime::fromString(text, Qt::ISODate),
                                         moment->displayFormat());
    else if (const auto *number = qobject_cast<const QSpinBox *>(&field))
        text = numberText(number, value.toInt());
    else if (const auto *answers = qobject_cast<const Segmented *>(&field))
        text = answers->textOf(value.toVariant());
    text = text.simplified();
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace Vitrina
