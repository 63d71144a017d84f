package main

import (
	"context"
	"fmt"

	"github.com/wiredesk/wiredesk/internal/app"
	"github.com/wiredesk/wiredesk/render"
)

type demoCommand struct {
	Listen string `setting:"listen" placeholder:"ADDR" help:"Address to serve on (default: 127.0.0.1:7878, or a free port beside it)."`
	Keep   bool   `help:"Keep the demo's data in the data folder."`
	Open   bool   `default:"true" negatable:"" help:"Open the site in the browser."`
}

func (c *demoCommand) Run(ctx context.Context, a *app.App) error { return a.Demo(ctx, c.Keep, c.Open) }

type runCommand struct {
	Listen string `setting:"listen" placeholder:"ADDR" help:"Address to serve on (default: 127.0.0.1:7878)."`
	Roles  string `setting:"roles" placeholder:"ROLE,…" help:"What this machine does (default: poll,read,group,write,serve)."`
}

func (c *runCommand) Run(ctx context.Context, a *app.App) error { return a.Run(ctx) }

type feedsCommand struct {
	Add    feedsAddCommand    `cmd:"" help:"Follow feeds, or the feeds of sites."`
	List   feedsListCommand   `cmd:"" help:"List all feeds with their health."`
	Remove feedsRemoveCommand `cmd:"" help:"Stop following feeds; their articles stay."`
	Poll   feedsPollCommand   `cmd:"" help:"Make feeds due now."`
	Import feedsImportCommand `cmd:"" help:"Follow the feeds of OPML files."`
	Export feedsExportCommand `cmd:"" help:"Write all feeds as OPML."`
}

type feedsAddCommand struct {
	Section   string   `help:"Section of the feeds, such as World."`
	Addresses []string `arg:"" name:"address" help:"Addresses of feeds or sites."`
}

func (c *feedsAddCommand) Run(ctx context.Context, a *app.App) error {
	return a.AddFeeds(ctx, c.Addresses, c.Section)
}

type feedsListCommand struct{}

func (c *feedsListCommand) Run(ctx context.Context, a *app.App) error { return a.ListFeeds(ctx) }

type feedsRemoveCommand struct {
	Feeds []string `arg:"" name:"feed" help:"Numbers or addresses of feeds."`
}

func (c *feedsRemoveCommand) Run(ctx context.Context, a *app.App) error {
	return a.RemoveFeeds(ctx, c.Feeds)
}

type feedsPollCommand struct {
	Feeds []string `arg:"" optional:"" name:"feed" help:"Numbers or addresses of feeds (default: all)."`
}

func (c *feedsPollCommand) Run(ctx context.Context, a *app.App) error {
	return a.PollFeeds(ctx, c.Feeds)
}

type feedsImportCommand struct {
	Files []string `arg:"" name:"file" help:"OPML files; - is standard input."`
}

func (c *feedsImportCommand) Run(ctx context.Context, a *app.App) error {
	return a.ImportFeeds(ctx, c.Files)
}

type feedsExportCommand struct {
	File string `arg:"" optional:"" default:"-" help:"File to write (default: standard output)."`
}

func (c *feedsExportCommand) Run(ctx context.Context, a *app.App) error {
	return a.ExportOPML(ctx, c.File)
}

type importCommand struct {
	Files []string `arg:"" name:"file" help:"Files; what each is, its content says."`
}

func (c *importCommand) Run(ctx context.Context, a *app.App) error { return a.Import(ctx, c.Files) }

type exportCommand struct {
	Hugo exportHugoCommand  `cmd:"" help:"DIR/content/entries: a record an entry; DIR/content/stories: a page a story."`
	JSON exportJSONCommand  `cmd:"" name:"json" help:"DIR/stories.jsonl: an account a line; DIR/articles.jsonl."`
	Kite exportKiteCommand  `cmd:"" name:"kite" help:"DIR/kite.json and a file a category: the day's stories for the reader of Kagi News (Kite)."`
	OPML feedsExportCommand `cmd:"" name:"opml" help:"The feeds that are followed."`
}

type exportHugoCommand struct {
	Body string `enum:"markdown,html," default:"" help:"Body of entries: markdown, or html for sites whose configuration allows it (default: as configured)."`
	Dir  string `arg:"" help:"Folder of the Hugo site."`
}

func (c *exportHugoCommand) Run(ctx context.Context, a *app.App) error {
	return a.ExportHugo(ctx, c.Dir, c.Body)
}

type exportJSONCommand struct {
	Dir string `arg:"" help:"Folder to write to."`
}

func (c *exportJSONCommand) Run(ctx context.Context, a *app.App) error {
	return a.ExportJSON(ctx, c.Dir)
}

type exportKiteCommand struct {
	Days int    `default:"1" help:"How many days back from the newest story."`
	Dir  string `arg:"" help:"Folder to write to."`
}

func (c *exportKiteCommand) Run(ctx context.Context, a *app.App) error {
	if c.Days < 1 || c.Days > 366 {
		return app.Usage("--days %d: want 1 to 366", c.Days)
	}
	return a.ExportKite(ctx, c.Dir, c.Days)
}

type rereadCommand struct{}

func (c *rereadCommand) Run(ctx context.Context, a *app.App) error { return a.Reread(ctx) }

type takedownCommand struct {
	Kind   string `arg:"" enum:"article,outlet" help:"article or outlet."`
	Value  string `arg:"" help:"Number or address of an article, or host of an outlet."`
	Reason string `help:"Why, for the record."`
}

func (c *takedownCommand) Run(ctx context.Context, a *app.App) error {
	return a.TakeDown(ctx, c.Kind, c.Value, c.Reason)
}

type extractCommand struct {
	Files []string `arg:"" optional:"" name:"file" help:"HTML files, also gzipped; - is standard input (default)."`
}

func (c *extractCommand) Run(ctx context.Context, a *app.App) error { return a.Extract(ctx, c.Files) }

type groupCommand struct {
	Repair bool   `help:"Correct the stories at intervals and at the end, and print the lines then."`
	File   string `arg:"" optional:"" default:"-" help:"JSON Lines of {id, lang, date, source, url, title, text}, in order."`
}

func (c *groupCommand) Run(ctx context.Context, a *app.App) error {
	return a.Group(ctx, c.File, c.Repair)
}

type quotesCommand struct {
	File string `arg:"" optional:"" default:"-" help:"JSON Lines, as for group."`
}

func (c *quotesCommand) Run(ctx context.Context, a *app.App) error { return a.Quotes(ctx, c.File) }

type accountCommand struct {
	Format  string `enum:"json,markdown,hugo,html" default:"json" help:"json, markdown, hugo or html."`
	Form    string `enum:"short,structured,report" default:"short" help:"Form of the account, for all formats but json, which has all: short, structured or report."`
	Rewrite bool   `help:"Have the configured model (rewrite.url, rewrite.name) put it into other words. What does not follow from the reports is left as reported."`
	Lang    string `placeholder:"LANG" help:"Language of the reader, such as de: the account is in it where reports are, else the configured model translates (all formats but json print the translation alone); without a model it is in the language of most outlets."`
	File    string `arg:"" optional:"" default:"-" help:"JSON Lines, as for group."`
}

func (c *accountCommand) Run(ctx context.Context, a *app.App) error {
	return a.Account(ctx, c.File, app.AccountOptions{Format: c.Format, Form: render.Form(c.Form), Rewrite: c.Rewrite, Lang: c.Lang})
}

type summarizeCommand struct {
	Words int    `default:"250" help:"Most words of the summary."`
	File  string `arg:"" optional:"" default:"-" help:"JSON Lines, as for group."`
}

func (c *summarizeCommand) Run(ctx context.Context, a *app.App) error {
	if c.Words < 1 {
		return app.Usage("--words %d: want at least 1", c.Words)
	}
	return a.Summarize(ctx, c.File, c.Words)
}

type evalCommand struct {
	Name string `arg:"" help:"What to score: feeds, feeds-speed, extract, language, cluster or summaries."`
	Dir  string `arg:"" help:"Folder of the labelled data."`
}

func (c *evalCommand) Run(a *app.App) error { return a.Eval(c.Name, c.Dir) }

type configCommand struct {
	Example bool `help:"Print a configuration file in which every setting is explained."`
}

func (c *configCommand) Run(a *app.App) error {
	if c.Example {
		_, err := fmt.Fprint(a.Out, app.Example())
		return err
	}
	return a.PrintConfig()
}

type backupCommand struct {
	File string `arg:"" optional:"" help:"File to write (default: backup/ in the data folder)."`
}

func (c *backupCommand) Run(ctx context.Context, a *app.App) error { return a.Backup(ctx, c.File) }

type doctorCommand struct{}

func (c *doctorCommand) Run(ctx context.Context, a *app.App) error { return a.Doctor(ctx) }

type versionCommand struct{}

func (c *versionCommand) Run(a *app.App) error {
	_, err := fmt.Fprintln(a.Out, "wiredesk", app.Version)
	return err
}
