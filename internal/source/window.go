package source

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Window is the length in bytes from which a text is judged in pieces, so that neither memory nor the time for each byte grows
// with the input. No article is that long. The pieces depend on the text alone, never on the number of workers.
const Window = 128 << 10

// windows cuts a stream at the borders of paragraphs into Files like proto. The last window is never a scrap: the rest is looked at first.
func windows(r io.Reader, proto result.File, size int, yield func(*result.File) bool) bool {
	var base text.Base
	var rest []byte
	remarked := false
	for {
		buf := make([]byte, size+size/2)
		n := copy(buf, rest)
		m, err := io.ReadFull(r, buf[n:])
		buf = buf[:n+m]
		f := proto
		f.Base = base
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

// cut finds where the first window of buf ends: behind a blank line, else behind a line, else (then whole is false) behind a
// blank, else between two characters.
func cut(buf []byte, size int) (at int, whole bool) {
	half := size / 2
	late := buf[half:size]
	for _, end := range [...]string{"\n\n", "\n\r\n", "\n"} {
		if i := bytes.LastIndex(late, []byte(end)); i >= 0 {
			return half + i + len(end), true
		}
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
