package change

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadRaw(t *testing.T) {
	const meta = ":100644 100755 aaaa bbbb "
	got, err := readRaw([]byte(meta + "M\x00a b.txt\x00" + meta + "R087\x00old\x00new\x00" + meta + "C100\x00one\x00two\x00\x00* Unmerged path x\ndiff --git \x00"))
	var list []string
	for _, e := range got {
		list = append(list, string(e.status)+" "+e.path+" "+e.mode+" "+e.blob)
	}
	if diff := cmp.Diff([]string{"M a b.txt 100755 bbbb", "R new 100755 bbbb", "C two 100755 bbbb"}, list); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	if got, err := readRaw(nil); got != nil || err != nil {
		t.Errorf("nothing: %v %v", got, err)
	}
	for _, raw := range []string{"a.txt\x00", meta + "M\x00", meta + "R100\x00old\x00", ": M\x00a.txt\x00"} {
		if got, err := readRaw([]byte(raw)); err == nil {
			t.Errorf("%q: %+v", raw, got)
		}
	}
}

func TestHunks(t *testing.T) {
	for patch, want := range map[string][]lines{
		"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n":         {{0, 1}},
		"diff --git a/x b/x\n@@ -1,2 +3,4 @@ what\n@@ -9,2 +12,0 @@\n":        {{2, 6}, {12, 12}},
		"diff --git a/x b/x\n@@ -1,2 +0,0 @@\n":                               {{0, 0}},
		"@@ -1 +1 @@\ndiff --git a/x b/x\nold mode 100644\nnew mode 100755\n": nil,
	} {
		f := &file{}
		if err := hunks([]byte(patch), []*file{f}); err != nil {
			t.Errorf("%q: %v", patch, err)
		}
		if diff := cmp.Diff(want, f.lines, cmp.AllowUnexported(lines{})); diff != "" {
			t.Errorf("%q (-want +got)\n%s", patch, diff)
		}
	}
	for patch, want := range map[string]string{
		"": "fewer patches", "diff --git 1\ndiff --git 2\n": "more patches",
		"diff --git 1\n@@ -1 @@\n": "git said", "diff --git 1\n@@ -1\n": "git said", "diff --git 1\n@@ -1 1 @@\n": "git said", "diff --git 1\n@@ -1 +x @@\n": "git said",
		"diff --git 1\n@@ -1 +1,x @@\n": "git said", "diff --git 1\n@@ -1 +-5 @@\n": "git said", "diff --git 1\n@@ -1 +0 @@\n": "git said",
	} {
		if err := hunks([]byte(patch), []*file{{}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", patch, err)
		}
	}
}

// FuzzDiff: whatever git prints, it is understood or an error, and the changed lines are ranges that a text can be asked for.
func FuzzDiff(f *testing.F) {
	f.Add([]byte(":100644 100644 a b M\x00x\x00"), []byte("diff --git a/x b/x\n@@ -1,2 +3,4 @@\n+y\n"))
	f.Add([]byte(":100644 100644 a b R100\x00x\x00y\x00\x00diff --git "), []byte("diff --git a/x b/x\n@@ -1 +0,0 @@\n"))
	f.Fuzz(func(t *testing.T, raw, patch []byte) {
		entries, err := readRaw(raw)
		if err != nil {
			return
		}
		changed := make([]*file, len(entries))
		for i := range changed {
			changed[i] = &file{}
		}
		if hunks(patch, changed) != nil {
			return
		}
		for _, c := range changed {
			for _, l := range c.lines {
				if l.from < 0 || l.to < l.from {
					t.Errorf("%q: %+v", patch, l)
				}
			}
		}
	})
}
