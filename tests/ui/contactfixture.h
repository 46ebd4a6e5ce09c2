// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/contactpanel.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace Vitrina::Testing {

/// Ctrl+N before Ana's eyes; María José is a client of Iván's. The clock stands on Saturday,
/// 21 November 2026, 10:00 in Quito.
class ContactFixture : public QObject
{
protected:
    void open()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        if (!m_theme)
            m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María José"), QStringLiteral("Paredes"),
                                     QStringLiteral("0991234567"));
            m_maria.client.nationalId = QStringLiteral("1712345678");
            sample.must(m_maria, sample.ivan);
        });
        m_preferences = std::make_unique<Preferences>(
            m_live->sample.folder.filePath(QStringLiteral("preferences.ini")));
        openPanel();
    }
    void close()
    {
        m_panel.reset();
        m_live->settle();
        m_live.reset();
    }

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_panel->findChild<Widget *>(QLatin1StringView(name));
        Q_ASSERT(widget);
        return widget;
    }
    QLineEdit *line(const char *name) { return find<QLineEdit>(name); }
    void type(const char *field, const QString &text)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        typeText(line(field), text);
    }
    /// To the widget that has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(m_panel->focusWidget());
        QTest::keyClick(m_panel->focusWidget(), key, modifiers);
    }
    QString focused() { return m_panel->focusWidget()->objectName(); }
    ClientDetail clientNamed(const QString &words)
    {
        const auto found = m_live->reader().searchClients(words);
        return found.size() == 1 ? *m_live->reader().client(found.front().id) : ClientDetail();
    }
    void openPanel()
    {
        m_panel = std::make_unique<ContactPanel>(m_live->reader(), m_live->queue(), *m_preferences,
                                                 *m_theme);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->start();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ContactPanel> m_panel;
    RegisterContact m_maria;
};

} // namespace Vitrina::Testing
