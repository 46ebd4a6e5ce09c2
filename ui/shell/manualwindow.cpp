// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/manualwindow.h"

#include "kit/searchfield.h"

#include <QFile>
#include <QImage>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

static void initialiseManual()
{
    Q_INIT_RESOURCE(shell_docs);
}

namespace Vitrina {

namespace {

constexpr QSize firstSize(860, 720);
constexpr int pictureWidth = 780;

/// Pictures are whole windows: shown as wide as a page is.
class ManualText : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return QTextBrowser::loadResource(type, name);
        const QString file = QStringLiteral(":/docs/screenshots/") + name.fileName();
        QImage picture(file);
        const qreal ratio = devicePixelRatioF();
        picture = picture.scaledToWidth(qRound(pictureWidth * ratio), Qt::SmoothTransformation);
        picture.setDevicePixelRatio(ratio);
        return picture;
    }
};

QString manualText()
{
    initialiseManual();
    QFile file(QStringLiteral(":/docs/manual/README.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new SearchField(tr("Search the manual"), this))
    , m_text(new ManualText(this))
{
    setObjectName(QStringLiteral("manualWindow"));
    setWindowTitle(tr("Manual"));
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(24);
    m_text->setMarkdown(manualText());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 0, 24, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textEdited, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::next);
    resize(firstSize);
    m_search->setFocus();
}

/// From the beginning at every key.
void ManualWindow::search(const QString &text)
{
    m_text->moveCursor(QTextCursor::Start);
    if (!text.isEmpty())
        m_text->find(text);
}

/// Enter goes on, and after the last one begins anew.
void ManualWindow::next()
{
    if (!m_text->find(m_search->text()))
        search(m_search->text());
}

} // namespace Vitrina
