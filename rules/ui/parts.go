package ui

import "github.com/scrapelint/scrapelint/internal/text"

// inner looks for furniture inside a sentence that is prose by its place.
func (r *reader) inner(n int, at place) {
	s := &r.doc.Sentences[n]
	r.menu(n)
	if !r.cueing && !r.hinted(n) {
		return
	}
	cues, ok := r.within(s.First, s.Last)
	r.cues += cues
	if ok {
		r.seg.read(&r.g.table, r.doc, s.First, s.Last)
		r.cues += r.seg.cues
		r.parts(at)
	}
}

// hintedElements is hinted for a segment that was read.
func (g *grammar) hintedElements(s *segment) bool {
	for i := range s.els() {
		if l := s.buf[i].lit; l != 0 && len(g.parts.starts[l])+len(g.parts.triggers[l]) > 0 {
			return true
		}
	}
	return s.cut
}

// parts looks for furniture inside the segment that was read last and is prose as a whole.
func (r *reader) parts(at place) {
	if r.seg.shapeless || r.seg.have&r.g.hintClasses == 0 && !r.g.hintedElements(&r.seg) {
		return
	}
	for {
		for from := 0; from < r.seg.n; {
			v, ok := r.g.part(&r.seg, from, at)
			if !ok {
				break
			}
			r.hits = append(r.hits, hit{r.withMarks(r.seg.span(r.doc, v.from, v.to)), v.kind, v.noted, -1})
			from = v.to
		}
		if !r.seg.cut {
			return
		}
		r.seg.read(&r.g.table, r.doc, r.seg.next, r.seg.last)
	}
}

// withMarks widens a span by the colon behind it or the brackets round it.
func (r *reader) withMarks(span text.Span) text.Span {
	t := r.doc.Text
	if span.End < len(t) && t[span.End] == ':' {
		span.End++
	}
	if span.Start > 0 && t[span.Start-1] == '(' && span.End < len(t) && t[span.End] == ')' {
		span.Start--
		span.End++
	}
	return span
}
