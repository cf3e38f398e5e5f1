package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
)

// maxRecord bounds the length of a record, in bytes.
const maxRecord = 64 << 20

// readRecords yields a unit for each line of a JSON Lines stream; the worker decodes it.
func readRecords(name string, in *bufio.Reader, fields []string, yield func(Unit) bool) bool {
	if len(fields) == 0 {
		fields = []string{DefaultField}
	}
	for n := 1; ; n++ {
		line, err := readLine(in)
		if len(bytes.TrimSpace(line)) > 0 {
			u := Unit{Size: len(line), Files: func(yield func(*result.File) bool) { decode(name, n, line, fields, yield) }}
			if !yield(u) {
				return false
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return yield(One(&result.File{Name: name, Record: n, Err: fileio.Cause(err)}))
		}
	}
}

// readLine returns a line of its own memory.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
		if len(line) > maxRecord {
			return nil, fmt.Errorf("a record is longer than %d MB", maxRecord>>20)
		}
	}
}

// decode yields one File for each text field of a record.
func decode(name string, n int, line []byte, fields []string, yield func(*result.File) bool) {
	fail := func(err error) bool { return yield(&result.File{Name: name, Record: n, Err: err}) }
	if n == 1 {
		line = bytes.TrimPrefix(line, []byte("\uFEFF"))
	}
	var record map[string]json.RawMessage
	if err := json.Unmarshal(line, &record); err != nil || record == nil {
		fail(fmt.Errorf("not a JSON object (%w)", jsonReason(err)))
		return
	}
	found := false
	for _, field := range fields {
		raw, ok := record[field]
		if !ok {
			continue
		}
		found = true
		var s *string
		if json.Unmarshal(raw, &s) != nil {
			if !fail(fmt.Errorf("the field %q is not a string", field)) {
				return
			}
			continue
		}
		if !yieldText(result.File{Name: name, Record: n, Field: field}, s, yield) {
			return
		}
	}
	if !found {
		fail(fmt.Errorf("no field %s; --field KEY names the one that holds the text (there are: %s)", quoted(fields), keysOf(record)))
	}
}

// keysOf lists the first few keys of a record in alphabetical order.
func keysOf(record map[string]json.RawMessage) string {
	const most = 8
	keys := slices.Sorted(maps.Keys(record))
	if len(keys) > most {
		keys = append(keys[:most], "…")
	}
	return strings.Join(keys, ", ")
}

func yieldText(f result.File, s *string, yield func(*result.File) bool) bool {
	switch {
	case s == nil:
		f.Skipped = fmt.Sprintf("the field %q is null", f.Field)
	case len(*s) > Window:
		return windows(strings.NewReader(*s), f, Window, false, yield)
	default:
		f.Text = *s
	}
	return yield(&f)
}

func jsonReason(err error) error {
	if err == nil {
		return errors.New("null")
	}
	return err
}

func quoted(fields []string) string {
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			b.WriteString(" or ")
		}
		fmt.Fprintf(&b, "%q", f)
	}
	return b.String()
}
