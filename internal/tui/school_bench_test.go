package tui

import (
	"context"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/schooltest"
	"gesprek/internal/talk"
)

// schoolWorld is a world with a made-up school. The list of its talks is made
// once: what a screen costs is measured, not the world.
type schoolWorld struct {
	*world
	talks []talk.Summary
}

func (w *schoolWorld) Recent(context.Context, time.Time) ([]talk.Summary, error) { return w.talks, nil }

// worldOfSchool makes a world with a school of that size.
func worldOfSchool(tb testing.TB, size schooltest.Size) *schoolWorld {
	tb.Helper()
	w := newWorld()
	guides := append([]talk.Guide{}, w.guides...)
	for _, kind := range talk.Kinds() { // who has no phase yet, and a reflectiemoment
		g := w.guides[0]
		g.ID, g.Kind, g.Fit = "rest-"+string(kind), kind, talk.Fit{Schools: talk.SchoolTypes(), Years: []int{1, 2, 3, 4, 5, 6, 8}}
		guides = append(guides, g)
	}
	s, err := schooltest.New(size, guides, w.now.Wall.In(w.config().Location), 1)
	if err != nil {
		tb.Fatal(err)
	}
	w.pupils, w.sessions = s.Pupils, s.Talks
	out := &schoolWorld{world: w}
	since, latest := school.YearOf(w.now.Wall).First(time.UTC), map[string]bool{}
	for _, t := range s.Summaries() { // as the store picks them
		last := t.Ended && !latest[t.PupilID]
		latest[t.PupilID] = latest[t.PupilID] || t.Ended
		if t.Began.After(since) || !t.Ended || last {
			out.talks = append(out.talks, t)
		}
	}
	return out
}

// benchSchool opens a screen on a school of 1,500 pupils after five years.
func benchSchool(b *testing.B, first func(*env) screen, width, height int) *Model {
	w := worldOfSchool(b, schooltest.Full())
	m := benchModel(w.world, first, width, height)
	m.env.Talks = w
	return m
}

var sizesOfLists = [][2]int{{80, 24}, {200, 60}}

// benchKeys presses keys in turn, with a frame after each.
func benchKeys(b *testing.B, m *Model, keys ...tea.KeyPressMsg) {
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		m.Update(keys[n%len(keys)])
		m.View()
	}
}

// benchList draws, filters and scrolls a list.
func benchList(b *testing.B, m *Model) {
	b.Run("View", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.View()
		}
	})
	b.Run("Filter", func(b *testing.B) {
		benchKeys(b, m, tea.KeyPressMsg{Code: 'z', Text: "z"}, tea.KeyPressMsg{Code: 'o', Text: "o"},
			tea.KeyPressMsg{Code: tea.KeyBackspace}, tea.KeyPressMsg{Code: tea.KeyBackspace})
	})
	b.Run("Scroll", func(b *testing.B) {
		benchKeys(b, m, tea.KeyPressMsg{Code: tea.KeyPgDown}, tea.KeyPressMsg{Code: tea.KeyDown}, tea.KeyPressMsg{Code: tea.KeyUp},
			tea.KeyPressMsg{Code: tea.KeyPgUp})
	})
}

// BenchmarkHome shows the list of a large school.
func BenchmarkHome(b *testing.B) {
	for _, size := range sizesOfLists {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			m := benchSchool(b, newHome, size[0], size[1])
			m.Update(m.env.overview()())
			benchList(b, m)
			b.Run("Read", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					m.Update(m.env.overview()())
				}
			})
		})
	}
}

// BenchmarkChoice is the list from which a pupil is chosen for a talk.
func BenchmarkChoice(b *testing.B) {
	m := benchSchool(b, func(e *env) screen { return newChoice(e, newHome(e)) }, 80, 24)
	m.Update(m.env.overview()())
	benchList(b, m)
}

// BenchmarkCleanup is the list of who left, all of a large school.
func BenchmarkCleanup(b *testing.B) {
	w := worldOfSchool(b, schooltest.Full())
	for i := range w.pupils {
		w.pupils[i].LeftOn = start().AddDate(-i%5, 0, -1)
	}
	m := benchModel(w.world, func(e *env) screen { return newCleanup(e, newHome(e)) }, 80, 24)
	all, _ := w.world.Recent(b.Context(), time.Time{})
	m.env.Talks = &schoolWorld{w.world, all}
	m.Update(m.env.leavers()())
	benchList(b, m)
	b.Run("Read", func(b *testing.B) {
		for b.Loop() {
			m.Update(m.env.leavers()())
		}
	})
}

// BenchmarkPicker chooses from 1,500 things.
func BenchmarkPicker(b *testing.B) {
	w := worldOfSchool(b, schooltest.Size{Pupils: 1500})
	items := make([]item, len(w.pupils))
	for i, p := range w.pupils {
		items[i] = item{label: p.ListName(), hint: p.Class, value: i}
	}
	e := benchModel(w.world, newHome, 80, 24).env
	p := newPicker(nl.FilterLabel, items)
	keys := []tea.KeyPressMsg{
		{Code: 'z', Text: "z"}, {Code: 'o', Text: "o"}, {Code: tea.KeyPgDown}, {Code: tea.KeyBackspace}, {Code: tea.KeyBackspace},
	}
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		p.update(keys[n%len(keys)])
		p.view(e, 80, 20)
	}
}
