// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/showroomform.h"

#include "commands/commandqueue.h"
#include "domain/seedcatalogue.h"
#include "domain/text.h"
#include "kit/button.h"
#include "kit/hourseditor.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "shell/countrydefaults.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>

namespace Vitrina {

namespace {

int everyPermission()
{
    int all = 0;
    for (const auto &entry : EnumCodes<Permission>::table)
        all |= int(entry.first);
    return all;
}

} // namespace

ShowroomForm::ShowroomForm(CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_country(new QComboBox)
    , m_zone(new QComboBox)
    , m_hours(new HoursEditor)
    , m_problem(plainLabel({}, nullptr, "danger"))
    , m_start(new Button(tr("Open the showroom"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("showroomForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("A new showroom"), nullptr, "title"));
    column->addLayout(buildFields());
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addLayout(buildButtons());

    for (const CountryDefaults &country : knownCountries())
        m_country->addItem(countryName(country), QString::fromLatin1(country.country));
    connect(m_country, &QComboBox::currentIndexChanged, this, &ShowroomForm::fillFromCountry);
    connect(m_name, &QLineEdit::textEdited, this, &ShowroomForm::proposeLogin);
    for (const QLineEdit *needed : {m_company, m_branch, m_name, m_login})
        connect(needed, &QLineEdit::textChanged, this, &ShowroomForm::updateButton);
    const int here = m_country->findData(QLocale::system().name().section(u'_', 1, 1).left(2));
    m_country->setCurrentIndex(std::max(0, here));
    fillFromCountry();
    updateButton();
}

QLayout *ShowroomForm::buildFields()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_company = addLine(form, tr("&Company"), "companyEdit");
    m_country->setObjectName(QStringLiteral("countryBox"));
    form->addRow(tr("C&ountry"), m_country);
    m_zone->setObjectName(QStringLiteral("timeZoneBox"));
    form->addRow(tr("&Time zone"), m_zone);
    m_currency = addLine(form, tr("C&urrency"), "currencyEdit");
    m_currency->setMaxLength(3);
    m_branch = addLine(form, tr("&Branch"), "branchEdit");
    m_branch->setText(tr("Main branch"));
    form->addRow(tr("Opening hours"), m_hours);
    m_name = addLine(form, tr("&Your name"), "administratorEdit");
    m_login = addLine(form, tr("User &name"), "loginEdit");
    return form;
}

QLayout *ShowroomForm::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(tr("Back"));
    back->setObjectName(QStringLiteral("backButton"));
    connect(back, &QPushButton::clicked, this, &ShowroomForm::backRequested);
    buttons->addWidget(back);
    buttons->addStretch();
    m_start->setObjectName(QStringLiteral("openShowroomButton"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ShowroomForm::startRequested);
    buttons->addWidget(m_start);
    return buttons;
}

QLineEdit *ShowroomForm::addLine(QFormLayout *form, const QString &label, const char *objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setMaxLength(120);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (m_start->isEnabled())
            Q_EMIT startRequested();
    });
    return edit;
}

void ShowroomForm::fillFromCountry()
{
    const CountryDefaults &country = knownCountries()[std::size_t(m_country->currentIndex())];
    m_zone->clear();
    const QString iso = QString::fromLatin1(country.country);
    const auto zones = QTimeZone::availableTimeZoneIds(QLocale::codeToTerritory(iso));
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromLatin1(zone).replace(u'_', u' '), QString::fromLatin1(zone));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(QString::fromLatin1(country.timeZone))));
    m_currency->setText(QString::fromLatin1(country.currency));
}

void ShowroomForm::proposeLogin(const QString &name)
{
    const QStringList words = searchWords(name);
    m_login->setText(words.isEmpty() ? QString() : words.first());
}

void ShowroomForm::updateButton()
{
    bool complete = true;
    for (const QLineEdit *edit : {m_company, m_branch, m_name, m_login})
        complete = complete && !edit->text().trimmed().isEmpty();
    m_start->setEnabled(complete);
}

StartShowroom ShowroomForm::command(const QDateTime &now) const
{
    const CountryDefaults &country = knownCountries()[std::size_t(m_country->currentIndex())];
    const QString iso = QString::fromLatin1(country.country);
    StartShowroom start;
    start.company = {m_queue.newId<CompanyId>(),
                     m_company->text(),
                     iso,
                     m_currency->text().toUpper(),
                     QString::fromLatin1(country.labelSet),
                     {}};
    start.branch = {m_queue.newId<BranchId>(),
                    start.company.id,
                    m_branch->text(),
                    iso,
                    m_zone->currentData().toString(),
                    start.company.currency,
                    {}};
    for (const OpenInterval &open : m_hours->intervals())
        start.openingHours += {m_queue.newId<OpeningHoursId>(),
                               start.branch.id,
                               open.weekday,
                               open.opensAt,
                               open.closesAt,
                               {}};
    start.department = {m_queue.newId<DepartmentId>(), start.branch.id, tr("Sales"), {}};
    StaffMember &admin = start.administrator;
    admin.id = m_queue.newId<StaffId>();
    admin.login = m_login->text();
    admin.name = m_name->text();
    admin.branchId = start.branch.id;
    admin.departmentId = start.department.id;
    admin.accessLevel = int(AccessLevel::Company);
    admin.permissions = everyPermission();
    start.catalogue = seedCatalogue();
    start.at = now;
    return start;
}

void ShowroomForm::showProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
}

} // namespace Vitrina
