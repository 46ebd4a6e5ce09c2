// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importrunpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int barSteps = 1000;
}

ImportRunPage::ImportRunPage(QWidget *parent)
    : QWidget(parent)
    , m_what(plainLabel(QString(), nullptr, "heading"))
    , m_bar(new QProgressBar)
    , m_count(plainLabel(QString(), nullptr, "dim"))
    , m_cancel(new Button(tr("Stop the import")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(80, 0, 80, 0);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_what);
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    m_count->setObjectName(QStringLiteral("countLabel"));
    column->addWidget(m_count);
    m_cancel->setObjectName(QStringLiteral("stopButton"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &ImportRunPage::cancelRequested);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch();
}

void ImportRunPage::begin(const QString &fileName)
{
    m_what->setText(tr("Importing %1").arg(fileName));
    m_bar->setRange(0, 0);
    m_count->clear();
    m_cancel->show();
    m_cancel->setEnabled(true);
}

void ImportRunPage::beginUndo()
{
    m_what->setText(tr("Taking the import back"));
    m_bar->setRange(0, 0);
    m_count->clear();
    m_cancel->hide();
}

void ImportRunPage::showProgress(const ImportProgress &progress)
{
    m_bar->setRange(0, barSteps);
    m_bar->setValue(
        progress.bytesTotal > 0 ? int(progress.bytesRead * barSteps / progress.bytesTotal) : 0);
    m_count->setText(tr("Rows read: %1").arg(QLocale().toString(progress.rows)));
}

void ImportRunPage::showStopping()
{
    m_cancel->setEnabled(false);
    m_count->setText(tr("Stopping after the rows under way…"));
}

} // namespace Vitrina
