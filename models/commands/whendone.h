// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

#include <utility>

namespace Vitrina {

/// Calls @p handler with the result of @p future, in the thread of the application, and not at all
/// where @p receiver has gone by then: a dialog may be closed before what it asked for is durable.
///
/// Always from the event loop, also where the future is finished already, and so after whatever was
/// posted to that thread before it was: of a command of CommandQueue everybody has heard
/// committed() by then, and the reader reads what it wrote.
///
/// Not QFuture::then() with the receiver as its context, which Qt 6.4 looks up in the thread that
/// finishes the future: it asserts where the receiver has gone, and nothing holds it back from
/// going in that very moment. Nor with the application as its context, which calls at once where
/// the future is finished. Thread of the application; @p receiver lives there, too.
template <typename T, typename Handler>
void whenDone(QFuture<T> future, QObject *receiver, Handler handler)
{
    future.then(
        [receiver = QPointer(receiver), handler = std::move(handler)](const T &result) mutable {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver = std::move(receiver), handler = std::move(handler), result]() mutable {
                    if (receiver)
                        handler(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace Vitrina
