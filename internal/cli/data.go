package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// data is the open database with its keys, as the screens see it: every error
// has its Dutch sentence.
type data struct {
	places
	db       *store.DB
	ring     *seal.Ring
	repairs  bool          // the key ring was damaged, and read back from its copy
	shelf    *shelf        // the backups beside the database
	finished chan struct{} // a talk was finished: it wants a backup
	noticed  string        // when the user is told of the keys, to be remembered; may be empty

	mu   sync.Mutex
	lost map[string]error // why the newest state of a thing could not be stored

	shelter   shelter
	practised *practised
}

var (
	_ tui.PupilStore    = (*data)(nil)
	_ tui.TalkStore     = (*data)(nil)
	_ tui.SettingsStore = (*data)(nil)
	_ tui.ActStore      = (*data)(nil)
)

// openData opens the database and its keys, and makes both where there are
// none. A used database without its own keys is refused, and nothing written.
func openData(ctx context.Context, at places) (*data, error) {
	return consented(ctx, at, store.Open)
}

// startData is openData for who reads first: whether anything can be stored is
// not known before the database is ready.
func startData(ctx context.Context, at places) (*data, error) {
	return consented(ctx, at, store.Start)
}

// readData is openData for who only reads: nothing is written, not even to find
// out whether that is possible, and a disk that is read-only or full is no
// hindrance.
func readData(ctx context.Context, at places) (*data, error) { return withData(ctx, at, store.Read) }

// storeOpening is a way to open a database.
type storeOpening func(context.Context, string, store.Sealer, ...store.Option) (*store.DB, error)

// consented opens data that will be written. In a folder that is shared that is
// asked first, and before anything is made there.
func consented(ctx context.Context, at places, open storeOpening) (*data, error) {
	s, asked := at.share(), false
	if s.how != unshared && at.absent() {
		if err := at.consent(ctx, s); err != nil {
			return nil, err
		}
		asked = true
	}
	d, err := withData(ctx, at, open)
	if err != nil {
		return nil, err
	}
	if err := d.agree(ctx, s, asked); err != nil {
		return nil, errors.Join(d.explain(err), d.db.Close())
	}
	return d, nil
}

func withData(ctx context.Context, at places, open storeOpening) (*data, error) {
	k, used := newKeys(ctx, at), at.used()
	if err := at.examine(k, used); err != nil {
		return nil, at.explain(err)
	}
	k.barred.Store(used && k.gone != nil)
	early := used && k.gone == nil || at.absent() // what is not there is not refused as foreign
	if early {
		go func() {
			defer rescue.Caught(nil) // who needs the keys meets it again
			_, _ = k.open()          // the answer is kept
		}()
	}
	db, err := open(ctx, at.db, k, at.copyFirst(k))
	if err != nil {
		if early {
			_, _ = k.open() // it leaves no half-made folder behind
		}
		return nil, at.explain(at.wrecked(err))
	}
	k.barred.Store(false) // the store would have asked for them
	ring, err := k.open()
	if err != nil {
		return nil, errors.Join(at.explain(err), db.Close())
	}
	return &data{
		practised: newPractised(at, ring), places: at, db: db, ring: ring, repairs: ring.Damage() != nil, lost: map[string]error{},
		shelf: newShelf(at.backups, ring, time.Local), finished: make(chan struct{}, 1), shelter: newShelter(),
	}, nil
}

// backedUp tells whether there are backups beside the place of the database.
func (p places) backedUp() bool {
	names, err := backup.Folder(p.backups).List()
	return err == nil && len(names) > 0
}

// wrecked tells a database of which the beginning is damaged from another program's
// file: the keys beside it have sealed something.
func (p places) wrecked(err error) error {
	if !errors.Is(err, store.ErrForeign) {
		return err
	}
	if used, unknown := seal.Used(p.keys); unknown != nil || !used {
		return err
	}
	return fmt.Errorf("%w: its beginning cannot be read: %v", store.ErrDamaged, err)
}

// copyFirst has a backup made before the form of the database changes.
func (p places) copyFirst(k store.Sealer) store.Option {
	return store.BeforeMigration(func(ctx context.Context, db *store.DB) error {
		_, err := newShelf(p.backups, k, time.Local).make(ctx, db, p, time.Now(), backup.Migration, nil)
		if err == nil || ctx.Err() != nil {
			return err
		}
		return say(err, nl.BackupBeforeMigration+" "+sentence(p.explain(err)))
	})
}

// examine tells what keeps database and keys from being opened together, before
// either of them is touched. Used tells that there is something in the database.
func (p places) examine(k *keys, used bool) error {
	if _, err := os.Stat(p.db); errors.Is(err, fs.ErrPermission) {
		return nil // that goes first, and the store tells
	}
	bereft, err := p.bereft()
	switch {
	case err != nil:
		return err
	case bereft:
		return fmt.Errorf("open database: %w: nothing is left of it", store.ErrDamaged)
	case p.absent() && p.backedUp():
		return say(fmt.Errorf("open database: %w: %s", errMissing, p.db), nl.ErrorMissing(p.db, p.backups))
	case errors.Is(k.gone, seal.ErrUnreadable):
		return k.gone
	case !used && k.gone != nil && !errors.Is(k.gone, seal.ErrNone):
		_, err := k.open() // no database is made beside half of the keys
		return err
	}
	return nil
}

// Pupils gives all pupils.
func (d *data) Pupils(ctx context.Context) ([]school.Pupil, error) {
	list, err := d.db.Pupils(ctx)
	return list, d.explain(err)
}

// SavePupil stores one pupil, durably, and remembers if that failed.
func (d *data) SavePupil(ctx context.Context, p school.Pupil, at time.Time) error {
	return d.kept("pupil "+p.ID, trying(func() error { return d.db.SavePupil(ctx, p, at) }))
}

// ErasePupil erases a pupil for good. That something of them could not be stored
// does not matter then.
func (d *data) ErasePupil(ctx context.Context, id string, at time.Time) (int, error) {
	if err := d.unkeep(ctx, id); err != nil {
		return 0, d.explain(err)
	}
	gone, err := d.db.ErasePupil(ctx, id, at)
	if err != nil {
		return gone.Talks, d.explain(err)
	}
	for _, thing := range append(gone.TalkIDs, id) {
		_, _ = d.kept("talk "+thing, nil), d.kept("pupil "+thing, nil)
	}
	for _, kind := range dossier.SheetKinds() {
		_ = d.kept(sheetThing(id, kind), nil)
	}
	return gone.Talks, nil
}

// SaveTalk stores a talk, durably, or elsewhere where that was asked for, and
// remembers if that failed.
func (d *data) SaveTalk(ctx context.Context, s *talk.Session) error {
	err := trying(func() error { return d.db.SaveTalk(ctx, s) })
	if err == nil {
		d.talkSaved(s)
	}
	return d.kept("talk "+s.ID, d.elsewhere(ctx, s, err))
}

// SaveSettings stores what the user set, durably, and remembers if that failed.
func (d *data) SaveSettings(ctx context.Context, s school.Settings) error {
	return d.kept("settings", trying(func() error { return d.db.SaveSettings(ctx, s) }))
}

// closing closes the database after what was done with it.
func (d *data) closing(err error) error { return d.explain(errors.Join(err, d.db.Close())) }

// trying makes an error of a panic, so that it is remembered as one.
func trying(do func() error) (err error) {
	defer rescue.Caught(func(e *rescue.Error) { err = e })
	return do()
}

// kept remembers how the last save of a thing went.
func (d *data) kept(thing string, err error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err == nil || errors.As(err, new(*tui.Elsewhere)) {
		delete(d.lost, thing)
		return err
	}
	d.lost[thing] = err
	return d.explain(err)
}

// DropTalk removes a talk that was begun by mistake. That its newest state
// could not be stored does not matter then.
func (d *data) DropTalk(ctx context.Context, id string) error {
	if err := d.db.DropTalk(ctx, id); err != nil {
		return d.explain(err)
	}
	d.dropped(id)
	return d.kept("talk "+id, nil)
}

// Talk gives one talk.
func (d *data) Talk(ctx context.Context, id string) (*talk.Session, error) {
	s, err := d.db.Talk(ctx, id)
	return s, d.explain(err)
}

// TalksOf gives the talks of a pupil, newest first.
func (d *data) TalksOf(ctx context.Context, pupilID string) ([]*talk.Session, error) {
	list, err := d.db.TalksOf(ctx, pupilID)
	return list, d.explain(err)
}

// Recent gives the talks that a list of pupils shows, newest first.
func (d *data) Recent(ctx context.Context, since time.Time) ([]talk.Summary, error) {
	list, err := d.db.Recent(ctx, since)
	return list, d.explain(err)
}

// Summaries gives all talks as a list shows them, newest first.
func (d *data) Summaries(ctx context.Context) ([]talk.Summary, error) {
	list, err := d.db.Summaries(ctx)
	return list, d.explain(err)
}

// Log adds acts to the log, durably.
func (d *data) Log(ctx context.Context, acts ...school.Act) error {
	return d.explain(d.db.Log(ctx, acts...))
}

// Acts gives the log about a pupil, the oldest first.
func (d *data) Acts(ctx context.Context, pupil string) ([]school.Act, error) {
	acts, err := d.db.Acts(ctx, pupil)
	return acts, d.explain(err)
}

// Settings gives what the user set.
func (d *data) Settings(ctx context.Context) (school.Settings, error) {
	s, err := d.db.Settings(ctx)
	return s, d.explain(err)
}

// Memo gives a small list that the program learned.
func (d *data) Memo(ctx context.Context, name string) ([]string, error) {
	lines, err := d.db.Memo(ctx, name)
	return lines, d.explain(err)
}

// SaveMemo stores such a list, durably. That it could not be stored is told at
// once and holds up nothing.
func (d *data) SaveMemo(ctx context.Context, name string, lines []string) error {
	return d.explain(d.db.SaveMemo(ctx, name, lines))
}

// unsaved is why the newest state of something is not on the disk; nil when
// everything is.
func (d *data) unsaved() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, err := range d.lost {
		return say(errors.Join(errUnsaved, err), nl.ErrorUnsaved+" "+sentence(d.explain(err)))
	}
	return nil
}

// The klad whose time is over is destroyed when the first screen stands, and
// in a program that is left open every half day after.
const (
	firstForget = 3 * time.Second
	forgetEvery = 12 * time.Hour
)

// forgetting destroys klad in the background, and first settles the keys; a panic
// in it does not end the program in the middle of a talk. stop waits until it does
// nothing any more and tells how the last time went.
func (d *data) forgetting(ctx context.Context, now func() talk.Instant) (stop func() error) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- e })
		var last error
		for wait := firstForget; ; wait = forgetEvery {
			timer := time.NewTimer(wait)
			select {
			case <-ctx.Done():
				timer.Stop()
				done <- last
				return
			case <-timer.C:
			}
			_ = trying(func() error { return d.daily(ctx, now().Wall) }) // told by who makes the backups
			if wait == firstForget {
				_ = trying(d.db.Reserve)                                          // Low tells
				_ = trying(func() error { return d.settleKeys(ctx, now().Wall) }) // the next start tries again
			}
			last = trying(func() error { return d.forget(ctx, now().Wall) })
			if wait == firstForget {
				debug.FreeOSMemory() // the program stays open all day; what a start takes is given back
			}
		}
	}()
	return func() error {
		cancel()
		return <-done
	}
}

// forget destroys klad once.
func (d *data) forget(ctx context.Context, now time.Time) error {
	_ = trying(func() error { return d.secure(ctx, now) }) // what is to go goes, also when there is no room for a backup
	_, err := d.db.ForgetDrafts(ctx, now)
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
