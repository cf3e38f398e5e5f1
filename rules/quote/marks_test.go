package quote

import "testing"

// TestSides holds on which side of a quotation a mark may stand, by the characters round it; 0xFFFD is a border of the text.
func TestSides(t *testing.T) {
	const both, border = opens | closes, 0xFFFD
	for _, c := range []struct {
		before, after                   rune
		straight, leftShape, rightShape side
	}{
		{' ', 'a', opens, opens, both}, {border, 'a', opens, opens, both}, {'(', 'a', opens, opens, closes}, {'—', 'a', opens, opens, closes},
		{'a', ' ', closes, both, closes}, {'.', border, closes, both, closes}, {',', '\n', closes, both, closes}, {'a', ')', closes, opens, closes},
		{' ', ' ', both, opens, closes}, {'a', 'b', both, opens, closes}, {' ', ',', opens, both, closes}, {'.', 'A', both, opens, closes},
		{'a', ';', closes, both, closes}, {'-', '-', both, opens, closes}, {' ', '.', opens, opens, closes},
	} {
		if got := sideBetween(c.before, c.after); got != c.straight {
			t.Errorf("%q\"%q: %d, want %d", c.before, c.after, got, c.straight)
		}
		if got := curlySide(opens, c.before, c.after); got != c.leftShape {
			t.Errorf("%q“%q: %d, want %d", c.before, c.after, got, c.leftShape)
		}
		if got := curlySide(closes, c.before, c.after); got != c.rightShape {
			t.Errorf("%q”%q: %d, want %d", c.before, c.after, got, c.rightShape)
		}
	}
}
