package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Steps lists steps of finished talks, as the real store does.
func (w *world) Steps(_ context.Context, since time.Time) ([]talk.Agreed, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out []talk.Agreed
	for _, s := range w.sessions {
		for _, p := range s.Steps {
			n, _ := s.Line(p.Note)
			wanted := p.State == talk.StepOpen || !s.Began().Before(since)
			if s.Finished() && wanted && n.Kind != talk.Draft && strings.TrimSpace(p.What) != "" {
				out = append(out, talk.Agreed{PupilID: s.Plan.PupilID, Talk: s.ID, At: s.Began(), Step: p})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b talk.Agreed) int { return b.At.Compare(a.At) })
	return out, nil
}

// noSteps are steps that cannot be read.
type noSteps struct{}

func (noSteps) Steps(context.Context, time.Time) ([]talk.Agreed, error) { return nil, errNotThere }

func (s sealed) Steps(ctx context.Context, since time.Time) ([]talk.Agreed, error) {
	if err := s.vault.use("steps"); err != nil {
		return nil, err
	}
	return s.world.Steps(ctx, since)
}
