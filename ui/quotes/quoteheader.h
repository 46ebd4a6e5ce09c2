// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "kit/button.h"

#include <QWidget>

#include <utility>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace Vitrina {

class ChipLabel;
class ElidedLabel;

/// What the header says of a quote.
struct QuoteStanding
{
    const QuoteDetail *detail = nullptr; ///< none before it is made
    QString client;
    bool isOpen = true;         ///< may be edited now
    bool isDirty = false;       ///< something was typed and not saved
    bool isOld = false;         ///< a version is looked at that is not the newest
    bool hasLinks = false;      ///< links can be given
    bool hasMail = false;       ///< mails can be sent, or wait
    bool goesByMail = false;    ///< where nothing else is said
    bool isChanging = false;    ///< customer care edits what is locked: there is nothing to send
    bool isProvisional = false; ///< something of it is not yet at the shared database
    bool isNumberProvisional = false;
};

/// Whose quote it is and where it stands, and what can be done with it there.
class QuoteHeader : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteHeader(ReplicaReader &reader, QWidget *parent = nullptr);

    void present(const QuoteStanding &standing);
    void showVersion(int index);
    void showDirty();
    /// The rest of it stays as it is.
    void showProvisional(const QuoteStanding &standing);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void left();
    void versionChosen(int index); ///< by the person; 0 is the newest
    void discardRequested();
    void saveRequested();
    void sendRequested(); ///< by WhatsApp
    void mailRequested();
    void copyRequested();
    void linkRequested();
    void lookRequested();
    void revokeRequested();
    void templateRequested(); ///< it is to be kept as one
    void proformaRequested();
    void clientModeRequested();
    void extensionRequested();
    void extendRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildRows();
    void buildStanding();
    void buildDeeds();
    Button *button(const QString &text, Button::Role role, const char *name,
                   void (QuoteHeader::*said)());
    Button *moreButton();
    void fillVersions(const QuoteDetail &detail);
    void showDrafting(const QuoteStanding &standing);
    void showLinks(const QuoteStanding &standing, QuoteStatus status);
    void fit();

    ReplicaReader &m_reader;
    QBoxLayout *m_rows = nullptr;
    QBoxLayout *m_who = nullptr;  ///< whose it is and where it stands
    QBoxLayout *m_what = nullptr; ///< what can be done with it
    std::vector<std::pair<Button *, QString>>
        m_hints; ///< the keys that buttons show where there is room
    ElidedLabel *m_title = nullptr;
    ChipLabel *m_status = nullptr;
    ChipLabel *m_waiting = nullptr;
    QLabel *m_clock = nullptr;
    QComboBox *m_versions = nullptr;
    Button *m_link = nullptr;
    QAction *m_look = nullptr;
    QAction *m_revoke = nullptr;
    Button *m_save = nullptr;
    Button *m_discard = nullptr;
    Button *m_send = nullptr;
    Button *m_mail = nullptr;
    Button *m_ask = nullptr;
    Button *m_extend = nullptr;
};

} // namespace Vitrina
