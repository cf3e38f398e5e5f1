package engine

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCodeSpans(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Use `go dont` and `x`.\n", []string{"go dont", "x"}},
		{"He said `yes' and `no' twice.\n", nil},
		{"The ``word'' and the ``other'' word.\n", nil},
		{"A\n```sh\nthis `dont` count\n```\nB `c`\n", []string{"```sh\nthis `dont` count\n```\n", "c"}},
		{"~~~\nx\n```\ny\n~~~~\n", []string{"~~~\nx\n```\ny\n~~~~\n"}},
		{"```\nnever closed, so they dont count as code\n", nil},
		{"    ```\nfour blanks\n    ```\n", nil},
		{"```\r\nx\r\n```\r\n", []string{"```\r\nx\r\n```\r\n"}},
		{"one ` alone\nand ` another\n", nil},
	} {
		var got []string
		for _, x := range codeSpans(c.text) {
			got = append(got, x.Of(c.text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

func TestMarkdownNames(t *testing.T) {
	for name, want := range map[string]bool{"a.md": true, "A.MD.gz": true, "a.markdown": true, "a.txt": false, "md": false, "a.md.txt": false} {
		if markdown(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}
