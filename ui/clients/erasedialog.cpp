// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/erasedialog.h"

#include "commands/commandqueue.h"
#include "commands/eraseclient.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int textWidth = 420; // pixels

QVBoxLayout *pageColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    return column;
}

QLabel *paragraph(const QString &text, const char *role = nullptr)
{
    QLabel *label = plainLabel(text, nullptr, role);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    return label;
}

} // namespace

EraseDialog::EraseDialog(ReplicaReader &reader, CommandQueue &queue, const Client &client,
                         QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_client(client.id)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("eraseDialog"));
    setWindowTitle(tr("Erase a client"));
    m_pages->addWidget(buildQuestion(client));
    m_pages->addWidget(buildProof());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

QWidget *EraseDialog::buildQuestion(const Client &client)
{
    auto *page = new QWidget;
    QVBoxLayout *column = pageColumn(page);
    const QString name = clientName(client.name, client.surname);
    column->addWidget(paragraph(name.isEmpty() ? tr("Erase this client for ever?")
                                               : tr("Erase %1 for ever?").arg(name),
                                "title"));
    column->addWidget(paragraph(
        tr("Everything goes: name, phones, e-mails, vehicles, sales, follow-ups and the whole "
           "history, here and on every other computer. Nobody can bring it back.")));
    column->addWidget(paragraph(
        tr("Do it where the client asks for it, or where the law no longer lets you keep the "
           "data. A sale that was lost, or an error in a name, is no reason."),
        "dim"));
    m_problem = paragraph({}, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(questionButtons());
    return page;
}

QLayout *EraseDialog::questionButtons()
{
    auto *row = new QHBoxLayout;
    m_erase = new Button(tr("Erase for ever"), Button::Role::Danger);
    m_erase->setObjectName(QStringLiteral("eraseButton"));
    m_erase->setAutoDefault(false); // never by a hasty Enter
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    row->addWidget(m_erase);
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    return row;
}

QWidget *EraseDialog::buildProof()
{
    auto *page = new QWidget;
    QVBoxLayout *column = pageColumn(page);
    column->addWidget(paragraph(tr("The client is erased"), "title"));
    m_proof = paragraph({});
    m_proof->setObjectName(QStringLiteral("proofLabel"));
    m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_proof);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    auto *copy = new Button(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyProofButton"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_proof->text()); });
    row->addWidget(copy);
    row->addStretch(1);
    auto *close = new Button(tr("Close"), Button::Role::Primary);
    close->setObjectName(QStringLiteral("closeProofButton"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    column->addLayout(row);
    return page;
}

void EraseDialog::erase()
{
    m_erase->setEnabled(false);
    m_isAsked = true;
    m_problem->hide();
    const QDateTime at = m_reader.now();
    whenDone(m_queue.submit(EraseClient{m_client, at}), this,
             [this, at](const Result<Receipt> &result) {
                 m_isAsked = false;
                 if (!result)
                     return showProblem(result.error());
                 showProof(*result, at);
                 Q_EMIT erased();
             });
}

void EraseDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
    m_erase->setEnabled(true);
}

void EraseDialog::showProof(const Receipt &receipt, const QDateTime &at)
{
    m_isErased = true;
    m_proof->setText(proofText(receipt, at));
    m_pages->setCurrentIndex(1);
}

/// What the audit holds of it, in words: who, when, how much, and under which number.
QString EraseDialog::proofText(const Receipt &receipt, const QDateTime &at) const
{
    const auto rows = [&receipt](const char *table) {
        return std::count_if(
            receipt.changes.begin(), receipt.changes.end(),
            [table](const RowChange &change) { return change.table == QLatin1StringView(table); });
    };
    const int sales = int(rows(Opportunity::table));
    const int followUps = int(rows(FollowUp::table));
    const int notes = int(rows(TimelineEntry::table));
    return tr("%1 erased the personal data of a client (%2): %3, %4 and %5.")
               .arg(m_reader.viewer().name, m_reader.timeWords().dated(at),
                    tr("%n sale(s)", nullptr, sales), tr("%n follow-up(s)", nullptr, followUps),
                    tr("%n line(s) of history", nullptr, notes)) +
           u'\n' + tr("Client: %1").arg(m_client.toString()) + u'\n' +
           tr("Entry in the audit: %1").arg(receipt.id.toString());
}

/// Esc on the proof closes it: what is done is done. While it is being done nothing closes it.
void EraseDialog::reject()
{
    if (m_isErased)
        accept();
    else if (!m_isAsked)
        QDialog::reject();
}

} // namespace Vitrina
