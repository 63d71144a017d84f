package position

import "github.com/wiredesk/wiredesk/news"

// english is the grammar of English. The auxiliaries and their order are those of Quirk et al.,
// A Comprehensive Grammar of the English Language (1985), chapters 3 and 4; the conjunctions of
// condition those of its chapter 15.
var english = tables{
	contracts: true,
	roles: map[role]string{
		roleWill:        "will shall",
		roleWould:       "would",
		roleMust:        "must",
		roleModal:       "may might can could should ought",
		roleBe:          "be am is are was were been being",
		roleHave:        "have has had having",
		roleDo:          "do does did",
		roleNot:         "not never",
		roleNo:          "no neither nobody none nothing nowhere nor",
		roleAdverb:      "also already always again even ever just now only still then therefore thus too yet soon later eventually instead together ahead however meanwhile often once twice simply first really all both",
		roleArticle:     "the a an this that these those some any each every all both another several many most few no",
		rolePossessive:  "his her its their our my your",
		rolePreposition: "of in on at by for with from to into onto over under about after before between among against through during without within toward towards upon across behind beside besides near since until till via despite amid following than like unlike per including off out up down around throughout along",
		roleIndefinite:  "a an another some any each every few several many most",
		roleTo:          "to",
		roleThat:        "that",
		roleRelative:    "who which whom whose",
		roleAnd:         "and but or nor yet",
		roleSub:         "if because while whereas although though when whenever where whether since unless until as after before once so how why what lest",
		roleBreak:       "because while whereas although though as",
		roleHe:          "he him himself",
		roleShe:         "she herself",
		roleIt:          "it itself",
		roleThey:        "they them themselves",
		roleWe:          "we us ourselves",
		roleI:           "i me myself",
		roleDull: "be have become get receive need face see know feel seem appear lose fall rise grow drop cost mean last happen occur die suffer learn remain like love hate hope " +
			"depend belong matter exist contain include involve differ resemble look sound hear notice realise realize understand forget remember miss enjoy deserve fear find inherit survive arrive pretend say tell talk speak think",
	},
	verbs: []verbs{
		{head{stance: news.Will, takes: takesTo | takesObject, sure: .85}, "promise pledge vow swear undertake guarantee offer"},
		{head{stance: news.Will, takes: takesTo, sure: .85}, "agree volunteer commit consent threaten propose"},
		{head{stance: news.Will, takes: takesObject, sure: .8}, "agree_to commit_to consent_to sign_up_to"},
		{head{stance: news.Will, takes: takesTo, sure: .75}, "plan intend aim decide resolve choose"},
		{head{stance: news.WillNot, takes: takesTo, sure: .9}, "refuse decline"},
		{head{stance: news.WillNot, takes: takesObject, sure: .9}, "rule_out turn_down refuse veto"},
		{head{stance: news.WillNot, takes: takesObject, sure: .75}, "reject rebuff spurn oppose"},
		{head{stance: news.Denies, takes: takesClause | takesObject, sure: .9}, "deny"},
		{head{stance: news.Denies, takes: takesObject, sure: .8, accusation: true}, "reject dispute rebut refute dismiss contest brush_off brush_aside repudiate"},
		{head{stance: news.Denies, takes: takesClause, sure: .75}, "dispute"},
		{head{stance: news.Demands, takes: takesObject | takesClause | takesOther, sure: .85}, "demand"},
		{head{stance: news.Demands, takes: takesOther, sure: .85}, "urge exhort implore beseech beg order instruct call_on call_upon appeal_to request require press petition direct command ask tell"},
		{head{stance: news.Demands, takes: takesObject, sure: .8}, "call_for press_for appeal_for push_for lobby_for campaign_for ask_for beg_for insist_on plead_for"},
		{head{stance: news.Demands, takes: takesClause, sure: .75}, "request order ask"},
		{head{stance: news.Demands, takes: takesClause, clause: dutyClause, sure: .75}, "insist say urge argue"},
		{head{stance: news.Denies, takes: takesClause, clause: deniedClause, sure: .75}, "insist maintain swear"},
		{head{stance: news.Demands, takes: takesOther | takesObject, sure: .75}, "want"},
		{head{stance: news.Considering, takes: takesObject | takesClause, sure: .85}, "consider weigh mull ponder contemplate debate"},
	},
	phrases: []phrases{
		{head{stance: news.Will, takes: takesTo, sure: .8}, roleBe, "going, ready, prepared, willing, determined, committed, poised"},
		{head{stance: news.WillNot, takes: takesTo, sure: .8}, roleBe, "unwilling, reluctant, loath"},
		{head{stance: news.WillNot, takes: takesTo | takesObject, sure: .85}, roleHave, "no plans to, no plans for, no intention of, no intention to, no wish to, no desire to, no interest in"},
		{head{stance: news.WillNot, takes: takesTo, sure: .75}, 0, "sees no reason to, saw no reason to, see no reason to, sees no need to, saw no need to, see no need to"},
		{head{stance: news.WillNot, takes: takesObject, sure: .75}, 0, "sees no need for, saw no need for, see no need for"},
		{head{stance: news.Considering, takes: takesObject | takesClause, sure: .85}, roleBe,
			"examining, studying, exploring, reviewing, looking at, looking into, discussing, open to, undecided about, undecided on, undecided whether, assessing, checking"},
		{head{stance: news.Demands, takes: takesObject, sure: .75}, 0, "wants to see, want to see, wanted to see, wants to have, want to have, wanted to have, wants to know, want to know, wanted to know"},
		{head{stance: news.Considering, takes: takesClause | takesGerund, sure: .85}, roleBe, "thinking about, thinking of"},
		{head{stance: news.Considering, takes: takesClause | takesTo, sure: .8}, roleNot, "decided, yet decided"},
		{head{stance: news.WillNot, takes: takesObject | takesTo, sure: .75, spoken: true}, roleNot, "need, comment, comment on"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "only if, only when, only after, only once, only with, only on condition, only in exchange for, only in return for, only provided, only as long as, only so long as",
		plainCondition:  "if, once, provided, provided that, providing, on condition, on the condition, as long as, so long as, in exchange for, in return for, subject to, conditional on, conditional upon, assuming",
		unlessCondition: "unless",
		untilCondition:  "until, till, before, without",
	},
	bodies: map[bodyKind]string{
		company: "company firm group maker manufacturer bank airline carrier operator club publisher broadcaster supplier retailer insurer utility startup conglomerate fund " +
			"mine factory mill brewery restaurant hotel store chain newspaper magazine station platform brewer carmaker chipmaker drugmaker automaker lender producer owner employer contractor developer",
		town:  "city town village district municipality borough capital port",
		state: "country state nation republic kingdom island",
		party: "party union foundation association league federation charity organisation organization alliance coalition opposition movement museum university school " +
			"hospital church society institute trust theatre theater orchestra team squad bloc body board committee council commission assembly parliament senate",
		authority: "government ministry court tribunal agency authority regulator police army navy military administration cabinet office department service inspectorate prosecution treasury embassy presidency",
		people: "prosecutors officials ministers lawmakers deputies residents workers employees unions lawyers leaders authorities investors shareholders owners donors organisers organizers " +
			"campaigners activists protesters rebels farmers teachers doctors nurses students parents residents villagers islanders neighbours neighbors tenants landlords creditors players fans " +
			"prosecutor minister president mayor governor lawyer chairman chairwoman chairperson chief director manager spokesman spokeswoman spokesperson judge premier chancellor secretary leader senator coach general admiral bishop rector",
	},
	unconditional: "even as what again more any so not necessary possible needed",
	force:         "army troops forces men soldiers team government party union side country firm company group organisation organization club ministry office colleagues fleet crew rider riders players deputies members",
	accusations:   "charge charges accusation accusations allegation allegations claim claims report reports rumour rumours rumor rumors link links suggestion suggestions wrongdoing guilt involvement responsibility blame liability criticism complaint complaints",
}
