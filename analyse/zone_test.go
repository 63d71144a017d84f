package analyse

import (
	"testing"
	"time"
)

func TestTheDayIsThatOfTheOutlet(t *testing.T) {
	t.Parallel()
	at := time.Date(2031, 6, 10, 23, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		at           time.Time
		region, lang string
		want         string
	}{
		{at, "", "en", "2031-06-10 23:30"},
		{at, "GB", "en", "2031-06-11 00:30"},
		{at, "US", "en", "2031-06-10 19:30"},
		{at, "IN", "en", "2031-06-11 05:00"},
		{at, "", "tr", "2031-06-11 02:30"},
		{at, "AT", "de", "2031-06-11 01:30"},
		{at, "ZZ", "de", "2031-06-10 23:30"},
		{at, "CL", "es", "2031-06-10 19:30"},
		{at.AddDate(0, 6, 0), "", "uk", "2031-12-11 01:30"},
		{at.In(time.FixedZone("", 9*3600)), "US", "en", "2031-06-11 08:30"},
	} {
		got := localTime(c.at, c.region, c.lang)
		if got.Format("2006-01-02 15:04") != c.want || !got.Equal(c.at) {
			t.Errorf("%s %s %s: %v, want %s", c.at, c.region, c.lang, got, c.want)
		}
	}
	if got := localTime(time.Time{}, "JP", "ja"); !got.IsZero() {
		t.Error(got)
	}
}
