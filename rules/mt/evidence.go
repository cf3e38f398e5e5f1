package mt

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// kind is a kind of mark; each has its rule.
type kind uint8

const (
	currencyGap kind = iota
	hyphenGap
	numberNoun
	repeatedCoordination
	pronounSwitch
	articleMismatch
	dayOrdinal
	clock
	calque
	unknownToken
	foreignScript
	foreignPunctuation
	decimalComma
	serviceNote
	spunName
	spunPhrase
	quoteGap
	untranslated
	kinds
)

// evidence is every mark of a document, by kind, and its habits.
type evidence struct {
	doc    *text.Document
	marks  [kinds][]lint.Finding
	hard   int // how many marks are hard: professional English hardly ever shows them
	habits []habit
}

// habit is something that speaks for a translation program, at the first place where it shows. However often it does, it counts
// once; the key tells habits apart.
type habit struct {
	key    uint64
	kind   kind
	weight int
	span   text.Span
}

// What habits weigh in the verdict on the document: hard marks, other marks, and clues, which good writers use too and which are
// never reported alone.
const (
	hardWeight = 6
	markWeight = 3
	clueWeight = 2
)

// add records a mark whose kind is its habit.
func (e *evidence) add(k kind, hard bool, f lint.Finding) { e.mark(k, uint64(k), hard, f) }

// mark records a mark of the habit that has the key.
func (e *evidence) mark(k kind, key uint64, hard bool, f lint.Finding) {
	weight := markWeight
	if hard {
		e.hard++
		weight = hardWeight
	}
	e.marks[k] = append(e.marks[k], f)
	if !weak(k) {
		e.habit(habit{key, k, weight, f.Span})
	}
}

// habit notes a habit, the heavier of two that have the same key.
func (e *evidence) habit(h habit) {
	for i := range e.habits {
		if old := &e.habits[i]; old.key == h.key {
			if h.weight > old.weight {
				*old = h
			}
			return
		}
	}
	e.habits = append(e.habits, h)
}

// forget takes back the marks of a kind that are all hard.
func (e *evidence) forget(k kind) {
	e.hard -= len(e.marks[k])
	e.marks[k] = nil
	e.habits = slices.DeleteFunc(e.habits, func(h habit) bool { return h.kind == k })
}

// marksOf is shared by the whole family: the rule for the document needs the marks of all others.
var marksOf = lint.NewMemo(gather)

func gather(p *lint.Pass) *evidence {
	e := &evidence{doc: p.Doc}
	e.symbols()
	e.numbers()
	e.gaps()
	e.clocks()
	e.vocabularyLeaks()
	e.foreign()
	e.brackets()
	e.words()
	return e
}

// check returns the check of the rule of one kind.
func check(k kind) func(*lint.Pass) {
	return func(p *lint.Pass) {
		e := marksOf.Of(p)
		for _, f := range e.marks[k] {
			if k == currencyGap && len(e.marks[k]) == 1 && e.hard == 1 {
				f.Severity = lint.Note // once, and nothing else: a writer's habit or slip
			}
			p.Report(f)
		}
	}
}

// numbers visits every number once for the rules that start from one.
func (e *evidence) numbers() {
	for _, i := range e.doc.Indexed(text.Numbers) {
		if e.doc.Tokens[i].Kind == text.Alnum {
			e.dayOrdinal(int(i))
			e.hourLetter(int(i))
			continue
		}
		if mayCount(e.doc, int(i)) {
			e.decimalComma(int(i))
			e.numberNoun(int(i))
			e.halfBefore(int(i))
		}
	}
}

// mayCount says whether decimalComma, numberNoun and halfBefore, and those that they call, may find something at the number at token i.
func mayCount(d *text.Document, i int) bool {
	if i < 2 || i+2 >= len(d.Tokens) {
		return true
	}
	t, half, next := &d.Tokens[i], &d.Tokens[i-2], &d.Tokens[i+2]
	comma := t.Len() >= 3 && (d.Text[t.End-2] == ',' || d.Text[t.End-3] == ',')
	return bit(comma)|bit(d.Tokens[i-1].Hash == '(')|bit(half.Case == text.Upper)|bit(next.Kind == text.Number)|bit(next.Case == text.Title)|
		countables.Bit(next.Hash) != 0
}

// countables are the words behind a number that tell numberNoun or yearYear something.
var countables = text.NewSieve("million", "billion", "thousand", "year")
