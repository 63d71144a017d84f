package web_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

func TestVersionsTellWhatChanged(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := ferry(w)
	old, err := w.store.Account(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	w.write(func(ctx context.Context, tx *store.Tx) error { // another report makes another version
		row, err := insertTold(ctx, tx, told{outlet: "Tide Times", host: "tide.example", title: "Ferry free", lang: "en", first: "The ferry is afloat again."}, id, 3)
		if err != nil {
			return err
		}
		seq, err := tx.GroupingSeq(ctx)
		if err != nil {
			return err
		}
		_, _, err = tx.AppendGrouping(ctx, seq, []store.GroupingEvent{{Kind: store.EventAssigned, ArticleID: row.ID, Revision: 1, To: id}}, noon)
		return err
	})
	changed := old
	changed.Headline = "Ferry afloat off Saltney"
	changed.Articles = append(changed.Articles, news.AccountArticle{ID: "x", Outlet: "Tide Times"})
	changed.Forms.Short.Sentences = append([]news.AccountSentence{{Text: "The ferry is afloat again."}}, old.Forms.Short.Sentences[1:]...)
	w.account(id, changed)
	w.later()
	page := w.get("/story/1-ferry-aground-off-saltney/versions", http.StatusOK)
	wants(t, page, "<ins dir=\"auto\">The ferry is afloat again.</ins>", "Ferry afloat off Saltney", "1 report came in",
		"<del dir=\"auto\">A ferry with 212 people on board ran aground off Saltney on Wednesday.</del>", "the first")
}
