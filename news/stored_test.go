package news

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

// filled sets every field of a value, each to another one. What holds itself is filled to a depth.
func filled(v reflect.Value, n *int, depth int) {
	if *n++; depth == 0 {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n))
	case reflect.String:
		v.SetString("text " + string(rune('a'+*n%26)))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		filled(v.Index(0), n, depth-1)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), n, depth-1)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(int64(*n), 0).UTC()))
			return
		}
		for i := range v.NumField() {
			filled(v.Field(i), n, depth-1)
		}
	}
}

// An analysis and an account are stored as JSON; two fields with one name there would lose both without a word.
func TestWhatIsStoredComesBackWhole(t *testing.T) {
	t.Parallel()
	for _, empty := range []any{Analysis{}, Account{}} {
		in, n := reflect.New(reflect.TypeOf(empty)), 0
		filled(in.Elem(), &n, 16)
		body, err := json.Marshal(in.Interface())
		if err != nil {
			t.Fatal(err)
		}
		out := reflect.New(reflect.TypeOf(empty))
		if err := json.Unmarshal(body, out.Interface()); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(in.Interface(), out.Interface()) {
			t.Errorf("%T lost something on its way through JSON:\n%s", empty, body)
		}
	}
}
