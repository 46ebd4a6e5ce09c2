// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace Vitrina {

class QuoteListStrip;

/// The strips of what a quote may have several of. Those that have nothing yet share one line.
class QuoteListStrips : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteListStrips(std::vector<QuoteListStrip *> strips, QWidget *parent = nullptr);

private:
    void arrange();

    const std::vector<QuoteListStrip *> m_strips;
    QHBoxLayout *m_beside;
    QVBoxLayout *m_below;
};

} // namespace Vitrina
