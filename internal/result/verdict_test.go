package result

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

func TestVerdict(t *testing.T) {
	fused := &lint.Rule{Name: "spacing/fused-words"}
	item := func(r *lint.Rule, s lint.Severity) Item { return Item{Rule: r, Severity: s} }
	first := &File{Name: "a.txt", Words: 600, Items: []Item{item(fused, lint.Error), item(fused, lint.Note)}}
	second := &File{Name: "a.txt", Words: 400, Base: text.Base{Offset: 5000}, Items: []Item{item(fused, lint.Warning)}}
	v := NewVerdict(first)
	v.Add(first)
	if !v.Continues(second) || v.Continues(first) {
		t.Error("a later window belongs to the same text, the beginning of a text does not")
	}
	v.Add(second)
	if v.Defects != 2 || v.Words != 1000 || v.Families["spacing"] != 2 || v.Density() != 2 || v.Grade() != 'B' {
		t.Errorf("got %+v, grade %c", v, v.Grade())
	}
	blocked := &File{Name: "b.jsonl", Record: 7, Field: "body", Words: 9000, Items: []Item{item(&lint.Rule{Name: "document/blocked"}, lint.Warning)}}
	b := NewVerdict(blocked)
	b.Add(blocked)
	if b.Name != "b.jsonl:7 body" || b.Grade() != 'F' || !b.WorseThan(&v) || v.WorseThan(&b) {
		t.Errorf("got %+v, grade %c", b, b.Grade())
	}
}
