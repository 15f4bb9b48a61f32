package talk_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

func cards() *talk.Exercise {
	return &talk.Exercise{
		ID: "kaarten", Title: "Kaarten", Form: talk.Cards, Competence: talk.Qualities, Question: "Wat past bij {naam}?",
		Cards: []string{"rustig", "snel", "sterk", "precies"}, Pick: 2,
	}
}

func scale() *talk.Exercise {
	return &talk.Exercise{
		ID: "schaal", Title: "Zeker?", Form: talk.Scale, Question: "Hoe zeker?", Ends: [2]string{"niet", "heel"},
		Fields: []talk.Field{{Label: "geen nul", Lines: 1}, {Label: "geen nul: toch", Lines: 2}},
	}
}

func TestBoardOfCards(t *testing.T) {
	s, w := started(t)
	ok(t, s.Jump(talk.Deepening, "verdieping-1", w.pass(time.Minute)))
	b := s.Board(cards())
	same(t, "nothing is written by looking", len(s.Notes)+len(s.Asked), 2) // two prompts shown
	ok(t, b.Pick(1, w.pass(time.Second)))
	ok(t, b.Pick(3, w.pass(time.Second)))
	if err := b.Pick(0, w.pass(time.Second)); !errors.Is(err, talk.ErrPicked) {
		t.Errorf("a third card: %v", err)
	}
	ok(t, b.Write(0, "toen ik inviel", w.pass(time.Second)))
	same(t, "lines", texts(s), "snel: toen ik inviel|precies")
	ok(t, b.Pick(3, w.pass(time.Second)))
	ok(t, b.Pick(0, w.pass(time.Second)))
	same(t, "lines", texts(s), "snel: toen ik inviel|rustig")
	asked := s.Asked[len(s.Asked)-1]
	same(t, "asked", asked.Texts[0], "Wat past bij Noor?")
	same(t, "stage", asked.Stage, talk.Deepening)
	if got := s.Touched(); !slices.Contains(got, talk.Qualities) {
		t.Errorf("touched %q", got)
	}
	_, undone := s.Undo(w.pass(time.Second))
	same(t, "undone", undone, true)
	b.Reread()
	same(t, "cards on the table", b.Picked(0), false)
	same(t, "the other card", b.Cells[0].Text, "toen ik inviel")
}

func TestBoardOfAScale(t *testing.T) {
	s, w := started(t)
	b := s.Board(scale())
	same(t, "not set", b.Value, talk.NoValue)
	ok(t, b.Write(1, "oefenen", w.pass(time.Second)))
	ok(t, b.Set(6, w.pass(time.Second)))
	ok(t, b.Set(14, w.pass(time.Second)))
	ok(t, b.Write(0, "ik weet al iets", w.pass(time.Second)))
	ok(t, b.Write(2, "x", w.pass(time.Second)))
	ok(t, b.Write(2, "", w.pass(time.Second)))
	same(t, "lines", texts(s), "Zeker? 10 van 10 (0: niet, 10: heel)|geen nul: ik weet al iets|geen nul: toch: oefenen")
	again := s.Clone()
	ok(t, again.Attach(testGuide()))
	b = again.Board(scale())
	same(t, "value", b.Value, 10)
	same(t, "first field", b.Cells[0].Text, "ik weet al iets")
	same(t, "second field", b.Cells[1].Text, "oefenen")
	same(t, "third field", b.Cells[2].Text, "")
}

// What is filled in later, in another stage, joins what was there.
func TestBoardStaysTogether(t *testing.T) {
	s, w := started(t)
	ok(t, s.Board(scale()).Write(1, "oefenen", w.pass(time.Second)))
	ok(t, s.Jump(talk.Outlook, "vooruitblik-1", w.pass(time.Minute)))
	id, err := s.Add(0, w.pass(time.Second))
	ok(t, err)
	ok(t, s.Write(id, "iets anders", w.pass(time.Second)))
	b := s.Board(scale())
	ok(t, b.Write(2, "vragen", w.pass(time.Second)))
	ok(t, b.Set(6, w.pass(time.Second)))
	same(t, "lines", texts(s), "Zeker? 6 van 10 (0: niet, 10: heel)|geen nul: toch: oefenen|geen nul: toch: vragen|iets anders")
	for _, n := range s.Notes[:3] {
		same(t, "stage of "+n.Text, n.Stage, talk.Opening)
	}
	same(t, "asked once", len(s.Asked), 3)
}

func TestBoardKeepsKlad(t *testing.T) {
	s, w := started(t)
	b := s.Board(scale())
	ok(t, b.Write(0, "alleen voor mij", w.pass(time.Second)))
	ok(t, s.Mark(s.Notes[0].ID, talk.Draft, w.pass(time.Second)))
	b.Reread()
	same(t, "klad does not come back on the board", b.Cells[0].Text, "")
	ok(t, b.Write(0, "opnieuw", w.pass(time.Second)))
	same(t, "lines", len(s.Notes), 2)
}

func TestBoardAfterTheEnd(t *testing.T) {
	s, w := started(t)
	b := s.Board(cards())
	ok(t, b.Pick(0, w.pass(time.Second)))
	ok(t, s.SetNoStep("geen tijd", w.pass(time.Second)))
	ok(t, s.SetShort("bel", w.pass(time.Second)))
	ok(t, s.Finish(w.pass(time.Second)))
	if err := b.Pick(1, w.pass(time.Second)); !errors.Is(err, talk.ErrFinished) {
		t.Errorf("after the end: %v", err)
	}
	if err := b.Write(0, "nog iets", w.pass(time.Second)); !errors.Is(err, talk.ErrFinished) || b.Cells[0].Text != "" {
		t.Errorf("after the end: %v, %q", err, b.Cells[0].Text)
	}
}

// Whatever is done on a board, opening the exercise again shows the same, and
// no line stands twice.
func TestBoardComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := started(t)
		e := rapid.SampledFrom([]*talk.Exercise{cards(), scale()}).Draw(t, "exercise")
		b := s.Board(e)
		word := rapid.SampledFrom([]string{"", "a", "a: b", "Zeker? 3 van 10 (0: niet, 10: heel)", "“ja”", " ", "é 🙂"})
		for range rapid.IntRange(0, 25).Draw(t, "steps") {
			now := w.pass(time.Second)
			switch {
			case e.Form == talk.Cards && rapid.Bool().Draw(t, "pick"):
				if err := b.Pick(rapid.IntRange(0, 3).Draw(t, "card"), now); err != nil && !errors.Is(err, talk.ErrPicked) {
					t.Fatal(err)
				}
			case e.Form == talk.Scale && rapid.Bool().Draw(t, "set"):
				ok(t, b.Set(rapid.IntRange(-1, 11).Draw(t, "value"), now))
			case len(b.Cells) > 0:
				ok(t, b.Write(rapid.IntRange(0, len(b.Cells)-1).Draw(t, "cell"), word.Draw(t, "text"), now))
			}
		}
		again := s.Board(e)
		if again.Value != b.Value {
			t.Errorf("came back with %d, was %d", again.Value, b.Value)
		}
		written := func(b *talk.Board) []string {
			var out []string
			for _, c := range b.Cells {
				if text := strings.TrimSpace(c.Text); text != "" || e.Form == talk.Cards {
					out = append(out, c.Label+"|"+text)
				}
			}
			slices.Sort(out)
			return out
		}
		if got, want := written(again), written(b); !slices.Equal(got, want) {
			t.Errorf("came back as %q, was %q", got, want)
		}
	})
}

// What stands on a board by itself is not yet an experience; what the pupil
// said about it is.
func TestBoardIsNoExperience(t *testing.T) {
	s, w := started(t)
	ok(t, s.Jump(talk.Experience, "ervaring-1", w.pass(time.Minute)))
	ok(t, s.Board(scale()).Set(6, w.pass(time.Second)))
	b := s.Board(cards())
	ok(t, b.Pick(1, w.pass(time.Second)))
	same(t, "with a scale and a card", s.HasExperience(), false)
	ok(t, b.Write(0, "toen ik de les overnam", w.pass(time.Second)))
	same(t, "with what was said", s.HasExperience(), true)
}

// Undo on a board leaves alone what was typed before it.
func TestBoardUndoStaysOnTheBoard(t *testing.T) {
	s, w := started(t)
	line, err := s.Add(0, w.pass(time.Second))
	ok(t, err)
	ok(t, s.Write(line, "gewone regel", w.pass(time.Second)))
	b := s.Board(cards())
	same(t, "undone", b.Undo(w.pass(time.Second)), false)
	ok(t, b.Pick(1, w.pass(time.Minute)))
	same(t, "undone", b.Undo(w.pass(time.Second)), true)
	same(t, "undone again", b.Undo(w.pass(time.Second)), false)
	same(t, "lines", texts(s), "gewone regel")
	same(t, "made again", b.Redo(w.pass(time.Second)), true)
	same(t, "lines", texts(s), "gewone regel|snel")
}
