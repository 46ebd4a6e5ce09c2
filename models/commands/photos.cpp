// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/photos.h"

#include "commands/commandsupport.h"
#include "domain/appraisalrows.h"
#include "storage/photoqueries.h"

#include <algorithm>

namespace Vitrina {

namespace {

bool isDigest(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

bool isSide(int pixels)
{
    return pixels > 0 && pixels <= PictureFacts::mostPixels;
}

bool isJpegOfRow(const PictureFacts &picture)
{
    const QByteArray bytes = picture.thumbnailBytes();
    return bytes.startsWith("\xff\xd8\xff") && bytes.size() <= PictureFacts::mostThumbnailBytes &&
           QString::fromLatin1(bytes.toBase64()) == picture.thumbnail;
}

bool isPicture(const PictureFacts &picture)
{
    return isDigest(picture.sha256) && picture.size > 0 &&
           picture.size <= PictureFacts::mostBytes && isSide(picture.width) &&
           isSide(picture.height) && isJpegOfRow(picture);
}

/// While nobody has decided: as a vehicle is corrected.
Result<Appraisal> needUndecided(CommandContext &context, const AppraisalId &id)
{
    VITRINA_LET(appraisal, context.need<Appraisal>(id));
    if (appraisal.state != AppraisalState::Requested)
        return failure(Problem::Code::AppraisalStep,
                       {codeOf(appraisal.state), codeOf(AppraisalState::Requested)});
    return appraisal;
}

Result<void> addPhotoEvent(CommandContext &context, const char *event, const Appraisal &appraisal)
{
    return addTimeline(context, TimelineKind::Quote, appraisal.clientId, appraisal.opportunityId,
                       {}, appraisal.vehicle.plate + QStringLiteral(" · ") + appraisal.vehicle.text,
                       {{QStringLiteral("event"), QString::fromLatin1(event)},
                        {QStringLiteral("appraisal"), appraisal.id.toString()}});
}

} // namespace

Result<void> run(const AddPhoto &command, CommandContext &context)
{
    VITRINA_LET(appraisal, needUndecided(context, command.appraisalId));
    if (!isPicture(command.picture))
        return failure(Problem::Code::BadPhoto);
    if (photosOf(context.database(), appraisal.id).size() >= Photo::mostOfAnAppraisal)
        return failure(Problem::Code::PhotoMany);
    Photo photo;
    photo.id = command.photoId;
    photo.clientId = appraisal.clientId;
    photo.appraisalId = appraisal.id;
    photo.picture = command.picture;
    photo.createdAt = context.at();
    photo.createdBy = context.actor().id;
    VITRINA_TRY(context.insert(photo));
    return addPhotoEvent(context, "photo_added", appraisal);
}

Result<void> run(const RemovePhoto &command, CommandContext &context)
{
    VITRINA_LET(photo, context.need<Photo>(command.photoId));
    VITRINA_LET(appraisal, needUndecided(context, photo.appraisalId));
    VITRINA_TRY(context.remove(photo));
    return addPhotoEvent(context, "photo_removed", appraisal);
}

} // namespace Vitrina
