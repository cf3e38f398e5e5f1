package result

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
)

func TestGradeOf(t *testing.T) {
	for _, c := range []struct {
		defects, words int
		want           Grade
	}{
		{0, 0, 'A'}, {0, 5000, 'A'}, {1, 1000, 'A'}, {2, 1000, 'B'}, {5, 1000, 'B'}, {6, 1000, 'C'}, {15, 1000, 'C'},
		{30, 1000, 'D'}, {31, 1000, 'F'}, {1, 10, 'B'}, {1, 200, 'B'}, {7, 10, 'F'},
	} {
		if got := GradeOf(c.defects, c.words); got != c.want {
			t.Errorf("GradeOf(%d, %d) = %c, want %c", c.defects, c.words, got, c.want)
		}
	}
}

func TestRunGrade(t *testing.T) {
	for _, c := range []struct {
		run  Summary
		want Grade
	}{
		{Summary{Files: 10, Words: 5000, Warnings: 5}, 'A'},
		{Summary{Files: 10, Words: 5000, Warnings: 5, NoArticles: 4}, 'A'},
		{Summary{Files: 10, Words: 5000, Warnings: 5, NoArticles: 5}, 'F'},
		{Summary{Files: 1, Warnings: 1, NoArticles: 1}, 'F'},
	} {
		if got := c.run.Grade(); got != c.want {
			t.Errorf("%+v: %c, want %c", c.run, got, c.want)
		}
	}
}

func TestFileGrade(t *testing.T) {
	spacing, document := &lint.Rule{Name: "spacing/repeated"}, &lint.Rule{Name: "document/blocked"}
	f := &File{Words: 1000}
	for range 40 {
		f.Items = append(f.Items, Item{Rule: spacing, Severity: lint.Note})
	}
	if got := f.Grade(); got != 'A' {
		t.Errorf("notes: %c", got)
	}
	f.Items = append(f.Items, Item{Rule: spacing, Severity: lint.Warning}, Item{Rule: spacing, Severity: lint.Error})
	if got := f.Grade(); got != 'B' {
		t.Errorf("two defects: %c", got)
	}
	f.Items = append(f.Items, Item{Rule: document, Severity: lint.Warning})
	if got := f.Grade(); got != 'F' {
		t.Errorf("no article: %c", got)
	}
}
