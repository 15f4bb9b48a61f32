package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"gesprek/internal/nl"
	"gesprek/internal/store"
)

// proveErased opens everything again and looks whether anything of a pupil is left.
func (a *app) proveErased(ctx context.Context, gone store.Erased) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	at.opener = &opener{store: at.store, ask: a.sameSecret, quiet: func() func() { return func() {} }}
	d, err := readData(ctx, at)
	if err != nil {
		return say(err, nl.EraseUnproved+" "+sentence(err))
	}
	return d.closing(a.proved(ctx, d, gone))
}

// sameSecret answers with what was typed to open the keys before.
func (a *app) sameSecret(context.Context, string) (text string, again bool, err error) {
	return a.typed, false, nil
}

func (a *app) proved(ctx context.Context, d *data, gone store.Erased) error {
	found, err := d.db.Traces(ctx, gone)
	if err != nil {
		return say(err, nl.EraseUnproved+" "+sentence(d.explain(err)))
	}
	c, err := a.lookIn(ctx, d, gone.Pupil)
	if err != nil {
		return say(err, nl.EraseUnproved+" "+sentence(d.explain(err)))
	}
	a.explainTo(nl.EraseProof)
	a.explainTo(nl.EraseProofRows(len(found.Rows)))
	a.explainTo(nl.EraseProofKeys(len(gone.Keys), len(found.Keys)))
	a.explainTo(nl.EraseProofCopies(c.looked, len(c.open), len(c.unsure)))
	switch {
	case !found.None(), len(c.open) > 0:
		return say(fmt.Errorf("erase pupil: %w: %d tables, %d keys, %d copies", errRemains, len(found.Rows), len(found.Keys), len(c.open)),
			nl.EraseRemains(c.open))
	case len(c.unsure) > 0:
		return say(fmt.Errorf("erase pupil: %w: %w", errUnproved, c.why), nl.EraseUnsure(c.unsure))
	}
	a.explainTo(nl.EraseElsewhere)
	return nil
}

// looked is what was found in the backups beside the database.
type looked struct {
	looked int
	open   []string // files in which something of the pupil can still be opened
	unsure []string // files of which that cannot be told
	why    error    // of the first of those
}

// lookIn looks into each backup for what can still be opened of a pupil.
func (a *app) lookIn(ctx context.Context, d *data, pupil string) (looked, error) {
	defer a.patiently(nl.EraseProving)()
	var c looked
	files, err := d.copies()
	for _, f := range files {
		opens, err := d.db.SealedIn(ctx, f, pupil)
		switch {
		case ctx.Err() != nil:
			return c, ctx.Err()
		case err != nil:
			c.unsure = append(c.unsure, f)
			c.why = cmp.Or(c.why, err)
		case opens:
			c.open = append(c.open, f)
		}
		c.looked++
	}
	return c, err
}

// copies are the backups beside the database, in the order of their names.
func (p places) copies() ([]string, error) {
	var files []string
	err := filepath.WalkDir(p.backups, func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // one that was thinned meanwhile, or there are none
		}
		if err == nil && e.Type().IsRegular() && filepath.Ext(path) == ".db" {
			files = append(files, path)
		}
		return err
	})
	slices.Sort(files)
	return files, err
}
