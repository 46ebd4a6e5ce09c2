// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/templatefault.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct FaultText
{
    TemplateFault fault;
    const char *key;
    const char *text;
};

constexpr FaultText faultTexts[] = {
    {TemplateFault::UnclosedTag, "unclosed-tag",
     QT_TRANSLATE_NOOP("TemplateFault", "Line %1 of the template: “{{” without its “}}”.")},
    {TemplateFault::BadTag, "bad-tag",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "Line %1 of the template: “%2” cannot stand between double braces.")},
    {TemplateFault::UnknownName, "unknown-name",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "Line %1 of the template: there is nothing called “%2” here.")},
    {TemplateFault::UnknownSection, "unknown-section",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "Line %1 of the template: there is no section called “%2” here.")},
    {TemplateFault::UnclosedSection, "unclosed-section",
     QT_TRANSLATE_NOOP(
         "TemplateFault",
         "Line %1 of the template: the section “%2” begins there and is never closed.")},
    {TemplateFault::StrayEnd, "stray-end",
     QT_TRANSLATE_NOOP("TemplateFault", "Line %1 of the template closes “%2”, which is not open.")},
    {TemplateFault::WrongEnd, "wrong-end",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "Line %1 of the template closes “%2” while “%3” is still open.")},
    {TemplateFault::TooDeep, "too-deep",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "Line %1 of the template: more than %2 sections one inside the other.")},
    {TemplateFault::TooLong, "template-too-long",
     QT_TRANSLATE_NOOP("TemplateFault", "The template is longer than %1 characters.")},
    {TemplateFault::TooMuch, "template-too-much",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "The template repeats its sections so often that it cannot be printed.")},
    {TemplateFault::UnknownPicture, "unknown-picture",
     QT_TRANSLATE_NOOP("TemplateFault",
                       "The template asks for a picture “%1”; there are only “logo” and “qr”.")},
};

/// In one pass: what a template says is never read as a place of its own.
QString withDetails(const QString &text, const QStringList &details)
{
    QString said;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        said += place < 0 ? QString(text[i]) : details.value(place);
        i += place < 0 ? 0 : 1;
    }
    return said;
}

} // namespace

Problem templateProblem(TemplateFault fault, const QStringList &arguments)
{
    for (const FaultText &row : faultTexts) {
        if (row.fault == fault)
            return {Problem::Code::BadFile, QStringList{QLatin1StringView(row.key)} + arguments};
    }
    return {Problem::Code::BadFile, arguments};
}

QString templateFaultText(const Problem &problem)
{
    if (problem.code != Problem::Code::BadFile || problem.details.isEmpty())
        return {};
    for (const FaultText &row : faultTexts) {
        if (problem.details.first() != QLatin1StringView(row.key))
            continue;
        return withDetails(QCoreApplication::translate("TemplateFault", row.text), problem.details);
    }
    return {};
}

} // namespace Vitrina
