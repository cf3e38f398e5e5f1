package ui

import (
	"strings"
	"testing"
)

// A name in capitals is a class; a misspelt one would silently match nothing.
func TestShapesNameKnownClasses(t *testing.T) {
	for k := range furniture {
		for _, s := range furniture[k].shapes {
			for _, field := range strings.Fields(strings.Trim(s.pattern, "^$ ")) {
				for _, name := range strings.Split(strings.TrimSuffix(field, "?"), "|") {
					if name != "" && name[0] >= 'A' && name[0] <= 'Z' && classNames[strings.ToLower(name)] == 0 {
						t.Errorf("%s: %q is no class", s.pattern, name)
					}
				}
			}
		}
	}
}

// Every class of the vocabulary is known, and no word stands in it twice.
func TestVocabulary(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(vocabularyText) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if seen[fields[0]] {
			t.Errorf("%s stands twice", fields[0])
		}
		seen[fields[0]] = true
		for _, name := range fields[1:] {
			if classNames[name] == 0 {
				t.Errorf("%s: %q is no class", fields[0], name)
			}
		}
	}
	if n := len(seen); n*2 > tableSize {
		t.Errorf("%d words crowd a table of %d", n, tableSize)
	}
}

// The steps of a shape match as its documentation says.
func TestMatch(t *testing.T) {
	g := theGrammar()
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"^skip to", "Skip to content", true},
		{"^skip to", "Please skip to content", false},
		{"skip to", "Please skip to content", true},
		{"^skip ~ content", "skip all of the content", true},
		{"^skip ~1 content", "skip all of the content", false},
		{"^skip the? content", "skip content", true},
		{"^skip|jump content $", "jump content now", false},
		{"^skip ~2 $", "skip one two", true},
		{"^skip ~2 $", "skip one two three", false},
		{"^PLATFORM PLATFORM", "Facebook Twitter", true},
	} {
		c2 := newCompiler(&g.table).compile(shape{pattern: c.pattern}, kindSkip)
		s := segmentOf(t, g, c.text)
		if _, _, got := c2.find(s.els()); got != c.want {
			t.Errorf("%q on %q: %v", c.pattern, c.text, got)
		}
	}
}
