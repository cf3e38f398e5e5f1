// Command textgen writes article text for benchmarks, made from the articles in testdata/clean.
//
//	go -C tools run ./textgen -bytes 20000000 > FILE
//	go -C tools run ./textgen -files 1000 -bytes 4096 -out DIR
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/scrapelint/scrapelint/internal/sampletext"
)

func main() {
	size := flag.Int("bytes", 1<<20, "bytes of the text, or of each file")
	files := flag.Int("files", 0, "write so many files into -out")
	out := flag.String("out", "", "folder for -files")
	defects := flag.Float64("defects", 0.005, "share of words with a defect")
	seed := flag.Uint64("seed", 1, "seed")
	articles := flag.String("articles", "../testdata/clean", "folder with the articles to learn from")
	flag.Parse()
	o := sampletext.Options{Defects: *defects, Names: 0.2}
	if err := run(*articles, *out, *size, *files, *seed, o); err != nil {
		fmt.Fprintln(os.Stderr, "textgen:", err)
		os.Exit(2)
	}
}

func run(articles, out string, size, files int, seed uint64, o sampletext.Options) error {
	paths, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("%s: no articles", articles)
	}
	texts := make([]string, len(paths))
	for i, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		texts[i] = string(b)
	}
	chain, r := sampletext.New(texts), rand.New(rand.NewPCG(seed, 0))
	if files == 0 {
		return stream(os.Stdout, chain, r, size, o)
	}
	o.Bytes = size
	for i := range files {
		name := filepath.Join(out, fmt.Sprintf("article-%06d.txt", i))
		if err := os.WriteFile(name, []byte(chain.Article(r, o)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func stream(w io.Writer, chain *sampletext.Chain, r *rand.Rand, size int, o sampletext.Options) error {
	const article = 5000
	o.Bytes = article
	b := bufio.NewWriter(w)
	for n := 0; n < size; {
		a := chain.Article(r, o)
		n += len(a)
		if _, err := b.WriteString(a); err != nil {
			return err
		}
	}
	return b.Flush()
}
