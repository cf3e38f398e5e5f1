package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// tokenize cuts the text into tokens that tile it, and into lines. Letters, digits and blanks in ASCII take a fast path; everything
// else is decoded rune by rune. Tokens that belong on an index list or need a look at their neighbours are remembered for annotate.
func (d *Document) tokenize() {
	d.line = Line{}
	i := 0
	if len(d.Text) >= len(bom) && d.Text[:len(bom)] == bom {
		d.HasBOM = true
		i = d.cover(0, len(bom), Other)
	}
	for i < len(d.Text) {
		switch class[d.Text[i]] {
		case clsLower, clsUpper:
			i = d.words(i)
		case clsSpace:
			i = d.space(i)
		case clsDigit:
			i = d.number(i)
		case clsNewline:
			i = d.newline(i)
		case clsPunct:
			i = d.mark(i, Punct)
		case clsSymbol:
			i = d.mark(i, Symbol)
		case clsHigh:
			i = d.high(i)
		default:
			i = d.mark(i, Other)
		}
	}
	if n := len(d.Tokens); n > 0 && !d.Tokens[n-1].blank() {
		d.Tokens[n-1].Flags |= SpaceAfter
	}
	d.endLine(len(d.Tokens), len(d.Text))
	d.settle()
	d.countLate()
}

// cover appends a token, records its bytes and returns its end.
func (d *Document) cover(start, end int, k Kind) int {
	d.push(start, end, k, 0)
	d.see(start, end)
	return end
}

// see records the bytes of a range that are not ASCII letters or digits.
func (d *Document) see(start, end int) {
	for _, c := range []byte(d.Text[start:end]) {
		d.seen[c>>6] |= 1 << (c & 63)
	}
}

// words reads plain words, starting at a letter, with single blanks, or a comma or full stop and a blank, between them: most of any
// text. It returns the offset of what is something else. It is one long loop, so that what it needs for each word stays in registers.
func (d *Document) words(i int) int {
	if len(d.awaited) > block {
		d.settle()
	}
	s, near := d.Text, &d.cache.near
	toks, notes := d.Tokens[:cap(d.Tokens)], d.notes[:cap(d.notes)]
	t, k := len(d.Tokens), len(d.notes)
	flags := d.before()
	words, common := 0, 0
	last, last2 := d.lastHashes()
	for {
		start := i
		x := ^uint64(0)
		if start+8 <= len(s) {
			x = load8(s, start)
		}
		n := leadingLetters(x)
		var shape shape
		var hash uint64
		if n == 0 || n == 8 {
			n, shape, hash = longRun(s, start)
		} else {
			mask := uint64(1)<<(8*n&63) - 1
			shape = shapeOf(^x&every20&mask, every20&mask)
			hash = lexicon.HashMix(lexicon.HashBegin(n), (x|every20)&mask)
		}
		i += n
		next := byte('\n')
		if i < len(s) {
			next = s[i]
		}
		reasons := shapeWhy[shape%shapes]
		if joins[next] {
			if next != '.' || n <= longestInitial {
				d.Tokens, d.notes = toks[:t], notes[:k]
				d.count(words, common)
				if end := d.joined(start, i); end > 0 {
					return end
				}
				words, common = 0, 0
			}
			if next == '.' && n <= longestAbbreviation {
				reasons |= whyStop
			}
		}
		if t+tokensAtOnce > len(toks) || k >= len(notes) {
			toks, notes = room(toks, t), room(notes, k)
		}
		word := &near[nearPlace(hash)]
		if word.hash != hash {
			word = d.await(hash, t, k)
		}
		// Whether annotate must look at the word changes from word to word: it is computed without a branch, which a
		// processor would mostly guess wrong.
		reasons |= word.why | whyTwin*why(bit(hash == last)|bit(hash == last2))
		notes[k] = note{int32(t), reasons}
		k += int(bit(reasons != 0))
		words++
		common += word.entry.Everyday()
		toks[t].set(start, i, Word, shapeCase[shape%shapes], flags, word.entry, hash)
		last, last2 = hash, last
		t++
		follows := byte('\n')
		if i+1 < len(s) {
			follows = s[i+1]
		}
		if next != ' ' {
			if next != ',' && next != '.' || follows != ' ' || i+2 >= len(s) || class[s[i+2]] > clsUpper {
				break
			}
			if next == '.' {
				d.todo = append(d.todo, visit{int32(t), int32(d.wordlike + words)})
			}
			d.seen[0] |= 1 << next
			toks[t].set(i, i+1, Punct, NoCase, 0, 0, uint64(next))
			last, last2 = uint64(next), 0
			if t >= 2 {
				last2 = toks[t-2].Hash
			}
			t++
			i++
		} else if class[follows] > clsUpper {
			break
		}
		toks[t-1].Flags |= SpaceAfter
		toks[t].set(i, i+1, Space, NoCase, 0, 0, 0)
		d.seen[0] |= 1 << ' '
		t++
		i++
		flags = SpaceBefore
	}
	d.Tokens, d.notes = toks[:t], notes[:k]
	d.count(words, common)
	return i
}

// tokensAtOnce is how many tokens words adds before it looks for room again.
const tokensAtOnce = 3

// room returns a list of which n elements are used, at its full length, with room for some more.
func room[T any](list []T, n int) []T {
	list = slices.Grow(list[:n], tokensAtOnce)
	return list[:cap(list)]
}

// bit is 1 for true.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}

// lastHashes are the hashes of the second and the fourth token before the next.
func (d *Document) lastHashes() (last, last2 uint64) {
	if n := len(d.Tokens); n >= 4 {
		return d.Tokens[n-2].Hash, d.Tokens[n-4].Hash
	} else if n >= 2 {
		return d.Tokens[n-2].Hash, 0
	}
	return 0, 0
}

// count adds words to those of the document.
func (d *Document) count(words, common int) {
	d.wordlike += words
	d.Words += words
	d.Common += common
}

// before is what the tokens so far say of the next one.
func (d *Document) before() Flag {
	n := len(d.Tokens)
	if n == 0 || d.Tokens[n-1].Kind == Newline {
		return SpaceBefore | LineStart
	}
	if d.Tokens[n-1].Kind != Space {
		return 0
	}
	if n == 1 || d.Tokens[n-2].Kind == Newline {
		return SpaceBefore | LineStart
	}
	return SpaceBefore
}

// set writes a token field by field: a literal would be built elsewhere and copied, in pieces that wait for each other.
func (t *Token) set(start, end int, k Kind, c Case, f Flag, e lexicon.Entry, hash uint64) {
	t.Start, t.End = uint32(start), uint32(end)
	t.Kind, t.Case, t.Flags, t.Entry, t.Hash = k, c, f, e, hash
}

// push appends a token and remembers it for annotate.
func (d *Document) push(start, end int, k Kind, hash uint64) *Token {
	flags := d.before()
	n := len(d.Tokens)
	if n == cap(d.Tokens) {
		d.Tokens = slices.Grow(d.Tokens, 1)
	}
	d.Tokens = d.Tokens[:n+1]
	t := &d.Tokens[n]
	t.set(start, end, k, NoCase, flags, 0, hash)
	if k == Space || k == Newline {
		t.Flags = 0
		if n > 0 && !d.Tokens[n-1].blank() {
			d.Tokens[n-1].Flags |= SpaceAfter
		}
		if k == Space && (end-start != 1 || d.Text[start] != ' ' || flags&LineStart != 0 || end == len(d.Text) || class[d.Text[end]] == clsNewline) {
			d.index[Gaps] = append(d.index[Gaps], int32(n))
		}
		return t
	}
	d.todo = append(d.todo, visit{int32(n), int32(d.wordlike)})
	if k <= Alnum {
		d.wordlike++
		if k != Number {
			d.notes = append(d.notes, note{int32(n), whyUnread})
		}
	}
	return t
}

func (d *Document) space(i int) int {
	s := d.Text
	start := i
	for i < len(s) && class[s[i]] == clsSpace {
		i++
	}
	if i < len(s) && s[i] >= utf8.RuneSelf {
		i = d.wideSpace(i)
	}
	if i == start+1 && s[start] == ' ' {
		d.push(start, i, Space, 0)
		d.seen[0] |= 1 << ' '
		return i
	}
	return d.cover(start, i, Space)
}

// wideSpace returns the end of a run of blanks of any kind.
func (d *Document) wideSpace(i int) int {
	for i < len(d.Text) {
		r, n := utf8.DecodeRuneInString(d.Text[i:])
		if !blank(r) {
			break
		}
		i += n
	}
	return i
}

// blank says whether a rune is white space inside a line.
func blank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\v' || r == '\f' || r > 0x7F && unicode.Is(unicode.Zs, r)
}

func (d *Document) newline(i int) int {
	end := i + 1
	if d.Text[i] == '\r' && end < len(d.Text) && d.Text[end] == '\n' {
		end++
	}
	d.endLine(len(d.Tokens), i)
	d.cover(i, end, Newline)
	d.line = Line{Start: end, First: len(d.Tokens), before: d.counts()}
	return end
}

// number reads digits with inner separators: each separator stands between two digits.
func (d *Document) number(start int) int {
	s := d.Text
	i := start
	k := Number
	for i < len(s) {
		switch c := s[i]; {
		case class[c] == clsDigit:
			i++
			continue
		case class[c] <= clsUpper:
			k = Alnum
			i++
			continue
		case k == Number && (c == '.' || c == ',' || c == ':' || c == '/' || c == '-') &&
			i+1 < len(s) && class[s[i+1]] == clsDigit:
			i++
			continue
		case c >= utf8.RuneSelf && letterAt(s, i):
			return d.longWord(start, i)
		}
		break
	}
	d.cover(start, i, k)
	if k == Alnum {
		d.lookUp(&d.Tokens[len(d.Tokens)-1], false)
	}
	return i
}

// mark reads one ASCII mark; runs of full stops or hyphens are one token. Marks that may lie inside a URL, an address or a
// file name are looked at together with what stands round them.
func (d *Document) mark(i int, k Kind) int {
	s := d.Text
	c := s[i]
	end := i + 1
	switch c {
	case '.', '-':
		for end < len(s) && s[end] == c {
			end++
		}
		fallthrough
	case ':', '@', '#', '_':
		if end == i+1 && end < len(s) && class[s[end]] != clsSpace && class[s[end]] != clsNewline {
			if done := d.protect(i); done > 0 {
				return done
			}
		}
	}
	d.seen[c>>6] |= 1 << (c & 63)
	hash := uint64(c)
	if end > i+1 {
		hash = 0
	}
	d.push(i, end, k, hash)
	return end
}

// high reads a token that starts outside ASCII.
func (d *Document) high(i int) int {
	r, n := utf8.DecodeRuneInString(d.Text[i:])
	switch {
	case r == utf8.RuneError && n == 1:
		d.Invalid++
		return d.cover(i, i+1, Other)
	case blank(r):
		return d.cover(i, d.wideSpace(i), Space)
	case unicode.IsLetter(r):
		return d.longWord(i, i)
	case hidden(r) || unicode.IsControl(r) || unicode.Is(unicode.Co, r):
		return d.cover(i, i+n, Other)
	case unicode.IsPunct(r):
		return d.cover(i, i+n, Punct)
	}
	return d.cover(i, i+n, Symbol)
}
