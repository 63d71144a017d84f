package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// turkish is the grammar of Turkish. The closed classes follow Göksel and Kerslake, Turkish: A Comprehensive Grammar
// (2005).
func turkish() *grammar {
	return &grammar{
		code: "tr", lexicon: cue.For("tr"), words: tables(turkishWords),
		order: order{dashes: true},
		style: &style{
			dropsSubject: true, verbLast: true,
			nominalised:  endings("acağı", "eceği", "dığı", "diği", "duğu", "düğü", "tığı", "tiği", "tuğu", "tüğü", "acağına", "eceğine", "acaklarına", "eceklerine", "ğını", "ğini", "ğunu", "ğünü", "masını", "mesini", "mayı", "meyi", "malarını", "melerini", "klarını", "klerini", "mamasını", "memesini"),
			isInfinitive: endings("mak", "mek", "maya", "meye", "mayı", "meyi"),
		},
	}
}

var turkishWords = []wordList{
	{body, `şirket şirketi firma grup banka üretici kulüp sigortacı maden zincir yayınevi holding`},
	{institution, `sendika parti bakanlık bakanlığı ajans vakıf dernek federasyon komisyon konsey üniversite hastane müze mahkeme kurum enstitü gazete
		kanal örgüt hükümet savcılık polis akademi kilise orkestra tiyatro belediye birlik`},
	{determiner, `bir bu şu o her bazı birkaç birçok çok tüm bütün iki üç dört beş altı yedi sekiz dokuz on hiçbir diğer`},
	{preposition, `için ile gibi kadar göre karşı doğru rağmen dolayı ötürü beri önce sonra üzerine hakkında olarak`},
	{coordinator, `ve veya ya da ama fakat ancak ise`}, {subordinator, `çünkü eğer`}, {complementiser, `ki`}, {interrogative, `mi mı mu mü`},
	{personal, `o onlar`}, {personal | firstPerson, `ben biz`}, {objective, `onu ona ondan onun onları onlara onların beni bana bizi bize kendisi kendisini kendisine`},
	{pronoun, `bunu şunu bunun bu kimse hepsi herkes`}, {demonstrative, `bunu`}, {negation, `değil`},
	{adverb, `da de ayrıca daha sonra şimdi dün bugün yarın artık hâlâ hala henüz yine bile sadece yalnızca en çok hemen önceki geçen burada orada şöyle böyle`},
	{timeNoun, `pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık sabah akşam gece gün hafta ay yıl günü sabahı akşamı`},
	{title, `bay bayan sayın dr prof`},
	{venue, `toplantısında toplantıda açıklamasında açıklamada konuşmasında konuşmada röportajda röportajında yayında yayınında programda programında söyleşide söyleşisinde mesajında mesajda paylaşımında paylaşımda duruşmada görüşmede görüşmesinde
		oturumda mektupta mektubunda raporda ifadesinde töreninde törende mitinginde mitingde kürsüsünde`},
}
