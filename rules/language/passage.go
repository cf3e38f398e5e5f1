package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Passage finds foreign paragraphs inside an English article.
func Passage() *lint.Rule {
	return &lint.Rule{
		Name:     "language/passage",
		Summary:  "a paragraph in another language inside an English article",
		Severity: lint.Warning,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `Pages for several countries show the same notice in several languages, and a translator that gives up leaves the original
standing. Neither belongs to the English article.

A paragraph of 60 letters or more is suspected when few of its words are everyday English and many of its lower-case words
are not; then its language is named. Shorter lines are notes. Quotations, names and tables are silent.`,
		Absorbs: true,
		Examples: []lint.Example{
			{Bad: "The ferry will run again on Friday, the harbour office said. Tickets stay valid until the end of the month.\n\n" +
				"⟦Die Fähre fährt ab Freitag wieder, und alle Fahrkarten bleiben bis zum Ende des Monats gültig.⟧\n\n" +
				"Visitors should bring warm clothes."},
			{Bad: "The mayor opened the fair on Sunday, and the band played until the evening.\n" +
				"⟦La alcaldesa inauguró la feria el domingo y la banda tocó hasta la noche en la plaza mayor.\n" +
				"Los vecinos bailaron con los músicos bajo la lluvia hasta que apagaron las luces.⟧\n" +
				"She thanked everybody who had helped to build the stands."},
			{Bad: "The museum is open every day from nine to five, and the tour in English begins at ten.\n\n" +
				"⟦Музей открыт каждый день с девяти до пяти часов, а экскурсия начинается в десять часов утра.⟧"},
		},
		Clean: []string{
			"The festival of translators began on Monday, and all of the tickets were gone by noon.\n\nOrle's Ranilam Lisat 다리 도둑 translated by accident.\n",
			"The club looked at the winter sky from the roof of the school until it was late.\n\nTarvelgeuse α Ori is elderflower. Nathaniel Tarrant Jr.\n",
			"The judge read the old oath aloud in the court on Monday.\n\n“Juro cumplir fielmente con los deberes del cargo que asumo ante esta " +
				"honorable corporación municipal.”\n\nThen everybody went home.",
			"The winners of the day, as the jury announced them on Sunday evening:\n\nMaria Fernández Ortega, Joaquín Ibáñez Larrañaga, " +
				"Nadezhda Ivanovna Belova, Szymon Wiśniewski\n\nThe next race is in May.",
			"The results of the last round were sent to us on Monday morning.\n\nVelm 3-1 Harnow, Osterby 0-0 Lindholm, Kreuzfeld 2-2 " +
				"Brandau, Altmark 1-0 Steinbek\n\nThe next round is in May.",
			"He studied at two schools before the war, and then he taught at both of them.\n\nUniversidad Autónoma de Valdemora and " +
				"Escuela Superior de Música de Arenales\n\nHe died in May.",
			"The office gave us its address on the telephone and asked for letters.\n\nHafenamt Brandau, Alte Werftstraße 17, 24103 " +
				"Kiel\n\nLetters take a week.",
			"She ordered the dish of the house and a glass of cider.\n\nIt was called fabada asturiana con compango, and she loved it so " +
				"much that she asked the cook how it was made and wrote it all down.",
			"The chairmanand the crewadmitted the lossof theboats, and the thirdparty saidthat theplan wasready.\n\nThe next round is in May.",
		},
		Check: checkPassage,
	}
}

// A paragraph is suspected from leastLetters letters on, a single short line (a note) from shortLetters.
const (
	leastLetters = 60
	shortLetters = 25
)

// foreign is a run of paragraphs in one language.
type foreign struct {
	span text.Span
	name string
	note bool
	last int
}

func checkPassage(p *lint.Pass) {
	d := p.Doc
	if d.NotEnglish() {
		return
	}
	var run foreign
	for i := range d.Paragraphs {
		if !suspicious(d, &d.Paragraphs[i]) {
			continue
		}
		f, ok := judge(p, i)
		switch {
		case !ok:
		case run.span.Len() > 0 && run.last == i-1 && run.name == f.name:
			run.span.End, run.note, run.last = f.span.End, run.note && f.note, i
		default:
			report(p, run)
			run = f
		}
	}
	report(p, run)
}

// suspicious is the cheap look at counts that the document has already: less than three fifths of the words are everyday English
// (some are by chance: la, en, per, die).
func suspicious(d *text.Document, g *text.Paragraph) bool {
	if g.End-g.Start < shortLetters {
		return false
	}
	words, common := 0, 0
	for i := g.FirstLine; i < g.LastLine; i++ {
		words += d.Lines[i].Words
		common += d.Lines[i].Common
	}
	return 5*common < 3*words
}

// share is what a closer look at a paragraph counts. strange are lower-case words that are neither everyday English
// nor particles, lower all lower-case words, quoted the words inside quotation marks, other the letters of other scripts than Latin.
// accents strange Latin words with a letter beyond ASCII, exotic strange words of other scripts, particles the short words that hold
// other languages together.
type share struct{ words, letters, lower, strange, quoted, other, accents, exotic, particles, numbers int }

// foreign tells sentences in another language from names, addresses and word salad: many lower-case words, strange for the
// most part, held together by particles or full of accents, and few numbers.
func (s *share) foreign() bool {
	if s.strange < 2 || 5*(s.strange+s.particles) < 2*s.lower || 3*s.lower < s.words || 4*s.numbers > s.words {
		return false
	}
	accents := s.accents
	if 3*s.other >= s.letters { // less of another script is a name given in its own letters, or a symbol
		accents += s.exotic
	}
	return s.particles >= 2 || 3*accents >= s.lower || s.letters < leastLetters && s.particles == 1
}

func judge(p *lint.Pass, i int) (foreign, bool) {
	d := p.Doc
	g := &d.Paragraphs[i]
	s := count(d, g)
	if s.letters < shortLetters || 2*s.quoted > s.words {
		return foreign{}, false
	}
	otherScript := 2*s.other > s.letters
	if !otherScript && !s.foreign() {
		return foreign{}, false
	}
	f := foreign{span: g.Span(), last: i, note: s.letters < leastLetters}
	if p.Detector == nil {
		// Without a detector only other letters, or accents in words that are strange for the most part, prove a language.
		return f, otherScript || s.accents > 0 && s.letters >= leastLetters && 2*(s.strange+s.particles) >= s.lower
	}
	name, c := p.Detector.Detect(d.Text[g.Start:g.End])
	if name == "" || name == "English" || c < sure || f.note && c < 0.95 {
		return foreign{}, false
	}
	f.name = name
	return f, true
}

func count(d *text.Document, g *text.Paragraph) (s share) {
	inside := false
	for i := d.Lines[g.FirstLine].First; i < d.Lines[g.LastLine-1].Last; i++ {
		t := &d.Tokens[i]
		if t.Kind == text.Number || t.Kind == text.Alnum {
			s.numbers++
		}
		if t.Kind != text.Word {
			if t.Kind == text.Punct && t.Has(text.Opening|text.Closing) && quotation(d.Of(t)) {
				inside = t.Has(text.Opening) && (!t.Has(text.Closing) || !inside)
			}
			continue
		}
		s.words++
		s.add(d, t)
		if inside {
			s.quoted++
		}
	}
	return s
}

func (s *share) add(d *text.Document, t *text.Token) {
	w := d.Of(t)
	n, other := t.Len(), false
	if t.Has(text.NonASCII) {
		n = utf8.RuneCountInString(w)
		if r, _ := utf8.DecodeRuneInString(w); r >= 0x250 && !apostrophe(r) {
			s.other += n
			other = true
		}
	}
	s.letters += n
	switch {
	case particle(d, t):
		s.particles++
		if t.Case == text.Lower {
			s.lower++
		}
	case t.Case == text.Lower:
		s.lower++
		if t.Entry.Is(lexicon.Common | lexicon.Function) {
			return
		}
		s.strange++
		switch {
		case other:
			s.exotic++
		case t.Has(text.NonASCII) && !t.Has(text.Apostrophe):
			s.accents++
		}
	}
}

// particles are the commonest short words of the languages of Europe and of Indonesia that are no everyday English words as well.
var (
	particles = []string{
		"el", "la", "los", "las", "de", "del", "y", "en", "que", "un", "una", "por", "con", "para", "su", "al", // Spanish
		"le", "les", "des", "du", "et", "une", "dans", "est", "pour", "qui", "sur", "au", "aux", // French
		"il", "che", "di", "per", "e", "gli", "della", "nel", "sono", "dei", // Italian
		"os", "da", "dos", "um", "uma", "em", "ao", "não", // Portuguese
		"der", "die", "das", "und", "ist", "von", "zu", "den", "mit", "für", "ein", "eine", "auf", "im", "nicht", "dem", // German
		"het", "een", "van", "op", "te", "dat", "niet", "voor", // Dutch
		"og", "och", "att", "det", "som", "på", "av", "til", "er", "ikke", "med", "är", "för", // Scandinavian
		"ja", "että", "ei", // Finnish
		"w", "na", "z", "się", "nie", "že", "se", "je", "v", "u", "za", // Slavic
		"az", "és", "egy", "nem", "și", "cu", "din", "pe", "bir", "ve", "bu", "için", // Hungarian, Romanian, Turkish
		"yang", "dan", "dengan", "untuk", "ng", "sa", "ang", "mga", // Indonesian, Tagalog
	}
	particleSieve = text.NewSieve(particles...)
)

func particle(d *text.Document, t *text.Token) bool {
	return particleSieve.Bit(t.Hash) != 0 && slices.Contains(particles, strings.ToLower(d.Of(t)))
}

func apostrophe(r rune) bool { return r == '’' || r == '‘' }

func quotation(mark string) bool {
	switch mark {
	case `"`, "“", "”", "„", "«", "»":
		return true
	}
	return false
}

func report(p *lint.Pass, f foreign) {
	if f.span.Len() == 0 {
		return
	}
	message := "this passage is not English"
	if f.name != "" {
		message = fmt.Sprintf("this passage is %s, the article is English", f.name)
	}
	severity := lint.Default
	if f.note {
		severity = lint.Note
	}
	p.Report(lint.Finding{Span: f.span, Message: message, Severity: severity})
}
