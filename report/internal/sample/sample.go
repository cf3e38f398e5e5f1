// Package sample is a made-up run over made-up articles, with everything in it that report formats get wrong: names with
// spaces and letters outside ASCII, emoji, wide and combining characters, tabs, CRLF, a byte order mark, very long lines,
// hostile text, a record file, and files that could not be judged. Tests and the SARIF check use it.
package sample

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Rules are made up; three of them have names of the catalogue, to look real.
func Rules() []*lint.Rule {
	return []*lint.Rule{fused, possessive, repeated, newsletter, invisible, gap}
}

var (
	fused = &lint.Rule{
		Name: "spacing/fused-words", Summary: "words run together where a tag was stripped", Since: "0.1.0",
		Why: "A scraper removed a tag such as `<b>` without putting a blank in its place.\n\n" +
			"The repair puts the blank back where **both** halves are words.",
		Severity: lint.Error, Fix: lint.FixSafe,
		Examples: []lint.Example{{Bad: "The ⟦ferryleft⟧ at noon.", Good: "The ferry left at noon."}},
	}
	possessive = &lint.Rule{
		Name: "apostrophe/possessive", Summary: "a possessive without its apostrophe", Since: "0.1.0",
		Why: "The apostrophe was lost between two encodings.", Severity: lint.Warning, Fix: lint.FixUnsafe,
		Aliases:  []string{"apostrophe/genitive"},
		Examples: []lint.Example{{Bad: "⟦Maltas⟧ harbour is deep.", Good: "Malta's harbour is deep."}},
	}
	repeated = &lint.Rule{
		Name: "spacing/repeated", Summary: "two or more blanks, or a tab, inside a line", Since: "0.1.0",
		Why: "Something between two words was taken out.", Severity: lint.Warning, Fix: lint.FixSafe,
	}
	newsletter = &lint.Rule{
		Name: "ui/newsletter", Summary: "an invitation to a newsletter left in the text", Since: "0.1.0",
		Why: "The extractor took a box of the page for a paragraph.", Severity: lint.Warning, Fix: lint.FixManual,
	}
	invisible = &lint.Rule{
		Name: "encoding/invisible", Summary: "an invisible character inside a word", Since: "0.1.0",
		Why: "Soft hyphens and zero-width characters steer the line breaks of the page.", Severity: lint.Error, Fix: lint.FixSafe,
	}
	gap = &lint.Rule{
		Name: "mt/currency-gap", Summary: "a blank between a currency sign and its amount", Since: "0.1.0",
		Severity: lint.Note, Fix: lint.NoFix,
	}
)

// Files are the files of the run, fresh at each call.
func Files() []*result.File {
	long := strings.Repeat("The tide tables of the old pilots are kept in the museum by the mole. ", 30)
	files := []*result.File{
		article("news/harbour.txt", "Ferry service to Ostrey resumes\n\n"+
			"The harbour master, Ilka Brandt, said the ⟦ferryleft⟧ at noon on Tuesday.\n"+
			"⟦Maltas⟧ pilots had waited nine days for  ⟦  ⟧calm water, and one of them\tsang.\n"+
			"⟦Get the morning letter in your inbox every day at seven, free of charge\n"+
			"and without advertising. Leave your address below.\nWe never share it.⟧\nThe fare is ⟦$ 14⟧ each way⟦⟧",
			split(5), insert(5, "'"), replace(" "), remove("delete these lines"), nil, newline),
		article("news/été à Łódź #1.txt", "Il a dit\u202e ⟦caféouvert⟧ 👩\u200d🚀🇫🇷 ⟦“⟧ e\u0301te\u0301 ⟦nai\u0308vete\u0301and⟧ 漢字の⟦駅前and⟧ it was, 100% 🎉 ⟦tadaand⟧.",
			split(5), remove("remove the mark"), split(len("nai\u0308vete\u0301")), split(len("駅前")), split(4)),
		article("mixed/crlf.txt", "First line\r\nThe ⟦lamphouse⟧ stood\r\n\r\ntwo\tand\t⟦ \t⟧three ⟦soft\u00adly⟧ zero⟦\u200b⟧width\r\n",
			split(4), replace(" "), replaceAll("softly"), unsafely("")),
		article("mixed/bom.txt", "⟦\ufeffThe⟧ ⟦boatand⟧ crew 🛶 ⟦rowedand⟧ sang.\nSecond ⟦lineand⟧ last\n", nil, split(4), split(5), split(4)),
		article("mixed/long.txt", long+"At dawn the ⟦lighthousekeeper⟧ slept. "+long+"\n⟦"+long+"⟧\n"+long+"⟦endand⟧",
			split(10), nil, split(3)),
		article("hostile/page.txt", "::error file=a.txt,line=1::forged ⟦\x1b[31mred\x1b[0m⟧ text\n  ::add-mask::x ##[add-mask]y ##vso[task]z\n"+
			"</script><img src=x onerror=⟦alert(1)⟧> ]]> & \"q\" 'a' [click](1) | `tick` \x00\x01\u009b2J \ufffe\ufeff ⟦\u202eevil\u2066⟧\n",
			nil, nil, nil),
		article("mixed/broken.txt", "Bad \xe2\x80 bytes \xf0\x9f\x9b and \xff then ⟦gullsand⟧ terns\n⟦\xe2\x80s⟧ end\rold ⟦macand⟧ line\n", split(5), nil, split(3)),
		article("news/clean.txt", "Nothing is wrong here\n\nThe mayor thanked the divers.\n"),
	}
	harbour := files[0].Items
	harbour[1].Related = []lint.Related{{Span: text.Span{Start: 25, End: 31}, Message: "the name without its ending stands here"}}
	record := article("feeds/feed.jsonl", "Short title\nThe ⟦quayand⟧ the crane", split(4))
	record.Record, record.Field = 12, "body"
	return append(files, record,
		&result.File{Name: "news/lost.txt", Err: errors.New("permission denied")},
		&result.File{Name: "photos/mole.jpg", Skipped: "binary"})
}

// repair makes the fixes of a finding.
type repair func(s text.Span, whole string) []lint.Fix

func split(at int) repair {
	return func(s text.Span, _ string) []lint.Fix {
		return []lint.Fix{lint.SafeFix("put the blank back", text.Span{Start: s.Start + at, End: s.Start + at}, " ")}
	}
}

func insert(at int, what string) repair {
	return func(s text.Span, whole string) []lint.Fix {
		p := text.Span{Start: s.Start + at, End: s.Start + at}
		return []lint.Fix{lint.UnsafeFix("put the apostrophe back", p, what), lint.ManualFix("take it for a plural", s, "Maltese")}
	}
}

func replace(with string) repair {
	return func(s text.Span, _ string) []lint.Fix { return []lint.Fix{lint.SafeFix("leave one blank", s, with)} }
}

func replaceAll(with string) repair {
	return func(s text.Span, _ string) []lint.Fix {
		return []lint.Fix{lint.SafeFix("write "+with, s, with)}
	}
}

func remove(title string) repair {
	return func(s text.Span, _ string) []lint.Fix { return []lint.Fix{lint.ManualFix(title, s, "")} }
}

func newline(s text.Span, _ string) []lint.Fix {
	return []lint.Fix{lint.SafeFix("end the file with a newline", s, "\n")}
}

func unsafely(with string) repair {
	return func(s text.Span, _ string) []lint.Fix {
		return []lint.Fix{lint.UnsafeFix("remove the character", s, with)}
	}
}

// article reads the marks ⟦ ⟧ of a text and makes one finding of each.
func article(name, marked string, repairs ...repair) *result.File {
	f := &result.File{Name: name}
	var spans []text.Span
	var b strings.Builder
	for rest := marked; ; {
		before, after, found := strings.Cut(rest, "⟦")
		b.WriteString(before)
		if !found {
			break
		}
		inside, tail, _ := strings.Cut(after, "⟧")
		spans = append(spans, text.Span{Start: b.Len(), End: b.Len() + len(inside)})
		b.WriteString(inside)
		rest = tail
	}
	f.Text = b.String()
	f.Words = len(strings.Fields(f.Text))
	for i, s := range spans {
		f.Items = append(f.Items, item(f, i, s, repairs[i]))
	}
	return f
}

func item(f *result.File, n int, s text.Span, fix repair) result.Item {
	quoted := s.Of(f.Text)
	if len(quoted) > 40 {
		quoted = strings.ToValidUTF8(quoted[:40], "") + "…"
	}
	rule := ruleFor(s.Of(f.Text))
	var message string
	switch rule {
	case fused:
		message = fmt.Sprintf(`"%s" is two words run together`, quoted)
	case possessive:
		message = fmt.Sprintf(`"%s" has lost its apostrophe`, quoted)
	case repeated:
		message = "blanks where one is enough"
	case newsletter:
		message = fmt.Sprintf(`"%s" invites to a newsletter`, quoted)
	case invisible:
		message = fmt.Sprintf(`"%s" holds something that cannot be seen`, quoted)
	default:
		message = fmt.Sprintf(`"%s" has a blank after the sign`, quoted)
	}
	it := result.Item{Rule: rule, Severity: rule.Severity}
	it.Span, it.Message = s, message
	if fix != nil {
		it.Fixes = fix(s, f.Text)
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %s %d", rule.Name, f.Name, quoted, n))
	it.Fingerprint = "v1:" + hex.EncodeToString(sum[:16])
	return it
}

func ruleFor(s string) *lint.Rule {
	switch {
	case strings.ContainsAny(s, "\x1b\u202e\u200b\u00ad“"):
		return invisible
	case strings.TrimSpace(s) == "":
		return repeated
	case strings.HasPrefix(s, "$"):
		return gap
	case len(s) > 60:
		return newsletter
	case strings.HasSuffix(s, "s"):
		return possessive
	}
	return fused
}

// Many is a run of n findings in a thousand files, a third of each severity.
func Many(n int, each func(*result.File)) {
	const files = 1000
	rules := []*lint.Rule{fused, possessive, gap}
	for i := range files {
		var b strings.Builder
		f := &result.File{Name: fmt.Sprintf("bulk/%04d.txt", i)}
		for j := i * n / files; j < (i+1)*n/files; j++ {
			b.WriteString("The harbour ")
			s := text.Span{Start: b.Len(), End: b.Len() + len("ferryand")}
			b.WriteString("ferryand boat left again. ")
			if j%3 == 0 {
				b.WriteString("\n")
			}
			it := result.Item{Rule: rules[j%3], Severity: rules[j%3].Severity, Fingerprint: fmt.Sprintf("v1:%032x", j)}
			it.Span, it.Message = s, `"ferryand" is two words run together`
			it.Fixes = []lint.Fix{lint.SafeFix("put the blank back", text.Span{Start: s.Start + 5, End: s.Start + 5}, " ")}
			f.Items = append(f.Items, it)
		}
		f.Text, f.Words = b.String(), 6*len(f.Items)
		each(f)
	}
}

// Summary adds the files up.
func Summary(files []*result.File) *result.Summary {
	s := &result.Summary{ByRule: map[string]int{}, Elapsed: 21 * time.Millisecond}
	for _, f := range files {
		Add(s, f)
	}
	return s
}

// Add counts one file.
func Add(s *result.Summary, f *result.File) {
	switch {
	case f.Err != nil:
		s.Failed++
		return
	case f.Skipped != "":
		s.Skipped++
		return
	}
	s.Files++
	s.Words += f.Words
	s.Bytes += len(f.Text)
	for i := range f.Items {
		it := &f.Items[i]
		s.ByRule[it.Rule.Name]++
		switch it.Severity {
		case lint.Error:
			s.Errors++
		case lint.Warning:
			s.Warnings++
		default:
			s.Notes++
		}
		switch {
		case len(it.Fixes) == 0:
		case it.Fixes[0].Safety == lint.Safe:
			s.Fixable++
		case it.Fixes[0].Safety == lint.Unsafe:
			s.Unsafe++
		}
	}
}

// Write puts a file of the run into a folder.
func Write(dir string, f *result.File) error {
	if unread := f.Err != nil || f.Skipped != ""; unread {
		return nil
	}
	content := f.Text
	if f.Record > 0 {
		record, err := json.Marshal(map[string]string{f.Field: f.Text})
		if err != nil {
			return err
		}
		content = strings.Repeat("{}\n", f.Record-1) + string(record) + "\n"
	}
	path := filepath.Join(dir, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(content), 0o644)
}
