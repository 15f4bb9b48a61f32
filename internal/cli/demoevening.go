package cli

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/pelletier/go-toml/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// eveningCast is the evening of the demo.
type eveningCast struct {
	Name  string   `toml:"naam"`
	Place string   `toml:"plek"`
	Held  []begun  `toml:"gesprek"`
	Next  []string `toml:"komen-nog"` // full names
}

// begun is a talk of the evening that has begun.
type begun struct {
	Pupil string   `toml:"leerling"` // full name
	Begin int      `toml:"begin"`    // minutes after the first was planned
	Takes int      `toml:"duur"`     // minutes; 0: it goes on
	With  []string `toml:"met"`
	Goal  string   `toml:"doel"`
	Lines []string `toml:"regels"`
	Step  promise  `toml:"stap"`
}

// overrun is how long the talk that goes on is past its end at least.
const overrun = 4 * time.Minute

func readEvening() (eveningCast, error) {
	f, err := prompts.Demo.Open("demo/avond.toml")
	if err != nil {
		return eveningCast{}, fmt.Errorf("open demo content: %w", err)
	}
	defer f.Close()
	var c eveningCast
	if err := toml.NewDecoder(f).DisallowUnknownFields().Decode(&c); err != nil {
		return eveningCast{}, fmt.Errorf("read evening of demo: %w", errors.Join(errCast, err))
	}
	return c, nil
}

// fillShow puts the invented class with its talks, and the evening that is in
// progress, into an empty database.
func (a *app) fillShow(ctx context.Context, d *data, guides []talk.Guide, now talk.Instant) error {
	if err := a.fillDemo(ctx, d, guides, now); err != nil {
		return err
	}
	cast, err := readEvening()
	if err != nil {
		return err
	}
	m := newMaker(guides, now.Wall.In(a.Location))
	m.random = rand.New(rand.NewPCG(seed, 2)) // other ids than those of the class
	if m.pupils, err = d.db.Pupils(ctx); err != nil {
		return err
	}
	evening, held, err := m.sitEvening(cast, now)
	if err != nil {
		return fmt.Errorf("invent an evening: %w", err)
	}
	if err := d.db.SaveTalks(ctx, held); err != nil {
		return err
	}
	return d.db.SaveEvening(ctx, evening)
}

// sitEvening makes the evening, of which the last talk that has begun is past its
// end at now, and the talks of it. The pupils are there already.
func (m *maker) sitEvening(c eveningCast, now talk.Instant) (school.Evening, []*talk.Session, error) {
	rhythm := school.Rhythm{Talk: 20 * time.Minute, Change: 5 * time.Minute, Every: 4, Buffer: 10 * time.Minute}
	local := now.Wall.In(m.today.Location())
	last := time.Duration(c.Held[len(c.Held)-1].Begin) * time.Minute
	first := local.Add(-last - rhythm.Talk - overrun).Truncate(5 * time.Minute)
	rhythm.First = school.ClockOf(first)
	e := school.Evening{
		ID: m.id(), Name: c.Name, Kind: talk.WithParents, Rhythm: rhythm,
		Day:   time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, time.UTC),
		Rooms: []school.Room{{Place: c.Place, With: nl.DemoConductor}},
	}
	e.Made = first.AddDate(0, 0, -7).UTC()
	e.Changed = e.Made
	var talks []*talk.Session
	for _, b := range c.Held {
		p, err := m.called(b.Pupil)
		if err != nil {
			return e, nil, err
		}
		e.Slots = append(e.Slots, m.seat(p))
		s, err := m.holdAt(p, b, c.Place, first.Add(time.Duration(b.Begin)*time.Minute), now)
		if err != nil {
			return e, nil, fmt.Errorf("hold talk of %s: %w", b.Pupil, err)
		}
		talks = append(talks, s)
	}
	for _, name := range c.Next {
		p, err := m.called(name)
		if err != nil {
			return e, nil, err
		}
		e.Slots = append(e.Slots, m.seat(p))
	}
	return e, talks, nil
}

func (m *maker) seat(p school.Pupil) school.Slot {
	return school.Slot{ID: m.id(), Pupil: p.ID, Pin: school.NoClock, Was: school.NoClock}
}

// called finds an invented pupil by the full name.
func (m *maker) called(name string) (school.Pupil, error) {
	i := slices.IndexFunc(m.pupils, func(p school.Pupil) bool { return p.Name() == name })
	if i < 0 {
		return school.Pupil{}, fmt.Errorf("%w: nobody is called %q", errCast, name)
	}
	return m.pupils[i], nil
}

// holdAt holds a talk that begins at a moment and takes so long as is said; one that
// goes on was last seen now.
func (m *maker) holdAt(p school.Pupil, b begun, place string, began time.Time, now talk.Instant) (*talk.Session, error) {
	guides, _ := talk.Suits(m.guides, talk.Criteria{Type: p.Type, Year: p.Year, Kind: talk.WithParents, Role: talk.Mentor})
	plan := talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: p.Phase(), Kind: talk.WithParents,
		Participants: people(p, b.With), Conductor: nl.DemoConductor, Role: talk.Mentor, Place: place, Length: talk.Minimum, Goal: b.Goal,
	}
	s, err := talk.New(m.id(), plan, &guides[0])
	if err != nil {
		return nil, err
	}
	// Of the process that runs, so that the talk that goes on is not asked about.
	at := func(after time.Duration) talk.Instant {
		wall := began.Add(after).UTC()
		return talk.Instant{Wall: wall, Mono: now.Mono - now.Wall.Sub(wall), Run: now.Run}
	}
	length := time.Duration(b.Takes) * time.Minute
	if b.Takes == 0 {
		length = now.Wall.Sub(began)
	}
	t := &telling{s: s, now: at(0), rand: m.random, e: episode{Step: b.Step}}
	s.Start(t.now)
	step := length / time.Duration(len(talk.Stages())+1)
	for i, line := range b.Lines {
		t.now = at(time.Duration(i+1) * step)
		if i > 0 {
			if err := s.NextStage(t.now); err != nil {
				return nil, err
			}
		}
		if _, err := t.write(line, talk.Plain); err != nil {
			return nil, err
		}
	}
	if b.Takes == 0 {
		t.now = at(length)
		s.Observe(t.now)
		return s, nil
	}
	for i := len(b.Lines); i < len(talk.Stages()); i++ {
		t.now = at(time.Duration(i+1) * step)
		if err := s.NextStage(t.now); err != nil {
			return nil, err
		}
	}
	t.now = at(length)
	return s, t.endNow(began)
}

// endNow writes the step down and ends the talk at once.
func (t *telling) endNow(began time.Time) error {
	if _, err := t.write(t.e.Step.What, talk.Agreement); err != nil {
		return err
	}
	return t.settle(began)
}
