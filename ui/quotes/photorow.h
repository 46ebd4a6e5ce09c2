// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "quotes/phototaking.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace Vitrina {

class Button;
class CommandQueue;
class Toast;

/// The photographs of a trade-in (D6): small ones side by side; Enter shows one large. Files and
/// pictures come in by the button, by dropping and by pasting, Del takes the current one away and
/// can be undone. Of an appraisal that is not asked for yet they are kept until addTo().
class PhotoRow : public QWidget
{
    Q_OBJECT

public:
    enum class Use {
        Look,   ///< only
        Change, ///< add and remove, too
    };
    PhotoRow(ReplicaReader &reader, CommandQueue &queue, const AppraisalId &appraisal, Use use,
             QWidget *parent);

    int count() const;
    /// The appraisal has been asked for: what was taken so far is its.
    void addTo(const AppraisalId &appraisal);
    PhotoTaking &taking() { return m_taking; }

Q_SIGNALS:
    void countChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void chooseFiles();
    void paste();
    void onTaken(const TakenPhoto &photo);
    void onRefused(const QString &name, const Problem &problem);
    void submitAdding(const PictureFacts &picture);
    void removeCurrent();
    void offerReturn(const PictureFacts &picture);
    void undoRemoval();
    void openCurrent();
    void readAgain();
    void present(const std::vector<Photo> &photos);
    void say(const QString &text);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    AppraisalId m_appraisal; ///< null: not asked for yet
    const Use m_use;
    std::vector<Photo> m_photos; ///< as shown
    std::optional<PictureFacts> m_removed;
    PhotoTaking m_taking;
    QListWidget *m_list = nullptr;
    Button *m_add = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_problem = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace Vitrina
