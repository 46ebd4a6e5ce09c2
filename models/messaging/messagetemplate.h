// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Vitrina {

/// What a message template (D13) can say about the client at hand.
struct MessageValues
{
    QString client;
    QString advisor;
    QString model;
    QString showroom;
    QString date; ///< already worded for the client
};

/// Puts the values in the place of {client}, {advisor}, {model}, {showroom} and {date}, in one
/// pass: braces within a value are text. Anything else in braces stays as it is. Any thread.
QString filledTemplate(QStringView text, const MessageValues &values);

/// The placeholders there are, with their braces, for the editor of templates.
QStringList templatePlaceholders();

} // namespace Vitrina
