package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"unsafe"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
)

// read yields the units of one found file: small plain files are opened by the worker that judges them, all else is read here as a
// stream. Memory is taken from free. It returns false when the consumer stopped.
func read(f Found, o Options, free *buffers, yield func(Unit) bool) bool {
	switch {
	case f.Err != nil:
		return yield(One(&result.File{Name: f.Path, Err: f.Err}))
	case f.Skipped != "":
		return yield(One(&result.File{Name: f.Path, Skipped: f.Skipped}))
	case f.Path == Stdin:
		return stream(o.stdinName(), o.Stdin, f, o, yield)
	case compression(f.Path) == "" && !records(f.Path) && f.Size > 0 && f.Size <= Window:
		return yield(Unit{Size: int(f.Size), Files: func(yield func(*result.File) bool) { yield(small(f, o, free)) }})
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return yield(One(&result.File{Name: f.Path, Err: fileio.Cause(err)}))
	}
	defer file.Close()
	return stream(f.Path, file, f, o, yield)
}

func (o *Options) stdinName() string {
	if o.StdinName != "" {
		return clean(o.StdinName)
	}
	return "<stdin>"
}

func small(f Found, o Options, free *buffers) *result.File {
	var room []byte
	if o.Reuse {
		room = free.take(int(f.Size) + 1)
	} else {
		room = make([]byte, f.Size+1)
	}
	data, err := readSized(f.Path, room)
	switch {
	case err != nil:
		return &result.File{Name: f.Path, Err: fileio.Cause(err)}
	case binary(data):
		return f.binary(f.Path, data)
	}
	file := &result.File{Name: f.Path, Text: str(data)}
	if o.Reuse {
		file.Release = func() { free.give(data) }
	}
	return file
}

// readSized reads a file that had one byte less than the buffer a moment ago: mostly with one call.
func readSized(name string, buf []byte) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	n, err := file.Read(buf)
	if n == len(buf)-1 && err == nil {
		return buf[:n], nil // a read that does not fill its buffer has met the end
	}
	for err == nil {
		if n == len(buf) {
			buf = append(buf, make([]byte, len(buf))...)
		}
		var m int
		m, err = file.Read(buf[n:])
		n += m
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	return buf[:n], nil
}

func (f *Found) binary(name string, data []byte) *result.File {
	wide := utf16(data)
	switch {
	case f.Named && wide:
		return &result.File{Name: name, Err: errors.New(inUTF16)}
	case f.Named:
		return &result.File{Name: name, Err: errors.New(notText)}
	case wide: // an article, probably, that nobody would miss in the report
		return &result.File{Name: name, Skipped: notText, Remarks: []string{inUTF16}}
	}
	return &result.File{Name: name, Skipped: notText}
}

const (
	notText = "not a text file"
	inUTF16 = "not judged, since it is in UTF-16: convert it to UTF-8"
)

// utf16 says whether data begins like a text in UTF-16: with its mark.
func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// stream reads what is too long, compressed or of unknown length.
func stream(name string, r io.Reader, f Found, o Options, yield func(Unit) bool) bool {
	fail := func(err error) bool { return yield(One(&result.File{Name: name, Err: fileio.Cause(err)})) }
	r, closer, err := decompress(name, r)
	if err != nil {
		return fail(err)
	}
	defer closer()
	in := bufio.NewReaderSize(r, 64<<10)
	head, err := in.Peek(sniff)
	if err != nil && !errors.Is(err, io.EOF) {
		return fail(err)
	}
	if binary(head) {
		return yield(One(f.binary(name, head)))
	}
	if records(name) {
		return readRecords(name, in, o.Fields, yield)
	}
	return windows(in, result.File{Name: name}, Window, o.Reuse, func(f *result.File) bool { return yield(One(f)) })
}

func decompress(name string, r io.Reader) (io.Reader, func(), error) {
	switch compression(name) {
	case ".gz":
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, nil, err
		}
		return z, func() { z.Close() }, nil
	case ".zst":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(zstdMemory))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}
	return r, func() {}, nil
}

// zstdMemory bounds what a hostile frame may make the decoder allocate, in bytes.
const zstdMemory = 32 << 20

// sniff is how many bytes at the head of a file decide whether it is text.
const sniff = 8 << 10

func binary(data []byte) bool { return !IsText(data) }

// IsText says whether a file that begins with data is read as text. It is not where it has zero bytes and is full of other
// bytes that text does not have; a text with a stray zero byte is a damaged text.
func IsText(data []byte) bool {
	data = data[:min(len(data), sniff)]
	if bytes.IndexByte(data, 0) < 0 {
		return !bytes.HasPrefix(data, []byte("%PDF-"))
	}
	zeros, odd := 0, 0
	for _, c := range data {
		switch {
		case c == 0:
			zeros++
			odd++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f':
			odd++
		}
	}
	if len(data) >= 5 && string(data[:5]) == "%PDF-" {
		return false
	}
	return zeros == 0 || odd*50 <= len(data)
}

// str turns bytes that nobody else holds into a string without a copy.
func str(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
