package main

import (
	"flag"
	"fmt"
	"sort"

	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/result"
)

// near lists families that may be taken for each other: a photo credit as ui, metadata or fragment still shows the right place.
var near = [][2]string{
	{"ui", "metadata"}, {"ui", "fragment"}, {"metadata", "fragment"}, {"ui", "language"}, {"fragment", "duplicate"}, {"ui", "duplicate"},
	{"spacing", "mt"}, {"spacing", "encoding"}, {"fragment", "mt"}, {"mt", "language"}, {"ui", "encoding"}, {"fragment", "spacing"},
	{"apostrophe", "encoding"},
}

type scorer struct {
	soft, list     bool
	total, found   map[string]int
	verdicts       map[string]map[string]int
	misses, alarms []string
}

// score compares findings with hand-made labels. A label is found when a finding of its category (or of one in "also") overlaps
// it; a finding is right when it overlaps such a label, neutral when it only overlaps ambiguous ones, misfiled when it only
// overlaps labels of other families, and otherwise a false alarm. Findings over three times wider than the label and over 160
// bytes do not overlap it, unless labels make up 60 % of them. Findings of family document are not judged.
func score(args []string) error {
	flags := flag.NewFlagSet("score", flag.ExitOnError)
	path := flags.String("labels", "", "label `file` (JSON Lines)")
	s := &scorer{total: map[string]int{}, found: map[string]int{}, verdicts: map[string]map[string]int{}}
	flags.BoolVar(&s.soft, "soft", false, "accept near families for each other")
	flags.BoolVar(&s.list, "list", false, "list every miss and false alarm")
	_ = flags.Parse(args)
	if *path == "" || flags.NArg() != 1 {
		return fmt.Errorf("usage: eval score -labels GOLD.jsonl [-soft] [-list] DIR")
	}
	gold, err := labels(*path)
	if err != nil {
		return err
	}
	docs, err := load(flags.Arg(0))
	if err != nil {
		return err
	}
	files, err := judge(docs)
	if err != nil {
		return err
	}
	for _, f := range files {
		s.file(f, gold[f.Name])
	}
	s.print()
	return nil
}

func (s *scorer) accepted(l *label) map[string]bool {
	ok := map[string]bool{l.Category: true}
	for _, a := range l.Also {
		ok[a] = true
	}
	if s.soft {
		wide := map[string]bool{}
		for _, p := range near {
			if ok[p[0]] || ok[p[1]] {
				wide[p[0]], wide[p[1]] = true, true
			}
		}
		for k := range wide {
			ok[k] = true
		}
	}
	return ok
}

func overlaps(x *result.Item, l *label, mostly bool) bool {
	if l.Scope == "document" {
		return true
	}
	end, goldEnd := max(x.Span.End, x.Span.Start+1), max(l.End, l.Start+1)
	if end-x.Span.Start > max(160, 3*(goldEnd-l.Start)) && !mostly {
		return false
	}
	return x.Span.Start < goldEnd && l.Start < end
}

// mostly says whether labels make up at least 60 % of a finding.
func mostly(x *result.Item, gold []label) bool {
	covered, at := 0, x.Span.Start
	for i := range gold {
		if gold[i].Scope == "document" {
			continue
		}
		from, to := max(gold[i].Start, at), min(gold[i].End, x.Span.End)
		if to > from {
			covered += to - from
			at = to
		}
	}
	return float64(covered) >= 0.6*float64(x.Span.End-x.Span.Start)
}

func (s *scorer) file(f *result.File, gold []label) {
	sort.Slice(gold, func(i, j int) bool { return gold[i].Start < gold[j].Start })
	found := make([]bool, len(gold))
	for i := range f.Items {
		x := &f.Items[i]
		fam := inject.Family(x.Rule.Name)
		if fam == "document" {
			continue
		}
		verdict := s.verdict(x, fam, gold, found)
		if s.verdicts[x.Rule.Name] == nil {
			s.verdicts[x.Rule.Name] = map[string]int{}
		}
		s.verdicts[x.Rule.Name][verdict]++
		if verdict == "false" || verdict == "misfiled" {
			s.alarms = append(s.alarms, fmt.Sprintf("%s %s %s %s", verdict, x.Rule.Name, f.Name, inject.Excerpt(f.Text, x.Span.Start, x.Span.End)))
		}
	}
	for i := range gold {
		l := &gold[i]
		if l.Category == "ambiguous" {
			continue
		}
		s.total[l.Category]++
		if found[i] {
			s.found[l.Category]++
			continue
		}
		s.misses = append(s.misses, fmt.Sprintf("missed %s %s %.80q (%s)", l.Category, f.Name, l.Text, l.Note))
	}
}

func (s *scorer) verdict(x *result.Item, fam string, gold []label, found []bool) string {
	wide := mostly(x, gold)
	verdict := "false"
	for i := range gold {
		l := &gold[i]
		if !overlaps(x, l, wide) {
			continue
		}
		right := s.accepted(l)[fam]
		switch {
		case l.Scope == "document" && !right:
		case l.Category == "ambiguous":
			if verdict != "right" {
				verdict = "neutral"
			}
		case right:
			verdict, found[i] = "right", true
		case verdict == "false":
			verdict = "misfiled"
		}
	}
	return verdict
}

func (s *scorer) print() {
	if s.list {
		for _, l := range append(s.misses, s.alarms...) {
			fmt.Println(l)
		}
	}
	sum := map[string]int{}
	names := make([]string, 0, len(s.verdicts))
	for n := range s.verdicts {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		v := s.verdicts[n]
		fmt.Printf("%-36s right %4d  misfiled %3d  false %3d  neutral %3d\n", n, v["right"], v["misfiled"], v["false"], v["neutral"])
		for k, c := range v {
			sum[k] += c
		}
	}
	total, found := 0, 0
	categories := make([]string, 0, len(s.total))
	for c := range s.total {
		categories = append(categories, c)
	}
	sort.Strings(categories)
	for _, c := range categories {
		fmt.Printf("%-12s found %4d of %4d\n", c, s.found[c], s.total[c])
		total += s.total[c]
		found += s.found[c]
	}
	fmt.Printf("precision %.3f  recall %.3f  (right %d, misfiled %d, false %d, neutral %d; found %d of %d)\n",
		float64(sum["right"])/float64(max(sum["right"]+sum["misfiled"]+sum["false"], 1)), float64(found)/float64(max(total, 1)),
		sum["right"], sum["misfiled"], sum["false"], sum["neutral"], found, total)
}
