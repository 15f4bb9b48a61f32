package tui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gesprek/internal/rehearse"
)

// PracticeStore keeps what a trainee practised, and who of the team took part in the
// training: apart from pupils and from each other. It obeys the lock as the other
// stores do; what is added goes through the writer, in its order.
type PracticeStore interface {
	// Runs gives the trainee's own runs, the latest first, with what could not be
	// stored yet. A run that is being deleted is not among them.
	Runs(ctx context.Context) ([]PracticeRun, error)
	// Add appends lines to a run, and makes the run when it is not there. It returns
	// when they are durable; what could not be stored goes before what is added next. A
	// line feed is added where the last line has none.
	Add(ctx context.Context, id, lines string) error
	// DropRuns destroys runs for good, in every copy. One that is not there is no
	// error.
	DropRuns(ctx context.Context, ids ...string) error
	// Team gives who takes part in the training; nobody where none was stored.
	Team(ctx context.Context) (rehearse.Team, error)
	// SaveTeam stores the team as a whole, durably. Of who left the team nothing can
	// be read any more, in any copy.
	SaveTeam(ctx context.Context, t rehearse.Team) error
}

// PracticeRun is something that was practised, as it was recorded.
type PracticeRun struct {
	ID      string
	Script  rehearse.Script // empty where Text is not a recording from its first line on
	Text    string          // all lines that can be read, each with its line feed
	Damaged bool            // something of it cannot be read, beyond a last line that was cut short
}

// NewPracticeRun reads the lines of a run. Damaged tells that some were lost before.
func NewPracticeRun(id, text string, damaged bool) PracticeRun {
	script, err := rehearse.ParseScript(strings.NewReader(text))
	return PracticeRun{ID: id, Script: script, Text: text, Damaged: damaged || err != nil}
}

// LatestFirst puts runs in the order of [PracticeStore.Runs]: of two that began in the
// same second that with the higher id first.
func LatestFirst(runs []PracticeRun) {
	slices.SortFunc(runs, func(a, b PracticeRun) int {
		return cmp.Or(b.Script.Head.Begin.Compare(a.Script.Head.Begin), cmp.Compare(b.ID, a.ID))
	})
}

// gatedPractice reads what was practised through a gate.
type gatedPractice struct {
	PracticeStore
	gate *gate
}

// Runs gives the runs, as soon as there are keys.
func (s gatedPractice) Runs(ctx context.Context) ([]PracticeRun, error) {
	return through(ctx, s.gate, func() ([]PracticeRun, error) { return s.PracticeStore.Runs(ctx) })
}

// Team gives the team, as soon as there are keys.
func (s gatedPractice) Team(ctx context.Context) (rehearse.Team, error) {
	return through(ctx, s.gate, func() (rehearse.Team, error) { return s.PracticeStore.Team(ctx) })
}
