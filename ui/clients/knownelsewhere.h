// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/knownclient.h"
#include "items/replicareader.h"

#include <QLabel>
#include <QTimer>

namespace Vitrina {

struct TypedIdentity;

/// That the one being typed is a client of the company already, with whom this person has nothing
/// to do: whose, so that two do not register her unseen (X6). The hub is asked once typing rests;
/// what it does not answer soon is left out. Hidden while there is nothing to say.
class KnownElsewhere : public QLabel
{
    Q_OBJECT

public:
    static constexpr int restMs = 350;
    static constexpr int limitMs = 2000;

    explicit KnownElsewhere(ReplicaReader &reader, QWidget *parent = nullptr);

    void look(const TypedIdentity &typed);

private:
    ClientQuestion questionOf(const TypedIdentity &typed) const;
    void ask();
    void tell(const ClientAnswer &answer);
    QString sentence(const KnownClient &known) const;

    ReplicaReader &m_reader;
    ClientQuestion m_question;
    QTimer *m_rest;
    QTimer *m_limit;
};

} // namespace Vitrina
