package engine

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// FingerprintVersion changes when the same finding would get another fingerprint.
const FingerprintVersion = "1"

// contextRunes is how many characters of the line before and after a finding belong to its identity.
const contextRunes = 20

// key is what makes a finding this finding: a hash, and behind it the number among those with the same hash.
type key [sha256.Size + 8]byte

func (k *key) number(n int) { binary.BigEndian.PutUint64(k[sha256.Size:], uint64(n)) }

// fingerprinter numbers the findings of one file.
type fingerprinter struct {
	seen map[uint64]int
	keys [64]key
	buf  []byte
}

// file sets the fingerprints of a file. Findings that are equal in rule, path, text and context are told apart by their
// number in the file; no position enters, so that they survive whatever is written above them.
func (p *fingerprinter) file(f *result.File) {
	if p.seen == nil {
		p.seen = map[uint64]int{}
	}
	clear(p.seen)
	p.goOn(f)
}

// goOn sets the fingerprints of one more part of a file. The table of many findings lies in no cache: it is asked for some findings in a
// row, in a walk of its own, so that one question does not wait for the answer to the last.
func (p *fingerprinter) goOn(f *result.File) {
	for items := range slices.Chunk(f.Items, len(p.keys)) {
		keys := p.keys[:len(items)]
		for i := range items {
			keys[i] = p.key(f, &items[i])
		}
		for i := range keys {
			k := &keys[i]
			equal := binary.BigEndian.Uint64(k[:])
			n := p.seen[equal] + 1
			p.seen[equal] = n
			k.number(n)
		}
		for i := range keys {
			items[i].Fingerprint = keys[i].fingerprint()
		}
	}
}

// half is how many bytes of a hash are written.
const half = sha256.Size / 2

func (k *key) fingerprint() string {
	sum := sha256.Sum256(k[:])
	var b [len(FingerprintVersion) + 1 + 2*half]byte
	copy(b[:], FingerprintVersion+":")
	hex.Encode(b[len(b)-2*half:], sum[:half])
	return string(b[:])
}

func (p *fingerprinter) key(f *result.File, item *result.Item) (k key) {
	b := p.buf[:0]
	for _, part := range [...]string{item.Rule.Name, f.Name, f.Field} {
		b = append(append(b, part...), 0)
	}
	quote, context := identity(f, item)
	b = append(appendNormal(b, quote), 0)
	b = appendNormal(b, context)
	p.buf = b
	sum := sha256.Sum256(b)
	copy(k[:], sum[:])
	return k
}

// Identity returns the normalised text of a finding, and that with a little of its line around it. A verdict on a whole
// document has neither: it stays the same while the document changes.
func Identity(f *result.File, item *result.Item) (quote, context string) {
	quote, context = identity(f, item)
	return string(appendNormal(nil, quote)), string(appendNormal(nil, context))
}

func identity(f *result.File, item *result.Item) (quote, context string) {
	if wholeFile(item.Rule.Name) {
		return "", ""
	}
	return item.Span.Of(f.Text), around(f.Text, item.Span).Of(f.Text)
}

func wholeFile(rule string) bool {
	return strings.HasPrefix(rule, "document/") || strings.HasSuffix(rule, "/document") || rule == "duplicate/file"
}

// around widens a span by a few characters on either side, inside its lines. Blanks do not count, so that a context is the
// same whatever white space is in it.
func around(s string, x text.Span) text.Span {
	for n := 0; n < contextRunes && x.Start > 0; {
		c := s[x.Start-1]
		if c == '\n' || c == '\r' {
			break
		}
		if c < utf8.RuneSelf {
			x.Start--
			n += 1 - int(white[c])
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:x.Start])
		x.Start -= size
		n += visible(r)
	}
	for n := 0; n < contextRunes && x.End < len(s); {
		c := s[x.End]
		if c == '\n' || c == '\r' {
			break
		}
		if c < utf8.RuneSelf {
			x.End++
			n += 1 - int(white[c])
			continue
		}
		r, size := utf8.DecodeRuneInString(s[x.End:])
		x.End += size
		n += visible(r)
	}
	return x
}

// white is 1 for ASCII white space.
var white = [utf8.RuneSelf]uint8{'\t': 1, '\n': 1, '\v': 1, '\f': 1, '\r': 1, ' ': 1}

func visible(r rune) int {
	if unicode.IsSpace(r) || r == bom {
		return 0
	}
	return 1
}

const bom = '\uFEFF'

// appendNormal appends the text in NFC with every run of white space as one blank, and none at its ends. Where words end cannot be
// foreseen, so that it branches on nothing but characters beyond ASCII.
func appendNormal(b []byte, s string) []byte {
	begin := len(b)
	b = slices.Grow(b, len(s))[:begin+len(s)]
	to, before := begin, uint8(1) // before is whether white space, or nothing, comes before
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			w := white[c]
			b[to] = c&^-w | ' '&-w
			to += 1 - int(w&before)
			before = w
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !settled(r) {
			return appendAnyNormal(b[:begin], s)
		}
		to += copy(b[to:], s[i:i+size])
		before = 0
		i += size
	}
	if to > begin {
		to -= int(before)
	}
	return b[:to]
}

// settled says whether a character beyond ASCII is neither white space nor changed by NFC, whatever stands beside it, if that is ASCII
// or settled too: letters of Western Europe, quotation marks, dashes.
func settled(r rune) bool { return '\u00A1' <= r && r <= '\u00FF' || '\u2010' <= r && r <= '\u2027' }

// appendAnyNormal is appendNormal for any text.
func appendAnyNormal(b []byte, s string) []byte {
	s = strings.ToValidUTF8(norm.NFC.String(strings.TrimPrefix(s, string(bom))), "\uFFFD")
	first := true
	for field := range strings.FieldsSeq(s) {
		if !first {
			b = append(b, ' ')
		}
		b = append(b, field...)
		first = false
	}
	return b
}

// counter goes on numbering where a text comes in several windows; the workers leave those to it.
type counter struct{ fingerprinter }

func (c *counter) number(f *result.File) {
	if !f.Window {
		return
	}
	if c.seen == nil || f.Base.Offset == 0 {
		c.seen = map[uint64]int{}
	}
	c.goOn(f)
}
