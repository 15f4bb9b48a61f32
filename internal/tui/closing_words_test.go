package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// asking gives the first questions of a world their competences.
func asking(w *world) *world {
	for i := range w.guides {
		for j, about := range []talk.Competence{talk.Qualities, talk.Work} {
			w.guides[i].Stages[j].Prompts[0].Competence = about
		}
	}
	return w
}

// touching brings a talk to rounding off in which two competences were touched.
func touching(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return roundingOff(t, asking(w), 28*time.Minute, width, height, func(s *talk.Session) {
		noted(t, w, s, talk.Note{Kind: talk.Plain, Text: "organiseerde het klassenfeest"}, talk.Note{Kind: talk.Draft, Text: "leek moe"})
		noted(t, w, s, talk.Note{Kind: talk.Quote, Text: "ik vind het leuk als alles klopt"})
		ok(t, s.NextStage(w.instant()))
		noted(t, w, s, talk.Note{Kind: talk.Agreement, Text: "bij de bakker meekijken"})
	})
}

func TestClosingWords(t *testing.T) {
	goldens(t, "closing-words", func(t *testing.T, w, h int) *driver {
		d := touching(t, worldOfFive(), w, h)
		d.closing().form.goTo("insight werk")
		d.press("up")
		return d
	})
	goldens(t, "closing-readers", func(t *testing.T, w, h int) *driver {
		d := touching(t, worldOfFive(), w, h)
		d.closing().form.goTo("readers")
		return d.typ("ov")
	})
}

// The sentences stand after the steps, one for each competence that was touched,
// with the pupil's own words as an example and nothing filled in.
func TestClosingAsksASentencePerCompetence(t *testing.T) {
	w := worldOfFive()
	d := touching(t, w, 80, 48)
	d.sees("wat Noor liet zien", "kwaliteiten", "werk").lacks("motieven", "uit het gesprek")
	c := d.closing()
	c.form.goTo(c.steps[0].row("help"))
	d.press("tab", "tab", "tab").sees("uit het gesprek: “ik vind het leuk als alles klopt” · organiseerde het klassenfeest").lacks("leek moe")
	d.typ("houdt overzicht").press("tab").sees("uit het gesprek: bij de bakker meekijken").typ("wil bakken")
	want := []talk.Insight{{Competence: talk.Qualities, Text: "houdt overzicht"}, {Competence: talk.Work, Text: "wil bakken"}}
	if got := w.sessions[0].Closing.Insights; !slices.Equal(got, want) {
		t.Errorf("stored %+v, want %+v", got, want)
	}
	d.closing().form.goTo(c.steps[0].row("when"))
	d.typ("vrijdag").press("ctrl+s", "ctrl+s").sees("Dit zagen we", "Kwaliteiten: houdt overzicht", "Werk: wil bakken")
}

// A sentence stays to be seen when what it was about became klad.
func TestSentenceOutlivesItsLines(t *testing.T) {
	w := worldOfFive()
	d := touching(t, w, 80, 48)
	d.closing().form.goTo("insight werk")
	d.typ("wil bakken")
	l := begun(t, d.press("esc"))
	ok(t, l.session.Remove(4, w.instant()))
	next, cmd := l.closeTalk()
	d.model.screen = next
	d.run(cmd)
	d.resize(80, 48).sees("wil bakken")
}

func TestSentencesAreLookedAt(t *testing.T) {
	d := touching(t, worldOfFive(), 80, 60).lacks("let op")
	d.closing().form.goTo("insight werk")
	d.typ("mag niet van haar psycholoog").sees("let op", "1 regel om")
}

func TestClosingWithoutCompetences(t *testing.T) {
	rounding(t, worldOfFive(), 28*time.Minute, 80, 48, lines()...).lacks("wat Noor liet zien")
}

// Each letter marks who reads the report; nobody else excludes the others.
func TestClosingReaders(t *testing.T) {
	w := worldOfFive()
	d := touching(t, w, 80, 48).sees("(nog niet afgesproken)")
	d.closing().form.goTo("readers")
	for _, tt := range []struct{ keys, want string }{
		{"o", "ouders"},
		{"v", "ouders en de vervolgopleiding"},
		{"t", "ouders, het team en de vervolgopleiding"},
		{"v", "ouders en het team"},
		{"a", "alleen wij"},
		{"t", "het team"},
		{"x", "het team"},
		{"t", ""},
	} {
		d.typ(tt.keys)
		if got := w.sessions[0].Closing.Readers; got != tt.want {
			t.Errorf("after %q: %q, want %q", tt.keys, got, tt.want)
		}
	}
	d.press("home", "right", "space").press("end", "space").sees("✓ ouders", "○ het team", "✓ de vervolgopleiding")
	if got := w.sessions[0].Closing.Readers; got != "ouders en de vervolgopleiding" {
		t.Errorf("stored %q", got)
	}
	d.press("tab").typ("Noor leest eerst").press("ctrl+f", "esc").sees("ouders en de vervolgopleiding")
	l := begun(t, d.press("esc"))
	next, cmd := l.closeTalk()
	d.model.screen = next
	d.run(cmd)
	d.resize(80, 48).sees("ouders en de vervolgopleiding")
}

func TestReadersOfAnAdult(t *testing.T) {
	w := worldOfFive()
	w.pupils[slices.IndexFunc(w.pupils, func(p school.Pupil) bool { return p.ID == "noor" })].Adult = school.AdultRefuses
	d := touching(t, w, 80, 48)
	d.closing().form.goTo("readers")
	d.sees(nl.ClosingReadersHow).typ("o").sees("Noor is 18 of ouder")
}

// Every word of who reads is recognised again.
func TestReadersComeBack(t *testing.T) {
	all := nl.ClosingReaderWords()
	for set := range 1 << len(all) {
		c := choice{options: all, marks: make([]bool, len(all))}
		for i := range all {
			c.marks[i] = set&(1<<i) != 0
		}
		if again := readersOf(nl.ReportPeople(c.all())); !slices.Equal(again.marks, c.marks) {
			t.Errorf("%q came back as %q", c.all(), again.all())
		}
	}
	if got := readersOf("oma en de buren"); len(got.all()) != 0 {
		t.Errorf("marked %q", got.all())
	}
}

// Finishing asks once why there is no next talk, and then goes on.
func TestClosingAsksWhyThereIsNoNextTalk(t *testing.T) {
	for name, reason := range map[string]string{"without a reason": "", "with one": "eerst de stage"} {
		t.Run(name, func(t *testing.T) {
			w := worldOfFive()
			d := rounding(t, w, 28*time.Minute, 80, 36, lines()...).press("down", "down").typ("vrijdag").press("ctrl+s")
			d.sees("Geen volgend gesprek?", "of nog niet").typ(reason)
			if w.sessions[0].Finished() {
				t.Fatal("finished at once")
			}
			d.press("ctrl+s").sees("Verslag · Noor de Wit")
			if got := w.sessions[0].Closing.NoNext; got != reason {
				t.Errorf("stored %q", got)
			}
			if reason != "" {
				d.press("end").sees("Nog niet gepland: eerst de stage.")
			}
		})
	}
}

// What is missing goes before; where there is a next talk, or a moment in passing
// is rounded off, nothing is asked.
func TestClosingDoesNotAskForANextTalk(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, lines()...).press("ctrl+s").sees("Wanneer? Vul het in").typ("vrijdag")
	d.closing().form.goTo("next")
	d.typ("vrijdag 8 januari om 14:10").lacks("of nog niet").press("ctrl+s").sees("Verslag").press("end")
	d.sees("Volgend gesprek", "Vrijdag 8 januari om 14:10 (vrijdag 8 januari 2027)")
	c := w.sessions[0].Closing
	if c.Next != "vrijdag 8 januari om 14:10" || !c.NextOn.Equal(time.Date(2027, 1, 8, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("stored %q on %v", c.Next, c.NextOn)
	}
}

// A talk that was planned before this one is the next one.
func TestClosingKnowsThePlannedTalk(t *testing.T) {
	w := worldOfFive()
	ok(t, w.SaveEntry(t.Context(), school.Entry{
		ID: "plan", Pupil: "noor", Kind: school.Planned, Talk: talk.WithParents, At: day(3),
		On: time.Date(2027, 2, 9, 0, 0, 0, 0, time.UTC), Text: "om 19:30",
	}))
	d := rounding(t, w, 28*time.Minute, 120, 36, lines()...).press("down", "down").typ("vrijdag").lacks("of nog niet")
	d.press("ctrl+s").sees("Verslag").press("end").sees("9 februari 2027 om 19:30 (dinsdag 9 februari 2027)")
}

// Whatever the width, the option that the row is at is seen whole.
func TestOptionsAroundTheChosenOne(t *testing.T) {
	words := []string{"○ alleen wij", "✓ ouders", "○ het team", "✓ de vervolgopleiding"}
	for width := 25; width < 70; width++ {
		for at := range words {
			from, to := inView(words, at, width)
			shown := strings.Join(words[from:to], "  ")
			used := ansi.StringWidth(shown)
			if more := from > 0 || to < len(words); more {
				used += 4
			}
			if from > at || to <= at || used > width {
				t.Errorf("at %d in %d cells: %q", at, width, shown)
			}
		}
	}
	if from, to := inView(words, 0, 60); from != 0 || to != len(words) {
		t.Errorf("60 cells show %d to %d", from, to)
	}
}

// A letter where something is chosen says what it did, and can be taken back.
func TestTypingInAChoiceIsSaid(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 48, append(lines(), talk.Note{Kind: talk.Quote, Text: "alles moet kloppen"})...)
	d.closing().form.goTo("quote")
	d.sees("alles moet kloppen").typ("h").sees("mijn handen", "begint met “h”").press("backspace").sees("alles moet kloppen").lacks("begint met")
	d.typ("x").sees(nl.ChoiceNotTyped, "alles moet kloppen").press("left").lacks(nl.ChoiceNotTyped)
	d.typ("x").press("down", "up").lacks(nl.ChoiceNotTyped)
	if got := w.sessions[0].Closing.Quote; got != 2 {
		t.Errorf("quote %d", got)
	}
}
