package source

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Window is the length in bytes from which a text is judged in pieces, so that neither memory nor the time for each byte grows
// with the input. No article is that long. The pieces depend on the text alone, never on the number of workers.
const Window = 128 << 10

// windows cuts a stream at the borders of paragraphs into Files like proto. The last window is never a scrap: the rest is looked at first.
// With reuse, later windows are read into the memory of those that were released.
func windows(r io.Reader, proto result.File, size int, reuse bool, yield func(*result.File) bool) bool {
	var base text.Base
	var rest []byte
	var free buffers
	remarked := false
	for {
		whole := free.take(size + size/2)
		n := copy(whole, rest) // where the rest lies in a released buffer, nobody has written to it since
		m, err := io.ReadFull(r, whole[n:])
		buf := whole[:n+m]
		f := proto
		f.Base = base
		if reuse {
			f.Release = func() { free.give(whole) }
		}
		switch {
		case err == nil:
			at, whole := cut(buf, size)
			f.Window = true
			f.Text, rest = str(buf[:at:at]), buf[at:]
			base = base.After(f.Text)
			if !whole && !remarked {
				f.Remarks = append(f.Remarks, fmt.Sprintf("lines longer than %d KB are judged in pieces; the first cut is at byte %d", size>>10, base.Offset))
				remarked = true
			}
		case err == io.EOF || err == io.ErrUnexpectedEOF:
			f.Text, f.Window = str(buf), base.Offset > 0
			return yield(&f)
		default:
			f.Err = fileio.Cause(err)
			return yield(&f)
		}
		if !yield(&f) {
			return false
		}
	}
}

// buffers wait to be used again.
type buffers struct {
	mutex sync.Mutex
	free  [][]byte
}

// take returns a buffer of so many bytes, which hold anything.
func (b *buffers) take(size int) []byte {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if last := len(b.free) - 1; last >= 0 {
		buf := b.free[last]
		b.free = b.free[:last]
		if size <= cap(buf) {
			return buf[:size]
		} // or else it is dropped for a larger one
	}
	const least = 8 << 10
	return make([]byte, size, max(size, least))
}

func (b *buffers) give(buf []byte) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.free = append(b.free, buf)
}

// cut finds where the first window of buf ends: behind a blank line, else behind a line, else (then whole is false) behind a
// blank, else between two characters.
func cut(buf []byte, size int) (at int, whole bool) {
	half := size / 2
	late := buf[half:size]
	if i := lastBlankLine(late); i >= 0 {
		return half + i, true
	}
	if i := bytes.LastIndexByte(buf[:size], '\n'); i >= 0 {
		return i + 1, true
	}
	if i := bytes.LastIndexByte(late, ' '); i >= 0 {
		return half + i + 1, false
	}
	at = size
	for at > half && !utf8.RuneStart(buf[at]) {
		at--
	}
	if buf[at-1] == '\r' && buf[at] == '\n' {
		at++
	}
	return at, false
}

// lastBlankLine is where the last blank line ends that lies in b with the line end before it: one of \n, else one of \r\n; -1 if there is
// none.
func lastBlankLine(b []byte) int {
	dos := -1
	for end := len(b); ; {
		end = bytes.LastIndexByte(b[:end], '\n')
		switch {
		case end <= 0:
			return dos
		case b[end-1] == '\n':
			return end + 1
		case dos < 0 && end > 1 && b[end-1] == '\r' && b[end-2] == '\n':
			dos = end + 1
		}
	}
}
