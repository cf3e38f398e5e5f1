package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// The rules of the scorer, one by one.
func TestVerdicts(t *testing.T) {
	gold := []label{
		{Start: 10, End: 20, Category: "spacing"},
		{Start: 30, End: 40, Category: "ui", Also: []string{"fragment"}},
		{Start: 50, End: 60, Category: "ambiguous"},
		{Category: "order", Scope: "document"},
	}
	for _, c := range []struct {
		rule       string
		start, end int
		want, soft string
	}{
		{"spacing/repeated", 15, 18, "right", "right"},
		{"mt/clock", 15, 18, "misfiled", "right"},
		{"fragment/caption", 35, 36, "right", "right"},
		{"metadata/url-line", 35, 36, "misfiled", "right"},
		{"quote/doubled", 55, 56, "neutral", "neutral"},
		{"ui/share", 70, 80, "false", "false"},
		{"order/document", 0, 5, "right", "right"},
		{"spacing/repeated", 15, 400, "false", "false"},
	} {
		x := &result.Item{Rule: &lint.Rule{Name: c.rule}, Finding: lint.Finding{Span: text.Span{Start: c.start, End: c.end}}}
		for _, soft := range []bool{false, true} {
			want := c.want
			if soft {
				want = c.soft
			}
			s := scorer{soft: soft}
			if got := s.verdict(x, inject.Family(c.rule), gold, make([]bool, len(gold))); got != want {
				t.Errorf("%s at %d-%d, soft %v: %s, want %s", c.rule, c.start, c.end, soft, got, want)
			}
		}
	}
}

func TestSolve(t *testing.T) {
	got := solve([][]float64{{4, 1, 0}, {1, 3, 1}, {0, 1, 2}}, []float64{6, 10, 8})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(got[i]-want) > 1e-9 {
			t.Fatalf("solve = %v, want 1 2 3", got)
		}
	}
}

// What decides gets the weight, what does not gets next to none.
func TestLogistic(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var x [][]float64
	var y, w []float64
	for range 2000 {
		row := []float64{r.NormFloat64(), r.NormFloat64()}
		odds := 0.5 + 2*row[0]
		hit := 0.0
		if r.Float64() < 1/(1+math.Exp(-odds)) {
			hit = 1
		}
		x, y, w = append(x, row), append(y, hit), append(w, 1)
	}
	b := logistic(x, y, w, 1)
	if math.Abs(b[0]-0.5) > 0.2 || math.Abs(b[1]-2) > 0.3 || math.Abs(b[2]) > 0.2 {
		t.Errorf("logistic = %.2f, want about 0.5, 2, 0", b)
	}
}

// The model learnt from articles with an order finds that shuffled ones have none.
func TestShuffledArticlesScoreHigher(t *testing.T) {
	const lead = "The council has approved a plan for the harbour of Ostrel on Tuesday after a long dispute with its fishermen."
	var all []*sample
	for i := range 40 {
		parts := []string{"Council approves plan for harbour of Ostrel", lead,
			"Harbour master Ingrid Solheim said the plan for the harbour would cost four million and take two years.",
			"Solheim said the fishermen had been asked twice. \"We listened to the fishermen,\" she added.",
			"The fishermen said they would go to court. Their boats were too large for the new quay, they added.",
			"The court was told of the boats last year. It would also have to look at the new quay.",
			fmt.Sprintf("There was a fire on the quay in %d. But nobody was hurt in the fire, and the boats were not lost.", 1950+i)}
		all = append(all, samples("made", inject.Text{Name: fmt.Sprint(i), Text: strings.Join(parts, "\n\n") + "\n"}, 2)...)
	}
	m := learn(all)
	measure(&m, all)
	var sum, n [2]float64
	for _, s := range all {
		k := 0
		if s.shuffled {
			k = 1
		}
		sum[k] += s.evidence.Score(&m)
		n[k]++
	}
	if n[0] == 0 || sum[1]/n[1] < sum[0]/n[0]+2 {
		t.Errorf("%v originals and copies, mean log odds %.2f and %.2f", n, sum[0]/n[0], sum[1]/n[1])
	}
}
