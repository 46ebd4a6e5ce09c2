// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Vitrina {

/// Fusion with the program's own icons. Fusion's are read from PNG files, and the first one makes
/// Qt load every image format there is: a tenth of the start.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;
};

} // namespace Vitrina
