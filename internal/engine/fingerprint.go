package engine

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
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

// key is what makes a finding this finding, but for its number among equals.
type key [sha256.Size]byte

// fingerprinter numbers the findings of one file.
type fingerprinter struct {
	seen map[uint64]int
	buf  []byte
}

// file sets the fingerprints of a file. Findings that are equal in rule, path, text and context are told apart by their
// number in the file; no position enters, so that they survive whatever is written above them.
func (p *fingerprinter) file(f *result.File) {
	if p.seen == nil {
		p.seen = map[uint64]int{}
	}
	clear(p.seen)
	for i := range f.Items {
		p.set(f, &f.Items[i])
	}
}

func (p *fingerprinter) set(f *result.File, item *result.Item) {
	k := p.key(f, item)
	equal := binary.BigEndian.Uint64(k[:])
	n := p.seen[equal] + 1
	p.seen[equal] = n
	item.Fingerprint = fingerprint(k, n)
}

// half is how many bytes of a hash are written.
const half = sha256.Size / 2

func fingerprint(k key, number int) string {
	var numbered [len(k) + 8]byte
	copy(numbered[:], k[:])
	binary.BigEndian.PutUint64(numbered[len(k):], uint64(number))
	sum := sha256.Sum256(numbered[:])
	var b [len(FingerprintVersion) + 1 + 2*half]byte
	copy(b[:], FingerprintVersion+":")
	hex.Encode(b[len(b)-2*half:], sum[:half])
	return string(b[:])
}

func (p *fingerprinter) key(f *result.File, item *result.Item) key {
	b := p.buf[:0]
	for _, part := range [...]string{item.Rule.Name, f.Name, f.Field} {
		b = append(append(b, part...), 0)
	}
	quote, context := identity(f, item)
	b = append(appendNormal(b, quote), 0)
	b = appendNormal(b, context)
	p.buf = b
	return sha256.Sum256(b)
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
		r, size := rune(s[x.Start-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s[:x.Start])
		}
		if r == '\n' || r == '\r' {
			break
		}
		x.Start -= size
		n += visible(r)
	}
	for n := 0; n < contextRunes && x.End < len(s); {
		r, size := rune(s[x.End]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[x.End:])
		}
		if r == '\n' || r == '\r' {
			break
		}
		x.End += size
		n += visible(r)
	}
	return x
}

func visible(r rune) int {
	if unicode.IsSpace(r) || r == bom {
		return 0
	}
	return 1
}

const bom = '\uFEFF'

// appendNormal appends the text in NFC with every run of white space as one blank, and none at its ends.
func appendNormal(b []byte, s string) []byte {
	begin := len(b)
	for i := 0; i < len(s); {
		if blank(s[i]) {
			i++
			continue
		}
		from := i
		for i < len(s) && !blank(s[i]) {
			if s[i] < utf8.RuneSelf {
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			if !settled(r) {
				return appendAnyNormal(b[:begin], s)
			}
			i += size
		}
		if len(b) > begin {
			b = append(b, ' ')
		}
		b = append(b, s[from:i]...)
	}
	return b
}

func blank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

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
	for i := range f.Items {
		c.set(f, &f.Items[i])
	}
}
