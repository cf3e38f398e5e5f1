// Package inject plants defects of one cause in clean text and counts which of them rules find: the proof that a rule sees what
// it is for.
package inject

import (
	"hash/fnv"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
)

// Place is one defect in a damaged text: [Start, End) there, and what stood there before.
type Place struct {
	Start, End int
	Was        string
	// Minor: it is not looked for, and what is reported there is neither right nor a false alarm.
	Minor bool
}

// Cause is one way in which text gets damaged.
type Cause struct {
	Name string
	// Families are those under which a finding may name it, as Family has them.
	Families []string
	// damage changes a text; each place that could be damaged is with probability rate.
	damage damage
	// whole: the defect is the text as a whole. What is also said of the undamaged text is then a false alarm.
	whole bool
}

type damage func(s string, rate float64, r *rand.Rand) (string, []Place)

// Damage plants defects in a text. The places depend on nothing but the seed, the cause and the text's name.
func (c *Cause) Damage(t Text, rate float64, seed uint64) (Text, []Place) {
	h := fnv.New64a()
	_, _ = io.WriteString(h, c.Name+"\x00"+t.Name)
	s, places := c.damage(t.Text, rate, rand.New(rand.NewPCG(seed, h.Sum64())))
	return Text{Name: t.Name, Text: s}, places
}

var (
	betweenWords = regexp.MustCompile(`[A-Za-z]( )[A-Za-z]`)
	atNames      = regexp.MustCompile(`(?:[a-z]( )[A-Z][a-z]|[A-Za-z]( )(?:and|of|the|to|in|that|with|for|from)\b|\b(?:the|of|and|to|in|by)( )[A-Za-z])`)
	afterMark    = regexp.MustCompile(`[a-z][.,:;]( )[A-Za-z]`)
	longWord     = regexp.MustCompile(`\b[a-z]{5,}\b`)
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

// Causes returns all causes; furniture are lines for the cause of that name.
func Causes(furniture []string) []Cause {
	spacing := []string{"spacing", "fragment"}
	apos := []string{"apostrophe"}
	enc := []string{"encoding", "apostrophe"}
	return []Cause{
		{Name: "fused/uniform", Families: spacing, damage: replace(betweenWords, "")},
		{Name: "fused/at names and function words", Families: spacing, damage: replace(atNames, "")},
		{Name: "space lost after punctuation", Families: spacing, damage: replace(afterMark, "")},
		{Name: "space inside a word", Families: spacing, damage: cutWords},
		{Name: "space before punctuation", Families: spacing, damage: replace(beforeComma, " ")},
		{Name: "apostrophes lost/all", Families: apos, damage: func(s string, _ float64, r *rand.Rand) (string, []Place) { return replace(apostrophe, "")(s, 1, r) }},
		{Name: "apostrophes lost/some", Families: apos, damage: often(10, replace(apostrophe, ""))},
		{Name: "apostrophes lost/possessive", Families: apos, damage: often(20, replace(possessive, ""))},
		{Name: "apostrophes lost/contraction", Families: apos, damage: often(20, replace(contraction, ""))},
		{Name: "quotation marks lost", Families: apos, damage: loseQuotes},
		{Name: "apostrophe as question mark", Families: enc, damage: replace(apostrophe, "?")},
		{Name: "double-encoded (Windows-1252)", Families: enc, damage: doubleEncode},
		{Name: "entities", Families: enc, damage: entities},
		{Name: "zero-width characters", Families: enc, damage: replace(anyGap, "\u200b")},
		{Name: "control characters", Families: enc, damage: replace(anyGap, "\x02")},
		{Name: "link text dropped", Families: []string{"fragment", "spacing"}, damage: often(50, replace(linkText, ""))},
		{Name: "furniture line", Families: []string{"ui", "metadata", "fragment", "duplicate"}, damage: insertLines(furniture)},
		{Name: "ending cut", Families: []string{"fragment"}, damage: truncate},
		{Name: "paragraph repeated", Families: []string{"duplicate", "fragment"}, damage: repeatParagraph},
		{Name: "paragraphs shuffled", Families: []string{"order"}, damage: shuffle, whole: true},
		{Name: "currency gap", Families: []string{"mt", "spacing"}, damage: often(20, replace(money, " "))},
		{Name: "hyphen gap", Families: []string{"mt", "spacing"}, damage: often(50, replace(compound, " - "))},
		{Name: "article mismatch", Families: []string{"mt"}, damage: often(5, replace(articleA, "n"))},
	}
}

// replace damages every match with probability rate: the first group that matched becomes repl. The planted span is the word or
// words round the place.
func replace(re *regexp.Regexp, repl string) damage {
	return func(s string, rate float64, r *rand.Rand) (string, []Place) {
		var b strings.Builder
		var out []Place
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
			p := Place{Start: b.Len(), Was: s[from:to]}
			b.WriteString(repl)
			p.End = b.Len()
			out = append(out, p)
			at = to
		}
		b.WriteString(s[at:])
		return b.String(), out
	}
}

// often damages places of a rare kind with a higher probability.
func often(times float64, d damage) damage {
	return func(s string, rate float64, r *rand.Rand) (string, []Place) {
		return d(s, min(rate*times, 1), r)
	}
}
