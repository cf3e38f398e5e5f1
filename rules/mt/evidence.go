package mt

import (
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
	kinds
)

// evidence is every mark of a document, by kind. A hard mark is one that professional English hardly ever shows.
type evidence struct {
	doc   *text.Document
	marks [kinds][]lint.Finding
	hard  [kinds][]int32 // indexes into marks
}

// add records a mark.
func (e *evidence) add(k kind, hard bool, f lint.Finding) {
	if hard {
		e.hard[k] = append(e.hard[k], int32(len(e.marks[k])))
	}
	e.marks[k] = append(e.marks[k], f)
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
	e.words()
	return e
}

// check returns the check of the rule of one kind.
func check(k kind) func(*lint.Pass) {
	return func(p *lint.Pass) {
		e := marksOf.Of(p)
		for _, f := range e.marks[k] {
			if k == currencyGap && len(e.marks[k]) == 1 && e.hardMarks() == 1 {
				f.Severity = lint.Note // once, and nothing else: a writer's habit or slip
			}
			p.Report(f)
		}
	}
}

// hardMarks counts the hard marks of all kinds.
func (e *evidence) hardMarks() int {
	n := 0
	for k := range e.hard {
		n += len(e.hard[k])
	}
	return n
}

// numbers visits every number once for the rules that start from one.
func (e *evidence) numbers() {
	for _, i := range e.doc.Indexed(text.Numbers) {
		if e.doc.Tokens[i].Kind == text.Alnum {
			e.dayOrdinal(int(i))
			continue
		}
		e.decimalComma(int(i))
		e.numberNoun(int(i))
	}
}
