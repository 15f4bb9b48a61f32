package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// restoring is a database that is made ready beside the present one, to take its
// place. Until the exchange is decided on nothing has changed.
type restoring struct {
	*app
	at      places
	src     *source
	now     time.Time
	next    *store.DB // nil when it is closed
	keys    *deferring
	gone    []string  // keys of what the present database erased and did not destroy yet
	present *store.DB // nil: there is none, or it does not open
	why     error     // why it does not open
	decided bool      // the exchange may have begun: its files stay
	halt    func(at string)
}

// putBack shows what putting a backup back would change, and does it if the user
// agrees.
func (a *app) putBack(ctx context.Context, at places, src *source, asked string, o restoreOptions) (err error) {
	name, err := a.choose(src.shelf, asked)
	if err != nil {
		return err
	}
	if v := src.verdict(ctx, name); v.err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return say(fmt.Errorf("%w: %w", errBadBackup, v.err), nl.RestoreBad(verdictOf(v.err)))
	}
	return a.replacing(ctx, at, src, !o.try, func(r *restoring) error {
		purged, err := r.prepare(ctx, src.Path(name))
		if err != nil {
			return err
		}
		if err := r.show(ctx, name, purged); err != nil {
			return err
		}
		if o.try {
			a.tell(nl.RestoreTry)
			return nil
		}
		if !o.yes {
			if err := a.confirm(ctx, nl.RestoreAsk, nl.RestoreLeft, nl.RestoreNoAnswer); err != nil {
				return err
			}
		}
		return r.commit(ctx)
	})
}

// replacing runs do with a restoring, as the one process that writes if it is to
// change something, and clears away what is not used.
func (a *app) replacing(ctx context.Context, at places, src *source, change bool, do func(*restoring) error) (err error) {
	if err := os.MkdirAll(filepath.Dir(at.db), 0o700); err != nil {
		return err
	}
	if change {
		release, err := store.Hold(at.db)
		if err != nil {
			return err
		}
		defer func() { _ = release() }() // the system does it too
	}
	r := &restoring{app: a, at: at, src: src, now: a.Now(), halt: func(string) {}}
	if a.halt != nil {
		r.halt = a.halt
	}
	defer func() { err = errors.Join(err, r.close()) }()
	if err := r.clear(); err != nil {
		return err
	}
	if err := r.openPresent(ctx); err != nil {
		return err
	}
	return do(r)
}

// clear removes what an earlier restoring that was stopped left.
func (r *restoring) clear() error {
	var errs []error
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(r.at.fresh() + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// close closes what is open, and removes what was not put in place.
func (r *restoring) close() error {
	var errs []error
	for _, db := range []**store.DB{&r.next, &r.present} {
		if *db != nil {
			errs = append(errs, (*db).Close())
			*db = nil
		}
	}
	if !r.decided {
		errs = append(errs, r.clear())
	}
	return errors.Join(errs...)
}

// openPresent opens the database that is there. One that cannot be opened now,
// but is whole for all that is known, is an error; of one that is damaged or
// needs other keys it remembers why, and it is set aside later.
func (r *restoring) openPresent(ctx context.Context) error {
	log, err := os.Stat(r.at.db + "-wal")
	if !r.at.used() && (err != nil || log.Size() == 0) {
		return nil
	}
	ring := r.src.ring
	if !r.src.own {
		ring, r.why = r.src.present, r.src.why
	}
	if ring == nil && r.why == nil {
		r.why = seal.ErrNone
	}
	if r.why == nil {
		r.present, r.why = store.Open(ctx, r.at.db, ring, r.at.copyFirst(ring))
		r.why = r.at.wrecked(r.why)
	}
	for _, passing := range []error{store.ErrInUse, store.ErrReadOnly, store.ErrFull, store.ErrUnreadable, backup.ErrNoRoom} {
		if errors.Is(r.why, passing) {
			return r.why
		}
	}
	return ctx.Err()
}

// prepare copies a backup to beside the present database, and removes from it
// what was destroyed since.
func (r *restoring) prepare(ctx context.Context, path string) (store.Purged, error) {
	info, err := os.Stat(path)
	if err != nil {
		return store.Purged{}, err
	}
	if err := backup.Folder(filepath.Dir(r.at.db)).Room(info.Size()); err != nil {
		return store.Purged{}, err
	}
	bar := r.progress(nl.CopyProgress)
	err = backup.Copy(ctx, path, r.at.fresh(), bar.show)
	bar.end()
	if err != nil {
		return store.Purged{}, err
	}
	r.halt("copied")
	r.keys = &deferring{Sealer: r.src.ring}
	if r.next, err = store.Open(ctx, r.at.fresh(), r.keys); err != nil {
		return store.Purged{}, err
	}
	r.halt("opened")
	if r.present != nil && r.src.own {
		if r.gone, err = r.next.Gone(ctx, r.present); err != nil {
			return store.Purged{}, err
		}
	}
	return r.next.Purge(ctx, append(r.src.ring.Destroyed(), r.gone...))
}

// commit keeps what is there and puts the prepared database in its place.
func (r *restoring) commit(ctx context.Context) error {
	if err := r.carry(ctx); err != nil {
		return err
	}
	r.halt("carried")
	kept, err := r.keep(ctx)
	if err != nil {
		return err
	}
	r.halt("kept")
	// The list of what is still to be destroyed goes with the present database.
	if err := r.src.ring.Destroy(r.gone...); err != nil {
		return err
	}
	content, err := r.next.Content(ctx)
	if err != nil {
		return err
	}
	if err := r.finishNext(ctx); err != nil {
		return err
	}
	r.halt("ready")
	aside, err := r.swap()
	if err != nil {
		return err
	}
	ring, err := r.verify(ctx, content)
	if err == nil {
		err = ring.Destroy(r.keys.doomed...)
	}
	if err != nil {
		return err
	}
	r.tell(nl.RestoreDone(nl.Held(content.Pupils, content.Talks, content.Notes)))
	for _, says := range append(aside, kept) {
		if says != "" {
			r.tell(says)
		}
	}
	return nil
}

// carry takes over from the present database what no backup may undo: the log,
// and which other places hold keys. That a backup is put back is logged too.
func (r *restoring) carry(ctx context.Context) error {
	c, err := r.next.Content(ctx)
	if err != nil {
		return err
	}
	if r.present != nil {
		if err := r.next.TakeLog(ctx, r.present); err != nil {
			return err
		}
		if err := r.carryMemos(ctx); err != nil {
			return err
		}
	}
	return r.next.Log(ctx, school.Act{At: r.now.UTC(), Kind: school.ActRestore, Count: c.Talks})
}

// carryMemos takes over what says whether the keys open, and where copies of them
// are.
func (r *restoring) carryMemos(ctx context.Context) error {
	unseen, err := r.present.Memo(ctx, memoUnseen)
	if err == nil && r.src.own && len(unseen) > 0 {
		err = r.next.SaveMemo(ctx, memoUnseen, unseen)
	}
	if err != nil {
		return err
	}
	return r.carryPlaces(ctx)
}

func (r *restoring) carryPlaces(ctx context.Context) error {
	now, err := r.present.Memo(ctx, memoPlaces)
	if err != nil || len(now) == 0 {
		return err
	}
	then, err := r.next.Memo(ctx, memoPlaces)
	if err != nil {
		return err
	}
	list, known := readPlaces(now), map[string]bool{}
	for _, p := range list {
		known[p.dir] = true
	}
	for _, p := range readPlaces(then) {
		if !known[p.dir] {
			list = append(list, p)
		}
	}
	return r.next.SaveMemo(ctx, memoPlaces, writePlaces(list))
}

// keep makes a backup of the present database, and says how to go back to it. A
// present database that turns out to be damaged is set aside later.
func (r *restoring) keep(ctx context.Context) (says string, err error) {
	if r.present == nil {
		return "", nil
	}
	bar := r.progress(nl.BackupProgress)
	m, err := newShelf(r.at.backups, r.present.Sealer(), r.Location).make(ctx, r.present, r.at, r.now, backup.Restore, bar.show)
	bar.end()
	closed := r.present.Close()
	r.present = nil
	if errors.Is(err, store.ErrDamaged) {
		r.why = err
		return "", nil
	}
	name := strings.TrimSuffix(m.String(), filepath.Ext(m.String()))
	if says = nl.RestoreBack(name); !r.src.own {
		says = nl.RestoreBackKeys(name)
	}
	return says, errors.Join(err, closed)
}

// finishNext checks the prepared database and makes it one file on the disk.
func (r *restoring) finishNext(ctx context.Context) error {
	err := r.next.Check(ctx)
	closed := r.next.Close()
	r.next = nil
	if err = errors.Join(err, closed); err != nil {
		return err
	}
	return store.Settle(ctx, r.at.fresh())
}

// swap puts the prepared files in place of the present ones, all or none, and
// says what it set aside.
func (r *restoring) swap() (aside []string, err error) {
	stamp := r.freeStamp()
	db := filepath.Base(r.at.db)
	s := backup.NewSwap(r.at.swap())
	s.Halt(r.halt)
	if r.why != nil {
		to := r.at.asideName(stamp, errors.Is(r.why, store.ErrDamaged))
		s.Aside(db, to)
		s.Aside(db+"-wal", to+"-wal")
		aside = append(aside, nl.RestoreAside(filepath.Join(filepath.Dir(r.at.db), to)))
	}
	s.Remove(db + "-wal")
	s.Remove(db + "-shm")
	s.Remove(db + "-journal")
	s.Replace(db+freshSuffix, db)
	if !r.src.own {
		keys := filepath.Base(r.at.keys)
		if _, err := os.Lstat(r.at.keys); err == nil {
			s.Aside(keys, keys+asideMark+stamp)
			aside = append(aside, nl.RestoreKeysAside(r.at.keys+asideMark+stamp))
		}
		s.Replace(keys+freshSuffix, keys)
		r.src.keys = ""
	}
	r.decided = true
	if err := s.Do(); err != nil {
		if !backup.Pending(r.at.swap()) {
			r.decided = false
		}
		return nil, err
	}
	return aside, nil
}

// freeStamp is the moment, or the first after it, that is in the name of nothing
// that was set aside: what is set aside is never replaced.
func (r *restoring) freeStamp() string {
	for at := r.now; ; at = at.Add(time.Second) {
		stamp, taken := backup.Stamp(at), false
		for _, path := range []string{
			filepath.Join(filepath.Dir(r.at.db), r.at.asideName(stamp, true)),
			filepath.Join(filepath.Dir(r.at.db), r.at.asideName(stamp, false)), r.at.keys + asideMark + stamp,
		} {
			_, err := os.Lstat(path)
			taken = taken || !errors.Is(err, fs.ErrNotExist)
		}
		if !taken {
			return stamp
		}
	}
}

// asideName is what a database is called that is set aside.
func (p places) asideName(stamp string, damaged bool) string {
	why := asideMark
	if damaged {
		why = damagedMark
	}
	name := strings.TrimSuffix(filepath.Base(p.keys), keysSuffix)
	return name + why + stamp + ".db"
}

// verify looks whether what was put in place is what was made ready, and gives the
// keys that open it.
func (r *restoring) verify(ctx context.Context, want store.Content) (*seal.Ring, error) {
	ring := r.src.ring
	if !r.src.own {
		var err error
		if ring, err = seal.OpenWith(r.at.keys, r.src.open); err != nil {
			return nil, err
		}
	}
	got, err := store.Inspect(ctx, r.at.db, ring)
	if err == nil && got != want {
		err = fmt.Errorf("%w: %+v is there, not %+v", store.ErrDamaged, got, want)
	}
	return ring, err
}
