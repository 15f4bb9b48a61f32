package tui

import (
	"context"
	"slices"

	"gesprek/internal/school"
)

// alter has something of a pupil changed in what is stored by then, and not in what a
// screen was opened with: another one can have changed something else since. Who is
// not stored yet is p. The change is made on the writer's goroutine, and more than once
// when storing has to be tried again.
func (e *env) alter(name string, p school.Pupil, change func(*school.Pupil)) {
	store, now := e.Pupils, e.Now().Wall
	e.saver.do(name, func(ctx context.Context) error {
		pupils, err := store.Pupils(ctx)
		if err != nil {
			return err
		}
		of := p
		if i := slices.IndexFunc(pupils, func(q school.Pupil) bool { return q.ID == p.ID }); i >= 0 {
			of = pupils[i]
		}
		change(&of)
		return store.SavePupil(ctx, of, now)
	})
}

// altering is a pupil on a screen that changes where they may be heading, and the
// changes that are not stored yet, the oldest first.
type altering struct {
	pupil school.Pupil // the zero value: nobody
	waits []func(*school.Pupil)
}

// ask hands a change to the writer. What is shown changes when it is stored.
func (a *altering) ask(e *env, change func(*school.Pupil)) {
	a.waits = append(a.waits, change)
	e.alter(pupilName(a.pupil.ID), a.pupil, change)
}

// wanted is the pupil with the changes that are not stored yet.
func (a *altering) wanted() school.Pupil {
	p := a.pupil
	for _, change := range a.waits {
		change(&p)
	}
	return p
}

// heard takes what was stored; it reports whether the message is about a change.
func (a *altering) heard(msg savedMsg) bool {
	if len(a.waits) == 0 || msg.name != pupilName(a.pupil.ID) {
		return false
	}
	if msg.err == nil {
		a.waits[0](&a.pupil)
	}
	a.waits = a.waits[1:]
	return true
}
