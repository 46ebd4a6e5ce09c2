// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

#include <gmime/gmime.h>

namespace Vitrina {

struct GObjectRelease
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GPointer = std::unique_ptr<T, GObjectRelease>;

/// A mail as GMime understands it, whatever the bytes; none where it makes nothing of them.
GPointer<GMimeMessage> parsedMail(QByteArrayView bytes);
/// The decoded contents of a part.
QByteArray contentsOf(GMimePart *part);
/// Empty where there is no such field.
QByteArray headerOf(GMimeMessage *mail, const char *field);

} // namespace Vitrina
