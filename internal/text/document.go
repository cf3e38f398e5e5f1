// Package text turns bytes into a Document: tokens that tile the text, lines, paragraphs and sentences, and the parts of an
// article (title, header lines, body). It finds no defects; rules read what it computed.
package text

// Role is the part a line plays in the article.
type Role uint8

const (
	// RoleBody is ordinary text; RoleBlank has no visible character; RoleTitle is the headline on the first line;
	// RoleDate and RoleURL are the crawler's header lines directly below or above the title.
	RoleBody Role = iota
	RoleBlank
	RoleTitle
	RoleDate
	RoleURL
)

// Line is one line of the text. Start and End are bytes, without the terminator; First and Last are token indexes, half-open,
// without the Newline token.
type Line struct {
	Start, End  int
	First, Last int
	// Paragraph is the index into Document.Paragraphs, -1 for a blank line.
	Paragraph int
	// Words counts Word tokens; Common those that are everyday English words (lexicon.Common).
	Words, Common int
	Role          Role

	before, after tally // of the text up to where the line begins and ends
}

// tally counts Word tokens, everyday words, and Word, Number and Alnum tokens together.
type tally struct{ words, common, wordlike int }

// Span is the line without its terminator.
func (l *Line) Span() Span { return Span{l.Start, l.End} }

// Paragraph is a block of text: a line, or a run of lines where the document is hard-wrapped.
// FirstLine and LastLine index Lines, FirstSentence and LastSentence index Sentences; all half-open.
type Paragraph struct {
	Start, End                  int
	FirstLine, LastLine         int
	FirstSentence, LastSentence int
}

// Span is the paragraph without the last terminator.
func (p *Paragraph) Span() Span { return Span{p.Start, p.End} }

// Sentence is one sentence inside a paragraph, without the blanks around it. First and Last are token indexes, half-open;
// closing quotation marks and brackets belong to the sentence that they close.
type Sentence struct {
	Start, End  int
	First, Last int
	Paragraph   int
	// Words counts Word, Number and Alnum tokens.
	Words int
	// Ended: it ends with . ! ? or … (closing marks may follow). Lower: its first letter is lower case.
	Ended, Lower bool
}

// Span is the sentence without the blanks around it.
func (s *Sentence) Span() Span { return Span{s.Start, s.End} }

// Index names the lists of token indexes that the tokenizer keeps, so that rules visit only tokens that may matter to them.
type Index uint8

const (
	// Unlisted: Word tokens that the lexicon does not know, and Word tokens in Mixed case; Alnums that hold two letters or
	// more.
	Unlisted Index = iota
	// Apostrophes: Words with an inner apostrophe, and single quotation marks and apostrophes standing alone.
	Apostrophes
	// Quotes: double quotation marks of every kind (straight, curly, low, angle).
	Quotes
	// Brackets: ( ) [ ] { }.
	Brackets
	// Gaps: Space tokens that are not exactly one U+0020, and every Space at a line's border.
	Gaps
	// Glued: one of . , ; : ! ? ) ] and closing quotes with a letter, digit or opening mark directly after it.
	Glued
	// Detached: one of . , ; : ! ? ) ] with a blank directly before it, inside a line.
	Detached
	// Numbers: Number and Alnum tokens.
	Numbers
	// Symbols: Symbol tokens.
	Symbols
	// Plurals: Words of four letters or more that end in s, without an apostrophe.
	Plurals
	// Others: tokens of kind Other, and tokens that hold an invisible or otherwise suspicious non-ASCII character.
	Others
	// Fragments: Words in lower case that are in no dictionary (neither Common, Word nor Function), and single letters but a; T
	// is the only capital, the beginning of The and This.
	Fragments
	// NonWords: Words that the lexicon lists only as contractions without their apostrophe.
	NonWords
	// Protected: URL, Email, Handle and File tokens.
	Protected
	// Capitals: Words with a capital, in Title, Upper or Mixed case.
	Capitals
	// Twins: Words that are the same, in any letter case, as the second or fourth token before them, so as one of the two
	// words before them where single blanks stand between.
	Twins
	// Doubled: one of . ! ? with a comma or a full stop directly behind it.
	Doubled
	// Ellipses: runs of three full stops or more, and the one character …
	Ellipses
	// Dashes: single hyphens with a blank before them.
	Dashes
	// Dividers: single : / | and > marks.
	Dividers
	indexes
)

// Document is one article: its text, exactly as it lies in the file, and what was read from it. A Document is read-only for
// rules. Parsing reuses the memory of an earlier Document, see Parser.
type Document struct {
	// Name is the path or label for reports.
	Name string
	// Text is the whole text, byte for byte (a BOM and line ends included).
	Text string

	Tokens     []Token
	Lines      []Line
	Paragraphs []Paragraph
	Sentences  []Sentence

	// Words counts Word tokens, Common those among them that are everyday English words.
	Words, Common int
	// HasBOM: the text begins with a UTF-8 byte order mark. Invalid counts bytes that are not UTF-8.
	HasBOM  bool
	Invalid int
	// Wrapped: lines are hard-wrapped, so that a paragraph spans several lines.
	Wrapped bool

	seen     [4]uint64
	index    [indexes][]int32
	dot      int     // see nextDot
	line     Line    // that tokenize reads
	wordlike int     // Word, Number and Alnum tokens so far
	notes    []note  // words for annotate
	todo     []visit // tokens for annotate that are no plain words
	stopAt   []visit // tokens that may end a sentence; what comes before includes the token itself where it is a word
	fresh    []int32 // colons and opening marks, behind which a sentence may begin
	// lastLine and lastSentence are what LineAt and SentenceAt answered last.
	lastLine, lastSentence int
	watch                  *watchList
	watched                []int32
	watchers               []uint16       // the lists of watched words that hold those of watched
	watchedOf              [lists][]int32 // the same by list, see WatchedOf
	vocab                  *Vocabulary
	code                   code
	vocabOK                bool
	awaited                []awaited
	late                   []int32 // the lines of everyday words that were looked up late
	unknown                known   // the word that is awaited
	cache                  *wordCache
	pieces                 *farTable // of parts of words, which would drive whole words out of cache
}

// HasByte says whether byte c, not a letter or digit, occurs anywhere in the text. It is exact for every byte that is not an
// ASCII letter or digit, and the cheapest way for a rule to leave early.
func (d *Document) HasByte(c byte) bool { return d.seen[c>>6]&(1<<(c&63)) != 0 }

// HasNonASCII says whether the text has a byte above 0x7F.
func (d *Document) HasNonASCII() bool { return d.seen[2]|d.seen[3] != 0 }

// Indexed returns the token indexes of a list, in text order. Callers must not change it.
func (d *Document) Indexed(i Index) []int32 { return d.index[i] }

// Of returns the text of a token.
func (d *Document) Of(t *Token) string { return d.Text[t.Start:t.End] }

// Tok returns token i, or nil when i is out of range.
func (d *Document) Tok(i int) *Token {
	if i < 0 || i >= len(d.Tokens) {
		return nil
	}
	return &d.Tokens[i]
}

// Next returns the index of the nearest token after i that is not a Space, or len(Tokens); it stops at a Newline.
func (d *Document) Next(i int) int {
	for i++; i < len(d.Tokens) && d.Tokens[i].Kind == Space; i++ {
	}
	return i
}

// Prev returns the index of the nearest token before i that is not a Space, or -1; it stops at a Newline.
func (d *Document) Prev(i int) int {
	for i--; i >= 0 && d.Tokens[i].Kind == Space; i-- {
	}
	return i
}

// Byte returns the byte at offset i, or '\n' outside the text.
func (d *Document) Byte(i int) byte {
	if i < 0 || i >= len(d.Text) {
		return '\n'
	}
	return d.Text[i]
}
