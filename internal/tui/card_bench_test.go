package tui

import (
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// fullCard is a card with 40 talks of 20 lines over five years, and 60 entries.
func fullCard(b *testing.B) *world {
	b.Helper()
	w := worldOfFive()
	competences := talk.Competences()
	for i := range 40 {
		s, err := talk.New(fmt.Sprint("talk-", i), talk.Plan{
			PupilID: "noor", FirstName: "Noor", Kind: talk.Kinds()[i%2], Length: talk.Minimum, Goal: "weten wat bij mij past",
		}, guideFor(w, talk.Individual))
		if err != nil {
			b.Fatal(err)
		}
		now := talk.Instant{Wall: start().AddDate(0, 0, -45*i), Run: int64(i + 1)}
		s.Start(now)
		for j := range 20 {
			id, _ := s.Add(0, now)
			_ = s.Write(id, fmt.Sprintf("regel %d: wat Noor vertelde over die dag in de keuken", j), now)
			if j%4 == 0 {
				_ = s.Mark(id, talk.Quote, now)
			}
			_ = s.Next(now)
		}
		for j := range s.Asked {
			s.Asked[j].Competence = competences[j%len(competences)]
		}
		now.Wall, now.Mono = now.Wall.Add(25*time.Minute), 25*time.Minute
		_, _ = s.PutStep(talk.Step{What: "de bakker bellen", Who: "Noor", When: "vrijdag", State: talk.StepStates()[i%5]}, now)
		if err := s.Finish(now); err != nil {
			b.Fatal(err)
		}
		w.sessions = append(w.sessions, s)
	}
	kinds := []school.EntryKind{school.Experienced, school.Prepared, school.Remark}
	for i := range 60 {
		w.entries = append(w.entries, school.Entry{
			ID: fmt.Sprint("e", i), Pupil: "noor", Kind: kinds[i%3], On: date(2026, 11, 1).AddDate(0, 0, -20*i), At: start(),
			Text: "twee zaterdagen in de bakkerij van haar tante, eerst vegen en toen achter de kassa",
		})
	}
	return w
}

// BenchmarkCard draws a full card, moves in it, and makes it of what was read.
// Drawing may take 200 µs.
func BenchmarkCard(b *testing.B) {
	w := fullCard(b)
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		m := benchModel(w, func(e *env) screen { return newPupilCard(e, w.pupil("noor"), newHome(e)) }, size[0], size[1])
		read := m.screen.init()
		m.Update(read())
		b.Run("View/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
		b.Run("Move/"+name, func(b *testing.B) {
			keys := []tea.KeyPressMsg{{Code: tea.KeyPgDown}, {Code: tea.KeyDown}, {Code: tea.KeyTab}, {Code: tea.KeyUp}}
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				m.Update(keys[n%len(keys)])
				m.View()
				n++
			}
		})
		msg := read().(cardMsg)
		b.Run("Make/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Update(msg)
			}
		})
	}
}
