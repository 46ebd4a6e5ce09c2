// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/quotetemplates.h"
#include "items/words.h"
#include "kit/theme.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "quotes/savetemplatedialog.h"
#include "quotes/templatepicker.h"
#include "sample/liveshowroom.h"
#include "sample/templatescenarios.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace Vitrina::Testing {

/// Cotizaciones before Ana's eyes, who has a template of her own; her branch has another, and Iván
/// one that is none of hers.
class TemplatesFixture : public QObject
{
protected:
    /// @p more is done to what is there before the window opens.
    void start(const std::function<void(SampleShowroom &)> &more = {})
    {
        close();
        if (!m_theme)
            m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_live = std::make_unique<LiveShowroom>([this, &more](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vera"));
            sample.must(m_rosa);
            const SaveQuoteTemplate two =
                templateOf(sample, QStringLiteral("Las dos de siempre"), sample.ana.id);
            sample.must(two);
            m_two = two.templateId;
            SaveQuoteTemplate promo = templateOf(sample, QStringLiteral("Promoción"), {});
            const QuoteOfferId gone = promo.content->offers.takeFirst().id;
            promo.content->items.clear();
            promo.content->forms.removeIf(
                [&gone](const QuoteForm &form) { return form.offerId == gone; });
            sample.must(promo, sample.admin);
            m_promo = promo.templateId;
            sample.must(templateOf(sample, QStringLiteral("De Iván"), sample.ivan.id), sample.ivan);
            if (more)
                more(sample);
        });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->resize(1366, 700);
        m_page->show();
        actAs(s().ana);
        m_refused = {};
        m_told.clear();
        m_undo.reset();
        connect(m_page.get(), &QuotesPage::refused, this,
                [this](const Problem &problem) { m_refused = problem; });
        connect(m_page.get(), &QuotesPage::done, this,
                [this](const QString &told, const std::optional<AnyCommand> &undo) {
                    m_told = told;
                    m_undo = undo;
                });
        QApplication::processEvents();
    }
    void close()
    {
        m_page.reset();
        m_live.reset();
    }
    SampleShowroom &s() { return m_live->sample; }
    QuoteEditor *editor() { return m_page->findChild<QuoteEditor *>(); }
    void actAs(const StaffMember &who)
    {
        m_live->reader().setViewer(who.id);
        m_live->queue().setActor(who.id);
    }
    void begin()
    {
        m_page->quote(m_rosa.opportunityId);
        QApplication::processEvents();
    }
    template <typename Widget>
    Widget *child(QWidget *parent, const char *name)
    {
        QApplication::processEvents();
        for (Widget *one : parent->findChildren<Widget *>(QLatin1StringView(name))) {
            if (one->isVisible())
                return one;
        }
        qFatal("there is no visible %s", name);
    }
    template <typename Dialog>
    Dialog *opened(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at && m_page->isAncestorOf(at) ? at : editor(), key, modifiers);
        for (Dialog *dialog : m_page->findChildren<Dialog *>()) {
            if (dialog->isVisible()) // not one that was closed a moment ago
                return dialog;
        }
        qFatal("the dialog does not open");
    }
    TemplatePicker *picker() { return opened<TemplatePicker>(Qt::Key_F6); }
    QLineEdit *search(TemplatePicker *dialog)
    {
        return child<QLineEdit>(dialog, "templateSearchEdit");
    }
    static QString cell(TemplatePicker *dialog, int row, int column)
    {
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("templatesTable"));
        return table->model()->index(row, column).data().toString();
    }
    static int rows(TemplatePicker *dialog)
    {
        return dialog->findChild<QTableView *>(QStringLiteral("templatesTable"))
            ->model()
            ->rowCount();
    }
    void closed()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_page->findChild<TemplatePicker *>());
        QVERIFY(!m_page->findChild<SaveTemplateDialog *>());
    }
    static QStringList texts(const QuoteContent &content)
    {
        QStringList texts;
        for (const QuoteOffer &offer : content.offers)
            texts += offer.text;
        return texts;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    RegisterContact m_rosa;
    QuoteTemplateId m_two;   ///< Ana's, of both models
    QuoteTemplateId m_promo; ///< the branch's, of the second
    Problem m_refused;
    QString m_told;
    std::optional<AnyCommand> m_undo;
};

} // namespace Vitrina::Testing
