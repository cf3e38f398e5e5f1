package ui

import (
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// neighbours judges lines by the lines round them, once all others are judged. Every step is one walk over the lines.
func (r *reader) neighbours() {
	r.unfolded()
	r.joints()
	r.order()
	r.brackets()
	if len(r.hits) > 0 {
		r.survey()
		for k := range r.hits {
			if h := &r.hits[k]; h.line >= 0 {
				r.filled[h.line] = h.kind
			}
		}
		r.blocked()
		r.beside()
		r.headlines()
		r.between()
		r.zones()
	}
	r.shouts()
	r.stacks()
	r.strays()
	r.weighty()
	r.loose()
	r.solitary()
	r.trailing()
	r.order()
}

// survey prepares filled.
func (r *reader) survey() {
	r.filled = make([]kind, len(r.doc.Lines))
	for i := range r.filled {
		r.filled[i] = kinds
	}
}

func (r *reader) order() {
	slices.SortStableFunc(r.hits, func(a, b hit) int { return a.span.Start - b.span.Start })
}

// full says whether furniture fills line i.
func (r *reader) full(i int) bool { return i >= 0 && r.filled != nil && r.filled[i] != kinds }

// fill makes furniture of line i.
func (r *reader) fill(i int, k kind) {
	l := &r.doc.Lines[i]
	r.hits = append(r.hits, hit{trim(r.doc, l.Start, l.End), k, false, i})
	if r.filled == nil {
		r.survey()
	}
	r.filled[i] = k
}

// step returns the next line with text in the direction, or -1.
func (r *reader) step(i, by int) int {
	for i += by; i >= 0 && i < len(r.doc.Lines); i += by {
		if r.doc.Lines[i].Role != text.RoleBlank {
			return i
		}
	}
	return -1
}

// beside makes furniture of faint lines that touch furniture, downwards and then upwards, so that whole runs are taken.
func (r *reader) beside() {
	for k := range r.faint {
		r.touch(&r.faint[k])
	}
	for k := len(r.faint) - 1; k >= 0; k-- {
		r.touch(&r.faint[k])
	}
}

func (r *reader) touch(f *hit) {
	if f.line >= 0 && !r.full(f.line) && (r.full(r.step(f.line, -1)) || r.full(r.step(f.line, 1))) {
		r.fill(f.line, f.kind)
	}
}

// headlines takes the headlines that follow a label such as "Related stories", up to the first line that is neither a
// headline nor a date.
func (r *reader) headlines() {
	const label = 60
	follows := false
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		switch {
		case l.Role == text.RoleBlank:
		case r.full(i):
			follows = follows || r.filled[i] == kindRelated && l.End-l.Start <= label
		case !follows || r.dated(l):
		case r.runningText(i):
			follows = false
		case r.headline(l):
			r.fill(i, kindRelated)
		case r.kicker(i):
		default:
			follows = false
		}
	}
}

// between takes short lines that stand between two lines of a menu.
func (r *reader) between() {
	const most = 6
	last, items := -1, 0
	for i := range r.doc.Lines {
		switch {
		case r.doc.Lines[i].Role == text.RoleBlank:
		case !r.full(i):
			if items++; last >= 0 && (items > most || !r.menuItem(&r.doc.Lines[i])) {
				last = -1
			}
		default:
			for k := last + 1; last >= 0 && items > 0 && k < i; k++ {
				if r.doc.Lines[k].Role != text.RoleBlank {
					r.fill(k, kindNavigation)
				}
			}
			last, items = i, 0
		}
	}
}

// menuItem says whether a line is a label: at most four words, each with a capital, without a mark at the end.
func (r *reader) menuItem(l *text.Line) bool {
	if l.Words == 0 || l.Words > 4 || l.Role != text.RoleBody || r.dated(l) {
		return false
	}
	r.seg.read(&r.g.table, r.doc, l.First, l.Last)
	return r.seg.titled == r.seg.words && r.seg.stop == 0 && !r.seg.quoted
}

// dated says whether a line holds a date and nothing else.
func (r *reader) dated(l *text.Line) bool {
	if l.Words > 4 {
		return false
	}
	r.seg.read(&r.g.table, r.doc, l.First, l.Last)
	for i := range r.seg.els() {
		if r.seg.els()[i].is&(isMonth|isWeekday|isClock|isNum) == 0 {
			return false
		}
	}
	return r.seg.numbers > 0
}

// headline says whether a line looks like the headline of a story: a few words, most of them with a capital or none at the
// end, and no full stop.
func (r *reader) headline(l *text.Line) bool {
	if l.Words < 3 || l.Words > 22 {
		return false
	}
	switch r.doc.Text[trim(r.doc, l.Start, l.End).End-1] {
	case '.', '!', ':', ',', ';', '"':
		return false
	}
	return true
}

// kicker says whether line i is the label over a headline: a word or two in capitals, and a headline below.
func (r *reader) kicker(i int) bool {
	l := &r.doc.Lines[i]
	if next := r.step(i, 1); l.Words == 0 || l.Words > 4 || next < 0 || r.runningText(next) || !r.headline(&r.doc.Lines[next]) {
		return false
	}
	if !r.shouted(l) {
		return false
	}
	r.fill(i, kindRelated)
	return true
}

// blocked: a short page that tells of a blocked visit is furniture from its first such line on.
func (r *reader) blocked() {
	const most, least = 350, 2
	if r.doc.Words > most {
		return
	}
	n, first := 0, -1
	for k := range r.hits {
		if h := &r.hits[k]; h.kind == kindBlocked {
			if n++; first < 0 {
				first = h.line
			}
		}
	}
	if n < least || first < 0 || r.tells(first) || r.tells(len(r.doc.Lines)) && r.told() {
		return
	}
	for i := first; i < len(r.doc.Lines); i++ {
		if r.doc.Lines[i].Role == text.RoleBody && !r.full(i) {
			r.fill(i, kindBlocked)
		}
	}
}

// told says whether two long lines that are no furniture hold what is no address to the visitor: an article about such pages.
func (r *reader) told() bool {
	const paragraph = 30
	n := 0
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words < paragraph || r.full(i) {
			continue
		}
		r.seg.read(&r.g.table, r.doc, l.First, l.Last)
		if r.seg.have&(isSaid|isThird) != 0 || r.seg.quoted {
			n++
		}
	}
	return n > 1
}

// tells says whether an article stands before line i: some lines of prose that are no furniture.
func (r *reader) tells(i int) bool {
	const article, long = 60, 12
	words := 0
	for k := range i {
		if l := &r.doc.Lines[k]; l.Words >= long && !r.full(k) {
			words += l.Words
		}
	}
	return words >= article
}

// shouts finds headlines of other stories: lines all in capitals between two full paragraphs. Where more of such lines cannot be
// headlines, because they are short or hold everyday words alone, they are the headings of the article.
func (r *reader) shouts() {
	const least, most = 2, 22
	var found []int
	headings := 0
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words < least || l.Words > most || l.Role != text.RoleBody || r.full(i) || !r.shouted(l) || !r.betweenParagraphs(i) {
			continue
		}
		if r.headlined(l) {
			found = append(found, i)
		} else {
			headings++
		}
	}
	if headings > len(found) {
		return
	}
	for _, i := range found {
		r.fill(i, kindRelated)
	}
}

// betweenParagraphs says whether line i stands between two full paragraphs.
func (r *reader) betweenParagraphs(i int) bool {
	const long = 14
	d := r.doc
	before, after := r.step(i, -1), r.step(i, 1)
	return before >= 0 && after >= 0 && d.Lines[before].Words >= long && d.Lines[after].Words >= long && r.ended(before) && r.ended(after)
}

// headlined says whether a line in capitals is long enough for a headline and has a name in it, or is very long.
func (r *reader) headlined(l *text.Line) bool {
	const least, long = 6, 9
	return l.Words >= long || l.Words >= least && r.named(l)
}

// shouted says whether all words of a line are in capitals.
func (r *reader) shouted(l *text.Line) bool {
	for i := l.First; i < l.Last; i++ {
		t := &r.doc.Tokens[i]
		if t.Kind == text.Word && t.Case != text.Upper && t.Len() > 1 {
			return false
		}
	}
	return r.doc.Text[trim(r.doc, l.Start, l.End).End-1] != '.'
}

// strays notes sentences without a full stop that stand alone between two full paragraphs: headlines of other stories and captions.
// Questions and instructions head sections, and where several long lines have no full stop none of them tells anything.
func (r *reader) strays() {
	const least, most, several = 8, 22, 3
	var found []int
	loose := 0
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words < least || l.Role != text.RoleBody || r.full(i) || r.ended(i) {
			continue
		}
		if loose++; loose >= several {
			return
		}
		if l.Words <= most && r.stray(l) && r.betweenParagraphs(i) {
			found = append(found, i)
		}
	}
	for _, i := range found {
		r.fill(i, kindRelated)
		r.hits[len(r.hits)-1].noted = true
	}
}

// trailing notes what stands below the last paragraph: a few words without a full stop head nothing there, so they are labels of the
// page. Longer lists are the article's own.
func (r *reader) trailing() {
	const most, few, paragraphs, long = 7, 3, 3, 90
	var found []int
	i := r.step(len(r.doc.Lines), -1)
	for ; i >= 0 && r.doc.Lines[i].Words < proseLine; i = r.step(i, -1) {
		if r.full(i) {
			continue
		}
		l := &r.doc.Lines[i]
		if l.Role != text.RoleBody || l.Words == 0 || l.Words > most || len(found) == few || !r.stray(l) || !r.read(r.label(l), l.Last) || !r.seg.labels(most) && !r.seg.labelling() {
			return
		}
		found = append(found, i)
	}
	for n := 0; n < paragraphs && len(found) > 0; i, n = r.step(i, -1), n+1 {
		if i < 0 || !r.proseAt(i) || !r.ended(i) || r.doc.Lines[i].Span().Len() < long {
			return
		}
	}
	for _, i := range found {
		k := kindNavigation
		if r.person(&r.doc.Lines[i]) {
			k = kindByline
		}
		r.fill(i, k)
		r.hits[len(r.hits)-1].noted = true
	}
}

// person says whether a line is somebody's name and nothing else.
func (r *reader) person(l *text.Line) bool {
	tokens := r.doc.Tokens[l.First:l.Last]
	if l.Words < 2 || l.Words > 4 {
		return false
	}
	listed := false
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == text.Word && t.Case == text.Lower || t.Kind == text.Number || t.Kind == text.Alnum ||
			t.Len() > 1 && t.Entry.Is(lexicon.Common) {
			return false
		}
		listed = listed || t.Entry.Is(lexicon.Person)
	}
	return listed
}

// stray says whether a line begins as a sentence does, with another word than a heading, and does not end with a mark.
func (r *reader) stray(l *text.Line) bool {
	first := &r.doc.Tokens[r.doc.Next(l.First-1)]
	if first.Kind != text.Word || first.Case == text.Lower {
		return false
	}
	switch strings.ToLower(r.doc.Of(first)) {
	case "how", "what", "why", "when", "where", "who", "which", "is", "are", "do", "does", "can", "step", "part", "chapter":
		return false
	}
	c := r.doc.Text[trim(r.doc, l.Start, l.End).End-1]
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}

// named says whether a line begins with a word and has a name in it: a heading of the article itself mostly has none.
func (r *reader) named(l *text.Line) bool {
	if first := r.doc.Next(l.First - 1); first < l.Last && r.doc.Tokens[first].Kind == text.Number {
		return false
	}
	for i := l.First; i < l.Last; i++ {
		if t := &r.doc.Tokens[i]; t.Kind == text.Word && t.Len() > 2 && !t.Entry.Is(lexicon.Common|lexicon.Function) {
			return true
		}
	}
	return false
}

// ended says whether a line ends as a paragraph does.
func (r *reader) ended(i int) bool {
	l := &r.doc.Lines[i]
	switch c := r.doc.Text[trim(r.doc, l.Start, l.End).End-1]; c {
	case '.', '!', '?', '"', ')', '\'':
		return true
	default:
		return c >= 0x80
	}
}
