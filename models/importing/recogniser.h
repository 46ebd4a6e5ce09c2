// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <QHash>

#include <memory>

namespace Vitrina {

class Directory;

/// What the words of a file mean in this showroom: entries of catalogues, staff, models. Case,
/// accents and punctuation do not matter. Each answers a null id for what it does not know.
/// One thread.
class Recogniser
{
public:
    explicit Recogniser(std::shared_ptr<const Directory> directory);

    /// By the entry's code, its name here, or a word for a seeded entry (seededwords.h); active
    /// entries only.
    CatalogueItemId item(Catalogue catalogue, const QString &text);
    /// By login, mail or name, in any order of its words, or a part of it that only one has; active
    /// staff only.
    StaffId advisor(const QString &text);
    /// By its name as modelName() gives it, or a part that one model alone has; of one model's
    /// years the newest; active models only.
    VehicleModelId model(const QString &text);

    const Directory &directory() const { return *m_directory; }

private:
    struct Named
    {
        QUuid id;
        QStringList words;
        QString line; ///< of a model: brand, line and version, for "the same but for the year"
        qsizetype lineWords = 0;
        int year = 0;
    };
    QUuid findAdvisor(const QString &text) const;
    QUuid findModel(const QString &text) const;

    std::shared_ptr<const Directory> m_directory;
    QHash<QString, QUuid> m_items; ///< "<catalogue>/<word>"
    std::vector<Named> m_staff;
    std::vector<Named> m_models;
    // Files say the same few things again and again.
    QHash<Catalogue, QHash<QString, QUuid>> m_knownItems;
    QHash<QString, QUuid> m_knownStaff;
    QHash<QString, QUuid> m_knownModels;
};

} // namespace Vitrina
