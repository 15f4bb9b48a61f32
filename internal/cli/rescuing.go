package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
)

var (
	errNoDamage    = errors.New("database is whole")
	errNothingLeft = errors.New("nothing can be read")
)

// rescue makes a new database of what can be read from a damaged one and of the
// newest good backup, shows what that is, and puts it in place if the user agrees.
func (a *app) rescue(ctx context.Context, at places, src *source, o restoreOptions) error {
	if !at.used() {
		return say(errNoDamage, nl.RescueNothing)
	}
	if src.ring == nil {
		return say(errNoDamage, nl.ErrorNoKeys(at.keys))
	}
	return a.replacing(ctx, at, src, !o.try, func(r *restoring) error {
		if err := r.isDamaged(ctx); err != nil {
			return err
		}
		from, err := r.base(ctx)
		if err != nil {
			return err
		}
		bar := r.progress(nl.RescueProgress)
		found, err := r.next.Salvage(ctx, at.db, src.ring.Keys(), bar.show)
		bar.end()
		if err != nil {
			return err
		}
		if found.Pupils+found.Talks == 0 && from.IsZero() {
			return say(fmt.Errorf("%w: %w", errNothingLeft, r.why), nl.RescueNone)
		}
		if err := r.tellRescued(ctx, found, from, o.json); err != nil {
			return err
		}
		if o.try {
			a.tell(nl.RestoreTry)
			return nil
		}
		if !o.yes {
			if err := a.confirm(ctx, nl.RestoreRescue, nl.RestoreLeft, nl.RestoreNoAnswer); err != nil {
				return err
			}
		}
		err = r.next.Log(ctx, school.Act{At: r.now.UTC(), Kind: school.ActRecover, Count: found.Talks})
		if err != nil {
			return err
		}
		return r.commit(ctx)
	})
}

// isDamaged looks at the present database and closes it: its pages are read next,
// and SQLite must not have it open then. A whole one is not rescued.
func (r *restoring) isDamaged(ctx context.Context) error {
	if r.present == nil {
		if errors.Is(r.why, store.ErrDamaged) {
			return nil
		}
		return r.why
	}
	err := r.present.CheckAll(ctx)
	if err == nil {
		var closed []string
		if _, closed, err = r.present.OpenAll(ctx, nil); err == nil && len(closed) > 0 {
			err = fmt.Errorf("%w: %d records do not open", store.ErrDamaged, len(closed))
		}
	}
	end := r.present.Close()
	r.present = nil
	switch {
	case err == nil:
		return say(errNoDamage, nl.RescueWhole)
	case !errors.Is(err, store.ErrDamaged):
		return errors.Join(err, end)
	}
	r.why = err
	return nil
}

// base makes the database to which the rescued is added: a copy of the newest good
// backup, or an empty one. It gives the moment of the backup; zero for none.
func (r *restoring) base(ctx context.Context) (time.Time, error) {
	newest, found, err := r.src.newest(ctx)
	if err != nil {
		return time.Time{}, err
	}
	if found {
		_, err := r.prepare(ctx, r.src.Path(newest.Name))
		return newest.At, err
	}
	r.keys = &deferring{Sealer: r.src.ring}
	r.next, err = store.Open(ctx, r.at.fresh(), r.keys)
	return time.Time{}, err
}

// rescued is what a rescue found, as a program reads it.
type rescued struct {
	Pupils int    `json:"pupils"`
	Talks  int    `json:"talks"`
	Notes  int    `json:"notes"`
	Newer  int    `json:"newer"`
	Mended int    `json:"mended"`
	Filled int    `json:"filled"`
	Backup int    `json:"fromBackup"`
	Closed int    `json:"closed"`
	Lost   []loss `json:"lost"`
}

type loss struct {
	Talk  string     `json:"talk"`
	Began *time.Time `json:"began,omitempty"`
	Notes int        `json:"notes"` // 0: all of it
}

// tellRescued tells what was rescued, what comes from the backup and what is lost.
func (r *restoring) tellRescued(ctx context.Context, s store.Salvaged, from time.Time, asJSON bool) error {
	if asJSON {
		out := rescued{
			Pupils: s.Pupils, Talks: s.Talks, Notes: s.Notes, Newer: len(s.Newer), Mended: len(s.Mended),
			Filled: s.Filled, Backup: len(s.Kept), Closed: s.Closed, Lost: []loss{},
		}
		for _, l := range s.Lost {
			one := loss{Talk: l.Talk, Notes: l.Notes}
			if !l.Began.IsZero() {
				one.Began = &l.Began
			}
			out.Lost = append(out.Lost, one)
		}
		return r.writeJSON(out)
	}
	lines := []string{nl.RescueRead(nl.Held(s.Pupils, s.Talks, s.Notes))}
	if len(s.Mended) > 0 {
		lines = append(lines, nl.RescueMended(len(s.Mended)))
	}
	if from.IsZero() {
		lines = append(lines, nl.RescueNoBackup)
	} else {
		at := from.In(r.Location)
		lines = append(lines, nl.RescueFromBackup(nl.TimeDate(at)+" "+nl.TimeHour(at), len(s.Kept), s.Filled))
	}
	lost, err := r.losses(ctx, s)
	if err != nil {
		return err
	}
	return r.write(strings.Join(append(lines, lost...), "\n") + "\n")
}

// losses says what is gone, by talk.
func (r *restoring) losses(ctx context.Context, s store.Salvaged) ([]string, error) {
	if len(s.Lost) == 0 && s.Closed == 0 {
		return []string{nl.RescueNoLoss}, nil
	}
	side, err := readSide(ctx, r.at, r.next)
	if err != nil {
		return nil, err
	}
	lines := []string{nl.RescueLost}
	for _, l := range s.Lost {
		name, when := "", ""
		for _, t := range side.talks {
			if t.ID == l.Talk {
				name = side.name(t)
			}
		}
		if !l.Began.IsZero() {
			when = nl.TimeDate(l.Began.In(r.Location))
		}
		lines = append(lines, "  "+nl.RescueLoss(l.Notes, name, when))
	}
	if s.Closed > 0 {
		lines = append(lines, "  "+nl.RescueClosed(s.Closed))
	}
	return lines, nil
}
