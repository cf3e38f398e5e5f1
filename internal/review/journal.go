package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"github.com/scrapelint/scrapelint/internal/fileio"
)

// Decision is what a person decided about a finding. File is a full path, At the offset of the finding in it.
type Decision struct {
	Do     string `json:"do"`
	File   string `json:"file"`
	Rule   string `json:"rule,omitempty"`
	At     int    `json:"at"`
	Text   string `json:"text,omitempty"`
	Reason string `json:"reason,omitempty"`
	// Count is how many findings it dealt with, or passed over for Skip.
	Count int `json:"count"`
	// Changes are made one after the other.
	Changes []Change `json:"changes,omitempty"`
	// Marks are the findings to pass over from now on.
	Marks []string `json:"marks,omitempty"`
}

// entry is one line of the journal: a decision, the taking back of the last one, or a place where the session stood.
type entry struct {
	*Decision
	Undo  bool   `json:"undo,omitempty"`
	Stand *stand `json:"stand,omitempty"`
}

type stand struct {
	File string `json:"file"`
	At   int    `json:"at"`
}

// journal is the memory of a session on the disk. A decision is written, and is on the disk, before any file is changed for
// it: whenever the program dies, the last decision says what is still to do, and every file is as it was or as it should be.
type journal struct {
	path string
	log  *fileio.Log
	// torn: the end of the file is not the end of a line.
	torn bool
}

// readJournal returns what an earlier session wrote. A last line that was cut short never counted.
func readJournal(path string) ([]entry, bool, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	var entries []entry
	for line := range bytes.Lines(data) {
		var e entry
		if json.Unmarshal(line, &e) == nil && (e.Decision == nil || e.Decision.Do != "") {
			entries = append(entries, e)
		}
	}
	return entries, len(data) > 0 && data[len(data)-1] != '\n', err
}

func (j *journal) write(e entry) error {
	if j.path == "" {
		return nil
	}
	if j.log == nil {
		l, err := fileio.OpenLog(j.path, 0o600)
		if err != nil {
			return err
		}
		j.log = l
	}
	var out bytes.Buffer
	if j.torn {
		out.WriteByte('\n')
	}
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		return err
	}
	err := j.log.Append(out.Bytes())
	j.torn = err != nil
	return err
}

func (j *journal) close() {
	if j.log != nil {
		_ = j.log.Close() // every line is on the disk
		j.log = nil
	}
}

// remove forgets the session.
func (j *journal) remove() error {
	j.close()
	if j.path == "" {
		return nil
	}
	if err := os.Remove(j.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
