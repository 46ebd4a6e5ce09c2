// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

/// What is wrong with a template. Travels in a Problem(BadFile): details[0] is the fault's key, the
/// rest are its arguments in the order of the text: the line, counted from 1, then what is named.
enum class TemplateFault {
    UnclosedTag,     ///< line
    BadTag,          ///< line, what stands in the braces
    UnknownName,     ///< line, name
    UnknownSection,  ///< line, name
    UnclosedSection, ///< line where it begins, name
    StrayEnd,        ///< line, name
    WrongEnd,        ///< line, name, name of the section that is open
    TooDeep,         ///< line, limit
    TooLong,         ///< limit in characters
    TooMuch,         ///< sections within sections make more of it than can be printed
    UnknownPicture,  ///< name
};

Problem templateProblem(TemplateFault fault, const QStringList &arguments);

/// The fault as a sentence in the user's language; empty when the problem is not a template's.
QString templateFaultText(const Problem &problem);

} // namespace Vitrina
