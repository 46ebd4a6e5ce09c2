// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/modelchoice.h"

#include "domain/searchable.h"
#include "domain/text.h"
#include "items/wordmatch.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace Vitrina {

namespace {

constexpr size_t mostOffered = 12;

} // namespace

ModelChoice::ModelChoice(ReplicaReader &reader, QWidget *parent)
    : QLineEdit(parent)
    , m_reader(reader)
    , m_offered(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(int(mostOffered));
    m_completer->setWidget(this); // setCompleter() would filter by the beginning
    connect(this, &QLineEdit::textEdited, this, &ModelChoice::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                setModelId(index.data(Qt::UserRole).value<VehicleModelId>());
                Q_EMIT picked();
            });
}

std::vector<VehicleModel> ModelChoice::matches(const QString &typed) const
{
    const QStringList words = searchWords(typed);
    std::vector<VehicleModel> found;
    if (words.isEmpty())
        return found;
    for (const VehicleModel &model : m_reader.directory()->models()) {
        if (model.active && allBeginOneOf(words, searchableWords(modelName(model))))
            found.push_back(model);
    }
    return found;
}

void ModelChoice::offer(const QString &typed)
{
    m_chosen = {};
    std::vector<VehicleModel> found = matches(typed);
    if (found.size() > mostOffered)
        found.resize(mostOffered);
    m_offered->clear();
    for (const VehicleModel &model : found) {
        auto *item = new QStandardItem(modelName(model));
        item->setData(QVariant::fromValue(model.id), Qt::UserRole);
        m_offered->appendRow(item);
    }
    if (found.empty()) {
        m_completer->popup()->hide();
    } else if (isVisible()) { // not of what is put there before the form is shown
        m_completer->complete();
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    }
    Q_EMIT picked();
}

void ModelChoice::keyPressEvent(QKeyEvent *event)
{
    // While models are offered, Enter takes one; it does not submit the form.
    const bool decides = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Escape;
    if (decides && m_completer->popup()->isVisible())
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

VehicleModelId ModelChoice::modelId() const
{
    if (!m_chosen.isNull())
        return m_chosen;
    const std::vector<VehicleModel> found = matches(text());
    return found.size() == 1 ? found.front().id : VehicleModelId();
}

QString ModelChoice::strayText() const
{
    return modelId().isNull() ? text().trimmed() : QString();
}

void ModelChoice::setModelId(const VehicleModelId &id)
{
    m_chosen = id;
    setText(id.isNull() ? QString() : modelName(m_reader.directory()->model(id)));
}

} // namespace Vitrina
