package encoding

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// repair is a garbled passage s[start:end] and what it stands for.
type repair struct {
	start, end int
	out        string
	// how names the mix-up, for the message.
	how string
	// odd is the evidence that the passage is damage: below certain it needs more garble of the same kind in the document.
	odd    int
	safety lint.Safety
	// charset is the index into charsets, -1 for a repair that no exact decoding gave.
	charset int
	// layered: the text was decoded wrongly several times.
	layered bool
}

// evidence counts, for each character set, the passages of the document that it decodes with certainty.
type evidence [len(charsets)]int

// repairAt reads the garbled passage that begins at s[i:].
func repairAt(s string, i int, known *evidence) (repair, bool) {
	x, ok := groupAt(s, i, known)
	if ok && x.odd >= certain {
		return x, true
	}
	if y, lost := lossAt(s, i); lost && (!ok || y.odd >= certain) {
		y.charset = -1
		return y, true
	}
	return x, ok
}

// groupAt decodes the longest passage from i; of several character sets the one that the document speaks for wins, then the
// one that leaves the oddest characters explained, then the first.
func groupAt(s string, i int, known *evidence) (best repair, ok bool) {
	for may := mayDecode(s, i); may != 0; may &= may - 1 {
		k := bits.TrailingZeros16(may)
		x, valid := decode(s, i, k)
		if !valid || x.end < best.end {
			continue
		}
		if x.end > best.end || known[k] > known[best.charset] || known[k] == known[best.charset] && x.odd > best.odd {
			best, ok = x, true
		}
	}
	if !ok {
		return best, false
	}
	best.how = "UTF-8 read as " + charsets[best.charset].name
	if best.layered {
		best.how += ", several times"
	}
	return best, true
}

// count adds to the evidence what a passage proves: every character set that decodes it in full.
func (e *evidence) count(s string, x *repair) {
	for may := mayDecode(s, x.start); may != 0; may &= may - 1 {
		k := bits.TrailingZeros16(may)
		if y, ok := decode(s, x.start, k); ok && y.end >= x.end && y.odd >= certain {
			e[k]++
		}
	}
}

// decode reads the passage at i as UTF-8 under one character set, and what that gives again if need be.
func decode(s string, i, k int) (repair, bool) {
	x := repair{start: i, end: i, safety: lint.Safe, charset: k}
	if !run(k, s, &x) {
		return x, false
	}
	for range layers {
		next := again(s, &x)
		if next == x.out {
			break
		}
		x.out = next
		x.odd += certain
		x.layered = true
	}
	return x, plausible(s, &x)
}

// layers bounds how often a text was decoded wrongly before somebody noticed.
const layers = 4

// longRun sequences in a row are no accident, whatever they are made of.
const longRun = 3

// run decodes sequences of character set k from x.start for as long as there are any.
func run(k int, s string, x *repair) bool {
	prev := runeBefore(s, x.start)
	var out [64]byte
	buf := out[:0]
	n := 0
	for x.end < len(s) && s[x.end] >= utf8.RuneSelf {
		q, end := sequenceAt(k, s, x.end, prev)
		if end == 0 {
			break
		}
		x.odd += q.odd
		buf = utf8.AppendRune(buf, q.r)
		prev, _ = utf8.DecodeLastRuneInString(s[:end])
		x.end = end
		n++
	}
	if n >= longRun {
		x.odd += certain
	}
	if n > 0 {
		x.out = string(buf)
	}
	return n > 0
}

// plausible refuses passages of real text in another script, and outcomes that nobody would write: control characters, a
// single letter of another script, two of them inside a Latin word.
func plausible(s string, x *repair) bool {
	lead, before, after := runeAt(s, x.start), runeBefore(s, x.start), runeAt(s, x.end)
	if k := scriptOf(lead); k >= greek && (scriptOf(before) == k || scriptOf(after) == k) {
		return false
	}
	var scripts [foreign + 1]int
	for _, r := range x.out {
		if !likely(r) {
			return false
		}
		scripts[scriptOf(r)]++
	}
	switch n := scripts[cyrillic] + scripts[foreign]; {
	case n == 1:
		return false
	case n > 1 && asciiLetter(before) && x.odd <= certain:
		return false
	}
	return scripts[greek] != 1 || x.odd >= certain
}

// again repairs the outcome of a repair in its context.
func again(s string, x *repair) string {
	if !mayRepair(x.out, runeAt(s, x.end)) {
		return x.out
	}
	return againInContext(s, x)
}

func againInContext(s string, x *repair) string {
	from, to := x.start, x.end
	for n := 0; n < 2 && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	for n := 0; n < 2 && to < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[to:])
		to += size
	}
	t := s[from:x.start] + x.out + s[x.end:to]
	var b strings.Builder
	i, end := x.start-from, x.start-from+len(x.out)
	for i < end {
		y, ok := inner(t, i, x.charset)
		if !ok || y.end > end {
			_, n := utf8.DecodeRuneInString(t[i:])
			y = repair{end: i + n, out: t[i : i+n]}
		}
		b.WriteString(y.out)
		i = y.end
	}
	return b.String()
}

// mayRepair says whether inner may repair some place of out before the rune next.
func mayRepair(out string, next rune) bool {
	o := mixUps()
	for at := nextHigh(out, 0); at < len(out); {
		r, n := utf8.DecodeRuneInString(out[at:])
		at += n
		second := next
		if at < len(out) {
			second = runeAt(out, at)
		}
		if r == 'â' || o.of(r).lead&o.of(second).next != 0 {
			return true
		}
		at = nextHigh(out, at)
	}
	return false
}

// inner is the repair of one more layer at i, if there is a certain one, or one of the same kind as the outer layer.
func inner(t string, i, outer int) (repair, bool) {
	if t[i] < utf8.RuneSelf {
		return repair{}, false
	}
	var best repair
	for may := mayDecode(t, i); may != 0; may &= may - 1 {
		k := bits.TrailingZeros16(may)
		x := repair{start: i, end: i}
		if run(k, t, &x) && (x.odd >= certain || k == outer) && x.end > best.end {
			best = x
		}
	}
	if best.end > 0 {
		return best, true
	}
	return lostQuote(t, i)
}

// whole says whether a repaired text holds no further sign of damage.
func whole(out string) bool {
	for _, r := range out {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return false
		}
	}
	return true
}
