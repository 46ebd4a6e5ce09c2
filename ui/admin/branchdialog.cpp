// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/branchdialog.h"

#include "commands/argsjson.h"
#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/hourseditor.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/saverow.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int branchDialogWidth = 440; // pixels

Branch newBranch(const ReplicaReader &reader, CommandQueue &queue)
{
    const Branch &own = reader.viewerBranch();
    Branch branch;
    branch.id = queue.newId<BranchId>();
    branch.companyId = own.companyId;
    branch.country = own.country;
    branch.currency = own.currency;
    branch.timeZone = own.timeZone;
    return branch;
}

/// What the form of a branch that is there begins with.
BranchForm shownOf(const Directory &directory, const Branch &branch)
{
    BranchForm form{branch.name, branch.timeZone, {}, {}};
    for (const OpeningInterval &row : directory.openingHours(branch.id))
        form.openingHours += row;
    for (const Department &department : directory.departments()) {
        if (department.branchId == branch.id)
            form.departments += department;
    }
    return form;
}

template <typename Rows>
std::vector<OpenInterval> intervalsOf(const Rows &rows)
{
    std::vector<OpenInterval> intervals;
    for (const OpeningInterval &row : rows)
        intervals.push_back({row.weekday, row.opensMinute, row.closesMinute});
    return intervals;
}

} // namespace

BranchDialog::BranchDialog(ReplicaReader &reader, CommandQueue &queue,
                           const std::optional<Branch> &branch, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_isNew(!branch)
    , m_before(branch ? *branch : newBranch(reader, queue))
    , m_seen(shownOf(*reader.directory(), m_before))
{
    setObjectName(QStringLiteral("branchDialog"));
    setWindowTitle(m_isNew ? tr("New branch") : m_before.name);
    setMinimumWidth(branchDialogWidth);
    build();
    fill();
    addEmptyDepartment();
    m_name->setFocus();
}

bool BranchDialog::readAgain()
{
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    const Branch now = directory->branch(m_before.id);
    BranchForm form = shownOf(*directory, now);
    if (now.id != m_before.id || Args::toObject(form) == Args::toObject(m_seen))
        return false;
    // Hours that are too much for the editor now stay as they were seen: of those whose hand
    // changed them the command knows.
    if (m_hours && !m_hours->setIntervals(intervalsOf(form.openingHours))) {
        form.openingHours = m_seen.openingHours;
        m_hours->setIntervals(intervalsOf(form.openingHours));
    }
    m_before = now;
    m_seen = form;
    fill();
    return true;
}

void BranchDialog::fill()
{
    m_name->setText(m_before.name);
    m_zone->setCurrentText(m_before.timeZone);
    fillDepartments();
}

void BranchDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("nameEdit"));
    column->addWidget(labelled(tr("&Name"), m_name, this));
    m_zone = new QComboBox;
    m_zone->setObjectName(QStringLiteral("zoneBox"));
    fillZones();
    column->addWidget(labelled(tr("&Time zone"), m_zone, this));
    auto *departments = new QWidget;
    m_departmentLines = new QVBoxLayout(departments);
    m_departmentLines->setContentsMargins(0, 0, 0, 0);
    m_departmentLines->setSpacing(6);
    column->addWidget(labelled(tr("Departments"), departments, this));
    column->addWidget(labelled(tr("Opening hours"), buildHours(), this));
    m_problem = plainLabel({}, nullptr, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new SaveRow(this);
    m_save = buttons->save();
    connect(m_save, &QPushButton::clicked, this, &BranchDialog::save);
    column->addLayout(buttons);
}

void BranchDialog::fillZones()
{
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
}

/// Each as it is called by now, in a line that bears its id: what is typed into it is kept for that
/// department, wherever it stands.
void BranchDialog::fillDepartments()
{
    for (const Department &department : m_seen.departments) {
        const auto line = std::find_if(
            m_departments.begin(), m_departments.end(),
            [&department](const Line &one) { return one.department.id == department.id; });
        if (line == m_departments.end()) {
            addDepartment(department, department.id.toString());
            continue;
        }
        line->department = department;
        line->edit->setText(department.name);
    }
}

/// Those that are there stand before those that are being written.
void BranchDialog::addDepartment(const Department &department, const QString &name)
{
    auto *edit = new QLineEdit(department.name);
    edit->setObjectName(QStringLiteral("department%1Edit").arg(name));
    edit->setAccessibleName(tr("Department"));
    const auto isNew = [](const Line &line) { return line.department.name.isEmpty(); };
    const auto place = department.name.isEmpty()
                           ? m_departments.end()
                           : std::find_if(m_departments.begin(), m_departments.end(), isNew);
    m_departmentLines->insertWidget(int(place - m_departments.begin()), edit);
    m_departments.insert(place, {department, edit});
}

/// One line more than there are; what is typed into it makes the next.
void BranchDialog::addEmptyDepartment()
{
    Department department;
    department.id = m_queue.newId<DepartmentId>();
    department.branchId = m_before.id;
    const auto fresh =
        std::count_if(m_departments.begin(), m_departments.end(),
                      [](const Line &line) { return line.department.name.isEmpty(); });
    addDepartment(department, QString::number(fresh));
    QLineEdit *edit = m_departments.back().edit;
    edit->setPlaceholderText(tr("Another department…"));
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
        if (m_departments.back().edit == edit && !edit->text().isEmpty())
            addEmptyDepartment();
    });
}

QWidget *BranchDialog::buildHours()
{
    m_hours = new HoursEditor;
    m_hours->setObjectName(QStringLiteral("hoursEditor"));
    const auto intervals =
        m_isNew ? intervalsOf(m_reader.directory()->openingHours(m_reader.viewerBranch().id))
                : intervalsOf(m_seen.openingHours);
    if (m_hours->setIntervals(intervals) || m_isNew)
        return m_hours;
    delete std::exchange(m_hours, nullptr);
    QLabel *words =
        plainLabel(tr("They differ from day to day, and stay as they are."), nullptr, "dim");
    words->setWordWrap(true);
    return words;
}

QList<OpeningInterval> BranchDialog::hours() const
{
    if (!m_hours)
        return m_seen.openingHours;
    QList<OpeningInterval> rows;
    for (const OpenInterval &open : m_hours->intervals()) {
        OpeningInterval row;
        row.id = m_queue.newId<OpeningHoursId>();
        row.branchId = m_before.id;
        row.weekday = open.weekday;
        row.opensMinute = open.opensAt;
        row.closesMinute = open.closesAt;
        rows += row;
    }
    return rows;
}

SaveBranch BranchDialog::command() const
{
    SaveBranch command;
    command.branch = m_before;
    command.branch.name = m_name->text();
    command.branch.timeZone = m_zone->currentText();
    command.openingHours = hours();
    for (const Line &line : m_departments) {
        Department department = line.department;
        department.name = line.edit->text().simplified();
        if (!department.name.isEmpty())
            command.departments += department;
    }
    command.at = m_reader.now();
    if (!m_isNew)
        command.seen = m_seen;
    return command;
}

void BranchDialog::save()
{
    const SaveBranch what = command();
    if (what.branch.name.trimmed().isEmpty())
        return showProblem(tr("The branch needs a name."), m_name);
    if (!QTimeZone::isTimeZoneIdAvailable(what.branch.timeZone.toLatin1()))
        return showProblem(tr("There is no time zone of that name."), m_zone);
    for (const Line &line : m_departments) {
        if (!line.department.name.isEmpty() && line.edit->text().trimmed().isEmpty())
            return showProblem(tr("A department stays; it can be called otherwise."), line.edit);
    }
    if (what.departments.isEmpty())
        return showProblem(tr("A branch has one department at least."), m_departments.front().edit);
    m_save->setEnabled(false);
    m_problem->hide();
    whenDone(m_queue.submit(what), this, [this](const Result<Receipt> &result) {
        if (!result)
            return showProblem(problemText(result.error()), m_name);
        Q_EMIT saved(m_before.id);
        accept();
    });
}

void BranchDialog::showProblem(const QString &text, QWidget *where)
{
    m_problem->setText(text);
    m_problem->show();
    m_save->setEnabled(true);
    where->setFocus();
}

} // namespace Vitrina
