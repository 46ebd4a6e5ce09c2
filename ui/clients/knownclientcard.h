// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "kit/card.h"

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace Vitrina {

class Button;

/// The known client who was found: who she is, who attends her, and whether this contact belongs to
/// one of her open opportunities or begins a new one.
class KnownClientCard : public Card
{
    Q_OBJECT

public:
    explicit KnownClientCard(ReplicaReader &reader, QWidget *parent = nullptr);

    /// @returns false, changing nothing, when she cannot be read.
    bool showClient(const ClientId &id);
    void clear();

    ClientId client() const { return m_client; }
    QString name() const;
    /// Null: a new one.
    OpportunityId opportunity() const;
    void setOpportunity(const OpportunityId &id);
    /// The soonest pending follow-up of the chosen opportunity; null where there is none.
    FollowUpId pendingFollowUp() const;
    /// Whose contact this is: an advisor's own, otherwise the chosen opportunity's advisor; null
    /// where it begins a new one.
    StaffId advisor() const;

Q_SIGNALS:
    void opportunityChosen();
    /// It is someone else after all.
    void changeRequested();

private:
    void clearChoices();
    void fillOpportunities();
    void addChoice(int id, const QString &text);
    QString opportunityText(const Opportunity &opportunity) const;

    ReplicaReader &m_reader;
    ClientId m_client;
    ClientDetail m_detail;
    QLabel *m_name;
    QLabel *m_about;
    Button *m_change;
    QButtonGroup *m_choices;
    QVBoxLayout *m_list;
};

} // namespace Vitrina
