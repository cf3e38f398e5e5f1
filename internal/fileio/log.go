package fileio

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Log is a file that only grows, line by line. What Append returned for is on the disk; a line that a crash cut short has no
// newline at its end.
type Log struct{ file *os.File }

// OpenLog opens a log, or begins one of a mode (less the process's mask), with the folders above it.
func OpenLog(path string, mode fs.FileMode) (*Log, error) {
	if err := os.MkdirAll(filepath.Dir(path), mode|mode>>2&0o111); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, mode)
	if err != nil {
		return nil, err
	}
	return &Log{f}, nil
}

// Append adds whole lines with their newlines.
func (l *Log) Append(lines []byte) error {
	if _, err := l.file.Write(lines); err != nil {
		return err
	}
	return l.file.Sync()
}

// Close ends the log.
func (l *Log) Close() error { return l.file.Close() }

// Remove deletes a file if its content is still old.
func Remove(path, old string) error {
	now, err := hashFile(path)
	switch {
	case err != nil:
		return err
	case now != HashOf(old):
		return ErrChanged
	}
	return os.Remove(path)
}
