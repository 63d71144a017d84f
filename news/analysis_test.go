package news_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// TestAnAnalysisOutlivesItsStorage fills every field there is, so that no two fields of one type, of which one
// may be embedded, have the same name in what is stored.
func TestAnAnalysisOutlivesItsStorage(t *testing.T) {
	t.Parallel()
	for _, v := range []any{new(news.Analysis), new(news.Account), new(news.Article)} {
		next := 1
		fill(reflect.ValueOf(v).Elem(), &next, 0)
		stored, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		loaded := reflect.New(reflect.TypeOf(v).Elem()).Interface()
		if err := json.Unmarshal(stored, loaded); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(v, loaded) {
			again, _ := json.Marshal(loaded)
			t.Errorf("%T is not what was stored:\n%s\n%s", v, stored, again)
		}
	}
}

// deepest is the depth at which types that hold themselves end.
const deepest = 16

// fill gives every field a value of its own, and every list one element.
func fill(v reflect.Value, next *int, depth int) {
	if depth++; depth > deepest {
		return
	}
	if v.Type() == reflect.TypeFor[time.Time]() {
		v.Set(reflect.ValueOf(time.Date(2026, 1, 7, 0, 0, *next, 0, time.UTC)))
		*next++
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Tag.Get("json") != "-" {
				fill(v.Field(i), next, depth)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), next, depth)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), next, depth)
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, next, depth)
		fill(value, next, depth)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString("text " + string(rune('0'+*next%75)))
		*next++
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*next % 100))
		*next++
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(*next % 100))
		*next++
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(*next) / 8)
		*next++
	}
}
