package apostrophe

import (
	"strings"
	"testing"
)

func TestFilters(t *testing.T) {
	for _, f := range []struct {
		name, words string
		got         filter
	}{
		{"neighbourly", "wont whats cant im ive hes shes lets its", neighbourly},
		{"pieces", "s t m ll re ve don haven didn doesn isn wasn weren aren couldn wouldn shouldn hasn hadn mustn needn", pieces},
	} {
		want := filter{}
		for _, w := range strings.Fields(f.words) {
			want = want.with(w)
		}
		if f.got != want {
			t.Errorf("%s: is %#x, %#x, want %#x, %#x", f.name, f.got.high, f.got.low, want.high, want.low)
		}
	}
}
