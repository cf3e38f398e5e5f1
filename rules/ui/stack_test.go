package ui_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

func TestHeadlinesWithoutLabel(t *testing.T) {
	text := strings.Repeat("\n\nThe council met on Sunday and voted for a bridge over the old harbour of the town, which will be built in the spring.", 3)
	stack := "Velm Wants Its Bridge Back Soon\n\nWill the Keeper Leave His Tower?\n\nSinger Has a Theory About the Storm\n\n" +
		"Watch the New Film From the Islands\n\nMayor Says She Is Not Running"
	for _, c := range [...]struct {
		s    string
		want int
	}{
		{stack + text, 4}, // the first line is the title
		{"The harbour\n\n" + strings.ReplaceAll(stack, "\n\n", "\n") + text, 5},
		{stack, 0},
		{"The books\n\nThe Light on the Hill\n\nA Boat for the Islands\n\nThe Old Man and the Tower\n\nA History of the Bridge" + text, 0},
		{"The list\n\nVelm Votes for a Bridge\n\nThe Keeper Has Left His Tower" + text, 0},
	} {
		if got := rulestest.Find(c.s, ui.RelatedLinks()); len(got) != c.want {
			t.Errorf("%d findings in %q, want %d", len(got), c.s[:min(80, len(c.s))], c.want)
		}
	}
}
