package source

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/scrapelint/scrapelint/internal/result"
)

// tree makes files in a new folder, which becomes the working folder. A name that ends in / is a folder.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func git(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main"}, args...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %s", args, out)
	}
}

func all(o Options, paths ...string) []*result.File {
	var got []*result.File
	for u := range Units(paths, o) {
		for f := range u.Files {
			got = append(got, f)
		}
	}
	return got
}

// show is a line a file: its name, then its text, or why there is none.
func show(o Options, paths ...string) []string {
	var got []string
	for _, f := range all(o, paths...) {
		switch {
		case f.Err != nil:
			got = append(got, f.Name+" ! "+f.Err.Error())
		case f.Skipped != "":
			got = append(got, f.Name+" ~ "+f.Skipped)
		default:
			got = append(got, f.Name+" = "+f.Text)
		}
	}
	return got
}

func want(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFolders(t *testing.T) {
	tree(t, map[string]string{
		"b.txt": "b", "a.md": "a", "c.html": "no", "sub/Z.TXT": "z", "sub/deep/d.markdown": "d", ".hidden.txt": "h",
		".cache/x.txt": "x", "bin.txt": "a\x00\x01\x02\x00", "odd \n name.txt": "o", "-dash.txt": "dash", "r.jsonl": `{"text":"r"}`,
		"empty.txt": "",
	})
	if err := os.Symlink("b.txt", "link.txt"); err != nil {
		t.Fatal(err)
	}
	plain := []string{
		"-dash.txt = dash", ".cache ~ hidden", ".hidden.txt ~ hidden", "a.md = a", "b.txt = b", "bin.txt ~ not a text file",
		"empty.txt = ", "link.txt ~ symbolic link", "odd \n name.txt = o", "sub/Z.TXT = z", "sub/deep/d.markdown = d",
	}
	want(t, show(Options{}, "."), plain...)
	want(t, show(Options{}, "sub", "./sub/deep", "sub"), "sub/Z.TXT = z", "sub/deep/d.markdown = d")
	want(t, show(Options{}, "c.html", "link.txt", "./.hidden.txt"), "c.html = no", "link.txt = b", ".hidden.txt = h")
	want(t, show(Options{ForceExclude: true}, "c.html", ".hidden.txt", "b.txt"),
		"c.html ~ not a text file by its name", ".hidden.txt ~ hidden", "b.txt = b")
	want(t, show(Options{}, "nope.txt", "bin.txt"), "nope.txt ! no such file or directory", "bin.txt ! not a text file")
	abs, _ := filepath.Abs("b.txt")
	want(t, show(Options{}, abs, "b.txt"), "b.txt = b")
	if got := show(Options{Fields: []string{"text"}}, "."); !contains(got, "r.jsonl = r") {
		t.Errorf("records are not read in folders: %q", got)
	}
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

func TestGitIgnore(t *testing.T) {
	tree(t, map[string]string{
		".gitignore": "drafts/\n*.tmp.txt\n", "a.txt": "a", "x.tmp.txt": "x", "drafts/d.txt": "d", "sub/é \"q\".txt": "e", "gone.txt": "g",
		"sub/new.txt": "n",
	})
	git(t, "init", "-q")
	git(t, "add", "a.txt", "gone.txt", "sub")
	if err := os.Remove("gone.txt"); err != nil {
		t.Fatal(err)
	}
	want(t, show(Options{}, "."), "a.txt = a", "sub/new.txt = n", "sub/é \"q\".txt = e")
	want(t, show(Options{}, "sub"), "sub/new.txt = n", "sub/é \"q\".txt = e")
	want(t, show(Options{}, "x.tmp.txt"), "x.tmp.txt = x")
	want(t, show(Options{}, "drafts"), "drafts/d.txt = d")
	want(t, show(Options{ForceExclude: true}, "drafts"))
	want(t, show(Options{ForceExclude: true}, "x.tmp.txt", "drafts/d.txt", "a.txt"),
		"x.tmp.txt ~ ignored by git", "drafts/d.txt ~ ignored by git", "a.txt = a")
	// As a hook sees it: git points at its own repository, which must not change what a subfolder lists.
	t.Setenv("GIT_DIR", ".git")
	t.Setenv("GIT_INDEX_FILE", ".git/index")
	want(t, show(Options{}, "sub"), "sub/new.txt = n", "sub/é \"q\".txt = e")
}

func TestGitFails(t *testing.T) {
	tree(t, map[string]string{"a.txt": "a", ".git": "gitdir: nowhere"})
	var said []string
	want(t, show(Options{Warn: func(s string) { said = append(said, s) }}, "."), "a.txt = a")
	if len(said) != 1 || !strings.Contains(said[0], "git") {
		t.Errorf("said %q", said)
	}
}

func TestRepositoryInside(t *testing.T) {
	tree(t, map[string]string{"a.txt": "a", "inner/i.txt": "i", "inner/.gitignore": "no.txt", "inner/no.txt": "no"})
	git(t, "init", "-q")
	git(t, "-C", "inner", "init", "-q")
	want(t, show(Options{}, "."), "a.txt = a", "inner/i.txt = i")
}

func TestStdin(t *testing.T) {
	t.Chdir(t.TempDir())
	want(t, show(Options{Stdin: strings.NewReader("hello")}, "-"), "<stdin> = hello")
	want(t, show(Options{Stdin: strings.NewReader("hello"), StdinName: "./x/y.txt"}, "-"), "x/y.txt = hello")
	want(t, show(Options{Stdin: strings.NewReader(`{"text":"r"}`), StdinName: "y.jsonl"}, "-"), "y.jsonl = r")
	want(t, show(Options{Stdin: strings.NewReader("")}, "-"), "<stdin> = ")
	want(t, show(Options{Stdin: strings.NewReader("\x00\x01\x00\x02")}, "-"), "<stdin> ! not a text file")
}

func TestCompressed(t *testing.T) {
	var gz, zst bytes.Buffer
	g := gzip.NewWriter(&gz)
	fmt.Fprint(g, "unpacked")
	g.Close()
	z, _ := zstd.NewWriter(&zst)
	fmt.Fprint(z, `{"text":"one"}`)
	z.Close()
	tree(t, map[string]string{
		"a.txt.gz": gz.String(), "b.jsonl.zst": zst.String(), "c.txt.gz": "this is no gzip file", "d.txt.gz": gz.String()[:gz.Len()-6],
		"e.txt.zst": "no zstd", "f.txt.gz": gz.String() + gz.String(),
	})
	want(t, show(Options{Fields: []string{"text"}}, "."),
		"a.txt.gz = unpacked", "b.jsonl.zst = one", "c.txt.gz ! gzip: invalid header", "d.txt.gz ! unexpected EOF",
		"e.txt.zst ! invalid input: magic number mismatch", "f.txt.gz = unpackedunpacked")
}

func TestRecords(t *testing.T) {
	tree(t, map[string]string{"r.jsonl": "\uFEFF" + strings.Join([]string{
		`{"id":1,"text":"one\nline ☃"}`, "", `{"id":2}`, `not json`, `{"text":7}`, `{"text":null}`, `[1]`, `null`, `{"title":"t","text":"both"}`,
	}, "\n")})
	got := all(Options{}, "r.jsonl")
	var lines []string
	for _, f := range got {
		said := f.Skipped
		if f.Err != nil {
			said = f.Err.Error()
		}
		said, _, _ = strings.Cut(said, " (") // what the JSON library says
		lines = append(lines, fmt.Sprintf("%d %s %q %s", f.Record, f.Field, f.Text, said))
	}
	want(t, lines, `1 text "one\nline ☃" `, `3  "" no field "text"; --field KEY names the one that holds the text`, `4  "" not a JSON object`, `5  "" the field "text" is not a string`,
		`6 text "" the field "text" is null`, `7  "" not a JSON object`, `8  "" not a JSON object`, `9 text "both" `)
	want(t, show(Options{Fields: []string{"a", "b"}}, "r.jsonl")[:1], `r.jsonl ! no field "a" or "b"; --field KEY names the one that holds the text (there are: id, text)`)
	want(t, show(Options{Fields: []string{"title", "text"}}, "r.jsonl")[7:], "r.jsonl = t", "r.jsonl = both")
}

// TestFilesThatChange: a file is read as it is, not as long as it was.
func TestFilesThatChange(t *testing.T) {
	content := strings.Repeat("harbour ", 100)
	tree(t, map[string]string{"a.txt": content})
	for _, size := range []int{0, 1, 10, len(content) - 1, len(content), len(content) + 1, 2 * len(content)} {
		if data, err := readSized("a.txt", make([]byte, size+1)); err != nil || string(data) != content {
			t.Errorf("with %d bytes expected: %d read, %v", size, len(data), err)
		}
	}
}

func TestBlobs(t *testing.T) {
	tree(t, map[string]string{"sub/x": ""})
	contents := map[string]string{
		"a.txt": "a", "sub/b.txt": "b", "sub/.hidden.txt": "h", "subway/c.txt": "c", "../d.txt": "d", "../.e/f.txt": "f", "sub/g.html": "g", "sub/h.txt": "h",
	}
	names := []string{"../.e/f.txt", "../d.txt", "a.txt", "sub/.hidden.txt", "sub/b.txt", "sub/g.html", "sub/gone.txt", "sub/h.txt", "subway/c.txt"}
	o := Options{Exclude: func(name string) bool { return name == "sub/h.txt" }}
	list := func(most int, paths ...string) []string {
		var got []string
		for u := range Blobs(names, paths, o, func(name string) ([]byte, error) {
			if content, ok := contents[name]; ok {
				return []byte(content), nil
			}
			return nil, os.ErrNotExist
		}) {
			for f := range u.Files {
				got = append(got, fmt.Sprint(f.Name, " ", f.Text, f.Skipped, f.Err))
			}
			if len(got) == most {
				break
			}
		}
		return got
	}
	want(t, list(99, "sub"), "sub/.hidden.txt hidden<nil>", "sub/b.txt b<nil>", "sub/gone.txt file does not exist")
	want(t, list(99, "sub/b.txt", "../"), "../.e/f.txt hidden<nil>", "../d.txt d<nil>", "a.txt a<nil>", "sub/.hidden.txt hidden<nil>", "sub/b.txt b<nil>",
		"sub/gone.txt file does not exist", "subway/c.txt c<nil>")
	want(t, list(1, "."), "a.txt a<nil>")
}

func TestOnly(t *testing.T) {
	tree(t, map[string]string{"a.txt": "a", "b.txt": "b"})
	o := Options{Only: func(name string) bool { return name == "b.txt" }}
	want(t, show(o, ".", "gone.txt"), "b.txt = b", "gone.txt ! no such file or directory")
}

func TestWindows(t *testing.T) {
	paragraph := strings.Repeat("Die Straße nach Süden ☃ 𝄞 ist lang. ", 3)
	for _, c := range []struct{ name, text string }{
		{"paragraphs", strings.Repeat(paragraph+"\n\n", 300)},
		{"lines", strings.Repeat(paragraph+"\r\n", 300)},
		{"blanks", strings.Repeat(paragraph, 300)},
		{"nothing to cut at", strings.Repeat("☃", 20000)},
		{"just one", "short"},
		{"no text", ""},
		{"exactly a window", strings.Repeat("x", 1024)},
		{"exactly a buffer", strings.Repeat("x", 1536)},
	} {
		t.Run(c.name, func(t *testing.T) {
			var joined strings.Builder
			index := (&result.File{Text: c.text}).Lines()
			n := 0
			windows(strings.NewReader(c.text), result.File{Name: "w"}, 1024, false, func(f *result.File) bool {
				n++
				if f.Base.Offset != joined.Len() || len(f.Text) > 1536 || !utf8.ValidString(f.Text) {
					t.Fatalf("window at %d of %d bytes, expected at %d", f.Base.Offset, len(f.Text), joined.Len())
				}
				if f.Window != (len(c.text) > 1536-1) {
					t.Errorf("window: %v", f.Window)
				}
				for _, i := range []int{0, len(f.Text)} {
					if i > 0 && strings.HasSuffix(f.Text, "\r") {
						continue
					}
					if diff := cmp.Diff(index.Position(f.Offset(i)), f.Lines().Position(i)); diff != "" {
						t.Fatalf("position of %d: %s", f.Offset(i), diff)
					}
				}
				joined.WriteString(f.Text)
				return true
			})
			if joined.String() != c.text || n == 0 {
				t.Errorf("the windows are not the text")
			}
		})
	}
}

func TestCutSaysSo(t *testing.T) {
	var remarks []string
	windows(strings.NewReader(strings.Repeat("word ", 1000)), result.File{}, 1024, false, func(f *result.File) bool {
		remarks = append(remarks, f.Remarks...)
		return true
	})
	if len(remarks) != 1 || !strings.Contains(remarks[0], "the first cut is at byte 1020") {
		t.Errorf("remarks %q", remarks)
	}
}

func TestBinary(t *testing.T) {
	for s, want := range map[string]bool{
		"plain": false, "": false, "stray \x00 zero byte in a text that is otherwise quite normal and long enough to be read": false,
		"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x01\x00": true, "%PDF-1.7\n": true, "h\x00e\x00l\x00l\x00o\x00": true,
		"caf\xe9 in Latin-1 \x80\x99": false, "%PDF-\x00": true, "%PDF": false, "a\x00\tb\n" + strings.Repeat("c\td\r\n\f", 20): false,
		"a\x00b" + strings.Repeat("\x01", 20): true, strings.Repeat("a", sniff) + "\x00\x01\x00": false,
	} {
		if binary([]byte(s)) != want {
			t.Errorf("binary(%q) = %v", s, !want)
		}
	}
}

// FuzzRecords: every line of a record file that is not blank is heard of, in order, and what is read can be read.
func FuzzRecords(f *testing.F) {
	f.Add("{\"text\":\"one\"}\n\n{\"text\":7}\nnot json\n{\"title\":null}")
	f.Add("\uFEFF{\"text\":\"\\ud800\xff\"}\r\n[1]\n")
	f.Fuzz(func(t *testing.T, s string) {
		heard := map[int]bool{}
		last := 0
		readRecords("r.jsonl", bufio.NewReader(strings.NewReader(s)), []string{"text", "title"}, func(u Unit) bool {
			u.Files(func(f *result.File) bool {
				if f.Record < last || !utf8.ValidString(f.Text) || f.Err != nil && f.Text != "" {
					t.Errorf("record %d behind %d: %q, %v", f.Record, last, f.Text, f.Err)
				}
				last = f.Record
				heard[f.Record] = true
				return true
			})
			return true
		})
		for i, line := range strings.Split(s, "\n") {
			if heard[i+1] == (strings.TrimSpace(line) == "") {
				t.Errorf("line %d of %q: heard of %v", i+1, s, heard[i+1])
			}
		}
	})
}

// FuzzWindows: the windows of a text are the text.
func FuzzWindows(f *testing.F) {
	f.Add("One line.\r\nAnother.\n\nA third one, that is longer than the others are, with no end in sight for it", uint8(16))
	f.Add("\xe2\x98\x83\xe2\x98\xff\xff\xff\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\r\n", uint8(4))
	f.Fuzz(func(t *testing.T, s string, size uint8) {
		if size < 4 {
			return
		}
		var joined strings.Builder
		windows(strings.NewReader(s), result.File{}, int(size), false, func(f *result.File) bool {
			if f.Err != nil || f.Base.Offset != joined.Len() || f.Text == "" && s != "" {
				t.Fatalf("%q: a window at %d of %q, %v", s, f.Base.Offset, f.Text, f.Err)
			}
			joined.WriteString(f.Text)
			return true
		})
		if joined.String() != s {
			t.Errorf("%q became %q", s, joined.String())
		}
	})
}
