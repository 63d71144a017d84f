package value

import (
	"strconv"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/token"
)

// Unit is what a number is measured in. Factor brings it to the base unit of its dimension; a unit
// that is not known counts things: dimension "", factor 1.
type Unit struct {
	Dimension string
	Factor    float64
}

// unitTable holds the units of measure of news by dimension: the factor to the base unit, then the words, in
// the languages of the project, singular, plural and inflected.
const unitTable = `
length .001 mm millimetre millimeter millimetres millimeters millimètres milímetros millimetri мм
length .01 cm centimetre centimeter centimetres centimeters zentimeter centimètres centímetros centimetri santimetre см
length 1 m metre meter metres meters mètre mètres metro metros metri metern м метр метра метров метрів метри
length 1000 km kilometre kilometer kilometres kilometers kilometern kilomètre kilomètres kilómetro kilómetros chilometro chilometri quilômetro quilômetros quilómetro quilómetros kilometre км километр километра километров кілометр кілометра кілометри кілометрів
length .3048 ft foot feet fuß pieds pies piedi pés фут фута футов футів
length .0254 inch inches zoll pouces pulgadas
length .9144 yard yards
length 1609.344 mile miles meile meilen milles millas miglia milhas mijl миля мили миль
time 1 second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden saniye секунда секунды секунд секунди
time 60 minute minutes minuten minuto minutos minuti minuut dakika минута минуты минут хвилина хвилини хвилин
time 3600 hour hours stunde stunden heure heures hora horas ora ore uur uren saat час часа часов година години годин
time 86400 day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen gün день дня дней дні днів
time 604800 week weeks woche wochen semaine semaines semana semanas settimana settimane weken hafta неделя недели недель тиждень тижні тижнів
time 2629746 month months monat monate monaten mois mes meses mese mesi mês maand maanden ay месяц месяца месяцев місяць місяці місяців
time 31556952 year years jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren yıl год года лет рік роки років
mass .001 g gram grams gramm grammes gramos grammi gramas грамм граммов грамів
mass 1 kg kilo kilos kilogram kilograms kilogramm kilogrammes kilogramos chili chilogrammi quilos килограмм килограммов кілограм кілограмів кг
mass .45359 lb lbs
mass 1000 t ton tons tonne tonnes tonnen toneladas tonnellate ton тонна тонны тонн тонни
area 10000 ha hectare hectares hektar hectáreas ettari hectaren гектар гектара гектаров гектарів
area 4046.86 acre acres
speed 1 kph km/h kmh
speed 1.609344 mph
volume 1 litre liter litres liters litern litros litri литр литра литров літр літри літрів
volume 3.785 gallon gallons gallonen galones
volume 159 barrel barrels fass barils barriles barili barris vaten varil баррель барреля баррелей барель барелів
power 1e3 kw
power 1e6 mw megawatt megawatts
power 1e9 gw gigawatt gigawatts
temperature 1 °c celsius
`

var units = sync.OnceValue(func() map[string]Unit {
	all := map[string]Unit{"%": {"%", 1}, "pp": {"pp", 1}}
	for line := range strings.Lines(strings.TrimSpace(unitTable)) {
		words := strings.Fields(line)
		factor, err := strconv.ParseFloat(words[1], 64)
		if err != nil {
			panic("value: table of units: " + line)
		}
		u := Unit{words[0], factor}
		for _, w := range words[2:] {
			all[token.Fold(w)] = u
		}
	}
	return all
})

// UnitOf looks up a unit as news.Number has it: a folded word, an ISO 4217 code, "%" or "pp".
func UnitOf(unit string) Unit {
	if u, ok := units()[unit]; ok {
		return u
	}
	if len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return Unit{unit, 1}
	}
	return Unit{"", 1}
}
