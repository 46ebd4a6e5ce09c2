// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/unitdialog.h"

#include "commands/commandqueue.h"
#include "commands/stockmerge.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/saverow.h"
#include "kit/suggest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int unitFieldWidth = 280; // pixels

Unit newUnit(const ReplicaReader &reader, CommandQueue &queue)
{
    Unit unit;
    unit.id = queue.newId<UnitId>();
    unit.branchId = reader.viewer().branchId;
    return unit;
}

} // namespace

UnitDialog::UnitDialog(ReplicaReader &reader, CommandQueue &queue, const std::optional<Unit> &unit,
                       const QStringList &colours, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_isNew(!unit)
    , m_before(unit ? *unit : newUnit(reader, queue))
{
    setObjectName(QStringLiteral("unitDialog"));
    setWindowTitle(m_isNew ? tr("New unit") : tr("Unit"));
    build(colours);
    fill();
    m_vin->setFocus();
}

bool UnitDialog::readAgain()
{
    const std::optional<Unit> now = m_reader.unit(m_before.id);
    if (!now || now->version == m_before.version)
        return false;
    m_before = *now;
    fill();
    return true;
}

void UnitDialog::fill()
{
    m_vin->setText(m_before.vin);
    fillModels();
    m_colour->setText(m_before.colour);
    fillBranches();
    m_withdrawn->setChecked(m_before.state == UnitState::Withdrawn);
}

void UnitDialog::build(const QStringList &colours)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    addFields(form, colours);
    m_problem = plainLabel({}, nullptr, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new SaveRow(this);
    m_save = buttons->save();
    connect(m_save, &QPushButton::clicked, this, &UnitDialog::save);
    column->addLayout(buttons);
}

void UnitDialog::addFields(QFormLayout *form, const QStringList &colours)
{
    m_vin = edit("vinEdit");
    m_vin->setToolTip(tr("As it stands on the vehicle. Spaces and dashes do not count."));
    form->addRow(tr("Chassis &number"), m_vin);
    m_model = new QComboBox;
    m_model->setObjectName(QStringLiteral("modelBox"));
    form->addRow(tr("&Model"), m_model);
    m_colour = edit("colourEdit");
    suggest(m_colour, colours);
    form->addRow(tr("&Colour"), m_colour);
    m_branch = new QComboBox;
    m_branch->setObjectName(QStringLiteral("branchBox"));
    form->addRow(tr("&Branch"), m_branch);
    m_withdrawn = new QCheckBox(tr("It is not for &sale"));
    m_withdrawn->setObjectName(QStringLiteral("withdrawnBox"));
    form->addRow(QString(), m_withdrawn);
}

QLineEdit *UnitDialog::edit(const char *name)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1StringView(name));
    line->setMinimumWidth(unitFieldWidth);
    return line;
}

/// Those that are sold now, and the unit's own where it no longer is.
void UnitDialog::fillModels()
{
    std::vector<std::pair<QString, VehicleModelId>> models;
    for (const VehicleModel &model : m_reader.directory()->models()) {
        if (model.active || model.id == m_before.modelId)
            models.emplace_back(modelName(model), model.id);
    }
    std::sort(models.begin(), models.end(), [](const auto &a, const auto &b) {
        return a.first.compare(b.first, Qt::CaseInsensitive) < 0;
    });
    m_model->clear();
    for (const auto &[name, id] : models)
        m_model->addItem(name, QVariant::fromValue(id));
    m_model->setPlaceholderText(tr("Choose…"));
    m_model->setCurrentIndex(-1);
    for (int i = 0; i < m_model->count(); ++i) {
        if (m_model->itemData(i).value<VehicleModelId>() == m_before.modelId)
            m_model->setCurrentIndex(i);
    }
}

/// A unit stays where it came in.
void UnitDialog::fillBranches()
{
    m_branch->clear();
    for (const Branch &branch : m_reader.directory()->branches()) {
        m_branch->addItem(branch.name, QVariant::fromValue(branch.id));
        if (branch.id == m_before.branchId)
            m_branch->setCurrentIndex(m_branch->count() - 1);
    }
    m_branch->setEnabled(m_isNew);
}

Unit UnitDialog::typed() const
{
    Unit unit = m_before;
    unit.vin = m_vin->text();
    unit.modelId = m_model->currentData().value<VehicleModelId>();
    unit.colour = m_colour->text();
    unit.branchId = m_branch->currentData().value<BranchId>();
    unit.state = m_withdrawn->isChecked() ? UnitState::Withdrawn : UnitState::Free;
    return unit;
}

SaveUnit UnitDialog::command(const Unit &unit) const
{
    return {unit.id,       unit.branchId, unit.modelId,
            unit.vin,      unit.colour,   unit.state == UnitState::Withdrawn,
            m_reader.now()};
}

SaveUnit UnitDialog::change(const Unit &shall, const UnitForm &was) const
{
    SaveUnit command = this->command(shall);
    if (!m_isNew)
        command.seen = was;
    return command;
}

void UnitDialog::save()
{
    m_save->setEnabled(false);
    m_problem->hide();
    const Unit before = m_before;
    const SaveUnit what = change(typed(), formOf(before));
    whenDone(m_queue.submit(what), this, [this, before, what](const Result<Receipt> &result) {
        if (!result)
            return showProblem(result.error());
        Q_EMIT saved(before.id,
                     m_isNew ? std::nullopt : std::optional(change(before, formOf(what))));
        accept();
    });
}

void UnitDialog::showProblem(const Problem &problem)
{
    const bool isModel = problem.code == Problem::Code::MissingModel;
    m_problem->setText(isModel ? tr("Choose the unit's model.") : problemText(problem));
    m_problem->show();
    m_save->setEnabled(true);
    if (isModel)
        m_model->setFocus();
    else if (problem.code == Problem::Code::BadVin || problem.code == Problem::Code::DuplicateVin)
        m_vin->setFocus();
}

} // namespace Vitrina
