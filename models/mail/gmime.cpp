// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/gmime.h"

#include <mutex>

namespace Vitrina {

GPointer<GMimeMessage> parsedMail(QByteArrayView bytes)
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    if (bytes.isEmpty())
        return nullptr;
    const GPointer<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.data(), size_t(bytes.size())));
    const GPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return GPointer<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QByteArray contentsOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const GPointer<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

QByteArray headerOf(GMimeMessage *mail, const char *field)
{
    return QByteArray(g_mime_object_get_header(GMIME_OBJECT(mail), field));
}

} // namespace Vitrina
