// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncworld/samplehub.h"

#include <QTest>

/// A Laptop holds what the hub shows its person, and came to it without being mended.
#define VERIFY_SAME(laptop)                                                                        \
    QVERIFY2((laptop).rows() == (laptop).hubRows(),                                                \
             qPrintable(firstDifference((laptop).rows(), (laptop).hubRows())));                    \
    QCOMPARE((laptop).timesMended(), 0)
