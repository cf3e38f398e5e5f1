package fragment

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// agencyLine says whether sentence i stands alone in its paragraph, ends in a full date and has its verb in the present tense
// and none in the past: Fishermen repair nets in Velm, Lithia, on March 3, 2019.
func agencyLine(d *text.Document, i int) bool {
	s := &d.Sentences[i]
	g := &d.Paragraphs[s.Paragraph]
	if !s.Ended || s.Words < 8 || d.Tokens[s.First].Kind != text.Word || s.Words > 45 || g.LastSentence-g.FirstSentence > 2 || i != g.FirstSentence || i == 0 && len(d.Sentences) == 1 {
		return false
	}
	last := s.Last - 1
	if !d.Tokens[last].IsByte('.') || !year(d, last-1) {
		return false
	}
	return monthNear(d, s, last-1) && presentOnly(d, s)
}

func year(d *text.Document, i int) bool {
	t := d.Tok(i)
	if t == nil || t.Kind != text.Number || t.Len() != 4 {
		return false
	}
	w := d.Of(t)
	return strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")
}

// sided says whether one of the tokens may be the word that posed looks for.
func sided(d *text.Document, watched []int32) bool {
	for _, v := range watched {
		if i := int(v); i >= 2 && i+1 < len(d.Tokens) && sideAt(d, i) {
			return true
		}
	}
	return false
}

// sideAt says whether marks stand round token i as round a word that says on which side somebody stands.
func sideAt(d *text.Document, i int) bool {
	return d.Tokens[i+1].IsByte(',') && (d.Tokens[i-2].IsByte(',') || d.Of(&d.Tokens[i-2]) == "from")
}

// checkPosed looks at the sentences that have a year in them.
func checkPosed(p *lint.Pass) {
	d := p.Doc
	last := -1
	for _, n := range d.Indexed(text.Numbers) {
		if !year(d, int(n)) {
			continue
		}
		k := d.SentenceAt(int(d.Tokens[n].Start))
		if k < 0 || k == last {
			continue
		}
		last = k
		if s := &d.Sentences[k]; posed(d, s) && captionStart(d, s) == "" && !agencyLine(d, k) && !scene(d, k) {
			caption(p, k, "it says who stands where")
		}
	}
}

// posed says whether a sentence tells in the present tense who stands where: Marsh, left, speaks with …
func posed(d *text.Document, s *text.Sentence) bool {
	if s.Words < 10 || s.Words > 50 || !d.Tokens[s.Last-1].IsByte('.') {
		return false
	}
	side := false
	for i := s.First + 2; i+2 < s.Last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind != text.Word || t.Case != text.Lower || t.Len() > 6:
		case sideAt(d, i):
			w := d.Of(t)
			side = side || w == "left" || w == "right" || w == "center" || w == "centre"
		}
	}
	return side && presentOnly(d, s)
}

// monthNear says whether a month and a day stand directly before the year at token i.
func monthNear(d *text.Document, s *text.Sentence, i int) bool {
	month, day := false, false
	for n := 0; i > s.First && n < 8; n++ {
		i--
		switch t := &d.Tokens[i]; {
		case t.Kind == text.Number && t.Len() <= 2:
			day = true
		case t.Kind == text.Word && month3(d.Of(t)):
			month = true
		}
	}
	return month && day
}

func month3(w string) bool {
	if len(w) < 3 {
		return false
	}
	switch w[:3] {
	case "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// presentOnly says whether a sentence has one of the verbs of captions in the present tense, and no verb that tells or plans.
func presentOnly(d *text.Document, s *text.Sentence) bool {
	present := false
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Kind == text.Punct && doubleMark(d.Of(t)) {
			return false
		}
		if t.Kind != text.Word || t.Case != text.Lower {
			continue
		}
		switch d.Of(t) {
		case "was", "were", "had", "has", "have", "will", "would", "said", "did", "could", "should", "may", "might", "expires", "ends", "begins",
			"opens", "closes", "starts", "runs", "until", "since", "between":
			return false
		case "walk", "walks", "stand", "stands", "sit", "sits", "attend", "attends", "arrive", "arrives", "speak", "speaks", "hold", "holds", "wave",
			"waves", "look", "looks", "pose", "poses", "gesture", "gestures", "react", "reacts", "leave", "leaves", "shake", "shakes", "pass", "passes",
			"ride", "rides", "celebrate", "celebrates", "address", "addresses", "listen", "listens", "watch", "watches", "deliver", "delivers", "carry",
			"carries", "wait", "waits", "gather", "gathers", "take", "takes", "make", "makes", "step", "steps", "repair", "repairs", "play", "plays",
			"work", "works", "protest", "protests", "march", "marches", "line", "lines", "pray", "prays", "board", "boards", "shout", "shouts", "fly",
			"flies", "enter", "enters", "answer", "answers", "smile", "smiles", "greet", "greets", "inspect", "inspects", "visit", "visits", "clean",
			"cleans", "drive", "drives", "is", "are", "rise", "rises", "burn", "burns", "patrol", "patrols", "participate", "participates", "talk", "talks", "uses", "prepare",
			"prepares", "hug", "hugs":
			if j := d.Prev(i); j >= s.First && d.Of(&d.Tokens[j]) != "to" {
				present = true
			}
		}
	}
	return present
}

// lastScene is the last sentence that may be a scene.
const lastScene = 6

// scene says whether sentence i, alone in one of the first paragraphs, tells in the present tense what happens during an event.
func scene(d *text.Document, i int) bool {
	s := &d.Sentences[i]
	g := &d.Paragraphs[s.Paragraph]
	if i == 0 || i > lastScene || !s.Ended || s.Words < 12 || s.Words > 45 || g.LastSentence-g.FirstSentence != 1 {
		return false
	}
	body := d.Text[s.Start:s.End]
	return strings.Contains(body, " during a") && !strings.Contains(body, " is ") && !strings.Contains(body, " are ") && presentOnly(d, s)
}
