package lint

import "testing"

func TestPlain(t *testing.T) {
	r := &Rule{Why: "\nA token: **inMoscow**, *one*, **two\nwords**. Ornaments (***, * * *) and 2 * 3 * 4 stay, as does `code`.\n"}
	want := "A token: inMoscow, one, two\nwords. Ornaments (***, * * *) and 2 * 3 * 4 stay, as does `code`."
	if got := r.Plain(); got != want {
		t.Errorf("got %q", got)
	}
}
