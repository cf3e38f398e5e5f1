package baseline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

var rule = &lint.Rule{Name: "apostrophe/contraction", Severity: lint.Error}

// file reports every "dont" of a text.
func file(name, s string) *result.File {
	f := &result.File{Name: name, Text: s}
	for at := 0; ; {
		i := strings.Index(s[at:], "dont")
		if i < 0 {
			return f
		}
		at += i
		f.Items = append(f.Items, result.Item{Finding: lint.Finding{Span: text.Span{Start: at, End: at + 4}}, Rule: rule})
		at += 4
	}
}

func write(t *testing.T, name, s string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(s), 0o666); err != nil {
		t.Fatal(err)
	}
}

const article = "They dont know it.\n\nSome dont care about the bridge.\n\nWe dont, they dont.\n"

// known writes a baseline of article, in a folder of its own that becomes the working folder.
func prepare(t *testing.T) *Baseline {
	t.Helper()
	t.Chdir(t.TempDir())
	write(t, "a.txt", article)
	b, err := New(Name)
	if err != nil {
		t.Fatal(err)
	}
	b.Record(file("a.txt", article), nil)
	if err := b.Write(); err != nil {
		t.Fatal(err)
	}
	return reload(t)
}

func reload(t *testing.T) *Baseline {
	t.Helper()
	b, err := Load(Name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func left(b *Baseline, f *result.File) int {
	b.Filter(f)
	return len(f.Items)
}

func every(string) bool { return true }

func TestSurvives(t *testing.T) {
	prepare(t)
	paragraphs := strings.Split(strings.TrimSpace(article), "\n\n")
	for name, c := range map[string]struct {
		text string
		left int
	}{
		"unchanged":            {article, 0},
		"ten lines on top":     {strings.Repeat("A new line.\n", 10) + article, 0},
		"paragraphs swapped":   {paragraphs[2] + "\n\n" + paragraphs[0] + "\n\n" + paragraphs[1] + "\n", 0},
		"CRLF":                 {strings.ReplaceAll(article, "\n", "\r\n"), 0},
		"the line was edited":  {strings.Replace(article, "know it", "see this", 1), 0},
		"one more copy":        {article + "\nThey dont know it.\n", 1},
		"another kind of copy": {article + "\nYou dont say.\n", 1},
		"one was repaired":     {strings.Replace(article, "dont care", "don't care", 1), 0},
	} {
		b := reload(t)
		if got := left(b, file("a.txt", c.text)); got != c.left {
			t.Errorf("%s: %d findings left, want %d", name, got, c.left)
		}
	}
}

// TestWithout: asked again and again, it says the same, and the run that is counted knows nothing of it.
func TestWithout(t *testing.T) {
	b := prepare(t)
	for range 2 {
		f := file("a.txt", article+"\nYou dont say.\n")
		if b.Without(f); len(f.Items) != 1 || f.Baselined != 0 {
			t.Errorf("%d findings left, %d counted", len(f.Items), f.Baselined)
		}
	}
	if got := left(b, file("a.txt", article)); got != 0 {
		t.Errorf("%d findings left", got)
	}
}

func TestUnreadFilesAreNotJudged(t *testing.T) {
	for _, f := range []*result.File{{Name: "a.txt", Err: os.ErrPermission}, {Name: "a.txt", Skipped: "too large"}} {
		old := prepare(t)
		old.Filter(f)
		if stale := old.Stale(every); stale != nil {
			t.Errorf("stale %+v", stale)
		}
		b, _ := New(Name)
		b.Record(f, old)
		b.Keep(old, every)
		if diff := cmp.Diff(old.Entries(), b.Entries()); diff != "" {
			t.Errorf("what is known of a file that could not be read (-want +got)\n%s", diff)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, n := range []int{0, 1, 80} {
		if s := strings.Repeat("é", n); shorten(s) != s {
			t.Errorf("%d characters were cut", n)
		}
	}
	if got := shorten(strings.Repeat("é", 81)); got != strings.Repeat("é", 80)+"…" {
		t.Errorf("got %q", got)
	}
}

func TestRename(t *testing.T) {
	b := prepare(t)
	if err := os.Rename("a.txt", "b.txt"); err != nil {
		t.Fatal(err)
	}
	if got := left(b, file("b.txt", article)); got != 0 {
		t.Errorf("renamed: %d left", got)
	}
	b = reload(t)
	write(t, "a.txt", article)
	if got := left(b, file("b.txt", article)); got != 4 {
		t.Errorf("a copy beside the original: %d left, want all 4", got)
	}
}

func TestStaleAndPrune(t *testing.T) {
	b := prepare(t)
	repaired := strings.Replace(article, "dont care", "don't care", 1)
	left(b, file("a.txt", repaired))
	stale := b.Stale(every)
	if len(stale) != 1 || stale[0].Text != "dont" || stale[0].Count != 1 {
		t.Errorf("stale %+v", stale)
	}
	b.Prune(every)
	if err := b.Write(); err != nil {
		t.Fatal(err)
	}
	if got := left(reload(t), file("a.txt", article)); got != 1 {
		t.Errorf("after pruning the repaired one is new again: %d left", got)
	}
	if stale := reload(t).Stale(every); stale != nil {
		t.Errorf("files that were not read are not judged: %+v", stale)
	}
}

// TestOtherRulesAndFiles: what this run cannot know of is neither stale nor pruned, and is kept.
func TestOtherRulesAndFiles(t *testing.T) {
	repaired := strings.ReplaceAll(article, "dont", "don't")
	for name, c := range map[string]struct {
		file  string
		ran   bool
		known int
	}{
		"read, and the rule ran": {"a.txt", true, 0}, "the rule did not run": {"a.txt", false, 4}, "another file was read": {"b.txt", true, 4},
	} {
		b := prepare(t)
		before := b.Entries()
		left(b, file(c.file, repaired))
		ran := func(string) bool { return c.ran }
		stale := 0
		for _, e := range b.Stale(ran) {
			stale += e.Count
		}
		kept, _ := New(Name)
		kept.Record(file(c.file, repaired), b)
		kept.Keep(b, ran)
		b.Prune(ran)
		total := 0
		for _, e := range b.Entries() {
			total += e.Count
		}
		if stale != 4-c.known || total != c.known {
			t.Errorf("%s: %d stale, %d known after pruning", name, stale, total)
		}
		if got := kept.Entries(); c.known > 0 && cmp.Diff(before, got) != "" || c.known == 0 && len(got) > 0 {
			t.Errorf("%s: kept %+v", name, got)
		}
	}
}

func TestKeepsReasonsAndOtherFiles(t *testing.T) {
	old := prepare(t)
	write(t, "other.txt", article)
	old.entries[0].Reason = "a quotation"
	old.RecordEntry(Entry{Rule: rule.Name, Path: "other.txt", Text: "dont", Context: "00", Count: 2}, nil)
	b, _ := New(Name)
	b.Record(file("a.txt", article), old)
	b.Keep(old, every)
	var reasons, others int
	for _, e := range b.Entries() {
		if e.Reason != "" {
			reasons++
		}
		if e.Path == "other.txt" {
			others += e.Count
		}
	}
	if reasons != 1 || others != 2 {
		t.Errorf("reasons %d, others %d", reasons, others)
	}
}

func TestFormatIsStable(t *testing.T) {
	prepare(t)
	first, _ := os.ReadFile(Name)
	b := reload(t)
	if err := b.Write(); err != nil {
		t.Fatal(err)
	}
	second, _ := os.ReadFile(Name)
	if diff := cmp.Diff(string(first), string(second)); diff != "" {
		t.Error(diff)
	}
	for _, e := range []Entry{{Rule: "x/z", Path: "a.txt", Text: "<b>", Count: 1}, {Rule: "a/b", Path: "0.txt", Text: "z", Count: 1}} {
		b.RecordEntry(e, nil)
	}
	content, err := b.Content()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(content, "\n")
	if !strings.HasPrefix(lines[1], `{"rule":"a/b","path":"0.txt"`) || !strings.HasPrefix(lines[len(lines)-2], `{"rule":"x/z","path":"a.txt","text":"<b>"`) {
		t.Errorf("the file is\n%s", content)
	}
	want := `{"scrapelint-baseline":1}
{"rule":"apostrophe/contraction","path":"a.txt","text":"dont","context":"`
	if !strings.HasPrefix(string(first), want) {
		t.Errorf("the file is\n%s", first)
	}
}

func TestSubfolder(t *testing.T) {
	prepare(t)
	if err := os.Mkdir("sub", 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir("sub")
	b, err := Load(filepath.Join("..", Name))
	if err != nil {
		t.Fatal(err)
	}
	if got := left(b, file("../a.txt", article)); got != 0 {
		t.Errorf("seen from a subfolder: %d left", got)
	}
}

func TestBadFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for content, want := range map[string]string{
		"nonsense\n":                    ":1: this is not a baseline",
		"{\"scrapelint-baseline\":9}\n": ":1: version 9",
		"{\"scrapelint-baseline\":1}\n{\"rule\":\"x/y\"}\n":                                              ":2: an entry needs",
		"{\"scrapelint-baseline\":1}\n{\"rule\":\"x/y\",\"path\":\"a\",\"count\":0}\n":                   ":2: an entry needs",
		"{\"scrapelint-baseline\":1}\n{\"rule\":\"x/y\",\"path\":\"a\",\"count\":1}{\"rule\":\"x/z\"}\n": ":2: there is more",
		"{\"scrapelint-baseline\":1}\n\n{\"line\":3}\n":                                                  ":3: not an entry",
		"{\"scrapelint-baseline\":1}\n<<<<<<< ours\n{}\n":                                                ":2: not an entry",
	} {
		write(t, Name, content)
		if _, err := Load(Name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", content, err)
		}
	}
	if _, err := Load("nope"); err == nil {
		t.Error("a missing baseline is an error")
	}
}

// FuzzLoad: a file that is read is written and read again as it is, whatever its lines hold.
func FuzzLoad(f *testing.F) {
	head := "{\"scrapelint-baseline\":1}\n"
	f.Add(head + `{"rule":"x/y","path":"a.txt","text":"dont","context":"00","count":2,"reason":"a quotation"}` + "\n")
	f.Add(head + "{\"rule\":\"x/y\",\"path\":\"\xff\",\"text\":\"\\u0000\",\"count\":1}\r\n\n")
	f.Add("")
	name := filepath.Join(f.TempDir(), Name)
	f.Fuzz(func(t *testing.T, content string) {
		write(t, name, content)
		b, err := Load(name)
		if err != nil {
			return
		}
		b.Filter(file("a.txt", article))
		b.Stale(every)
		if err := b.Write(); err != nil {
			t.Fatal(err)
		}
		again, err := Load(name)
		if err != nil {
			t.Fatalf("%q cannot be read again: %v", content, err)
		}
		if diff := cmp.Diff(b.Entries(), again.Entries()); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", content, diff)
		}
	})
}
