package analyse

import (
	"strings"
	"time"
)

// zones lists, a difference from UTC in minutes, the regions (ISO 3166-1) whose clocks show it in winter: of countries with several
// zones that of most of their people. A line that ends in "*" is of regions that put their clocks an hour on for the summer.
var zones = map[int]string{
	-300: "US* CA* CU* CO PE EC PA JM", -360: "MX CR GT HN SV NI", -240: "VE BO DO PR CL* PY*", -180: "BR AR UY",
	0: "GB* IE* PT* IS GH SN CI", 60: "DE* FR* ES* IT* NL* BE* LU* CH* AT* PL* CZ* SK* HU* SI* HR* BA* RS* ME* MK* AL* DK* NO* SE* MT* XK* TN DZ NG CM AO",
	120: "UA* FI* EE* LV* LT* RO* BG* GR* MD* CY* IL* LB* EG ZA ZW ZM MZ RW", 180: "TR RU BY SA IQ KW QA BH YE KE ET UG TZ SO JO SY",
	210: "IR", 240: "AE OM GE AZ AM MU", 270: "AF", 300: "PK UZ TM TJ MV KZ", 330: "IN LK", 345: "NP", 360: "BD BT KG", 390: "MM",
	420: "TH VN ID KH LA", 480: "CN HK TW SG MY PH MN", 540: "JP KR KP", 600: "AU PG", 720: "NZ FJ",
}

// homes are the regions that nearly all outlets of a language are of.
var homes = map[string]string{
	"de": "DE", "it": "IT", "pl": "PL", "nl": "NL", "sv": "SE", "da": "DK", "nb": "NO", "no": "NO", "fi": "FI", "cs": "CZ", "sk": "SK", "hu": "HU",
	"sl": "SI", "hr": "HR", "sr": "RS", "bg": "BG", "ro": "RO", "el": "GR", "uk": "UA", "et": "EE", "lv": "LV", "lt": "LT", "tr": "TR", "he": "IL",
	"fa": "IR", "hi": "IN", "bn": "BD", "th": "TH", "vi": "VN", "id": "ID", "ja": "JP", "ko": "KR", "ka": "GE", "hy": "AM", "az": "AZ", "sq": "AL", "ca": "ES",
}

// minutesOf gives the difference from UTC of a region, and whether it keeps summer time.
var minutesOf = func() map[string]clock {
	all := map[string]clock{}
	for minutes, regions := range zones {
		for r := range strings.FieldsSeq(regions) {
			name, summer := strings.CutSuffix(r, "*")
			all[name] = clock{minutes, summer}
		}
	}
	return all
}()

type clock struct {
	minutes int
	summer  bool
}

// localTime is the time on the clocks where an article's readers are. A time that carries a zone is theirs; one in UTC mostly lost it
// on the way, and what "yesterday evening" is follows from the outlet's region, else from the language. Summer time is taken to last
// from April to October in the north and the rest of the year in the south.
func localTime(at time.Time, region, lang string) time.Time {
	if _, offset := at.Zone(); offset != 0 || at.IsZero() {
		return at
	}
	if region == "" {
		region = homes[lang]
	}
	c, known := minutesOf[region]
	if !known {
		return at
	}
	minutes := c.minutes
	northern := at.Month() >= time.April && at.Month() <= time.October
	if southern := region == "CL" || region == "PY"; c.summer && northern != southern {
		minutes += 60
	}
	return at.In(time.FixedZone("", 60*minutes))
}
