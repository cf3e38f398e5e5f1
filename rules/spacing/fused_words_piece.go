package spacing

import (
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// piece is one part of a split.
type piece struct {
	text  string
	hash  uint64
	entry lexicon.Entry
}

func (p *piece) is(f lexicon.Flag) bool { return p.entry.Is(f) }
func (p *piece) tag(t lexicon.Tag) bool { return p.entry.Tag(t) }

const anyTag = ^lexicon.Tag(0)

// function says whether the piece is a function word of any kind. An everyday word that has no word class is one too (onto, upon).
func (p *piece) function() bool {
	if p.is(lexicon.Function) || len(p.text) == 1 || negated(p.text) {
		return true
	}
	return len(p.text) > 3 && p.is(lexicon.Common) && !p.is(lexicon.Proper) && !p.tag(anyTag) && p.entry.LogProb() > -5.5 &&
		!combiningFront(strings.ToLower(p.text))
}

// particle says whether the piece is a function word that also makes compounds: overdeclaration, checkin.
func (p *piece) particle() bool {
	switch strings.ToLower(p.text) {
	case "in", "on", "up", "out", "off", "over", "down", "under", "through", "after", "all", "no", "so", "some", "here", "there", "where":
		return true
	}
	return false
}

// negations are contractions that lost 't: didn. A page that loses spaces at markup loses that too.
var negations = [...]string{"didn", "doesn", "isn", "wasn", "aren", "weren", "hasn", "haven", "hadn", "couldn", "wouldn", "shouldn"}

// negated says whether the piece is one of the negations.
func negated(p string) bool {
	return len(p) > 2 && p[len(p)-1] == 'n' && slices.Contains(negations[:], p)
}

func adverb(p *piece) bool {
	return strings.HasSuffix(p.text, "ly") && len(p.text) > 4 && p.tag(lexicon.Adverb)
}

func pastTense(p *piece) bool { return p.tag(lexicon.VerbPast) && !p.tag(lexicon.Noun|lexicon.Verb) }

// finite says whether the piece is an inflected verb, an adverb or a plural, none of which begins a brand's name.
func finite(p *piece) bool {
	return len(p.text) > 3 && (pastTense(p) || adverb(p) || p.is(lexicon.Plural) && !p.tag(lexicon.Noun))
}

// adjectival says whether a past tense is one that makes adjectives with a noun: state-led, thunderstruck.
func adjectival(p string) bool {
	switch p {
	case "struck", "led", "made", "bound", "fed", "built", "held", "sold", "bred", "lit", "based", "owned", "sized", "shaped", "handed", "minded",
		"headed", "eyed", "faced", "sided", "oriented", "related", "backed", "trained", "powered", "funded", "controlled", "wracked",
		"ravaged", "torn", "stained", "coated", "lined", "filled", "rated", "ranked", "sponsored", "produced":
		return true
	}
	return false
}

func gerund(p *piece) bool {
	return strings.HasSuffix(p.text, "ing") && p.tag(lexicon.VerbIng)
}

// formal says whether the piece has the ending of an adjective that never begins a compound: political, economic.
func formal(p *piece) bool {
	if len(p.text) < 6 {
		return false
	}
	for _, end := range [...]string{"al", "ic", "ous", "ive", "ary", "ful", "ent", "ant", "ible", "able", "less"} {
		if strings.HasSuffix(p.text, end) {
			return true
		}
	}
	return false
}

func properName(p *piece) bool {
	return !p.is(lexicon.Word) && (!p.entry.Listed() || p.is(lexicon.Person|lexicon.Place|lexicon.Country|lexicon.Demonym))
}

func combiningFront(p string) bool {
	switch p {
	case "anti", "auto", "back", "bio", "counter", "crypto", "cyber", "eco", "electro", "euro", "fore", "geo", "hydro", "hyper", "inter",
		"macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "nano", "narco", "neo", "neuro", "non", "para", "petro", "photo",
		"poly", "post", "pro", "pseudo", "psycho", "quasi", "radio", "retro", "self", "semi", "side", "socio", "step", "sub", "super",
		"techno", "tele", "thermo", "trans", "turbo", "ultra", "video", "web", "well":
		return true
	}
	return false
}

func combiningEnd(p string) bool {
	switch p {
	case "ability", "able", "ally", "bot", "bound", "cam", "core", "craft", "crat", "esque", "est", "fest", "field", "fold",
		"fully", "gate", "goer", "goers", "holder", "holders", "hood",
		"land", "less", "like", "maker", "makers", "making", "man", "mate", "men", "naut", "ness", "nomics", "pad", "person", "phobia", "pod",
		"proof", "scape", "sphere", "ton", "town", "verse", "ville", "ward", "wards", "ware", "wear", "well", "wide", "wise", "woman", "women",
		"work", "works", "worthy":
		return true
	}
	return false
}
