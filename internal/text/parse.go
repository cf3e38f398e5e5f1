package text

// Parser turns texts into Documents, one at a time, reusing its memory: a Document is valid until the next Parse.
type Parser struct {
	doc   Document
	watch *watchList
}

// Watch makes Document.Watched and, for this very slice, Document.WatchedOf list the tokens of these words, in any letter case. It must
// come before the first Parse.
func (p *Parser) Watch(words ...string) {
	if p.watch == nil {
		p.watch = new(watchList)
		p.watch.add(trade().words)
	}
	p.watch.add(words)
}

// Parse reads a text. The name is for reports only.
func (p *Parser) Parse(name, s string) *Document {
	d := &p.doc
	d.reset(name, s)
	d.watch = p.watch
	d.tokenize()
	d.annotate()
	d.header()
	d.paragraphs()
	d.sentences()
	return d
}

// Parse reads a text into a Document of its own.
func Parse(name, s string) *Document { return new(Parser).Parse(name, s) }

func (d *Document) reset(name, s string) {
	d.Name, d.Text = name, s
	if cap(d.Tokens) < len(s)/2 { // tokens of two bytes are short; the next text may be a little longer
		d.Tokens = make([]Token, len(s)/4*3)
	}
	d.Tokens, d.Lines, d.Paragraphs, d.Sentences = d.Tokens[:0], d.Lines[:0], d.Paragraphs[:0], d.Sentences[:0]
	d.Words, d.Common, d.Invalid = 0, 0, 0
	if d.cache == nil {
		d.cache = new(wordCache)
	}
	d.HasBOM, d.Wrapped, d.vocabOK = false, false, false
	d.notes, d.todo, d.stopAt, d.fresh, d.watched = d.notes[:0], d.todo[:0], d.stopAt[:0], d.fresh[:0], d.watched[:0]
	for i := range d.watchedOf {
		d.watchedOf[i] = d.watchedOf[i][:0]
	}
	d.unknown = known{why: whyAwaited}
	d.late = d.late[:0]
	d.code.known = false
	d.wordlike, d.lastLine, d.lastSentence, d.dot = 0, 0, 0, 0
	d.seen = [4]uint64{}
	for i := range d.index {
		d.index[i] = d.index[i][:0]
	}
}
