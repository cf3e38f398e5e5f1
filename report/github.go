package report

import (
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// githubWriter writes workflow commands. GitHub shows the first ten annotations of each kind a step makes and drops the rest
// without a word; so the worst are chosen here, and the job summary counts all of them. It remembers at most listed findings
// of each severity.
type githubWriter struct {
	out   output
	o     Options
	paths paths
	found tally
	dirty dirtyFiles
	files verdicts
	// troubles are about files that could not be judged; they come before the findings of their severity.
	troubles, kept [lint.Error + 1][]annotation
}

type annotation struct {
	rule, message, place, properties string
}

const (
	// shownByGitHub is how many annotations of a kind a step may make.
	shownByGitHub = 10
	// listed is how many findings of a severity the job summary lists: it may hold 1 MiB.
	listed = 200
)

var githubCommand = [...]string{lint.Note: "notice", lint.Warning: "warning", lint.Error: "error"}

func newGitHub(w io.Writer, o Options) Writer {
	return &githubWriter{out: newOutput(w), o: o, files: newVerdicts()}
}

func (g *githubWriter) Begin(m Meta) error {
	g.paths = newPaths(m)
	return g.out.done()
}

func (g *githubWriter) File(f *result.File) error {
	path := g.paths.name(f)
	for _, p := range problems(f) {
		if p.severity > lint.Note {
			keep(&g.troubles[p.severity], annotation{"scrapelint", p.message, path, "file=" + property(path)})
		}
	}
	g.dirty.see(f)
	g.files.see(f)
	loc := &locator{file: f}
	for i := range f.Items {
		it := &f.Items[i]
		g.found[it.Severity]++
		if len(g.kept[it.Severity]) < listed {
			keep(&g.kept[it.Severity], newAnnotation(path, it, loc))
		}
	}
	return g.out.done()
}

// keep remembers one of the first of its severity.
func keep(list *[]annotation, a annotation) {
	if len(*list) < listed {
		*list = append(*list, a)
	}
}

func newAnnotation(path string, it *result.Item, loc *locator) annotation {
	start, end, exact := loc.fileRegion(it.Span)
	properties := "file=" + property(path) + ",line=" + strconv.Itoa(start.Line) + ",endLine=" + strconv.Itoa(end.Line)
	place := path + ":" + strconv.Itoa(start.Line)
	// Columns are only taken on one line.
	if exact && start.Line == end.Line {
		properties += ",col=" + strconv.Itoa(start.UTF16) + ",endColumn=" + strconv.Itoa(end.UTF16)
		place += ":" + strconv.Itoa(start.Rune)
	}
	return annotation{it.Rule.Name, strings.Clone(it.Message), place, properties + ",title=" + property(it.Rule.Name)}
}

// data escapes the message of a workflow command, property a value among its properties.
func data(s string) string {
	return strings.ReplaceAll(shown(s), "%", "%25")
}

func property(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == '%' || c == ':' || c == ',' || c < ' ' || c == 0x7F:
			fmt.Fprintf(&b, "%%%02X", c)
		case command(s, i):
			b.WriteString("%23")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func (g *githubWriter) End(s *result.Summary) error {
	annotated := 0
	for _, severity := range severities {
		troubles := g.troubles[severity][:min(len(g.troubles[severity]), shownByGitHub)]
		findings := g.kept[severity][:min(len(g.kept[severity]), shownByGitHub-len(troubles))]
		g.annotate(severity, troubles)
		g.annotate(severity, findings)
		annotated += len(findings)
	}
	if !g.o.Quiet {
		g.out.put("scrapelint: ", g.found.String(), " in ", number(g.dirty.n), " of ", count(s.Files, "file"))
		if rest := g.found.total() - annotated; rest > 0 {
			g.out.put("; ", number(rest), " more than GitHub shows, see the job summary")
		}
		g.out.put("\n")
	}
	if err := g.out.done(); err != nil || g.o.StepSummary == nil {
		return err
	}
	return g.summary(s)
}

func (g *githubWriter) annotate(severity lint.Severity, list []annotation) {
	for _, a := range list {
		g.out.put("::", githubCommand[severity], " ", a.properties, "::", data(a.message), "\n")
	}
}

// summary writes the job summary.
func (g *githubWriter) summary(s *result.Summary) error {
	out := newOutput(g.o.StepSummary)
	out.put("### scrapelint: ", g.found.String(), "\n\n")
	out.put("Grade **", string(overall(s)), "**: ", density(s), "\n\n")
	out.put(count(s.Files, "file"), ", ", count(s.Words, "word"))
	for _, e := range extras(s, "skipped") {
		out.put("; ", e)
	}
	out.put("\n")
	if len(s.ByRule) > 0 {
		out.put("\n| rule | findings |\n| --- | ---: |\n")
		for _, name := range byCount(s.ByRule) {
			out.put("| ", markdown(name), " | ", number(s.ByRule[name]), " |\n")
		}
	}
	g.worstFiles(out)
	g.list(out)
	return out.done()
}

func (g *githubWriter) worstFiles(out output) {
	g.files.finish()
	if len(g.files.worst) == 0 {
		return
	}
	out.put("\n| file | grade | defects | per 1,000 words | by family |\n| --- | --- | ---: | ---: | --- |\n")
	for i := range g.files.worst {
		v := &g.files.worst[i]
		out.put("| ", markdown(g.paths.name(&result.File{Name: v.Name})), " | ", string(v.Grade()), " | ", number(v.Defects), " | ",
			fmt.Sprintf("%.1f", v.Density()), " | ", byFamily(v), " |\n")
	}
	if g.files.dirty > len(g.files.worst) {
		out.put("\nOnly the worst ", number(len(g.files.worst)), " files are listed here.\n")
	}
}

func (g *githubWriter) list(out output) {
	rows := 0
	for _, severity := range severities {
		for _, list := range [][]annotation{g.troubles[severity], g.kept[severity]} {
			for _, a := range list[:min(len(list), listed-rows)] {
				if rows == 0 {
					out.put("\n| severity | place | rule | message |\n| --- | --- | --- | --- |\n")
				}
				rows++
				out.put("| ", severity.String(), " | ", markdown(a.place), " | ", markdown(a.rule), " | ", markdown(a.message), " |\n")
			}
		}
	}
	if g.found.total() > rows {
		out.put("\nOnly the worst ", number(rows), " are listed here.\n")
	}
}

// byCount lists names, most findings first, equals in alphabetical order.
func byCount(counts map[string]int) []string {
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if counts[names[i]] != counts[names[j]] {
			return counts[names[i]] > counts[names[j]]
		}
		return names[i] < names[j]
	})
	return names
}
