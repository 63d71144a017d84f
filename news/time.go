package news

import "time"

// BelievableTime returns t in UTC when it can be a time of publication seen at
// now: after 1990 and at most a day ahead. Otherwise it returns the zero time.
// Feeds carry years 0 and 9999, and a year 9999 in a western zone cannot be
// written as JSON.
func BelievableTime(t, now time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	u := t.UTC()
	if u.Year() < 1990 || u.After(now.Add(24*time.Hour)) {
		return time.Time{}
	}
	return u
}
