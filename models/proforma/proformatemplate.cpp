// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformatemplate.h"

#include "proforma/papertext.h"
#include "proforma/proformadata.h"

#include <QFile>

namespace Vitrina {

ProformaTemplate ProformaTemplate::builtIn()
{
    const Result<ProformaTemplate> made = parse(builtInText());
    if (!made)
        qFatal("the proforma's own template is faulty: %s",
               qPrintable(made.error().details.join(u' ')));
    return *made;
}

QString ProformaTemplate::builtInText()
{
    QFile file(QStringLiteral(":/proforma/proforma.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the proforma's own template is not in the program");
    return QString::fromUtf8(file.readAll());
}

Result<ProformaTemplate> ProformaTemplate::parse(const QString &text)
{
    const Result<TextTemplate> parsed = TextTemplate::parse(text, proformaNames());
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (const QString unknown = PaperText::unknownPicture(text); !unknown.isEmpty())
        return tl::unexpected(templateProblem(TemplateFault::UnknownPicture, {unknown}));
    ProformaTemplate made;
    made.m_text = *parsed;
    return made;
}

Result<ProformaTemplate> ProformaTemplate::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Problem::Code::NotFound, {path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(Problem::Code::FileUnreadable, {path});
    // A character takes four bytes at most: what is longer is refused by its length.
    return parse(QString::fromUtf8(file.read(qint64(TextTemplate::mostCharacters) * 4 + 4)));
}

Result<QString> ProformaTemplate::filled(const ProformaFacts &facts) const
{
    const Result<TemplateData> data = proformaData(facts);
    if (!data)
        return tl::unexpected(data.error());
    return m_text.filled(*data);
}

} // namespace Vitrina
