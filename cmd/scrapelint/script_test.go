package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if os.Getenv("SCRAPELINT_TEST_MAIN") != "" {
		main()
		return
	}
	testscript.Main(m, map[string]func(){"scrapelint": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			// A repository of its own for each script, and nothing of the machine's settings.
			e.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
			e.Setenv("GIT_CONFIG_NOSYSTEM", "1")
			e.Setenv("GIT_AUTHOR_NAME", "Ann Author")
			e.Setenv("GIT_AUTHOR_EMAIL", "ann@example.org")
			e.Setenv("GIT_COMMITTER_NAME", "Ann Author")
			e.Setenv("GIT_COMMITTER_EMAIL", "ann@example.org")
			return writeBinary(e)
		},
		Cmds:      map[string]func(*testscript.TestScript, bool, []string){"status": status},
		Condition: func(name string) (bool, error) { return name == "root" && os.Geteuid() == 0, nil },
	})
}

// status runs a command and checks its exit code: status 2 scrapelint check nope.txt.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND [ARG…]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var e *exec.ExitError
	if errors.As(err, &e) {
		code = e.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// writeBinary adds files that a script cannot hold, where there is a folder for them.
func writeBinary(e *testscript.Env) error {
	binary := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01")
	folder := filepath.Join(e.WorkDir, "folder")
	if info, _ := os.Stat(folder); info == nil {
		return nil
	}
	return errors.Join(
		os.WriteFile(filepath.Join(e.WorkDir, "binary.txt"), binary, 0o666),
		os.WriteFile(filepath.Join(folder, "binary.txt"), binary, 0o666))
}
