package app

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
)

// workCollector reports the desk's rows to Prometheus.
type workCollector struct {
	desk   *desk.Desk
	gauges []gauge
}

type gauge struct {
	desc  *prometheus.Desc
	value func(store.Work) int
}

func newWorkCollector(d *desk.Desk) *workCollector {
	g := func(name, help string, value func(store.Work) int) gauge {
		return gauge{prometheus.NewDesc("wiredesk_"+name, help, nil, nil), value}
	}
	return &workCollector{d, []gauge{
		g("feeds", "Feeds that are followed.", func(w store.Work) int { return w.Feeds }),
		g("feeds_due", "Feeds that are due and not asked yet.", func(w store.Work) int { return w.Due }),
		g("articles", "Articles stored.", func(w store.Work) int { return w.Articles }),
		g("articles_unread", "Articles to be read.", func(w store.Work) int { return w.Unread }),
		g("articles_ungrouped", "Articles read and not grouped yet.", func(w store.Work) int { return w.Ungrouped }),
		g("articles_failed", "Articles of which nothing could be had.", func(w store.Work) int { return w.Failed }),
		g("stories", "Stories.", func(w store.Work) int { return w.Stories }),
		g("stories_unwritten", "Stories whose account is behind.", func(w store.Work) int { return w.Unwritten }),
	}}
}

// Describe implements prometheus.Collector.
func (c *workCollector) Describe(out chan<- *prometheus.Desc) {
	for _, g := range c.gauges {
		out <- g.desc
	}
}

// Collect implements prometheus.Collector. A database that does not answer gives no figures.
func (c *workCollector) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	w, err := c.desk.Work(ctx)
	if err != nil {
		return
	}
	for _, g := range c.gauges {
		out <- prometheus.MustNewConstMetric(g.desc, prometheus.GaugeValue, float64(g.value(w)))
	}
}
