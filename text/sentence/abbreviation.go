package sentence

// common are abbreviations that many languages borrow, in the form of
// abbreviationTable.
const common = `dr prof mr mrs ms mme st sr|nr no art vol|ca vs inc ltd corp co jr al`

// abbreviationTable lists abbreviations by language, folded (token.Fold) and without
// their last period: first those that a name always follows, then those that a
// number follows, then those that may stand anywhere, also at a sentence's end.
var abbreviationTable = map[string]string{
	"en": `mr mrs ms messrs mx dr prof rev revd fr pres gov sen rep reps sens gen lt col maj capt cmdr cpl sgt adm brig
		supt insp det st mt msgr amb atty cllr supt|no nos art sec fig vol pp ch para approx|jr sr inc ltd corp co cos bros
		 vs v al est dept univ assn ave blvd rd u.s u.k u.n e.u d.c a.m p.m e.g i.e ph.d m.d b.a m.a b.c a.d
		jan feb mar apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri
		ariz calif colo conn fla ga ky la mich minn mont neb nev okla tenn tex vt va wis wyo`,
	"de": `dr prof hr fr frl st med jur phil ing dipl mag hl hrsg bgm gen oberst|nr abs art bd kap ziff s rn az tel jg|z.b d.h u.a u.u i.d.r
		o.a s.o s.u v.a z.t z.zt u.s.w ca evtl ggf inkl exkl mio mrd bio tsd sog vgl jh geb gest verh ehem stellv bzgl
		a.d a.m i.b e.v e.g co str pl std sek max abg verf rd u.ä u.v.m`,
	"fr": `m mm mme mmes mlle mlles dr me mgr pr st ste gal col cdt|no art p pp vol chap al env n|cf ex av apr bd fg hab max
		janv fevr avr juil sept oct nov dec j.-c p.-d.g p.-v`,
	"es": `sr sra sres sras srta d da dna don dr dra prof profa lic ing arq gral cnel tte cap sto sta mons pbro excmo excma ilmo|num no art arts
		pag pags vol cap tel|ee.uu ee uu s.a a.c d.c p.ej ej aprox av avda c dpto depto ud uds vd vds ss.mm cia ltda a.m p.m`,
	"it": `sig sigg sigra sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom on sen gen col cap mons card s.e|n nn art artt pag pagg p vol cap fig tel|es
		s.p.a s.r.l a.c d.c c.so p.za v.le u.s.a ca cfr vs`,
	"pt": `sr sra srs sras dr dra d prof profa eng arq gen cel cap sto sta exmo exma dep sen gov pe|no num art arts pag pags p vol tel n|
		ex aprox av r ltda s.a a.c d.c p.ex jan fev mar abr mai jun jul ago set out nov dez cia`,
	"nl": `dhr mevr mw dr drs ir ing mr prof ds gen kol st|nr art blz p tel|bijv bv o.a m.b.t d.w.z t.a.v t.o.v i.v.m m.a.w
		a.s j.l n.v b.v resp ca incl excl evt jl mld mln vs z.g zgn nl vgl ong`,
	"sv": `dr prof st|nr s kap tel art|bl.a t.ex m.m m.fl d.v.s dvs ca kl mkt ung resp s.k f.d e.kr f.kr jr sr milj mdr st exkl inkl vs o.s.v p.g.a`,
	"da": `dr prof hr fr skt|nr s kap tlf art stk kl|bl.a f.eks fx m.m m.fl dvs ca mio mia jf pga ca inkl ekskl f.kr e.kr evt mv o.lign vedr`,
	"nb": `dr prof hr fr st|nr s kap tlf art kl|bl.a f.eks m.m m.fl dvs ca mill mrd jf pga inkl ekskl f.kr e.kr ev mv o.l vedr`,
	"fi": `tri prof toht|nro s n klo puh|esim mm eli ns so yhd mrd milj n noin ko em os vrt huom jkr ekr joht synt`,
	"is": `dr sr|nr bls kl|t.d o.s.frv o.fl m.a þ.e u.þ.b s.s`,
	"pl": `prof dr hab mgr inż gen płk ppłk mjr kpt por ks bp abp kard św p pp red mec im pl al ul|nr art ust par poz str s tel|np tzw tj m.in ok godz
		r ub proc tys mln mld ww lek med jw`,
	"cs": `p pi pani dr mudr judr ing mgr bc phdr rndr prof doc gen plk sv mjr kpt|c cis odst par str s tel|napr tzv tj aj resp mj popr
		cca tis mil mld mil hod sro s.r.o a.s o.p.s n.l pr.n.l srov viz event max ml st`,
	"sk": `p dr mudr judr ing mgr bc phdr prof doc gen plk sv|c cis ods str s tel|napr tzv t.j tj aj resp mj popr cca tis mil mld hod s.r.o a.s n.l
		pr.n.l porov max ml st`,
	"hu": `dr ifj id prof ozv szt|sz kb old u|pl ill ill ún m.e kb kft zrt nyrt bt vo lasd jan febr marc apr maj jun jul aug szept okt nov dec`,
	"ro": `dl dna dlui d-na d-l dr prof ing av gen col sf pr mr|nr art alin pag str tel|ex cca lit aprox s.a s.r.l i.hr d.hr a.m d.m`,
	"hr": `g gda gdin gđa gđica dr mr prof doc ing dipl sv gen|br cl st str tel|npr tj tzv i sl sl odn dr god mil mlrd tis o.g r.h maks d.o.o d.d`,
	"sr": `г гђа мр проф инж ген св g dr mr prof|бр чл ст стр тел br cl str|нпр тј тзв итд сл одн мил млрд тзв npr tj tzv sl god mil`,
	"sl": `g ga gdc dr mag prof doc ing dipl sv gen|st cl str tel|npr tj t.i oz idr d.o.o d.d mio mrd tis maks`,
	"bg": `г г-н г-жа д-р проф доц инж акад ген полк св|бр чл ал стр тел|напр т.е т.н гр ул бул обл лв хил млн млрд ок вж ср`,
	"ru": `г-н г-жа д-р проф акад доц инж ген полк св им г гр ул просп пл пос дер с|рис стр ст п пп ч гл тел табл|т т.е т.к т.н и тыс млн млрд трлн
		  в ср напр м ок обл р до н.э ныне род`,
	"uk": `п пані д-р проф акад доц інж ген полк св ім м гр вул просп пл сел с|мал стор ст п ч гл тел табл|т т.зв та ін напр тис млн млрд трлн грн
		 р див хв обл н.е нар бл орієнт`,
	"be": `праф акад д-р ген св ім г вул пл|стар арт ст|т і інш напр тыс млн млрд`,
	"el": `κ κα κκ δρ καθ στρ αγ|αρ αριθ σελ τηλ αρθ|π.χ κ.α δηλ βλ π.μ μ.μ μ.χ ευρω δισ εκατ χιλ περ`,
	"tr": `dr prof doc av op uz yrd sn gen org alb yzb|no md s|vs bkz orn ltd sti a.s as mah cad sok tel m.o m.s yy`,
	"az": `dr prof akad|no s|və s və b`,
	"ca": `sr sra srs dr dra prof st sta mn exc d|num art pag vol tel|ex p.ex aprox av c ee.uu s.a`,
	"et": `hr pr dr prof|nr lk p|nt jms st s.o e.m.a ca mln mld tuh vt saj`,
	"lv": `dr prof kgs|nr lpp p|piem u.c t.i t.sk milj miljd tukst plkst g gs`,
	"lt": `dr prof doc kun gen|nr p psl str|pvz t.y ir kt pan m d mln mlrd tukst val a.a sav raj g`,
	"id": `dr prof ir drs drg h hj tn ny sdr kh tgk|no hal pasal|tbk jl kab kec pt cv a.n s.d`,
	"ms": `dr prof hj en pn cik yb|no hlm|sdn bhd jln`,
	"vi": `ts gs pgs ths bs tp ks|so tr|vv`,
	"ar": `د أ م ا ق ت|ص رقم|ق.م`,
	"fa": `د دکتر|ص ش|ق.م ه.ش ه.ق`,
	"he": `ד פרופ גב מר|עמ מס|`,
	"hi": `डा डॉ श्री पं प्रो|सं पृ|रु`,
}

// arabicInitials are the names that Latin letters have in Arabic, folded: initials of
// foreign names are spelled by them ("جيه. كيه.").
const arabicInitials = `ايه بي سي دي اي اف جي اتش جيه كيه ال ام ان او كيو ار اس تي يو في دبليو اكس واي زد`

// germanMonths are folded; other languages with ordinals write them in small letters.
const germanMonths = `januar janner februar feber marz april mai juni juli august september oktober november dezember`

// germanBeforeOrdinal are folded words before a day or ordinal ("am 3. Oktober",
// "im 21. Jahrhundert").
const germanBeforeOrdinal = `am der die das dem den des vom zum zur im ins bis ab seit beim ihr ihre ihren ihrem ihrer ihres sein seine
	seinen seinem seiner seines unser unsere unseren jeder jeden jedem jede dieser diesem diesen diese zu und oder mit auf nach als einen einem`
