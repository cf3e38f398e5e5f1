package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/text"
)

// shape writes the tokens of a text as kind letters, for compact tables.
func shape(s string) string {
	const kinds = "WNAPS_/UEHFO"
	d := text.Parse("t", s)
	var b strings.Builder
	for i := range d.Tokens {
		t := &d.Tokens[i]
		b.WriteByte(kinds[t.Kind])
		if t.Kind != text.Space && t.Kind != text.Newline {
			b.WriteString("(" + d.Of(t) + ")")
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"One two.", "W(One)_W(two)P(.)"},
		{"don't O’Brien '90s", "W(don't)_W(O’Brien)_P(')A(90s)"},
		{"1,000 3.14 10:30 2021-12-28 5-4", "N(1,000)_N(3.14)_N(10:30)_N(2021-12-28)_N(5-4)"},
		{"10,a 2021The 5G 1st", "N(10)P(,)W(a)_A(2021The)_A(5G)_A(1st)"},
		{"the U.S. and J.R.R. Smith", "W(the)_W(U.S.)_W(and)_W(J.R.R.)_W(Smith)"},
		{"at 5 p.m. today", "W(at)_N(5)_W(p.m.)_W(today)"},
		{"Ostrava.President spoke", "W(Ostrava)P(.)W(President)_W(spoke)"},
		{"see https://a.example/x?y=1, now", "W(see)_U(https://a.example/x?y=1)P(,)_W(now)"},
		{"wrote tohttps://a.example/x", "W(wrote)_W(to)U(https://a.example/x)"},
		{"at www.example.org.", "W(at)_U(www.example.org)P(.)"},
		{"Amazon.com and example.com/path said", "U(Amazon.com)_W(and)_U(example.com/path)_W(said)"},
		{"jane.doe@mail.example.org wrote", "E(jane.doe@mail.example.org)_W(wrote)"},
		{"@some_name and #Tag", "H(@some_name)_W(and)_H(#Tag)"},
		{"open report_final.pdf or Node.js", "W(open)_F(report_final.pdf)_W(or)_F(Node.js)"},
		{"wait... what -- no", "W(wait)P(...)_W(what)_P(--)_W(no)"},
		{"at mail-box.example-site.com today", "W(at)_U(mail-box.example-site.com)_W(today)"},
		{"at " + strings.Repeat("far.", 30) + "example.com now", "W(at)_U(" + strings.Repeat("far.", 30) + "example.com)_W(now)"},
		{"tag #Zürich, #x1 and C#", "W(tag)_H(#Zürich)P(,)_H(#x1)_W(and)_W(C)S(#)"},
		{"at http://a.example/x(y) (see http://b.example/z).", "W(at)_U(http://a.example/x(y))_P(()W(see)_U(http://b.example/z)P())P(.)"},
		{"a\u00a0b\tc", "W(a)_W(b)_W(c)"},
		{"naïve Zürich", "W(naïve)_W(Zürich)"},
		{"gov\u00adernment", "W(gov\u00adernment)"},
		{"a\ufffdb \ufffd", "W(a)S(\ufffd)W(b)_S(\ufffd)"},
		{"a\xffb", "W(a)O(\xff)W(b)"},
		{"\uFEFFHi\r\nyou\rme\n", "O(\uFEFF)W(Hi)/W(you)/W(me)/"},
		{"€5 & more", "S(€)N(5)_S(&)_W(more)"},
		{"", ""},
	} {
		if diff := cmp.Diff(c.want, shape(c.in)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", c.in, diff)
		}
	}
}

func sentences(s string) []string {
	d := text.Parse("t", s)
	var out []string
	for i := range d.Sentences {
		out = append(out, d.Sentences[i].Span().Of(s))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"It rained.", "It stopped!", "Did it?"},
		{"The U.S. army left.", "Mr. Okoye stayed."},
		{"They met on Jan. 10.", "Talks failed."},
		{"“We left,” she said.", "“It was late.”", "He agreed."},
		{"“Is it?” he asked.", "No."},
		{"He withdrew his words.", "that they would stay."},
		{"Wait... no.", "Yes."},
		{"He works for Acme Corp. in Ohio."},
		{"She lives in the U.S.", "He does not."},
		{"He left...", "Then he came back.", "It was late."},
		{"“Stop!” the guard cried.", "Nobody did."},
		{"She asked, “Why?” and left."},
		{"He said “It is late.” and left.", "Nobody minded."},
		{"They ran... and ran.", "It was over."},
		{"See No. 7 and vs. Rovers.", "They won."},
	} {
		got := sentences(strings.Join(want, " "))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	for glued, want := range map[string]int{
		"He won.The end.": 2, "He met Dr.Okoye there.": 1, "He won.the end.": 1, "The U.S.Army came.": 1, "He won.X marks it.": 1, "He won.A new start.": 2,
		`He said "it is won."The end came.`: 2,
	} {
		if got := sentences(glued); len(got) != want {
			t.Errorf("lost blank: %q", got)
		}
	}
}

func TestRoles(t *testing.T) {
	d := text.Parse("t", "Harbour reopens after storm\n20211228\nhttps://news.example/harbour\nThe harbour opened again on Monday.\n\nBoats left.\n")
	var got []text.Role
	for _, l := range d.Lines {
		got = append(got, l.Role)
	}
	want := []text.Role{text.RoleTitle, text.RoleDate, text.RoleURL, text.RoleBody, text.RoleBlank, text.RoleBody}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestHeader(t *testing.T) {
	body := "The harbour opened again on Monday, and the boats left.\n"
	for s, want := range map[string]string{
		"Harbour reopens\n" + body:                               "TB",
		"Harbour reopens.\n" + body:                              "BB",
		"harbour reopens\n" + body:                               "BB",
		"Harbour reopens":                                        "B",
		"20211228\n2021-12-28T10:30Z\n28 December 2021\n" + body: "DDDB",
		"May 2021 was wet\n" + body:                              "TB",
		"May we\n" + body:                                        "TB",
		"12345678\n" + body:                                      "BB",
		strings.Repeat("20211228\n", 7) + body:                   "DDDDDDBB",
		"Harbour reopens\nA second headline\n" + body:            "TBB",
		strings.Repeat("Boat ", 30) + "\n" + body:                "TB",
		strings.Repeat("Boat ", 31) + "\n" + body:                "BB",
		"https://a.example/x and more\n" + body:                  "TB",
	} {
		var got strings.Builder
		for _, l := range text.Parse("t", s).Lines {
			got.WriteByte(map[text.Role]byte{text.RoleTitle: 'T', text.RoleDate: 'D', text.RoleURL: 'U', text.RoleBody: 'B', text.RoleBlank: '_'}[l.Role])
		}
		if got.String() != want {
			t.Errorf("%q: got %s, want %s", s, got.String(), want)
		}
	}
}

func TestWrapped(t *testing.T) {
	wrapped := "The ferry to the island was late on\nMonday because of fog, said the\nharbour office, which asked travellers\nto wait inside the hall until the\nboats could sail again safely and\nwithout any further delay.\n\nNobody was hurt."
	d := text.Parse("t", wrapped)
	if !d.Wrapped || len(d.Paragraphs) != 2 || len(d.Sentences) != 2 {
		t.Errorf("wrapped %v, %d paragraphs, %d sentences", d.Wrapped, len(d.Paragraphs), len(d.Sentences))
	}
	if d := text.Parse("t", "One line here.\nAnother line there.\nA third line.\n"); d.Wrapped || len(d.Paragraphs) != 3 {
		t.Errorf("not wrapped: %v, %d paragraphs", d.Wrapped, len(d.Paragraphs))
	}
}

// FuzzParse holds the invariants that rules rely on: tokens tile, lines, paragraphs and sentences lie inside the text in order,
// and nothing panics.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "a", "\xff\xfe", "U.S.A.", "http://", "x@y.zz", "...", "\r\r\n", "“a.”b", "#", "1.", "'s", "a\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

func check(t *testing.T, s string) {
	t.Helper()
	d := text.Parse("t", s)
	at := uint32(0)
	for i := range d.Tokens {
		if tok := &d.Tokens[i]; tok.Start != at || tok.End <= tok.Start {
			t.Fatalf("token %d of %q: %+v, want start %d", i, s, tok, at)
		}
		at = d.Tokens[i].End
	}
	if int(at) != len(s) {
		t.Fatalf("tokens of %q end at %d", s, at)
	}
	end := 0
	for i := range d.Sentences {
		x := &d.Sentences[i]
		if x.Start < end || x.End <= x.Start || x.End > len(s) {
			t.Fatalf("sentence %d of %q: %+v", i, s, x)
		}
		end = x.End
	}
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Start > l.End || l.End > len(s) || l.First > l.Last {
			t.Fatalf("line %d of %q: %+v", i, s, l)
		}
	}
}

func TestInvariantsOnHostileText(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("x", 1<<20), strings.Repeat(`"`, 1<<16), strings.Repeat("\n", 1<<16), strings.Repeat("a.b.", 1<<14),
		strings.Repeat("a@", 1<<14), strings.Repeat("(", 1<<14), strings.Repeat("\xff", 1<<12), "\x00\x01\n\x00",
		strings.Repeat("http://", 1<<12),
	} {
		check(t, s)
	}
}

func BenchmarkParse(b *testing.B) {
	files, err := filepath.Glob("../../testdata/clean/*.txt")
	if err != nil || len(files) == 0 {
		b.Skip("no texts")
	}
	var texts []string
	size := 0
	for _, f := range files {
		s, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(s))
		size += len(s)
	}
	var p text.Parser
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			p.Parse("t", s)
		}
	}
}
