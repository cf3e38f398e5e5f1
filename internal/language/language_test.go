package language

import (
	"strings"
	"sync"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
)

var _ lint.Detector = (*Detector)(nil)

func TestDetect(t *testing.T) {
	d := New()
	if d.Loaded() {
		t.Fatal("a new detector must not hold models")
	}
	for _, c := range []struct{ text, want string }{
		{"El ayuntamiento anunció el martes que las obras del nuevo puente empezarán en otoño y durarán dos años.", "Spanish"},
		{"Gli abitanti del quartiere hanno chiesto al sindaco di riaprire la biblioteca entro la fine del mese.", "Italian"},
		{"Городской совет сообщил во вторник, что строительство нового моста начнётся осенью.", "Russian"},
		{"Die Stadt will das alte Bad im Herbst wieder öffnen, sagte der Bürgermeister am Dienstag.", "German"},
		{"Le conseil municipal a décidé mardi de rouvrir la bibliothèque avant la fin du mois.", "French"},
		{"A câmara anunciou na terça-feira que a nova ponte abrirá no outono, depois de dois anos de obras.", "Portuguese"},
		{"Broen åpner til høsten etter to år med arbeid, sa kommunen da den la fram planen på tirsdag.", "Norwegian"},
		{"Το δημοτικό συμβούλιο ανακοίνωσε ότι η νέα γέφυρα θα ανοίξει το φθινόπωρο.", "Greek"},
		{"The council said on Tuesday that the new bridge would open in the autumn after two years of work.", "English"},
	} {
		if got, sure := d.Detect(c.text); got != c.want || sure < 0.5 {
			t.Errorf("%.30q: %s (%.2f), want %s", c.text, got, sure, c.want)
		}
	}
	if !d.Loaded() {
		t.Error("Loaded must say that models were read")
	}
}

func TestDetectNothing(t *testing.T) {
	if got, _ := New().Detect("1234 ... 5678"); got != "" {
		t.Errorf("a language for no letters: %q", got)
	}
}

func TestDetectConcurrently(t *testing.T) {
	d := New()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got, _ := d.Detect("Los vecinos de la plaza pidieron que se abra otra vez la vieja biblioteca."); got != "Spanish" {
				t.Errorf("got %s", got)
			}
		})
	}
	all.Wait()
}

func TestHeadCutsOnRuneBorder(t *testing.T) {
	for _, pad := range []string{"", "a", "ab"} {
		h := head(pad + strings.Repeat("語", longest))
		if len(h) > longest || strings.ContainsRune(h, '\uFFFD') {
			t.Errorf("cut at %d bytes inside a rune", len(h))
		}
	}
}

func BenchmarkDetect(b *testing.B) {
	d := New()
	s := strings.Repeat("El ayuntamiento anunció el martes que las obras del nuevo puente empezarán en otoño. ", 5)
	d.Detect(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		d.Detect(s)
	}
}
