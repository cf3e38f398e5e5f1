package encoding

import (
	"strings"
	"testing"
)

// A reference that was escaped twice is found once, from its &.
func TestEscapedAgain(t *testing.T) {
	for s, want := range map[string]string{
		"a &amp;nbsp; b": "", "a &amp;amp;quot; b": "", "a amp;nbsp; b": "nbsp;", "a nbsp; b": "nbsp;", "a; nbsp; b": "nbsp;",
	} {
		if got := strippedEntityAt(s, strings.LastIndexByte(s, ';')).Of(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
