package source

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// Git runs git in a folder and returns what it printed. The variables with which a hook's git points at its own repository
// are dropped, since they would make it look there and not in the folder.
func Git(dir string, args ...string) ([]byte, error) { return gitWith(dir, "", args...) }

func gitWith(dir, stdin string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader(stdin)
	cmd.Env = gitEnv(os.Environ())
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		if line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n"); line != "" {
			return nil, errors.New(strings.TrimPrefix(line, "fatal: "))
		}
		return nil, err
	}
	return out.Bytes(), nil
}

// gitEnv keeps the index of a hook, since that is what is being committed, but by its full path.
func gitEnv(environ []string) []string {
	env := make([]string, 0, len(environ)+2)
	for _, v := range environ {
		name, value, _ := strings.Cut(v, "=")
		switch name {
		case "GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "LC_ALL":
		case "GIT_INDEX_FILE":
			if abs, err := filepath.Abs(value); err == nil {
				env = append(env, name+"="+abs)
			}
		default:
			env = append(env, v)
		}
	}
	return append(env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
}

// Repository is the top folder of the work tree that holds the folder, or "". It asks the file system only.
func Repository(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		if _, err := os.Lstat(filepath.Join(abs, ".git")); err == nil {
			return abs
		}
		up := filepath.Dir(abs)
		if up == abs {
			return ""
		}
		abs = up
	}
}

// gitFiles lists the files below a folder that git does not ignore, relative to it, in order, each once.
func gitFiles(dir string) ([]string, error) {
	out, err := Git(dir, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	names := SplitNUL(out)
	sort.Strings(names)
	unique := names[:0]
	for i, n := range names {
		if i == 0 || n != names[i-1] { // a file in conflict is listed once a side
			unique = append(unique, n)
		}
	}
	return unique, nil
}

// SplitNUL cuts git's -z output.
func SplitNUL(out []byte) []string {
	s := strings.TrimSuffix(string(out), "\x00")
	if s == "" {
		return nil
	}
	return strings.Split(s, "\x00")
}

// ignored says which of the files git ignores, with one question for each repository.
func ignored(names []string) map[string]bool {
	byTop := map[string][]string{}
	tops := map[string]string{}
	for _, n := range names {
		dir := filepath.Dir(n)
		top, known := tops[dir]
		if !known {
			top = Repository(dir)
			tops[dir] = top
		}
		if top != "" {
			byTop[top] = append(byTop[top], n)
		}
	}
	set := map[string]bool{}
	for top, list := range byTop {
		byPath := map[string]string{}
		var question strings.Builder
		for _, n := range list {
			if abs, err := filepath.Abs(n); err == nil {
				byPath[abs] = n
				question.WriteString(abs + "\x00")
			}
		}
		out, err := gitWith(top, question.String(), "check-ignore", "-z", "--stdin")
		if err != nil { // 1 means that none is ignored; otherwise nobody can say, and a named file is read
			continue
		}
		for _, path := range SplitNUL(out) {
			set[byPath[path]] = true
		}
	}
	return set
}

// ignoredFolder says whether git ignores a folder as a whole. The top of a repository is never ignored by itself.
func ignoredFolder(dir string) bool {
	top := Repository(dir)
	if abs, err := filepath.Abs(dir); err != nil || top == "" || top == abs {
		return false
	}
	_, err := Git(dir, "check-ignore", "-q", "--", ".")
	return err == nil
}
