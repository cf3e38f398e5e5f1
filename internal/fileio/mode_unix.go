//go:build unix

package fileio

import (
	"io/fs"
	"sync"
	"syscall"
)

// newMode is the mode of a new file under the process's mask. The mask can only be read by setting it, so it is read once.
var newMode = sync.OnceValue(func() fs.FileMode {
	mask := syscall.Umask(0o022)
	syscall.Umask(mask)
	return 0o666 &^ fs.FileMode(mask)
})
