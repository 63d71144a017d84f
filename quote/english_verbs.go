package quote

import "strings"

// englishVerbTable are common verbs that attribute nothing, so that clauses are seen where they stand. A
// verb that is a common noun as well ("a move") has a star. Irregular ones have their past and participle
// behind slashes.
const englishVerbTable = `
	awake/awoke/awoken bend*/bent bite*/bit/bitten bleed/bled breed*/bred cling/clung creep/crept dig*/dug fling/flung forgive/forgave/forgiven
	grind/ground kneel/knelt mistake*/mistook/mistaken overhear/overheard slay/slew/slain sling/slung sneak/snuck speed*/sped spit/spat stink/stank/stunk
	string*/strung swell/swollen thrust*/thrust tread/trod/trodden weave/wove/woven wring/wrung say/said tell/told think/thought know/knew/known
	hear/heard mean/meant teach/taught show*/shown forget/forgot/forgotten seek/sought swear/swore/sworn strive/strove/striven
	accompany achieve acquire adapt adjust adopt afford aid* alter amount* appeal* appoint apply approach* approve arise/arose/arisen
	arrange arrest* arrive assemble assess assign assist associate attach attack* attend attract avoid award* ban* base* battle* bear/bore/borne beat/beat/beaten
	become/became/become begin/began/begun behave belong benefit* bind/bound blame* block* blow*/blew/blown boost* borrow bow* break*/broke/broken
	breathe bring/brought build*/built burn*/burnt burst*/burst buy/bought campaign* cancel capture care* carry cast*/cast catch*/caught cause* celebrate
	challenge* change* charge* chase* check* choose/chose/chosen claim* clash* clean climb* close* coincide collaborate collapse* collect combine come/came/come command*
	commit compare compete complete comprise conduct* confront connect consist constitute construct consult consume contact* contain contest* continue
	contribute control* convert convict* cook* cope cost*/cost count* cover* crash* create cross* cut*/cut damage* dance* deal*/dealt decline* decrease* defeat* defend define
	delay* deliver depart depend deploy deprive derive deserve design* destroy detain develop devote die differ direct disappear discover
	discuss dismiss display* distinguish distribute divide dominate donate double draft* drag draw*/drew/drawn dress* drift* drink*/drank/drunk drive*/drove/driven drop* earn
	eat/ate/eaten elect elevate eliminate emerge employ enable encounter* end* enforce engage enhance enjoy ensure enter erase erupt escape* establish evacuate evolve
	examine exceed exchange* execute exercise* exist expand expel experience* exploit explode explore expose extend extract* face* fade fail fall*/fell/fallen feature* feed*/fed
	feel/felt fight*/fought file* fill finance* find/found finish* fit* fix* flee/fled float flood* flow* fly/flew/flown focus* fold* follow force* form* freeze*/froze/frozen fuel* function*
	fund* gain* gather generate get/got/gotten give/gave/given go/went/gone govern grab grant* grow/grew/grown guarantee* guard* guide* handle* hang/hung happen harm* head* heal
	help* hide/hid/hidden hire* hit*/hit hold*/held host* house* hunt* hurt*/hurt identify ignore illustrate impact* implement import* impose improve include incorporate increase* influence*
	inherit initiate injure inspire install integrate intervene introduce invade invest investigate invite involve isolate issue* join jump* keep/kept kick* kill* knock* lack* land* lapse last*
	launch* lay/laid lead*/led lean leap*/leapt leave/left lend/lent let/let level* lie*/lay/lain lift* light*/lit limit* line* link* list* listen live load* locate look* lose/lost love* lower maintain make/made
	manage march* mark* market* marry match* matter* measure* meet/met melt mix* monitor* mount move* multiply murder* need* negotiate nominate obtain occupy occur offend offer* open operate organise organize
	overcome/overcame/overcome overtake/overtook/overtaken overthrow/overthrew/overthrown owe pack* park* pass* pause* pay*/paid peak* perform persist pick* place* plant* play* plunge* position* possess pour practise prepare preserve press* prevail
	prevent proceed process* produce* profit* progress* prohibit promote prosecute prosper protect prove provide provoke publish pull* punish purchase* pursue push* put/put qualify quit/quit race* raise* range* reach* react read*/read rebuild/rebuilt receive
	recover recruit* reduce refer reflect reform* regain register* regulate reject* relate release* relieve rely remain remove render rent* repair* repeat replace represent require rescue* resemble reside resign
	resist resolve respond rest* restore restrict result* resume retain retire retreat* return* reverse* review* ride*/rode/ridden ring*/rang/rung rise*/rose/risen risk* roll* rule* run*/ran/run rush* sack* save secure seize sell/sold send/sent separate serve set*/set
	settle shake*/shook/shaken shape* share* shed/shed shift* shine/shone ship* shoot*/shot shrink/shrank/shrunk shut/shut sign* sink*/sank/sunk sit/sat sleep*/slept slide*/slid slip* slow smash smell* smoke* snap* solve sound* spark* speak/spoke/spoken specialise specialize spend/spent spill*/spilt spin*/spun
	split*/split spread*/spread spring*/sprang/sprung stage* stand*/stood star* stare start* stay* steal/stole/stolen stem* step* stick*/stuck stop* store* strengthen stretch* strike*/struck strip* struggle* study* submit succeed suffer suit* supply* support* surge* surprise* surrender* surround survive
	suspend sustain sweep*/swept swim*/swam/swum swing*/swung switch* tackle* take/took/taken talk* target* tear*/tore/torn tend terminate test* thrive throw/threw/thrown tie* touch* tour* trade* train* transfer* transform translate travel* treat trigger* try* turn* undergo/underwent/undergone undermine undertake/undertook/undertaken unite unveil upset*/upset use*
	vanish vary visit* vote* wage* wait* wake/woke/woken walk* warrant* wash waste* watch* wear/wore/worn weaken weigh win*/won wind*/wound withdraw/withdrew/withdrawn withstand/withstood witness* wonder* work* worry* worsen wound* wrap write/wrote/written yield*`

// englishVerbs makes the forms of a table of verbs, each with its classes. Only the base and the form in -s are in
// doubt where the verb is a noun as well; the past and the forms in -ing are told by tagging.
func englishVerbs(table string) map[string]class {
	forms := map[string]class{}
	for _, entry := range strings.Fields(table) {
		entry, star := strings.CutSuffix(entry, "*")
		parts := strings.Split(entry, "/")
		base, starred := strings.CutSuffix(parts[0], "*")
		c := verbal
		if star || starred {
			c = both
		}
		forms[base] |= c
		forms[englishThird(base)] |= c
		for _, form := range parts[1:] {
			if form != base {
				forms[form] |= verbal | past
			}
		}
	}
	return forms
}

// englishThird is the third person singular of a verb.
func englishThird(base string) string {
	switch last := base[len(base)-1]; {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'o', strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"):
		return base + "es"
	}
	return base + "s"
}
