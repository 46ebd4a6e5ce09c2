// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photorows.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// A photograph of a trade-in, while nobody has decided on it (D6). Its bytes are beside the
/// replica before this is done, and at the hub before it is handed in. Problems: NotFound,
/// AppraisalStep, PhotoMany, BadPhoto (facts that no picture has).
struct AddPhoto
{
    static constexpr const char *name = "AddPhoto";
    static constexpr int argsVersion = 1;
    PhotoId photoId;
    AppraisalId appraisalId;
    PictureFacts picture;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("photoId", self.photoId);
        v("appraisalId", self.appraisalId);
        v("picture", self.picture);
        v("at", self.at);
    }
};
Result<void> run(const AddPhoto &command, CommandContext &context);

/// Takes one away, until somebody has decided. What takes that back is an AddPhoto with another id.
/// Problems: NotFound, AppraisalStep.
struct RemovePhoto
{
    static constexpr const char *name = "RemovePhoto";
    static constexpr int argsVersion = 1;
    PhotoId photoId;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("photoId", self.photoId);
        v("at", self.at);
    }
};
Result<void> run(const RemovePhoto &command, CommandContext &context);

} // namespace Vitrina
