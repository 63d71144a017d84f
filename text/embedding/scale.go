package embedding

import (
	"errors"
	"math"
)

// Scale says what a cosine between two vectors of a model means: models differ in how close they put texts that
// have nothing to do with each other, in one language or in two.
type Scale struct {
	Centre []float32 // mean of the vectors of unrelated texts
	Mean   float64   // cosine of two unrelated texts, both less the centre
	Spread float64   // standard deviation of it
}

// Centred returns a vector less the centre. Without what all vectors of a model have in common their directions
// tell more (Mu and Viswanath, All-but-the-top, 2018).
func (s Scale) Centred(vector []float32) []float32 {
	out := make([]float32, len(vector))
	for i, v := range vector {
		out[i] = v
		if i < len(s.Centre) {
			out[i] -= s.Centre[i]
		}
	}
	return out
}

// Unrelated are short reports on different things in several languages, for [Measure].
func Unrelated() []string { return unrelated[:] }

var unrelated = [...]string{
	"The city library opens a reading room for children under the old water tower.",
	"Prices for olive oil fell for the third month as growers brought in a larger harvest.",
	"A freight train left the rails near the border station, and nobody was hurt.",
	"The chess federation has put off its annual congress because the hall is being repaired.",
	"Der Stadtrat verschiebt die Abstimmung über das neue Parkhaus auf den Herbst.",
	"Forscherinnen finden in einem Bergsee eine Alge, die ohne Licht auskommt.",
	"Die Handballerinnen verlieren das Halbfinale nach zwei Verlängerungen.",
	"La mairie ferme deux ponts pour inspecter leurs câbles avant les crues.",
	"Une start-up de la région vend ses moteurs électriques à un chantier naval.",
	"Le tribunal relâche un comptable accusé d’avoir détourné des dons.",
	"El museo devuelve una colección de máscaras a la comunidad que las talló.",
	"Los maestros suspenden la huelga tras recibir el salario atrasado.",
	"Una nevada corta la carretera del puerto y deja aislados a cuatro pueblos.",
	"Il governo abbassa l’imposta sui libri e la alza sulle bibite.",
	"Un pastore ritrova il gregge disperso dopo tre giorni di nebbia.",
	"De gemeente plant duizend bomen langs de ringweg.",
	"Onderzoekers meten meer fijnstof in treinen dan op straat.",
	"A prefeitura vai trocar os ônibus a diesel por bondes.",
	"Belediye, su kesintisinin hafta sonuna kadar süreceğini duyurdu.",
	"Genç kemancı uluslararası yarışmada ikinci oldu.",
	"Міська рада затвердила бюджет на ремонт шкіл.",
	"Рибалки повернулися до порту після шторму.",
	"Учёные описали новый вид пауков из пещеры на юге.",
	"Завод остановил линию из-за нехватки алюминия.",
	"Rząd skraca czas pracy w urzędach o jedną godzinę.",
	"Kaupunki avaa uimahallin remontin jälkeen joulukuussa.",
	"أعلنت الجامعة عن منح دراسية جديدة لطلاب الهندسة.",
	"عادت السفينة إلى الميناء بعد إصلاح محركها.",
	"気象台は今年の桜の開花が平年より早いと発表した。",
	"地铁公司计划在两年内更换全部旧车厢。",
}

// Measure finds the scale of a model from its vectors for [Unrelated], in that order.
func Measure(vectors [][]float32) (Scale, error) {
	s := Scale{Centre: centre(vectors)}
	centred := make([][]float32, len(vectors))
	for i, v := range vectors {
		centred[i] = s.Centred(v)
	}
	var sum, squares float64
	pairs := 0
	for i, a := range centred {
		for _, b := range centred[:i] {
			c := cosine(a, b)
			sum += c
			squares += c * c
			pairs++
		}
	}
	if pairs < 100 {
		return Scale{}, errors.New("too few texts to measure a model by")
	}
	s.Mean = sum / float64(pairs)
	s.Spread = math.Sqrt(max(0, squares/float64(pairs)-s.Mean*s.Mean))
	if math.IsNaN(s.Spread) || s.Spread < 1e-4 {
		return Scale{}, errors.New("the model puts texts that have nothing in common at one place")
	}
	return s, nil
}

// centre is the mean of vectors of one width.
func centre(vectors [][]float32) []float32 {
	if len(vectors) == 0 {
		return nil
	}
	mean := make([]float32, len(vectors[0]))
	for _, v := range vectors {
		for i := range min(len(v), len(mean)) {
			mean[i] += v[i] / float32(len(vectors))
		}
	}
	return mean
}

func cosine(a, b []float32) float64 {
	var dot, x, y float64
	for i := range min(len(a), len(b)) {
		dot += float64(a[i]) * float64(b[i])
		x += float64(a[i]) * float64(a[i])
		y += float64(b[i]) * float64(b[i])
	}
	if x == 0 || y == 0 {
		return 0
	}
	return dot / math.Sqrt(x*y)
}
