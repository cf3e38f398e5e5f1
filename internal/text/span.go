package text

// Span is a half-open range of bytes [Start, End) of a document's text, on rune borders.
// It is the only coordinate inside the program; report formats convert it at their edge with a LineIndex.
type Span struct{ Start, End int }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Of returns the text of the span.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
