// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/savequote.h"
#include "items/quoteboard.h"
#include "kit/theme.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace Vitrina::Testing {

/// One quote of a sample showroom before somebody's eyes, with all that becomes of it: its strips
/// and their dialogs.
class DealsFixture : public QObject
{
protected:
    /// The quote that @p make answers is open, and Ana looks at it.
    void open(const std::function<CreateQuote(SampleShowroom &)> &make)
    {
        if (!m_theme)
            m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_live = std::make_unique<LiveShowroom>(
            [this, &make](SampleShowroom &sample) { m_made = make(sample); });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_refused = {};
        connect(m_page.get(), &QuotesPage::refused, this,
                [this](const Problem &problem) { m_refused = problem; });
        m_page->resize(1366, 700);
        m_page->show();
        look(m_live->sample.ana);
    }
    void close()
    {
        m_page.reset();
        m_live.reset();
    }

    void look(const StaffMember &viewer)
    {
        m_live->reader().setViewer(viewer.id);
        m_live->queue().setActor(viewer.id);
        m_page->open(m_made.quoteId);
        QApplication::processEvents();
    }
    Quote quote() { return m_live->reader().quote(m_made.quoteId)->quote; }
    /// How many quotes wait for the viewer's word.
    int toApprove()
    {
        m_page->board()->reload();
        return m_page->board()->countOf(QuoteBoard::Show::ToApprove);
    }
    /// The dialog that was asked for; stops the test program where none comes.
    QDialog *appeared(const char *name)
    {
        QDialog *dialog = nullptr;
        [&] { QTRY_VERIFY((dialog = m_page->findChild<QDialog *>(QLatin1StringView(name)))); }();
        if (!dialog)
            qFatal("there is no %s", name);
        return dialog;
    }
    template <typename Widget>
    static Widget *in(QWidget *parent, const char *name)
    {
        return parent->findChild<Widget *>(QLatin1StringView(name));
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->selectAll();
        typeText(line, text);
    }
    void accept(QDialog *dialog)
    {
        QTest::mouseClick(in<QPushButton>(dialog, "acceptButton"), Qt::LeftButton);
        m_live->settle();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    CreateQuote m_made;
    Problem m_refused;
};

} // namespace Vitrina::Testing
