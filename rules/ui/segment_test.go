package ui

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

func segmentOf(t *testing.T, g *grammar, line string) *segment {
	t.Helper()
	d := text.Parse("line.txt", line)
	s := new(segment)
	s.read(&g.table, d, 0, len(d.Tokens))
	return s
}

func TestSegment(t *testing.T) {
	g := theGrammar()
	s := segmentOf(t, g, "Follow us: @velm | RegisterClose, 9:15 am 2021-03-04 “yes”!")
	for _, c := range []struct {
		name string
		has  class
	}{
		{"handle", isHandle}, {"bar", isBar}, {"colon", isColon}, {"time", isTime}, {"date", isDate},
		{"labels run together", isSub | isNav}, {"after a mark", isBroken},
	} {
		if s.have&c.has != c.has {
			t.Errorf("%s: not seen", c.name)
		}
	}
	if !s.quoted || s.stop != '!' {
		t.Errorf("quoted %v, stop %q", s.quoted, s.stop)
	}
}

func TestSegmentIsCut(t *testing.T) {
	long := ""
	for range maxElements + 5 {
		long += "word "
	}
	if s := segmentOf(t, theGrammar(), long); !s.cut || s.n != maxElements {
		t.Errorf("cut %v, %d elements", s.cut, s.n)
	}
}
