package account

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// Same reports whether two accounts say the same of the same articles: all that differs is their version, when they
// were written, or the order in which things stand. Such a change is no news.
func Same(a, b news.Account) bool {
	x, err := canonical(a)
	if err != nil {
		return false
	}
	y, err := canonical(b)
	return err == nil && bytes.Equal(x, y)
}

// canonical is the account as JSON without version and time, with every list in an order of its own.
func canonical(a news.Account) ([]byte, error) {
	text, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	var fields map[string]any
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, err
	}
	delete(fields, "version")
	delete(fields, "updated")
	return ordered(fields)
}

// ordered is a value as JSON with sorted keys and sorted lists.
func ordered(v any) ([]byte, error) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			inner, err := ordered(value)
			if err != nil {
				return nil, err
			}
			v[key] = json.RawMessage(inner)
		}
		return json.Marshal(v)
	case []any:
		list := make([]json.RawMessage, len(v))
		for i, value := range v {
			inner, err := ordered(value)
			if err != nil {
				return nil, err
			}
			list[i] = inner
		}
		slices.SortFunc(list, func(a, b json.RawMessage) int { return bytes.Compare(a, b) })
		return json.Marshal(list)
	}
	return json.Marshal(v)
}
