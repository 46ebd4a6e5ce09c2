// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/paperdialog.h"

#include "admin/logoedit.h"
#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/saverow.h"
#include "kit/textarea.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int leastPaperWidth = 520; // pixels
constexpr int legalLines = 5;

PaperForm paperOf(const ReplicaReader &reader)
{
    const Company &company = reader.directory()->company();
    return {reader.viewerBranch().address, company.legalText, company.logo};
}

bool isNothing(const SavePaper &command)
{
    return !command.address && !command.legalText && !command.logo;
}

} // namespace

PaperDialog::PaperDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_before(paperOf(reader))
{
    setObjectName(QStringLiteral("paperDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What quotes carry"));
    setMinimumWidth(leastPaperWidth);
    build();
    fill();
    m_address->setFocus();
}

void PaperDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    m_logo = new LogoEdit(this);
    connect(m_logo, &LogoEdit::keptChanged, this, [this] { m_problem->hide(); });
    connect(m_logo, &LogoEdit::refused, this, [this] {
        showProblem(problemText({Problem::Code::BadLogo, {}}));
    });
    column->addWidget(labelled(tr("Logo"), m_logo, this));
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("addressEdit"));
    column->addWidget(
        labelled(tr("&Address of %1").arg(m_reader.viewerBranch().name), m_address, this));
    m_legalText = new TextArea(this);
    m_legalText->setObjectName(QStringLiteral("legalTextEdit"));
    m_legalText->setFixedHeight(legalLines * m_legalText->fontMetrics().lineSpacing() + 16);
    column->addWidget(labelled(tr("&Legal text beneath each quote"), m_legalText, this));
    m_problem = plainLabel({}, this, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new SaveRow(this);
    m_save = buttons->save();
    connect(m_save, &QPushButton::clicked, this, &PaperDialog::save);
    column->addLayout(buttons);
}

bool PaperDialog::readAgain()
{
    const PaperForm now = paperOf(m_reader);
    if (isNothing(change(m_before, now)))
        return false;
    m_before = now;
    fill();
    return true;
}

void PaperDialog::fill()
{
    m_logo->setLogo(m_before.logo);
    m_address->setText(m_before.address);
    m_legalText->setPlainText(m_before.legalText);
}

void PaperDialog::useLogo(const QString &path)
{
    m_logo->useFile(path);
}

PaperForm PaperDialog::typed() const
{
    return {m_address->text(), m_legalText->toPlainText(), m_logo->logo()};
}

/// Only what is different: the rest stays as others leave it.
SavePaper PaperDialog::change(const PaperForm &was, const PaperForm &shall) const
{
    SavePaper command;
    command.companyId = m_reader.directory()->company().id;
    command.branchId = m_reader.viewerBranch().id;
    if (shall.address != was.address)
        command.address = shall.address;
    if (shall.legalText != was.legalText)
        command.legalText = shall.legalText;
    if (shall.logo != was.logo)
        command.logo = shall.logo;
    command.at = m_reader.now();
    command.seen = partOf(command, was);
    return command;
}

void PaperDialog::save()
{
    m_problem->hide();
    const PaperForm before = m_before;
    const SavePaper command = change(before, typed());
    if (isNothing(command))
        return accept();
    m_save->setEnabled(false);
    whenDone(m_queue.submit(command), this, [this, before, command](const Result<Receipt> &result) {
        m_save->setEnabled(true);
        if (!result)
            return showProblem(problemText(result.error()));
        const PaperForm after = changedBy(command, before).value_or(before);
        Q_EMIT saved(tr("What quotes carry is saved."), AnyCommand(change(after, before)));
        accept();
    });
}

void PaperDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

} // namespace Vitrina
