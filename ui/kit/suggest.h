// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLineEdit;

namespace Vitrina {

/// Offers those of @p words that contain what is typed, whatever its case; in their order. Down and
/// Enter take one, and count as typing (QLineEdit::textEdited); Enter alone is the line's own.
void suggest(QLineEdit *line, const QStringList &words);

} // namespace Vitrina
