package change

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/source"
)

// diff options that no configuration or attribute of the user can change.
var plain = []string{
	"--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--no-relative", "--find-renames", "--text",
	"--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--diff-algorithm=default", "--no-indent-heuristic",
}

// diff fills the set. Names come from --raw, whose NUL-separated form is unambiguous; the hunks of the patch follow in the
// same order of files.
func (s *Set) diff(base string, more ...string) error {
	args := slices.Concat([]string{"diff"}, plain, more)
	raw, err := s.git(append(slices.Clone(args), "--raw", "-z", "--no-abbrev", "--diff-filter=ACMRTU", base, "--")...)
	if err != nil {
		return err
	}
	var changed []*file
	entries, err := readRaw(raw)
	if err != nil {
		return err
	}
	for _, e := range entries {
		modified := e.status == 'M' || e.status == 'R'
		f := &file{blob: e.blob, whole: !modified || packed(e.path)}
		if modified {
			changed = append(changed, f)
		}
		if regular(e.mode) || e.status == 'U' {
			s.files[s.relative(e.path)] = f
		}
	}
	if len(changed) == 0 {
		return nil
	}
	patch, err := s.git(append(slices.Clone(args), "--patch", "--diff-filter=MR", base, "--")...)
	if err != nil {
		return err
	}
	return hunks(patch, changed)
}

// entry is a file as --raw lists it: its new mode, blob and path.
type entry struct {
	mode, blob, path string
	status           byte
}

// readRaw reads ":oldmode newmode oldblob newblob status NUL path NUL", with a second, the new path behind R and C. A patch that
// follows, since options of patches were given too, is left alone: an empty field stands before it.
func readRaw(raw []byte) ([]entry, error) {
	var list []entry
	for fields := source.SplitNUL(raw); len(fields) > 0 && fields[0] != ""; {
		meta := strings.Fields(fields[0])
		if len(meta) != 5 {
			return nil, fmt.Errorf("git said %q", fields[0])
		}
		status, paths := meta[4][0], 1
		if status == 'R' || status == 'C' {
			paths = 2
		}
		if len(fields) <= paths {
			return nil, fmt.Errorf("git said %q and no path", fields[0])
		}
		list = append(list, entry{mode: meta[1], blob: meta[3], path: fields[paths], status: status})
		fields = fields[paths+1:]
	}
	return list, nil
}

// regular says whether a mode is that of a file, not of a link or a submodule.
func regular(mode string) bool { return strings.HasPrefix(mode, "100") }

// packed says whether the lines of a file are not those of its text.
func packed(path string) bool {
	return strings.HasSuffix(path, ".gz") || strings.HasSuffix(path, ".zst")
}

// hunks reads the ranges of changed lines. Lines of content begin with + - \ or a blank, so the two kinds of line looked for
// cannot be forged by a text.
func hunks(patch []byte, changed []*file) error {
	n := -1
	for line := range bytes.Lines(patch) {
		switch {
		case bytes.HasPrefix(line, []byte("diff --git ")):
			if n++; n >= len(changed) {
				return errors.New("git lists more patches than files")
			}
		case bytes.HasPrefix(line, []byte("@@ ")) && n >= 0:
			r, err := hunk(string(line))
			if err != nil {
				return err
			}
			changed[n].lines = append(changed[n].lines, r)
		}
	}
	if n != len(changed)-1 {
		return errors.New("git lists fewer patches than files")
	}
	return nil
}

// hunk reads "@@ -1,2 +3,4 @@ …".
func hunk(line string) (lines, error) {
	fields := strings.Fields(line)
	if len(fields) < 4 || fields[2][0] != '+' {
		return lines{}, fmt.Errorf("git said %q", line)
	}
	at, count, found := strings.Cut(fields[2][1:], ",")
	from, err := strconv.ParseUint(at, 10, 31)
	length := uint64(1)
	if err == nil && found {
		length, err = strconv.ParseUint(count, 10, 31)
	}
	if err != nil || from == 0 && length > 0 {
		return lines{}, fmt.Errorf("git said %q", line)
	}
	if length == 0 { // lines were taken away behind line from
		return lines{int(from), int(from)}, nil
	}
	return lines{int(from) - 1, int(from+length) - 1}, nil
}
