// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/paperdialog.h"

#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/textarea.h"
#include "proforma/logoimage.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int leastPaperWidth = 520; // pixels
constexpr QSize shownLogo(220, 64);  // as it is on the paper
constexpr int legalLines = 5;

SavePaper paperOf(const Company &company, const Branch &branch)
{
    SavePaper paper;
    paper.companyId = company.id;
    paper.branchId = branch.id;
    paper.address = branch.address;
    paper.legalText = company.legalText;
    paper.logo = company.logo;
    return paper;
}

} // namespace

PaperDialog::PaperDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_before(paperOf(reader.directory()->company(), reader.viewerBranch()))
    , m_logo(*m_before.logo)
{
    setObjectName(QStringLiteral("paperDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What quotes carry"));
    setMinimumWidth(leastPaperWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    column->addWidget(labelled(tr("Logo"), buildLogo(), this));
    m_address = new QLineEdit(*m_before.address, this);
    m_address->setObjectName(QStringLiteral("addressEdit"));
    column->addWidget(
        labelled(tr("&Address of %1").arg(reader.viewerBranch().name), m_address, this));
    m_legalText = new TextArea(*m_before.legalText, this);
    m_legalText->setObjectName(QStringLiteral("legalTextEdit"));
    m_legalText->setFixedHeight(legalLines * m_legalText->fontMetrics().lineSpacing() + 16);
    column->addWidget(labelled(tr("&Legal text beneath each quote"), m_legalText, this));
    m_problem = plainLabel({}, this, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_save = new Button(tr("Save"), Button::Role::Primary);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &PaperDialog::save);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    showLogo();
    m_address->setFocus();
}

QWidget *PaperDialog::buildLogo()
{
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_picture = plainLabel({}, whole, "dim");
    m_picture->setObjectName(QStringLiteral("logoLabel"));
    m_picture->setFixedSize(shownLogo);
    auto *choose = new Button(tr("Choose a picture…"));
    choose->setObjectName(QStringLiteral("chooseLogoButton"));
    connect(choose, &QPushButton::clicked, this, &PaperDialog::chooseLogo);
    m_remove = new Button(tr("Take out"), Button::Role::Link);
    m_remove->setObjectName(QStringLiteral("removeLogoButton"));
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showLogo();
    });
    row->addWidget(m_picture);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch();
    return whole;
}

void PaperDialog::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("The company's logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PaperDialog::useLogo);
    dialog->open();
}

void PaperDialog::useLogo(const QString &path)
{
    m_problem->hide();
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    const QString logo = picture.isNull() ? QString() : logoOf(picture);
    if (logo.isEmpty())
        return showProblem(problemText({Problem::Code::BadLogo, {}}));
    m_logo = logo;
    showLogo();
}

void PaperDialog::showLogo()
{
    m_remove->setVisible(!m_logo.isEmpty());
    const QImage picture = logoImage(m_logo);
    if (picture.isNull())
        m_picture->setText(tr("None: the company's name stands there"));
    else
        m_picture->setPixmap(QPixmap::fromImage(
            picture.scaled(shownLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_picture->setWordWrap(true);
}

SavePaper PaperDialog::typed() const
{
    SavePaper paper = m_before;
    paper.address = m_address->text();
    paper.legalText = m_legalText->toPlainText();
    paper.logo = m_logo;
    return paper;
}

/// Only what is different: the rest stays as others leave it.
SavePaper PaperDialog::change(const SavePaper &was, const SavePaper &shall) const
{
    SavePaper command;
    command.companyId = was.companyId;
    command.branchId = was.branchId;
    if (shall.address != was.address)
        command.address = shall.address;
    if (shall.legalText != was.legalText)
        command.legalText = shall.legalText;
    if (shall.logo != was.logo)
        command.logo = shall.logo;
    command.at = m_reader.now();
    return command;
}

void PaperDialog::save()
{
    m_problem->hide();
    const SavePaper shall = typed();
    const SavePaper command = change(m_before, shall);
    if (!command.address && !command.legalText && !command.logo)
        return accept();
    m_save->setEnabled(false);
    whenDone(m_queue.submit(command), this, [this, shall](const Result<Receipt> &result) {
        m_save->setEnabled(true);
        if (!result)
            return showProblem(problemText(result.error()));
        Q_EMIT saved(tr("What quotes carry is saved."), AnyCommand(change(shall, m_before)));
        accept();
    });
}

void PaperDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

} // namespace Vitrina
