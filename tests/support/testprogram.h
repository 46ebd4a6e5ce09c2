// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace Vitrina::Testing {

/// A test of a folder's program. All tests of a folder are one program, compiled and linked once;
/// ctest calls it by the name of the test's source (tst_wake), which is a link to it, and each runs
/// in a process of its own.
class TestProgram
{
public:
    using Run = int (*)(int argc, char **argv);

    /// `source` is the path of the test's source; its name without ending is the test's.
    TestProgram(const char *source, Run run);
};

/// For tests of what needs no application.
struct NoApplication
{
    NoApplication(int, char **) {}
};

} // namespace Vitrina::Testing

/// VITRINA_TEST(TestWake, QCoreApplication): at the end of a source, before its moc.
#define VITRINA_TEST(TestClass, Application)                                                       \
    static const Vitrina::Testing::TestProgram programOf##TestClass(                               \
        __FILE__, [](int argc, char **argv) {                                                      \
            const Application application(argc, argv);                                             \
            TestClass test;                                                                        \
            return QTest::qExec(&test, argc, argv);                                                \
        });
