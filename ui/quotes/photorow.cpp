// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/photorow.h"

#include "commands/commandqueue.h"
#include "commands/photos.h"
#include "commands/whendone.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/toast.h"
#include "quotes/photoview.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr QSize thumbnailRoom(112, 84); // pixels
constexpr int rowHeight = 108;
constexpr int frameWidth = 2;

/// In the middle of its room, whatever its shape.
QIcon thumbnailIcon(const PictureFacts &picture)
{
    return QIcon(QPixmap::fromImage(QImage::fromData(picture.thumbnailBytes(), "JPEG")));
}

/// The picture as it is; the current one has a frame, as a tint would change what it shows.
class ThumbnailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPixmap pixmap = index.data(Qt::DecorationRole).value<QIcon>().pixmap(thumbnailRoom);
        QRect place(QPoint(), pixmap.size() / pixmap.devicePixelRatio());
        place.moveCenter(option.rect.center());
        painter->drawPixmap(place, pixmap);
        if (!option.state.testFlag(QStyle::State_Selected))
            return;
        const bool isHere = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(
            QPen(option.palette.color(isHere ? QPalette::WindowText : QPalette::Mid), frameWidth));
        painter->drawRect(place.adjusted(-frameWidth, -frameWidth, frameWidth, frameWidth));
    }
};

} // namespace

PhotoRow::PhotoRow(ReplicaReader &reader, CommandQueue &queue, const AppraisalId &appraisal,
                   Use use, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_appraisal(appraisal)
    , m_use(use)
{
    setObjectName(QStringLiteral("photoRow"));
    build();
    connect(&reader, &ReplicaReader::changed, this, [this](const Receipt &receipt) {
        const bool isMine =
            std::any_of(receipt.changes.begin(), receipt.changes.end(), [](const RowChange &row) {
                return row.table == QLatin1StringView(Photo::table);
            });
        if (isMine)
            readAgain();
    });
    connect(&m_taking, &PhotoTaking::taken, this, &PhotoRow::onTaken);
    connect(&m_taking, &PhotoTaking::refused, this, &PhotoRow::onRefused);
    connect(&m_taking, &PhotoTaking::waitingChanged, this, [this] { present(m_photos); });
    readAgain();
}

void PhotoRow::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("photoList"));
    m_list->setAccessibleName(tr("Photographs"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setIconSize(thumbnailRoom);
    m_list->setSpacing(4);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(rowHeight);
    m_list->setItemDelegate(new ThumbnailDelegate(m_list));
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PhotoRow::openCurrent);
    column->addWidget(m_list);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_add = new Button(tr("Add photographs…"));
    m_add->setObjectName(QStringLiteral("addPhotosButton"));
    m_add->setRole(Button::Role::Link);
    m_add->setAutoDefault(false);
    m_add->setVisible(m_use == Use::Change);
    connect(m_add, &QPushButton::clicked, this, &PhotoRow::chooseFiles);
    below->addWidget(m_add);
    m_hint = plainLabel({}, this, "dim");
    m_hint->setObjectName(QStringLiteral("photoHint"));
    below->addWidget(m_hint, 1);
    column->addLayout(below);
    m_problem = plainLabel({}, this, "danger");
    m_problem->setObjectName(QStringLiteral("photoProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    if (m_use == Use::Look)
        return;
    setAcceptDrops(true);
    m_list->viewport()->setAcceptDrops(false); // to the row
    // Text fields keep their own; what nothing else in the dialog pastes is pasted here.
    parentWidget()->installEventFilter(this);
}

int PhotoRow::count() const
{
    return int(m_photos.size());
}

void PhotoRow::readAgain()
{
    if (!m_appraisal.isNull())
        present(m_reader.photosOf(m_appraisal));
    else
        present(m_photos);
}

void PhotoRow::present(const std::vector<Photo> &photos)
{
    const bool isSame = photos.size() == m_photos.size() &&
                        std::equal(photos.begin(), photos.end(), m_photos.begin(),
                                   [](const Photo &a, const Photo &b) { return a.id == b.id; });
    if (!isSame || m_list->count() != int(photos.size())) {
        const int current = m_list->currentRow();
        m_photos = std::vector<Photo>(photos); // it may be the very same
        m_list->clear();
        for (size_t i = 0; i < m_photos.size(); ++i) {
            auto *item = new QListWidgetItem(thumbnailIcon(m_photos[i].picture), {}, m_list);
            item->setSizeHint(thumbnailRoom + QSize(8, 8));
            const QString name = tr("Photograph %1 of %2").arg(i + 1).arg(m_photos.size());
            item->setData(Qt::AccessibleTextRole, name);
            item->setToolTip(name + QStringLiteral("\n") + tr("Enter shows it large"));
        }
        m_list->setCurrentRow(std::clamp(current, 0, std::max(0, m_list->count() - 1)));
        Q_EMIT countChanged();
    }
    m_list->setVisible(!m_photos.empty());
    const bool isFull = m_photos.size() >= Photo::mostOfAnAppraisal;
    m_add->setEnabled(!isFull);
    if (m_taking.waiting() > 0)
        m_hint->setText(tr("%n to be taken in…", nullptr, m_taking.waiting()));
    else if (m_use == Use::Look)
        m_hint->setText(m_photos.empty() ? tr("No photographs")
                                         : tr("%n photographs", nullptr, count()));
    else if (m_photos.empty())
        m_hint->setText(tr("or drop them here, or paste one"));
    else
        m_hint->setText(tr("%n photographs", nullptr, count()) + QStringLiteral(" · ") +
                        tr("Enter: large, Del: remove"));
}

void PhotoRow::say(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void PhotoRow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add photographs"), {},
                                   tr("Pictures") + QStringLiteral(" (") + photoFilePatterns() +
                                       QStringLiteral(")"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("photoFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        say({});
        m_taking.takeFiles(paths);
    });
    dialog->open();
}

void PhotoRow::paste()
{
    say({});
    if (const QMimeData *data = QApplication::clipboard()->mimeData();
        !data || !m_taking.take(*data))
        say(tr("There is no picture in the clipboard."));
}

void PhotoRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (PhotoTaking::holdsPictures(*event->mimeData()))
        event->acceptProposedAction();
}

void PhotoRow::dropEvent(QDropEvent *event)
{
    say({});
    if (m_taking.take(*event->mimeData()))
        event->acceptProposedAction();
}

/// One that is refused costs none of the others.
void PhotoRow::onRefused(const QString &name, const Problem &problem)
{
    const QString text = problemText(problem);
    say(name.isEmpty() ? text : tr("“%1”: %2").arg(name, text));
}

/// The bytes first: a command never stands without them.
void PhotoRow::onTaken(const TakenPhoto &photo)
{
    if (m_photos.size() >= Photo::mostOfAnAppraisal)
        return onRefused({}, {Problem::Code::PhotoMany, {}});
    if (const Result<QString> kept = m_reader.photoShelf().keep(photo.bytes); !kept)
        return onRefused({}, kept.error());
    if (!m_appraisal.isNull())
        return submitAdding(photo.facts);
    Photo one;
    one.id = m_queue.newId<PhotoId>();
    one.picture = photo.facts;
    std::vector<Photo> photos = m_photos;
    photos.push_back(one);
    present(photos);
}

void PhotoRow::submitAdding(const PictureFacts &picture)
{
    whenDone(
        m_queue.submit(AddPhoto{m_queue.newId<PhotoId>(), m_appraisal, picture, m_reader.now()}),
        this, [this](const Result<Receipt> &receipt) {
            if (!receipt)
                onRefused({}, receipt.error());
        });
}

void PhotoRow::addTo(const AppraisalId &appraisal)
{
    m_appraisal = appraisal;
    for (const Photo &photo : std::as_const(m_photos))
        submitAdding(photo.picture);
}

void PhotoRow::removeCurrent()
{
    const int row = m_list->currentRow();
    if (m_use == Use::Look || row < 0 || row >= count())
        return;
    const Photo photo = m_photos[size_t(row)];
    if (m_appraisal.isNull()) {
        std::vector<Photo> photos = m_photos;
        photos.erase(photos.begin() + row);
        return present(photos);
    }
    whenDone(m_queue.submit(RemovePhoto{photo.id, m_reader.now()}), this,
             [this, photo](const Result<Receipt> &receipt) {
                 if (receipt)
                     offerReturn(photo.picture);
                 else
                     onRefused({}, receipt.error());
             });
}

/// What is on this computer can come back; kept once more, it stays until then.
void PhotoRow::offerReturn(const PictureFacts &picture)
{
    const std::optional<QByteArray> bytes = m_reader.photoShelf().bytes(picture);
    const bool canReturn = bytes && m_reader.photoShelf().keep(*bytes);
    m_removed = canReturn ? std::optional(picture) : std::nullopt;
    if (!m_toast) {
        m_toast = new Toast(window());
        connect(m_toast, &Toast::actionTriggered, this, &PhotoRow::undoRemoval);
    }
    m_toast->showMessage(tr("The photograph is removed"), canReturn ? tr("Undo") : QString(),
                         QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
}

void PhotoRow::undoRemoval()
{
    if (const auto picture = std::exchange(m_removed, std::nullopt))
        submitAdding(*picture);
}

void PhotoRow::openCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= count())
        return;
    auto *view = new PhotoView(m_reader.photoShelf(), m_photos, row, window());
    connect(view, &PhotoView::shown, m_list, [this](int shown) { m_list->setCurrentRow(shown); });
    view->open();
}

bool PhotoRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.matches(QKeySequence::Paste) && m_use == Use::Change)
        paste();
    else if (watched != m_list)
        return false;
    else if (key.matches(QKeySequence::Undo) && m_removed)
        undoRemoval();
    else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        openCurrent();
    else if (key.key() == Qt::Key_Delete)
        removeCurrent();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace Vitrina
