package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
)

var catalogue = []*lint.Rule{
	{Name: "spacing/fused-words", Aliases: []string{"fused"}}, {Name: "spacing/edges"}, {Name: "ui/share"}, {Name: "ui/byline"},
}

func load(t *testing.T, content string) (*File, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), Name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return Load(path, catalogue)
}

func TestErrorsSayWhere(t *testing.T) {
	for content, want := range map[string]string{
		"selekt: [ui]\n":                                    `:1:1: unknown key "selekt"; did you mean "select"?`,
		"ignore:\n  - ui\n  - ui/shaer\n":                   `:3:5: unknown rule "ui/shaer"; did you mean "ui/share"?`,
		"severity:\n  ui/byline: fatal\n":                   `:2:14: unknown severity "fatal"`,
		"severity:\n  ui/none: note\n":                      `:2:3: unknown rule "ui/none"`,
		"overrides:\n  - ignore: [ui]\n":                    `an override needs paths`,
		"overrides:\n  - paths: ['[a']\n    ignore: [ui]\n": `:2:13: the path pattern "[a" is malformed`,
		"overrides:\n  - path: [a]\n":                       `:2:5: unknown key "path"`,
		"exclude: [/etc]\n":                                 `:1:11: the path pattern "/etc" must be relative`,
		"header: [titel]\n":                                 `:1:10: unknown header line "titel"`,
		"severity: [ui]\n":                                  `:1:11: a table `,
		"severity:\n  ui: [note]\n":                         `:2:7: a single word is expected here`,
		"select: [ui, ~]\n":                                 `an entry of "select" is empty`,
		"allow: ['', a]\n":                                  `an entry of "allow" is empty`,
		"overrides:\n  - paths: [a]\n    ignore: [~]\n":     `an entry of "ignore" is empty`,
		"\tselect: [ui]\n":                                  `:1:7: tab`,
		"select: {a: b}\n":                                  `:1:9: `,
		"select: [ui\n":                                     `:1:9: `,
		"allow:\n  - [a]\n":                                 `:2:5: a single word is expected here`,
		"select: [ui]\nselect: [ui]\n":                      `:2:1: `,
	} {
		_, err := load(t, content)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: got %v\nwant ...%s", content, err, want)
		}
	}
}

func TestEmptyFiles(t *testing.T) {
	for _, content := range []string{"", "# nothing yet\n", "---\n", "select: []\n"} {
		if f, err := load(t, content); err != nil || f.Dir == "" {
			t.Errorf("%q: %v", content, err)
		}
	}
}

func names(rules []*lint.Rule) string {
	var n []string
	for _, r := range rules {
		n = append(n, r.Name)
	}
	return strings.Join(n, " ")
}

func TestMerge(t *testing.T) {
	f, err := load(t, `
select: [spacing, ui/*]
ignore: [spacing/edges]
severity: {ui: note, ui/share: error}
overrides:
  - paths: ["old/**", "*.md"]
    ignore: [ui/byline]
    severity: {ui/share: warning}
exclude: [drafts]
baseline: known.jsonl
fields: [body]
`)
	if err != nil {
		t.Fatal(err)
	}
	dir := f.Dir
	for _, c := range []struct {
		flags Flags
		want  string
	}{
		{Flags{}, "spacing/fused-words ui/share ui/byline"},
		{Flags{Ignore: []string{"ui"}}, "spacing/fused-words"},
		{Flags{Select: []string{"spacing"}}, "spacing/fused-words spacing/edges"},
		{Flags{Select: []string{"fused", "*/byline"}}, "spacing/fused-words ui/byline"},
	} {
		s, err := Merge(catalogue, f, c.flags, dir)
		if err != nil || names(s.Rules) != c.want {
			t.Errorf("%+v: %s, %v", c.flags, names(s.Rules), err)
		}
	}
	s, _ := Merge(catalogue, f, Flags{}, filepath.Join(dir, "old"))
	if s.Baseline != filepath.Join(dir, "known.jsonl") || cmp.Diff([]string{"body"}, s.Fields) != "" {
		t.Errorf("baseline %q, fields %q", s.Baseline, s.Fields)
	}
	share, byline, fused := catalogue[2], catalogue[3], catalogue[0]
	for _, c := range []struct {
		file     string
		rule     *lint.Rule
		severity lint.Severity
		on       bool
	}{
		{"a.txt", share, lint.Warning, true}, // the working folder is old/
		{"../a.txt", share, lint.Error, true},
		{"../a.txt", byline, lint.Note, true},
		{"../x/a.md", byline, lint.Default, false},
		{"../a.txt", fused, lint.Default, true},
		{filepath.Join(dir, "old", "b.txt"), share, lint.Warning, true},
	} {
		got, on := s.Policy(c.file)(c.rule)
		if got != c.severity || on != c.on {
			t.Errorf("%s %s: %v %v", c.file, c.rule.Name, got, on)
		}
	}
	if !s.Excluded("../drafts/x/a.txt") || !s.Excluded("drafts") || s.Excluded("../draft/a.txt") {
		t.Error("exclude")
	}
	if _, err := Merge(catalogue, &File{}, Flags{Select: []string{"ui/sharre"}}, dir); err == nil || !strings.Contains(err.Error(), "ui/share") {
		t.Errorf("unknown rule: %v", err)
	}
}

func TestGlobs(t *testing.T) {
	for _, c := range []struct {
		pattern, name string
		want          bool
	}{
		{"*.txt", "a.txt", true}, {"*.txt", "x/a.txt", true}, {"*.txt", "x/a.md", false}, {"x/*.txt", "x/a.txt", true},
		{"x/*.txt", "y/x/a.txt", false}, {"x/*.txt", "x/y/a.txt", false}, {"x/**", "x/y/a.txt", true}, {"x/**", "x", false},
		{"**/y/*.txt", "y/a.txt", true}, {"**/y/*.txt", "x/z/y/a.txt", true}, {"x", "x/y/a.txt", true}, {"x/", "a/x/b", true},
		{"./x/y", "x/y/a.txt", true}, {"a/**/b", "a/b", true}, {"a/**/b", "a/c/d/b", true}, {"?.txt", "ab.txt", false},
	} {
		g, err := compile(c.pattern)
		if err != nil || g.match(c.name) != c.want {
			t.Errorf("%q on %q: want %v, %v", c.pattern, c.name, c.want, err)
		}
	}
}

func TestFind(t *testing.T) {
	top := t.TempDir()
	deep := filepath.Join(top, "a", "b")
	folder := func(name ...string) {
		if err := os.MkdirAll(filepath.Join(append([]string{top}, name...)...), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	folder("a", "b")
	file := filepath.Join(top, Name)
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", "/nowhere")
	if got := Find(deep); got != "" {
		t.Errorf("found %q, which lies in no repository", got)
	}
	if got := Find(top); got != file {
		t.Errorf("found %q in the folder itself", got)
	}
	t.Setenv("HOME", top)
	if got := Find(deep); got != file {
		t.Errorf("found %q below the home folder", got)
	}
	t.Setenv("HOME", "/nowhere")
	folder(".git")
	if got := Find(deep); got != file {
		t.Errorf("found %q in the repository", got)
	}
	folder("a", ".git")
	if got := Find(deep); got != "" {
		t.Errorf("found %q above the repository", got)
	}
}

func TestNearest(t *testing.T) {
	for typed, want := range map[string]string{
		"spacing/fused-wrods": "spacing/fused-words", "fused-word": "spacing/fused-words", "iu": "ui", "zzzzzzzz": "", "byline": "ui/byline",
		"xx": "", "SPACING/FUSED-WORDS": "spacing/fused-words", "sapcing": "spacing",
	} {
		if got := Nearest(typed, Names(catalogue)); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

// TestScalar: what is shown of a setting is read as the same setting, also inside brackets.
func TestScalar(t *testing.T) {
	for _, v := range []string{
		"ui/share", "ui", "ui/*", "true", "No", "null", "~", "y", "1", "1e3", ".5", "-", "--", "- a", "a-b", "a_b", "a.b", "/a", "a/9", "9/a", "a:b", "a: b", "a b",
		"a,b", "[a]", "{a}", "a]", "a}", "#a", "a #b", "'", "\"", "a\"b", "it's", "a\\b", "a\nb", "a\t", " a ", "@a", "`a", "[", "é", "漢字", "\u0085a", "\u2028a", "&a", "*a", "!a", "%a", "|", ">", "?",
	} {
		f, err := load(t, "allow: "+flow([]string{v, "b"})+"\n")
		if err != nil || len(f.Allow) != 2 || f.Allow[0].Value != v || f.Allow[1].Value != "b" {
			t.Errorf("%q is written as %s and read as %+v, %v", v, scalar(v), f, err)
		}
	}
}
