package web

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// jobsShown is how many jobs of a kind are listed.
const jobsShown = 40

// jobsView is the content of the page on what every job does.
type jobsView struct {
	Work      store.Work
	Stages    []stageRow
	Running   []jobRow
	Retrying  []jobRow
	Discarded []jobRow
	Waiting   []jobRow
	Problems  int // feeds that fail
}

// stageRow is a stage with its jobs by state.
type stageRow struct {
	Name                                        string
	Left                                        int // what the rows say is to be done
	LeftOf                                      string
	Running, Waiting, Retrying, Done, Discarded int
}

// jobRow is a job in words.
type jobRow struct {
	ID      int64
	What    string
	Story   *storyName
	When    string
	At      instant
	Reason  string
	Attempt string
}

// stagesInOrder are the kinds of jobs as an article meets them.
var stagesInOrder = []struct{ kind, name string }{
	{"poll", "Asking feeds"}, {"read", "Reading reports"}, {"group", "Putting reports into stories"},
	{"write", "Writing accounts"}, {"rewrite", "Rewriting by the model"}, {"picture", "Fetching pictures"}, {"publish", "Handing out accounts"},
}

func (s *site) jobs(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	v := jobsView{}
	var err error
	if v.Work, err = s.Store.Work(ctx, s.Clock()); err != nil {
		return err
	}
	counts, err := s.Store.JobCounts(ctx)
	if err != nil {
		return err
	}
	v.Stages = stageRows(counts, v.Work)
	for _, part := range []struct {
		state string
		rows  *[]jobRow
	}{{store.JobRunning, &v.Running}, {store.JobRetrying, &v.Retrying}, {store.JobDiscarded, &v.Discarded}, {store.JobWaiting, &v.Waiting}} {
		jobs, err := s.Store.Jobs(ctx, part.state, jobsShown)
		if err != nil {
			return err
		}
		for _, j := range jobs {
			*part.rows = append(*part.rows, s.jobRowOf(r, j, part.state))
		}
	}
	feeds, err := s.Store.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		if f.Status == store.FeedActive && f.Health == store.HealthError {
			v.Problems++
		}
	}
	p := s.page(r, "Jobs", v)
	p.Section = "jobs"
	return s.show(w, r, "jobs", p, http.StatusOK)
}

func stageRows(counts map[string]map[string]int, work store.Work) []stageRow {
	left := map[string]struct {
		n  int
		of string
	}{
		"poll": {work.Due, "feeds due"}, "read": {work.Unread, "to be read"}, "group": {work.Ungrouped, "to be grouped"}, "write": {work.Unwritten, "to be written"},
	}
	var rows []stageRow
	for _, stage := range stagesInOrder {
		c := counts[stage.kind]
		rows = append(rows, stageRow{stage.name, left[stage.kind].n, left[stage.kind].of,
			c[store.JobRunning], c[store.JobWaiting], c[store.JobRetrying], c[store.JobDone], c[store.JobDiscarded]})
	}
	return rows
}

// jobRowOf puts a job into words: what it does, since or until when, and why it failed.
func (s *site) jobRowOf(r *http.Request, j store.Job, state string) jobRow {
	row := jobRow{ID: j.ID, Reason: reasonInWords(j.Error)}
	var args struct {
		Feeds []int64 `json:"feeds"`
		Queue string  `json:"queue"`
		Story int64   `json:"story"`
	}
	if json.Unmarshal(j.Args, &args) != nil {
		args.Queue = ""
	}
	switch j.Kind {
	case "poll":
		row.What = "Asks " + count(len(args.Feeds), "feed")
	case "read":
		row.What = "Reads " + queueInWords(args.Queue)
	case "group":
		row.What = "Puts reports into stories"
	case "write":
		row.What = "Writes the account of"
	case "rewrite":
		row.What = "Has the model rewrite the account of"
	case "picture":
		row.What = "Fetches pictures for"
	case "publish":
		row.What = "Hands out the account of"
	default:
		row.What = "Does “" + j.Kind + "”"
	}
	if args.Story != 0 {
		name := storyName{ID: args.Story, Headline: "story " + strconv.FormatInt(args.Story, 10), Lang: "en"}
		if st, err := s.Store.Story(r.Context(), args.Story); err == nil {
			name = nameOfStory(st)
		}
		row.Story = &name
	}
	row.When, row.At = whenOf(j, state, time.Now())
	if j.Attempt > 1 || j.Error != "" {
		row.Attempt = "attempt " + strconv.Itoa(j.Attempt) + " of " + strconv.Itoa(j.Attempts)
	}
	return row
}

// whenOf is the time that matters of a job. The job queue goes by the clock of its database, whatever time the desk plays.
func whenOf(j store.Job, state string, now time.Time) (word string, at instant) {
	switch {
	case state == store.JobRunning && !j.Tried.IsZero():
		return "begun", instantOf(j.Tried, now)
	case state == store.JobDiscarded:
		return "given up", instantOf(j.Ended, now)
	case j.Due.After(now):
		return "tried again", instantOf(j.Due, now)
	}
	return "made", instantOf(j.Made, now)
}

// queueInWords says what is read together: a host, or a part of an import.
func queueInWords(queue string) string {
	number, isImport := strings.CutPrefix(queue, "import:")
	if !isImport {
		return queue
	}
	number, _, _ = strings.Cut(number, ":")
	return "a part of import " + number
}

// reasons are what errors of jobs come from, by words in them. The first that fits is taken.
var reasons = []struct{ word, reason string }{
	{"context deadline exceeded", "It took longer than a job may."},
	{"context canceled", "It was interrupted, as when the desk is stopped."},
	{"database is locked", "Another program held the database for too long."},
	{"database or disk is full", "The disk is full."},
	{"no space left on device", "The disk is full."},
	{"permission denied", "The desk may not write there."},
	{"read-only file system", "The disk can only be read."},
	{"connection refused", "What it needs does not answer at its address."},
	{"no such host", "The name of what it needs is not known."},
	{"too many clients", "The database has too many connections."},
	{"stuck job", "The machine that did it was gone or stuck."},
}

// maxReasonShown bounds the bytes of an error that are shown.
const maxReasonShown = 400

// reasonInWords says in plain words why a job failed, and quotes the error, which says where.
func reasonInWords(text string) string {
	if text == "" {
		return ""
	}
	line, _, _ := strings.Cut(text, "\n")
	quoted := cutAt(news.CleanLine(line), maxReasonShown)
	for _, known := range reasons {
		if strings.Contains(strings.ToLower(text), known.word) {
			return known.reason + " (" + quoted + ")"
		}
	}
	return quoted
}
