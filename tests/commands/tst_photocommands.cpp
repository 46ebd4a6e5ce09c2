// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "sample/appraisalscenarios.h"
#include "storage/contentstore.h"
#include "storage/photoqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// Photographs of what a client gives in (D6), and the bytes that go with them.
class TestPhotoCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_contact;

    SampleShowroom &s() { return *m_showroom; }
    Code code(const AnyCommand &command)
    {
        const Result<Receipt> done = s().execute(command, s().ana);
        return done ? Code::Cancelled : done.error().code;
    }
    AppraisalId asked(const RegisterContact &contact)
    {
        const RequestAppraisal command = appraisalOf(s(), contact.opportunityId);
        s().must(command);
        return command.appraisalId;
    }
    AppraisalId asked() { return asked(m_contact); }
    QStringList events()
    {
        QStringList list;
        Rows rows = s().database->query(
            QStringLiteral("SELECT json_extract(data, '$.event') || ' ' || text FROM timeline_entry"
                           " WHERE kind = 'quote' AND json_extract(data, '$.event') LIKE 'photo%'"
                           " ORDER BY rowid"));
        while (rows.next())
            list += rows.text(0);
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_contact = registered(s());
    }

    void addedAndRemovedAgain()
    {
        const AppraisalId id = asked();
        const AddPhoto one = photoOf(s(), id, "one");
        const AddPhoto two = photoOf(s(), id, "two");
        s().must(one);
        s().must(two);
        std::vector<Photo> photos = photosOf(*s().database, id);
        QCOMPARE(photos.size(), size_t(2));
        QCOMPARE(photos[0].picture, one.picture);
        QCOMPARE(photos[0].clientId, m_contact.clientId);
        QCOMPARE(photos[0].createdBy, s().ana.id);
        QCOMPARE(photos[0].createdAt, s().clock.now());
        s().must(RemovePhoto{one.photoId, s().clock.now()});
        photos = photosOf(*s().database, id);
        QCOMPARE(photos.size(), size_t(1));
        QCOMPARE(photos[0].id, two.photoId);
        const auto vehicle = QStringLiteral(" PBA-1234 · Suzuki GN 125");
        QCOMPARE(events(), (QStringList{QStringLiteral("photo_added") + vehicle,
                                        QStringLiteral("photo_added") + vehicle,
                                        QStringLiteral("photo_removed") + vehicle}));
        // Taken back: the same picture under another id.
        s().must(photoOf(s(), id, "one"));
        QCOMPARE(photosOf(*s().database, id).size(), size_t(2));
    }

    void onceSomebodyDecidedTheyStay()
    {
        const AppraisalId id = asked();
        const AddPhoto photo = photoOf(s(), id);
        s().must(photo);
        s().must(authorisationOf(s(), id), s().admin);
        QCOMPARE(code(photoOf(s(), id, "late")), Code::AppraisalStep);
        QCOMPARE(code(RemovePhoto{photo.photoId, s().clock.now()}), Code::AppraisalStep);
        const AppraisalId other = asked();
        s().must(WithdrawAppraisal{other, s().clock.now()});
        QCOMPARE(code(photoOf(s(), other)), Code::AppraisalStep);
    }

    void twentyAndNoMore()
    {
        const AppraisalId id = asked();
        for (int i = 0; i < Photo::mostOfAnAppraisal; ++i)
            s().must(photoOf(s(), id, QByteArray::number(i)));
        QCOMPARE(code(photoOf(s(), id, "21")), Code::PhotoMany);
        QCOMPARE(code(photoOf(s(), asked(), "21")), Code::Cancelled); // another's
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<std::function<void(PictureFacts &)>>("spoil");
        const auto row = [](const char *name, const std::function<void(PictureFacts &)> &spoil) {
            QTest::newRow(name) << spoil;
        };
        row("no digest", [](PictureFacts &p) { p.sha256 = QStringLiteral("../../etc/passwd"); });
        row("capitals", [](PictureFacts &p) { p.sha256 = p.sha256.toUpper(); });
        row("empty", [](PictureFacts &p) { p.size = 0; });
        row("too large", [](PictureFacts &p) { p.size = PictureFacts::mostBytes + 1; });
        row("no width", [](PictureFacts &p) { p.width = 0; });
        row("too high", [](PictureFacts &p) { p.height = PictureFacts::mostPixels + 1; });
        row("no thumbnail", [](PictureFacts &p) { p.thumbnail.clear(); });
        row("no JPEG", [](PictureFacts &p) { p.thumbnail = QStringLiteral("iVBORw0K"); });
        row("no base64", [](PictureFacts &p) { p.thumbnail += QStringLiteral("<script>"); });
        row("a large thumbnail", [](PictureFacts &p) {
            p.thumbnail = QString::fromLatin1(
                (QByteArray("\xff\xd8\xff") + QByteArray(32 * 1024, 'x')).toBase64());
        });
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(std::function<void(PictureFacts &)>, spoil);
        AddPhoto photo = photoOf(s(), asked());
        spoil(photo.picture);
        QCOMPARE(code(photo), Code::BadPhoto);
    }

    void aThumbnailMayHaveItsWholeSize()
    {
        AddPhoto photo = photoOf(s(), asked());
        photo.picture.thumbnail = QString::fromLatin1(
            (QByteArray("\xff\xd8\xff") + QByteArray(32 * 1024 - 3, 'x')).toBase64());
        QCOMPARE(code(photo), Code::Cancelled);
    }

    /// X10: what she is seen in goes with her, but not what others' photographs show as well.
    void whoIsErasedLeavesNoPicture()
    {
        const ContentStore store = ContentStore::beside(s().database->path());
        const RegisterContact other = s().contact(QStringLiteral("Bruno"), QStringLiteral("Paz"),
                                                  QStringLiteral("0991112233"));
        s().must(other);
        const AppraisalId hers = asked();
        const AppraisalId his = asked(other);
        for (const QByteArray bytes : {"hers", "both", "removed", "nobody's yet"})
            QVERIFY(store.put(bytes, s().clock.now()));
        s().must(photoOf(s(), hers, "hers"));
        s().must(photoOf(s(), hers, "both"));
        const AddPhoto removed = photoOf(s(), hers, "removed");
        s().must(removed);
        s().must(RemovePhoto{removed.photoId, s().clock.now()});
        s().must(photoOf(s(), his, "both"));
        QCOMPARE(wantedContents(*s().database),
                 (QSet<QString>{ContentStore::nameOf("hers"), ContentStore::nameOf("both")}));
        s().must(EraseClient{m_contact.clientId, s().clock.now()}, s().admin);
        QVERIFY(!store.has(ContentStore::nameOf("hers")));
        QVERIFY(store.has(ContentStore::nameOf("both")));
        QVERIFY(store.has(ContentStore::nameOf("nobody's yet")));
    }
};

VITRINA_TEST(TestPhotoCommands, QCoreApplication)
#include "tst_photocommands.moc"
