package tui

import (
	"context"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// nowhere is a writer that takes everything at once: what a save costs is
// measured where it is done, and never in the path of a key.
type nowhere struct{}

func (nowhere) put(*talk.Session)                         {}
func (nowhere) keep(draftSave)                            {}
func (nowhere) do(string, func(context.Context) error)    {}
func (nowhere) drop(string)                               {}
func (nowhere) erase(string, func(context.Context) error) {}
func (nowhere) hold(bool)                                 {}
func (nowhere) close() bool                               { return true }

// benchModel opens a screen in colour.
func benchModel(w *world, first func(*env) screen, width, height int) *Model {
	c := w.config()
	c.Environ = nil
	e := &env{Config: c, settings: school.Settings{Theme: school.Dark}, saver: nowhere{}, dark: true}
	e.restyle()
	m := &Model{env: e, screen: first(e)}
	m.resize(width, height)
	return m
}

// fullTalk is a talk with 400 lines of 50 characters and the cursor below them.
func fullTalk(b *testing.B, width, height int) *Model {
	b.Helper()
	w := worldOfFive()
	p := w.pupils[0]
	s, err := talk.New("talk", talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: p.Phase(), Kind: talk.WithParents, Length: talk.Minimum,
		Goal: "weten wat bij mij past",
	}, guideFor(w, talk.WithParents))
	if err != nil {
		b.Fatal(err)
	}
	s.Start(w.instant())
	kinds := []talk.NoteKind{talk.Plain, talk.Plain, talk.Quote, talk.Draft, talk.Agreement}
	for i := range 400 {
		id, err := s.Add(0, w.instant())
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Write(id, fmt.Sprintf("%-50.50s", fmt.Sprintf("regel %d: wat Zoë vertelde over die dag in de keuken", i)), w.instant()); err != nil {
			b.Fatal(err)
		}
		if err := s.Mark(id, kinds[i%len(kinds)], w.instant()); err != nil {
			b.Fatal(err)
		}
		if i%20 == 19 {
			_ = s.Next(w.instant()) // at the end it stays
		}
	}
	m := benchModel(w, func(e *env) screen { return newLive(e, s, p, talk.Recall{}, newHome(e)) }, width, height)
	m.screen.init()
	return m
}

// BenchmarkView draws a talk with 20,000 characters of notes. It may take
// 200 µs.
func BenchmarkView(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			m := fullTalk(b, size[0], size[1])
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
	}
}

// BenchmarkKey types in such a talk, and takes back every other character, so
// that it stays as long as it is: Update and View.
func BenchmarkKey(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			m := fullTalk(b, size[0], size[1])
			for range 20 {
				m.Update(tea.KeyPressMsg{Code: 'a', Text: "a"})
			}
			keys := []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: tea.KeyBackspace}}
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				m.Update(keys[n%len(keys)])
				m.View()
				n++
			}
		})
	}
}

// manySteps is the list of the steps of 1,500 pupils, ten each, all open.
func manySteps(b *testing.B) *Model {
	b.Helper()
	m := benchModel(worldOfFive(), func(e *env) screen { return newSteps(e, newHome(e)) }, 120, 36)
	var pupils []school.Pupil
	var steps []talk.Agreed
	for i := range 1500 {
		id := fmt.Sprint(i)
		pupils = append(pupils, school.Pupil{ID: id, FirstName: "Zoë", LastName: "Achternaam " + id, Class: fmt.Sprintf("%dB", i%60)})
		for n := range 10 {
			steps = append(steps, talk.Agreed{PupilID: id, Talk: fmt.Sprint(id, "-", n), At: start(), Step: talk.Step{
				ID: 1, What: "de bakker bellen en vragen of ik een dag mag meelopen", Who: "Zoë", When: "vrijdag",
				Due: date(2026, 11, 1+(i+n)%60), State: talk.StepOpen,
			}})
		}
	}
	m.env.Pupils, m.env.Steps = &world{pupils: pupils}, fixedSteps(steps)
	m.Update(m.screen.init()())
	if s := m.screen.(*stepList); len(s.shown) != 15000 {
		b.Fatal(len(s.shown))
	}
	return m
}

// fixedSteps are steps that are always the same.
type fixedSteps []talk.Agreed

func (f fixedSteps) Steps(context.Context, time.Time) ([]talk.Agreed, error) { return f, nil }

func BenchmarkSteps(b *testing.B) {
	m := manySteps(b)
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			m.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
			_ = m.View()
			m.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
			_ = m.View()
		}
	})
	b.Run("down", func(b *testing.B) {
		for b.Loop() {
			m.Update(tea.KeyPressMsg{Code: tea.KeyDown})
			_ = m.View()
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			m.screen.init()()
		}
	})
}
