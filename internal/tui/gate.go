package tui

import (
	"context"
	"sync"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/school"
	"gesprek/internal/search"
	"gesprek/internal/talk"
)

// gate stands between the screens and the keys of what is stored. While the
// keys are forgotten, reading waits in front of it and the writer is held, so
// that no screen ever sees an error for want of keys: what it asked for comes
// after opening.
//
// want is called on the event loop, the rest from elsewhere; all of it is safe.
type gate struct {
	vault Vault
	hold  func(bool)    // of the writer
	clear func()        // takes what was read for searching out of memory
	turn  chan struct{} // holds one while the keys are being forgotten or asked for

	mu      sync.Mutex
	locks   int           // how often locking was asked for
	wanted  int           // the lock that is wanted now; 0: none
	shut    chan struct{} // closed when reading may go on; nil: it may
	reading sync.WaitGroup
}

// bare is the vault of what has no keys that can be forgotten.
type bare struct{}

func (bare) Guarded() bool                        { return false }
func (bare) Lock()                                {}
func (bare) Unlock(context.Context, string) error { return nil }

// gateStores puts the gate before everything that screens read. The writer goes on
// storing behind it until it is held.
func (e *env) gateStores() {
	g := &gate{vault: e.Vault, hold: e.saver.hold, turn: make(chan struct{}, 1)}
	if g.vault == nil {
		g.vault = bare{}
	}
	e.gate = g
	e.Pupils, e.Talks, e.Settings = gatedPupils{e.Pupils, g}, gatedTalks{e.Talks, g}, gatedSettings{e.Settings, g}
	e.Cards, e.Acts = gatedCards{e.Cards, g}, gatedActs{e.Acts, g}
	if e.Dossiers != nil {
		e.Dossiers = gatedDossiers{e.Dossiers, g}
	}
	if e.Evenings != nil {
		e.Evenings = gatedEvenings{e.Evenings, g}
	}
	if e.Practice != nil {
		e.Practice = gatedPractice{e.Practice, g}
	}
	if e.Importer != nil {
		e.Importer = gatedImporter{e.Importer, g}
	}
	e.Steps = gatedSteps{e.Steps, g}
	if g.clear = func() {}; e.Search != nil {
		g.clear = e.Search.Forget
		e.Search = gatedSearch{e.Search, g}
	}
}

// want asks for the keys to be forgotten, and gives the job of the writer that
// does it. The job does nothing when the gate was opened before its turn came.
func (g *gate) want() func(context.Context) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.locks++
	n := g.locks
	g.wanted = n
	return func(context.Context) error {
		g.lock(n)
		return nil
	}
}

// lock forgets the keys when what is being read is read.
func (g *gate) lock(n int) {
	g.turn <- struct{}{}
	defer func() { <-g.turn }()
	g.mu.Lock()
	if g.wanted != n {
		g.mu.Unlock()
		return
	}
	if g.shut == nil {
		g.shut = make(chan struct{})
	}
	g.mu.Unlock()
	g.reading.Wait()
	g.clear()
	g.hold(true)
	g.vault.Lock()
}

// unlock asks for the keys; with them reading and writing go on.
func (g *gate) unlock(ctx context.Context, secret string) error {
	select {
	case g.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-g.turn }()
	if err := g.vault.Unlock(ctx, secret); err != nil {
		return err
	}
	g.mu.Lock()
	g.wanted = 0
	if g.shut != nil {
		close(g.shut)
		g.shut = nil
	}
	g.mu.Unlock()
	g.hold(false)
	return nil
}

// enter waits until reading may begin; leave tells that it is done.
func (g *gate) enter(ctx context.Context) (leave func(), err error) {
	for {
		g.mu.Lock()
		shut := g.shut
		if shut == nil {
			g.reading.Add(1)
			g.mu.Unlock()
			return g.reading.Done, nil
		}
		g.mu.Unlock()
		select {
		case <-shut:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// through reads when the gate lets it.
func through[T any](ctx context.Context, g *gate, read func() (T, error)) (T, error) {
	leave, err := g.enter(ctx)
	if err != nil {
		var none T
		return none, err
	}
	defer leave()
	return read()
}

// gatedPupils reads pupils through a gate. What is saved comes from the writer,
// which is held itself.
type gatedPupils struct {
	PupilStore
	gate *gate
}

// Pupils gives the pupils, as soon as there are keys.
func (s gatedPupils) Pupils(ctx context.Context) ([]school.Pupil, error) {
	return through(ctx, s.gate, func() ([]school.Pupil, error) { return s.PupilStore.Pupils(ctx) })
}

// gatedTalks reads talks through a gate.
type gatedTalks struct {
	TalkStore
	gate *gate
}

// Talk gives a talk, as soon as there are keys.
func (s gatedTalks) Talk(ctx context.Context, id string) (*talk.Session, error) {
	return through(ctx, s.gate, func() (*talk.Session, error) { return s.TalkStore.Talk(ctx, id) })
}

// TalksOf gives the talks of a pupil, as soon as there are keys.
func (s gatedTalks) TalksOf(ctx context.Context, pupilID string) ([]*talk.Session, error) {
	return through(ctx, s.gate, func() ([]*talk.Session, error) { return s.TalkStore.TalksOf(ctx, pupilID) })
}

// Recent gives the latest talks, as soon as there are keys.
func (s gatedTalks) Recent(ctx context.Context, since time.Time) ([]talk.Summary, error) {
	return through(ctx, s.gate, func() ([]talk.Summary, error) { return s.TalkStore.Recent(ctx, since) })
}

// gatedCards reads cards through a gate.
type gatedCards struct {
	CardStore
	gate *gate
}

// Entries gives what stands on a card, as soon as there are keys.
func (s gatedCards) Entries(ctx context.Context, pupilID string) ([]school.Entry, error) {
	return through(ctx, s.gate, func() ([]school.Entry, error) { return s.CardStore.Entries(ctx, pupilID) })
}

// Planned gives the planned talks, as soon as there are keys.
func (s gatedCards) Planned(ctx context.Context) ([]school.Entry, error) {
	return through(ctx, s.gate, func() ([]school.Entry, error) { return s.CardStore.Planned(ctx) })
}

// gatedActs reads the log through a gate.
type gatedActs struct {
	ActStore
	gate *gate
}

// Acts gives the log about a pupil, as soon as there are keys.
func (s gatedActs) Acts(ctx context.Context, pupil string) ([]school.Act, error) {
	return through(ctx, s.gate, func() ([]school.Act, error) { return s.ActStore.Acts(ctx, pupil) })
}

// gatedDossiers reads dossiers through a gate, and hands them on behind it.
type gatedDossiers struct {
	DossierStore
	gate *gate
}

// Dossier gives the dossier of a pupil, as soon as there are keys.
func (s gatedDossiers) Dossier(ctx context.Context, pupilID string) (dossier.Folder, error) {
	return through(ctx, s.gate, func() (dossier.Folder, error) { return s.DossierStore.Dossier(ctx, pupilID) })
}

// ExportDossier hands a dossier on, as soon as there are keys.
func (s gatedDossiers) ExportDossier(ctx context.Context, out DossierOut) (string, error) {
	return through(ctx, s.gate, func() (string, error) { return s.DossierStore.ExportDossier(ctx, out) })
}

// gatedSteps reads steps through a gate.
type gatedSteps struct {
	StepStore
	gate *gate
}

// Steps gives the steps, as soon as there are keys.
func (s gatedSteps) Steps(ctx context.Context, since time.Time) ([]talk.Agreed, error) {
	return through(ctx, s.gate, func() ([]talk.Agreed, error) { return s.StepStore.Steps(ctx, since) })
}

// gatedSettings reads what the program learned through a gate.
type gatedSettings struct {
	SettingsStore
	gate *gate
}

// Settings gives what the user set, as soon as there are keys.
func (s gatedSettings) Settings(ctx context.Context) (school.Settings, error) {
	return through(ctx, s.gate, func() (school.Settings, error) { return s.SettingsStore.Settings(ctx) })
}

// Memo gives a list that was learned, as soon as there are keys.
func (s gatedSettings) Memo(ctx context.Context, name string) ([]string, error) {
	return through(ctx, s.gate, func() ([]string, error) { return s.SettingsStore.Memo(ctx, name) })
}

// gatedSearch reads for searching through a gate.
type gatedSearch struct {
	Searcher
	gate *gate
}

// Refresh reads what is new, as soon as there are keys.
func (s gatedSearch) Refresh(ctx context.Context, told func(done, total int)) ([]string, error) {
	return through(ctx, s.gate, func() ([]string, error) { return s.Searcher.Refresh(ctx, told) })
}

// Find finds lines, as soon as there are keys.
func (s gatedSearch) Find(ctx context.Context, q search.Query, limit int) (search.Result, error) {
	return through(ctx, s.gate, func() (search.Result, error) { return s.Searcher.Find(ctx, q, limit) })
}
