package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// Kind is what a token is.
type Kind uint8

const (
	// Word is a run of letters and combining marks with inner apostrophes (don't, O’Brien); initials with their full
	// stops (U.S., J.R.R.) are one Word with the flag Initials.
	Word Kind = iota
	// Number is digits with inner separators: 1,000  3.14  10:30  2021-12-28  12/28/2021.
	Number
	// Alnum is a run of letters and digits: 5G, 1st, F16, 2021The.
	Alnum
	// Punct is one mark: . , ; : ! ? quotes, brackets, dashes. Runs of full stops or of hyphens are one token.
	Punct
	// Symbol is any other visible character: currency signs, &, <, >, |, =, emoji.
	Symbol
	// Space is a run of blanks inside a line: spaces, tabs, no-break and other Unicode spaces.
	Space
	// Newline is one line terminator: \n, \r\n or \r.
	Newline
	// URL, Email, Handle (@name, #tag) and File (report.pdf) are protected: spacing rules do not look inside.
	URL
	Email
	Handle
	File
	// Other is a control character or a byte that is not UTF-8.
	Other
)

// Case is the letter case of a Word or Alnum.
type Case uint8

const (
	// NoCase has no cased letter; Lower is all lower case; Title one capital and then lower case (also a single capital);
	// Upper two or more letters, all capitals; Mixed anything else (iPhone, McDonald, theUS).
	NoCase Case = iota
	Lower
	Title
	Upper
	Mixed
)

// Flag is a property of a token, as a bit set. Space and Newline tokens have none.
type Flag uint16

const (
	// SpaceBefore: a blank, a line border or a border of the text stands before the token; SpaceAfter likewise.
	SpaceBefore Flag = 1 << iota
	SpaceAfter
	// SentenceStart: the first Word, Number or Alnum of a sentence.
	SentenceStart
	// LineStart: the first token of a line that is not a Space.
	LineStart
	// Apostrophe: an apostrophe inside the word.
	Apostrophe
	// NonASCII: the token has a byte above 0x7F.
	NonASCII
	// Initials: U.S. or J.R.R.; Abbrev: a Word whose full stop belongs to it (Mr, Jan, No, St); the full stop itself is the
	// next token.
	Initials
	Abbrev
	// Opening and Closing are set on quotation marks and brackets. A mark that could be either has both or neither.
	Opening
	Closing
)

// Token is one piece of the text. The tokens of a document tile it: each starts where the one before ends.
type Token struct {
	Start, End uint32
	Kind       Kind
	Case       Case
	Flags      Flag
	// Entry is what the lexicon knows of a Word (of its form without a trailing 's); 0 for anything unlisted.
	Entry lexicon.Entry
	// Hash is lexicon.Hash of a Word's text; for ASCII Punct and Symbol of one byte it is that byte.
	Hash uint64
}

// Span is the token's place.
func (t *Token) Span() Span { return Span{int(t.Start), int(t.End)} }

// Len is the length in bytes.
func (t *Token) Len() int { return int(t.End - t.Start) }

// Has says whether any of the flags in f is set.
func (t *Token) Has(f Flag) bool { return t.Flags&f != 0 }

// IsByte says whether the token is the single ASCII mark c.
func (t *Token) IsByte(c byte) bool {
	return t.Hash == uint64(c) && (t.Kind == Punct || t.Kind == Symbol)
}

// blank says whether the token is white space.
func (t *Token) blank() bool { return t.Kind == Space || t.Kind == Newline }

// Wordlike says whether the token is a Word, Number or Alnum.
func (t *Token) Wordlike() bool { return t.Kind <= Alnum }
