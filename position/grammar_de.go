package position

import "github.com/wiredesk/wiredesk/news"

// german is the grammar of German. Its conjunctions of condition are those of the Duden grammar (9th edition, 2016),
// sections 1776 and following.
var german = tables{
	roles: map[role]string{
		roleWill:        "werde wird werden will wollen",
		roleWould:       "würde würden wolle",
		roleModal:       "kann können könne könnte könnten soll sollen solle sollte sollten darf dürfen dürfe dürfte dürften mag möge möchte möchten",
		roleMust:        "muss müssen müsse müssten",
		roleBe:          "ist sind sei seien war waren wäre wären",
		roleHave:        "hat haben habe hatte hatten hätte hätten",
		roleNot:         "nicht nie niemals keinesfalls keineswegs",
		roleNo:          "kein keine keinen keinem keiner keines niemand nichts",
		roleAdverb:      "auch noch schon nun jetzt weiter weiterhin derzeit zudem außerdem bereits erneut wieder zunächst vorerst jedoch aber allerdings dagegen deshalb nur erst",
		roleArticle:     "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem",
		roleIndefinite:  "ein eine einen einem einer eines",
		rolePossessive:  "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer",
		rolePreposition: "in im an am auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um unter vom von vor während wegen zu zum zur zwischen laut",
		roleTo:          "zu",
		roleThat:        "dass daß",
		roleRelative:    "welcher welche welches deren dessen",
		roleAnd:         "und oder sondern sowie",
		roleSub:         "wenn falls sofern weil obwohl während nachdem bevor ehe bis sobald solange ob indem damit",
		roleHe:          "er ihn ihm sein seine",
		roleShe:         "sie ihr ihre",
		roleIt:          "es",
		roleWe:          "wir uns",
		roleI:           "ich mich mir",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "erwägen überlegen prüfen in_Erwägung_ziehen in_Betracht_ziehen nachdenken abwägen"},
		{head{stance: news.Will, sure: .75}, "planen beabsichtigen vorhaben beschließen sich_vornehmen"},
		{head{stance: news.Demands, sure: .85}, "fordern verlangen einfordern beantragen auffordern aufrufen drängen anordnen dringen_auf pochen_auf bestehen_auf"},
	},
	phrases: []phrases{
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "ist bereit, sind bereit, sei bereit, seien bereit, zeigt sich bereit, zeigte sich bereit"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "nur wenn, nur falls, nur dann wenn, erst wenn, erst nachdem, erst nach, nur unter der bedingung, nur mit, nur gegen, nur sofern, nur bei, nur im gegenzug für, nur dann wenn, dann nur wenn, allein wenn, lediglich wenn",
		plainCondition:  "wenn, falls, sofern, solange, sobald, vorausgesetzt, vorausgesetzt dass, unter der bedingung, unter der bedingung dass, unter der voraussetzung, unter der voraussetzung dass, im gegenzug für, im austausch für, im austausch gegen",
		unlessCondition: "es sei denn, außer wenn",
		untilCondition:  "bis, bevor, ehe, ohne, solange nicht",
	},
	bodies: map[bodyKind]string{
		company:   "konzern unternehmen firma hersteller bank fluglinie verlag betreiber versicherer gesellschaft gruppe",
		town:      "stadt gemeinde dorf kreis bezirk",
		state:     "land staat republik königreich",
		party:     "partei gewerkschaft stiftung verband verein bund fraktion koalition opposition bündnis universität kirche rat ausschuss parlament senat bundestag verbandes",
		authority: "regierung ministerium gericht behörde polizei armee staatsanwaltschaft amt verwaltung bundesregierung wirtschaftsministerium verkehrsministerium außenministerium finanzministerium innenministerium justizministerium verteidigungsministerium gesundheitsministerium",
		people:    "minister ministerin präsident präsidentin bürgermeister bürgermeisterin sprecher sprecherin anwalt anwältin kanzler kanzlerin chef chefin vorsitzende vorsitzender abgeordnete beschäftigte anwohner eltern lehrer bauern arbeiter aktionäre organisatoren fischer bergleute spediteure lehrkräfte ärzte pfleger pflegekräfte studenten studierende demonstranten anleger investoren einwohner bürger richter polizisten piloten lokführer streikende gewerkschaften abgeordneten senatoren behörden landwirte mieter vermieter",
	},
	advising:      "empfehlen raten vorschlagen anraten anregen nahelegen",
	force:         "armee truppen land regierung firma partei unternehmen konzern mannschaft team verein ministerium",
	unconditional: "als auch selbst sogar wie dahin",
	accusations:   "vorwurf vorwürfe anschuldigung anschuldigungen behauptung behauptungen bericht berichte anklage verdacht schuld beteiligung zusammenhang",
	making:        "macht machte machen machten mache",
	tiesBefore:    "abhängig",
	verbLast:      true,
}
