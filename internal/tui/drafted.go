package tui

import (
	"context"

	"gesprek/internal/dossier"
)

// drafted is the dossier that was changed last, and how its storing goes.
type drafted struct {
	upkeep
	draft dossier.Draft // the newest state
}

// keepDraft has the draft of a dossier stored as it is now, or a later state.
func (e *env) keepDraft(pupil string, d dossier.Draft) {
	k := &e.drafts.dossier
	if k.pupil != pupil {
		*k = drafted{upkeep: upkeep{pupil: pupil}}
	}
	k.grow(e.Now().Wall)
	k.draft, k.made = d.Clone(), k.made.Truncate(dossier.Tick)
	sheet, err := k.draft.Sheet(pupil, k.made)
	store := e.Dossiers
	e.saver.keep(draftSave{name: draftJob(pupil), pupil: pupil, rev: k.rev, store: func(ctx context.Context) error {
		if err != nil {
			return err
		}
		return store.SaveSheets(ctx, sheet)
	}})
}

// newest puts what was typed in the place of what was read, when that is older.
func (e *env) newest(f dossier.Folder) dossier.Folder {
	if k := e.drafts.dossier; k.pupil == f.Pupil && k.pupil != "" && (k.waits() || k.made.After(f.DraftAt)) {
		f.Draft, f.DraftAt = k.draft.Clone(), k.made
	}
	return f
}

// draftLine says what is stored of a dossier, in a few words.
func (e *env) draftLine(pupil string) string { return e.drafts.dossier.line(e, pupil) }

// unstorable tells whether the last try to store what was typed failed.
func (e *env) unstorable() bool { return e.saved.err != nil || e.drafts.failed() }
