// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/deedwords.h"
#include "items/outboxremedy.h"
#include "items/rowwords.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Vitrina {

class Button;
class ChipLabel;

/// One command that waits or was not taken: what was done, why it was not accepted, my value beside
/// theirs, and everything that was typed for it.
class OutboxPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxPanel(ReplicaReader &reader, QWidget *parent = nullptr);

    /// Tells of this one from now on, or of nothing.
    void present(const std::optional<OutboxCommand> &command);
    const std::optional<OutboxCommand> &command() const { return m_command; }
    /// Reads what stands now; what is being marked in the texts stays marked where nothing changed.
    void refresh();
    /// While a try is under way.
    void setTrying(bool trying);
    /// The first thing that may be done about it.
    void focusAction();

public Q_SLOTS:
    /// All that it says, as text, onto the clipboard.
    void copyText();

Q_SIGNALS:
    void retryRequested(const Vitrina::OutboxCommand &command);
    void noteRequested(const Vitrina::OutboxCommand &command);
    void unitRequested(const Vitrina::OutboxCommand &command, const Vitrina::UnitId &unit);
    void discardRequested(const Vitrina::OutboxCommand &command);

private:
    struct UnitChoice
    {
        QUuid id; ///< null: the manager assigns one
        QString text;

        friend bool operator==(const UnitChoice &, const UnitChoice &) = default;
    };
    struct Said
    {
        QString deed;
        QString when;
        QString why;
        QList<RowPairs> rows;
        QList<TypedText> typed;
        bool decided = false;
        Remedy remedy = Remedy::TryAgain;
        QList<UnitChoice> units; ///< for Remedy::OtherUnit
    };

    void build();
    QWidget *buildUnits();
    QWidget *buildFoot();
    Said read() const;
    QList<UnitChoice> unitsInstead() const;
    void doWhatHelps();
    void fill(const Said &said);
    void fillRow(const RowPairs &row, bool decided, int &line);
    void addCell(int line, int column, const QString &text, const char *role, int span = 1);
    void offer(const Said &said);
    void offerUnits(const Said &said);
    QString asText() const;

    ReplicaReader &m_reader;
    std::optional<OutboxCommand> m_command;
    Said m_said;
    QLabel *m_deed = nullptr;
    QLabel *m_when = nullptr;
    ChipLabel *m_chip = nullptr;
    QLabel *m_why = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_values = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_units = nullptr; ///< where another one is to be chosen
    QComboBox *m_unit = nullptr;
    Button *m_retry = nullptr; ///< does what helps
    Button *m_discard = nullptr;
    Button *m_copy = nullptr;
};

} // namespace Vitrina
