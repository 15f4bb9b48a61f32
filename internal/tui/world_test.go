package tui

import (
	"context"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// classOfFive are pupils whose names try what a list must bear.
func classOfFive() []school.Pupil {
	return []school.Pupil{
		{ID: "noor", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B", Type: talk.VmboTL, Year: 2},
		{ID: "zoe", FirstName: "Zoë", LastName: "Şahin-van 't Hof", Class: "2B", Type: talk.Havo, Year: 3},
		{ID: "yusuf", FirstName: "يوسف", LastName: "المرابط", Class: "1A", Type: talk.Isk, Year: 1},
		{ID: "tif", FirstName: "ⵜⴰⵏⵉⵔⵜ", LastName: "Ait Ben Haddou", Class: "BOL-3", Type: talk.Mbo, Year: 1},
		{
			ID: "lang", FirstName: "Maximiliaan-Alexander", Prefix: "van den",
			LastName: "Berghe van Heemstede-Obelt tot Sommelsdijk", Class: "groep 8 blauw", Type: talk.Primary, Year: 8,
		},
	}
}

// worldOfFive has five pupils and no talks.
func worldOfFive() *world {
	w := newWorld()
	w.pupils = classOfFive()
	return w
}

// pupil finds one of the class.
func (w *world) pupil(id string) school.Pupil {
	for _, p := range w.pupils {
		if p.ID == id {
			return p
		}
	}
	return school.Pupil{}
}

// begin stores a talk that began at a time and ran for a while.
func (w *world) begin(t *testing.T, pupil string, kind talk.Kind, at time.Time, ran time.Duration) *talk.Session {
	t.Helper()
	p := w.pupil(pupil)
	guides, _ := talk.Suits(w.guides, talk.Criteria{Type: p.Type, Year: p.Year, Kind: kind})
	s, err := talk.New(w.newID(), talk.Plan{
		PupilID: pupil, FirstName: p.FirstName, Phase: p.Phase(), Kind: kind, Length: talk.Minimum, Goal: "weten wat bij mij past",
		Participants: []talk.Participant{{Name: p.FirstName, Who: "leerling"}},
	}, &guides[0])
	if err != nil {
		t.Fatal(err)
	}
	now := talk.Instant{Wall: at, Run: -int64(w.ids)}
	s.Start(now)
	id, _ := s.Add(0, now)
	ok(t, s.Write(id, "“ik vind het leuk als alles klopt", now))
	now.Wall, now.Mono = now.Wall.Add(ran), now.Mono+ran
	ok(t, s.Pause(talk.Later, now))
	ok(t, w.SaveTalk(t.Context(), s))
	return s
}

// held stores a finished talk with one step and a quote.
func (w *world) held(t *testing.T, pupil string, kind talk.Kind, at time.Time, ran time.Duration) *talk.Session {
	t.Helper()
	s := w.begin(t, pupil, kind, at, ran)
	now := s.Seen
	_, err := s.PutStep(talk.Step{What: "de bakker bellen", Who: w.pupil(pupil).FirstName, When: "vrijdag"}, now)
	ok(t, err)
	ok(t, s.SetQuote(s.Notes[0].ID, now))
	ok(t, s.SetShort("de bel ging", now))
	ok(t, s.Finish(now))
	ok(t, w.SaveTalk(t.Context(), s))
	return s
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// day is a moment so many days before the world began.
func day(before int) time.Time { return start().AddDate(0, 0, -before) }

// sizes are those at which every screen has its golden frames.
func sizes() map[string][2]int {
	return map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "120x36": {120, 36}}
}

// goldens checks a screen at every size; act brings it where it is wanted.
func goldens(t *testing.T, name string, act func(t *testing.T, width, height int) *driver) {
	t.Helper()
	for size, wh := range sizes() {
		t.Run(size, func(t *testing.T) { act(t, wh[0], wh[1]).golden(name + "-" + size) })
	}
}

// pasteboard is a clipboard of this program only.
type pasteboard struct {
	texts []string
	how   Copied
	err   error
}

// Copy remembers a text.
func (b *pasteboard) Copy(_ context.Context, text string) (Copied, error) {
	if b.err == nil {
		b.texts = append(b.texts, text)
	}
	return b.how, b.err
}

// Acts gives the acts about a pupil.
func (w *world) Acts(_ context.Context, pupil string) ([]school.Act, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(w.acts), func(a school.Act) bool { return a.Pupil != pupil }), nil
}

// Log keeps acts.
func (w *world) Log(_ context.Context, acts ...school.Act) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	w.acts = append(w.acts, acts...)
	return nil
}
