// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/cellroles.h"
#include "items/replicareader.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace Vitrina {

class Button;
class ChipLabel;
class DealDialog;
class ElidedLabel;

/// A strip of a quote's page: chips, a line that gives way, and a row of buttons that open forms or
/// do one thing at once. Hidden until it has something to say.
class QuoteStrip : public QWidget
{
    Q_OBJECT

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    void refused(const Vitrina::Problem &problem);

protected:
    QuoteStrip(const char *name, ReplicaReader &reader, CommandQueue &queue, QWidget *parent);

    ReplicaReader &reader() const { return m_reader; }
    CommandQueue &queue() const { return m_queue; }

    /// What lies side by side in @p of, which has no layout yet.
    static QHBoxLayout *rowOf(QWidget *of);
    ElidedLabel *line(const char *name, QWidget *parent);
    Button *button(const QString &text, const char *name, const std::function<void()> &clicked,
                   QWidget *parent);
    /// Shows a form; what it did is told, and what is typed in it is kept (X7) as of what it is
    /// about: the quote, or a row of it.
    template <typename Id>
    void open(DealDialog *dialog, const Id &about)
    {
        open(dialog, about.toString());
    }
    void open(DealDialog *dialog, const QString &about);
    /// What can be undone with @p undo, where there is one.
    using Undo = std::function<std::optional<AnyCommand>(const Receipt &)>;
    void submit(const AnyCommand &command, const QString &told, const Undo &undo = {});

private:
    ReplicaReader &m_reader;
    CommandQueue &m_queue;
};

/// A strip with a heading and a row for each of what a quote has several of.
class QuoteListStrip : public QuoteStrip
{
    Q_OBJECT

public:
    void present(const std::optional<QuoteDetail> &quote);
    /// Whether the quote has one of them.
    bool hasRows() const { return m_hasRows; }

Q_SIGNALS:
    /// hasRows() is another.
    void filled();

protected:
    QuoteListStrip(const char *name, const QString &heading, ReplicaReader &reader,
                   CommandQueue &queue, QWidget *parent);

    const std::optional<QuoteDetail> &quote() const { return m_quote; }
    QHBoxLayout *head() const { return m_head; }
    /// Reads again what is shown.
    virtual void refresh() = 0;

    void clear();
    struct Words
    {
        QString chip;
        Tone tone = Tone::Neutral;
        QString line;
    };
    /// Another row, called @p what + "Row", with its chip and line; buttons are added to it.
    QWidget *addRow(const QString &what, const Words &words);
    void addButton(QWidget *row, const QString &text, const char *name,
                   const std::function<void()> &clicked);

private:
    void readAgain();

    std::optional<QuoteDetail> m_quote;
    bool m_hasRows = false;
    QHBoxLayout *m_head = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace Vitrina
