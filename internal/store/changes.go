package store

import (
	"bytes"
	"slices"
	"time"

	"gesprek/internal/talk"
)

// statement is one piece of SQL to run.
type statement struct {
	query string
	args  []any
}

// changes collects the statements that make a stored talk into a later
// revision of it. The first error of sealing stays.
type changes struct {
	sealer            Sealer
	talk              string
	pupilKey, kladKey string
	whole             bool // the steps say how they turned out, whatever is stored or reviewed
	list              []statement
	err               error
}

func (c *changes) add(query string, args ...any) {
	c.list = append(c.list, statement{query, args})
}

// seal closes a record for the column "sealed" of a row of this talk.
func (c *changes) seal(key, table string, row int, record []byte) []byte {
	return c.sealAt(key, place(table, c.talk, row), record)
}

func (c *changes) sealAt(key, place string, record []byte) []byte {
	if c.err != nil {
		return nil
	}
	sealed, err := c.sealer.Seal(key, place, record)
	c.err = err
	return sealed
}

// cut removes the rows of a list that became shorter.
func (c *changes) cut(table string, was, is int) {
	if is < was {
		c.add("delete from "+table+" where talk = $1 and n >= $2", c.talk, is)
	}
}

// all collects everything but the row of the talk itself.
func (c *changes) all(was, is *talk.Session) {
	if head := headRecord(is); was.Rev == 0 || !bytes.Equal(head, headRecord(was)) {
		c.add(`insert into head (talk, sealed) values ($1, $2)
			on conflict (talk) do update set sealed = excluded.sealed`,
			c.talk, c.sealAt(c.pupilKey, place("head", c.talk), head))
	}
	c.events(was.Events, is.Events)
	c.asked(was.Asked, is.Asked)
	c.notes(was.Notes, is.Notes)
	c.steps(was.Steps, c.turned(was, is))
	c.silences(was.Silences, is.Silences)
	c.marks(was.Marks, is.Marks)
	c.reviews(was.Plan, is.Plan)
}

// same tells whether item i of a list is stored already.
func same[T comparable](was []T, i int, is T) bool { return i < len(was) && was[i] == is }

func (c *changes) events(was, is []talk.Event) {
	c.cut("event", len(was), len(is))
	for i, e := range is {
		if same(was, i, e) {
			continue
		}
		c.add(`insert into event (talk, n, kind, wall, mono, run, stage, reason,
				from_wall, from_mono, from_run, answer)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
			on conflict (talk, n) do update set kind = excluded.kind, wall = excluded.wall,
				mono = excluded.mono, run = excluded.run, stage = excluded.stage, reason = excluded.reason,
				from_wall = excluded.from_wall, from_mono = excluded.from_mono,
				from_run = excluded.from_run, answer = excluded.answer`,
			slices.Concat([]any{c.talk, i, e.Kind}, instant(e.At), []any{e.Stage, e.Reason},
				instant(e.From), []any{e.Counts})...)
	}
}

func (c *changes) asked(was, is []talk.Asked) {
	c.cut("asked", len(was), len(is))
	for i := range is {
		a := &is[i]
		if i < len(was) && sameAsked(&was[i], a) {
			continue
		}
		c.add(`insert into asked (talk, n, stage, prompt, state, at, sealed) values ($1, $2, $3, $4, $5, $6, $7)
			on conflict (talk, n) do update set stage = excluded.stage, prompt = excluded.prompt,
				state = excluded.state, at = excluded.at, sealed = excluded.sealed`,
			c.talk, i, a.Stage, a.Prompt, a.State, ms(a.At), c.seal(c.pupilKey, "asked", i, askedRecord(a)))
	}
}

func sameAsked(a, b *talk.Asked) bool {
	return a.Stage == b.Stage && a.Prompt == b.Prompt && a.Competence == b.Competence &&
		a.State == b.State && a.At == b.At && a.Anyway == b.Anyway &&
		slices.Equal(a.Texts, b.Texts) && slices.Equal(a.Ladder, b.Ladder)
}

// notes compares by id, because a line can be put in or taken out anywhere.
func (c *changes) notes(was, is []talk.Note) {
	left := make(map[int]int, len(was)) // id to index, of lines that are not in is
	for i := range was {
		left[was[i].ID] = i
	}
	for i := range is {
		n := &is[i]
		old, stored := left[n.ID]
		delete(left, n.ID)
		switch {
		case !stored || !sameNote(&was[old], n):
			c.note(i, n)
		case old != i:
			c.add("update note set n = $1 where talk = $2 and id = $3", i, c.talk, n.ID)
		}
	}
	for id := range left {
		c.add("delete from note where talk = $1 and id = $2", c.talk, id)
	}
}

func (c *changes) note(i int, n *talk.Note) {
	key := c.pupilKey
	if n.Kind == talk.Draft {
		key = c.kladKey
	}
	c.add(`insert into note (talk, id, n, stage, prompt, kind, at, edited, sealed)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
		on conflict (talk, id) do update set n = excluded.n, stage = excluded.stage, prompt = excluded.prompt,
			kind = excluded.kind, at = excluded.at, edited = excluded.edited, sealed = excluded.sealed`,
		c.talk, n.ID, i, n.Stage, n.Prompt, n.Kind, ms(n.At), ms(n.Edited),
		c.seal(key, "note", n.ID, noteRecord(n)))
}

func sameNote(a, b *talk.Note) bool {
	return a.Stage == b.Stage && a.Prompt == b.Prompt && a.Kind == b.Kind && a.Text == b.Text &&
		a.At == b.At && a.Edited == b.Edited && slices.Equal(a.History, b.History)
}

// turned gives the steps as they are to be stored. How the steps of a finished
// talk turned out is also said by later talks, in their reviews: a session that
// was read before that says it only of the steps that it settled since.
func (c *changes) turned(was, is *talk.Session) []talk.Step {
	if c.whole || !was.Finished() || !is.Finished() {
		return is.Steps
	}
	steps := slices.Clone(is.Steps)
	for i := range steps {
		p := &steps[i]
		at := slices.IndexFunc(was.Steps, func(o talk.Step) bool { return o.ID == p.ID })
		if at >= 0 && !is.Settled(p.ID, was.Rev) {
			p.State = was.Steps[at].State
		}
	}
	return steps
}

// steps writes all of them when one changed: they are few.
func (c *changes) steps(was, is []talk.Step) {
	if slices.Equal(was, is) {
		return
	}
	for _, p := range was {
		if !slices.ContainsFunc(is, func(q talk.Step) bool { return q.ID == p.ID }) {
			c.add("delete from step where talk = $1 and id = $2", c.talk, p.ID)
		}
	}
	for i := range is {
		p := &is[i]
		c.add(`insert into step (talk, id, n, note, due, state, sealed) values ($1, $2, $3, $4, $5, $6, $7)
			on conflict (talk, id) do update set n = excluded.n, note = excluded.note, due = excluded.due,
				state = excluded.state, sealed = excluded.sealed`,
			c.talk, p.ID, i, p.Note, ms(p.Due), p.State, c.seal(c.pupilKey, "step", p.ID, stepRecord(p)))
	}
}

func (c *changes) silences(was, is []talk.Silence) {
	c.cut("silence", len(was), len(is))
	for i, q := range is {
		if !same(was, i, q) {
			c.moment("silence", "length", i, q.Stage, q.Prompt, q.At, q.Length)
		}
	}
}

func (c *changes) marks(was, is []talk.Mark) {
	c.cut("mark", len(was), len(is))
	for i, m := range is {
		if !same(was, i, m) {
			c.moment("mark", "back", i, m.Stage, m.Prompt, m.At, number(m.Back))
		}
	}
}

// moment writes a silence or a mark, which differ in their last column.
func (c *changes) moment(table, column string, i int, stage talk.StageID, prompt string, at time.Time, value any) {
	c.add("insert into "+table+" (talk, n, stage, prompt, at, "+column+`) values ($1, $2, $3, $4, $5, $6)
		on conflict (talk, n) do update set stage = excluded.stage, prompt = excluded.prompt,
			at = excluded.at, `+column+" = excluded."+column,
		c.talk, i, stage, prompt, ms(at), value)
}

// reviews writes what this talk says of earlier steps, and says it there too.
func (c *changes) reviews(was, is talk.Plan) {
	c.cut("review", len(was.Reviewed), len(is.Reviewed))
	for i, r := range is.Reviewed {
		if !same(was.Reviewed, i, r) {
			c.add(`insert into review (talk, n, earlier, step, state, sealed) values ($1, $2, $3, $4, $5, $6)
				on conflict (talk, n) do update set earlier = excluded.earlier, step = excluded.step,
					state = excluded.state, sealed = excluded.sealed`,
				c.talk, i, r.Talk, r.Step, r.State, c.seal(c.pupilKey, "review", i, reviewRecord(&r)))
		}
		if !c.whole && !slices.Contains(was.Reviewed, r) {
			c.list = append(c.list, turnOut(r, c.talk, is.PupilID))
		}
	}
}

// turnOut writes what a talk says of a step of an earlier talk with the pupil.
func turnOut(r talk.Review, id, pupil string) statement {
	return statement{`update step set state = $1 where talk = $2 and id = $3 and talk <> $4
		and talk in (select id from talk where pupil = $5)`, []any{r.State, r.Talk, r.Step, id, pupil}}
}
