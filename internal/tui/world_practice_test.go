package tui

import (
	"context"
	"slices"
	"strings"

	"gesprek/internal/rehearse"
)

// worldPractice is what was practised in a world.
type worldPractice struct {
	runs  []PracticeRun // in the order in which they were begun
	added []string      // what each Add brought, in order
	team  rehearse.Team
	owed  map[string]string // by run: what could not be stored
}

// practiceOf is the store of that.
type practiceOf struct{ *world }

// Runs gives the runs, the latest first.
func (s practiceOf) Runs(context.Context) ([]PracticeRun, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []PracticeRun
	for _, r := range s.practice.runs {
		list = append(list, NewPracticeRun(r.ID, r.Text+s.practice.owed[r.ID], r.Damaged))
	}
	LatestFirst(list)
	return list, nil
}

// Add appends to a run, and before it what could not be stored earlier.
func (s practiceOf) Add(_ context.Context, id, lines string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if lines != "" && !strings.HasSuffix(lines, "\n") {
		lines += "\n"
	}
	lines = s.practice.owed[id] + lines
	if s.full != nil {
		if s.practice.owed == nil {
			s.practice.owed = map[string]string{}
		}
		s.practice.owed[id] = lines
		return s.full
	}
	delete(s.practice.owed, id)
	if lines == "" {
		return nil
	}
	s.practice.added = append(s.practice.added, lines)
	i := slices.IndexFunc(s.practice.runs, func(r PracticeRun) bool { return r.ID == id })
	if i < 0 {
		s.practice.runs = append(s.practice.runs, PracticeRun{ID: id})
		i = len(s.practice.runs) - 1
	}
	s.practice.runs[i].Text += lines
	return nil
}

// DropRuns destroys runs.
func (s practiceOf) DropRuns(_ context.Context, ids ...string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full != nil {
		return s.full
	}
	s.practice.runs = slices.DeleteFunc(s.practice.runs, func(r PracticeRun) bool { return slices.Contains(ids, r.ID) })
	return nil
}

// Team gives the team.
func (s practiceOf) Team(context.Context) (rehearse.Team, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.practice.team.Clone(), nil
}

// SaveTeam keeps the team.
func (s practiceOf) SaveTeam(_ context.Context, t rehearse.Team) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full != nil {
		return s.full
	}
	s.practice.team = t.Clone()
	return nil
}

// sealedPractice needs the keys.
type sealedPractice struct{ practiceOf }

// Runs gives the runs, with keys.
func (s sealedPractice) Runs(ctx context.Context) ([]PracticeRun, error) {
	if err := s.vault.use("runs"); err != nil {
		return nil, err
	}
	return s.practiceOf.Runs(ctx)
}

// Add appends to a run, with keys.
func (s sealedPractice) Add(ctx context.Context, id, lines string) error {
	if err := s.vault.use("add to run"); err != nil {
		return err
	}
	return s.practiceOf.Add(ctx, id, lines)
}

// Team gives the team, with keys.
func (s sealedPractice) Team(ctx context.Context) (rehearse.Team, error) {
	if err := s.vault.use("team"); err != nil {
		return rehearse.Team{}, err
	}
	return s.practiceOf.Team(ctx)
}

// SaveTeam keeps the team, with keys.
func (s sealedPractice) SaveTeam(ctx context.Context, t rehearse.Team) error {
	if err := s.vault.use("save team"); err != nil {
		return err
	}
	return s.practiceOf.SaveTeam(ctx, t)
}
