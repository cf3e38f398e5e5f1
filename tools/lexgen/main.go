// Command lexgen builds the tables of internal/lexicon from pinned packages.
//
//	go -C tools run ./lexgen
//
// It needs apt-get, dpkg-deb, npm and tar, and downloads 40 MB at the first run.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "lexgen:", err)
		os.Exit(1)
	}
}

func run() error {
	cache := flag.String("cache", "", "folder for the downloaded packages (default: lexgen in the user's cache folder)")
	out := flag.String("out", "../internal/lexicon", "folder to write to")
	flag.Parse()
	if *cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		*cache = filepath.Join(dir, "lexgen")
	}
	s := store(*cache)
	if err := s.fetch(); err != nil {
		return err
	}
	tables, err := build(s)
	if err != nil {
		return err
	}
	b, err := newBlob(tables)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d pairs, %d bytes\n", len(tables.words), len(tables.pairs), len(b.data))
	return b.write(*out)
}

// write saves the tables, their layout and their checksum.
func (b *blob) write(dir string) error {
	layout, err := format.Source([]byte(b.layout.String()))
	if err != nil {
		return err
	}
	sum := fmt.Sprintf("%x  lexicon.bin\n", sha256.Sum256(b.data))
	for name, data := range map[string][]byte{
		"lexicon.bin": b.data, "layout.go": layout, "lexicon.bin.sha256": []byte(sum),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
