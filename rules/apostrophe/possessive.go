package apostrophe

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Possessive finds possessives without their apostrophe.
func Possessive() *lint.Rule {
	return &lint.Rule{
		Name:     "apostrophe/possessive",
		Summary:  "a possessive that lost its apostrophe",
		Severity: lint.Error,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `Cleaning code that keeps only letters, or that knows the straight apostrophe and not the curly one, turns "Velm's
harbour" into "Velms harbour". A name changes, or one owner becomes many.

A word in s is weighed as possessive and as plural: which of the two the neighbours like better (from counts of word pairs),
whether a noun follows, whether the word without its s is a name of the article, whether the document has any apostrophes at
all, and whether others of its words have surely lost theirs. The repair puts back the apostrophe that the document uses
elsewhere.`,
		Examples: []lint.Example{
			{Bad: "Norway sent two ships. ⟦Norways⟧ government did not say why.",
				Good: "Norway sent two ships. Norway's government did not say why."},
			{Bad: "Police in London said that ⟦Londons⟧ largest market would close. Nobody in London was hurt.",
				Good: "Police in London said that London's largest market would close. Nobody in London was hurt."},
			{Bad: "They do not know what the ⟦governments⟧ plan is, and that is the trouble with the ⟦countrys⟧ economy.",
				Good: "They do not know what the government's plan is, and that is the trouble with the country's economy."},
			{Bad: "It was the ⟦UKs⟧ harbour office that read the ⟦BBCs⟧ new report.", Good: "It was the UK's harbour office that read the BBC's new report."},
		},
		Clean: []string{
			"The shop is on St Hellins Street, near the old town hall, and St Marks Road.",
			"It is the duty of the governments concerned, and the Marlovists opposed them from the first day. A Marlovist said so.",
			"The lines can be moved in the Paths dialog, and the Layers menu lists them.",
			"The moneys received into the treasury were spent on ships.",
			"The Philippines army and the Netherlands team met in Williams Street.",
			"A treaty for the Americas initiative was signed; the two Koreas border is long.",
			"Ukrainians living abroad sent the Russians home.",
			"Several governments plan to meet, and the companies plan to wait.",
			"The Obamas home is in the north; the Yankees lost.",
			"Sports news and sales figures of the savings bank were read by arms dealers.",
			"The United States government and the Reuters news agency agreed.",
			"The nations hit by the storm asked for help, and the firms concerned agreed.",
			"He brought flowers, and the girls running the shop thanked him.",
			"The Screen Actors Guild and the Hells Angels met at St Andrews golf club.",
			"The two Miss Harlows danced well, and the elder Miss Harlows danced alone. It stands in the Letters section of the Templates folder.",
			"The ferry sails to the islands three times a day, and it passed the rocks two miles from the pier.",
			"The crews work at night. The farmers market moved to the square, and the girls school to the hill.",
			"He belongs to one of the groups most exposed to the storm, and to two of the towns least prepared.",
			"MPs voted and the NGOs present went home with two DVDs full of films.",
		},
		Words: func() []string { return shortPlurals },
		Check: checkPossessive,
	}
}

func checkPossessive(p *lint.Pass) {
	d := p.Doc
	plurals, short := d.Indexed(text.Plurals), shortBodies(d)
	if len(plurals)+len(short) == 0 {
		return
	}
	e := evidenceMemo.Of(p)
	found, seen := short, seenOwners(d)
	for _, s := range suspectsRoom.Of(p).find(d, plurals) {
		if c := s.candidate(d); c.lost(p, e, &seen) && d.English(d.LineAt(int(d.Tokens[s.at].Start))) {
			found = append(found, c)
		}
	}
	s := severity(e, len(found))
	for i := range found {
		reportPossessive(p, &found[i], s)
	}
}

// seenOwners holds the possessives of a document.
func seenOwners(d *text.Document) (f filter) {
	if d.HasByte("ʼ"[0]) { // an apostrophe that is a letter
		for i := range f.bits {
			f.bits[i] = 1<<64 - 1
		}
		return f
	}
	for _, i := range d.Indexed(text.Apostrophes) {
		f.add(d.Tokens[i].Hash)
	}
	return f
}

// shortPlurals are UKs, EUs and UNs: Plurals has longer words only.
var shortPlurals = []string{"uks", "eus", "uns"}

// shortBodies returns UKs, EUs and UNs before what they own.
func shortBodies(d *text.Document) []candidate {
	var found []candidate
	for _, v := range d.WatchedOf(shortPlurals) {
		i := int(v)
		if t := &d.Tokens[i]; t.Case == text.Mixed && t.Len() == 3 && sole(d.Text[t.Start:t.End-1]) && d.Text[t.End-1] == 's' &&
			plausible(d, i) && possible(d, i) && d.English(d.LineAt(int(t.Start))) {
			base := hashOf(d, i)
			s := suspect{at: v, base: base, entry: d.Entry(base)}
			found = append(found, s.candidate(d))
		}
	}
	return found
}

// sole says whether letters stand for a state or a body of which there is one, so that an s behind them makes no plural.
func sole(letters string) bool {
	switch letters {
	case "UK", "EU", "UN", "BBC", "CNN", "FBI", "CIA", "NSA", "NATO", "NASA", "IMF", "CBI", "TUC", "FIFA", "UEFA", "UNESCO", "OPEC", "FDA", "ECB",
		"NRA", "NFL", "NBA", "NHL", "CDC", "FCC", "LAPD", "NYPD", "UNHCR", "UNICEF", "GOP", "SNP", "ANC", "DUP", "NHTSA", "ISIS", "ISIL":
		return true
	}
	return false
}

func reportPossessive(p *lint.Pass, c *candidate, severity lint.Severity) {
	t := &p.Doc.Tokens[c.at]
	whole := c.base + mark(p) + "s"
	fix := lint.SafeFix("write "+whole, t.Span(), whole)
	if t.Case == text.Lower && oftenMany(c.base) {
		fix.Safety = lint.Unsafe
	}
	p.Report(lint.Finding{
		Span:     t.Span(),
		Message:  "\"" + p.Doc.Of(t) + "\" lost its apostrophe: \"" + whole + "\"",
		Severity: severity,
		Fixes:    []lint.Fix{fix},
	})
}

// oftenMany says whether the owners may be many (the workers' rights): so it is with people by what they do.
func oftenMany(base string) bool {
	switch base {
	case "president", "chancellor", "mayor", "parliament", "computer", "summer", "winter", "newspaper", "power", "river":
		return false
	case "union", "council", "student", "boy", "girl", "fan", "game", "bank", "moment":
		return true
	}
	if strings.HasSuffix(base, "ment") {
		return false
	}
	for _, ending := range [...]string{"er", "or", "ist", "ee", "nt", "ian"} {
		if strings.HasSuffix(base, ending) {
			return true
		}
	}
	return false
}

// lost says whether the word is a possessive that lost its apostrophe.
func (c *candidate) lost(p *lint.Pass, e evidence, seen *filter) bool {
	if c.doc.Tokens[c.at].Case == text.Mixed && sole(c.base) {
		return true
	}
	k := names
	if c.doc.Tokens[c.at].Case == text.Lower {
		k = nouns
	}
	var v vector
	c.local(&v, e)
	if !c.likely(&v, k, e, seen) || ended(c.doc, c.doc.Tokens[c.at].Hash) ||
		k == nouns && !e.has(stripped) && (c.onlyVerb() || c.attributive()) {
		return false
	}
	c.other(p, &v)
	return !c.unbacked(&v) && v.score(k) >= e.threshold()
}

// likely says whether the score can reach the threshold, but for what other looks up, and nothing rules a possessive out. What is cheap
// comes first, and as soon as the score cannot reach the threshold any more, nothing else is looked up: most words in s are plain plurals.
func (c *candidate) likely(v *vector, k kind, e evidence, seen *filter) bool {
	w, least, acronym := &weights[k], e.threshold(), v.any(1<<baseAcronym)
	open := c.alone(v, k)
	if reach := w.reach(acronym, seen.may(c.possessive)); v.score(k)+open+reach+slack < least || !c.backed(v) ||
		v.score(k)+open+reach-max(w[baseOnce], w[baseOften], 0)+slack < least {
		return false
	}
	v.set(possessiveSeen, seen.may(c.possessive) && c.doc.Vocabulary().Few(c.possessive, 1) > 0)
	room := v.score(k) + open + max(0, w[otherName]) + slack - least
	if acronym {
		room += max(0, w[acronymOften])
	}
	if room < 0 || c.impossible(v) || !c.pairs(v, k, room) {
		return false
	}
	c.counted(v)
	before := *v
	before.facts &^= documentFacts
	return before.score(k)+w.reach(acronym, !e.has(bare)) >= least && v.score(k)+max(0, w[otherName])+slack >= least
}

// onlyVerb says whether the word behind must be the verb of the sentence, because it can be one and nothing else can: The crews work
// at night.
func (c *candidate) onlyVerb() bool {
	d := c.doc
	const verbs = lexicon.Verb | lexicon.VerbPast | lexicon.VerbParticiple
	if !d.Tokens[c.next].Entry.Tag(lexicon.Verb) {
		return false
	}
	i := d.SentenceAt(int(d.Tokens[c.at].Start))
	if i < 0 {
		return false
	}
	s := &d.Sentences[i]
	const longest = 60
	if s.Words > longest {
		return false
	}
	for k := s.First; k < s.Last; k++ {
		t := &d.Tokens[k]
		if k == c.at || k == c.next || t.Kind != text.Word {
			continue
		}
		if t.Entry.Tag(verbs) && classOf(d, t)&preposition == 0 || t.Has(text.Apostrophe) || auxiliary(d.Of(t)) {
			return false
		}
	}
	return true
}

func auxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "shall",
		"do", "does", "did", "be", "been":
		return true
	}
	return false
}

// attributive says whether the word and the one behind it are the name of a thing that many write without a mark: farmers market.
func (c *candidate) attributive() bool {
	switch c.base {
	case "farmer", "girl", "boy", "teacher", "driver", "visitor", "worker", "player", "writer", "veteran", "parent", "student", "nurse",
		"doctor", "lawyer", "customer", "member", "user", "consumer", "buyer", "owner", "refugee", "resident", "sailor", "miner":
	default:
		return false
	}
	switch c.doc.Of(&c.doc.Tokens[c.next]) {
	case "market", "markets", "school", "schools", "union", "unions", "licence", "license", "centre", "center", "association", "group",
		"guild", "club", "room", "team", "cup", "league", "hospital", "home", "party", "council", "federation", "network", "strike",
		"fund", "guide", "manual", "lounge", "choir", "conference", "helpline", "organisation", "organization":
		return true
	}
	return false
}

// unbacked says whether the neighbours rule a possessive out because the document does not have the base, or not behind the
// capitalised word before it.
func (c *candidate) unbacked(v *vector) bool {
	d := c.doc
	if v.any(1<<beforeName) && v.any(1<<otherName) && (v.any(1<<baseCountry) || !d.Tokens[leader(d, c.at)].Entry.Is(lexicon.Person)) {
		return true
	}
	return !v.any(1<<baseOnce|1<<baseOften) &&
		(v.any(1<<baseUnlisted) ||
			v.any(1<<behindName) && !v.any(1<<baseCountry|1<<beforeTitle) && d.Tokens[c.at].Case != text.Lower ||
			v.any(1<<beforeTitle) && d.Tokens[c.next].Entry.Tag(lexicon.VerbIng))
}

// impossible says whether the word and its neighbours rule a possessive out whatever the rest says.
func (c *candidate) impossible(v *vector) bool {
	d := c.doc
	behind := &d.Tokens[c.next]
	named := v.any(1<<baseCountry | 1<<basePlace | 1<<basePerson | 1<<baseCompany)
	switch {
	case v.any(1<<baseAcronym) && !named && !v.any(1<<behindNoun|1<<behindPlural|1<<behindSuperlative),
		v.any(1<<nameBehindPlural) && !v.any(1<<baseCountry) && d.Tokens[c.at].Case != text.Lower,
		v.any(1<<baseRank) && v.any(1<<behindName),
		c.compared(),
		v.any(1<<beforeThe) && v.any(1<<basePerson|1<<basePlace|1<<baseCountry) && !v.any(1<<baseAcronym) && !c.entry.Is(lexicon.Common),
		v.any(1<<beforePlural) && d.Tokens[c.at].Case != text.Lower,
		c.base == "people" && !v.any(1<<behindNoun|1<<behindPlural|1<<behindNounVerb|1<<behindName):
		return true
	}
	switch c.base {
	case "St", "Hell", "Dem", "Rep", "Sen", "MP", "New", "Make", "Zoom", "money", "Treasury", "Millennial":
		return true
	}
	titled := d.Tokens[c.at].Case != text.Lower
	if !titled && counts(d.Of(behind)) && (c.then < 0 || timeUnit(d.Of(&d.Tokens[c.then]))) {
		return true // the ferry sails to the islands three times a day; he is five and his sisters six
	}
	if l := leader(d, c.at); titled && l >= 0 && (saint(d.Of(&d.Tokens[l])) || c.sisters(l)) {
		return true
	}
	switch d.Of(behind) {
	case "concerned", "involved", "welcome", "short", "signatory", "elective", "responsible", "affected":
		return true // the governments concerned
	case "dialog", "menu", "tab", "button", "column", "window", "panel", "toolbar", "section", "folder", "page", "editor", "item", "list",
		"setup", "radio", "properties", "desk", "app", "screen", "field", "box", "tool", "feature":
		if titled && !v.any(1<<basePerson|1<<basePlace|1<<baseCompany) {
			return true // the Paths dialog, the Letters section
		}
	case "de", "du", "des", "la", "le", "el", "y", "e", "di", "da", "und", "per":
		return true
	}
	if titled && !v.any(1<<behindNoun|1<<behindPlural) && adherent(c.base) && behind.Entry.Tag(lexicon.Verb|lexicon.VerbPast) {
		return true
	}
	return behind.Entry.Tag(lexicon.Verb|lexicon.VerbPast|lexicon.VerbParticiple) && c.then >= 0 && d.Of(&d.Tokens[c.then]) == "by"
}

func timeUnit(w string) bool {
	switch w {
	case "times", "time", "days", "weeks", "months", "years", "hours", "minutes", "miles", "kilometres", "kilometers", "centuries", "decades":
		return true
	}
	return false
}

func counts(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "twenty", "some", "few":
		return true
	}
	return false
}

// saint says whether the name behind the word has an s of its own: St Leonards Place.
func saint(w string) bool { return w == "St" || w == "Saint" }

// sisters says whether the title before the word, token l, makes it several of a family: the elder Miss Harlows.
func (c *candidate) sisters(l int) bool {
	d := c.doc
	switch d.Of(&d.Tokens[l]) {
	case "Misses", "Messrs", "Mesdames":
		return true
	case "Miss":
		b := leader(d, l)
		return b >= 0 && d.Tokens[b].Case == text.Lower && determinate(d.Of(&d.Tokens[b]))
	}
	return false
}

func determinate(w string) bool {
	switch w {
	case "the", "two", "three", "four", "both", "elder", "younger", "other", "these", "those":
		return true
	}
	return false
}

// compared says whether "most" or "least" behind the word begins what is said of it, not the name of a thing: the groups most exposed to.
func (c *candidate) compared() bool {
	d := c.doc
	if w := d.Of(&d.Tokens[c.next]); w != "most" && w != "least" || c.then < 0 {
		return false
	}
	n := follower(d, c.then)
	return n < 0 || classOf(d, &d.Tokens[n])&preposition != 0
}

// adherent says whether a name is formed like that of the members of a party, a people or a school.
func adherent(base string) bool {
	return strings.HasSuffix(base, "ist") || strings.HasSuffix(base, "ite") || strings.HasSuffix(base, "ian")
}
