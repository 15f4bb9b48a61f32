package store

import (
	"time"

	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// source is a table of which the sealed column holds texts of a talk: as talk,
// number, kind, time, sealed and prompt.
type source struct {
	table string
	of    string // column with the id of the talk or the entry
	query string
	read  func(t *taker, r *sealedRow, add func(LineKind, string))
}

func sources() []source {
	return []source{
		{"head", "talk", "select talk, 0, '', null, sealed, '' from head", linesOfHead},
		{"note", "talk", "select talk, id, kind, at, sealed, prompt from note", linesOfNote},
		{"step", "talk", "select talk, id, '', null, sealed, '' from step", linesOfStep},
		{"review", "talk", "select talk, n, '', null, sealed, '' from review", func(t *taker, _ *sealedRow, add func(LineKind, string)) {
			add(LineReview, t.text())
		}},
		{"entry", "id", "select id, 0, kind, coalesce(day, at), sealed, '' from entry", linesOfEntry},
	}
}

// batch is a number of rows, and the lines in them when opened is closed.
type batch struct {
	rows   []sealedRow
	bytes  []byte // what is sealed in the rows, one after the other
	opened chan struct{}
	lines  []Line
	err    error
}

// sealedRow is a row that has not been opened.
type sealedRow struct {
	talk *scanned
	from source
	n    int
	note talk.NoteKind // of an entry its own kind
	at   time.Time
	end  int // of what is sealed, in the bytes of the batch

	prompt string
}

func newBatch() *batch {
	return &batch{rows: make([]sealedRow, 0, batchRows), opened: make(chan struct{})}
}

func (b *batch) full() bool { return len(b.rows) >= batchRows || len(b.bytes) >= batchBytes }

func (b *batch) add(r sealedRow, sealed []byte) {
	b.bytes = append(b.bytes, sealed...)
	r.end = len(b.bytes)
	b.rows = append(b.rows, r)
}

// open makes lines of the rows; the first error ends it.
func (b *batch) open(sealer Sealer) {
	defer close(b.opened)
	defer rescue.Caught(func(e *rescue.Error) { b.err = e })
	b.lines = make([]Line, 0, len(b.rows))
	from := 0
	for i := range b.rows {
		r := &b.rows[i]
		sealed := b.bytes[from:r.end]
		from = r.end
		if b.err = b.openRow(sealer, r, sealed); b.err != nil {
			return
		}
	}
}

func (b *batch) openRow(sealer Sealer, r *sealedRow, sealed []byte) error {
	key, at := r.talk.pupilKey, place(r.from.table, r.talk.id, r.n)
	if r.note == talk.Draft {
		key = r.talk.kladKey
	}
	if r.from.table == "head" || r.from.table == "entry" {
		at = place(r.from.table, r.talk.id)
	}
	klad := r.note == talk.Draft
	return unseal(sealer, key, at, sealed, func(t *taker) {
		r.from.read(t, r, func(kind LineKind, text string) {
			if text == "" {
				return
			}
			l := Line{Pupil: r.talk.pupil, Talk: r.talk.id, Kind: kind, At: r.at, Text: text}
			if r.from.table == "entry" {
				l.Talk, l.Entry, l.Card = "", r.talk.id, school.EntryKind(r.note)
			}
			if kind == LineNote || kind == LineWas || kind == LineStep {
				l.ID, l.Note, l.Klad, l.Prompt = r.n, r.note, klad, r.prompt
			}
			b.lines = append(b.lines, l)
		})
	})
}

func linesOfHead(t *taker, _ *sealedRow, add func(LineKind, string)) {
	var s talk.Session
	readHead(t, &s)
	add(LinePerson, s.Plan.Conductor)
	for _, who := range s.Plan.Participants {
		add(LinePerson, who.Name)
		add(LinePerson, who.Who)
	}
	add(LinePlace, s.Plan.Place)
	add(LineGoal, s.Plan.Goal)
	add(LineReason, s.Closing.Short)
	add(LineReason, s.Closing.NoStep)
	add(LineReason, s.Closing.NoNext)
	add(LineSharing, s.Closing.Readers)
	add(LineSharing, s.Closing.Sharing)
	add(LineNext, s.Closing.Next)
	for _, i := range s.Closing.Insights {
		add(LineInsight, i.Text)
	}
	for _, c := range s.Corrections {
		add(LineWas, c.Was)
		add(LinePerson, c.By)
		add(LineReason, c.Why)
	}
}

func linesOfStep(t *taker, _ *sealedRow, add func(LineKind, string)) {
	var p talk.Step
	readStep(t, &p)
	for _, text := range []string{p.What, p.Who, p.When, p.Help} {
		add(LineStep, text)
	}
}

func linesOfNote(t *taker, r *sealedRow, add func(LineKind, string)) {
	add(LineNote, t.text())
	if n := t.count(); n > 0 {
		at := r.at
		for range n {
			r.note = talk.NoteKind(t.text())
			text := t.text()
			r.at = t.moment()
			add(LineWas, text)
		}
		r.at = at
	}
}

func linesOfEntry(t *taker, r *sealedRow, add func(LineKind, string)) {
	e := school.Entry{Kind: school.EntryKind(r.note)}
	readEntry(t, &e)
	for _, text := range e.Typed() {
		add(LineEntry, text)
	}
	add(LinePerson, e.By)
}

// noteKind is a kind of line as it is stored, without a copy of the known ones.
func noteKind(stored []byte) talk.NoteKind {
	for _, k := range []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft, talk.Agreement} {
		if string(stored) == string(k) {
			return k
		}
	}
	return talk.NoteKind(stored)
}
