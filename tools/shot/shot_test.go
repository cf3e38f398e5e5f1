package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	lines := parse("\x1b[31;1merror\x1b[0m 漢 <b>\nsecond\nthird\n", 2)
	if len(lines) != 2 || len(lines[0]) != 2 {
		t.Fatalf("got %+v", lines)
	}
	first, second := lines[0][0], lines[0][1]
	if first.text != "error" || !first.bold || first.color != palette[1] || first.width != 5 {
		t.Errorf("first run: %+v", first)
	}
	if second.text != " 漢 <b>" || second.bold || second.column != 5 || second.width != 7 {
		t.Errorf("second run: %+v", second)
	}
}

func TestDraw(t *testing.T) {
	var b strings.Builder
	draw(&b, parse("\x1b[90m4 │ \x1b[0m<script>&\x1b[9;31m \x1b[0mx\n  ╰─ fix\n", 0), `a "title"`)
	out := b.String()
	for d := xml.NewDecoder(strings.NewReader(out)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
	}
	for _, want := range []string{"&lt;script&gt;&amp;", frame['│'], frame['╰'], `stroke="#ff7b72"`, "a &#34;title&#34;"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}
