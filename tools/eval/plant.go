package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// planted is one defect in a damaged text: [start, end) there, and what stood there before.
type planted struct {
	start, end int
	was        string
}

// cause is one way in which text gets damaged.
type cause struct {
	name string
	// families are those under which a finding may name it.
	families []string
	// damage changes a text; each place that could be damaged is with probability rate.
	damage func(s string, rate float64, r *rand.Rand) (string, []planted)
}

var (
	betweenWords = regexp.MustCompile(`[A-Za-z]( )[A-Za-z]`)
	atNames      = regexp.MustCompile(`(?:[a-z]( )[A-Z][a-z]|[A-Za-z]( )(?:and|of|the|to|in|that|with|for|from)\b|\b(?:the|of|and|to|in|by)( )[A-Za-z])`)
	afterMark    = regexp.MustCompile(`[a-z][.,:;]( )[A-Za-z]`)
	insideWord   = regexp.MustCompile(`\b[a-z]{2,}()[a-z]{3,}\b`)
	apostrophe   = regexp.MustCompile(`[A-Za-z](['’])[a-z]`)
	possessive   = regexp.MustCompile(`[A-Z][a-z]+(['’])s [a-z]`)
	contraction  = regexp.MustCompile(`n(['’])t\b|[a-z](['’])(?:re|ve|ll)\b`)
	beforeComma  = regexp.MustCompile(`[a-z]()[,.] [A-Z]`)
	anyGap       = regexp.MustCompile(`[a-z]()[a-z]`)
	money        = regexp.MustCompile(`[$£€]()[0-9]`)
	compound     = regexp.MustCompile(`[0-9](-)(?:year|day|month|week|minute|hour|mile|member|page)`)
	articleA     = regexp.MustCompile(`\ba() (?:[bcdfgjklmpqrtvwxz][a-z]{3,})`)
	linkText     = regexp.MustCompile(`(?:according to|said in an?|told the|reported by|published in the|interview with the) ((?:[A-Z][a-z]+ ?)+\b|[a-z]{5,}\b)(?:,| to | on | of | in )`)
)

// causes returns all causes; furniture are lines for the cause of that name.
func causes(furniture []string) []cause {
	spacing := []string{"spacing", "fragment"}
	apos := []string{"apostrophe"}
	enc := []string{"encoding", "apostrophe"}
	return []cause{
		{"fused/uniform", spacing, replace(betweenWords, "")},
		{"fused/at names and function words", spacing, replace(atNames, "")},
		{"space lost after punctuation", spacing, replace(afterMark, "")},
		{"space inside a word", spacing, replace(insideWord, " ")},
		{"space before punctuation", spacing, replace(beforeComma, " ")},
		{"apostrophes lost/all", apos, func(s string, _ float64, r *rand.Rand) (string, []planted) { return replace(apostrophe, "")(s, 1, r) }},
		{"apostrophes lost/some", apos, often(10, replace(apostrophe, ""))},
		{"apostrophes lost/possessive", apos, often(20, replace(possessive, ""))},
		{"apostrophes lost/contraction", apos, often(20, replace(contraction, ""))},
		{"quotation marks lost", apos, loseQuotes},
		{"apostrophe as question mark", enc, replace(apostrophe, "?")},
		{"double-encoded (Windows-1252)", enc, doubleEncode},
		{"entities", enc, entities},
		{"zero-width characters", enc, replace(anyGap, "\u200b")},
		{"control characters", enc, replace(anyGap, "\x02")},
		{"link text dropped", []string{"fragment", "spacing"}, often(50, replace(linkText, ""))},
		{"furniture line", []string{"ui", "metadata", "fragment", "duplicate"}, insertLines(furniture)},
		{"ending cut", []string{"fragment"}, truncate},
		{"paragraph repeated", []string{"duplicate", "fragment"}, repeatParagraph},
		{"paragraphs shuffled", []string{"order"}, shuffle},
		{"currency gap", []string{"mt", "spacing"}, often(20, replace(money, " "))},
		{"hyphen gap", []string{"mt", "spacing"}, often(50, replace(compound, " - "))},
		{"article mismatch", []string{"mt"}, often(5, replace(articleA, "n"))},
	}
}

// replace damages every match with probability rate: the first group that matched becomes repl. The planted span is the word or
// words round the place.
func replace(re *regexp.Regexp, repl string) func(string, float64, *rand.Rand) (string, []planted) {
	return func(s string, rate float64, r *rand.Rand) (string, []planted) {
		var b strings.Builder
		var out []planted
		at := 0
		for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
			from, to := m[2], m[3]
			for g := 4; from < 0 && g+1 < len(m); g += 2 {
				from, to = m[g], m[g+1]
			}
			if from < at || r.Float64() >= rate {
				continue
			}
			b.WriteString(s[at:from])
			p := planted{start: b.Len(), was: s[from:to]}
			b.WriteString(repl)
			p.end = b.Len()
			out = append(out, p)
			at = to
		}
		b.WriteString(s[at:])
		return b.String(), out
	}
}

// often damages places of a rare kind with a higher probability.
func often(times float64, damage func(string, float64, *rand.Rand) (string, []planted)) func(string, float64, *rand.Rand) (string, []planted) {
	return func(s string, rate float64, r *rand.Rand) (string, []planted) {
		return damage(s, min(rate*times, 1), r)
	}
}

// loseQuotes takes every double quotation mark out of a text; what is looked for are the pieces of direct speech of eight words
// or more.
func loseQuotes(s string, _ float64, _ *rand.Rand) (string, []planted) {
	var b strings.Builder
	var out []planted
	start := -1
	for i, c := range s {
		switch c {
		case '"', '“', '”':
			if start < 0 || c == '“' {
				start = b.Len()
				continue
			}
			if speech := b.String()[start:]; !strings.Contains(speech, "\n") && len(strings.Fields(speech)) >= 8 {
				out = append(out, planted{start: start, end: b.Len(), was: s[i-(b.Len()-start) : i]})
			}
			start = -1
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), out
}

// doubleEncode reads the UTF-8 bytes of letters and marks outside ASCII as Windows-1252. Straight quotation marks are curled
// first where a text has nothing else.
func doubleEncode(s string, rate float64, r *rand.Rand) (string, []planted) {
	var b strings.Builder
	var out []planted
	for i, c := range s {
		if c == '\'' && i > 0 && i+1 < len(s) && unicode.IsLetter(rune(s[i-1])) && unicode.IsLetter(rune(s[i+1])) {
			c = '’'
		}
		if c < utf8.RuneSelf || r.Float64() >= rate*20 {
			b.WriteRune(c)
			continue
		}
		wrong, err := charmap.Windows1252.NewDecoder().String(string(c))
		if err != nil || strings.ContainsRune(wrong, utf8.RuneError) {
			b.WriteRune(c)
			continue
		}
		p := planted{start: b.Len(), was: string(c)}
		b.WriteString(wrong)
		p.end = b.Len()
		out = append(out, p)
	}
	return b.String(), out
}

func entities(s string, rate float64, r *rand.Rand) (string, []planted) {
	names := map[rune]string{'&': "&amp;", '\'': "&#39;", '"': "&quot;", '’': "&rsquo;", '“': "&ldquo;", '”': "&rdquo;", '—': "&mdash;", '£': "&pound;"}
	var b strings.Builder
	var out []planted
	for _, c := range s {
		name, ok := names[c]
		if !ok || r.Float64() >= rate*20 {
			b.WriteRune(c)
			continue
		}
		p := planted{start: b.Len(), was: string(c)}
		b.WriteString(name)
		p.end = b.Len()
		out = append(out, p)
	}
	return b.String(), out
}

// paragraphBreak is what stands between the paragraphs of a text.
func paragraphBreak(s string) string {
	if strings.Contains(s, "\n\n") {
		return "\n\n"
	}
	return "\n"
}

// insertLines puts one furniture line behind the text or between its last paragraphs.
func insertLines(lines []string) func(string, float64, *rand.Rand) (string, []planted) {
	return func(s string, _ float64, r *rand.Rand) (string, []planted) {
		if len(lines) == 0 {
			return s, nil
		}
		line, sep := lines[r.IntN(len(lines))], paragraphBreak(s)
		head := strings.TrimRight(s, "\n") + sep
		return head + line + "\n", []planted{{start: len(head), end: len(head) + len(line)}}
	}
}

func truncate(s string, _ float64, r *rand.Rand) (string, []planted) {
	s = strings.TrimRight(s, "\n")
	cut := len(s) - 10 - r.IntN(30)
	for cut > 0 && s[cut] != ' ' {
		cut--
	}
	if cut < len(s)/2 || strings.ContainsAny(s[cut-1:cut], ".!?\"”’'\n") {
		return s, nil
	}
	return s[:cut] + "\n", []planted{{start: strings.LastIndexByte(s[:cut], '\n') + 1, end: cut}}
}

func repeatParagraph(s string, _ float64, r *rand.Rand) (string, []planted) {
	sep := paragraphBreak(s)
	parts := strings.Split(strings.TrimRight(s, "\n"), sep)
	if len(parts) < 4 {
		return s, nil
	}
	k := 1 + r.IntN(len(parts)-2)
	if len(strings.Fields(parts[k])) < 8 {
		return s, nil
	}
	head := strings.Join(parts[:k+1], sep) + sep
	return head + strings.Join(parts[k:], sep) + "\n", []planted{{start: len(head), end: len(head) + len(parts[k])}}
}

func shuffle(s string, _ float64, r *rand.Rand) (string, []planted) {
	sep := paragraphBreak(s)
	parts := strings.Split(strings.TrimRight(s, "\n"), sep)
	if len(parts) < 8 {
		return s, nil
	}
	body := parts[1:]
	r.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	out := strings.Join(parts, sep) + "\n"
	return out, []planted{{start: 0, end: len(out)}}
}
