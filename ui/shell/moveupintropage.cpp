// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveupintropage.h"

namespace Vitrina {

MoveUpIntroPage::MoveUpIntroPage(const QString &showroom, QWidget *parent)
    : MoveUpTextPage(parent)
{
    setObjectName(QStringLiteral("moveUpIntroPage"));
    addTitle(
        tr("Move to a shared database"),
        tr("%1 is on this computer alone. In a shared database several people work with the same "
           "clients, each on a computer of her own, with or without a network.")
            .arg(showroom));
    addSection(tr("What it needs"),
               tr("A server with PostgreSQL, its address, and the name and password of its "
                  "administrator. Whoever looks after your computers has them."));
    addSection(
        tr("What happens"),
        tr("Everything is copied there, counted and compared. Nobody works here meanwhile; it "
           "takes a minute or two. If something fails, or you cancel, the showroom stays as it "
           "is. The file of today stays on this computer, to be read only."));
    addButtons(tr("Back to work"), tr("Next"));
}

} // namespace Vitrina
