package config

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
)

// Setting is one effective value and where it comes from.
type Setting struct{ Key, Value, Origin string }

// Effective lists the settings of a run as they work out, in the order of the documentation. Values are YAML.
func (s *Settings) Effective(flags Flags) []Setting {
	f := s.File
	list := func(key string, words []Word) Setting { return Setting{key, flow(values(words)), f.origin(words)} }
	all := []Setting{list("select", f.Select), list("ignore", f.Ignore)}
	if len(flags.Select) > 0 {
		all[0] = Setting{"select", flow(flags.Select), "--select"}
		all[1] = Setting{"ignore", flow(nil), "--select leaves out the file's list"}
	}
	if len(flags.Ignore) > 0 {
		kept := values(f.Ignore)
		if len(flags.Select) > 0 {
			kept = nil
		}
		all[1] = Setting{"ignore", flow(append(kept, flags.Ignore...)), join(f.originOf(kept, f.Ignore), "--ignore")}
	}
	all = append(all, f.severities("severity", f.Severity))
	for i, o := range f.Overrides {
		name := "overrides[" + strconv.Itoa(i) + "]."
		all = append(all, list(name+"paths", o.Paths), list(name+"ignore", o.Ignore), f.severities(name+"severity", o.Severity))
	}
	all = append(all, list("exclude", f.Exclude), list("allow", f.Allow), list("header", f.Header), f.baseline())
	fields := list("fields", f.Fields)
	if len(flags.Fields) > 0 {
		fields = Setting{"fields", flow(flags.Fields), "--field"}
	}
	return append(all, fields)
}

func (f *File) baseline() Setting {
	if f.Baseline.Value == "" {
		return Setting{"baseline", `""`, "default"}
	}
	return Setting{"baseline", scalar(f.Baseline.Value), f.origin([]Word{f.Baseline})}
}

func (f *File) severities(key string, l Levels) Setting {
	var parts []string
	var words []Word
	for _, e := range l {
		parts = append(parts, scalar(e.Rule.Value)+": "+e.Severity.String())
		words = append(words, e.Rule)
	}
	return Setting{key, "{" + strings.Join(parts, ", ") + "}", f.origin(words)}
}

func (f *File) origin(words []Word) string {
	if len(words) == 0 {
		return "default"
	}
	return fmt.Sprintf("%s:%d", f.Path, words[0].Line)
}

func (f *File) originOf(kept []string, words []Word) string {
	if len(kept) == 0 {
		return ""
	}
	return f.origin(words)
}

func join(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " and ")
}

func flow(list []string) string {
	quoted := make([]string, len(list))
	for i, v := range list {
		quoted[i] = scalar(v)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// scalar writes a string so that YAML reads it back, also inside brackets.
func scalar(s string) string {
	if plainScalar(s) {
		return s
	}
	data, err := yaml.MarshalWithOptions(s, yaml.JSON())
	if err != nil {
		return strconv.Quote(s)
	}
	return strings.TrimSpace(string(data))
}

func plainScalar(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c|0x20 < 'a' || c|0x20 > 'z' {
			if i == 0 || c != '/' && c != '-' && c != '_' && c != '.' && (c < '0' || c > '9') {
				return false
			}
		}
	}
	switch strings.ToLower(s) {
	case "", "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		return false
	}
	return true
}

// Template is what `config init` writes.
const Template = `# Settings of scrapelint; https://github.com/scrapelint/scrapelint
# Everything is optional. Rules are named in full (ui/share), by family (ui) or by glob (*/line); "scrapelint rules" lists them.

# Leave out rules:
# ignore: [metadata]

# Change how severe findings are (note, warning, error); notes fail no gate:
# severity:
#   ui/byline: note

# Other settings for some paths:
# overrides:
#   - paths: ["archive/**"]
#     ignore: [mt]

# Do not read these files:
# exclude: [README.md, "drafts/**"]

# Names and terms that are right as they are:
# allow:
#   - Bidenomics

# The lines that every article here begins with (title, date, url), so that they are no finding:
# header: [title, date, url]

# The findings that are known already ("scrapelint baseline write"):
# baseline: .scrapelint-baseline.jsonl

# The keys that hold the text in JSON Lines records:
# fields: [text]
`
