// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/memberdialog.h"

#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "items/words.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/saverow.h"
#include "messaging/phonenumber.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int memberFieldWidth = 260; // pixels
constexpr int permissionColumns = 3;

StaffMember newMember(const ReplicaReader &reader, CommandQueue &queue)
{
    StaffMember member;
    member.id = queue.newId<StaffId>();
    member.branchId = reader.viewer().branchId;
    member.departmentId = reader.viewer().departmentId;
    member.supervisorId = reader.viewer().id;
    return member;
}

template <typename Id>
void add(QComboBox *box, const QString &text, const Id &id, const Id &chosen)
{
    box->addItem(text, QVariant::fromValue(id));
    if (id == chosen)
        box->setCurrentIndex(box->count() - 1);
}

} // namespace

MemberDialog::MemberDialog(ReplicaReader &reader, CommandQueue &queue, StaffReach reach,
                           const std::optional<StaffMember> &member, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_reach(std::move(reach))
    , m_isNew(!member)
    , m_before(member ? *member : newMember(reader, queue))
{
    setObjectName(QStringLiteral("memberDialog"));
    setWindowTitle(m_isNew ? tr("New person") : m_before.name);
    build();
    fill();
    connect(m_branch, &QComboBox::currentIndexChanged, this, &MemberDialog::fillDepartments);
    m_name->setFocus();
}

bool MemberDialog::readAgain()
{
    const StaffMember now = m_reader.directory()->member(m_before.id);
    if (now.id != m_before.id || now.version == m_before.version)
        return false;
    m_before = now;
    fill();
    return true;
}

void MemberDialog::fill()
{
    m_name->setText(m_before.name);
    m_login->setText(m_before.login);
    m_job->setText(m_before.jobTitle);
    m_phone->setText(nationalFormat(m_before.phone, country()));
    m_mail->setText(m_before.email);
    fillBranches();
    fillDepartments();
    fillSuperiors();
    fillLevels();
    fillPermissions();
    m_works->setChecked(m_before.active);
}

void MemberDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    // Side by side: all of it, and what has to be asked besides, has to fit on a small screen.
    auto *forms = new QHBoxLayout;
    forms->setSpacing(32);
    column->addLayout(forms);
    addWho(addForm(forms));
    addWhere(addForm(forms));
    column->addWidget(labelled(tr("May also"), buildPermissions(), this));
    m_works = new QCheckBox(tr("&Works here"));
    m_works->setObjectName(QStringLiteral("worksBox"));
    m_works->setToolTip(tr("Who works here no more can no longer enter. What was done stays."));
    m_works->setEnabled(!m_reach.isSelf(m_before));
    m_works->setVisible(!m_isNew);
    column->addWidget(m_works);
    m_problem = plainLabel({}, nullptr, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new SaveRow(this);
    m_save = buttons->save();
    connect(m_save, &QPushButton::clicked, this, &MemberDialog::save);
    column->addLayout(buttons);
}

QFormLayout *MemberDialog::addForm(QHBoxLayout *row)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    row->addLayout(form, 1);
    return form;
}

QLineEdit *MemberDialog::line(QFormLayout *form, const QString &label, const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1StringView(name));
    edit->setMinimumWidth(memberFieldWidth);
    form->addRow(label, edit);
    return edit;
}

QComboBox *MemberDialog::box(QFormLayout *form, const QString &label, const char *name)
{
    auto *list = new QComboBox;
    list->setObjectName(QLatin1StringView(name));
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(label, list);
    return list;
}

void MemberDialog::addWho(QFormLayout *form)
{
    m_name = line(form, tr("&Name"), "nameEdit");
    m_login = line(form, tr("&User name"), "loginEdit");
    m_login->setToolTip(tr("To enter with; no other person of the company has it."));
    m_job = line(form, tr("&Position"), "jobEdit");
    m_phone = line(form, tr("Mo&bile"), "phoneEdit");
    m_phone->setToolTip(tr("It stands on this person's quotes."));
    m_mail = line(form, tr("Mai&l"), "mailEdit");
}

void MemberDialog::addWhere(QFormLayout *form)
{
    m_branch = box(form, tr("B&ranch"), "branchBox");
    m_department = box(form, tr("&Department"), "departmentBox");
    m_superior = box(form, tr("Reports &to"), "superiorBox");
    m_level = box(form, tr("S&ees"), "levelBox");
    m_level->setToolTip(
        tr("Whose clients, follow-ups and quotes; those of the people who report to "
           "this person, besides."));
    m_branch->setEnabled(m_reach.mayChooseBranch());
    m_department->setEnabled(m_reach.mayPlace(m_before));
    m_superior->setEnabled(m_reach.mayPlace(m_before));
    // Who administers alone would leave nobody who can.
    m_level->setEnabled(!m_reach.isSelf(m_before));
}

void MemberDialog::fillBranches()
{
    m_branch->clear();
    for (const Branch &branch : m_reader.directory()->branches())
        add(m_branch, branch.name, branch.id, m_before.branchId);
}

BranchId MemberDialog::branch() const
{
    return m_branch->currentData().value<BranchId>();
}

/// Whoever goes to another branch goes on in what is called the same there.
void MemberDialog::fillDepartments()
{
    const QString name = m_department->currentText();
    m_department->clear();
    for (const Department &department : m_reader.directory()->departments()) {
        if (department.branchId == branch())
            add(m_department, department.name, department.id, m_before.departmentId);
    }
    if (const int same = m_department->findText(name); same >= 0)
        m_department->setCurrentIndex(same);
}

/// Whoever works here but herself, by name; and nobody.
void MemberDialog::fillSuperiors()
{
    std::vector<StaffMember> people;
    for (const StaffMember &member : m_reader.directory()->staff()) {
        if (member.id != m_before.id && (member.active || member.id == m_before.supervisorId))
            people.push_back(member);
    }
    std::sort(people.begin(), people.end(), [](const StaffMember &a, const StaffMember &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    m_superior->clear();
    add(m_superior, tr("Nobody"), StaffId(), m_before.supervisorId);
    for (const StaffMember &member : people)
        add(m_superior, member.name, member.id, m_before.supervisorId);
}

void MemberDialog::fillLevels()
{
    m_level->clear();
    for (int level = int(m_reach.highestLevel()); level <= int(AccessLevel::Own); ++level)
        add(m_level, accessLevelName(level), level, m_before.accessLevel);
}

QWidget *MemberDialog::buildPermissions()
{
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    const std::vector<Permission> permissions = permissionsInOrder();
    const int rows = (int(permissions.size()) + permissionColumns - 1) / permissionColumns;
    for (const Permission permission : permissions) {
        auto *tick = new QCheckBox(permissionName(permission));
        tick->setObjectName(codeOf(permission) + QStringLiteral("Box"));
        const int place = int(m_allowed.size());
        grid->addWidget(tick, place % rows, place / rows);
        m_allowed.push_back({permission, tick});
    }
    return holder;
}

void MemberDialog::fillPermissions()
{
    for (const Allowed &allowed : m_allowed) {
        const bool may = m_before.may(allowed.permission);
        allowed.box->setChecked(may);
        // One's own are another's to give and to take.
        allowed.box->setEnabled(!m_reach.isSelf(m_before) &&
                                (m_reach.mayGive(allowed.permission) || may));
    }
}

StaffMember MemberDialog::typed() const
{
    StaffMember member = m_before;
    member.name = m_name->text();
    member.login = m_login->text();
    member.jobTitle = m_job->text().simplified();
    const PhoneNumber phone = parsePhone(m_phone->text().trimmed(), country());
    member.phone = phone.isValid() ? phone.e164 : phone.typed;
    member.email = m_mail->text().simplified();
    member.branchId = branch();
    member.departmentId = m_department->currentData().value<DepartmentId>();
    member.supervisorId = m_superior->currentData().value<StaffId>();
    member.accessLevel = m_level->currentData().toInt();
    member.active = m_works->isChecked();
    for (const Allowed &allowed : m_allowed)
        member.permissions = allowed.box->isChecked()
                                 ? member.permissions | int(allowed.permission)
                                 : member.permissions & ~int(allowed.permission);
    return member;
}

QString MemberDialog::country() const
{
    return m_reader.viewerBranch().country;
}

void MemberDialog::save()
{
    const StaffMember member = typed();
    if (!member.phone.isEmpty() && !parsePhone(member.phone, country()).isValid())
        return showProblem({Problem::Code::BadPhone, {member.phone}});
    m_save->setEnabled(false);
    m_problem->hide();
    const auto before = m_isNew ? std::nullopt : std::optional(m_before);
    const auto seen = before ? std::optional(before->version) : std::nullopt;
    whenDone(m_queue.submit(SaveStaff{member, m_reader.now(), seen}), this,
             [this, before](const Result<Receipt> &result) {
                 if (!result)
                     return showProblem(result.error());
                 Q_EMIT saved(m_before.id,
                              before ? std::optional(SaveStaff{*before, m_reader.now(), result->id})
                                     : std::nullopt);
                 accept();
             });
}

void MemberDialog::showProblem(const Problem &problem)
{
    const bool isMissing = problem.code == Problem::Code::MissingName;
    m_problem->setText(isMissing ? tr("A name and a user name are needed.") : problemText(problem));
    m_problem->show();
    m_save->setEnabled(true);
    if (isMissing && m_name->text().trimmed().isEmpty())
        m_name->setFocus();
    else if (isMissing || problem.code == Problem::Code::DuplicateLogin)
        m_login->setFocus();
    else if (problem.code == Problem::Code::BadPhone)
        m_phone->setFocus();
}

} // namespace Vitrina
