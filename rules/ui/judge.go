package ui

// verdict says what a segment is.
type verdict struct {
	kind kind
	// from and to are the elements that the verdict covers; noted and weak as in guard.
	from, to    int
	noted, weak bool
}

// place says where a segment stands.
type place struct {
	line, title, ending bool
	// several: the segment is a line of several sentences.
	several bool
}

// judge finds the first shape that covers the whole segment.
func (g *grammar) judge(s *segment, at place) (verdict, bool) {
	if s.n == 0 || s.cut || s.words > maxWords || at.title && s.covered*4 < s.words*3 {
		return verdict{}, false
	}
	if c := g.shape(s, at); c != nil && (at.line && s.stop != '.' || !s.prosy(c.kind)) {
		return verdict{c.kind, 0, s.n, c.guard&noted != 0, false}, true
	}
	if at.line && !at.title && s.stamp() {
		return verdict{kindByline, 0, s.n, true, false}, true
	}
	if v, ok := s.cover(at); ok {
		return v, ok
	}
	return s.likely(at)
}

// A stamp has a date and a time.
const (
	stampDate = isMonth | isWeekday | isDate | isYear
	stampTime = isTime | isClock
)

// stamp says whether a segment is a date with a time and nothing else.
func (s *segment) stamp() bool {
	const date, time = stampDate, stampTime
	if s.words == 0 || s.numbers < 2 || s.have&date == 0 || s.have&time == 0 {
		return false
	}
	for i := range s.els() {
		if is := s.buf[i].is; is&(date|time|isNum|isBar) == 0 && is&^(isWord|isCap|isFunc) != 0 || is&(isWord|isFunc) == isWord && is&(date|time) == 0 {
			return false
		}
	}
	return true
}

// prosy says whether a sentence has the words of prose, though those of a shape stand far apart in it. A label before a colon and
// a request that begins it tell more than the words that follow; notices of rights and of opinions and notes on an author are
// written as prose is.
func (s *segment) prosy(k kind) bool {
	const short = 10
	if s.words <= short || s.have&(isColon|isCopy|isCopyright) != 0 || s.els()[0].is&isAct != 0 || k == kindCopyright || k == kindSyndication || k == kindByline ||
		k == kindAffiliate || k == kindApp {
		return false
	}
	return s.plain*10 >= s.words*3 && s.cues*8 < s.words || s.plain*5 >= s.words && s.cues*20 <= s.words
}

// shape returns the first shape that the segment has, or nil.
func (g *grammar) shape(s *segment, at place) *compiled {
	if s.shapeless {
		return nil
	}
	els := s.els()
	if els[0].is&isBar != 0 && len(els) > 1 {
		els = els[1:]
	}
	m := matcher{g: g, s: s, els: els, at: at, best: len(g.shapes)}
	if s.have&(isSaid|isThird) != 0 {
		m.run(&g.told)
	} else {
		m.run(&g.whole)
	}
	if m.best == len(g.shapes) {
		return nil
	}
	return &g.shapes[m.best]
}

// allows says whether the guard lets a shape judge the segment.
func (s *segment) allows(g guard, at place) bool {
	if g == 0 {
		return s.have&(isSaid|isThird) == 0 && !s.quoted
	}
	return (g&telling != 0 || s.have&(isSaid|isThird) == 0) &&
		(g&quoting != 0 || !s.quoted) &&
		(g&open == 0 || s.stop != '.') &&
		(g&asks == 0 || s.stop == '?') &&
		(g&labelled == 0 || s.stop == ':') &&
		(g&line == 0 || at.line) &&
		(g&ending == 0 || at.ending) &&
		(g&(titled|titledish|shouted) == 0 || s.capitals(g)) &&
		(g&(personal|pages|dated|address|bars|comma|tags) == 0 || s.evidence(g))
}

func (s *segment) capitals(g guard) bool {
	return (g&titled == 0 || s.titled == s.words) &&
		(g&titledish == 0 || s.titled*10 >= s.words*7) &&
		(g&shouted == 0 || s.uppers == s.words || s.uppers > 0 && s.words < 4 && s.titled == s.words)
}

// pagelike says whether a segment is a label, a short request to the reader, or has several words of furniture.
func (s *segment) pagelike() bool {
	return s.words <= 6 && s.stop != '.' ||
		s.words <= 8 && s.els()[0].is&isAct != 0 && s.have&(isYou|isWe) != 0 ||
		s.cues > 1 && s.cues*6 >= s.words
}

func (s *segment) evidence(g guard) bool {
	return (g&personal == 0 || s.have&(isYou|isWe) != 0) &&
		(g&pages == 0 || s.pagelike()) &&
		(g&tags == 0 || s.words == 0 && s.have&^isBroken == isTag) &&
		(g&dated == 0 || s.have&(isMonth|isDate|isTime|isYear|isClock) != 0 && s.numbers > 0) &&
		(g&address == 0 || s.have&(isMail|isHandle|isURL|isNum) != 0) &&
		(g&bars == 0 || s.bars > 1 && s.words <= 5*(s.bars+1) && s.words > s.bars && s.numbers < 2 && s.have&isColon == 0) &&
		(g&comma == 0 || s.have&isBroken != 0)
}

// part finds a shape that covers some words inside a segment (inside), or its last words (tail).
func (g *grammar) part(s *segment, from int, at place) (verdict, bool) {
	m := matcher{g: g, s: s, els: s.els()[from:], at: at, best: len(g.shapes), inside: true}
	m.run(&g.parts)
	if m.best == len(g.shapes) {
		return verdict{}, false
	}
	c := &g.shapes[m.best]
	if c.guard&alone != 0 {
		m.to--
	}
	return verdict{c.kind, from + m.from, from + m.to, c.guard&noted != 0, false}, true
}

// tight says whether matched words stand together, without a mark between them, and with capitals where those are asked for.
func (s *segment) tight(c *compiled, els []element, later bool) bool {
	if c.guard&apart != 0 && later && els[0].is&isBroken == 0 {
		return false
	}
	if c.guard&initial != 0 && els[0].is&isCap == 0 {
		return false
	}
	for i := range els {
		e := &els[i]
		if c.guard&(inside|loose) == inside && i > 0 && e.is&isBroken != 0 {
			return false
		}
		if c.guard&capped != 0 && e.is&isWord != 0 && e.is&isCap == 0 {
			return false
		}
	}
	return true
}

// coverKinds says which kind a segment is that holds nothing but furniture vocabulary, by the strongest class in it.
var coverKinds = [...]struct {
	class class
	kind  kind
}{
	{isAd, kindAdvertising}, {isComment, kindComments}, {isPlatform, kindShare}, {isLetter, kindNewsletter}, {isAlert, kindNewsletter},
	{isAccount, kindSignIn}, {isPay, kindPaywall}, {isDonate, kindDonation}, {isApp, kindApp}, {isVideo, kindVideo},
	{isGallery, kindGallery}, {isLegal, kindCookie}, {isContact, kindContact}, {isAgency, kindAgencyCredit},
	{isCredit, kindPhotoCredit}, {isNav, kindNavigation}, {isShare, kindShare}, {isSolo, kindNavigation},
	{isRelated, kindRelated}, {isStory, kindRelated},
}

const coverWords = 9

// cover judges a line that holds nothing but words of the furniture vocabulary, such as "Show more comments" or "Menu".
func (s *segment) cover(at place) (verdict, bool) {
	if !at.line || s.words == 0 || s.words > coverWords || s.covered < s.words || s.stop == '.' || s.stop == '?' || s.quoted ||
		s.have&(isURL|isSaid|isThird) != 0 {
		return verdict{}, false
	}
	lone := s.words == 1
	if lone && s.have&isSolo == 0 && (s.stop != ':' || s.have&(cueClasses|isRelated) == 0) || at.title && (s.words > 3 || s.have&isSolo == 0) {
		return s.section(at)
	}
	for _, k := range coverKinds {
		if s.have&k.class == 0 {
			continue
		}
		if !lone && !s.agree(k.class) {
			continue
		}
		return verdict{k.kind, 0, s.n, s.crosshead(), false}, true
	}
	return s.section(at)
}

// crosshead says whether a label could also be a subheading of the article: a few words in sentence case, none of which belongs
// to furniture alone. It is then a note.
func (s *segment) crosshead() bool {
	const firm = isNoun | isPlatform | isLetter | isAccount | isAd | isLegal | isApp | isDonate | isYou | isWe | isContact | isBlock | isGallery
	return s.words > 1 && s.stop == 0 && s.caps == 1 && s.have&firm == 0
}

// agree says whether a segment of several words has enough behind its strongest class: a second word of furniture beside it.
func (s *segment) agree(c class) bool {
	strong, other := 0, 0
	for i := range s.els() {
		switch is := s.els()[i].is; {
		case is&c != 0:
			strong++
		case is&(cueClasses|isLabel|isRelated|isAct) != 0:
			other++
		}
	}
	return strong > 1 || other > 0
}

// section judges a line of section names, weakly.
func (s *segment) section(at place) (verdict, bool) {
	if at.title || s.have&(isSection|isLabel) == 0 || s.words > 4 {
		return verdict{}, false
	}
	labels := s.words > 1 && s.caps == s.words && s.have&isFunc == 0 && s.numbers == 0
	return verdict{kindNavigation, 0, s.n, labels, !labels}, true
}

// faint says whether all words of a short label belong to the vocabulary, or half of those of a request. Where a label hangs on the
// end of a paragraph, or of the text, that is enough for a note.
func (s *segment) faint() bool {
	const most = 6
	telling := 0
	for i := range s.els() {
		if s.buf[i].is&isFunc == 0 {
			telling++
		}
	}
	return telling > 1 && s.words <= most && s.stop == 0 && !s.quoted && s.numbers == 0 &&
		(s.covered == s.words || s.covered*2 >= s.words && s.buf[0].is&isAct != 0) &&
		s.have&(cueClasses|isLabel|isRelated|isAct|isSection) != 0 && s.have&(isSaid|isThird) == 0 &&
		s.buf[0].is&isCap != 0 && s.buf[s.n-1].is&(isFunc|isWord) == isWord
}

// What a segment that no shape knows must weigh: a whole line, a sentence at the edge of a paragraph, and either where it is not
// dense but addresses somebody.
const (
	lineWeight     = 120
	sentenceWeight = 450
	addressWeight  = 170
	sentenceExtra  = 100
)

// likely judges by weight.
func (s *segment) likely(at place) (verdict, bool) {
	if at.title || at.several || s.quoted || s.have&(isSaid|isThird) != 0 || s.have&speaking == 0 {
		return verdict{}, false
	}
	least, noted := sentenceWeight, s.crosshead()
	switch dense := s.dense(); {
	case dense && at.line:
		least = lineWeight
	case dense:
	case s.addresses():
		noted = true
		if least = addressWeight; !at.line {
			least = addressWeight + sentenceExtra
		}
	default:
		return verdict{}, false
	}
	if s.weigh() < least {
		return verdict{}, false
	}
	return verdict{s.topic(), 0, s.n, noted, false}, true
}

// addresses says whether a segment that is not dense speaks to the reader, or for the publisher, with few words of its own.
func (s *segment) addresses() bool {
	const short = 5
	return s.words >= short && s.cues*8 >= s.words && s.have&(isYou|isWe) != 0 && s.plain*3 <= s.words && s.stop != ':' &&
		(s.stop != 0 || s.words <= coverWords+1) && s.buf[0].is&isCap != 0
}

// dense says whether enough of a segment is furniture vocabulary to be weighed at all.
func (s *segment) dense() bool {
	switch {
	case s.words == 0 || s.words == 1 && s.have&isSolo == 0:
		return false
	case s.titled == s.words && s.covered*2 < s.words && s.have&(isYou|isWe|isCopy|isCredit|isAgency) == 0:
		return false
	}
	const brief, sentence = 6, 5
	addressed := s.have&(isYou|isWe) != 0
	switch {
	case s.stop == '?', s.item && s.buf[0].is&isCap == 0:
		return false
	case s.words <= brief && s.plain > 0 && !addressed && s.buf[0].is&isAct == 0:
		return false
	case s.stop == '.' && s.words > sentence && !addressed && s.have&(isAgency|isCopyright|isCopy) == 0:
		return false
	}
	return s.plain*5 <= s.words*2 && s.plain*4 <= s.words+2 && (s.cues*5 >= s.words || s.have&(isAgency|isCopyright|isCopy) != 0)
}

// speaking are the classes without one of which nothing is furniture by weight.
const speaking = cueClasses | isAgency | isCopyright | isCopy
