// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "desktop/application.h"
#include "desktop/session.h"
#include "kit/elidedlabel.h"
#include "shell/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace Vitrina::Testing {

/// What shows under that name; null where nothing does.
template <typename Widget>
Widget *shown(QWidget *of, const char *name)
{
    QApplication::processEvents();
    const auto all = of->findChildren<Widget *>(QLatin1StringView(name));
    for (Widget *one : all) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

/// Somebody before the program's window: finds what shows and presses it.
class WindowHands
{
public:
    explicit WindowHands(Application &vitrina, int patienceMs)
        : m_vitrina(vitrina)
        , m_patience(patienceMs)
    {
    }

    QWidget *window() const { return m_vitrina.window(); }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return window() ? shown<Widget>(window(), name) : nullptr;
    }
    /// What a label says; empty where it does not show.
    QString said(const char *label) const
    {
        const auto *found = find<ElidedLabel>(label);
        return found ? found->text() : QString();
    }
    void press(const char *button) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(find<QPushButton>(button), button, m_patience);
        find<QPushButton>(button)->click();
    }
    /// Presses the button, and gives the dialog that opens; stops the test program where none does.
    QDialog *opened(const char *button, const char *dialog) const
    {
        press(button);
        [&] { QTRY_VERIFY2_WITH_TIMEOUT(find<QDialog>(dialog), dialog, m_patience); }();
        QDialog *found = find<QDialog>(dialog);
        if (!found)
            qFatal("%s does not open", dialog);
        return found;
    }
    /// The same for one that is accepted as it is.
    void agree(const char *button, const char *dialog) const
    {
        shown<QPushButton>(opened(button, dialog), "acceptButton")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(!find<QDialog>(dialog), dialog, m_patience);
    }
    /// A mail server of this computer without a password, through the menu.
    void setMailAccount(quint16 port) const
    {
        window()->findChild<QAction *>(QStringLiteral("mailAccountAction"))->trigger();
        auto *dialog = find<QDialog>("mailAccountDialog");
        QVERIFY(dialog);
        shown<QLineEdit>(dialog, "senderAddressEdit")
            ->setText(QStringLiteral("alba@autos.example"));
        shown<QLineEdit>(dialog, "mailHostEdit")->setText(QStringLiteral("127.0.0.1"));
        auto *security = shown<QComboBox>(dialog, "mailSecurityBox");
        security->setCurrentIndex(2);
        Q_EMIT security->activated(2);
        shown<QSpinBox>(dialog, "mailPortBox")->setValue(port);
        shown<QPushButton>(dialog, "saveButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("mailAccountDialog"), m_patience);
    }
    /// Does a command as who sits there.
    void must(const AnyCommand &command) const
    {
        QFuture<Result<Receipt>> future = m_vitrina.session()->queue().submit(command);
        future.waitForFinished();
        QVERIFY(future.result());
        QCoreApplication::processEvents();
    }

private:
    Application &m_vitrina;
    int m_patience;
};

} // namespace Vitrina::Testing
