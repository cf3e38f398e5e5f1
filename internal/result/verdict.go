package result

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Verdict adds up the defects (errors and warnings) of one document. A long text comes in several Files.
type Verdict struct {
	// Name is that of the file, with the number of the record and the field where it is one.
	Name    string
	Words   int
	Defects int
	// Families counts the defects by family.
	Families map[string]int
	// NoArticle: a defect of the family document says that this is none.
	NoArticle bool
}

// NewVerdict begins a verdict with the name of a file; Add counts.
func NewVerdict(f *File) Verdict { return Verdict{Name: verdictName(f), Families: map[string]int{}} }

func verdictName(f *File) string {
	if f.Record == 0 {
		return f.Name
	}
	return fmt.Sprintf("%s:%d %s", f.Name, f.Record, f.Field)
}

// Continues says whether a file is a later part of the same document.
func (v *Verdict) Continues(f *File) bool { return f.Base.Offset > 0 && v.Name == verdictName(f) }

// Add counts what was found in a file, or in a part of it.
func (v *Verdict) Add(f *File) {
	v.Words += f.Words
	for i := range f.Items {
		if f.Items[i].Severity < lint.Warning {
			continue
		}
		family := f.Items[i].Rule.Family()
		v.Defects++
		v.Families[family]++
		v.NoArticle = v.NoArticle || family == "document"
	}
}

// Grade is F for what is no article.
func (v *Verdict) Grade() Grade {
	if v.NoArticle {
		return 'F'
	}
	return GradeOf(v.Defects, v.Words)
}

// Density is the number of defects for each 1,000 words.
func (v *Verdict) Density() float64 { return Density(v.Defects, v.Words) }

// WorseThan orders documents by what grades them.
func (v *Verdict) WorseThan(o *Verdict) bool {
	if v.NoArticle != o.NoArticle {
		return v.NoArticle
	}
	return Score(v.Defects, v.Words) > Score(o.Defects, o.Words)
}
