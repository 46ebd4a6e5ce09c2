// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include <array>

namespace Vitrina {

/// A program of the terminal speaks the system's language as long as this lives: Vitrina's words,
/// Qt's for --help, and over both what a country calls otherwise. Made after the application.
class TerminalLanguage
{
public:
    TerminalLanguage();

private:
    std::array<QTranslator, 3> m_translators;
};

} // namespace Vitrina
