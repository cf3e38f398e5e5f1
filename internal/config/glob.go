package config

import (
	"fmt"
	"path"
	"strings"
)

// glob is a pattern of paths, as in .gitignore: * and ? inside a name, ** over folders; a pattern without a slash names a
// file or folder anywhere; a folder stands for all that it holds.
type glob struct {
	parts []string
	// anywhere: the pattern may begin in any folder.
	anywhere bool
}

func compile(pattern string) (glob, error) {
	trimmed := strings.TrimSuffix(strings.TrimPrefix(pattern, "./"), "/")
	if trimmed == "" || path.IsAbs(trimmed) {
		return glob{}, fmt.Errorf("the path pattern %q must be relative to this file", pattern)
	}
	g := glob{parts: strings.Split(trimmed, "/"), anywhere: !strings.Contains(trimmed, "/")}
	for _, p := range g.parts {
		if _, err := path.Match(p, ""); err != nil {
			return glob{}, fmt.Errorf("the path pattern %q is malformed", pattern)
		}
	}
	return g, nil
}

func (g glob) match(name string) bool {
	names := strings.Split(name, "/")
	if !g.anywhere {
		return under(g.parts, names)
	}
	for i := range names {
		if under(g.parts, names[i:]) {
			return true
		}
	}
	return false
}

// under says whether the parts match the names or a folder above them.
func under(parts, names []string) bool {
	switch {
	case len(parts) == 0:
		return true
	case parts[0] == "**":
		for i := 0; i <= len(names); i++ {
			if under(parts[1:], names[i:]) && (len(parts) > 1 || i < len(names)) {
				return true
			}
		}
		return false
	case len(names) == 0:
		return false
	}
	ok, _ := path.Match(parts[0], names[0]) // compile has checked the pattern
	return ok && under(parts[1:], names[1:])
}

type globs []glob

func compileAll(words []Word) globs {
	all := make(globs, 0, len(words))
	for _, w := range words {
		if g, err := compile(w.Value); err == nil { // Load has checked them
			all = append(all, g)
		}
	}
	return all
}

func (gs globs) match(name string) bool {
	for _, g := range gs {
		if g.match(name) {
			return true
		}
	}
	return false
}
