// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httplistener.h"

#include <QMap>

namespace Vitrina {

/// Counters and gauges, told in the Prometheus text format (0.0.4). Values are numbers and labels
/// words of the program: no name, number, token or text of a client ever is one (rule 15). One
/// thread.
class Metrics
{
public:
    enum class Kind { Counter, Gauge };
    using Labels = QMap<QByteArray, QByteArray>;

    /// Of one metric; further label values go uncounted, so that nothing from outside fills memory.
    static constexpr qsizetype mostSeries = 256;

    /// @p name and the labels' names as Prometheus has them ([a-zA-Z_:][a-zA-Z0-9_:]*): other ones
    /// are a fault of ours, and not told. Without labels it begins at 0.
    void declare(const QByteArray &name, Kind kind, const QByteArray &help);
    /// Both do nothing for a name that was not declared. A counter never goes down.
    void increase(const QByteArray &name, const Labels &labels = {}, double by = 1);
    void set(const QByteArray &name, double value, const Labels &labels = {});
    /// A counter without labels that somebody else counts.
    void declareTotal(const QByteArray &name, const QByteArray &help, double value);

    QByteArray text() const;

private:
    struct Metric
    {
        Kind kind = Kind::Counter;
        QByteArray help;
        QMap<QByteArray, double> series; ///< by their labels as they are written
    };
    double *seriesOf(const QByteArray &name, const Labels &labels, Kind kind);

    QMap<QByteArray, Metric> m_metrics;
};

/// What the listener has seen, as vitrina_http_… of @p metrics.
void setHttpMetrics(Metrics &metrics, const HttpListener &listener);

/// GET /metrics. The proxy must not pass it on to the world.
HttpReply metricsReply(const HttpRequest &request, const Metrics &metrics);

/// GET /healthz: 200 "ok", or 503 with @p trouble: a word of the program's for whoever watches over
/// it ("database"), no more.
HttpReply healthReply(const HttpRequest &request, const QByteArray &trouble);

} // namespace Vitrina
