// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveupbranchpage.h"

namespace Vitrina {

MoveUpBranchPage::MoveUpBranchPage(const QString &showroom, const QString &company,
                                   const QString &server, QWidget *parent)
    : MoveUpTextPage(parent)
{
    setObjectName(QStringLiteral("moveUpBranchPage"));
    addTitle(tr("%1 is on %2 already").arg(company, server),
             tr("That database holds a company. %1 can become a branch of it: its people, clients, "
                "follow-ups and quotes go there, and each client stays with whom she is.")
                 .arg(showroom));
    addSection(
        tr("What is different there"),
        tr("Where both have the same reasons, types or models, the company's count. A user name "
           "that the company has already gets a number. Nobody of the branch sees the whole "
           "company or administers its staff: whoever did so here has the level of a branch, until "
           "the company gives her more."));
    addSection(
        tr("What cannot be undone"),
        tr("Until all is there and compared you can cancel, and the showroom stays as it is. After "
           "that it is part of the company for good. For a company of your own, go back and "
           "choose another name for the database."));
    addButtons(tr("Back"), tr("Become a branch"));
}

} // namespace Vitrina
