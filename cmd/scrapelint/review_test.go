package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// terminalOf drives a real terminal.
type terminalOf struct {
	t      *testing.T
	server string
}

func (x *terminalOf) tmux(args ...string) string {
	x.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-L", x.server, "-f", os.DevNull}, args...)...).CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %v: %v %s", args, err, out)
	}
	return string(out)
}

func (x *terminalOf) screen() string { return x.tmux("capture-pane", "-p") }

// until waits for a screen that shows something else than before and then stands still.
func (x *terminalOf) until(before string) string {
	x.t.Helper()
	last := before
	for range 200 {
		time.Sleep(15 * time.Millisecond)
		now := x.screen()
		if now == last && now != before && wholeScreen.MatchString(now) {
			return now
		}
		last = now
	}
	return last
}

func (x *terminalOf) press(before string, keys ...string) string {
	x.t.Helper()
	for _, k := range keys {
		x.tmux("send-keys", k)
	}
	return x.until(before)
}

var (
	// wholeScreen is in every screen that has been drawn to its end.
	wholeScreen   = regexp.MustCompile(`(?m)Enter opens|All done|left with|reason: |^y: |^> 1 |^no repair`)
	ruleShown     = regexp.MustCompile(`(?m)^(?:error|warning|note) ([a-z]+/[a-z-]+)`)
	proposalShown = regexp.MustCompile(`(?m)^(?:y: |> 1 )`)
)

// A scripted session in a real terminal cleans damaged articles: what can be repaired is, furniture goes, the rest is rejected
// with a reason; then the gate is silent.
func TestReviewInTerminal(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil || testing.Short() {
		t.Skip("needs tmux")
	}
	dir := t.TempDir()
	copyDamaged(t, dir, "port-strike.txt", "hospital.txt", "water-plant.txt")
	program := filepath.Join(dir, "scrapelint") // under this name the test binary is the program
	if err := os.Symlink(testBinary(t), program); err != nil {
		t.Fatal(err)
	}
	x := &terminalOf{t, fmt.Sprintf("scrapelint-test-%d", time.Now().UnixNano())}
	start := fmt.Sprintf("cd %q && XDG_STATE_HOME=%q ./scrapelint review . ; echo left with $?; sleep 60", dir, filepath.Join(dir, "state"))
	x.tmux("new-session", "-d", "-x", "80", "-y", "24", start)
	defer func() { _ = exec.Command("tmux", "-L", x.server, "kill-server").Run() }()

	s := x.press(x.until(""), "Enter")
	decisions := 0
	for ; !strings.Contains(s, "All done"); decisions++ {
		m := ruleShown.FindStringSubmatch(s)
		if m == nil || decisions > 200 {
			t.Fatalf("after %d decisions:\n%s", decisions, s)
		}
		switch {
		case decisions == 7: // leave, and go on in another window
			if s = x.press(s, "q"); !strings.Contains(s, "left: run the same command to go on\nleft with 0") {
				t.Fatalf("q does not leave:\n%s", s)
			}
			x.tmux("respawn-window", "-k", start)
			if s = x.until(s); !strings.Contains(s, "going on where you were") {
				t.Fatalf("not taken up:\n%s", s)
			}
		case decisions == 12:
			x.tmux("resize-window", "-x", "130", "-y", "40")
			s = x.until(s)
		case decisions == 15:
			s = x.press(s, "u")
		case strings.HasPrefix(m[1], "metadata/") || !proposalShown.MatchString(s):
			s = x.press(x.press(s, "n"), "checked by hand", "Enter")
		default:
			s = x.press(s, "y")
		}
	}
	if s = x.press(s, "q"); !strings.Contains(s, "done: ") || !strings.Contains(s, "left with 0") {
		t.Errorf("the session does not end:\n%s", s)
	}
	t.Logf("%d decisions", decisions)

	check := exec.Command(program, "check", "--baseline", ".scrapelint-baseline.jsonl", ".")
	check.Dir = dir
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("check finds something still: %v\n%s", err, out)
	}
	hospital, err := os.ReadFile(filepath.Join(dir, "hospital.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{"Share on Facebook", "cookies", "Sign up"} {
		if strings.Contains(string(hospital), gone) {
			t.Errorf("%q is still there", gone)
		}
	}
	if !strings.Contains(string(hospital), "The night clinic in Harrow Falls will stay open") {
		t.Errorf("the article is gone:\n%s", hospital)
	}
}

func testBinary(t *testing.T) string {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func copyDamaged(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, n := range names {
		data, err := os.ReadFile(filepath.Join("../../testdata/damaged", n))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, n), data, 0o640)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
