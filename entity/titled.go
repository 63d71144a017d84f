package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// In scripts without spaces a person is found by a title beside the name: behind it in
// Japanese ("田中一郎首相"), before it in Chinese, where the name begins with one of the common surnames
// and a word of speech or a mark follows ("发言人李梅表示"), and before it in Thai ("นายวิชัย มีสุข"). A name
// once found is found again wherever it stands whole.

// japaneseTitles stand behind a name.
var japaneseTitles = beginnings(`副大統領 大統領 首相 総理 副総理 外相 財務相 防衛相 法相 官房長官 国防長官 国務長官 財務長官 長官 知事 市長 町長 村長 区長 議員
	議長 幹事長 総裁 大臣 党首 代表 委員長 書記長 事務総長 会長 社長 監督 選手 投手 捕手 コーチ 准教授 教授 博士 医師 弁護士 判事 検事 裁判長 被告 容疑者 氏 さん
	大使 公使 報道官 司令官 将軍 国王 女王 王子 王女 天皇 皇太子 教皇 法王 記者`)

// chineseTitles stand before a name, in simplified and traditional letters.
var chineseTitles = beginnings(`总统 總統 主席 总理 總理 首相 部长 部長 外长 外長 防长 防長 财长 財長 省长 省長 市长 市長 州长 州長 县长 縣長 书记 書記 议员 議員 议长 議長
	发言人 發言人 大使 特使 代表 秘书长 秘書長 总裁 總裁 董事长 董事長 总经理 總經理 首席执行官 執行長 教授 博士 法官 检察官 檢察官 律师 律師 教练 教練 队长 隊長
	记者 記者 将军 將軍 上将 上將 司令 国王 國王 女王 王子 公主 教皇 局长 局長 主任 院长 院長 校长 校長 专家 專家 学者 學者`)

// chineseSurnames are the most frequent of the mainland and Taiwan (about 95 % of all people), in
// simplified and traditional letters, without those that are small words as well.
const chineseSurnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈" +
	"姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒牟艾尤阳陽穆农農司卓古吉缪繆简簡车車项項芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂佟臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池麻苑迟遲邝鄺"

// notGiven are letters that stand behind such a letter in words which are no names: weekdays,
// verbs of speech, particles.
const notGiven = "一二三四五六日天面会會任何命国國时時间間后後前上中下们們等就也将將在说說表称稱是的和与與及对對于於不没沒有已被把向"

// chineseClosers may follow a name.
var chineseClosers = beginnings(`说 說 表示 称 稱 指出 强调 強調 认为 認為 宣布 告诉 告訴 透露 解释 解釋 警告 呼吁 呼籲 承认 承認 否认 否認 写道 寫道 在 与 與 和 对 對 将 將 于 於 是 的 也 还 還 已 曾
	会 會 等 向 就 从 從 到 为 為 因 则 則 ， 、 。 ： ； （ ） ” 」 》`)

// thaiTitles stand before a name.
var thaiTitles = beginnings("นางสาว นาย นาง ดร. พล.ต.อ. พล.อ.")

// titledPeople finds people in one text without spaces, and every other place where the
// whole name stands.
func (d *document) titledPeople(text string, number int, within news.Span, known map[string]bool) []news.Mention {
	part := within.In(text)
	var spans []news.Span
	switch d.lang.code {
	case "ja":
		spans = japanesePeople(part, d.tables)
	case "zh", "yue", "wuu":
		spans = chinesePeople(part)
	case "th":
		spans = thaiPeople(part)
	}
	var found []news.Mention
	for _, s := range spans {
		known[s.In(part)] = true
		found = append(found, person(part, s, number, within.Start))
	}
	return found
}

func person(text string, s news.Span, number, offset int) news.Mention {
	name := s.In(text)
	return news.Mention{
		Span: news.Span{Start: s.Start + offset, End: s.End + offset}, Sentence: number,
		Kind: news.Person, Entity: Key(news.Person, name), Name: name,
	}
}

// joinSurnames gives a surname alone ("田中首相") the full name that begins with it, if one does.
func joinSurnames(people []news.Mention, names []string) {
	for i := range people {
		p := &people[i]
		full := ""
		for _, name := range names {
			if len(name) > len(p.Name) && strings.HasPrefix(name, p.Name) {
				if full != "" {
					full = ""
					break
				}
				full = name
			}
		}
		if full != "" {
			p.Name, p.Entity = full, Key(news.Person, full)
		}
	}
}

// maxKnown bounds the names that are looked for again.
const maxKnown = 64

// knownNames lists the names of three letters and more, the longest first.
func knownNames(known map[string]bool) []string {
	names := make([]string, 0, len(known))
	for name := range known {
		if utf8.RuneCountInString(name) > 2 {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return names[:min(len(names), maxKnown)]
}

// knownPeople finds names again that have been found beside a title elsewhere.
func knownPeople(text string, number int, within news.Span, names []string) []news.Mention {
	part := within.In(text)
	var found []news.Mention
	for _, name := range names {
		for at := 0; ; {
			i := strings.Index(part[at:], name)
			if i < 0 {
				break
			}
			at += i + len(name)
			found = append(found, person(part, news.Span{Start: at - len(name), End: at}, number, within.Start))
		}
	}
	return found
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) || r == '々' }

// Lengths of a Japanese name before its title, in runes.
const (
	minKanjiName    = 2
	maxKanjiName    = 5
	minKatakanaName = 3
)

// japanesePeople finds the letters of one kind before a title that are no place, body or
// other office.
func japanesePeople(text string, t *tables) []news.Span {
	var found []news.Span
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		if title := prefixOf(text[i:], japaneseTitles); title != "" && i > 0 {
			if start, ok := japaneseName(text, i, t); ok {
				found = append(found, news.Span{Start: start, End: i})
			}
			size = len(title)
		}
		i += size
	}
	return found
}

// phrases are words by their first letter.
type phrases map[rune][]string

func beginnings(words string) phrases {
	p := phrases{}
	for w := range strings.FieldsSeq(words) {
		p[firstRune(w)] = append(p[firstRune(w)], w)
	}
	return p
}

// prefixOf returns the longest of the words that s begins with, "" when there is none.
func prefixOf(s string, words phrases) string {
	best := ""
	for _, p := range words[firstRune(s)] {
		if len(p) > len(best) && strings.HasPrefix(s, p) {
			best = p
		}
	}
	return best
}

// japaneseName returns where the name that ends at byte end begins.
func japaneseName(text string, end int, t *tables) (int, bool) {
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	same, low, high := isHan, minKanjiName, maxKanjiName
	if isKatakana(last) {
		same, low, high = func(r rune) bool { return isKatakana(r) || r == '・' || r == '＝' }, minKatakanaName, 20
	}
	start, n := end, 0
	for start > 0 && n <= high {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !same(r) {
			break
		}
		start -= size
		n++
	}
	name := text[start:end]
	_, isPlace := t.names[name]
	return start, n >= low && n <= high && !isPlace && !endsBody(name) && prefixOf(name, officePrefixes) == "" && !endsInTitle(name)
}

// officePrefixes begin an office and not a name: "former", "vice", "this".
var officePrefixes = beginnings("前 元 副 同 現 新 次期 両 各 仏 英 米 独 露 韓国 中国 政府 自民 立憲 国民")

// endsBody sees the last letter of the name of a body: a party, a ministry, a town.
func endsBody(name string) bool {
	r, _ := utf8.DecodeLastRuneInString(name)
	return strings.ContainsRune("党省庁社会国県府都市町村区局部課院所団軍隊駅校員者側派", r)
}

func endsInTitle(name string) bool {
	for i := range name {
		if i > 0 && prefixOf(name[i:], japaneseTitles) == name[i:] {
			return true
		}
	}
	return false
}

// chinesePeople finds names of two or three letters behind a title.
func chinesePeople(text string) []news.Span {
	var found []news.Span
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		if title := prefixOf(text[i:], chineseTitles); title != "" {
			size = len(title)
			if end, ok := chineseName(text, i+size); ok {
				found = append(found, news.Span{Start: i + size, End: end})
				size = end - i
			}
		}
		i += size
	}
	return found
}

// chineseName returns where the name that begins at byte start ends: behind two or
// three letters, with what may follow a name behind them.
func chineseName(text string, start int) (int, bool) {
	first, size := utf8.DecodeRuneInString(text[start:])
	if size == 0 || !strings.ContainsRune(chineseSurnames, first) {
		return 0, false
	}
	end := start + size
	for range 2 {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !isHan(r) || strings.ContainsRune(notGiven, r) {
			return 0, false
		}
		end += n
		if end == len(text) || prefixOf(text[end:], chineseClosers) != "" {
			return end, true
		}
	}
	return 0, false
}

// thaiPeople finds a title with two words of letters behind it, which a space divides.
func thaiPeople(text string) []news.Span {
	var found []news.Span
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		if title := prefixOf(text[i:], thaiTitles); title != "" && !strings.HasPrefix(text[i:], "นายก") {
			if end, ok := thaiName(text, i+len(title)); ok {
				found = append(found, news.Span{Start: i + len(title), End: end})
				size = end - i
			}
		}
		i += size
	}
	return found
}

// Lengths of a part of a Thai name, in bytes; a letter is three.
const (
	minThaiPart = 6
	maxThaiPart = 60
)

func thaiName(text string, start int) (int, bool) {
	first := thaiLetters(text[start:])
	space := strings.HasPrefix(text[start+first:], " ")
	if first < minThaiPart || first > maxThaiPart || !space {
		return 0, false
	}
	second := thaiLetters(text[start+first+1:])
	end := start + first + 1 + second
	return end, second >= minThaiPart && second <= maxThaiPart
}

// thaiLetters is the number of bytes of Thai at the start of s.
func thaiLetters(s string) int {
	for i, r := range s {
		if !unicode.Is(unicode.Thai, r) {
			return i
		}
	}
	return len(s)
}
