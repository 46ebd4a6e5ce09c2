// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace Vitrina {

/// A logo as it is kept (domain/logo.h), as a picture; null for what is none, or is absurdly large.
QImage logoImage(const QString &base64);
/// A picture of any size as a logo: made smaller until it is kept within its bounds, with what is
/// clear in it. Empty for a picture that is null or cannot be made small enough.
QString logoOf(const QImage &picture);

} // namespace Vitrina
