package sentence

import (
	"slices"
	"strings"
	"testing"
)

// The sentences of each text stand one a line, as they must come out.
func TestSplitSentences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, lang, text, want string }{
		{"titles and initials", "en", "Dr. J. R. Hale met Gov. Ortiz. They spoke.", "Dr. J. R. Hale met Gov. Ortiz.|They spoke."},
		{"acronym inside and at the end", "en", "The U.S. Senate voted. It was late in the U.S. The vote passed.", "The U.S. Senate voted.|It was late in the U.S.|The vote passed."},
		{"times of day", "en", "It began at 5 p.m. Monday. At 6 p.m. The hall was full.", "It began at 5 p.m. Monday.|At 6 p.m.|The hall was full."},
		{"number abbreviations", "en", "It is No. 5 on the list. She said no. Nobody asked.", "It is No. 5 on the list.|She said no.|Nobody asked."},
		{"decimals and addresses", "en", "Prices rose 3.5 percent, says example.org. Wages did not.", "Prices rose 3.5 percent, says example.org.|Wages did not."},
		{"decimals at the end", "en", "Readings said 7.1. Aftershocks will come. It cost £3.2m. Nobody paid.", "Readings said 7.1.|Aftershocks will come.|It cost £3.2m.|Nobody paid."},
		{"quotation that goes on", "en", "“Is it true?” she asked. “No!” he said.", "“Is it true?” she asked.|“No!” he said."},
		{"short quotation stays whole", "en", "“We came. We saw. We left,” said Hale. Nobody laughed.", "“We came. We saw. We left,” said Hale.|Nobody laughed."},
		{"closing marks belong to the sentence", "en", "He said: “We will go.” (They went.) Then it rained.", "He said: “We will go.”|(They went.)|Then it rained."},
		{"straight marks", "en", "\"We won.\" The crowd cheered. \"Again!\" it cried.", "\"We won.\"|The crowd cheered.|\"Again!\" it cried."},
		{"ellipsis", "en", "He waited... and waited. Then… Nothing came.", "He waited... and waited.|Then…|Nothing came."},
		{"German ordinals", "de", "Am 3. Januar tagt der Rat. Es war das 21. Jahrhundert. Er wurde 3. Die Menge jubelte.", "Am 3. Januar tagt der Rat.|Es war das 21. Jahrhundert.|Er wurde 3.|Die Menge jubelte."},
		{"German abbreviations", "de", "Rund 5 Mio. Euro, z. B. für Schulen, fehlen. Das sagte Dr. Ute Brandt.", "Rund 5 Mio. Euro, z. B. für Schulen, fehlen.|Das sagte Dr. Ute Brandt."},
		{"German marks", "de", "„Wir kommen. Sofort“, sagte sie. »Nein!«, rief er. Stille.", "„Wir kommen. Sofort“, sagte sie.|»Nein!«, rief er.|Stille."},
		{"French marks", "fr", "M. Duval a dit : « Nous partons. » Le ministre est parti.", "M. Duval a dit : « Nous partons. »|Le ministre est parti."},
		{"Spanish questions", "es", "¿Quién lo dijo? El Sr. Rojas no respondió. ¡Basta!", "¿Quién lo dijo?|El Sr. Rojas no respondió.|¡Basta!"},
		{"Russian", "ru", "В 2024 г. бюджет вырос до 5 млн руб. Министр А. С. Орлов доволен. «Стоп!» — сказал он.", "В 2024 г. бюджет вырос до 5 млн руб.|Министр А. С. Орлов доволен.|«Стоп!» — сказал он."},
		{"Chinese", "zh", "总统昨天抵达。他说：“我们会来。谢谢。”会议结束了！", "总统昨天抵达。|他说：“我们会来。谢谢。”|会议结束了！"},
		{"Japanese", "ja", "首相は「行きます。必ず。」と述べた。会議は終わった。", "首相は「行きます。必ず。」と述べた。|会議は終わった。"},
		{"Hindi", "hi", "मंत्री आज पहुँचे। बैठक कल होगी।", "मंत्री आज पहुँचे।|बैठक कल होगी।"},
		{"Urdu", "ur", "وزیر اعظم آج پہنچے۔ اجلاس کل ہوگا۔", "وزیر اعظم آج پہنچے۔|اجلاس کل ہوگا۔"},
		{"Arabic", "ar", "وصل د. سامي إلى العاصمة. هل بدأت المحادثات؟ نعم.", "وصل د. سامي إلى العاصمة.|هل بدأت المحادثات؟|نعم."},
		{"Arabic without spaces", "ar", "بدأ المعرض يوم الأحد.وقال المنظمون إن العدد كبير.و غادر الزوار في 2019.ثم أغلق (المتحف).هل يعود؟نعم.", "بدأ المعرض يوم الأحد.|وقال المنظمون إن العدد كبير.|و غادر الزوار في 2019.|ثم أغلق (المتحف).|هل يعود؟|نعم."},
		{"Arabic addresses and acronyms", "ar", "كتب إف.بي.آي إلى وزارة.المياه.مصر وإلى أ.ف.ب رسالة. وصل نحو 3.5 مليون.", "كتب إف.بي.آي إلى وزارة.المياه.مصر وإلى أ.ف.ب رسالة.|وصل نحو 3.5 مليون."},
		{"Arabic initials", "ar", "وصل توماس دبليو. هارلو مع جيه. كيه. لودن. قال ذلك لقناة إن بي سي. ثم غادر.", "وصل توماس دبليو. هارلو مع جيه. كيه. لودن.|قال ذلك لقناة إن بي سي.|ثم غادر."},
		{"Hebrew without spaces", "he", "הגשר נסגר אתמול.העירייה תפתח אותו מחר.", "הגשר נסגר אתמול.|העירייה תפתח אותו מחר."},
		{"Persian without spaces", "fa", "نمایشگاه دیروز آغاز شده است.شهردار گفت ۱۲۳.۴۵ نفر...یا کمتر آمدند.", "نمایشگاه دیروز آغاز شده است.|شهردار گفت ۱۲۳.۴۵ نفر...یا کمتر آمدند."},
		{"Greek", "el", "Ποιος το είπε; Κανείς.", "Ποιος το είπε;|Κανείς."},
		{"Armenian", "hy", "Նա եկավ։ Հետո գնաց։", "Նա եկավ։|Հետո գնաց։"},
		{"list", "en", "What we know:\n- The port is shut\n- Two ships wait\n1. First point. 2. Second point.", "What we know:|- The port is shut|- Two ships wait|1. First point.|2. Second point."},
		{"heading", "en", "Background\nThe port was built long ago. It is large.", "Background|The port was built long ago.|It is large."},
		{"wrapped lines", "en", "The council of the harbour town has voted on Tuesday night\nfor a new pier. It will cost millions of crowns and take several\nyears.", "The council of the harbour town has voted on Tuesday night\nfor a new pier.|It will cost millions of crowns and take several\nyears."},
	} {
		var got []string
		for _, s := range Split(c.text, c.lang) {
			got = append(got, s.In(c.text))
		}
		if want := strings.Split(c.want, "|"); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, want)
		}
	}
}
