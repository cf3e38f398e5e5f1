package rules_test

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/repair"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules"
)

var catalogue = &engine.Engine{Rules: rules.All(), Detector: language.New()}

// judge runs the whole catalogue over a text.
func judge(t *testing.T, s string) *result.File {
	t.Helper()
	f := &result.File{Name: "example.txt", Text: s}
	catalogue.NewWorker().Judge(f)
	for _, err := range f.Faults {
		t.Error(err)
	}
	return f
}

// serious lists the findings above note, one a line.
func serious(f *result.File) []string {
	var list []string
	for _, i := range f.Items {
		if i.Severity > lint.Note {
			list = append(list, fmt.Sprintf("%s %q: %s", i.Rule.Name, i.Span.Of(f.Text), i.Message))
		}
	}
	return list
}

func TestNamesAndWords(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$`)
	version := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	seen := map[string]bool{}
	for _, r := range rules.All() {
		for _, n := range append([]string{r.Name}, r.Aliases...) {
			if !name.MatchString(n) || seen[n] {
				t.Errorf("the name %q is malformed or taken", n)
			}
			seen[n] = true
		}
		switch {
		case r.Summary == "" || strings.HasSuffix(r.Summary, ".") || strings.Contains(r.Summary, "\n"):
			t.Errorf("%s: the summary is one line without a full stop: %q", r.Name, r.Summary)
		case len(strings.Fields(r.Why)) < 10:
			t.Errorf("%s: Why explains the cause, the harm and the repair: %q", r.Name, r.Why)
		case r.Severity == lint.Default:
			t.Errorf("%s has no severity", r.Name)
		case !version.MatchString(r.Since):
			t.Errorf("%s: since %q", r.Name, r.Since)
		case r.Corpus:
			if r.Check != nil || !r.OptIn {
				t.Errorf("%s: the engine compares texts, and only where it is asked to", r.Name)
			}
		case r.Check == nil:
			t.Errorf("%s checks nothing", r.Name)
		case len(r.Examples) < 3 || len(r.Clean) < 6:
			t.Errorf("%s has %d examples and %d clean look-alikes; 3 and 6 are the least", r.Name, len(r.Examples), len(r.Clean))
		}
	}
}

// Every folder here is a family, every family is in the catalogue, and its rules stand together.
func TestEveryFamilyIsListed(t *testing.T) {
	var listed []string
	for _, r := range rules.All() {
		if n := len(listed); n == 0 || listed[n-1] != r.Family() {
			listed = append(listed, r.Family())
		}
	}
	slices.Sort(listed)
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		if files, _ := filepath.Glob(filepath.Join(e.Name(), "*.go")); e.IsDir() && len(files) > 0 {
			folders = append(folders, e.Name())
		}
	}
	if diff := cmp.Diff(folders, listed); diff != "" {
		t.Errorf("folders and families (-folders +listed):\n%s", diff)
	}
}

// Every constructor of a rule is in its family's list.
func TestEveryRuleIsListed(t *testing.T) {
	constructor := regexp.MustCompile(`(?m)^func ([A-Z]\w*)\(\) \*lint\.Rule`)
	files, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]string{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lists[filepath.Dir(f)] += string(content)
	}
	for family, content := range lists {
		for _, m := range constructor.FindAllStringSubmatch(content, -1) {
			if !regexp.MustCompile(`(?m)^\t+.*\b` + m[1] + `\(\)`).MatchString(content) {
				t.Errorf("%s.%s is in no list", family, m[1])
			}
		}
	}
}

func TestExamplesUnderAllRules(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.Name, func(t *testing.T) {
			for _, e := range r.Examples {
				checkBad(t, r, e.Bad)
				checkClean(t, r, "the good text", e.Good)
			}
			for _, c := range r.Clean {
				checkClean(t, r, "the clean text", c)
			}
		})
	}
}

// apart says whether a finding tells nothing against an example: notes, verdicts on the whole text (a foreign sentence is a
// clean look-alike for many rules, and a foreign text), and for such a verdict the single marks that it sums up.
func apart(r *lint.Rule, i *result.Item) bool {
	return i.Severity <= lint.Note || i.Rule != r && verdict(i.Rule) || verdict(r) && i.Rule.Family() == r.Family()
}

func verdict(r *lint.Rule) bool {
	return r.Family() == "document" || strings.HasSuffix(r.Name, "/document")
}

// companions are damage that comes with the damage of an example and is reported beside it.
var companions = map[string][]string{
	"fragment/caption":     {"ui/agency-credit", "ui/photo-credit"}, // a caption is known by the credit behind it
	"fragment/orphan-line": {"ui/copyright"},
	"fragment/run-on":      {"fragment/caption"},
	"duplicate/line":       {"fragment/caption"},
	"duplicate/passage":    {"fragment/truncated"}, // the first copy is a teaser that was cut
}

// checkBad: something is found at every marked place, and nothing elsewhere.
func checkBad(t *testing.T, r *lint.Rule, marked string) {
	t.Helper()
	s, want := rulestest.Unmark(marked)
	f := judge(t, s)
	touches := func(a, b text.Span) bool { return a.Overlaps(b) || a.Contains(b) || b.Contains(a) }
	for _, w := range want {
		if !slices.ContainsFunc(f.Items, func(i result.Item) bool { return touches(i.Span, w) }) {
			t.Errorf("nothing is found at %q in %q", w.Of(s), s)
		}
	}
	for _, i := range f.Items {
		if !apart(r, &i) && !slices.Contains(companions[r.Name], i.Rule.Name) && !slices.ContainsFunc(want, func(w text.Span) bool { return touches(i.Span, w) }) {
			t.Errorf("the bad text %q has another finding: %s %q", s, i.Rule.Name, i.Span.Of(s))
		}
	}
}

func checkClean(t *testing.T, r *lint.Rule, what, s string) {
	t.Helper()
	for _, i := range judge(t, s).Items {
		if !apart(r, &i) || i.Rule == r && i.Severity > lint.Note {
			t.Errorf("%s %q is not clean: %s %q: %s", what, s, i.Rule.Name, i.Span.Of(s), i.Message)
		}
	}
}

// Defects are planted in the texts of clean; those of genres only have to be silent.
func TestCleanArticles(t *testing.T) {
	files, err := filepath.Glob("../testdata/clean/*")
	if err != nil {
		t.Fatal(err)
	}
	genres, err := filepath.Glob("../testdata/genres/*")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, genres...)
	for _, name := range files {
		if found := serious(judge(t, read(t, name))); found != nil {
			t.Errorf("%s:\n\t%s", name, strings.Join(found, "\n\t"))
		}
	}
}

func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// articles are texts with damage of every kind: the bad examples, and the damaged articles of testdata.
func articles(t *testing.T) []string {
	var all []string
	for _, r := range rules.All() {
		for _, e := range r.Examples {
			s, _ := rulestest.Unmark(e.Bad)
			all = append(all, s)
		}
	}
	files, err := filepath.Glob("../testdata/damaged/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		all = append(all, read(t, name))
	}
	return all
}

func TestWorkersChangeNothing(t *testing.T) {
	texts := articles(t)
	one := runAll(t, 1, texts)
	if diff := cmp.Diff(one, runAll(t, 7, texts)); diff != "" {
		t.Error(diff)
	}
}

func runAll(t *testing.T, workers int, texts []string) []string {
	t.Helper()
	e := *catalogue
	e.Workers = workers
	var units iter.Seq[source.Unit] = func(yield func(source.Unit) bool) {
		for i, s := range texts {
			if !yield(source.One(&result.File{Name: fmt.Sprint(i), Text: s})) {
				return
			}
		}
	}
	var lines []string
	err := e.Run(context.Background(), units, func(f *result.File) error {
		for _, i := range f.Items {
			lines = append(lines, fmt.Sprint(f.Name, i.Span, i.Rule.Name, i.Severity, i.Message, i.Fingerprint, i.Fixes))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// The texts that the next tests compare are whole articles: what a rule says of a short example may well depend on the rest
// of the document, and a paragraph in front is a part of the document.
func damaged(t *testing.T) map[string]string {
	files, err := filepath.Glob("../testdata/damaged/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, name := range files {
		all[filepath.Base(name)] = read(t, name)
	}
	return all
}

// identities lists rule, text and, where the place does not matter, fingerprint of the findings that are about a place.
func identities(f *result.File) []string {
	var list []string
	for _, i := range f.Items {
		if q, _ := engine.Identity(f, &i); q != "" && i.Severity > lint.Note {
			list = append(list, i.Rule.Name+" "+q+" "+i.Fingerprint)
		}
	}
	return list
}

func TestLineEndsAndMark(t *testing.T) {
	for name, s := range damaged(t) {
		if strings.Contains(s, "\r") || strings.HasPrefix(s, "\uFEFF") {
			continue
		}
		want := identities(judge(t, s))
		for variant, other := range map[string]string{"CRLF": strings.ReplaceAll(s, "\n", "\r\n"), "BOM": "\uFEFF" + s} {
			if diff := cmp.Diff(want, identities(judge(t, other))); diff != "" {
				t.Errorf("%s with %s (-without +with):\n%s", name, variant, diff)
			}
		}
	}
}

// A clean paragraph in front moves every finding by its length and keeps its fingerprint. Rules that weigh the whole document
// may see more or less in a longer one, so what is only in one of the two is counted, not forbidden.
func TestParagraphInFront(t *testing.T) {
	front := "The library in the old town opened its new reading room on Monday, and the mayor thanked the builders for their patience.\n\n"
	same, other := 0, 0
	for name, s := range damaged(t) {
		if strings.HasPrefix(s, "\uFEFF") {
			continue
		}
		before, after := judge(t, s), judge(t, front+s)
		found := map[string]int{}
		for _, i := range after.Items {
			found[i.Fingerprint] = i.Span.Start
		}
		for _, i := range before.Items {
			switch start, ok := found[i.Fingerprint]; {
			case !ok:
				other++
			case start != i.Span.Start+len(front):
				if q, _ := engine.Identity(before, &i); q != "" {
					t.Errorf("%s: %s %q moved from %d to %d", name, i.Rule.Name, q, i.Span.Start, start)
				}
			default:
				same++
			}
		}
	}
	if same < 20*other {
		t.Errorf("%d findings stayed the same, %d did not", same, other)
	}
}

func TestRepairs(t *testing.T) {
	w := catalogue.NewWorker()
	for i, s := range articles(t) {
		for _, least := range []lint.Safety{lint.Safe, lint.Unsafe} {
			find := func(s string, _ repair.Scope) []result.Item {
				f := &result.File{Name: "example.txt", Text: s}
				w.Judge(f)
				return f.Items
			}
			once := repair.Text(s, least, nil, find)
			if once.Restless != nil {
				t.Errorf("text %d: the %s repairs come to no end: %v: %.200q", i, least, once.Restless, s)
				continue
			}
			if twice := repair.Text(once.Text, least, nil, find); twice.Text != once.Text {
				t.Errorf("text %d: repaired twice is not repaired once: %.200q", i, s)
			}
		}
	}
}

func TestSchemaIsUpToDate(t *testing.T) {
	schema, err := config.Schema(rules.All())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(schema), read(t, "../docs/scrapelint.schema.json")); diff != "" {
		t.Errorf("docs/scrapelint.schema.json is out of date; run `go generate ./rules`:\n%s", diff)
	}
}

func TestReferenceIsUpToDate(t *testing.T) {
	if diff := cmp.Diff(rules.Markdown(), read(t, "../docs/rules.md")); diff != "" {
		t.Errorf("docs/rules.md is out of date; run `go generate ./rules`:\n%s", diff)
	}
}
