// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/showroomsetup.h"
#include "commands/stock.h"
#include "domain/percent.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// The company's name, for how many days its people enter without the server, where the links of
/// its quotes lead, what the viewer's branch asks for online, and up to which discount quotes go
/// without approval: for who administers the staff.
/// Closes when it is saved; what is refused is said, and stays to be mended.
class CompanyDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p hasHub there is a server to be without; else the days are not asked.
    CompanyDialog(ReplicaReader &reader, CommandQueue &queue, bool hasHub,
                  QWidget *parent = nullptr);

    /// The fields as company and branch are now; false, and nothing done, where they are as they
    /// were.
    bool readAgain();

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    /// Where this computer takes the payment provider's word itself.
    void paymentSecretRequested();

private:
    void build(bool hasHub);
    void addName(QFormLayout *form);
    void addLinks(QFormLayout *form);
    void addPayments(QFormLayout *form);
    void addPaymentSecret(QFormLayout *form);
    void addLimit(QFormLayout *form);
    QLineEdit *edit(const char *name);
    void fill();
    QSpinBox *daysBox();
    void save();
    void saveCompany();
    void savePayments();
    void updateButton();
    void showProblem(const Problem &problem);
    Company typed() const;
    Result<qint64> typedDeposit() const;
    QString depositText() const;
    QString limitText() const;
    Result<Percent> typedLimit() const;
    std::optional<Problem> problem() const;
    bool isCompanyChanged() const;
    bool isDepositChanged() const;
    bool isPayUrlChanged() const;
    /// What makes of the company as it @p was what it shall be.
    SaveCompany change(const Company &was, const Company &shall) const;
    SavePayments payments(const PaymentsForm &was, const PaymentsForm &shall) const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    Company m_before;
    Branch m_branch; ///< the viewer's, as it was
    QLineEdit *m_name = nullptr;
    QSpinBox *m_days = nullptr;
    QLineEdit *m_linkBase = nullptr;
    QLineEdit *m_linkPhone = nullptr;
    QLineEdit *m_deposit = nullptr;
    QLineEdit *m_payUrl = nullptr;
    QLineEdit *m_limit = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
