// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"
#include "items/cellroles.h"
#include "items/followuptablemodel.h"
#include "sample/liveshowroom.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace Vitrina::Testing {

/// The list of pending follow-ups of Ana, Iván and a stranger. The clock stands on Saturday, 21
/// November 2026, 10:00 in Quito.
class FollowUpListFixture : public QObject
{
protected:
    using Model = FollowUpTableModel;

    void open()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            add(sample, sample.ana, "Carla", quito(20, 9));
            m_bruno = add(sample, sample.ana, "Bruno", quito(21, 9));
            add(sample, sample.ana, "Diego", quito(21, 12));
            add(sample, sample.ana, "Elsa", quito(21, 23, 59));
            add(sample, sample.ana, "Fabio", quito(22, 0));
            add(sample, sample.ivan, "Hugo", quito(21, 13));
            addStranger(sample);
        });
        look(m_live->sample.ana.id, {m_live->sample.ana.id});
    }
    void close()
    {
        m_tester.reset();
        m_model.reset();
        m_live.reset();
    }

    static QDateTime quito(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("America/Guayaquil"))
            .toUTC();
    }
    FollowUpId add(SampleShowroom &sample, const StaffMember &advisor, const char *name,
                   const QDateTime &due)
    {
        const QDateTime now = sample.clock.now();
        sample.clock.set(qMin(now, due.addSecs(-3600)));
        RegisterContact command =
            sample.contact(QString::fromUtf8(name), QString(), QStringLiteral("0991000001"));
        command.next->dueAt = due;
        sample.must(command, advisor);
        sample.clock.set(now);
        return command.next->id;
    }
    void addStranger(SampleShowroom &sample)
    {
        SaveBranch south;
        south.branch = sample.branch;
        south.branch.id = sample.newId<BranchId>();
        south.branch.name = QStringLiteral("Vitrina Sur");
        south.departments = {
            {sample.newId<DepartmentId>(), south.branch.id, QStringLiteral("Ventas"), {}}};
        south.at = sample.clock.now();
        sample.must(south, sample.admin);
        m_stranger.id = sample.newId<StaffId>();
        m_stranger.login = QStringLiteral("sonia");
        m_stranger.name = QStringLiteral("Sonia Lara");
        m_stranger.branchId = south.branch.id;
        m_stranger.departmentId = south.departments.front().id;
        m_stranger.accessLevel = int(AccessLevel::Own);
        sample.must(SaveStaff{m_stranger, sample.clock.now()}, sample.admin);
        add(sample, m_stranger, "Sara", quito(21, 14));
    }
    void look(const StaffId &viewer, const std::vector<StaffId> &advisors)
    {
        m_tester.reset();
        m_live->reader().setViewer(viewer);
        m_model = std::make_unique<Model>(m_live->reader());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setAdvisors(advisors);
        QTRY_VERIFY(!m_model->isLoading());
    }
    QStringList rowsOf(const Model &model) const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString section = model.index(row, 0).data(CellRole::Section).toString();
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += section.isEmpty() ? cells.join(u'|') : section;
        }
        return rows;
    }
    QStringList clients() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->isSection(row))
                names += m_model->index(row, Model::Client).data().toString();
        }
        return names;
    }
    QStringList sections() const
    {
        QStringList titles;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->isSection(row))
                titles += m_model->index(row, 3).data(CellRole::Section).toString();
        }
        return titles;
    }
    std::vector<StaffId> everybody() const
    {
        const SampleShowroom &s = m_live->sample;
        return {s.admin.id, s.manager.id, s.ana.id, s.ivan.id, m_stranger.id};
    }

    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    StaffMember m_stranger; ///< of another branch and department, nobody's subordinate
    FollowUpId m_bruno;
};

} // namespace Vitrina::Testing
