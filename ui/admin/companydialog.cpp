// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/companydialog.h"

#include "commands/commandqueue.h"
#include "domain/offlinedays.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "messaging/phonenumber.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int fieldWidth = 260; // pixels

} // namespace

CompanyDialog::CompanyDialog(ReplicaReader &reader, CommandQueue &queue, bool hasHub,
                             QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_before(reader.directory()->company())
{
    setObjectName(QStringLiteral("companyDialog"));
    setWindowTitle(tr("Company"));
    build(hasHub);
    updateButton();
}

void CompanyDialog::build(bool hasHub)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(tr("Company"), nullptr, "title"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    addName(form);
    addLinks(form);
    m_days = daysBox();
    if (hasHub) {
        form->addRow(tr("&Days without the server"), m_days);
        QLabel *what = plainLabel(tr("Everyone opens Vitrina without the server for so many days "
                                     "after it last took their password. Then Vitrina waits for "
                                     "the server once; nothing is lost."),
                                  nullptr, "dim");
        what->setWordWrap(true);
        column->addWidget(what);
    } else {
        m_days->hide();
    }
    m_problem = plainLabel({}, nullptr, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addLayout(buttons());
}

QLineEdit *CompanyDialog::edit(const QString &text, const char *name)
{
    auto *line = new QLineEdit(text);
    line->setObjectName(QLatin1StringView(name));
    line->setMinimumWidth(fieldWidth);
    connect(line, &QLineEdit::textChanged, this, &CompanyDialog::updateButton);
    return line;
}

void CompanyDialog::addName(QFormLayout *form)
{
    m_name = edit(m_before.name, "companyNameEdit");
    form->addRow(tr("&Name"), m_name);
}

/// What clients open on their phones (S1.11).
void CompanyDialog::addLinks(QFormLayout *form)
{
    m_linkBase = edit(m_before.linkBase, "linkBaseEdit");
    m_linkBase->setPlaceholderText(QStringLiteral("https://"));
    m_linkBase->setToolTip(tr("Where clients open their quotes. Empty: no links are given."));
    form->addRow(tr("Address of the &links"), m_linkBase);
    m_linkPhone = edit(nationalFormat(m_before.linkPhone, m_before.country), "linkPhoneEdit");
    m_linkPhone->setToolTip(tr("Whom a client writes to when her link is no longer valid."));
    form->addRow(tr("&WhatsApp of the company"), m_linkPhone);
}

QSpinBox *CompanyDialog::daysBox()
{
    auto *days = new QSpinBox(this);
    days->setObjectName(QStringLiteral("offlineDaysBox"));
    days->setRange(noOfflineDays, mostOfflineDays);
    days->setSpecialValueText(tr("never"));
    days->setValue(m_before.offlineDays);
    connect(days, &QSpinBox::valueChanged, this, &CompanyDialog::updateButton);
    return days;
}

QLayout *CompanyDialog::buttons()
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    m_save = new Button(tr("Save"), Button::Role::Primary);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &CompanyDialog::save);
    row->addWidget(m_save);
    return row;
}

Company CompanyDialog::typed() const
{
    Company company = m_before;
    company.name = m_name->text();
    company.offlineDays = m_days->value();
    company.linkBase = m_linkBase->text().trimmed();
    const PhoneNumber phone = parsePhone(m_linkPhone->text().trimmed(), m_before.country);
    company.linkPhone = phone.isValid() ? phone.e164 : phone.typed;
    return company;
}

void CompanyDialog::updateButton()
{
    const Company now = typed();
    m_save->setEnabled(now.name != m_before.name || now.offlineDays != m_before.offlineDays ||
                       now.linkBase != m_before.linkBase || now.linkPhone != m_before.linkPhone);
}

SaveCompany CompanyDialog::change(const Company &was, const Company &shall) const
{
    SaveCompany command;
    command.companyId = was.id;
    if (shall.name != was.name)
        command.companyName = shall.name;
    if (shall.offlineDays != was.offlineDays)
        command.offlineDays = shall.offlineDays;
    if (shall.linkBase != was.linkBase)
        command.linkBase = shall.linkBase;
    if (shall.linkPhone != was.linkPhone)
        command.linkPhone = shall.linkPhone;
    command.at = m_reader.now();
    return command;
}

void CompanyDialog::save()
{
    m_save->setEnabled(false);
    m_problem->hide();
    const SaveCompany command = change(m_before, typed());
    m_queue.submit(command).then(this, [this, command](const Result<Receipt> &result) {
        if (!result)
            return showProblem(result.error());
        Company after = m_before;
        after.name = command.companyName.value_or(after.name);
        after.offlineDays = command.offlineDays.value_or(after.offlineDays);
        after.linkBase = command.linkBase.value_or(after.linkBase);
        after.linkPhone = command.linkPhone.value_or(after.linkPhone);
        Q_EMIT done(tr("The company is saved."), AnyCommand(change(after, m_before)));
        accept();
    });
}

void CompanyDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
    updateButton();
}

} // namespace Vitrina
