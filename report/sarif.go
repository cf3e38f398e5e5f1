package report

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// MaxSARIFResults is the number of results above which GitHub refuses a SARIF run.
	MaxSARIFResults = 25000
	// maxSnippet is the number of bytes up to which a span is quoted once the report has manyBytes.
	maxSnippet = 200
	manyBytes  = 16 << 20
	// fingerprintKey names our identity of a finding; GitHub adds its own beside it.
	fingerprintKey = "scrapelint/v1"
)

// sarifWriter writes SARIF 2.1.0. Columns count UTF-16 code units, which is what its readers slice by, and the run says so.
// It holds the encoded results until the end, at most MaxSARIFResults: the worst must survive the cut.
type sarifWriter struct {
	out   output
	o     Options
	enc   *encoder
	meta  Meta
	paths paths
	index map[*lint.Rule]int
	// kept and order hold the encoded results of a severity and their places in the report.
	kept  [lint.Error + 1][][]byte
	order [lint.Error + 1][]int
	n     int
	bytes int

	notifications []sarifNotification
	more          int
	failed        bool
}

func newSARIF(w io.Writer, o Options) Writer {
	return &sarifWriter{out: newOutput(w), o: o, enc: newEncoder(), index: map[*lint.Rule]int{}}
}

func (s *sarifWriter) Begin(m Meta) error {
	s.meta, s.paths = m, newPaths(m)
	s.meta.Rules = append([]*lint.Rule(nil), m.Rules...)
	for i, r := range m.Rules {
		s.index[r] = i
	}
	return nil
}

func (s *sarifWriter) File(f *result.File) error {
	uri := s.paths.uri(f)
	for _, p := range problems(f) {
		s.failed = s.failed || p.severity == lint.Error
		s.notify(p, uri)
	}
	loc := &locator{file: f}
	for i := range f.Items {
		it := &f.Items[i]
		s.n++
		if s.full(it.Severity) {
			continue
		}
		b := s.enc.encode(s.result(f, it, uri, loc))
		s.kept[it.Severity] = append(s.kept[it.Severity], append([]byte(nil), b...))
		s.bytes += len(b)
		s.order[it.Severity] = append(s.order[it.Severity], s.n)
		s.trim()
	}
	return nil
}

func (s *sarifWriter) size() int {
	return len(s.kept[lint.Error]) + len(s.kept[lint.Warning]) + len(s.kept[lint.Note])
}

// full says whether a finding of this severity would be cut at once: there are enough that are as bad or worse.
func (s *sarifWriter) full(severity lint.Severity) bool {
	n := 0
	for x := severity; x <= lint.Error; x++ {
		n += len(s.kept[x])
	}
	return n >= MaxSARIFResults
}

// trim drops the last of the mildest findings while there are too many.
func (s *sarifWriter) trim() {
	for severity := lint.Note; s.size() > MaxSARIFResults; {
		if n := len(s.kept[severity]); n > 0 {
			s.kept[severity], s.order[severity] = s.kept[severity][:n-1], s.order[severity][:n-1]
		} else {
			severity++
		}
	}
}

func (s *sarifWriter) notify(p problem, uri string) {
	if len(s.notifications) == maxProblems {
		s.more++
		return
	}
	at := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri}}}
	s.notifications = append(s.notifications, sarifNotification{p.severity.String(), sarifText(p.message), []sarifLocation{at}})
}

func (s *sarifWriter) ruleIndex(r *lint.Rule) int {
	i, ok := s.index[r]
	if !ok {
		i = len(s.meta.Rules)
		s.index[r] = i
		s.meta.Rules = append(s.meta.Rules, r)
	}
	return i
}

func (s *sarifWriter) result(f *result.File, it *result.Item, uri string, loc *locator) *sarifResult {
	out := &sarifResult{
		RuleID: it.Rule.Name, RuleIndex: s.ruleIndex(it.Rule), Level: it.Severity.String(), Message: sarifText(it.Message),
		Fingerprints: map[string]string{fingerprintKey: it.Fingerprint},
	}
	artifact := sarifArtifact{uri}
	region := sarifRegionOf(it.Span, loc)
	switch {
	case f.Record > 0: // the region is the empty one at the start of the record's line
		region.Snippet = &sarifMessage{}
	case it.Span.Len() <= maxSnippet || s.bytes <= manyBytes:
		region.Snippet = &sarifMessage{Text: text.Legible(withoutBOM(f, it.Span))}
	}
	out.Locations[0].Physical = sarifPhysical{artifact, region}
	if f.Record > 0 {
		return out
	}
	for i, r := range it.Related {
		message := sarifText(r.Message)
		out.Related = append(out.Related, sarifLocation{i + 1, sarifPhysical{artifact, sarifRegionOf(r.Span, loc)}, &message})
	}
	for _, x := range it.Fixes {
		if x.Safety > lint.Manual && len(x.Edits) > 0 {
			out.Fixes = append(out.Fixes, sarifFixOf(x, artifact, loc))
		}
	}
	return out
}

// withoutBOM is the text of a span as programs that read the file see it.
func withoutBOM(f *result.File, s text.Span) string {
	if s.Start == 0 && hasBOM(f) {
		return strings.TrimPrefix(s.Of(f.Text), bom)
	}
	return s.Of(f.Text)
}

func sarifRegionOf(span text.Span, loc *locator) *sarifRegion {
	start, end, _ := loc.fileRegion(span)
	return &sarifRegion{StartLine: start.Line, StartColumn: start.UTF16, EndLine: end.Line, EndColumn: end.UTF16}
}

func sarifFixOf(x lint.Fix, artifact sarifArtifact, loc *locator) sarifFix {
	change := sarifChange{Artifact: artifact}
	for _, e := range x.Edits {
		change.Replacements = append(change.Replacements, sarifReplacement{
			*sarifRegionOf(e.Span, loc), sarifMessage{Text: text.Legible(e.New)},
		})
	}
	return sarifFix{sarifText(x.Title), [1]sarifChange{change}, sarifFixProperty{x.Safety.String()}}
}

// sarifText is a plain message. SARIF readers make links of "[text](target)", which article text must not forge.
func sarifText(s string) sarifMessage {
	return sarifMessage{Text: strings.ReplaceAll(shown(s), "](", "] (")}
}

func (s *sarifWriter) End(*result.Summary) error {
	s.out.put(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{`, "\n", `"tool":`)
	s.value(sarifTool{s.driver()})
	s.out.put(",\n", `"columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"defaultEncoding":"UTF-8",`, "\n")
	if s.o.Category != "" {
		s.out.put(`"automationDetails":`)
		s.value(sarifAutomation{strings.TrimSuffix(s.o.Category, "/") + "/"})
		s.out.put(",\n")
	}
	s.out.put(`"invocations":[`)
	s.value(s.invocation())
	s.out.put("],\n", `"results":[`)
	s.results()
	s.out.put("\n]}]}\n")
	return s.out.done()
}

func (s *sarifWriter) value(v any) { _, _ = s.out.Write(s.enc.encode(v)) }

// results writes what was kept in the order of the report.
func (s *sarifWriter) results() {
	var next [lint.Error + 1]int
	for first := true; ; first = false {
		best := lint.Default
		for _, x := range severities {
			if next[x] < len(s.order[x]) && (best == lint.Default || s.order[x][next[x]] < s.order[best][next[best]]) {
				best = x
			}
		}
		if best == lint.Default {
			return
		}
		if !first {
			s.out.put(",")
		}
		s.out.put("\n")
		_, _ = s.out.Write(s.kept[best][next[best]])
		next[best]++
	}
}

func (s *sarifWriter) invocation() sarifInvocation {
	out := sarifInvocation{!s.failed, s.notifications}
	if out.Notifications == nil {
		out.Notifications = []sarifNotification{}
	}
	if n := s.n - s.size(); n > 0 {
		out.Notifications = append(out.Notifications, sarifNotification{Level: "warning", Message: sarifText(fmt.Sprintf(
			"%s of %s findings are left out, the mildest and last of them: GitHub takes at most %s results",
			number(n), number(s.n), number(MaxSARIFResults)))})
	}
	if s.more > 0 {
		out.Notifications = append(out.Notifications, sarifNotification{Level: "warning", Message: sarifText(
			number(s.more) + " more remarks about files are left out")})
	}
	return out
}

var semver = regexp.MustCompile(`^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$`)

func (s *sarifWriter) driver() sarifDriver {
	d := sarifDriver{Name: "scrapelint", Version: s.meta.Version, InformationURI: Home, Rules: []sarifRule{}}
	if m := semver.FindStringSubmatch(s.meta.Version); m != nil {
		d.Version, d.SemanticVersion = m[1], m[1]
	} else { // readers compare versions as numbers
		d.Version = strings.TrimSuffix("0.0.0-"+d.Version, "-")
	}
	for _, r := range s.meta.Rules {
		d.Rules = append(d.Rules, sarifRuleOf(r))
	}
	return d
}

// maxDescription is the number of characters of a description that GitHub takes.
const maxDescription = 1024

// problemSeverity are GitHub's words for the severities.
var problemSeverity = [...]string{lint.Note: "recommendation", lint.Warning: "warning", lint.Error: "error"}

// precision follows from what severity means here: error is certain, warning very probable, note undecided.
var precision = [...]string{lint.Note: "medium", lint.Warning: "high", lint.Error: "very-high"}

func sarifRuleOf(r *lint.Rule) sarifRule {
	summary := r.Summary + "."
	why := strings.ReplaceAll(r.Plain(), "`", "")
	full, _, _ := strings.Cut(why, "\n\n")
	if full == "" {
		full = summary
	}
	return sarifRule{
		ID: r.Name, Name: pascal(r.Name), Deprecated: r.Aliases,
		ShortDescription: sarifMessage{Text: clip(summary, maxDescription)},
		FullDescription:  sarifMessage{Text: clip(strings.ReplaceAll(full, "\n", " "), maxDescription)},
		HelpURI:          RuleURL(r),
		Help:             sarifMessage{Text: strings.TrimSpace(summary + "\n\n" + why), Markdown: helpMarkdown(r)},
		Configuration:    sarifConfig{r.Severity.String()},
		Properties:       sarifRuleBag{[]string{r.Family()}, precision[r.Severity], problemSeverity[r.Severity]},
	}
}

// helpMarkdown is the page that code scanning shows beside an alert.
func helpMarkdown(r *lint.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s.\n\n%s\n", r.Summary, strings.TrimSpace(r.Why))
	marks := strings.NewReplacer("⟦", "", "⟧", "")
	if len(r.Examples) > 0 {
		e := r.Examples[0]
		fmt.Fprintf(&b, "\nDamaged:\n%s", fenced(marks.Replace(e.Bad)))
		if e.Good != "" {
			fmt.Fprintf(&b, "\nRepaired:\n%s", fenced(e.Good))
		}
	}
	fmt.Fprintf(&b, "\nRepair: %s. Rule `%s`, since %s.\n", r.Fix, r.Name, r.Since)
	return b.String()
}

// fenced is a code block whose fence is longer than any in the text.
func fenced(s string) string {
	fence := "```"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	return fence + "text\n" + strings.TrimRight(s, "\n") + "\n" + fence + "\n"
}

// pascal is the name that SARIF viewers expect: spacing/fused-words is SpacingFusedWords.
func pascal(name string) string {
	var b strings.Builder
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '/' || r == '-' }) {
		r, n := utf8.DecodeRuneInString(part)
		b.WriteRune(unicode.ToUpper(r))
		b.WriteString(part[n:])
	}
	return b.String()
}

// clip shortens s to n characters.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
