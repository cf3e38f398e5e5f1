package text

import (
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// visit is a token that annotate looks at, and the number of Word, Number and Alnum tokens before it.
type visit struct{ token, before int32 }

// annotate visits the tokens that are no plain words and no blanks: it sets the flags that need both neighbours, and fills the
// index lists.
func (d *Document) annotate() {
	d.list()
	for _, v := range d.todo {
		t := &d.Tokens[v.token]
		if t.Kind == Punct {
			d.annotateMark(v, t)
		} else {
			d.annotateOther(v, t)
		}
	}
}

// annotateMark files a mark.
func (d *Document) annotateMark(v visit, t *Token) {
	if t.Flags == SpaceAfter { // where such a mark belongs it is on no list
		switch t.Hash {
		case ',', ';':
			return
		case '.', '!', '?':
			d.stopAt = append(d.stopAt, v)
			return
		}
	}
	if d.stops(t) {
		d.stopAt = append(d.stopAt, v)
	}
	d.annotatePunct(int(v.token), t)
	if t.Hash == ':' || t.Hash == '/' {
		d.index[Dividers] = append(d.index[Dividers], v.token)
	}
	if t.Hash == ':' || t.Has(Opening) && t.Has(SpaceBefore) {
		d.fresh = append(d.fresh, v.token)
	}
}

// annotateOther files a token that is no plain word, no mark and no blank.
func (d *Document) annotateOther(v visit, t *Token) {
	i := int(v.token)
	switch t.Kind {
	case Word:
		d.annotateRare(i, t)
		if t.Has(Initials) {
			d.stopAt = append(d.stopAt, visit{v.token, v.before + 1})
		}
	case Number, Alnum:
		d.index[Numbers] = append(d.index[Numbers], v.token)
	case Symbol:
		d.index[Symbols] = append(d.index[Symbols], v.token)
		if t.Hash == '|' || t.Hash == '>' {
			d.index[Dividers] = append(d.index[Dividers], v.token)
		}
		d.noteSuspicious(i, t)
	case URL, Email, Handle, File:
		d.index[Protected] = append(d.index[Protected], v.token)
	default:
		d.index[Others] = append(d.index[Others], v.token)
	}
}

// counts is how many words and wordlike tokens there are so far.
func (d *Document) counts() tally { return tally{d.Words, d.Common, d.wordlike} }

// endLine records the line that ends before token last, at offset end; the empty rest behind the last terminator is no line.
func (d *Document) endLine(last, end int) {
	l := &d.line
	if last == len(d.Tokens) && end == len(d.Text) && l.Start == end && len(d.Lines) > 0 {
		return
	}
	l.End, l.Last = end, last
	l.Paragraph = -1
	l.Role = RoleBlank
	for i := l.First; i < last; i++ {
		if k := d.Tokens[i].Kind; k != Space && k != Other {
			l.Role = RoleBody
			break
		}
	}
	l.after = d.counts()
	l.Words, l.Common = l.after.words-l.before.words, l.after.common-l.before.common
	d.Lines = append(d.Lines, *l)
}

// annotateWord files a word, or an Alnum, that has one of the reasons in whyRare.
func (d *Document) annotateWord(i int, why why) {
	t := &d.Tokens[i]
	if t.Kind == Alnum {
		if letters(d.Of(t)) >= 2 {
			d.index[Unlisted] = append(d.index[Unlisted], int32(i))
		}
		return
	}
	if t.Entry == 0 || why&whyMixed != 0 {
		d.index[Unlisted] = append(d.index[Unlisted], int32(i))
	}
	if why&(whyStrange|whySingle) != 0 {
		d.noteStrange(i, t)
	}
	if why&whyTwin != 0 {
		d.index[Twins] = append(d.index[Twins], int32(i))
	}
	if next := int(t.End); why&whyStop != 0 && next < len(d.Text) && d.Text[next] == '.' && !t.Has(Initials) {
		w := d.Of(t)
		if abbreviation(w) || numbered(w) && next+2 < len(d.Text) && class[d.Text[next+2]] == clsDigit {
			t.Flags |= Abbrev
		}
	}
}

func (d *Document) noteStrange(i int, t *Token) {
	if c := d.Text[t.Start]; t.Case == Lower && (t.End-t.Start > 1 || c != 'a') || t.End-t.Start == 1 && c == 'T' {
		d.index[Fragments] = append(d.index[Fragments], int32(i))
	}
	if t.Entry.Is(lexicon.NonWord) {
		d.index[NonWords] = append(d.index[NonWords], int32(i))
	}
}

func (d *Document) annotateRare(i int, t *Token) {
	if t.Has(Apostrophe) {
		d.index[Apostrophes] = append(d.index[Apostrophes], int32(i))
	}
	if t.Has(NonASCII) {
		d.noteSuspicious(i, t)
	}
}

func (d *Document) noteSuspicious(i int, t *Token) {
	if d.Text[t.Start] < utf8.RuneSelf && !t.Has(NonASCII) {
		return
	}
	for _, r := range d.Of(t) {
		if suspicious(r) {
			d.index[Others] = append(d.index[Others], int32(i))
			return
		}
	}
}

// annotatePunct files a mark under the lists it belongs to and finds the direction of quotation marks and brackets.
func (d *Document) annotatePunct(i int, t *Token) {
	switch d.Of(t) {
	case `"`, "“", "”", "„", "‟", "«", "»":
		d.index[Quotes] = append(d.index[Quotes], int32(i))
		d.direct(i, t)
		d.noteGlued(i, t)
	case "'", "‘", "’", "‚", "‛", "‹", "›":
		d.index[Apostrophes] = append(d.index[Apostrophes], int32(i))
		d.direct(i, t)
	case "(", "[", "{":
		d.index[Brackets] = append(d.index[Brackets], int32(i))
		t.Flags |= Opening
	case ")", "]", "}":
		d.index[Brackets] = append(d.index[Brackets], int32(i))
		t.Flags |= Closing
		d.noteGlued(i, t)
		d.noteDetached(i)
	case ".", ",", ";", ":", "!", "?":
		d.noteGlued(i, t)
		d.noteDetached(i)
	default:
		d.noteRun(i, t)
		d.noteSuspicious(i, t)
	}
}

// direct sets Opening or Closing on a quotation mark, from its shape or, for straight ones, from the blanks round it.
func (d *Document) direct(i int, t *Token) {
	switch d.Of(t) {
	case "“", "„", "‟", "«", "‘", "‚", "‛", "‹":
		t.Flags |= Opening
	case "”", "»", "’", "›":
		t.Flags |= Closing
	default:
		open := t.Has(SpaceBefore) || i > 0 && d.opens(&d.Tokens[i-1])
		shut := t.Has(SpaceAfter) || i+1 < len(d.Tokens) && strings.IndexByte(".,;:!?)]", d.Text[t.End]) >= 0
		if open || !shut {
			t.Flags |= Opening
		}
		if shut || !open {
			t.Flags |= Closing
		}
	}
}

// opens says whether a token can stand directly before an opening quotation mark.
func (d *Document) opens(t *Token) bool {
	switch d.Of(t) {
	case "(", "[", "{", "—", "–", "-", "--", "/", "‘", "“", "'", `"`:
		return true
	}
	return false
}

// noteGlued lists a mark with a letter, a digit or an opening mark directly behind it.
func (d *Document) noteGlued(i int, t *Token) {
	if t.Has(SpaceAfter) || t.Has(SpaceBefore) && t.Has(Opening) {
		return
	}
	next := d.Text[t.End]
	if alnum(next) || next == '(' || next == '[' || next == '"' || next >= utf8.RuneSelf && d.letterOrOpening(i+1) {
		d.index[Glued] = append(d.index[Glued], int32(i))
	} else if (next == ',' || next == '.') && (t.Hash == '.' || t.Hash == '!' || t.Hash == '?') {
		d.index[Doubled] = append(d.index[Doubled], int32(i))
	}
}

// noteRun files a run of full stops, the one character that stands for three, and a hyphen that stands for a dash.
func (d *Document) noteRun(i int, t *Token) {
	switch n := t.End - t.Start; {
	case n > 1 && d.Text[t.Start] == '.':
		d.noteGlued(i, t)
		if n >= 3 {
			d.index[Ellipses] = append(d.index[Ellipses], int32(i))
		}
	case t.Hash == '-':
		if t.Has(SpaceBefore) {
			d.index[Dashes] = append(d.index[Dashes], int32(i))
		}
	case n == 3 && d.Of(t) == "…":
		d.index[Ellipses] = append(d.index[Ellipses], int32(i))
	}
}

func (d *Document) letterOrOpening(i int) bool {
	if t := &d.Tokens[i]; t.Kind == Word {
		return true
	}
	switch d.Of(&d.Tokens[i]) {
	case "“", "‘", "«":
		return true
	}
	return false
}

// noteDetached lists a mark with a blank before it, inside a line.
func (d *Document) noteDetached(i int) {
	if i > 1 && d.Tokens[i-1].Kind == Space && d.Tokens[i-2].Kind != Newline {
		d.index[Detached] = append(d.index[Detached], int32(i))
	}
}

func letters(s string) int {
	n := 0
	for i := range len(s) {
		if class[s[i]] <= clsUpper || s[i] >= 0xC0 {
			n++
		}
	}
	return n
}

// longestAbbreviation is the longest word that abbreviation and numbered know.
const longestAbbreviation = 6

// abbreviation says whether a full stop behind the word belongs to it. A single capital is an initial.
func abbreviation(w string) bool {
	if len(w) == 1 {
		return class[w[0]] == clsUpper && w != "I"
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sen", "Rep", "Reps", "Sens", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Cmdr", "Cpl", "Maj",
		"Adm", "Brig", "Pvt", "Rev", "Hon", "Fr", "Sr", "Jr", "St", "Ste", "Mt", "Ft", "Messrs", "Mme", "Mlle", "Supt", "Insp",
		"Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "Dept", "Dist", "Univ", "Assn", "Ave", "Blvd", "Rd", "Atty",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich",
		"Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
		"Ed", "Eds", "Ph", "Rs",
		"vs", "v", "etc", "al", "cf", "ca", "approx", "est", "ed", "eds",
		"dept", "tbsp", "tsp", "oz", "lb", "lbs", "ft", "cm", "mm", "km", "hr", "hrs", "min", "mins", "mph", "rpm", "mg",
		"inc", "ltd", "corp", "bros", "misc", "incl", "esp", "viz":
		return true
	}
	return false
}

// numbered says whether the word is an abbreviation when a number follows it: No. 5, p. 12, Fig. 3.
func numbered(w string) bool {
	switch w {
	case "No", "Nos", "Vol", "Fig", "Figs", "Eq", "Sec", "Ch", "Art", "Op", "Pt",
		"no", "nos", "vol", "pp", "p", "fig", "figs", "sec", "ch", "art", "op", "par":
		return true
	}
	return false
}
