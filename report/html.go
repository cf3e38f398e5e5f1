package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"io"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// htmlWriter writes one page with everything in it. It has no script at all: showing and hiding severities is done in CSS, and
// so the content security policy can forbid everything but the one style sheet, by its hash. The summary is known last and
// therefore stands last in the file; the style sheet shows it above the findings.
type htmlWriter struct {
	draw  drawer
	out   output
	paths paths
	last  string
	dirty dirtyFiles
}

//go:embed html.css
var htmlStyle string

func newHTML(w io.Writer, _ Options) Writer { return &htmlWriter{out: newOutput(w)} }

func (h *htmlWriter) Begin(m Meta) error {
	h.paths = newPaths(m)
	sum := sha256.Sum256([]byte(htmlStyle))
	h.out.put(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-`,
		base64.StdEncoding.EncodeToString(sum[:]), `'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>scrapelint report</title>
<style>`, htmlStyle, `</style>
</head>
<body>
<header><h1>scrapelint report</h1></header>
<main>
`)
	return h.out.done()
}

func (h *htmlWriter) File(f *result.File) error {
	told := problems(f)
	if len(f.Items)+len(told) == 0 {
		return nil
	}
	h.header(f)
	for _, p := range told {
		h.out.put(`<article class="card `, p.severity.String(), `"><p><strong>`, p.severity.String(), `</strong> `,
			htmlText(p.message), "</p></article>\n")
	}
	loc := &locator{file: f}
	for i := range f.Items {
		h.item(f, &f.Items[i], loc)
	}
	return h.out.done()
}

func (h *htmlWriter) header(f *result.File) {
	h.dirty.see(f)
	name := label(h.paths.name(f), f)
	if name == h.last {
		return
	}
	h.last = name
	h.out.put("<h2>", htmlText(name), "</h2>\n")
}

// htmlWindow is the number of columns of source text shown with a finding.
const htmlWindow = 240

func (h *htmlWriter) item(f *result.File, it *result.Item, loc *locator) {
	start, end := loc.region(it.Span)
	severity := it.Severity.String()
	h.out.put(`<article class="card `, severity, `"><p><strong>`, severity, `</strong> `, htmlText(it.Message), `</p><p class="place">`,
		strconv.Itoa(start.Line), ":", strconv.Itoa(start.Rune), ` · <a href="`, htmlText(RuleURL(it.Rule)), `">`, htmlText(it.Rule.Name),
		"</a></p>\n")
	line, at := f.Lines().Line(start.Line)
	line, at = cutBOM(line, at)
	from, to := onLine(it.Span, line, at)
	w := h.draw.window(line, max(from, 0), max(to, 0), htmlWindow)
	h.out.put("<pre><bdi>", ellipsis(w.left), htmlCells(&w, w.cells[:w.from]), "<mark>", htmlCells(&w, w.cells[w.from:w.to]), "</mark>",
		htmlCells(&w, w.cells[w.to:]), ellipsis(w.right), "</bdi></pre>\n")
	if rest := restLines(f, it.Span, start.Line, end.Line); rest > 0 {
		h.out.put(`<p class="place">and `, count(rest, "more line"), "</p>\n")
	}
	for i := range it.Fixes {
		h.fix(f.Text, it.Fixes[i])
	}
	h.out.put("</article>\n")
}

func ellipsis(on bool) string {
	if on {
		return "…"
	}
	return ""
}

func (h *htmlWriter) fix(whole string, fix lint.Fix) {
	h.out.put(`<p class="fix"><span>`, labels[fix.Safety], ":</span> ")
	before, after := previewOf(whole, fix)
	if after == nil {
		h.out.put(htmlText(fix.Title))
	} else {
		h.out.put("<bdi>", htmlPieces(before, "del"), "</bdi> → <bdi>", htmlPieces(after, "ins"), "</bdi> <span>", htmlText(fix.Title), "</span>")
	}
	h.out.put("</p>\n")
}

func htmlPieces(ps []piece, tag string) string {
	var b strings.Builder
	for _, p := range ps {
		switch {
		case !p.changed:
			b.WriteString(htmlText(p.text))
		case p.blank():
			b.WriteString("<" + tag + ` class="b">` + htmlText(p.text) + "</" + tag + ">")
		default:
			b.WriteString("<" + tag + ">" + htmlText(p.text) + "</" + tag + ">")
		}
	}
	return b.String()
}

func htmlCells(w *window, cs []cell) string {
	var b strings.Builder
	for run := range runs(cs) {
		if !run[0].escaped {
			b.WriteString(markup(w.text(run)))
			continue
		}
		for i := range run {
			b.WriteString(`<span class="x">` + markup(strings.TrimRight(run[i].text, " ")) + `</span>`)
		}
	}
	return b.String()
}

// htmlText makes text safe between tags and in quoted attributes, with hidden characters made visible.
func htmlText(s string) string { return markup(shown(s)) }

// markup escapes what is legible already.
func markup(s string) string { return markupMarks.Replace(s) }

var markupMarks = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (h *htmlWriter) End(s *result.Summary) error {
	found := tallyOf(s)
	h.out.put(`</main>
<section id="summary" aria-label="Summary">
<p>`, htmlText(found.String()), " in ", number(h.dirty.n), " of ", count(s.Files, "file"), ` <span class="soft">(`, count(s.Words, "word"))
	for _, e := range extras(s, "skipped") {
		h.out.put("; ", htmlText(e))
	}
	h.out.put(")</span></p>\n<fieldset><legend>Show</legend>\n")
	for _, severity := range severities {
		name := severity.String()
		h.out.put(`<label class="chip `, name, `"><input type="checkbox" id="show-`, name, `" checked><strong>`, name, "s</strong> ",
			number(found[severity]), "</label>\n")
	}
	h.out.put("</fieldset>\n")
	if len(s.ByRule) > 0 {
		h.out.put("<table><caption>Findings by rule</caption>\n<tbody>\n")
		for _, name := range byCount(s.ByRule) {
			h.out.put(`<tr><th scope="row">`, htmlText(name), "</th><td>", number(s.ByRule[name]), "</td></tr>\n")
		}
		h.out.put("</tbody></table>\n")
	}
	h.out.put("</section>\n<footer class=\"soft\">Written by <a href=\"", Home, "\">scrapelint</a>.</footer>\n</body>\n</html>\n")
	return h.out.done()
}
