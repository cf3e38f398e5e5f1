package report

import (
	"path"
	"strings"

	"github.com/scrapelint/scrapelint/internal/result"
)

// paths makes file names relative to the root of the report.
type paths struct{ root, dir string }

func newPaths(m Meta) paths { return paths{strings.TrimSuffix(m.Root, "/"), m.Dir} }

// name is the slash-separated path from the root; a file outside the root keeps its absolute path. It has no leading "./".
func (p paths) name(f *result.File) string {
	name := f.Name
	if p.dir != "" && !absolute(name) {
		name = path.Join(p.dir, name)
	}
	if name = path.Clean(name); p.root == "" || !absolute(name) {
		return name
	}
	if rest, ok := strings.CutPrefix(name, p.root+"/"); ok {
		return rest
	}
	return name
}

func absolute(name string) bool { return strings.HasPrefix(name, "/") || drive(name) }

// drive says whether a name begins like C:/, as absolute names do on Windows.
func drive(name string) bool {
	return len(name) > 2 && name[1] == ':' && name[2] == '/' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z')
}

// uri is the name as a URI reference: relative below the root, a file: URI outside it.
func (p paths) uri(f *result.File) string {
	name := p.name(f)
	var b strings.Builder
	switch {
	case drive(name):
		b.WriteString("file:///" + name[:2])
		name = name[2:]
	case absolute(name):
		b.WriteString("file://")
	}
	for i := range len(name) {
		if c := name[i]; unreserved(c) || c == '/' {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
	return b.String()
}

const hexDigits = "0123456789ABCDEF"

func unreserved(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}
