package report_test

import (
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// table is a talk that is being held in a test: its methods do what a mentor
// does, and time goes on with them.
type table struct {
	t   testing.TB
	s   *talk.Session
	now talk.Instant
}

// began is Sunday 22 November 2026, 14:12 in Amsterdam.
func began() time.Time { return time.Date(2026, 11, 22, 13, 12, 0, 0, time.UTC) }

func guide() *talk.Guide {
	g := &talk.Guide{ID: "proef", Fit: talk.Fit{Phase: talk.VO23}, Kind: talk.Individual}
	texts := map[talk.StageID][2]string{
		talk.Opening:    {"Wat wil je eraan hebben?", "Hoe ging je stap?"},
		talk.Experience: {"Waar was jij dit jaar trots op?", "Welke les mocht een uur langer duren?"},
		talk.Deepening:  {"Wat deed jij wat een ander niet deed?", "Wat zag {naam} daar?"},
		talk.Outlook:    {"Wat moet je nog zien?", "Wie doet dat werk al?"},
		talk.NextStep:   {"Wat is het kleinste dat je deze week doet?", "Wat neem je mee?"},
	}
	for _, id := range talk.Stages() {
		st := talk.Stage{ID: id, Minutes: 4}
		for i, text := range texts[id] {
			st.Prompts = append(st.Prompts, talk.Prompt{
				ID: string(id) + string(rune('a'+i)), Text: text, To: talk.ToPupil,
				FollowUps:    []string{"Wat deed jij toen?", "Wie zag dat?", "Waar was dat?"},
				Ladder:       []string{"Kies één moment.", "Wijs het aan.", "Noem één woord."},
				Alternatives: []string{"Anders gevraagd: " + text},
			})
		}
		g.Stages = append(g.Stages, st)
	}
	return g
}

func sit(t testing.TB, p talk.Plan) *table {
	t.Helper()
	if p.Length == 0 && p.Kind != talk.Reflection {
		p.Length = talk.Minimum
	}
	s, err := talk.New("gesprek-1", p, guide())
	if err != nil {
		t.Fatal(err)
	}
	return &table{t: t, s: s, now: talk.Instant{Wall: began(), Run: 1}}
}

func (b *table) start() *table {
	b.s.Start(b.now)
	return b
}

func (b *table) must(err error) *table {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
	return b
}

func (b *table) wait(d time.Duration) *table {
	b.now.Wall, b.now.Mono = b.now.Wall.Add(d), b.now.Mono+d
	b.s.Seen = b.now // the program is awake all the time
	return b
}

func (b *table) next() *table     { return b.wait(time.Minute).must(b.s.Next(b.now)) }
func (b *table) followUp() *table { return b.must(b.s.FollowUp(b.now)) }

// write adds a line on the question on the screen and gives it a kind.
func (b *table) write(kind talk.NoteKind, text string) int {
	b.t.Helper()
	id, err := b.s.Add(0, b.now)
	b.must(err).must(b.s.Write(id, text, b.now))
	if n, _ := b.s.Line(id); n.Kind != kind {
		b.must(b.s.Mark(id, kind, b.now))
	}
	b.s.Leave()
	return id
}

func (b *table) step(p talk.Step) *table {
	_, err := b.s.PutStep(p, b.now)
	return b.must(err)
}

func (b *table) finish() *table { return b.must(b.s.Finish(b.now)) }

// readBack is the session as storage gives it: without its guide.
func (b *table) readBack() *talk.Session {
	s := *b.s
	return &talk.Session{
		ID: s.ID, Rev: s.Rev, Plan: s.Plan, Events: s.Events, Asked: s.Asked, At: s.At, Notes: s.Notes,
		Steps: s.Steps, Moments: s.Moments, Closing: s.Closing, Seen: s.Seen, Corrections: s.Corrections,
	}
}

func (b *table) report() report.Talk {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		b.t.Skip("no time zones here:", err)
	}
	return report.Talk{
		Pupil:    school.Pupil{ID: "p", FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B"},
		Session:  b.readBack(),
		Settings: school.Settings{School: "Het Anker", Name: "S. Jansen", Role: talk.Mentor},
		Location: zone,
		Now:      b.now,
	}
}
