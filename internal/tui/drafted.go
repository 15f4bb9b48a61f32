package tui

import (
	"context"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// drafted is what is known about the storing of the dossier that was changed last.
// As with a talk nothing is claimed that is not so.
type drafted struct {
	pupil  string        // id; empty: none was changed
	draft  dossier.Draft // the newest state
	made   time.Time     // UTC, when that was made
	rev    int64         // of the newest state, from 1
	stored int64         // the newest one that is stored
	at     time.Time     // local, until when everything is stored; zero: nothing is yet
	since  time.Time     // wall time of the first state that is not stored; zero: there is none
	err    error         // of the last try
}

// waits tells whether something of it is not stored yet.
func (d drafted) waits() bool { return d.stored != d.rev }

// keepDraft has the draft of a dossier stored as it is now, or a later state.
func (e *env) keepDraft(pupil string, d dossier.Draft) {
	now := e.Now().Wall
	k := &e.drafted
	if k.pupil != pupil {
		*k = drafted{pupil: pupil}
	}
	if k.since.IsZero() {
		k.since = now
	}
	k.rev++
	k.draft, k.made = d.Clone(), now.UTC().Truncate(dossier.Tick)
	sheet, err := k.draft.Sheet(pupil, k.made)
	store := e.Dossiers
	e.saver.keep(draftSave{pupil: pupil, rev: k.rev, store: func(ctx context.Context) error {
		if err != nil {
			return err
		}
		return store.SaveSheets(ctx, sheet)
	}})
}

// toldDraft takes the writer's word for what is stored of a dossier.
func (e *env) toldDraft(msg savedMsg) {
	k := &e.drafted
	if k.pupil == "" || msg.name != draftJob(k.pupil) {
		return
	}
	if k.err = msg.err; msg.err != nil {
		return
	}
	if k.stored = msg.rev; k.waits() {
		k.since = e.Now().Wall
		return
	}
	k.at, k.since = e.local(k.made), time.Time{}
}

// newest puts what was typed in the place of what was read, when that is older.
func (e *env) newest(f dossier.Folder) dossier.Folder {
	if k := e.drafted; k.pupil == f.Pupil && k.pupil != "" && (k.waits() || k.made.After(f.DraftAt)) {
		f.Draft, f.DraftAt = k.draft.Clone(), k.made
	}
	return f
}

// draftLine says what is stored of a dossier, in a few words.
func (e *env) draftLine(pupil string) string {
	k := e.drafted
	switch {
	case k.pupil != pupil:
		return ""
	case k.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case !k.since.IsZero() && e.Now().Wall.Sub(k.since) > patience*time.Duration(max(1, e.Tempo)):
		return e.styles.warn.of(nl.Saving)
	case !k.at.IsZero():
		return e.styles.dim.of(nl.SavedAt(k.at))
	}
	return ""
}

// unstorable tells whether the last try to store what was typed failed.
func (e *env) unstorable() bool { return e.saved.err != nil || e.drafted.err != nil }
