package account

// questions are the headings of the report in a language.
type questions struct{ happened, said, disputed, committed, days string }

// questionsOf are those of the account's language, in English where we have none in it.
func questionsOf(lang string) questions {
	if q, ok := headings[lang]; ok {
		return q
	}
	return headings["en"]
}

// Question returns a heading of the report in another language; one that is no question of ours, or in a language
// that we have none in, stays as it is.
func Question(heading, lang string) string {
	to, ok := headings[lang]
	if !ok {
		return heading
	}
	for _, from := range headings {
		switch heading {
		case from.happened:
			return to.happened
		case from.said:
			return to.said
		case from.disputed:
			return to.disputed
		case from.committed:
			return to.committed
		case from.days:
			return to.days
		}
	}
	return heading
}

var headings = map[string]questions{
	"en": {"What happened?", "Who said what?", "What is disputed?", "What does each side commit to?", "What happened when?"},
	"de": {"Was ist geschehen?", "Wer hat was gesagt?", "Was ist umstritten?", "Wozu verpflichtet sich jede Seite?", "Was geschah wann?"},
	"fr": {"Que s’est-il passé ?", "Qui a dit quoi ?", "Qu’est-ce qui fait débat ?", "À quoi chaque partie s’engage-t-elle ?", "Que s’est-il passé, et quand ?"},
	"es": {"¿Qué ha ocurrido?", "¿Quién dijo qué?", "¿Qué está en disputa?", "¿A qué se compromete cada parte?", "¿Qué pasó y cuándo?"},
	"it": {"Che cosa è successo?", "Chi ha detto che cosa?", "Che cosa è controverso?", "A che cosa si impegna ciascuna parte?", "Che cosa è successo, e quando?"},
	"nl": {"Wat is er gebeurd?", "Wie zei wat?", "Wat is omstreden?", "Waartoe verbindt elke partij zich?", "Wat gebeurde wanneer?"},
	"pt": {"O que aconteceu?", "Quem disse o quê?", "O que está em disputa?", "A que se compromete cada lado?", "O que aconteceu e quando?"},
	"tr": {"Ne oldu?", "Kim ne dedi?", "Ne tartışmalı?", "Taraflar neyi taahhüt ediyor?", "Ne zaman ne oldu?"},
	"uk": {"Що сталося?", "Хто що сказав?", "Що залишається спірним?", "До чого зобов’язується кожна сторона?", "Що й коли відбулося?"},
	"ru": {"Что произошло?", "Кто что сказал?", "Что остаётся спорным?", "К чему обязуется каждая сторона?", "Что и когда произошло?"},
	"pl": {"Co się stało?", "Kto co powiedział?", "Co jest sporne?", "Do czego zobowiązuje się każda ze stron?", "Co wydarzyło się i kiedy?"},
	"sv": {"Vad har hänt?", "Vem sade vad?", "Vad är omtvistat?", "Vad åtar sig varje part?", "Vad hände när?"},
	"ar": {"ماذا حدث؟", "من قال ماذا؟", "ما محل الخلاف؟", "بماذا يلتزم كل طرف؟", "ماذا حدث ومتى؟"},
}
