package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"gesprek/internal/logbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/seal"
	"gesprek/internal/tui"
)

// practiceSuffix ends the name of the folder with what was practised, beside the
// database: it is the trainee's own, so that it is in no backup of pupils, and no
// search, inspection or report of a pupil comes by it.
const practiceSuffix = ".oefenen"

// teamName is the logbook with who takes part in the training. Runs have the names of
// ids, which are hexadecimal.
const teamName = "team"

// practised keeps what was practised, with the keys of the database: so it has its
// lock, and a run is deleted by destroying its key.
type practised struct {
	places
	books *logbook.Folder

	mu   sync.Mutex
	owed map[string]string // by run: what could not be stored, and goes before what comes next
}

var _ tui.PracticeStore = (*practised)(nil)

func newPractised(p places, keys logbook.Sealer) *practised {
	return &practised{places: p, books: logbook.In(p.practice, keys), owed: map[string]string{}}
}

// Runs gives the runs that are there, the latest first, with what is still owed.
func (p *practised) Runs(ctx context.Context) ([]tui.PracticeRun, error) {
	names, err := p.books.Names()
	if err != nil {
		return nil, p.explain(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for id := range p.owed {
		if !slices.Contains(names, id) {
			names = append(names, id)
		}
	}
	var runs []tui.PracticeRun
	for _, name := range names {
		if name == teamName {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		text, damaged, err := p.read(name)
		if err != nil {
			return nil, err
		}
		if text += p.owed[name]; text != "" || damaged {
			runs = append(runs, tui.NewPracticeRun(name, text, damaged))
		}
	}
	tui.LatestFirst(runs)
	return runs, nil
}

// read gives what a logbook says, and whether something of it is lost. One that was
// deleted says nothing: what is left of its file, or a copy of it that somebody put
// back, cannot be opened by anything.
func (p *practised) read(name string) (text string, damaged bool, err error) {
	says, err := p.books.Read(name)
	if err != nil {
		return "", false, p.explain(err)
	}
	switch fault := says.Fault; {
	case fault == nil:
	case errors.Is(fault, seal.ErrDestroyed):
		return "", false, nil
	case errors.Is(fault, seal.ErrTampered), errors.Is(fault, seal.ErrNoKey), errors.Is(fault, logbook.ErrDamaged):
		damaged = true
	default: // it is the keys, and not the run
		return "", false, p.explain(fault)
	}
	return strings.Join(says.Texts, ""), damaged, nil
}

// Add appends lines to a run, durably, and before them what could not be stored
// earlier: a disk that was full for a while leaves no hole.
func (p *practised) Add(_ context.Context, id, lines string) error {
	if id == teamName {
		return fmt.Errorf("add to run: %w: %q", logbook.ErrName, id)
	}
	if lines != "" && !strings.HasSuffix(lines, "\n") {
		lines += "\n"
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	lines = p.owed[id] + lines
	if lines == "" {
		return nil
	}
	err := trying(func() error { return p.books.Append(id, lines) })
	if delete(p.owed, id); err != nil && !errors.Is(err, seal.ErrDestroyed) { // of what was deleted nothing is owed
		p.owed[id] = lines
	}
	return p.said(err)
}

// settle stores what is still owed, and tells what cannot be stored.
func (p *practised) settle(ctx context.Context) error {
	p.mu.Lock()
	ids := slices.Sorted(maps.Keys(p.owed))
	p.mu.Unlock()
	for _, id := range ids {
		if err := p.Add(ctx, id, ""); err != nil {
			return say(errors.Join(errUnsaved, err), nl.ErrorUnsaved+" "+sentence(err))
		}
	}
	return nil
}

// DropRuns destroys runs for good.
func (p *practised) DropRuns(_ context.Context, ids ...string) error {
	if slices.Contains(ids, teamName) {
		return fmt.Errorf("drop run: %w: %q", logbook.ErrName, teamName)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, id := range ids {
		delete(p.owed, id)
	}
	return p.said(trying(func() error { return p.books.Drop(ids...) }))
}

// Team gives who takes part in the training. A list that cannot be read is an error:
// who would store another in its place must know.
func (p *practised) Team(context.Context) (rehearse.Team, error) {
	var t rehearse.Team
	text, damaged, err := p.read(teamName)
	if err != nil || text == "" && !damaged {
		return t, err
	}
	if err := json.Unmarshal([]byte(text), &t); damaged || err != nil {
		return rehearse.Team{}, say(errors.Join(errTeam, err), nl.TeamUnreadable(p.practice))
	}
	return t, nil
}

// dropTeam destroys the list of the team for good.
func (p *practised) dropTeam() error {
	return p.said(trying(func() error { return p.books.Drop(teamName) }))
}

// errTeam means that the list of a team cannot be read.
var errTeam = errors.New("list of the team is damaged")

// SaveTeam stores the team. When somebody left it gets a new key and the old one is
// destroyed, so that no copy of the list names them any more.
func (p *practised) SaveTeam(ctx context.Context, t rehearse.Team) error {
	before, err := p.Team(ctx)
	if err != nil {
		return err
	}
	text, err := json.Marshal(t)
	if err != nil {
		return fmt.Errorf("save team: %w", err)
	}
	return p.said(trying(func() error { return p.books.Put(teamName, string(text), before.Lost(t)) }))
}

// said gives what can go wrong with the files of a run its sentence.
func (p *practised) said(err error) error {
	switch {
	case errors.Is(err, logbook.ErrDamaged):
		return say(err, nl.PracticeDamaged)
	case errors.Is(err, seal.ErrDestroyed):
		return say(err, nl.PracticeGone)
	}
	return p.explain(err)
}
