package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/wiredesk/wiredesk/internal/app"
)

// The statuses with which the program ends.
const (
	statusOK     = 0
	statusFailed = 1
	statusUsage  = 2 // a mistake in the call or the configuration
)

// commandLine is all commands and flags. Flags that are settings of the configuration carry its
// key in the tag `setting`.
type commandLine struct {
	ConfigFile string   `name:"config" placeholder:"FILE" help:"Configuration file (default: wiredesk.yaml, if it is there)."`
	Data       *string  `placeholder:"DIR" help:"Folder of the desk's data (default: ./wiredesk-data)."`
	Database   *string  `placeholder:"URL" help:"PostgreSQL address; SQLite in the data folder when not given."`
	Set        []string `placeholder:"KEY=VALUE" sep:"none" help:"Any setting of the configuration, such as poll.min_interval=5m. Can be repeated."`

	Demo      demoCommand      `cmd:"" help:"Show the desk at work on a bundled world of invented outlets: no network needed."`
	Run       runCommand       `cmd:"" help:"Run the desk: poll, read, group, write, publish, serve."`
	Feeds     feedsCommand     `cmd:"" help:"The feeds that are followed."`
	Users     usersCommand     `cmd:"" help:"Who can sign in."`
	Tokens    tokensCommand    `cmd:"" help:"Tokens of programs that use the API or read feeds."`
	Import    importCommand    `cmd:"" help:"Take in saved feeds, articles as JSON Lines, HTML pages and WARC archives."`
	Export    exportCommand    `cmd:"" help:"Write what the desk holds as files."`
	Reread    rereadCommand    `cmd:"" help:"Read again, from the stored pages, what older code read."`
	Takedown  takedownCommand  `cmd:"" help:"Remove an article or an outlet for good."`
	Extract   extractCommand   `cmd:"" help:"HTML in, the article of each file as a line of JSON out."`
	Group     groupCommand     `cmd:"" help:"Articles in (JSON Lines), the story of each out."`
	Quotes    quotesCommand    `cmd:"" help:"Articles in (JSON Lines), who said what in each out."`
	Account   accountCommand   `cmd:"" help:"The articles of one story in (JSON Lines), its account out."`
	Summarize summarizeCommand `cmd:"" help:"Documents of one story in (JSON Lines), a summary as plain text out."`
	Eval      evalCommand      `cmd:"" help:"Score a part of the engine on labelled data."`
	Config    configCommand    `cmd:"" help:"Print every setting, what holds, and where it came from."`
	Backup    backupCommand    `cmd:"" help:"Copy the database while the desk runs."`
	Doctor    doctorCommand    `cmd:"" help:"Look whether all is well: database, feeds, citations."`
	Version   versionCommand   `cmd:"" help:"Print the version."`
}

// run is the program: it reads the call, does it, and returns the status to end with.
func run(args, env []string, out, errs io.Writer) int {
	var line commandLine
	status := -1
	parser, err := kong.New(&line, kong.Name("wiredesk"), kong.Writers(out, errs), kong.Exit(func(code int) { status = code }),
		kong.Description("A news desk in one program. `wiredesk demo` shows what it does."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 110}))
	if err != nil {
		fmt.Fprintln(errs, "wiredesk:", err)
		return statusFailed
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	called, err := parser.Parse(args)
	if status >= 0 { // help was asked for and printed
		return status
	}
	if err != nil {
		return fail(errs, misread(err))
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	a, err := line.app(called, env, out, errs)
	if err == nil {
		called.BindTo(ctx, (*context.Context)(nil))
		err = called.Run(a)
	}
	return fail(errs, err)
}

// misread says in words of ours what the parser found wrong in the call.
func misread(err error) error {
	var wrong *kong.ParseError
	if !errors.As(err, &wrong) {
		return &app.UsageError{Err: err}
	}
	node := wrong.Context.Model.Node
	if selected := wrong.Context.Selected(); selected != nil {
		node = selected
	}
	message := err.Error()
	if flag, _, ok := strings.Cut(message, ": expected "); ok && strings.Contains(message, "EOL") {
		message = flag + " needs a value"
	}
	if rest, ok := strings.CutPrefix(message, "unexpected argument "); ok && len(node.Children) > 0 {
		message = "there is no command " + rest
	}
	return app.Usage("%s; see `%s --help`", message, node.FullPath())
}

// fail says what went wrong, in one line where the call was, and returns the status. An
// interruption is no failure to speak of.
func fail(errs io.Writer, err error) int {
	var usage *app.UsageError
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &usage):
		fmt.Fprintln(errs, "wiredesk:", strings.ReplaceAll(err.Error(), "\n", "; "))
		return statusUsage
	case errors.Is(err, context.Canceled):
		return statusFailed
	}
	fmt.Fprintln(errs, "wiredesk:", err)
	return statusFailed
}

// app puts the configuration together from file, environment and flags.
func (l *commandLine) app(called *kong.Context, env []string, out, errs io.Writer) (*app.App, error) {
	flags := map[string]string{}
	for _, assignment := range l.Set {
		key, value, ok := strings.Cut(assignment, "=")
		if !ok {
			return nil, app.Usage("--set %s: want KEY=VALUE", assignment)
		}
		flags[key] = value
	}
	for _, path := range called.Path {
		if path.Flag == nil {
			continue
		}
		if key := path.Flag.Tag.Get("setting"); key != "" {
			flags[key] = fmt.Sprint(path.Flag.Target.Interface())
		}
	}
	if l.Data != nil {
		flags["data"] = *l.Data
	}
	if l.Database != nil {
		flags["database"] = *l.Database
	}
	config, settings, err := app.Load(app.Sources{File: l.ConfigFile, Env: env, Flags: flags})
	if err != nil {
		return nil, err
	}
	return app.New(config, settings, out, errs), nil
}
