// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <Qt>

namespace Vitrina {

/// What a status means to the eye; ui/kit gives each its colours and its mark, the same everywhere.
enum class Tone { Neutral, Sent, Viewed, Reserved, Done, Danger, Accent };

/// The colour of the small dot before a word (quality of a lead). Waiting is no dot but a mark
/// behind the text: what is shown is not yet at the shared database.
enum class Dot { None, Hot, Warm, Cold, Waiting };

/// What a model may say about a cell beside its text, without knowing of widgets. All optional.
namespace CellRole {
enum : int {
    ChipTone = Qt::UserRole + 0x100, ///< Tone: DisplayRole is drawn as a chip
    DotColour,                       ///< Dot: drawn before the text
    Emphasis,                        ///< bool: semibold
    Overdue,                         ///< bool: semibold in the danger colour
    Dim,                             ///< bool: secondary text
    RightAligned,                    ///< bool: right edge, figures of one width (money, counts)
    Link,                            ///< bool: a number or word that opens its rows
    Section,                         ///< QString, the same in every cell of the row: the row is a
                                     ///< heading with this text ("VENCIDOS · 3"), not data
    Last = Section,
};
} // namespace CellRole

/// Roles of a model shown as a timeline (latest first), one entry a row.
namespace TimelineRole {
enum : int {
    Lead = Qt::UserRole + 0x180, ///< QString: bold beginning, may be empty
    Text,                        ///< QString
    Time,                        ///< QString: "hoy 8:41", already worded
    Mark,                        ///< Tone: colour of the dot; Neutral when absent
};
} // namespace TimelineRole

/// What a model of quotes says of one.
namespace QuoteRole {
enum : int {
    Id = Qt::UserRole + 0x200, ///< QuoteId
    Number,                    ///< QString
    Title,                     ///< QString: its models
    Total,                     ///< QString: money
    Line,                      ///< QString: what is to know of it now ("quedan 9 h")
    Left,                      ///< double, 0 to 1: of the 72 h; below zero where no clock runs
    Urgent,                    ///< bool: a few hours are left
    Provisional,               ///< bool: something of it is not yet at the shared database
    NumberProvisional,         ///< bool: its number may still become another
};
} // namespace QuoteRole

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::Tone)
Q_DECLARE_METATYPE(Vitrina::Dot)
