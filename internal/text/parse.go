package text

// Parser turns texts into Documents, one at a time, reusing its memory: a Document is valid until the next Parse.
type Parser struct{ doc Document }

// Parse reads a text. The name is for reports only.
func (p *Parser) Parse(name, s string) *Document {
	d := &p.doc
	d.reset(name, s)
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
	d.Tokens, d.Lines, d.Paragraphs, d.Sentences = d.Tokens[:0], d.Lines[:0], d.Paragraphs[:0], d.Sentences[:0]
	d.Words, d.Common, d.Invalid = 0, 0, 0
	if d.cache == nil {
		d.cache = new(wordCache)
	}
	d.HasBOM, d.Wrapped, d.vocabOK = false, false, false
	d.stopAt, d.dot = d.stopAt[:0], 0
	d.seen = [4]uint64{}
	for i := range d.index {
		d.index[i] = d.index[i][:0]
	}
}
