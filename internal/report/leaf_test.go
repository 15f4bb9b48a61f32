package report_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/prose"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// ownWordsTalk is the talk with parents at a school that has its own words.
// What was typed stays as it was typed.
func ownWordsTalk(t *testing.T) report.Talk {
	r := parentsTalk(t)
	var words []school.Word
	for _, w := range [][3]string{
		{"leerling", "leerlingen", "kind"},
		{"mentor", "mentoren", "coach"},
		{"ouder", "ouders", "thuis"},
		{"loopbaangesprek", "loopbaangesprekken", "toekomstgesprek"},
	} {
		words = append(words, school.Word{Term: school.Term{Name: w[0], Plural: w[1]}, Own: w[2], Plural: w[2]})
	}
	r.Words = school.NewWords(words)
	return r
}

// An exercise stands in the report as a question does: what was asked, and the
// lines under it.
func TestExerciseInReport(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start().next()
	board := b.s.Board(&talk.Exercise{
		ID: "kaarten", Form: talk.Cards, Question: "Welke kaarten passen bij {naam}?", Cards: []string{"rustig", "snel"}, Pick: 1,
	})
	b.must(board.Pick(0, b.now)).must(board.Write(0, "bij de kassa", b.now))
	var text strings.Builder
	if err := report.Text(&text, b.report(), 60); err != nil {
		t.Fatal(err)
	}
	asked, said := strings.Index(text.String(), "Welke kaarten passen bij Noor?"), strings.Index(text.String(), "rustig: bij de kassa")
	if asked < 0 || said < asked {
		t.Errorf("report is\n%s", text.String())
	}
}

// Everything in the built-in handbook can be read: it has a title and a text,
// and nothing of it is empty.
func TestEveryLeafCanBeRead(t *testing.T) {
	book, err := handbook.Load(prompts.FS, nil)
	var problems handbook.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	for _, l := range book.Leaves() {
		blocks := report.Leaf(book, l, school.Year{Start: 2026})
		if len(blocks) < 2 || blocks[0].Role != prose.Title {
			t.Errorf("%s %s has %d blocks", l.Section, l.ID, len(blocks))
			continue
		}
		if text := strings.Join(prose.Rows(blocks, 60, prose.Bare), " "); strings.ContainsAny(strings.ReplaceAll(text, "{naam}", ""), "{}") {
			t.Errorf("%s %s: %s", l.Section, l.ID, text)
		}
	}
	if got := report.Leaf(book, handbook.Leaf{Section: handbook.Background, ID: "bestaat-niet"}, school.Year{}); got != nil {
		t.Errorf("a leaf that is not there: %v", got)
	}
}

func TestCardSaysHowSureItIs(t *testing.T) {
	tests := []struct {
		fact talk.Fact
		want string
	}{
		{talk.Fact{Text: "x", Source: "S", Confirmed: true}, "Bevestigd"},
		{talk.Fact{Text: "x", Source: "S", Confirmed: true, Year: "2026-2027"}, "Bevestigd · 2026-2027"},
		{talk.Fact{Text: "x", Source: "S"}, "Na te vragen"},
		{talk.Fact{Text: "x", Source: "S", Confirmed: true, Year: "2025-2026"}, "Uit 2025-2026: vraag na wat er dit schooljaar geldt"},
	}
	now := school.YearOf(time.Date(2026, time.November, 25, 0, 0, 0, 0, time.UTC))
	for _, tt := range tests {
		if got := report.Card(tt.fact, now); got[1].Plain() != tt.want || got[2].Plain() != "Bron: S" {
			t.Errorf("%+v: %q, %q", tt.fact, got[1].Plain(), got[2].Plain())
		}
	}
}
