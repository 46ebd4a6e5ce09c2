// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/manualwindow.h"

#include "kit/searchfield.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

static void initialiseManual()
{
    Q_INIT_RESOURCE(shell_docs);
}

namespace Vitrina {

namespace {

constexpr QSize readingSize(860, 720);
constexpr int pictureWidth = 780;
constexpr int headingAir = 12; // pixels above a heading that is gone to

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

/// Markdown comes without space between its paragraphs.
void giveAir(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 0 ? 18 : 0);
        format.setBottomMargin(block.textList() ? 2 : 8);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

/// A heading as links name it: "Un contacto nuevo en 20 segundos" is
/// #un-contacto-nuevo-en-20-segundos.
QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'-')
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    }
    return anchor;
}

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
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(24);
    m_text->setMarkdown(manualText());
    giveAir(*m_text->document());
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 0, 24, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textEdited, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::next);
    resize(readingSize);
    m_search->setFocus();
}

void ManualWindow::follow(const QUrl &link)
{
    if (!link.hasFragment()) {
        QDesktopServices::openUrl(link);
        return;
    }
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || anchorOf(block.text()) != link.fragment())
            continue;
        const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(block);
        m_text->verticalScrollBar()->setValue(qRound(place.top()) - headingAir);
        return;
    }
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
