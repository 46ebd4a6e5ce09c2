// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/welcomepage.h"

#include "kit/emptystate.h"

#include <QCoreApplication>

namespace Vitrina {

EmptyState *welcomePage(bool canImport)
{
    auto words = [](const char *text) {
        return QCoreApplication::translate("Vitrina::WelcomePage", text);
    };
    auto *page = new EmptyState;
    page->setObjectName(QStringLiteral("welcomePage"));
    page->present(
        EmptyState::Kind::Empty,
        words(QT_TRANSLATE_NOOP("Vitrina::WelcomePage", "Your showroom is open")),
        canImport ? words(QT_TRANSLATE_NOOP(
                        "Vitrina::WelcomePage",
                        "Bring the clients and models you already have from a spreadsheet, "
                        "or begin with the next client who calls (Ctrl+N)."))
                  : words(QT_TRANSLATE_NOOP(
                        "Vitrina::WelcomePage",
                        "Begin with the next client who calls: her phone number is enough.")),
        canImport ? words(QT_TRANSLATE_NOOP("Vitrina::WelcomePage", "Import clients or models…"))
                  : words(QT_TRANSLATE_NOOP("Vitrina::WelcomePage", "New follow-up")));
    page->setIcon(Icon::Home);
    return page;
}

} // namespace Vitrina
