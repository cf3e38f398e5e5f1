// Package language names the language of a passage. It is the only importer of lingua-go, whose models are large: none of
// them is read before the first question, so that a run over English text never pays for them.
package language

import (
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/pemistahl/lingua-go"
)

// longest is how many bytes of a passage are read: a language shows within a few hundred letters, and the cost grows with the
// text.
const longest = 1000

// languages are those that scraped pages mix with English. Each one more costs about 5 ms at the first question that its script
// takes part in (its model is unpacked then; all 75 languages cost twice as much) and a share of every answer. Close relatives
// that no reader would tell apart are left out, so that they do not take each other's confidence.
var languages = [...]lingua.Language{
	lingua.English, lingua.Spanish, lingua.French, lingua.German, lingua.Italian, lingua.Portuguese, lingua.Dutch,
	lingua.Swedish, lingua.Danish, lingua.Bokmal, lingua.Finnish, lingua.Polish, lingua.Czech, lingua.Hungarian,
	lingua.Romanian, lingua.Croatian, lingua.Turkish, lingua.Indonesian, lingua.Vietnamese, lingua.Swahili, lingua.Tagalog,
	lingua.Greek, lingua.Russian, lingua.Ukrainian, lingua.Bulgarian, lingua.Serbian, lingua.Arabic, lingua.Persian,
	lingua.Urdu, lingua.Hebrew, lingua.Hindi, lingua.Bengali, lingua.Tamil, lingua.Thai, lingua.Chinese, lingua.Japanese,
	lingua.Korean,
}

// Detector names languages. It is safe for concurrent use; one serves a whole run.
type Detector struct {
	once   sync.Once
	loaded atomic.Bool
	lingua lingua.LanguageDetector
}

// New returns a detector that has not read anything yet.
func New() *Detector { return new(Detector) }

// Loaded says whether the detector was asked anything, so that it holds models.
func (d *Detector) Loaded() bool { return d.loaded.Load() }

// Detect returns the English name of the language of s ("Spanish") and how sure it is (0 to 1); an empty name when s shows
// none. Only the first 1,000 bytes count.
func (d *Detector) Detect(s string) (language string, confidence float64) {
	d.once.Do(d.load)
	best := d.lingua.ComputeLanguageConfidenceValues(head(s))[0]
	if best.Value() == 0 {
		return "", 0
	}
	return name(best.Language()), best.Value()
}

func (d *Detector) load() {
	d.lingua = lingua.NewLanguageDetectorBuilder().FromLanguages(languages[:]...).WithLowAccuracyMode().Build()
	d.loaded.Store(true)
}

// name is the language's common English name.
func name(l lingua.Language) string {
	if l == lingua.Bokmal {
		return "Norwegian"
	}
	return l.String()
}

// head cuts a long text on a rune border.
func head(s string) string {
	if len(s) <= longest {
		return s
	}
	end := longest
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
