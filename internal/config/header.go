package config

import (
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Header silences findings of the family metadata inside a regular header block: articles of this collection begin with these
// lines, so they are no surprise. A block that differs is reported.
type Header struct{ roles []text.Role }

var roles = map[string]text.Role{"title": text.RoleTitle, "date": text.RoleDate, "url": text.RoleURL}

// NewHeader reads the declaration of a file.
func NewHeader(f *File) *Header {
	h := &Header{}
	for _, w := range f.Header {
		h.roles = append(h.roles, roles[w.Value])
	}
	return h
}

// head is how much of a text can hold a header block, in bytes.
const head = 4 << 10

// Filter takes out the findings inside a header block that is as declared.
func (h *Header) Filter(f *result.File) {
	if len(h.roles) == 0 || f.Base.Offset > 0 || !hasMetadata(f) {
		return
	}
	end := h.end(f.Text[:min(len(f.Text), head)])
	kept := f.Items[:0]
	for _, i := range f.Items {
		if i.Span.End > end || i.Rule.Family() != "metadata" {
			kept = append(kept, i)
		}
	}
	f.Items = kept
}

func hasMetadata(f *result.File) bool {
	for i := range f.Items {
		if f.Items[i].Rule.Family() == "metadata" {
			return true
		}
	}
	return false
}

// end is where the header block ends, -1 where it is not as declared.
func (h *Header) end(s string) int {
	d := text.Parse("", s)
	next, end := 0, -1
	for i := range d.Lines {
		switch l := &d.Lines[i]; {
		case l.Role == text.RoleBlank:
		case next == len(h.roles):
			if l.Role != text.RoleBody {
				return -1
			}
			return end
		case l.Role != h.roles[next]:
			return -1
		default:
			next, end = next+1, l.End
		}
	}
	if next < len(h.roles) {
		return -1
	}
	return end
}
