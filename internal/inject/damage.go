package inject

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// loseQuotes takes every double quotation mark out of a text; what is looked for are the pieces of direct speech of eight words
// or more. Speech that goes on in the next paragraph is not shut in its own.
func loseQuotes(s string, _ float64, _ *rand.Rand) (string, []Place) {
	var b strings.Builder
	var out []Place
	start := -1
	for i, c := range s {
		switch c {
		case '"', '“', '”':
			if start < 0 || c == '“' {
				start = b.Len()
				continue
			}
			speech := b.String()[start:]
			out = append(out, Place{Start: start, End: b.Len(), Was: s[i-len(speech) : i], Minor: len(strings.Fields(speech)) < spoken})
			start = -1
		case '\n':
			if start >= 0 {
				out = append(out, Place{Start: start, End: b.Len(), Minor: true})
			}
			start = -1
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), out
}

// spoken is how many words of direct speech are looked for.
const spoken = 8

// cutWords puts a blank inside words of five letters or more, anywhere behind the first letter and before the last.
func cutWords(s string, rate float64, r *rand.Rand) (string, []Place) {
	var b strings.Builder
	var out []Place
	at := 0
	for _, m := range longWord.FindAllStringIndex(s, -1) {
		if r.Float64() >= rate {
			continue
		}
		cut := m[0] + 1 + r.IntN(m[1]-m[0]-1)
		b.WriteString(s[at:cut])
		out = append(out, Place{Start: b.Len(), End: b.Len() + 1})
		b.WriteByte(' ')
		at = cut
	}
	b.WriteString(s[at:])
	return b.String(), out
}

// miswrite writes a share of some characters of a text wrongly: rate times twenty, for they are rare. wrong gives a character as it
// stands before the damage, what it becomes ("" where it must stay), and whether it is one of them.
func miswrite(s string, rate float64, r *rand.Rand, wrong func(i int, c rune) (was rune, now string, ok bool)) (string, []Place) {
	var b strings.Builder
	var out []Place
	for i, c := range s {
		was, now, ok := wrong(i, c)
		if !ok || r.Float64() >= rate*20 || now == "" {
			b.WriteRune(was)
			continue
		}
		p := Place{Start: b.Len(), Was: string(was)}
		b.WriteString(now)
		p.End = b.Len()
		out = append(out, p)
	}
	return b.String(), out
}

// doubleEncode reads the UTF-8 bytes of letters and marks outside ASCII as Windows-1252. Straight apostrophes inside words are curled
// first, so that there are some.
func doubleEncode(s string, rate float64, r *rand.Rand) (string, []Place) {
	return miswrite(s, rate, r, func(i int, c rune) (rune, string, bool) {
		if c == '\'' && i > 0 && i+1 < len(s) && unicode.IsLetter(rune(s[i-1])) && unicode.IsLetter(rune(s[i+1])) {
			c = '’'
		}
		if c < utf8.RuneSelf {
			return c, "", false
		}
		now, err := charmap.Windows1252.NewDecoder().String(string(c))
		if err != nil || strings.ContainsRune(now, utf8.RuneError) {
			now = ""
		}
		return c, now, true
	})
}

func entities(s string, rate float64, r *rand.Rand) (string, []Place) {
	names := map[rune]string{'&': "&amp;", '\'': "&#39;", '"': "&quot;", '’': "&rsquo;", '“': "&ldquo;", '”': "&rdquo;", '—': "&mdash;", '£': "&pound;"}
	return miswrite(s, rate, r, func(_ int, c rune) (rune, string, bool) {
		name, ok := names[c]
		return c, name, ok
	})
}

// paragraphBreak is what stands between the paragraphs of a text.
func paragraphBreak(s string) string {
	if strings.Contains(s, "\n\n") {
		return "\n\n"
	}
	return "\n"
}

// Furniture reads the lines of a furniture file: a heading, then kind, tab, phrase on each line.
func Furniture(file string) []string {
	var out []string
	for _, l := range strings.Split(file, "\n")[1:] {
		if _, phrase, ok := strings.Cut(l, "\t"); ok {
			out = append(out, phrase)
		}
	}
	return out
}

// insertLines puts one furniture line behind the text.
func insertLines(lines []string) damage {
	return func(s string, _ float64, r *rand.Rand) (string, []Place) {
		if len(lines) == 0 {
			return s, nil
		}
		line, sep := lines[r.IntN(len(lines))], paragraphBreak(s)
		head := strings.TrimRight(s, "\n") + sep
		return head + line + "\n", []Place{{Start: len(head), End: len(head) + len(line)}}
	}
}

func truncate(s string, _ float64, r *rand.Rand) (string, []Place) {
	s = strings.TrimRight(s, "\n")
	cut := len(s) - 10 - r.IntN(30)
	for cut > 0 && s[cut] != ' ' {
		cut--
	}
	if cut < len(s)/2 || strings.ContainsAny(s[cut-1:cut], ".!?\"”’'\n") {
		return s, nil
	}
	return s[:cut] + "\n", []Place{{Start: strings.LastIndexByte(s[:cut], '\n') + 1, End: cut}}
}

func repeatParagraph(s string, _ float64, r *rand.Rand) (string, []Place) {
	sep, parts := paragraphBreak(s), Paragraphs(s)
	if len(parts) < 4 {
		return s, nil
	}
	k := 1 + r.IntN(len(parts)-2)
	if len(strings.Fields(parts[k])) < 8 {
		return s, nil
	}
	head := strings.Join(parts[:k+1], sep) + sep
	return head + strings.Join(parts[k:], sep) + "\n", []Place{{Start: len(head), End: len(head) + len(parts[k])}}
}

func shuffle(s string, _ float64, r *rand.Rand) (string, []Place) {
	const fewest = 8
	if len(Paragraphs(s)) < fewest {
		return s, nil
	}
	out := Shuffle(s, 1, r)
	return out, []Place{{Start: 0, End: len(out)}}
}

// Paragraphs returns the paragraphs of a text.
func Paragraphs(s string) []string {
	return strings.Split(strings.TrimRight(s, "\n"), paragraphBreak(s))
}

// Shuffle puts the paragraphs of a text in another order, but for the first few.
func Shuffle(s string, kept int, r *rand.Rand) string {
	parts := Paragraphs(s)
	body := parts[kept:]
	r.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	return strings.Join(parts, paragraphBreak(s)) + "\n"
}
