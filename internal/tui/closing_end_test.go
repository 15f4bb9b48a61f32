package tui

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func TestEndIsTakenBack(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, lines()...)
	d.press("down", "down").typ("vrijdag").press("ctrl+n").typ("bellen").press("ctrl+s")
	d.sees("Wanneer? Vul het in").press("ctrl+d")
	for d.model.screen.(*closing).form.focus() != "sharing" {
		d.press("down")
	}
	d.typ("Noor leest mee").pass(3 * time.Minute).press("ctrl+s").sees(nl.ClosingNoNextAsk).press("ctrl+s")
	d.sees("Het gesprek is afgesloten", "ctrl+z toch veranderen")
	if s := w.sessions[0]; !s.Finished() {
		t.Fatal("the end is not stored")
	}

	d.pass(5*time.Minute).press("ctrl+z").sees("Afronden · Noor de Wit", "weer open", "28 minuten", "vrijdag 27 november", "Noor leest mee")
	if s := w.sessions[0]; s.Finished() || s.Running() || s.Total(w.instant()) != 28*time.Minute {
		t.Errorf("finished %t, running %t, total %v", s.Finished(), s.Running(), s.Total(w.instant()))
	}
	if got := d.model.screen.(*closing).form.focus(); got != rowNoNext {
		t.Errorf("the focus is on %q", got)
	}
	d.closing().form.goTo("sharing")
	d.typ(" en tekent").press("ctrl+s").sees("Verslag", "Noor leest mee en tekent").press("alt+u").sees("Afronden").press("ctrl+s")
	s := w.sessions[0]
	if !s.Finished() || len(s.Steps) != 1 || s.Steps[0].When != "vrijdag" || s.Closing.Sharing != "Noor leest mee en tekent" {
		t.Errorf("finished %t, steps %+v, closing %+v", s.Finished(), s.Steps, s.Closing)
	}
}

// An empty step went at the end; typed in afterwards it is a step again.
func TestEmptyStepCanBeFilledInAfterTheEnd(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36)
	d.typ("x").press("backspace") // in the session, and empty
	d.press("down", "down", "down", "down", "down").typ("eerst de open dag").press("ctrl+s", "ctrl+s").sees("Verslag")
	d.press("ctrl+z")
	d.closing().form.goTo(d.closing().steps[0].row("what"))
	d.typ("appen").press("tab", "tab").typ("morgen").press("ctrl+s").sees("Verslag", "appen")
	if s := w.sessions[0].Steps; len(s) != 1 || s[0].What != "appen" || s[0].When != "morgen" {
		t.Errorf("steps %+v", s)
	}
}

// From there the talk itself can be gone on with too.
func TestEndIsTakenBackIntoTheTalk(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 28*time.Minute, 80, 36, lines()...).press("down", "down").typ("vrijdag").press("ctrl+s", "ctrl+z", "esc")
	l := begun(t, d)
	if !l.session.Running() || l.session.Total(w.instant()) != 28*time.Minute {
		t.Errorf("running %t, total %v", l.session.Running(), l.session.Total(w.instant()))
	}
	d.typ("nog iets")
	if n := w.sessions[0].Notes; n[len(n)-1].Text != "nog iets" {
		t.Errorf("lines %+v", n)
	}
}

func TestReportOfTheListIsNotTakenBack(t *testing.T) {
	w := worldOfFive()
	w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	d := drive(t, w, nil, 80, 24).typ("noor").press("ctrl+l").lacks("veranderen").press("ctrl+z", "alt+u").sees("Verslag · Noor")
	d.press("ctrl+k").lacks("veranderen")
	if !w.sessions[0].Finished() {
		t.Error("the talk was opened again")
	}
}

// mistake brings a short talk with the row that throws it away chosen.
func mistake(t *testing.T, w *world) *driver {
	t.Helper()
	d := rounding(t, w, 3*time.Minute, 80, 24, lines()...)
	for d.model.screen.(*closing).form.focus() != rowMistake {
		d.press("down")
	}
	return d.sees("› Dit gesprek was een vergissing: weggooien")
}

func TestMistakeIsThrownAway(t *testing.T) {
	w := worldOfFive()
	d := mistake(t, w).press("enter").sees("Nog eens enter: alles van dit gesprek is dan weg.")
	if len(w.sessions) != 1 {
		t.Fatal("gone at the first Enter")
	}
	d.press("enter").sees("zoek", "Het gesprek met Noor is weggegooid").lacks("niet afgerond")
	if len(w.sessions) != 0 || d.env().saved.session != nil {
		t.Errorf("left: %+v, %+v", w.sessions, d.env().saved)
	}
	(&Program{model: d.model}).Close()
	if len(w.sessions) != 0 {
		t.Error("stored again at the end")
	}
	prepared := prepareAt(t, w, "noor", 80, 24).press("ctrl+g")
	if begun(t, prepared); len(w.sessions) != 1 {
		t.Error("no new talk with the same pupil")
	}
}

func TestMistakeAsksForTwoEntersAtOnce(t *testing.T) {
	for _, between := range []string{"up", "left", "x", "f1", "ctrl+s"} {
		w := worldOfFive()
		d := mistake(t, w).press("enter", between)
		if between == "f1" {
			d.press("esc")
		}
		for d.model.screen.(*closing).form.focus() != rowMistake {
			d.press("down")
		}
		d.press("enter").sees("Nog eens enter")
		if len(w.sessions) != 1 {
			t.Errorf("gone after enter, %s, enter", between)
		}
	}
}

// A talk that counts is not thrown away, and neither is one of which the time
// was corrected to more.
func TestLongTalkIsNotThrownAway(t *testing.T) {
	d := rounding(t, worldOfFive(), 28*time.Minute, 80, 36).lacks("vergissing")
	d.press("ctrl+k").typ("weg").lacks("vergissing")
	d = rounding(t, worldOfFive(), 12*time.Minute, 80, 36).sees("vergissing").press("up", "up", "up")
	for range 5 {
		d.press("backspace")
	}
	d.typ("14:40").sees("38 minuten").lacks("vergissing")
}

func TestMistakeStaysWhenTheDiskFails(t *testing.T) {
	w := worldOfFive()
	d := mistake(t, w).press("enter")
	w.breaks(errNotThere)
	d.press("enter").sees("Afronden · Noor", "Het gesprek is er nog", "NIET OPGESLAGEN")
	w.breaks(nil)
	d.press("up", "up", "up", "up").typ("Noor leest mee").sees("opgeslagen 14:05").lacks("NIET")
	if got := w.sessions[0].Closing.Sharing; got != "Noor leest mee" {
		t.Errorf("stored of what was typed after it: %q", got)
	}
	for d.model.screen.(*closing).form.focus() != rowMistake {
		d.press("down")
	}
	if d.press("enter", "enter").sees("weggegooid"); len(w.sessions) != 0 {
		t.Error("the talk is there")
	}
}

// While the talk is being removed nothing changes in it: that would bring it
// back.
func TestNothingIsStoredOfATalkThatGoes(t *testing.T) {
	w := worldOfFive()
	d := mistake(t, w)
	k := &patient{inline: inline{d}}
	d.env().saver = k
	d.press("enter", "enter").sees("wordt weggegooid").press("up", "enter", "ctrl+s", "ctrl+n", "ctrl+l", "esc").typ("x").paste("meer")
	if k.puts != 0 {
		t.Errorf("%d states were handed over", k.puts)
	}
	k.inline.drop(k.dropped)
	d.send(savedMsg{name: "pupil x"}).sees("weggegooid", "zoek")
}

// patient is a writer that waits with removing.
type patient struct {
	inline
	puts    int
	dropped string
}

func (p *patient) put(s *talk.Session) {
	p.puts++
	p.inline.put(s)
}

func (p *patient) drop(id string) { p.dropped = id }

// dropStore fails to store, as slowStore does, and tells in which order things
// were done.
type dropStore struct {
	*slowStore
	drops int
}

func (s *dropStore) DropTalk(ctx context.Context, id string) error {
	s.drops++
	return s.slowStore.DropTalk(ctx, id)
}

func TestDropComesAfterTheSaveThatGoesOn(t *testing.T) {
	for _, fails := range []int{0, 1, 1000} {
		synctest.Test(t, func(t *testing.T) {
			store := &dropStore{slowStore: &slowStore{world: newWorld(), takes: 50 * time.Millisecond, fails: fails}}
			d := newDeskOfTest(t, store, store.world)
			store.pupils = append(store.pupils, school.Pupil{ID: "sam"})
			d.key(t)
			d.wait(10 * time.Millisecond) // the first save goes on
			d.key(t)
			d.env.drop(d.session)
			d.wait(10 * time.Second)
			if len(store.sessions) != 0 || store.drops != 1 {
				t.Errorf("%d failing saves: %d talks left, %d times removed", fails, len(store.sessions), store.drops)
			}
			p := Program{model: &Model{env: d.env}}
			if !p.Close() || len(store.sessions) != 0 {
				t.Errorf("after the end: %+v", store.sessions)
			}
		})
	}
}

// A state that waits because it cannot be stored does not hold up its removal.
func TestDropTakesWaitingStatesOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &dropStore{slowStore: &slowStore{world: newWorld(), fails: 1 << 30}}
		d := newDeskOfTest(t, store, store.world)
		d.key(t)
		d.wait(5 * time.Second)
		if d.env.saved.err == nil {
			t.Fatal("the save did not fail")
		}
		d.env.drop(d.session)
		stored := false
		d.env.saver.do("pupil", func(context.Context) error {
			stored = true
			return errors.New("told anyway")
		})
		d.wait(5 * time.Second)
		if store.drops != 1 || !stored || len(store.sessions) != 0 {
			t.Errorf("removed %d times, what followed done: %t, %d talks left", store.drops, stored, len(store.sessions))
		}
		d.env.saver.close()
	})
}

// The next talk is planned while rounding off: optional, stored at once where it
// is a day, changed and taken off again, and there when the screen is left and
// comes back.
func TestClosingPlansTheNext(t *testing.T) {
	w := worldOfFive()
	d := rounding(t, w, 21*time.Minute, 80, 40).press("down", "down", "down", "down", "down", "down", "down").sees("› volgend gesprek")
	d.typ("vrij").press("esc", "alt+a")
	if len(w.entries) != 1 || w.entries[0].Text != "vrij" || !w.entries[0].On.IsZero() {
		t.Fatalf("planned %+v", w.entries)
	}
	d.sees("volgend gesprek  vrij").press("down", "down", "down", "down", "down", "down", "down").typ("dag om 14:10").sees("vrijdag 27 november")
	if e := w.entries[0]; len(w.entries) != 1 || e.On != date(2026, 11, 27) || e.Talk != talk.Individual || e.Pupil != "noor" {
		t.Errorf("planned %+v", w.entries)
	}
	for range len("vrijdag om 14:10") {
		d.press("backspace")
	}
	if len(w.entries) != 0 {
		t.Errorf("still planned %+v", w.entries)
	}
	d.typ("over zes weken om 9:00").press("home", "up", "up", "up", "up", "up", "up", "up").typ("de bakker bellen").press("down", "down").typ("morgen").press("ctrl+s").sees("Verslag")
	if e := w.entries[0]; len(w.entries) != 1 || e.On != date(2027, 1, 3) || e.Text != "om 9:00" {
		t.Errorf("planned %+v", w.entries)
	}
	d.press("ctrl+z").sees("volgend gesprek", "3 januari")
	cardAt(t, w, "noor", 80, 24).sees("gepland: zondag 3 januari 2027 · individueel · om 9:00").lacks(nl.CardNotPlanned)
}

// A talk of another kind that was planned before stays planned, and is told; the
// one that is being held is not planned any more.
func TestClosingTellsWhatIsPlanned(t *testing.T) {
	w := worldOfFive()
	w.entries = []school.Entry{
		{ID: "a", Pupil: "noor", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 11, 24), At: day(3)},
		{ID: "b", Pupil: "noor", Kind: school.Planned, Talk: talk.WithParents, On: date(2026, 12, 8), At: day(3)},
	}
	d := rounding(t, w, 21*time.Minute, 80, 40).sees("gepland: dinsdag 8 december · met ouders").lacks("24 november")
	w.breaks(errors.New("disk full"))
	d.press("down", "down", "down", "down", "down", "down", "down").typ("vrijdag").sees("Het volgende gesprek is niet gepland.")
	w.breaks(nil)
	d.press("ctrl+l")
	if len(w.entries) != 3 || w.entries[2].On != date(2026, 11, 27) {
		t.Errorf("planned %+v", w.entries)
	}
}

// What was planned and is held goes; a second plan of the same kind stays.
func TestClosingTakesThePlanOff(t *testing.T) {
	w := worldOfFive()
	for i, on := range []time.Time{date(2026, 11, 24), date(2027, 3, 1)} {
		w.entries = append(w.entries, school.Entry{ID: string(rune('a' + i)), Pupil: "noor", Kind: school.Planned, Talk: talk.Individual, On: on, At: day(3)})
	}
	d := rounding(t, w, 21*time.Minute, 80, 40).sees("gepland: maandag 1 maart 2027").lacks("24 november")
	d.typ("de bakker bellen").press("down", "down").typ("morgen").press("ctrl+s").sees("Verslag")
	if len(w.entries) != 1 || w.entries[0].ID != "b" {
		t.Errorf("left: %+v", w.entries)
	}
}
