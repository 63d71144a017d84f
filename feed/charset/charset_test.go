package charset_test

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/wiredesk/wiredesk/feed/charset"
)

func TestDeclaredEncodingsAreRead(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"windows-1250": "Příliš žluťoučký kůň", "windows-1251": "Съешь ещё этих булок", "koi8-r": "Съешь ещё этих булок",
		"windows-1253": "Ξεσκεπάζω την ψυχοφθόρα", "windows-1254": "Pijamalı hasta yağız şoföre", "windows-1255": "דג סקרן שט בים",
		"windows-1256": "نص حكيم له سر قاطع", "windows-874": "เป็นมนุษย์สุดประเสริฐ", "gb18030": "海内存知己，天涯若比邻", "big5": "海內存知己，天涯若比鄰",
		"shift_jis": "いろはにほへと ちりぬるを", "euc-jp": "いろはにほへと ちりぬるを", "iso-2022-jp": "いろはにほへと", "euc-kr": "다람쥐 헌 쳇바퀴에 타고파",
		"iso-8859-2": "Příliš žluťoučký", "macintosh": "Ñandú à l’œuvre", "ibm866": "Съешь ещё",
	} {
		enc, err := htmlindex.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		body, err := enc.NewEncoder().String(`<?xml version="1.0" encoding="` + name + `"?><a>` + text + `</a>`)
		if err != nil {
			t.Fatal(err)
		}
		got := charset.Decode([]byte(body), "")
		if want := `<?xml version="1.0" encoding="` + name + `"?><a>` + text + `</a>`; string(got.UTF8) != want || got.Warning != "" {
			t.Errorf("%s: got %q as %s, %q", name, got.UTF8, got.Encoding, got.Warning)
		}
		header := charset.Decode([]byte(body), "text/xml; charset="+name)
		if string(header.UTF8) != string(got.UTF8) {
			t.Errorf("%s by header: got %q", name, header.UTF8)
		}
	}
}

func TestWideEncodingsWithAndWithoutMark(t *testing.T) {
	t.Parallel()
	const doc = `<?xml version="1.0" encoding="utf-16"?><a>Größe 海 😀</a>`
	for name, encode := range map[string]func(string) (string, error){
		"utf-16le":      unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String,
		"utf-16be":      unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String,
		"utf-16le mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String,
		"utf-32le":      utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewEncoder().String,
		"utf-32be mark": utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewEncoder().String,
	} {
		body, err := encode(doc)
		if err != nil {
			t.Fatal(err)
		}
		if got := charset.Decode([]byte(body), ""); string(got.UTF8) != doc {
			t.Errorf("%s: got %q as %s", name, got.UTF8, got.Encoding)
		}
	}
}

func TestUndeclaredEncodingIsGuessed(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"koi8-r":      "В порту сегодня утром снова остановили паром, потому что туман стоял над водой и никто не видел берега. На пристани ждали люди, и они говорили о том, что так уже было в прошлом году.",
		"windows-874": "เช้าวันนี้เรือข้ามฟากหยุดเดินอีกครั้งเพราะหมอกหนาปกคลุมแม่น้ำ ผู้โดยสารรออยู่ที่ท่าเรือและพูดคุยกันเรื่องเมื่อปีที่แล้ว",
		"shift_jis":   "けさ港の渡し船はまた霧のために止まり、桟橋で待つ人たちは去年のことを話していた。",
	} {
		enc, err := htmlindex.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		body, err := enc.NewEncoder().String("<a>" + text + "</a>")
		if err != nil {
			t.Fatal(err)
		}
		got := charset.Decode([]byte(body), "")
		if string(got.UTF8) != "<a>"+text+"</a>" || got.Warning == "" {
			t.Errorf("%s: got %q as %s, %q", name, got.UTF8, got.Encoding, got.Warning)
		}
	}
}

func TestACutCharacterIsDropped(t *testing.T) {
	t.Parallel()
	got := charset.Decode([]byte("<a>Größe 海"[:len("<a>Größe 海")-1]), "")
	if string(got.UTF8) != "<a>Größe " || got.Warning != "" {
		t.Errorf("got %q, %q", got.UTF8, got.Warning)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("<?xml version='1.0' encoding='big5'?>\xa4\xa4"), "text/xml; charset='us-ascii'")
	f.Add([]byte("\xfe\xff\x00<"), "")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		if got := charset.Decode(body, contentType); !utf8.Valid(got.UTF8) {
			t.Errorf("not UTF-8 as %s: %q", got.Encoding, got.UTF8)
		}
	})
}
