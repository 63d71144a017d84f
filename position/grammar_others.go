package position

import "github.com/wiredesk/wiredesk/news"

// dutch is the grammar of Dutch; for its conditions see the Algemene Nederlandse Spraakkunst (1997), chapter 10.
var dutch = tables{
	roles: map[role]string{
		roleWill: "zal zullen gaat gaan", roleWould: "zou zouden", roleModal: "kan kunnen kon konden mag mogen moet moeten", roleBe: "is zijn was waren",
		roleNot: "niet nooit", roleNo: "geen niemand niets", roleAdverb: "ook nog al nu verder weer echter daarom",
		roleArticle: "de het een deze dit die dat", roleIndefinite: "een", rolePossessive: "zijn haar hun ons onze mijn",
		rolePreposition: "van in op aan bij voor met naar uit over door tegen tussen onder tot na sinds zonder volgens om",
		roleTo:          "te", roleThat: "dat", roleRelative: "die wie wiens", roleAnd: "en of maar", roleSub: "als indien tenzij mits omdat terwijl hoewel wanneer voordat nadat totdat zodra zolang",
		roleHe: "hij", roleShe: "zij", roleThey: "ze", roleWe: "wij we", roleI: "ik",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "overwegen onderzoeken bestuderen nadenken_over bekijken"},
		{head{stance: news.Will, sure: .75}, "plannen besluiten"},
		{head{stance: news.Demands, sure: .85}, "eisen vorderen verzoeken oproepen bevelen gelasten sommeren aandringen_op dringen"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "overweegt, overwegen, overwoog, overwogen, onderzoekt, onderzoeken, onderzocht, bekijkt, bekijken, bestudeert"},
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "is bereid, zijn bereid, toont zich bereid"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:  "alleen als, alleen wanneer, pas als, pas wanneer, pas na, pas nadat, enkel als, alleen met, slechts als, alleen in ruil voor, alleen op voorwaarde dat, enkel wanneer",
		plainCondition: "als, indien, mits, op voorwaarde dat, zolang, zodra, in ruil voor", unlessCondition: "tenzij", untilCondition: "totdat, tot, voordat, zonder",
	},
	bodies: map[bodyKind]string{
		authority: "regering ministerie rechtbank politie leger kabinet justitie gemeente bestuur", party: "partij vakbond stichting vereniging coalitie oppositie raad commissie parlement senaat bond",
		company: "bedrijf concern onderneming groep bank fabrikant club", state: "land staat koninkrijk", town: "stad dorp gemeente",
		people: "minister president burgemeester woordvoerder woordvoerster advocaat advocate werknemers bewoners boeren vissers mijnwerkers vrachtwagenchauffeurs artsen verpleegkundigen leraren studenten demonstranten beleggers investeerders aandeelhouders ouders rechters agenten piloten stakers vakbonden kamerleden autoriteiten vertegenwoordigers arbeiders huurders",
	},
	advising: "suggereren aanraden aanbevelen adviseren voorstellen raden",
	force:    "leger troepen regering land partij bedrijf concern team ploeg", unconditional: "zelfs ook zoals",
	accusations: "beschuldiging beschuldigingen aantijging aantijgingen verwijt verwijten aanklacht", verbLast: true,
}

// turkish is the grammar of Turkish, after Göksel and Kerslake, Turkish: A Comprehensive Grammar (2005), chapters 21 and 27.
var turkish = tables{
	roles: map[role]string{
		roleNot: "değil asla", roleNo: "hiçbir hiç kimse", roleArticle: "bir bu şu", roleIndefinite: "bir", roleAnd: "ve veya ya ama fakat ancak", roleThat: "ki",
		roleWe: "biz bizim", roleI: "ben benim", roleHe: "o", roleThey: "onlar",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "değerlendirmek düşünmek incelemek"},
		{head{stance: news.Will, sure: .75}, "planlamak"},
		{head{stance: news.Demands, sure: .85}, "talep_etmek istemek emretmek çağrıda_bulunmak çağrısında_bulunmak çağrısı_yapmak"},
	},
	phrases: []phrases{{head{stance: news.Considering, sure: .8}, 0, "değerlendiriyor, değerlendiriyorlar, düşünüyor, düşünüyorlar, inceliyor, inceliyorlar"}},
	conditions: map[conditionKind]string{
		onlyCondition: "ancak ve ancak, sadece eğer", plainCondition: "eğer, şartıyla, koşuluyla, takdirde", unlessCondition: "olmadıkça, olmazsa", untilCondition: "kadar, önce, olmadan",
	},
	bodies: map[bodyKind]string{
		authority: "hükümet hükümeti bakanlık bakanlığı mahkeme polis ordu belediye", party: "parti partisi sendika sendikası vakıf vakfı dernek derneği meclis", company: "şirket şirketi firma grup banka kulüp",
		state: "ülke devlet", town: "kent şehir köy", people: "bakan başkan sözcü avukat savcı direktör balıkçılar madenciler işçiler doktorlar öğretmenler öğrenciler çiftçiler göstericiler yatırımcılar sakinler veliler hakimler milletvekilleri yetkililer sendikalar",
	},
	accusations: "suçlama suçlamayı suçlamaları suçlamalar iddia iddiayı iddiaları iddialar iddiasını",
	advising:    "önermek tavsiye_etmek öneride_bulunmak",
	verbFinal:   true,
	future:      "acağını eceğini acaklarını eceklerini acak ecek acaklar ecekler",
	refusing:    "mayacağını meyeceğini mayacaklarını meyeceklerini mayacak meyecek mayacaklar meyecekler",
	ours:        "acağız eceğiz acağım eceğim",
	ifs:         "arsa erse ırsa irse ursa ürse arlarsa erlerse mazsa mezse şartıyla koşuluyla halinde takdirde durumunda", unlesses: "madıkça medikçe",
	facts: "dığını diğini duğunu düğünü tığını tiğini tuğunu tüğünü dıklarını diklerini",
}

// ukrainian is the grammar of Ukrainian, after Pugh and Press, Ukrainian: A Comprehensive Grammar (1999), chapters 6 and 8.
var ukrainian = tables{
	roles: map[role]string{
		roleWill: "буде будуть буду будемо", roleModal: "може можуть міг могли має мають мусить", roleNot: "не ніколи", roleNo: "жоден жодна жодного жодної ніхто ніщо",
		roleAdverb: "також ще вже знову тепер", rolePossessive: "його її їхній їхня їхні свій своя своє свої своїх наш наша наші",
		rolePreposition: "у в на з із зі до від для за про по під над між через без проти після перед біля", roleThat: "що", roleRelative: "який яка яке які якого",
		roleAnd: "і й та або але чи", roleSub: "якщо коли бо хоча поки тому", roleHe: "він", roleShe: "вона", roleThey: "вони", roleWe: "ми нас нам", roleI: "я мене",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "розглядати розглянути вивчати обмірковувати зважувати"},
		{head{stance: news.Will, sure: .75}, "планувати вирішити"},
		{head{stance: news.Demands, sure: .85}, "вимагати закликати закликати_до наказати наказувати домагатися попросити просити"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "розглядає, розглядають, розглядала, розглядав, розглядали, вивчає, вивчають, обмірковує, обмірковують, зважує, зважують"},
		{head{stance: news.Will, sure: .8}, 0, "готова, готовий, готове, готові"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:  "тільки якщо, лише якщо, тільки за, лише за, тільки після, лише після, тільки коли, лише коли, лише тоді коли, тільки в разі, лише в разі, лише у разі, тільки у разі, лише в тому разі якщо, тільки в тому разі якщо, лише в обмін на, тільки в обмін на",
		plainCondition: "якщо, за умови, за умови що, в обмін на, як тільки", unlessCondition: "якщо не, хіба що", untilCondition: "поки, поки не, доки, доки не, без, до того як",
	},
	bodies: map[bodyKind]string{
		authority: "уряд міністерство суд поліція армія прокуратура влада адміністрація", party: "партія профспілка фонд асоціація федерація ліга коаліція опозиція рада комітет парламент сенат",
		company: "компанія фірма група банк виробник клуб команда", state: "країна держава республіка", town: "місто село",
		people: "міністр міністерка президент президентка мер мерка речник речниця адвокат адвокатка прокурор спортсмен спортсменка тренер тренерка рибалки шахтарі перевізники лікарі медсестри вчителі студенти протестувальники інвестори акціонери мешканці жителі батьки судді поліцейські пілоти страйкарі профспілки депутати сенатори чиновники робітники фермери військові війська",
	},
	advising:      "рекомендувати радити порадити пропонувати запропонувати",
	prefixes:      "від ві за ви по під пере при про на об роз з с у до",
	endings:       "ить ять иться яться е уть ють уться ються є",
	imperfective:  "ає яє ають яють ує ують ює юють ається яється аються ується уються не нє ьке ове іше льше ходить ходять водить водять возить возять носить носять носиться",
	exceptions:    "залеж належ стоїт сидит свідч слідк зуміє змож повинн підляг пристої звучит",
	unconditional: "навіть ніби", accusations: "звинувачення обвинувачення закиди закид підозри підозру вживання причетність провину вину",
}

// russian is the grammar of Russian, after Wade, A Comprehensive Russian Grammar (2011), parts on verb and conjunction.
var russian = tables{
	roles: map[role]string{
		roleWill: "будет будут буду будем", roleModal: "может могут мог могли должен должна должны", roleNot: "не никогда", roleNo: "ни никакой никакого никто ничто",
		roleAdverb: "также ещё еще уже снова теперь", rolePossessive: "его её ее их свой своя своё свои своих наш наша наши",
		rolePreposition: "в во на с со из к ко от до для за о об по под над между через без против после перед у", roleThat: "что", roleRelative: "который которая которое которые которого",
		roleAnd: "и или но а", roleSub: "если когда потому хотя пока", roleHe: "он", roleShe: "она", roleThey: "они", roleWe: "мы нас нам", roleI: "я меня",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "рассматривать рассмотреть изучать обдумывать взвешивать"},
		{head{stance: news.Will, sure: .75}, "планировать решить"},
		{head{stance: news.Demands, sure: .85}, "требовать потребовать призвать призывать приказать приказывать добиваться попросить просить велеть"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "рассматривает, рассматривают, рассматривал, рассматривала, рассматривали, изучает, изучают, обдумывает, обдумывают, взвешивает, взвешивают"},
		{head{stance: news.Will, sure: .8}, 0, "готова, готов, готово, готовы"},
		{head{stance: news.Will, sure: .75}, 0, "намерен, намерена, намерены, намерено"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:  "только если, лишь если, только при, только после, лишь после, только когда, лишь когда, только с, только в случае, лишь в случае, только в том случае если, лишь в том случае если, только в обмен на, лишь в обмен на",
		plainCondition: "если, при условии, при условии что, в обмен на, как только", unlessCondition: "если не, разве что", untilCondition: "пока, пока не, без, до тех пор пока, прежде чем",
	},
	bodies: map[bodyKind]string{
		authority: "правительство министерство суд полиция армия прокуратура власти администрация", party: "партия профсоюз фонд ассоциация федерация лига коалиция оппозиция совет комитет парламент сенат",
		company: "компания фирма группа банк производитель клуб команда", state: "страна государство республика", town: "город село",
		people: "министр президент мэр спикер адвокат прокурор спортсмен спортсменка тренер рыбаки шахтёры шахтеры перевозчики врачи медсёстры медсестры учителя студенты протестующие инвесторы акционеры жители родители судьи полицейские пилоты бастующие профсоюзы депутаты сенаторы чиновники рабочие фермеры военные войска",
	},
	advising:      "рекомендовать советовать посоветовать предлагать предложить",
	prefixes:      "от вы за по под пере при про на раз рас из вз вос до об со у",
	endings:       "ит ят ится ятся ет ёт ут ют ется ётся утся ются аст",
	imperfective:  "ает яет ают яют ует уют ается яется аются яются уется уются еет еют еется ходит ходят водит водят возит возят носит носят носится ходится",
	exceptions:    "завис состо содерж соответ помни прос выгляд учит учат подлеж принадл надлеж предсто",
	unconditional: "даже будто", accusations: "обвинение обвинения обвинений подозрения причастность вину виновность",
}
