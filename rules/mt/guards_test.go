package mt_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/mt"
)

// TestGuards: English that shares a shape with translated text.
func TestGuards(t *testing.T) {
	for _, r := range mt.Rules() {
		rulestest.Silent(t, r,
			"He listened to reports Velm News had sent to the harbour, and close to reports Velm Radio had made.",
			"“The boat is late”, he said. “The pier”, she wrote, “is shut.” He called it “a gift”, (and left).",
			"It is a plan for the new -year period of the town, he said, and for the old -month one.",
			"The school said that the grades were A and A, and that the pupils were X and X.",
			"He paid with 300 $ 5 notes at the gate, the harbour office said.",
			"The share rose %25, and the rest of the town did not mind it at all.",
		)
	}
}
