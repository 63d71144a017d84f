package stream

import (
	"testing"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
)

// report is an article of a small stream, with the event that it is about.
type report struct{ event, lang, date, title, text string }

// storiesOf groups reports and returns, for each event, the stories in which its reports are.
func storiesOf(t *testing.T, reports []report) map[string]map[string]bool {
	t.Helper()
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	g := New(cluster.Options{})
	found := map[string]map[string]bool{}
	for i, r := range reports {
		a := analyse.Record{ID: string(rune('a' + i)), Lang: r.lang, Date: r.date, Title: r.title, Text: r.text}.Article()
		story := g.AddDoc(a.ID, cluster.Features(a, analyser.Analyse(&a, r.lang))).Story
		if found[r.event] == nil {
			found[r.event] = map[string]bool{}
		}
		found[r.event][story] = true
	}
	return found
}

func TestTwoEventsOfAKindInAWeekStayApart(t *testing.T) {
	t.Parallel()
	for name, reports := range map[string][]report{"two trials": trials, "two matches of a league": matches, "two quakes": quakes} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			owner := map[string]string{}
			for event, stories := range storiesOf(t, reports) {
				if len(stories) != 1 {
					t.Errorf("%s is in %d stories", event, len(stories))
				}
				for story := range stories {
					if other := owner[story]; other != "" {
						t.Errorf("%s and %s are one story", event, other)
					}
					owner[story] = event
				}
			}
		})
	}
}

// trials are two cases before German courts.
var trials = []report{
	{"Lindberg", "de", "2026-03-02T09:00:00", "Prozess gegen früheren Bankchef Lindberg beginnt in Ostvik",
		"Vor dem Landgericht Ostvik hat am Montag der Prozess gegen den früheren Chef der Seebank, Arvid Lindberg, begonnen. Die Anklage wirft ihm Untreue in 14 Fällen vor. Lindberg soll 38 Millionen Kronen an eine Reederei verliehen haben, an der er selbst beteiligt war. Sein Verteidiger Jost Marwede wies die Vorwürfe zurück."},
	{"Kolbe", "de", "2026-03-03T10:00:00", "Brandstiftung in Hainfeld: Feuerwehrmann Kolbe vor Gericht",
		"Vor dem Landgericht Hainfeld steht seit Dienstag ein Feuerwehrmann, der sieben Scheunen angezündet haben soll. Die Anklage wirft Uwe Kolbe Brandstiftung vor. Der 26-Jährige räumte zum Auftakt drei der Feuer ein. Seine Verteidigerin Silke Amthor bat um ein Gutachten."},
	{"Lindberg", "de", "2026-03-04T15:00:00", "Lindberg bestreitet Untreue bei der Seebank",
		"Der frühere Chef der Seebank, Arvid Lindberg, hat vor dem Landgericht Ostvik bestritten, die Bank geschädigt zu haben. Die Kredite an die Reederei über 38 Millionen Kronen seien geprüft worden, sagte Lindberg am Mittwoch. Sein Verteidiger Jost Marwede verlangte einen Freispruch."},
	{"Kolbe", "de", "2026-03-05T12:00:00", "Kolbe gesteht alle sieben Scheunenbrände von Hainfeld",
		"Der Feuerwehrmann Uwe Kolbe hat am dritten Tag des Prozesses alle sieben Scheunenbrände gestanden. Er habe die Feuer rund um Hainfeld gelegt, um als Erster am Löschfahrzeug zu sein, ließ er durch seine Verteidigerin Silke Amthor erklären. Das Landgericht Hainfeld will am Freitag urteilen."},
}

// matches are two matches of one league.
var matches = []report{
	{"Varn", "en", "2026-03-07T17:30:00", "Varn Rovers 3-1 Port Ellis: Dacre hits two as Rovers climb to second",
		"Two goals by striker Owen Dacre took Varn Rovers to second place in the Northern League with a 3-1 win over Port Ellis on Saturday. Dacre headed in a corner after 12 minutes and struck again from the penalty spot. Port Ellis pulled one back through Milo Fenn before Sunder made it three."},
	{"Halden", "en", "2026-03-07T18:00:00", "Halden Town 0-0 Kestrel Park: keeper Brandt saves late penalty",
		"Goalkeeper Lukas Brandt saved a penalty in stoppage time as Halden Town held Kestrel Park to a goalless draw in the Northern League on Saturday. Kestrel Park stay bottom of the table. Manager Rhys Tolland said his side had deserved to win at the Quay Stadium."},
	{"Varn", "en", "2026-03-07T20:00:00", "Dacre double lifts Rovers past Port Ellis",
		"Owen Dacre scored twice as Varn Rovers beat Port Ellis 3-1 to go second in the Northern League. The striker, back from injury, headed the first and added a penalty after the break. Milo Fenn scored for Port Ellis, who have lost four in a row."},
	{"Halden", "en", "2026-03-08T09:00:00", "Tolland rues missed penalty as Kestrel Park draw at Halden",
		"Kestrel Park manager Rhys Tolland said a penalty saved by Halden Town's Lukas Brandt had cost his team two points in Saturday's goalless draw. The bottom side of the Northern League had the better chances at the Quay Stadium."},
}

// quakes are two earthquakes, told in Spanish.
var quakes = []report{
	{"Alto Mar", "es", "2026-03-02T06:00:00", "Un terremoto de magnitud 5,4 deja once muertos en Villa Serena",
		"Al menos once personas murieron el lunes en un terremoto de magnitud 5,4 que sacudió Villa Serena, en la provincia de Alto Mar. El gobernador Ramiro Duarte declaró la emergencia. Los hospitales de Puerto Claro atendieron a 140 heridos."},
	{"Karsund", "es", "2026-03-03T08:00:00", "Terremoto de magnitud 6,1 cerca de Karsund: 23 muertos",
		"Un terremoto de magnitud 6,1 causó el martes 23 muertos cerca de Karsund, informó la jefa de emergencias, Ilse Brandt. Los equipos de rescate buscaban supervivientes bajo una escuela. Fue el temblor más fuerte en Karsund desde 1968."},
	{"Alto Mar", "es", "2026-03-03T18:00:00", "Villa Serena entierra a sus muertos tras el terremoto",
		"Villa Serena despidió el martes a las once víctimas del terremoto de magnitud 5,4. El gobernador de Alto Mar, Ramiro Duarte, prometió reconstruir las casas antes del invierno. En Puerto Claro siguen ingresados 30 heridos."},
	{"Karsund", "es", "2026-03-04T09:00:00", "Sube a 31 la cifra de muertos por el terremoto de Karsund",
		"La cifra de muertos por el terremoto cerca de Karsund subió a 31, dijo la jefa de emergencias, Ilse Brandt. Los rescatistas hallaron ocho cuerpos en la escuela derrumbada. El temblor de magnitud 6,1 dejó sin luz la ciudad."},
}

func TestAStoryThatGoesOnForAWeekStaysOne(t *testing.T) {
	t.Parallel()
	reports := []report{
		{"ferry", "fr", "2026-03-02T07:00:00", "Un ferry s'échoue devant l'île de Brissac, 212 passagers évacués",
			"Le ferry Étoile du Ponant s'est échoué dans la nuit de dimanche à lundi devant l'île de Brissac. Les 212 passagers ont été évacués par les sauveteurs en mer. La compagnie Armor Lignes a ouvert une enquête."},
		{"ferry", "fr", "2026-03-03T11:00:00", "Ferry échoué à Brissac : le capitaine entendu par les gendarmes",
			"Le capitaine du ferry Étoile du Ponant, Yann Le Goas, a été entendu mardi par les gendarmes après l'échouement du navire devant l'île de Brissac. Selon Armor Lignes, un radar était en panne."},
		{"ferry", "fr", "2026-03-05T16:00:00", "Brissac : le pompage du carburant de l'Étoile du Ponant a commencé",
			"Le pompage des 90 tonnes de carburant de l'Étoile du Ponant, le ferry échoué devant Brissac, a commencé jeudi. La préfecture maritime craint une marée noire si le vent tourne. Armor Lignes paiera les travaux."},
		{"ferry", "fr", "2026-03-08T10:00:00", "L'Étoile du Ponant renflouée et remorquée, six jours après son échouement à Brissac",
			"Le ferry Étoile du Ponant a été renfloué dimanche à marée haute devant l'île de Brissac et remorqué vers le continent. Le capitaine Yann Le Goas a été suspendu par Armor Lignes."},
	}
	if n := len(storiesOf(t, reports)["ferry"]); n != 1 {
		t.Errorf("it is %d stories", n)
	}
}
