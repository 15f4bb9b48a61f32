package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

var errTrial = errors.New("not everything is in the backup that was put back")

// trial puts the newest good backup back in an empty folder, with the keys as
// they lie on the disk.
func (p *proof) trial(ctx context.Context) error {
	if p.newest.At.IsZero() {
		return nil
	}
	ring, err := p.ringAgain()
	if err == nil {
		err = p.tryOut(ctx, p.d.shelf.Path(p.newest.Name), ring, p.newest.Content)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		p.add("trial", stateBad, nl.ProofTrialBad(sentence(p.d.explain(err))))
	default:
		p.add("trial", stateGood, nl.ProofTrial(heldIn(p.newest.Content)))
	}
	return nil
}

func heldIn(c store.Content) string { return nl.Held(c.Pupils, c.Talks, c.Notes) }

// ringAgain opens the keys beside the database once more, with what opened them.
func (p *proof) ringAgain() (ring *seal.Ring, err error) {
	try := func(s seal.Secrets) (err error) {
		ring, err = seal.OpenWith(p.d.places.keys, s)
		return err
	}
	if kept := p.d.ring.Protection(); !kept.File && !kept.KeyStore {
		return ring, p.d.tryAll(p.typed, try)
	}
	err = try(p.d.secrets())
	return ring, err
}

// tryOut puts a backup back in a folder of its own, as restoring does, opens
// everything in it, and removes the folder again.
func (p *proof) tryOut(ctx context.Context, path string, ring *seal.Ring, want store.Content) (err error) {
	dir := p.d.places.trial
	if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := backup.Folder(dir).Room(sizeOf(path)); err != nil {
		return err
	}
	db := filepath.Join(dir, filepath.Base(p.d.places.db))
	if err := backup.Copy(ctx, path, db, nil); err != nil {
		return err
	}
	opened, err := store.Open(ctx, db, &deferring{Sealer: ring})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(opened.Close(), err) }()
	purged, err := opened.Purge(ctx, ring.Destroyed())
	if err != nil {
		return err
	}
	bar := p.progress(nl.CheckProgress)
	_, closed, err := opened.OpenAll(ctx, bar.show)
	bar.end()
	if err != nil {
		return err
	}
	got, err := opened.Content(ctx)
	if err != nil {
		return err
	}
	if len(closed) > 0 {
		return say(errTrial, nl.ProofTrialCloses(len(closed)))
	}
	lost := got.Pupils+purged.Pupils != want.Pupils || got.Talks+purged.Talks != want.Talks
	if lost || purged == (store.Purged{}) && got.Notes != want.Notes {
		return say(errTrial, nl.ProofTrialDiffers(heldIn(want), heldIn(got)))
	}
	return nil
}

// others looks at the backups in other places, and says what losing this
// computer would mean.
func (p *proof) others(ctx context.Context) error {
	list, err := p.d.backupPlaces(ctx)
	if err != nil {
		return err
	}
	for _, other := range list {
		state, says := p.other(ctx, other.dir)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		p.add("other place", state, nl.ProofPlace(other.dir, says))
	}
	stale, err := p.d.stalePlaces(ctx)
	if err != nil {
		return err
	}
	if len(stale) > 0 {
		p.add("erased", stateWarning, nl.BackupsStale(stale))
	}
	travels, err := p.d.travels(ctx)
	if err != nil {
		return err
	}
	switch {
	case !travels && p.d.ring.Protection().Recovery:
		p.add("lost laptop", stateWarning, nl.KeysUnseen)
	case !travels:
		p.add("lost laptop", stateWarning, nl.ProofNoSecret)
	case len(list) == 0:
		p.add("lost laptop", stateWarning, nl.ProofNoPlace)
	}
	return nil
}

// other looks at one other place.
func (p *proof) other(ctx context.Context, dir string) (state, says string) {
	keys := filepath.Join(dir, exportedKeys)
	switch _, found := newestIn(dir); {
	case isFolder(dir) != nil:
		return stateWarning, nl.PlaceAway
	case !found:
		return stateBad, nl.PlaceNone
	case seal.Look(keys) != nil:
		return stateBad, nl.PlaceNoKeys
	case !p.ask:
		return stateWarning, nl.ProofUntried
	}
	m, err := p.openOther(ctx, dir, keys)
	switch {
	case errors.Is(err, seal.ErrWrongSecret):
		return stateBad, nl.PlaceWrong
	case err != nil:
		return stateBad, nl.PlaceBad(sentence(p.d.explain(err)))
	}
	return stateGood, nl.PlaceGood(nl.TimeRelative(m.At.In(p.Location), p.Now().In(p.Location)), heldIn(m.Content))
}

// openOther tries out the newest good backup of another place with nothing but
// what lies there and what the user types.
func (p *proof) openOther(ctx context.Context, dir, keys string) (m made, err error) {
	copied := p.d.places.keys + freshSuffix
	defer func() { err = errors.Join(err, os.RemoveAll(copied)) }()
	if err := copyKeys(ctx, keys, copied); err != nil {
		return m, err
	}
	var ring *seal.Ring
	open := func(s seal.Secrets) (err error) {
		s.Store = nil // it is gone with the computer
		ring, err = seal.OpenWith(copied, s)
		return err
	}
	err = seal.ErrWrongSecret
	if p.secret != "" {
		err = p.d.tryAll(p.secret, open)
	}
	if errors.Is(err, seal.ErrWrongSecret) {
		if err = p.d.guess(ctx, nl.ProofSecret, open); err == nil {
			p.secret = p.typed
		}
	}
	if err != nil {
		return m, err
	}
	m, found, err := newShelf(dir, ring, p.Location).newest(ctx)
	if err == nil && !found {
		err = fmt.Errorf("%w: none in %s opens", errBadBackup, dir)
	}
	if err != nil {
		return m, err
	}
	return m, p.tryOut(ctx, filepath.Join(dir, m.String()), ring, m.Content)
}
