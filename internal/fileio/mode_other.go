//go:build !unix

package fileio

import "io/fs"

func newMode() fs.FileMode { return 0o666 }
