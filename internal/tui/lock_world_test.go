package tui

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// fakeVault has one secret. It is slow where time is virtual, and remembers
// what was asked of it.
type fakeVault struct {
	secret string
	slow   time.Duration

	mu       sync.Mutex
	locked   bool
	locks    int
	tries    []string
	trespass []string // what was asked of the store while there were no keys
	onLock   func()   // may be nil
}

// password opens the vault of these tests.
const password = "de kat zit op het dák"

// guardedWorld is a world with a vault.
func guardedWorld(w *world) *world {
	w.vault = &fakeVault{secret: password}
	return w
}

func (v *fakeVault) Guarded() bool { return true }

func (v *fakeVault) Lock() {
	if v.onLock != nil {
		v.onLock()
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.locked = true
	v.locks++
}

// spoken is an error with a sentence.
type spoken string

func (e spoken) Error() string    { return "wrong secret" }
func (e spoken) Sentence() string { return string(e) }

func (v *fakeVault) Unlock(ctx context.Context, secret string) error {
	if v.slow > 0 {
		time.Sleep(v.slow) // virtual: inside a bubble
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.tries = append(v.tries, secret)
	if secret != v.secret {
		return spoken(nl.ErrorWrongSecret(false))
	}
	v.locked = false
	return ctx.Err()
}

// tried gives what was tried so far.
func (v *fakeVault) tried() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return slices.Clone(v.tries)
}

// gone tells whether the keys are forgotten, and how often they were.
func (v *fakeVault) gone() (bool, int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.locked, v.locks
}

var errNoKeys = errors.New("there are no keys")

// use is asked before anything is read or stored.
func (v *fakeVault) use(what string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.locked {
		v.trespass = append(v.trespass, what)
		return errNoKeys
	}
	return nil
}

// unharmed fails the test when something was asked without keys.
func (v *fakeVault) unharmed(t *testing.T) {
	t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.trespass) > 0 {
		t.Errorf("asked of a locked store: %q", v.trespass)
	}
}

// sealed is the store of a world whose vault must be open for everything.
type sealed struct{ *world }

func (s sealed) Pupils(ctx context.Context) ([]school.Pupil, error) {
	if err := s.vault.use("pupils"); err != nil {
		return nil, err
	}
	return s.world.Pupils(ctx)
}

func (s sealed) SavePupil(ctx context.Context, p school.Pupil, at time.Time) error {
	if err := s.vault.use("save pupil"); err != nil {
		return err
	}
	return s.world.SavePupil(ctx, p, at)
}

func (s sealed) ErasePupil(ctx context.Context, id string, at time.Time) (int, error) {
	if err := s.vault.use("erase pupil"); err != nil {
		return 0, err
	}
	return s.world.ErasePupil(ctx, id, at)
}

func (s sealed) SaveTalk(ctx context.Context, t *talk.Session) error {
	if err := s.vault.use("save talk"); err != nil {
		return err
	}
	return s.world.SaveTalk(ctx, t)
}

func (s sealed) DropTalk(ctx context.Context, id string) error {
	if err := s.vault.use("drop talk"); err != nil {
		return err
	}
	return s.world.DropTalk(ctx, id)
}

func (s sealed) Talk(ctx context.Context, id string) (*talk.Session, error) {
	if err := s.vault.use("talk"); err != nil {
		return nil, err
	}
	return s.world.Talk(ctx, id)
}

func (s sealed) TalksOf(ctx context.Context, pupil string) ([]*talk.Session, error) {
	if err := s.vault.use("talks"); err != nil {
		return nil, err
	}
	return s.world.TalksOf(ctx, pupil)
}

func (s sealed) Recent(ctx context.Context, since time.Time) ([]talk.Summary, error) {
	if err := s.vault.use("recent"); err != nil {
		return nil, err
	}
	return s.world.Recent(ctx, since)
}

// sleeps lets the computer sleep: the wall clock goes on, the other one stands
// still.
func (w *world) sleeps(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now.Wall = w.now.Wall.Add(d)
}

// lockable puts a lock with a secret on the program of a driver.
func lockable(d *driver) *driver {
	w := d.world
	w.vault = &fakeVault{secret: password}
	e := d.env()
	e.Vault, e.Pupils, e.Talks, e.Cards, e.Steps = w.vault, sealed{w}, sealed{w}, sealed{w}, sealed{w}
	e.Dossiers = sealedDossiers{dossiersOf{w}}
	d.talks = e.Talks
	e.gateStores()
	return d
}

// opens types the secret.
func (d *driver) opens() *driver {
	d.t.Helper()
	return d.typ(password).press("enter").lacks(nl.LockTitle)
}

// waits lets the wait after a wrong secret be over.
func (d *driver) waits() *driver {
	d.t.Helper()
	return d.send(waitedMsg{d.model.lock.entry.try})
}
