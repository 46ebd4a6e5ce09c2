// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/metrics.h"

#include <algorithm>
#include <cmath>

namespace Vitrina {

namespace {

bool isName(QByteArrayView text)
{
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
    };
    return !text.isEmpty() && letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [letter](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

QByteArray escaped(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', ' ');
}

/// {a="b",c="d"}; null where a label's name is none.
QByteArray written(const Metrics::Labels &labels)
{
    QByteArray text("");
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (!isName(it.key()) || it.key().contains(':'))
            return {};
        text += text.isEmpty() ? '{' : ',';
        text += it.key() + "=\"" + escaped(it.value()).replace('"', "\\\"") + '"';
    }
    return text.isEmpty() ? text : text + '}';
}

QByteArray number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    const bool whole = std::trunc(value) == value && std::abs(value) < 9e15;
    return whole ? QByteArray::number(qint64(value)) : QByteArray::number(value, 'g', 17);
}

HttpReply notForPosting()
{
    return HttpReply::refusal(405);
}

} // namespace

void Metrics::declare(const QByteArray &name, Kind kind, const QByteArray &help)
{
    if (isName(name) && !m_metrics.contains(name))
        m_metrics.insert(name, {kind, help, {}});
}

double *Metrics::seriesOf(const QByteArray &name, const Labels &labels, Kind kind)
{
    const auto metric = m_metrics.find(name);
    const QByteArray key = written(labels);
    if (metric == m_metrics.end() || metric->kind != kind || key.isNull())
        return nullptr;
    if (!metric->series.contains(key) && metric->series.size() >= mostSeries)
        return nullptr;
    return &metric->series[key];
}

void Metrics::increase(const QByteArray &name, const Labels &labels, double by)
{
    double *value = by >= 0 ? seriesOf(name, labels, Kind::Counter) : nullptr;
    if (value)
        *value += by;
}

void Metrics::set(const QByteArray &name, double value, const Labels &labels)
{
    if (double *series = seriesOf(name, labels, Kind::Gauge))
        *series = value;
}

void Metrics::declareTotal(const QByteArray &name, const QByteArray &help, double value)
{
    declare(name, Kind::Counter, help);
    if (double *series = seriesOf(name, {}, Kind::Counter))
        *series = std::max(*series, value);
}

QByteArray Metrics::text() const
{
    QByteArray text;
    for (auto metric = m_metrics.begin(); metric != m_metrics.end(); ++metric) {
        const QByteArray &name = metric.key();
        text += "# HELP " + name + ' ' + escaped(metric->help) + '\n';
        text += "# TYPE " + name + (metric->kind == Kind::Counter ? " counter\n" : " gauge\n");
        if (metric->series.isEmpty())
            text += name + " 0\n";
        for (auto series = metric->series.begin(); series != metric->series.end(); ++series)
            text += name + series.key() + ' ' + number(series.value()) + '\n';
    }
    return text;
}

void setHttpMetrics(Metrics &metrics, const HttpListener &listener)
{
    const HttpCounts &counts = listener.counts();
    metrics.declare("vitrina_http_open_connections", Metrics::Kind::Gauge, "Connections open now.");
    metrics.set("vitrina_http_open_connections", listener.openSockets());
    const auto total = [&metrics](const QByteArray &name, const QByteArray &help, quint64 value) {
        metrics.declareTotal(name, help, double(value));
    };
    total("vitrina_http_connections_total", "Connections accepted.", counts.connections);
    total("vitrina_http_turned_away_total", "Connections answered 503.", counts.turnedAway);
    total("vitrina_http_requests_total", "Requests that were well formed.", counts.requests);
    total("vitrina_http_refused_total", "Requests that were malformed or too large.",
          counts.refused);
    total("vitrina_http_late_total", "Requests that were not whole in time.", counts.late);
    total("vitrina_http_failed_total", "Requests whose handling failed.", counts.failed);
}

HttpReply metricsReply(const HttpRequest &request, const Metrics &metrics)
{
    if (!request.isReading())
        return notForPosting();
    return {200, "text/plain; version=0.0.4; charset=utf-8", metrics.text()};
}

HttpReply healthReply(const HttpRequest &request, const QByteArray &trouble)
{
    if (!request.isReading())
        return notForPosting();
    return trouble.isEmpty() ? HttpReply::text(200, "ok\n") : HttpReply::text(503, trouble + '\n');
}

} // namespace Vitrina
