// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/testprogram.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace Vitrina::Testing {

namespace {

using Programs = std::map<std::string, TestProgram::Run>;

/// Not an object of the file: programs enter themselves before main().
Programs &programs()
{
    static Programs all;
    return all;
}

std::string nameOf(const char *path)
{
    return std::filesystem::path(path).stem().string();
}

} // namespace

TestProgram::TestProgram(const char *source, Run run)
{
    programs().emplace(nameOf(source), run);
}

} // namespace Vitrina::Testing

int main(int argc, char **argv)
{
    using namespace Vitrina::Testing;
    const auto program = programs().find(nameOf(argv[0]));
    if (program != programs().end())
        return program->second(argc, argv);
    std::fprintf(stderr, "%s is called by the name of one of its tests:\n", argv[0]);
    for (const auto &[name, run] : programs())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}
