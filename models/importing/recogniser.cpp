// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/recogniser.h"

#include "domain/text.h"
#include "importing/seededwords.h"
#include "storage/directory.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// So that a file of nothing but different words does not fill the memory.
constexpr qsizetype mostWords = 10'000;

QString itemKey(Catalogue catalogue, const QString &word)
{
    return codeOf(catalogue) + u'/' + word;
}

bool holdsAll(const QStringList &words, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&words](const QString &word) { return words.contains(word); });
}

template <typename Find>
QUuid remembered(QHash<QString, QUuid> &known, const QString &text, Find find)
{
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    const QUuid id = find();
    if (known.size() < mostWords)
        known.insert(text, id);
    return id;
}

} // namespace

Recogniser::Recogniser(std::shared_ptr<const Directory> directory)
    : m_directory(std::move(directory))
{
    const auto add = [this](const CatalogueItem &item, const QString &word) {
        const QString key = itemKey(item.catalogue, folded(word));
        if (!word.isEmpty() && !m_items.contains(key))
            m_items.insert(key, item.id.uuid());
    };
    // A name that the showroom gave goes before a word of ours for another entry.
    for (const CatalogueItem &item : m_directory->catalogueItems()) {
        if (item.active) {
            add(item, item.name);
            add(item, item.code);
        }
    }
    for (const CatalogueItem &item : m_directory->catalogueItems()) {
        const QStringList words =
            item.active ? seededWords(item.catalogue, item.code) : QStringList();
        for (const QString &word : words)
            add(item, word);
    }
    for (const StaffMember &member : m_directory->staff()) {
        if (member.active)
            m_staff.push_back({member.id.uuid(), searchWords(member.name), {}, 0, 0});
    }
    for (const VehicleModel &model : m_directory->models()) {
        const QString line = folded(model.brand + u' ' + model.line + u' ' + model.modelVersion);
        if (model.active)
            m_models.push_back({model.id.uuid(), searchWords(modelName(model)), line,
                                line.count(u' ') + 1, model.year});
    }
}

CatalogueItemId Recogniser::item(Catalogue catalogue, const QString &text)
{
    return CatalogueItemId(remembered(m_knownItems[catalogue], text, [&] {
        return m_items.value(itemKey(catalogue, folded(text)));
    }));
}

StaffId Recogniser::advisor(const QString &text)
{
    return StaffId(remembered(m_knownStaff, text, [&] { return findAdvisor(text); }));
}

VehicleModelId Recogniser::model(const QString &text)
{
    return VehicleModelId(remembered(m_knownModels, text, [&] { return findModel(text); }));
}

QUuid Recogniser::findAdvisor(const QString &text) const
{
    for (const StaffMember &member : m_directory->staff()) {
        const bool named =
            member.login.compare(text, Qt::CaseInsensitive) == 0 ||
            (!member.email.isEmpty() && member.email.compare(text, Qt::CaseInsensitive) == 0);
        if (member.active && named)
            return member.id.uuid();
    }
    const QStringList wanted = searchWords(text);
    QUuid found;
    for (const Named &member : m_staff) {
        if (wanted.isEmpty() || !holdsAll(member.words, wanted))
            continue;
        if (member.words.size() == wanted.size())
            return member.id;
        if (!found.isNull())
            return {};
        found = member.id;
    }
    return found;
}

QUuid Recogniser::findModel(const QString &text) const
{
    const QStringList wanted = searchWords(text);
    const Named *found = nullptr;
    bool several = false;
    for (const Named &model : m_models) {
        if (wanted.isEmpty() || !holdsAll(model.words, wanted))
            continue;
        const bool whole = model.lineWords <= wanted.size();
        const bool foundWhole = found && found->lineWords <= wanted.size();
        if (!found || (whole && !foundWhole)) {
            found = &model;
            several = false;
        } else if (found->line == model.line) {
            found = model.year > found->year ? &model : found;
        } else if (!foundWhole) {
            several = true;
        }
    }
    return found && !several ? found->id : QUuid();
}

} // namespace Vitrina
