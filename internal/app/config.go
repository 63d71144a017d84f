package app

import (
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
)

// Config is how a desk is set up: every setting with the value that holds. Where it came
// from is known to [Settings].
type Config struct {
	Data      string
	Database  string
	Listen    string
	Roles     []string
	Title     string
	PublicURL string
	Hosts     []string

	Public         bool
	TrustedProxies []string

	LogLevel  string
	LogFormat string

	FetchContact string
	FetchAllow   []string
	FetchProxy   string
	FetchTimeout time.Duration
	FetchPause   time.Duration

	PollMin     time.Duration
	PollMax     time.Duration
	PollAtOnce  int
	PollMaxSize int64

	ReadPages    bool
	ReadAtOnce   int
	ReadMaxSize  int64
	ReadRecheck  []time.Duration
	ReadPictures bool

	GroupWindow time.Duration

	EmbedModel string
	EmbedURL   string
	EmbedName  string
	EmbedKey   string

	WriteSettle   time.Duration
	WriteMaxShare float64
	WriteMaxWords int
	WriteLang     string

	RewriteURL       string
	RewriteName      string
	RewriteKey       string
	RewriteForms     []string
	RewriteLanguages []string
	RewriteTimeout   time.Duration
	RewriteAtOnce    int
	RewriteMaxAge    time.Duration

	KeepPages    time.Duration
	KeepArticles time.Duration
	KeepStories  time.Duration

	PublishHugo     string
	PublishHugoBody string
	PublishKite     string
}

const day = 24 * time.Hour

// fields lists all settings of c with their defaults and what they mean, in the order in which
// a person reads them.
func fields(c *Config) []*Setting {
	return []*Setting{
		text("data", &c.Data, "./wiredesk-data", "Folder in which the desk keeps its data. Made when missing."),
		text("database", &c.Database, "", "Address of a PostgreSQL database (postgres://USER@HOST/NAME). Empty: SQLite in the data folder."),
		text("listen", &c.Listen, "127.0.0.1:7878", "Address and port on which the site is served."),
		words("roles", &c.Roles, desk.Roles, "What this machine does: poll, read, group, write, serve. All on one machine; on many, each does some."),
		text("title", &c.Title, "Wiredesk", "Name of the site."),
		text("public_url", &c.PublicURL, "", "Address under which readers reach the site, such as https://news.example.org. Used in feeds and files."),
		words("hosts", &c.Hosts, nil, "Further host names under which the site may be asked for. Loopback names and that of public_url always are."),
		yes("public", &c.Public, false, "Whether all the world may read. When false, only people who sign in and programs with a token can read from other machines; on the machine itself anybody can. Changes always need an admin."),
		words("trusted_proxies", &c.TrustedProxies, nil, "Addresses or networks (CIDR) of proxies in front of the site. What others say of who asks (X-Forwarded-For, -Proto, -Host, Forwarded) is not believed."),

		text("log.level", &c.LogLevel, "info", "What is logged: debug, info, warn or error.").oneOf("debug", "info", "warn", "error"),
		text("log.format", &c.LogFormat, "text", "How it is logged: text or json.").oneOf("text", "json"),

		text("fetch.contact", &c.FetchContact, "", "Address of a page or mailbox that the desk names to the servers it asks, so that their owners can reach you."),
		words("fetch.allow", &c.FetchAllow, nil, "Hosts, host:port or networks (CIDR) on private networks that may be asked. All others on private networks are refused."),
		text("fetch.proxy", &c.FetchProxy, "", "Proxy through which the desk asks, http://HOST:PORT. The environment's proxy is not used."),
		duration("fetch.timeout", &c.FetchTimeout, 30*time.Second, "Longest time for one answer.").between(time.Second, 10*time.Minute),
		duration("fetch.pause", &c.FetchPause, 2*time.Second, "Pause between two requests to one host.").between(0, time.Hour),

		duration("poll.min_interval", &c.PollMin, 10*time.Minute, "Shortest time between two polls of a feed.").between(time.Second, 30*day),
		duration("poll.max_interval", &c.PollMax, 6*time.Hour, "Longest time between two polls of a feed that answers.").between(time.Second, 90*day),
		count("poll.at_once", &c.PollAtOnce, 16, "Feeds that are asked at the same time.", 1, 1000),
		size("poll.max_size", &c.PollMaxSize, 8<<20, "Largest feed, in bytes."),

		yes("read.pages", &c.ReadPages, true, "Ask for the pages that entries link to. When false, what the feeds carry is the article."),
		count("read.at_once", &c.ReadAtOnce, 16, "Hosts whose pages are asked for at the same time.", 1, 1000),
		size("read.max_size", &c.ReadMaxSize, 8<<20, "Largest page, in bytes."),
		durations("read.recheck", &c.ReadRecheck, []time.Duration{6 * time.Hour, day}, "Ages at which an article's page is looked at again for changes."),
		yes("read.pictures", &c.ReadPictures, false, "Fetch lead pictures of articles, keep them and show them with their stories, from the desk itself. See to it that you may."),

		duration("group.window", &c.GroupWindow, 8*day, "How long after its last article a story can still get new ones.").between(time.Hour, 365*day),

		text("embed.model", &c.EmbedModel, "", "Folder of a static model (model2vec: model.safetensors, tokenizer.json, config.json). Its vectors help to group reports over languages. Empty: none."),
		text("embed.url", &c.EmbedURL, "", "Address of an endpoint with OpenAI's interface that gives vectors instead, such as http://127.0.0.1:11434/v1. Titles and beginnings of articles are sent to it."),
		text("embed.name", &c.EmbedName, "", "Name under which the endpoint knows the model."),
		text("embed.key", &c.EmbedKey, "", "Key that the endpoint wants. Better set as WIREDESK_EMBED_KEY than written into a file.").hidden(),

		duration("write.settle", &c.WriteSettle, 500*time.Millisecond, "How long a story must be quiet before its account is written.").between(0, time.Hour),
		share("write.max_share", &c.WriteMaxShare, .25, "Largest part of an article's words that an account may take, 0 to 1. One sentence is always allowed."),
		count("write.max_words", &c.WriteMaxWords, 120, "Most words of one article that an account may take.", 1, 100_000),
		text("write.lang", &c.WriteLang, "", "Language of your readers (ISO 639-1). Accounts are in it where a story has articles in it."),

		text("rewrite.url", &c.RewriteURL, "", "Address of an endpoint with OpenAI's interface whose model puts accounts into other words, such as http://127.0.0.1:11434/v1. The sentences of accounts are sent to it; what it says is checked against them, and what cannot be checked is left as reported. Empty: none."),
		text("rewrite.name", &c.RewriteName, "", "Name under which the endpoint knows the model."),
		text("rewrite.key", &c.RewriteKey, "", "Key that the endpoint wants. Better set as WIREDESK_REWRITE_KEY than written into a file.").hidden(),
		words("rewrite.forms", &c.RewriteForms, []string{"short", "structured", "report"}, "Forms of an account that are rewritten: short, structured, report."),
		words("rewrite.languages", &c.RewriteLanguages, nil, "Languages into which accounts are translated as well: some of de, en, es, fr, it, nl, pt, ru, tr, uk."),
		duration("rewrite.timeout", &c.RewriteTimeout, 2*time.Minute, "Longest time for one answer of the model.").between(time.Second, 10*time.Minute),
		count("rewrite.at_once", &c.RewriteAtOnce, 1, "Questions that the model is asked at the same time.", 1, 64),
		duration("rewrite.max_age", &c.RewriteMaxAge, 2*day, "Stories that changed longer ago are not rewritten any more.").between(time.Minute, 36500*day),

		duration("keep.pages", &c.KeepPages, 30*day, "How long the raw bytes of pages are kept, for reading them again with better code. 0: for ever.").between(0, 36500*day),
		duration("keep.articles", &c.KeepArticles, 0, "How long the texts of articles in stories that are over are kept. 0: for ever.").between(0, 36500*day),
		duration("keep.stories", &c.KeepStories, 0, "How long the accounts of stories that are over are kept. 0: for ever.").between(0, 36500*day),

		text("publish.hugo", &c.PublishHugo, "", "Folder of a Hugo site into which a page of each story is written as it changes. Empty: none."),
		text("publish.hugo_body", &c.PublishHugoBody, "markdown", "Body of exported entries: markdown, or html for sites whose configuration allows it.").oneOf("markdown", "html"),
		text("publish.kite", &c.PublishKite, "", "Folder into which the day's stories are written for the reader of Kagi News (Kite) as they change. Empty: none."),
	}
}
