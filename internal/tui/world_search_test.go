package tui

import (
	"context"
	"sync"

	"gesprek/internal/search"
	"gesprek/internal/talk"
)

// worldSearch searches what is in a world. It is safe for use by several goroutines.
type worldSearch struct {
	world *world

	mu     sync.Mutex
	index  *search.Index
	reads  int
	tried  []string                        // what was searched for, in order
	onRead func(told func(int, int)) error // called while reading; may be nil
}

// Refresh reads everything again.
func (s *worldSearch) Refresh(ctx context.Context, told func(done, total int)) ([]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.read(ctx, told)
}

func (s *worldSearch) read(ctx context.Context, told func(done, total int)) ([]string, error) {
	w := s.world
	if w.vault != nil {
		if err := w.vault.use("search"); err != nil {
			return nil, err
		}
	}
	s.reads++
	if s.onRead != nil {
		if err := s.onRead(told); err != nil {
			return nil, err
		}
	}
	x := search.New()
	talks, err := w.Recent(ctx, start())
	if err != nil {
		return nil, err
	}
	pupils, err := w.Pupils(ctx)
	if err != nil {
		return nil, err
	}
	x.SetTalks(talks)
	x.SetPupils(pupils)
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, t := range w.sessions {
		in := search.Line{Pupil: t.Plan.PupilID, Talk: t.ID, At: t.Began()}
		add := func(kind search.Kind, text string) {
			in.Kind, in.Text = kind, text
			x.Add(in)
		}
		add(search.Goal, t.Plan.Goal)
		add(search.Reason, t.Closing.Short)
		for _, p := range t.Steps {
			in.ID = p.ID
			add(search.Step, p.What+" · "+p.Who+" · "+p.When)
		}
		for _, n := range t.Notes {
			in.ID, in.At, in.Klad, in.Prompt = n.ID, n.At, n.Kind == talk.Draft, n.Prompt
			add(search.OfNote(n.Kind), n.Text)
			for _, was := range n.History {
				add(search.Former, was.Text)
			}
		}
	}
	for _, e := range w.entries {
		x.Add(search.Line{Pupil: e.Pupil, Entry: e.ID, Kind: search.OfEntry(e.Kind), At: e.At, Text: e.Text})
	}
	s.index = x
	return x.Classes(), nil
}

// Find searches, as the real one does.
func (s *worldSearch) Find(ctx context.Context, q search.Query, limit int) (search.Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index == nil {
		if _, err := s.read(ctx, func(int, int) {}); err != nil {
			return search.Result{}, err
		}
	}
	s.tried = append(s.tried, q.Words...)
	return s.index.Find(q, limit, func(string, string) talk.Competence { return "" }), nil
}

// Forget forgets what was read.
func (s *worldSearch) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index = nil
}

// empty tells whether nothing of what was read is left.
func (s *worldSearch) empty() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index == nil
}
