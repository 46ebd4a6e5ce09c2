// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QWidget>

#include <optional>

namespace Vitrina {

class ChipLabel;
class ElidedLabel;

/// Where the newest quote of a sale stands (S1.3), and at its end the way to it.
class QuoteGlance : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteGlance(ReplicaReader &reader, QWidget *parent = nullptr);

    void addButton(QWidget *button);
    /// Hides where there is no sale.
    void present(const std::optional<Opportunity> &sale);

private:
    ReplicaReader &m_reader;
    ChipLabel *m_status;
    ElidedLabel *m_text;
};

} // namespace Vitrina
