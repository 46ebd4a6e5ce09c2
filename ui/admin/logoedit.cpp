// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/logoedit.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "proforma/logoimage.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>

namespace Vitrina {

namespace {

constexpr QSize shownLogo(220, 64); // as it is on the paper

} // namespace

LogoEdit::LogoEdit(QWidget *parent)
    : KeptField(parent)
    , m_picture(plainLabel({}, this, "dim"))
    , m_remove(new Button(tr("Take out"), Button::Role::Link, this))
{
    setObjectName(QStringLiteral("logoEdit"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_picture->setObjectName(QStringLiteral("logoLabel"));
    m_picture->setFixedSize(shownLogo);
    m_picture->setWordWrap(true);
    auto *choose = new Button(tr("Choose a picture…"), Button::Role::Normal, this);
    choose->setObjectName(QStringLiteral("chooseLogoButton"));
    connect(choose, &QPushButton::clicked, this, &LogoEdit::choose);
    m_remove->setObjectName(QStringLiteral("removeLogoButton"));
    connect(m_remove, &QPushButton::clicked, this, [this] { setLogo({}); });
    row->addWidget(m_picture);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch();
    setLogo({});
}

void LogoEdit::choose()
{
    auto *dialog = new QFileDialog(this, tr("The company's logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogoEdit::useFile);
    dialog->open();
}

void LogoEdit::useFile(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    const QString logo = picture.isNull() ? QString() : logoOf(picture);
    if (logo.isEmpty())
        Q_EMIT refused();
    else
        setLogo(logo);
}

void LogoEdit::setLogo(const QString &logo)
{
    m_logo = logo;
    m_remove->setVisible(!m_logo.isEmpty());
    const QImage picture = m_logo.isEmpty() ? QImage() : logoImage(m_logo);
    if (picture.isNull())
        m_picture->setText(tr("None: the company's name stands there"));
    else
        m_picture->setPixmap(QPixmap::fromImage(
            picture.scaled(shownLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    Q_EMIT keptChanged();
}

/// Two pictures are told apart by their size, else by how much there is of each.
QString LogoEdit::words(const QString &kept) const
{
    const QImage picture = kept.isEmpty() ? QImage() : logoImage(kept);
    if (picture.isNull())
        return tr("No logo");
    return tr("Picture, %1 × %2, %3")
        .arg(QLocale().toString(picture.width()), QLocale().toString(picture.height()),
             QLocale().formattedDataSize(kept.size(), 1, QLocale::DataSizeSIFormat));
}

} // namespace Vitrina
