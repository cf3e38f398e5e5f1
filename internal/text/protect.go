package text

import (
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// protect looks at the mark at offset i, which has text directly behind it, and makes one protected token of the URL,
// address, handle, domain or file name that it is part of. It returns the end of that token, or 0.
func (d *Document) protect(i int) int {
	s := d.Text
	switch s[i] {
	case ':':
		if strings.HasPrefix(s[i:], "://") {
			if start := schemeStart(s, i); start < i {
				return d.replace(start, urlEnd(s, i+3), URL)
			}
		}
	case '@', '#':
		if start, end, ok := d.email(i); ok {
			return d.replace(start, end, Email)
		}
		if glued(s, i) {
			return 0
		}
		if end := handleEnd(s, i+1); end > i+2 {
			return d.replace(i, end, Handle)
		}
	case '_':
		if glued(s, i) && alnum(s[i+1]) {
			start, end := run(s, i, identifierByte)
			if end < len(s) && s[end] == '.' {
				if _, more := run(s, end, identifierByte); fileType(s[end+1 : more]) {
					end = more
				}
			}
			return d.replace(start, end, File)
		}
	case '.':
		if glued(s, i) && alnum(s[i+1]) {
			return d.dotted(i)
		}
	}
	return 0
}

// replace makes [start, end) one token. Tokens already made behind start are dropped; start lies on a token border, since it
// was found by walking back over word bytes and the marks between them, or else nothing is done.
func (d *Document) replace(start, end int, k Kind) int {
	n := len(d.Tokens)
	for n > 0 && int(d.Tokens[n-1].Start) >= start {
		n--
	}
	if n > 0 && int(d.Tokens[n-1].End) > start {
		if d.Tokens[n-1].Kind != Word || d.Tokens[n-1].Has(NonASCII|Initials) {
			return 0
		}
		head := int(d.Tokens[n-1].Start)
		d.drop(n - 1)
		d.cover(head, start, Word)
		t := &d.Tokens[n-1]
		d.lookUp(t, false)
		d.countWord(t)
		return d.cover(start, end, k)
	}
	d.drop(n)
	return d.cover(start, end, k)
}

// drop takes back the tokens from n on.
func (d *Document) drop(n int) {
	d.settle()
	for i := n; i < len(d.Tokens); i++ {
		switch t := &d.Tokens[i]; {
		case t.Kind == Word:
			d.count(-1, -t.Entry.Everyday())
		case t.Wordlike():
			d.wordlike--
		}
	}
	d.Tokens = d.Tokens[:n]
	for k := len(d.notes); k > 0 && int(d.notes[k-1].token) >= n; k-- {
		d.notes = d.notes[:k-1]
	}
	for k := len(d.todo); k > 0 && int(d.todo[k-1].token) >= n; k-- {
		d.todo = d.todo[:k-1]
	}
}

func alnum(c byte) bool { return class[c] <= clsDigit }

func glued(s string, i int) bool { return i > 0 && alnum(s[i-1]) }

func identifierByte(c byte) bool { return alnum(c) || c == '_' }

func labelByte(c byte) bool { return alnum(c) || c == '-' || c == '.' }

func localByte(c byte) bool { return alnum(c) || strings.IndexByte("._%+-", c) >= 0 }

// maxRun bounds how far a protected token is looked for, in bytes: it keeps hostile lines linear.
const maxRun = 256

// run returns the run of bytes accepted by ok that holds offset i.
func run(s string, i int, ok func(byte) bool) (start, end int) {
	start, end = i, i+1
	for start > 0 && i-start < maxRun && ok(s[start-1]) {
		start--
	}
	for end < len(s) && end-i < maxRun && ok(s[end]) {
		end++
	}
	return start, end
}

// schemeStart returns where the scheme before the "://" at i begins, or i.
func schemeStart(s string, i int) int {
	for _, scheme := range [...]string{"https", "http", "ftp"} {
		if start := i - len(scheme); start >= 0 && strings.EqualFold(s[start:i], scheme) {
			return start
		}
	}
	return i
}

// urlEnd returns the end of a URL that goes on at i: up to a blank, a quotation mark or an angle bracket, without the
// punctuation that belongs to the sentence.
func urlEnd(s string, i int) int {
	start := i
	for i < len(s) && s[i] > ' ' && s[i] < 0x7F && strings.IndexByte("\"<>`{}|\\^", s[i]) < 0 {
		i++
	}
	for i > start && strings.IndexByte(".,;:!?'", s[i-1]) >= 0 {
		i--
	}
	if i > start && s[i-1] == ')' && strings.Count(s[start:i], "(") < strings.Count(s[start:i], ")") {
		i--
	}
	return i
}

func (d *Document) email(i int) (start, end int, ok bool) {
	s := d.Text
	if s[i] != '@' || !glued(s, i) || !alnum(s[i+1]) || d.nextDot(i) >= i+maxRun {
		return 0, 0, false
	}
	start, _ = run(s, i, func(c byte) bool { return localByte(c) || c == '@' })
	_, end = run(s, i, func(c byte) bool { return labelByte(c) || c == '@' })
	for start < i && !alnum(s[start]) {
		start++
	}
	for end > i+1 && !alnum(s[end-1]) {
		end--
	}
	dot := strings.LastIndexByte(s[i:end], '.')
	return start, end, dot > 1 && end-(i+dot) > 2
}

// nextDot returns the offset of the first full stop behind i, or the length of the text. It is asked with rising offsets, so that the
// text is searched once.
func (d *Document) nextDot(i int) int {
	if d.dot < i {
		n := strings.IndexByte(d.Text[i:], '.')
		if n < 0 {
			n = len(d.Text) - i
		}
		d.dot = i + n
	}
	return d.dot
}

func handleEnd(s string, i int) int {
	if s[i] >= utf8.RuneSelf && !letterAt(s, i) || s[i] < utf8.RuneSelf && !identifierByte(s[i]) {
		return i
	}
	for i < len(s) && (s[i] >= utf8.RuneSelf && letterAt(s, i) || s[i] < utf8.RuneSelf && identifierByte(s[i])) {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return i
}

// dotted decides about the full stop at i between two letters or digits: a domain, a file name, or two sentences without a
// blank between them.
func (d *Document) dotted(i int) int {
	s := d.Text
	start, end := run(s, i, labelByte)
	for end > i+1 && !alnum(s[end-1]) {
		end--
	}
	for start < i && !alnum(s[start]) {
		start++
	}
	name := s[start:end]
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 || dot+1 == len(name) {
		return 0
	}
	last, before := name[dot+1:], name[strings.LastIndexByte(name[:dot], '.')+1:dot]
	switch {
	case len(name) > 4 && strings.EqualFold(name[:4], "www."):
		return d.replace(start, urlEnd(s, i), URL)
	case domain(before, last):
		if end < len(s) && s[end] == '/' {
			end = urlEnd(s, end)
		}
		return d.replace(start, end, URL)
	case fileType(last):
		return d.replace(start, end, File)
	}
	return 0
}

// domain says whether before.last ends a host name. Top-level names that are also words count only after something that is no
// everyday word, so that two sentences without a blank between them are no domain.
func domain(before, last string) bool {
	if last != strings.ToLower(last) && (last != strings.ToUpper(last) || before != strings.ToUpper(before)) {
		return false
	}
	switch strings.ToLower(last) {
	case "com", "org", "gov", "edu", "mil", "uk", "eu", "io", "tv", "fm", "ly", "gl":
		return true
	case "net", "int", "co", "ai", "info", "biz", "news", "app", "dev", "au", "ca", "de", "fr", "jp", "cn", "ru", "ie", "nz",
		"za", "ng", "ke", "gh", "pk", "bd", "lk", "sg", "hk", "ph", "id", "br", "mx", "ar", "es", "it", "nl", "se", "ch", "be",
		"at", "dk", "fi", "pl", "cz", "hu", "gr", "tr", "ua", "il", "ae", "sa", "kr", "tw", "vn", "th", "my", "in", "me", "us",
		"is", "to", "online", "site", "world", "live", "today", "blog", "club", "xyz", "tech", "store", "media", "global":
		return last == strings.ToLower(last) && !lexicon.LookupWord(before).Is(lexicon.Common|lexicon.Word)
	}
	return false
}

func fileType(last string) bool {
	switch strings.ToLower(last) {
	case "pdf", "jpg", "jpeg", "png", "gif", "svg", "webp", "txt", "doc", "docx", "xls", "xlsx", "csv", "ppt", "pptx", "html",
		"htm", "php", "asp", "aspx", "jsp", "js", "css", "json", "xml", "yaml", "mp3", "mp4", "avi", "mov", "wav", "zip", "rar",
		"gz", "tar", "exe", "dll", "apk", "py", "md", "sql", "cpp":
		return last == strings.ToLower(last) || last == strings.ToUpper(last)
	}
	return false
}
