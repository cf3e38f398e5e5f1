package fileio

import (
	"errors"
	"io/fs"
	"os"
)

// Cause drops the path and the system call from an error of the file system: who tells of it names the file in its own way.
func Cause(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}
