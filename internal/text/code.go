package text

import (
	"strings"
	"sync"
)

// code is what a document shows of programs: whether it is about them, and which of its lines are program text.
type code struct {
	known, about bool
	lines        []bool
	// trade are the words of programmers in the text.
	trade []tradeWord
}

// tradeWord is a token by its index, and its number in trade.
type tradeWord struct{ token, n int32 }

// AboutCode says whether the text is about programs or markup: it shows some, and its prose has the words of the trade. A page's
// script that was left in an article does not make it so. It is asked only where something was found.
func (d *Document) AboutCode() bool {
	if !d.code.known {
		d.readCode()
	}
	return d.code.about
}

// CodeLine says whether line i of a text about programs is program text: a command, a statement, a setting, or a line among such
// lines.
func (d *Document) CodeLine(i int) bool { return d.AboutCode() && d.code.lines[i] }

func (d *Document) readCode() {
	d.code = code{known: true, lines: d.code.lines[:0], trade: d.code.trade[:0]}
	if !d.tradeTalk() || !d.HasByte('_') && !d.HasByte('=') && !d.HasByte('<') && !d.HasByte('`') && !d.HasByte('\\') && !d.HasByte('{') && !d.HasByte('$') &&
		!d.HasByte('#') {
		return
	}
	marks := 0
	for i := range d.Lines {
		l := &d.Lines[i]
		s := d.Text[l.Start:l.End]
		is := d.programLine(strings.TrimSpace(s))
		if !l.prose() {
			shown := programMarks(s)
			marks += min(shown, fewMarks)
			is = is || shown > 0 || indented(s)
		}
		d.code.lines = append(d.code.lines, is)
	}
	if d.code.about = d.technical(marks); d.code.about {
		d.settings()
		d.joinCode()
	}
}

// prose says whether a line reads as prose, whatever marks it holds.
func (l *Line) prose() bool { return l.Words >= longProse && 2*l.Common > l.Words }

const (
	// fewMarks bounds what one line counts for.
	fewMarks = 2
	// longProse: so many words make a line of prose.
	longProse = 8
)

// technical weighs marks of programs, those in lines of prose not counted yet, against the words of the prose.
func (d *Document) technical(marks int) bool {
	const (
		enoughMarks  = 3
		enoughWords  = 3   // different words of the trade, where marks are shown
		perWords     = 120 // one such word in so many
		wordsAlone   = 7   // different words, where none are
		densityAlone = 40
	)
	sure, all, total, words := d.tradeWords()
	switch {
	case total*perWords < words:
		return false
	case sure > 0 && all >= enoughWords && marks+d.marksInProse(enoughMarks-marks) >= enoughMarks:
		return true
	}
	return sure >= enoughWords && all >= wordsAlone && total*densityAlone >= words
}

// marksInProse counts signs of program text in lines of prose, up to about enough.
func (d *Document) marksInProse(enough int) int {
	marks := 0
	for i := 0; i < len(d.Lines) && marks < enough; i++ {
		if l := &d.Lines[i]; l.prose() {
			marks += min(programMarks(d.Text[l.Start:l.End]), fewMarks)
		}
	}
	return marks
}

// tradeTalk collects the words of the trade and says whether one that is nothing else occurs: without one, a text is not about
// programs.
func (d *Document) tradeTalk() bool {
	words := trade()
	sure := false
	for _, i := range d.WatchedOf(words.words) {
		if n := words.Find(d.Tokens[i].Hash); n >= 0 {
			d.code.trade = append(d.code.trade, tradeWord{i, int32(n)})
			sure = sure || n < len(sureTrade)
		}
	}
	return sure
}

// tradeWords counts the different words of the trade in lines of prose: those that are nothing else, all of them, all with
// repetitions; and all words there.
func (d *Document) tradeWords() (sure, all, total, words int) {
	var seen [len(sureTrade) + len(looseTrade)]bool
	rest := d.code.trade
	for i := range d.Lines {
		l := &d.Lines[i]
		inside := 0
		for inside < len(rest) && int(rest[inside].token) < l.Last {
			inside++
		}
		first := rest[:inside]
		rest = rest[inside:]
		if d.code.lines[i] {
			continue
		}
		words += l.Words
		total += inside
		for _, w := range first {
			if seen[w.n] {
				continue
			}
			seen[w.n] = true
			if all++; int(w.n) < len(sureTrade) {
				sure++
			}
		}
	}
	return sure, all, total, words
}

// settings makes lines of a key and a value program lines, three and more in a row, or two whose keys are in lower case.
func (d *Document) settings() {
	const enough = 3
	for i := 0; i < len(d.Lines); {
		from, lower := i, 0
		for ; i < len(d.Lines); i++ {
			key := d.setting(i)
			if key == "" {
				break
			}
			if c := key[0]; c >= 'a' && c <= 'z' {
				lower++
			}
		}
		if i-from >= enough || lower == i-from && lower > 1 {
			for ; from < i; from++ {
				d.code.lines[from] = true
			}
		}
		i++
	}
}

// setting returns the key of a line that is a key and a value: Priority: optional.
func (d *Document) setting(i int) string {
	const longest = 6
	l := &d.Lines[i]
	s := strings.TrimSpace(d.Text[l.Start:l.End])
	at := strings.IndexByte(s, ':')
	if at <= 0 || l.Words > longest || strings.IndexByte(".!?", s[len(s)-1]) >= 0 || at+1 < len(s) && s[at+1] != ' ' {
		return ""
	}
	for n := range at {
		if !isIdentifier(s[n]) && s[n] != '-' {
			return ""
		}
	}
	return s[:at]
}

// joinCode makes a short line among program lines one of them.
func (d *Document) joinCode() {
	const reach = 2
	last := -reach - 1
	for i := range d.Lines {
		if !d.code.lines[i] {
			continue
		}
		for n := max(last+1, 0); n < i && i-last <= reach+1; n++ {
			d.code.lines[n] = !d.sentenceLine(n)
		}
		last = i
	}
}

// sentenceLine says whether a line reads as prose.
func (d *Document) sentenceLine(i int) bool {
	const clause, lead = 3, 5
	l := &d.Lines[i]
	if l.prose() {
		return true
	}
	switch d.Byte(l.End - 1) {
	case '.', '!', '?':
		return l.Words >= clause
	case ':':
		return l.Words >= lead
	}
	return false
}

// marksProgram is set for the bytes with which a sign of program text begins.
var marksProgram = [256]bool{'(': true, ':': true, '-': true, '=': true, '_': true, '`': true, '$': true, '>': true, '#': true, '/': true}

// programMarks counts signs of program text that prose and what is left of a page do not have.
func programMarks(s string) int {
	n := 0
	for i := 0; i+1 < len(s) && n < fewMarks; i++ {
		if !marksProgram[s[i]] {
			continue
		}
		switch a, b := s[i], s[i+1]; a {
		case '(':
			if b == ')' && i > 0 && isIdentifier(s[i-1]) {
				n++
			}
		case ':':
			if b == ':' && i > 0 && i+2 < len(s) && isIdentifier(s[i-1]) && isIdentifier(s[i+2]) || b == '=' {
				n++
			}
		case '-':
			if b == '>' && i+2 < len(s) && isIdentifier(s[i+2]) || b == '-' && i+2 < len(s) && isIdentifier(s[i+2]) && (i == 0 || s[i-1] == ' ') && s[i+2] != '-' {
				n++
			}
		case '=':
			if b == '=' && i+2 < len(s) && s[i+2] != '=' && (i == 0 || s[i-1] != '=') || b == '>' {
				n++
			}
		case '_':
			if isIdentifier(b) && b != '_' && i > 0 && isIdentifier(s[i-1]) && s[i-1] != '_' && !InAddress(s, i) {
				n++
			}
		case '`':
			if isIdentifier(b) && strings.IndexByte(s[i+1:], '`') > 0 {
				n++
			}
		case '$':
			if b == '{' || b == ' ' && i == 0 {
				n++
			}
		case '>':
			if b == '>' && i+2 < len(s) && s[i+2] == '>' {
				n++
			}
		case '#':
			if strings.HasPrefix(s[i:], "#include") || strings.HasPrefix(s[i:], "#!/") {
				n++
			}
		case '/':
			if i > 0 && s[i-1] == ' ' && (strings.HasPrefix(s[i:], "/etc/") || strings.HasPrefix(s[i:], "/usr/")) {
				n++
			}
		}
	}
	return n
}

// programLine says whether a line ends or begins as statements do. Where the text is no program, that does not matter.
func (d *Document) programLine(s string) bool {
	if s == "" {
		return false
	}
	switch c := s[len(s)-1]; c {
	case ';', '{', '}', '\\':
		return true
	case ':', ',', ')', '>':
		for _, end := range [...]string{"):", "},", "],", "})", "])", "/>", "\","} {
			if strings.HasSuffix(s, end) {
				return true
			}
		}
		if c == ':' && strings.IndexByte(s, ' ') < 0 && s[0] >= 'a' && s[0] <= 'z' {
			return true // the key of a setting
		}
	}
	if class[s[0]] >= clsPunct && startsProgram(s) {
		return true
	}
	return d.HasByte('=') && assigns(s) || d.HasByte('<') && strings.Contains(s, "</")
}

// startsProgram says whether a line begins with a mark that statements, comments and prompts begin with.
func startsProgram(s string) bool {
	for _, start := range [...]string{">>>", "... ", "$ ", "% ", "//", "/*", "#", "<", "}", "{", "@", "--", "&&", "||"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

// assigns says whether a line has a sign of equality between blanks or before a quotation mark.
func assigns(s string) bool {
	for i := strings.IndexByte(s, '='); i >= 0 && i+1 < len(s); {
		if s[i+1] == '"' || s[i+1] == ' ' && i > 0 && s[i-1] == ' ' {
			return true
		}
		n := strings.IndexByte(s[i+1:], '=')
		if n < 0 {
			break
		}
		i += 1 + n
	}
	return false
}

// indented says whether a line is set in as examples are.
func indented(s string) bool { return strings.HasPrefix(s, "    ") || strings.HasPrefix(s, "\t") }

func isIdentifier(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// InAddress says whether the word round byte offset i of s is part of a handle, a tag or an address. It looks at most 100 bytes back.
func InAddress(s string, i int) bool {
	const longest = 100
	before := s[max(0, i-longest):i]
	return strings.ContainsAny(before[strings.LastIndexAny(before, " \n")+1:], "@#/:.")
}

// tradeSet numbers the words of programmers, those that have no other meaning first.
type tradeSet struct {
	*WordSet
	words []string
}

var trade = sync.OnceValue(func() *tradeSet {
	words := append(sureTrade[:], looseTrade[:]...)
	return &tradeSet{NewWordSet(words...), words}
})

// sureTrade are words of programmers that have no other meaning, looseTrade those that have. The parser watches them.
var sureTrade = [...]string{
	"api", "apis", "ascii", "backend", "bash", "boilerplate", "boolean", "callback", "callbacks", "compiler", "compilers",
	"config", "css", "debug", "debugger", "directories", "directory", "executable", "filename", "filenames", "frontend", "html",
	"integer", "integers", "iterator", "iterators", "javascript", "json", "linux", "localhost", "malloc", "markdown", "metadata",
	"namespace", "namespaces", "parse", "parsed", "parser", "php", "plugin", "plugins", "python", "recursive", "recursively",
	"regex", "runtime", "sql", "stderr", "stdin", "stdout", "struct", "sudo", "syntax", "timestamp", "unicode", "unix", "url",
	"urls", "whitespace", "xml", "yaml",
}

var looseTrade = [...]string{
	"argument", "arguments", "array", "arrays", "attribute", "attributes", "browser", "byte", "bytes", "class", "classes",
	"code", "command", "commands", "commit", "commits", "compile", "compiled", "default", "directive", "directives",
	"expression", "expressions", "field", "fields", "file", "files", "function", "functions", "header", "headers", "input",
	"kernel", "libraries", "library", "loop", "loops", "method", "methods", "module", "modules", "object", "objects", "option",
	"options", "output", "package", "packages", "parameter", "parameters", "pointer", "pointers", "query", "repository",
	"script", "scripts", "server", "shell", "string", "strings", "tag", "tags", "template", "templates", "token", "tokens",
	"type", "types", "user", "value", "values", "variable", "variables",
}
