package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agree stores a finished talk with steps.
func (w *world) agree(t *testing.T, pupil string, before int, steps ...talk.Step) *talk.Session {
	t.Helper()
	s := w.begin(t, pupil, talk.Individual, day(before), 25*time.Minute)
	for _, p := range steps {
		_, err := s.PutStep(p, s.Seen)
		ok(t, err)
	}
	ok(t, s.SetShort("de bel ging", s.Seen))
	ok(t, s.SetNoStep("eerst dit", s.Seen))
	ok(t, s.Finish(s.Seen))
	ok(t, w.SaveTalk(t.Context(), s))
	return s
}

// worldOfSteps has steps of every term, on a Sunday.
func worldOfSteps(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.agree(t, "noor", 20,
		talk.Step{What: "de bakker bellen en vragen of ik een dag mag meelopen in de bakkerij", Who: "Noor", When: "vrijdag", Due: date(2026, 11, 6), Help: "mama"},
		talk.Step{What: "oma vragen", Who: "Noor", When: "zondag", Due: date(2026, 11, 22)})
	w.agree(t, "zoe", 10,
		talk.Step{What: "naar de open dag", Who: "Zoë en mama", When: "in januari", Due: date(2027, 1, 16), Help: "mama"},
		talk.Step{What: "een lijstje maken", Who: "Zoë", When: "als het past"})
	w.agree(t, "yusuf", 9, talk.Step{What: "een stage zoeken", Who: "mentor", When: "morgen", Due: date(2026, 11, 23)})
	w.agree(t, "tif", 500, talk.Step{What: "oud en klaar", Who: "ik", When: "toen", State: talk.StepDone})
	w.agree(t, "lang", 5, talk.Step{What: "is gedaan", Who: "Maximiliaan", When: "gisteren", Due: date(2026, 11, 21), State: talk.StepPartly})
	return w
}

func stepsAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newSteps(e, newHome(e)) }, width, height)
}

// state is how a step with such a text turned out, as it is stored.
func (w *world) state(what string) talk.StepState {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range w.sessions {
		for _, p := range s.Steps {
			if strings.Contains(p.What, what) {
				return p.State
			}
		}
	}
	return ""
}

func TestStepsScreens(t *testing.T) {
	goldens(t, "steps", func(t *testing.T, w, h int) *driver { return stepsAt(t, worldOfSteps(t), w, h) })
	goldens(t, "steps-all", func(t *testing.T, w, h int) *driver {
		return stepsAt(t, worldOfSteps(t), w, h).press("ctrl+t", "f2", "down", "down")
	})
	goldens(t, "steps-empty", func(t *testing.T, w, h int) *driver { return stepsAt(t, worldOfFive(), w, h) })
	goldens(t, "steps-class", func(t *testing.T, w, h int) *driver {
		return stepsAt(t, worldOfSteps(t), w, h).press("ctrl+a")
	})
}

func TestStepsColours(t *testing.T) {
	for size, wh := range sizes() {
		t.Run(size, func(t *testing.T) {
			d := stepsAt(t, worldOfSteps(t), wh[0], wh[1])
			d.env().settings.Theme = school.Dark
			d.env().restyle()
			d.press("ctrl+t", "f2", "down")
			sameAsGolden(t, "colour-steps-"+size, d.visible())
		})
	}
}

// The list is one key from the first screen, and back.
func TestStepsFromHome(t *testing.T) {
	w := worldOfSteps(t)
	for _, key := range []string{"ctrl+a", "alt+a"} {
		drive(t, w, nil, 80, 24).press(key).sees("Stappen · 5 open", "te laat · 1", "deze week · 1", "later · 2", "zonder datum · 1").
			press("esc").sees("Leerlingen · 5")
	}
	drive(t, w, nil, 80, 24).press("ctrl+k").typ("stappen").press("enter").sees("Stappen · 5 open")
}

// Every state has two keys, is stored at once, and can be taken back.
func TestStepsSettle(t *testing.T) {
	tests := []struct {
		keys  [2]string
		state talk.StepState
		sign  string
	}{
		{[2]string{"f2", "alt+g"}, talk.StepDone, "✓ "},
		{[2]string{"ctrl+d", "alt+d"}, talk.StepPartly, "~ "},
		{[2]string{"f4", "alt+n"}, talk.StepFailed, "× "},
		{[2]string{"f5", "alt+v"}, talk.StepDropped, "– "},
	}
	for _, tt := range tests {
		for i, key := range tt.keys {
			w := worldOfSteps(t)
			d := stepsAt(t, w, 80, 24).press("down").sees("› ○ Wit, Noor de").press(key)
			d.sees("› "+tt.sign+"Wit, Noor de", "Opgeslagen 14:02:00", "f6 zet de stap weer open", "Stappen · 4 open")
			if got := w.state("oma"); got != tt.state {
				t.Fatalf("%s: stored %q", key, got)
			}
			if got := w.state("bakker"); got != talk.StepOpen {
				t.Errorf("%s: the other is %q", key, got)
			}
			d.press(key).sees("Deze stap staat al op")
			d.press([]string{"f6", "alt+o"}[i]).sees("› ○ Wit", "Opgeslagen 14:02:00: nog open.", "Stappen · 5 open")
			if got := w.state("oma"); got != talk.StepOpen {
				t.Errorf("taken back: stored %q", got)
			}
			d.press("f6").sees("Deze stap staat al op")
		}
	}
}

// What searches on the screens around it searches here too.
func TestStepsSearch(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24).press("f2").typ("oma").press("f3").sees("Zoek in alles").press("esc").sees("Stappen · 1 van 4 open", "oma vragen")
	d.press("ctrl+f").sees("Zoek in alles")
	if got := w.state("oma"); got != talk.StepOpen {
		t.Errorf("stored %q", got)
	}
}

// Two steps of one talk, one after the other, are both stored; and what a later
// talk said meanwhile of a third is not undone.
func TestStepsSettleTwo(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24).press("f2", "down", "f4")
	if a, b := w.state("bakker"), w.state("oma"); a != talk.StepDone || b != talk.StepFailed {
		t.Errorf("stored %q and %q", a, b)
	}
	d.press("esc").sees("Leerlingen").press("ctrl+a").sees("Stappen · 3 open").lacks("oma", "te laat")
	d.press("ctrl+t").sees("Stappen · 6 dit schooljaar", "klaar · 3", "oma vragen", "is gedaan").lacks("oud en klaar")
	d.press("f9").sees("Stappen · 3 open").lacks("klaar ·")
}

// What is settled is not offered to the next talk.
func TestSettledIsNotOffered(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24).press("f2", "esc").typ("noor").press("ctrl+g")
	d.sees("oma vragen").lacks("de bakker bellen")
}

// What cannot be stored is told, and the list shows what is.
func TestStepsNotSaved(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24)
	w.breaks(errors.New("disk is full"))
	d.press("f2").sees("Niet opgeslagen, de stap staat weer zoals hij was.", "› ○ Wit", "Stappen · 5 open")
	w.breaks(nil)
	d.press("f2").sees("› ✓ Wit", "Opgeslagen")
	w.breaks(errors.New("disk is full"))
	d.press("f4").sees("› ✓ Wit", "Niet opgeslagen")
	if got := w.state("bakker"); got != talk.StepDone {
		t.Errorf("stored %q", got)
	}
}

// Of a talk that is not stored where it belongs, what would be changed is not the
// newest there is.
func TestStepsOfATalkThatIsElsewhere(t *testing.T) {
	for name, how := range map[string]saved{"elsewhere": {away: "stick.db"}, "nowhere": {err: errors.New("disk is full")}} {
		t.Run(name, func(t *testing.T) {
			w := worldOfSteps(t)
			d := stepsAt(t, w, 80, 24)
			how.session = w.sessions[0]
			d.env().saved = how
			d.press("f2").sees("Dit gesprek is nog niet opgeslagen waar het hoort.", "› ○ Wit")
			d.typ("stage").press("f2").sees("› ✓")
			if got := w.state("bakker"); got != talk.StepOpen {
				t.Errorf("stored %q", got)
			}
		})
	}
}

// lateSaver keeps what it is handed until it is told to go on.
type lateSaver struct {
	inline
	jobs []func()
}

func (s *lateSaver) do(name string, store func(context.Context) error) {
	s.jobs = append(s.jobs, func() { s.inline.do(name, store) })
}

// Leaving, or reading the talk again, waits until everything is stored: what is
// read before would be older than what is on the way.
func TestStepsWaitForTheWriter(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24)
	late := &lateSaver{inline: inline{d}}
	d.env().saver = late
	goOn := func() {
		for _, job := range late.jobs {
			job()
		}
		late.jobs = nil
		d.drain()
	}
	d.press("f2", "enter").sees("› ✓ Wit", "Stappen · 4 open").lacks("Verslag ·", "Opgeslagen")
	goOn()
	d.sees("Verslag · Noor de Wit", "de bakker bellen")
	d.press("esc").sees("Stappen · 4 open", "› ○ Wit", "oma vragen")
	d.press("f4", "esc").sees("Stappen · 3 open")
	goOn()
	d.sees("Leerlingen · 5")
	d.press("ctrl+a").sees("Stappen · 3 open").press("f2", "f7").sees("Handboek").press("esc").sees("Stappen")
	goOn()
	d.sees("Stappen · 2 open")
	d.press("esc").sees("Leerlingen · 5")
}

func TestStepsFilter(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 24)
	d.typ("sahin").sees("Stappen · 2 van 5 open", "naar de open dag", "een lijstje").lacks("oma", "te laat")
	d.press("esc").sees("Stappen · 5 open").typ("2b wit").sees("2 van 5").press("esc").typ("zoe").sees("3 van 5", "een stage zoeken").press("esc")
	d.typ("OMA").sees("1 van 5").press("f2").sees("✓ Wit").press("esc").typ("xyz").sees("Niets gevonden")
	d.press("f2").sees("Er is nu geen stap gekozen.").press("enter").sees("geen stap gekozen").press("ctrl+a").sees("geen stap gekozen")
	d.press("esc").paste("mentor").sees("een stage zoeken").press("esc", "esc").sees("Leerlingen")
	if got := w.state("oma"); got != talk.StepDone {
		t.Errorf("stored %q", got)
	}
}

// Enter opens the report of the talk at the step.
func TestStepsOpenTheReport(t *testing.T) {
	w := worldOfSteps(t)
	for _, key := range []string{"enter", "ctrl+l"} {
		stepsAt(t, w, 60, 16).press("down", key).sees("Verslag · Noor de Wit", "oma vragen").press("esc").sees("Stappen", "› ○ Wit, Noor de")
	}
	d := stepsAt(t, w, 80, 24)
	w.mu.Lock()
	w.sessions = nil
	w.mu.Unlock()
	d.press("enter").sees("Dit gesprek kon niet worden gelezen.", "Stappen")
}

func TestStepsNotRead(t *testing.T) {
	d := drive(t, worldOfSteps(t), func(e *env) screen {
		e.Steps = noSteps{}
		return newSteps(e, newHome(e))
	}, 80, 24)
	d.sees("De stappen konden niet worden gelezen.").press("f2", "enter", "ctrl+a").sees("geen stap gekozen").press("esc").sees("Leerlingen")
}

// Nobody's steps: what to do, and the keys do no harm.
func TestStepsEmpty(t *testing.T) {
	d := stepsAt(t, worldOfFive(), 80, 24).sees("Er staan geen stappen open.").press("f2", "f6", "down", "pgup", "enter").sees("geen stap gekozen")
	d.press("ctrl+t").sees("Dit schooljaar is er nog niets afgesproken.")
}

// Colleagues see first names and what was agreed.
func TestClassView(t *testing.T) {
	w := worldOfSteps(t)
	d := stepsAt(t, w, 80, 36).press("alt+a").sees("Afspraken van klas 2B", "Noor", "Zoë", "oma vragen", "Met hulp van: mama").
		lacks("Wit", "Şahin", "alles klopt", "wat bij mij past", "een stage zoeken")
	d.press("ctrl+s").sees("Afspraken bewaren · 2B", "/media/anna/Afspraken 2B 2026-11-22.pdf").press("esc")
	d.press("ctrl+y").sees("De afspraken staan op het klembord.")
	if len(w.board.texts) != 1 || !strings.Contains(w.board.texts[0], "naar de open dag") || strings.Contains(w.board.texts[0], "Wit") {
		t.Errorf("copied %q", w.board.texts)
	}
	var got []string
	for _, a := range w.acts {
		got = append(got, fmt.Sprintf("%s %s %d %s", a.Kind, a.Pupil, a.Count, a.Note))
	}
	if want := "afspraken zoe 2 klembord, afspraken noor 2 klembord"; strings.Join(got, ", ") != want {
		t.Errorf("logged %q, want %q", got, want)
	}
	w.breaks(errors.New("disk is full"))
	d.press("alt+k").sees("maar dat staat niet in het logboek")
	w.breaks(nil)
	w.board.how = ByTerminal
	d.press("ctrl+y").sees("heeft je terminal gevraagd")
	w.board.err = errors.New("no tool")
	d.press("ctrl+y").sees("konden niet worden gekopieerd")
	d.press("esc").sees("Stappen · 5 open")
	w.pupils[2].Class = ""
	stepsAt(t, w, 80, 24).typ("stage").press("ctrl+a").sees("Deze leerling heeft geen klas.")
}

// What was settled just now is not on the list for colleagues.
func TestClassViewFollows(t *testing.T) {
	stepsAt(t, worldOfSteps(t), 80, 36).press("f2", "ctrl+a").sees("oma vragen").lacks("de bakker")
}

// A locked screen shows nothing of it, and reads nothing; what was settled
// before is stored.
func TestStepsLock(t *testing.T) {
	d := lockable(stepsAt(t, worldOfSteps(t), 80, 24)).press("f2", "alt+s").sees(nl.LockTitle).lacks("bakker", "Noor", "Stappen")
	if got := d.world.state("bakker"); got != talk.StepDone {
		t.Errorf("stored %q", got)
	}
	d.press("f4", "ctrl+t", "enter").opens().sees("› ✓ Wit", "Stappen · 4 open").press("ctrl+t").sees("klaar · 2")
	d.world.vault.unharmed(t)
}
