// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importfilepage.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/elidedlabel.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/segmented.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Vitrina {

namespace {

constexpr int pictureSize = 48;

struct Kind
{
    ImportKind kind;
    const char *name;
};
constexpr Kind kinds[] = {
    {ImportKind::Clients, QT_TRANSLATE_NOOP("Vitrina::ImportFilePage", "Clients")},
    {ImportKind::Models, QT_TRANSLATE_NOOP("Vitrina::ImportFilePage", "Models")},
    {ImportKind::FollowUps, QT_TRANSLATE_NOOP("Vitrina::ImportFilePage", "Follow-ups")},
};

} // namespace

QString importKindName(ImportKind kind)
{
    for (const Kind &row : kinds) {
        if (row.kind == kind)
            return ImportFilePage::tr(row.name);
    }
    return {};
}

ImportFilePage::ImportFilePage(QWidget *parent)
    : QWidget(parent)
    , m_file(new ElidedLabel)
    , m_contents(plainLabel(QString(), nullptr, "dim"))
    , m_choose(new Button(tr("Choose a file…"), Button::Role::Primary))
    , m_kindBox(new QWidget)
    , m_kind(new Segmented)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *card = new Card;
    column->addWidget(card, 1);
    QVBoxLayout *content = card->content();
    content->addStretch();
    auto *picture = new QLabel;
    picture->setPixmap(icon(Icon::Import, IconColour::Dim).pixmap(pictureSize, pictureSize));
    content->addWidget(picture, 0, Qt::AlignHCenter);
    QLabel *hint = plainLabel(tr("Drop the file here, or choose it"), nullptr, "heading");
    content->addWidget(hint, 0, Qt::AlignHCenter);
    content->addWidget(plainLabel(tr("CSV, Excel (.xlsx) or OpenDocument (.ods)"), nullptr, "dim"),
                       0, Qt::AlignHCenter);
    m_choose->setObjectName(QStringLiteral("chooseFileButton"));
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &ImportFilePage::chooseFile);
    content->addSpacing(4);
    content->addWidget(m_choose, 0, Qt::AlignHCenter);
    content->addStretch();
    m_file->setObjectName(QStringLiteral("fileLabel"));
    m_file->setElideMode(Qt::ElideMiddle);
    m_contents->setObjectName(QStringLiteral("contentsLabel"));
    column->addWidget(m_file);
    column->addWidget(m_contents);

    auto *row = new QHBoxLayout(m_kindBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("The rows are")));
    m_kind->setObjectName(QStringLiteral("kindChoice"));
    for (const Kind &one : kinds)
        m_kind->addOption(int(one.kind), tr(one.name))
            ->setObjectName(importKindCode(one.kind) + QStringLiteral("Option"));
    connect(m_kind, &Segmented::chosen, this,
            [this](const QVariant &key) { Q_EMIT kindChosen(ImportKind(key.toInt())); });
    row->addWidget(m_kind);
    row->addStretch();
    column->addWidget(m_kindBox);
    m_file->hide();
    m_contents->hide();
    m_kindBox->hide();
}

void ImportFilePage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose the file to import"), QFileInfo(m_path).absolutePath(),
        tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

void ImportFilePage::showReading(const QString &path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    m_file->show();
    m_contents->setText(tr("Reading…"));
    m_contents->show();
}

void ImportFilePage::showLook(const ImportLook &look)
{
    QStringList named;
    for (const QString &header : look.headers.mid(0, 6))
        named += header.trimmed();
    const bool more = look.headers.size() > named.size();
    m_contents->setText(tr("Columns: %1").arg(named.join(QStringLiteral(" · "))) +
                        (more ? QStringLiteral(" …") : QString()));
    m_contents->show();
    m_kind->setCurrent(int(look.kind));
    m_kindBox->show();
}

void ImportFilePage::showUnreadable()
{
    m_contents->hide();
    m_kindBox->hide();
}

} // namespace Vitrina
