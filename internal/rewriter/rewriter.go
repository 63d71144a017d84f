// Package rewriter asks a language model at an endpoint to put accounts into other words, and takes of its answers what
// package account/rewrite can prove. An endpoint that is dead, slow, rude or lying costs nothing but the rewriting.
package rewriter

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/news"
)

// Model answers messages.
type Model interface {
	Chat(ctx context.Context, messages []llm.Message, schema *llm.Schema) (string, error)
	Model() string
}

var _ Model = (*llm.Client)(nil)

// Options say what is asked for.
type Options struct {
	rewrite.Options
	AtOnce int // accounts that are rewritten at the same time; 1 when 0
	Logger *slog.Logger
}

// Rewriter is safe for concurrent use.
type Rewriter struct {
	model  Model
	writer *rewrite.Writer
	o      Options

	calls     *prometheus.CounterVec // by result: "answered", "failed", "away"
	sentences *prometheus.CounterVec // by outcome: "accepted", "kept", and the reasons of refusal
}

// New makes a rewriter that asks a model.
func New(m Model, w *rewrite.Writer, o Options) *Rewriter {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return &Rewriter{
		model: m, writer: w, o: o,
		calls: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "wiredesk_rewrite_calls_total", Help: "Questions to the model that rewrites, by what became of them."}, []string{"result"}),
		sentences: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "wiredesk_rewrite_sentences_total", Help: "Sentences of the model that were accepted, or refused and why; and those of accounts that were kept."}, []string{"outcome"}),
	}
}

// AtOnce is how many accounts are rewritten at the same time.
func (r *Rewriter) AtOnce() int { return max(r.o.AtOnce, 1) }

// Collectors are the counts for Prometheus.
func (r *Rewriter) Collectors() []prometheus.Collector {
	return []prometheus.Collector{r.calls, r.sentences}
}

// Rewrite puts the forms of an account into other words and other languages. What the model says is taken as far as it
// can be proved. An error says that some questions had no answer; what was answered is in the account all the same.
func (r *Rewriter) Rewrite(ctx context.Context, a *news.Account) (rewrite.Tally, error) {
	var tally rewrite.Tally
	var errs []error
	for _, task := range r.writer.Tasks(*a, r.o.Options) {
		answer, err := r.model.Chat(ctx, []llm.Message{{Role: "system", Content: task.System}, {Role: "user", Content: task.User}}, schema)
		var away *llm.Unavailable
		switch {
		case err == nil:
			r.calls.WithLabelValues("answered").Inc()
		case errors.Is(err, llm.ErrNoAnswer):
			r.calls.WithLabelValues("answered").Inc()
			answer = "" // nothing was said: there is nothing to take
		case errors.As(err, &away), ctx.Err() != nil:
			r.calls.WithLabelValues("away").Inc()
			return tally, errors.Join(append(errs, err)...)
		default:
			r.calls.WithLabelValues("failed").Inc()
			errs = append(errs, err)
			continue
		}
		part := r.writer.Apply(a, task, answer, r.model.Model())
		r.count(part)
		r.o.Logger.Debug("the model answered", "account", a.ID, "form", task.Form, "lang", task.Lang, "accepted", part.Accepted,
			"refused", part.Refused, "kept", part.Kept)
		tally.Add(part)
	}
	return tally, errors.Join(errs...)
}

var schema = &llm.Schema{Name: "sentences", Strict: true, Schema: json.RawMessage(rewrite.Schema)}

func (r *Rewriter) count(t rewrite.Tally) {
	r.sentences.WithLabelValues("accepted").Add(float64(t.Accepted))
	r.sentences.WithLabelValues("kept").Add(float64(t.Kept))
	for reason, n := range t.Refused {
		r.sentences.WithLabelValues("refused_" + string(reason)).Add(float64(n))
	}
}
