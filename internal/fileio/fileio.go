// Package fileio is the only place where scrapelint writes files. A file is either the old one or the new one, whatever
// happens in between.
package fileio

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Hash identifies the content of a file as it was read.
type Hash [sha256.Size]byte

// String is the hash in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// HashOf is the hash of a content.
func HashOf(content string) Hash { return sha256.Sum256([]byte(content)) }

// ErrChanged says that a file is not what it was when it was read; it was left alone.
var ErrChanged = errors.New("changed on disk since it was read, so it was left alone")

// Pending is a file being written. It takes its place at Commit; until then the old file, if any, stays.
type Pending struct {
	*bufio.Writer
	file *os.File
	// target is the final path, empty for what is written straight (a pipe, a terminal).
	target string
	mode   fs.FileMode
}

// Create begins to write a file. A symbolic link stays and what it points to is replaced; what is not a regular file (a pipe,
// /dev/stdout) is written to directly. The mode of an existing file is kept.
func Create(path string) (*Pending, error) {
	target, mode := path, fs.FileMode(0)
	if info, err := os.Stat(path); err == nil {
		if info.IsDir() {
			return nil, &fs.PathError{Op: "write", Path: path, Err: errors.New("is a folder")}
		}
		if !info.Mode().IsRegular() {
			return direct(path)
		}
		mode = info.Mode().Perm()
		if target, err = filepath.EvalSymlinks(path); err != nil {
			return nil, err
		}
	}
	if mode == 0 {
		mode = newMode()
	}
	// The name is hidden and ends in nothing that a linter would read.
	f, err := os.CreateTemp(filepath.Dir(target), ".scrapelint-*~")
	if err != nil {
		return nil, &fs.PathError{Op: "write", Path: path, Err: Cause(err)}
	}
	return &Pending{bufio.NewWriterSize(f, 64<<10), f, target, mode}, nil
}

func direct(path string) (*Pending, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return nil, err
	}
	return &Pending{Writer: bufio.NewWriter(f), file: f}, nil
}

// Commit puts the file in its place.
func (p *Pending) Commit() error {
	err := p.Flush()
	if p.target == "" {
		return errors.Join(err, p.file.Close())
	}
	if err == nil {
		err = p.file.Chmod(p.mode)
	}
	if err == nil {
		err = p.file.Sync()
	}
	if closing := p.file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(p.file.Name(), p.target)
	}
	if err != nil {
		_ = os.Remove(p.file.Name()) // the first error is the one to tell
	}
	return err
}

// CommitOver puts the file in its place if what is there now still has the hash.
func (p *Pending) CommitOver(old Hash) error {
	now, err := hashFile(p.target)
	if err == nil && now != old {
		err = ErrChanged
	}
	if err != nil {
		p.Abort()
		return err
	}
	return p.Commit()
}

// Abort drops what was written. After Commit it does nothing.
func (p *Pending) Abort() {
	if p.file.Close() == nil && p.target != "" {
		_ = os.Remove(p.file.Name()) // nothing was promised
	}
}

// Write writes a whole file.
func Write(path, content string) error {
	p, err := Create(path)
	if err != nil {
		return err
	}
	_, _ = p.WriteString(content) // Commit returns the writer's error
	return p.Commit()
}

// Replace writes a whole file if its content is still old.
func Replace(path, old, content string) error {
	p, err := Create(path)
	if err != nil {
		return err
	}
	_, _ = p.WriteString(content) // Commit returns the writer's error
	return p.CommitOver(HashOf(old))
}

func hashFile(path string) (Hash, error) {
	f, err := os.Open(path)
	if err != nil {
		return Hash{}, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return Hash{}, err
	}
	return Hash(h.Sum(nil)), nil
}
