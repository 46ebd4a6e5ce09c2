// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/partyrows.h"
#include "items/replicareader.h"
#include "quotes/dealdialog.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Vitrina {

/// Who is a party to a deal (D7): a new one, or the correction of one. What is typed as the ID
/// number is looked at with every key.
class PartyDialog : public DealDialog
{
    Q_OBJECT

public:
    /// @p party nothing for a new one.
    PartyDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                std::optional<DealParty> party, QWidget *parent);

    bool isOfRow() const override { return m_party.has_value(); }
    bool readAgain() override;

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    std::optional<AnyCommand> undo(const Receipt &receipt) const override;
    void addFields();
    void addRoles();
    void fill(const PartyDetails &who);
    void copyClient();
    void showRole();
    void showId();
    PartyRole role() const;
    PartyDetails typed() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    Quote m_quote;
    QString m_country;
    std::optional<DealParty> m_party;
    std::optional<DealParty> m_before; ///< when it was handed over, for undo()
    DealPartyId m_id;
    QComboBox *m_role = nullptr;
    Button *m_copy = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_idType = nullptr;
    QLineEdit *m_idNumber = nullptr;
    QLabel *m_idSaid = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace Vitrina
