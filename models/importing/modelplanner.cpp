// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/modelplanner.h"

#include "commands/importrows.h"
#include "domain/currency.h"
#include "domain/text.h"
#include "importing/rowtext.h"
#include "importing/seededwords.h"
#include "storage/directory.h"

namespace Vitrina {

namespace {

using F = ImportField;
using R = ImportReason;

QString keyOf(const VehicleModel &model)
{
    return folded(model.brand) + u'\n' + folded(model.line) + u'\n' + folded(model.modelVersion) +
           u'\n' + QString::number(model.year);
}

} // namespace

ModelPlanner::ModelPlanner(const ImportSetting &setting)
    : m_setting(setting)
{
    for (const VehicleModel &model : setting.names.directory().models())
        m_known.insert(keyOf(model));
}

RowVerdict ModelPlanner::plan(const RowCells &row)
{
    RowVerdict verdict;
    verdict.fate = RowVerdict::Fate::Refused;
    VehicleModel model;
    if (!takeLine(row[F::Brand], F::Brand, model.brand, verdict.refusal) ||
        !takeLine(row[F::Line], F::Line, model.line, verdict.refusal) ||
        !takeLine(row[F::Version], F::Version, model.modelVersion, verdict.refusal) ||
        !takeNumbers(row, model, verdict))
        return verdict;
    if (model.brand.isEmpty() || model.line.isEmpty()) {
        verdict.refusal = {model.brand.isEmpty() ? R::NoBrand : R::NoLine, {}, {}};
        return verdict;
    }
    if (const QString cell = row[F::Kind]; !cell.isEmpty()) {
        const std::optional<VehicleKind> kind = vehicleKindFromWord(cell);
        model.kind = kind.value_or(VehicleKind::Other);
        if (!kind)
            verdict.warnings += {R::UnknownVehicleKind, F::Kind, {cell}};
    }
    const QString key = keyOf(model);
    if (m_known.contains(key)) {
        verdict.fate = RowVerdict::Fate::AlreadyThere;
        return verdict;
    }
    m_known.insert(key);
    model.id = m_setting.ids.next<VehicleModelId>();
    gathered(1, 0);
    m_items += model;
    verdict.fate = RowVerdict::Fate::Imported;
    return verdict;
}

bool ModelPlanner::takeNumbers(const RowCells &row, VehicleModel &model, RowVerdict &verdict) const
{
    if (const QString cell = row[F::Year]; !cell.isEmpty()) {
        const std::optional<int> year = parseYear(cell);
        if (!year) {
            verdict.refusal = {R::BadYear, F::Year, {cell}};
            return false;
        }
        model.year = *year;
    }
    const QString currency = row[F::Currency].toUpper();
    model.currency = currency.isEmpty() ? m_setting.currency : currency;
    const std::optional<Currency> currencyUsed = Currency::fromCode(model.currency);
    if (!currencyUsed) {
        verdict.refusal = {R::BadCurrency, F::Currency, {row[F::Currency]}};
        return false;
    }
    if (const QString cell = row[F::Price]; !cell.isEmpty()) {
        const std::optional<qint64> price =
            parseMoney(cell, currencyUsed->decimals(), m_setting.decimalMark);
        if (!price || *price < 0) {
            verdict.refusal = {R::BadPrice, F::Price, {cell}};
            return false;
        }
        model.priceMinor = *price;
    }
    return true;
}

ImportSlice ModelPlanner::takeItems()
{
    const QList<VehicleModel> items = std::exchange(m_items, {});
    const QDateTime now = m_setting.now;
    return {items.size(), [items, now](qsizetype first, qsizetype count) {
                return AnyCommand(ImportModels{items.mid(first, count), now});
            }};
}

} // namespace Vitrina
