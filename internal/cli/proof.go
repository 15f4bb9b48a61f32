package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/store"
)

// prove opens everything again and looks whether anything of a pupil is left.
func (a *app) prove(ctx context.Context, gone store.Erased) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	at.opener = &opener{at.store, a.sameSecret, func() func() { return func() {} }}
	d, err := openData(ctx, at)
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
	open, copies, err := a.openIn(ctx, d, gone.Pupil)
	if err != nil {
		return say(err, nl.EraseUnproved+" "+sentence(d.explain(err)))
	}
	a.tell(nl.EraseProof)
	a.tell(nl.EraseProofRows(len(found.Rows)))
	a.tell(nl.EraseProofKeys(len(gone.Keys), len(found.Keys)))
	a.tell(nl.EraseProofCopies(copies, len(open)))
	if !found.None() || len(open) > 0 {
		return say(fmt.Errorf("erase pupil: %w: %d tables, %d keys, %d copies", errRemains, len(found.Rows), len(found.Keys), len(open)),
			nl.EraseRemains(open))
	}
	a.tell(nl.EraseElsewhere)
	return nil
}

// openIn looks into each backup beside the database, and gives those in which
// something of a pupil can still be opened, and how many it looked into.
func (a *app) openIn(ctx context.Context, d *data, pupil string) (open []string, looked int, err error) {
	defer a.patiently(nl.EraseProving)()
	files, err := d.copies()
	if err != nil {
		return nil, 0, err
	}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, looked, err
		}
		opens, err := d.db.SealedIn(ctx, f, pupil)
		if err != nil {
			return nil, looked, fmt.Errorf("look into %s: %w", f, err)
		}
		looked++
		if opens {
			open = append(open, f)
		}
	}
	return open, looked, nil
}

// copiesSuffix ends the name of the folder with backups beside the database.
const copiesSuffix = ".backups"

// copies are the backups beside the database, in the order of their names.
func (p places) copies() ([]string, error) {
	var files []string
	err := filepath.WalkDir(strings.TrimSuffix(p.keys, keysSuffix)+copiesSuffix, func(path string, e fs.DirEntry, err error) error {
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
