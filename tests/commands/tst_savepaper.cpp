// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savepaper.h"
#include "commands/showroomsetup.h"
#include "domain/logo.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {
const auto dot = QStringLiteral(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg==");
} // namespace

/// What a company prints on its quotes beside their figures (D2).
class TestSavePaper : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_sample;

    SavePaper command()
    {
        SavePaper made;
        made.companyId = m_sample->company.id;
        made.branchId = m_sample->branch.id;
        made.at = m_sample->clock.now();
        return made;
    }
    Company company() { return *load<Company>(*m_sample->database, m_sample->company.id); }
    Branch branch() { return *load<Branch>(*m_sample->database, m_sample->branch.id); }
    Problem::Code code(const AnyCommand &made, const StaffMember &actor)
    {
        const Result<Receipt> done = m_sample->execute(made, actor);
        return done ? Problem::Code() : done.error().code;
    }

private Q_SLOTS:
    void init() { m_sample = std::make_unique<SampleShowroom>(); }
    void cleanup() { m_sample.reset(); }

    void allOfItIsKept()
    {
        SavePaper paper = command();
        paper.address = QStringLiteral("  Av. Amazonas\nN34-451 ");
        paper.legalText = QStringLiteral("Primera línea.\nSegunda.");
        paper.logo = dot;
        m_sample->must(paper, m_sample->admin);
        QCOMPARE(branch().address, QStringLiteral("Av. Amazonas N34-451")); // one line
        QCOMPARE(company().legalText, QStringLiteral("Primera línea.\nSegunda."));
        QCOMPARE(company().logo, dot);
    }

    void whatIsNotThereStays()
    {
        SavePaper paper = command();
        paper.logo = dot;
        paper.address = QStringLiteral("Quito");
        m_sample->must(paper, m_sample->admin);
        SavePaper later = command();
        later.legalText = QStringLiteral("Nuevo");
        m_sample->must(later, m_sample->admin);
        QCOMPARE(company().logo, dot);
        QCOMPARE(branch().address, QStringLiteral("Quito"));
    }

    /// A branch that is saved otherwise keeps its address.
    void theAddressIsThisCommandsAlone()
    {
        SavePaper paper = command();
        paper.address = QStringLiteral("Quito");
        m_sample->must(paper, m_sample->admin);
        SaveBranch saved;
        saved.branch = m_sample->branch;
        saved.branch.name = QStringLiteral("Otra");
        saved.at = m_sample->clock.now();
        m_sample->must(saved, m_sample->admin);
        QCOMPARE(branch().address, QStringLiteral("Quito"));
    }

    void onlyWhoAdministers()
    {
        SavePaper paper = command();
        paper.legalText = QStringLiteral("x");
        QCOMPARE(code(paper, m_sample->ana), Problem::Code::Forbidden);
        QCOMPARE(company().legalText, QString());
    }

    void whatIsNoLogoIsRefused_data()
    {
        QTest::addColumn<QString>("logo");
        QTest::newRow("no base64") << QStringLiteral("iVBORw0KGgo*");
        QTest::newRow("a JPEG") << QString::fromLatin1(
            QByteArray("\xff\xd8\xff\xe0....").toBase64());
        QTest::newRow("a page") << QString::fromLatin1(
            QByteArray("<svg onload=alert(1)>").toBase64());
        QTest::newRow("too large") << dot.left(12) + QString(mostLogoLetters, QLatin1Char('A'));
    }
    void whatIsNoLogoIsRefused()
    {
        QFETCH(QString, logo);
        SavePaper paper = command();
        paper.logo = logo;
        QCOMPARE(code(paper, m_sample->admin), Problem::Code::BadLogo);
        QCOMPARE(company().logo, QString());
    }

    void aLogoIsTakenOut()
    {
        SavePaper paper = command();
        paper.logo = dot;
        m_sample->must(paper, m_sample->admin);
        paper.logo = QString();
        m_sample->must(paper, m_sample->admin);
        QCOMPARE(company().logo, QString());
    }

    void aTextThatIsTooLongIsRefused()
    {
        SavePaper paper = command();
        paper.legalText = QString(10'001, QLatin1Char('x'));
        QCOMPARE(code(paper, m_sample->admin), Problem::Code::TextTooLong);
    }
};

VITRINA_TEST(TestSavePaper, QCoreApplication)
#include "tst_savepaper.moc"
