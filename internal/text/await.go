package text

import "slices"

// awaited is a plain word that the near table does not know. Such words are looked up some dozens at a time, so that the memory of
// all is asked for before any is waited for: it is far away, and waiting for it word by word took a tenth of the time.
type awaited struct {
	hash              uint64
	token, note, line int32
}

// await puts off a word. Its note is made in any case, with whyAwaited.
func (d *Document) await(hash uint64, token, note int) *known {
	d.awaited = append(d.awaited, awaited{hash, int32(token), int32(note), int32(len(d.Lines))})
	return &d.unknown
}

// settle looks the words up that wait. It must come before anybody asks for their entries. Those that are everyday words are not
// counted yet, see countLate.
func (d *Document) settle() {
	for now := range slices.Chunk(d.awaited, block) {
		d.settleBlock(now)
	}
	d.awaited = d.awaited[:0]
}

func (d *Document) settleBlock(now []awaited) {
	var hashes [block]uint64
	for i := range now {
		hashes[i%block] = now[i].hash
	}
	c := d.cache
	c.far.bring(hashes[:len(now)])
	for _, a := range now {
		t := &d.Tokens[a.token]
		slot := &c.near[nearPlace(a.hash)]
		if slot.hash != a.hash {
			c.fill(slot, a.hash, d.watch, d.Of(t))
		}
		t.Entry = slot.entry
		if slot.entry.Everyday() > 0 {
			d.late = append(d.late, a.line)
		}
		note := &d.notes[a.note]
		note.why = note.why&^whyAwaited | slot.why
	}
}

// countLate adds the everyday words that were looked up late, when their lines had been counted, to the lines and the document.
func (d *Document) countLate() {
	k := 0
	for i := range d.Lines {
		l := &d.Lines[i]
		l.before.common += k
		for k < len(d.late) && int(d.late[k]) == i {
			k++
			l.Common++
		}
		l.after.common += k
	}
	d.Common += k
}
