// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/movequote.h"
#include "kit/theme.h"
#include "quotes/formcard.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace Vitrina::Testing {

/// Cotizaciones before Ana's eyes, and a sale with Rosa, who asked for an NK 250. The clock stands
/// on Saturday, 21 November 2026, 10:00 in Quito.
class QuotesFixture : public QObject
{
protected:
    void open()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        if (!m_theme)
            m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"),
                                    QStringLiteral("0991234567"));
            m_rosa.client.phones[0].e164 = QStringLiteral("+593991234567");
            m_rosa.modelId = sample.nk250.id;
            sample.must(m_rosa);
        });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_refused = {};
        connect(m_page.get(), &QuotesPage::refused, this,
                [this](const Problem &problem) { m_refused = problem; });
        m_page->resize(1190, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void close()
    {
        m_page.reset();
        m_live.reset();
    }

    template <typename Widget>
    Widget *child(const char *name)
    {
        QApplication::processEvents(); // what was made a moment ago is shown then
        const auto all = m_page->findChildren<Widget *>(QLatin1StringView(name));
        for (Widget *one : all) {
            if (one->isVisible())
                return one;
        }
        qFatal("there is no visible %s", name);
    }
    template <typename Widget>
    bool isShown(const char *name)
    {
        QApplication::processEvents();
        const auto all = m_page->findChildren<Widget *>(QLatin1StringView(name));
        return std::any_of(all.begin(), all.end(), [](Widget *one) { return one->isVisible(); });
    }
    void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        typeText(line, text);
    }
    void click(const char *button)
    {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    QList<FormCard *> cards()
    {
        QApplication::processEvents();
        QList<FormCard *> list;
        for (FormCard *card : m_page->findChildren<FormCard *>()) {
            if (card->isVisible())
                list += card;
        }
        return list;
    }
    /// The figure beside a word on a card.
    static QString figure(const FormCard *card, const QString &name)
    {
        const auto labels = card->findChildren<QLabel *>();
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            if (labels[i]->text() == name)
                return labels[i + 1]->text();
        }
        return {};
    }
    std::vector<Quote> quotes() { return m_live->reader().quotesOfSale(m_rosa.opportunityId); }
    Quote quote() { return quotes().front(); }
    void begin()
    {
        m_page->quote(m_rosa.opportunityId);
        QVERIFY(!cards().isEmpty());
    }
    void save()
    {
        click("saveQuoteButton");
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::DatabaseError); // nothing was refused
    }
    /// It was sent, and edited afterwards: there are two versions, and the newer is shown.
    void sendAndEdit()
    {
        begin();
        save();
        m_live->must(SendQuote{quote().id, quote().contentVersion, QuoteChannel::WhatsApp,
                               m_live->clock().now()});
        type(child<QLineEdit>("offerPriceEdit"), QStringLiteral("5000"));
        save();
        QCOMPARE(quote().editedVersion, 2);
    }
    /// 0 is the newest.
    void lookAtVersion(int index)
    {
        auto *versions = child<QComboBox>("versionBox");
        versions->setCurrentIndex(index);
        Q_EMIT versions->activated(index);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    RegisterContact m_rosa;
    Problem m_refused;
};

} // namespace Vitrina::Testing
