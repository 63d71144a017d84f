package app

import (
	"context"
	"fmt"
	"strings"

	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/internal/rewriter"
	"github.com/wiredesk/wiredesk/news"
)

// rewriter puts accounts into other words, nil when no endpoint is configured.
func (a *App) rewriter() (*rewriter.Rewriter, error) {
	c := a.Config
	if c.RewriteURL == "" {
		return nil, nil
	}
	client, err := llm.New(llm.Options{URL: c.RewriteURL, Model: c.RewriteName, Key: c.RewriteKey, Timeout: c.RewriteTimeout, AtOnce: c.RewriteAtOnce})
	if err != nil {
		return nil, Usage("rewrite.url: %w", err)
	}
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	o := rewriter.Options{AtOnce: c.RewriteAtOnce, Logger: a.Log, Options: rewrite.Options{Languages: c.RewriteLanguages}}
	for _, form := range c.RewriteForms {
		o.Forms = append(o.Forms, rewrite.Form(form))
	}
	return rewriter.New(client, rewrite.NewWriter(analyser), o), nil
}

// checkRewrite refuses forms and languages that there are not.
func (c *Config) checkRewrite() error {
	for _, form := range c.RewriteForms {
		switch rewrite.Form(form) {
		case rewrite.Short, rewrite.Structured, rewrite.Report:
		default:
			return fmt.Errorf("rewrite.forms: %q is none of short, structured, report", form)
		}
	}
	for _, lang := range c.RewriteLanguages {
		if !rewrite.Supported(lang) {
			return fmt.Errorf("rewrite.languages: a translation into %q could not be checked; want some of %s", lang, strings.Join(rewrite.Languages(), ", "))
		}
	}
	return nil
}

// rewritten puts an account into other words with the model that is configured. A model that does not answer is said,
// and costs nothing but the rewriting.
func (a *App) rewritten(ctx context.Context, written *news.Account) error {
	r, err := a.rewriter()
	if err != nil {
		return err
	}
	if r == nil {
		return Usage("no model to rewrite with: set rewrite.url and rewrite.name, such as --set rewrite.url=http://127.0.0.1:11434/v1 --set rewrite.name=NAME")
	}
	tally, err := r.Rewrite(ctx, written)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		fmt.Fprintf(a.Err, "the model did not answer all that it was asked: %v\n", err)
	}
	refused := 0
	for _, n := range tally.Refused {
		refused += n
	}
	fmt.Fprintf(a.Err, "%d of the model's sentences taken, %d refused; %s as reported\n", tally.Accepted, refused, counted(tally.Kept, "sentence stays", "sentences stay"))
	return nil
}
