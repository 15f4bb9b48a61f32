package tui

import (
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

func prepareAt(t *testing.T, w *world, pupil string, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newPrepare(e, w.pupil(pupil), newHome(e)) }, width, height)
}

// worldWithTalk has one finished talk with Noor.
func worldWithTalk(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	return w
}

// begun gives the talk that a driver is in.
func begun(t *testing.T, d *driver) *live {
	t.Helper()
	l, ok := d.model.screen.(*live)
	if !ok {
		t.Fatalf("no talk began:\n%s", d.screen())
	}
	return l
}

func TestPrepare(t *testing.T) {
	goldens(t, "prepare", func(t *testing.T, w, h int) *driver {
		return prepareAt(t, worldWithTalk(t), "noor", w, h).press("right")
	})
	goldens(t, "prepare-first", func(t *testing.T, w, h int) *driver {
		return prepareAt(t, worldOfFive(), "yusuf", w, h).press("down", "down").typ(" en moeder Fatima")
	})
}

func TestPrepareFillsThePlan(t *testing.T) {
	w := worldWithTalk(t)
	w.settings = school.Settings{Name: "Ans", Role: talk.Coach}
	d := prepareAt(t, w, "noor", 80, 24)
	d.sees("12 november · individueel", "“ik vind het leuk als alles klopt”", "Noor: de bakker bellen · vrijdag")
	d.press("right", "right").sees("deels gelukt").press("down").sees("met ouders") // had the other kind already
	d.press("down", "down").sees("noem ook de ouders").typ(", haar moeder Ans en Karim (stiefvader)").lacks("noem ook")
	d.press("down").sees("Ans").press("down", "down").typ("kamer 3").press("down").typ("45").sees("45 minuten")
	d.press("down").typ("zien wat past").press("enter").press("enter")
	l := begun(t, d)
	p := l.session.Plan
	if len(p.Participants) != 3 || p.Participants[1] != (talk.Participant{Name: "Ans", Who: "moeder"}) {
		t.Errorf("participants %v", p.Participants)
	}
	if p.Kind != talk.WithParents || p.Role != talk.Coach || p.Conductor != "Ans" || p.Place != "kamer 3" ||
		p.Length != 45*time.Minute || p.Goal != "zien wat past" || p.GuideID != "vo-2-3-met-ouders" {
		t.Errorf("plan %+v", p)
	}
	if len(p.Reviewed) != 1 || p.Reviewed[0].State != talk.StepPartly {
		t.Errorf("reviewed %v, want the step partly done", p.Reviewed)
	}
	if !l.session.Running() || len(w.sessions) != 2 {
		t.Errorf("runs: %t, %d talks stored", l.session.Running(), len(w.sessions))
	}
	if s := w.sessions[0].Steps[0].State; s != talk.StepPartly {
		t.Errorf("the step itself is stored as %q", s)
	}
}

func TestPrepareStartsWithOneKey(t *testing.T) {
	for _, key := range []string{"ctrl+g", "f5"} {
		w := worldOfFive()
		l := begun(t, prepareAt(t, w, "noor", 60, 16).press(key))
		if p := l.session.Plan; p.Length != talk.Minimum || p.Kind != talk.Individual || p.GuideID != "vo-2-3-individueel" {
			t.Errorf("%s: plan %+v", key, p)
		}
	}
}

func TestPrepareNeverUnderTheMinimum(t *testing.T) {
	d := prepareAt(t, worldOfFive(), "noor", 80, 36)
	d.press("down", "down", "down", "down", "down", "down").sees("20 minuten").press("left", "left").typ("15").sees("20 minuten")
	d.press("end").sees("60 minuten").press("right").sees("60 minuten")
}

func TestPrepareWithoutPhaseAsksForAGuide(t *testing.T) {
	d := prepareAt(t, worldOfFive(), "yusuf", 80, 24)
	d.press("ctrl+g").sees("Kies een leidraad").press("enter").sees("vo 2-3 · individueel", "esc")
	d.typ("mbo ind").press("enter").lacks("Kies een").press("ctrl+g")
	if g := begun(t, d).session.Plan.GuideID; g != "mbo-individueel" {
		t.Errorf("guide %s", g)
	}
}

// The list of guides opens where the choice will be: near the schooling of the
// pupil, and after that at the guide that was chosen.
func TestPrepareOpensTheListNearby(t *testing.T) {
	w := worldOfFive()
	w.pupils = append(w.pupils, school.Pupil{ID: "brug", FirstName: "Jip", Type: talk.Havo, Year: 1})
	d := prepareAt(t, w, "brug", 80, 24).press("ctrl+g", "enter").sees("› Leidraad vo-2-3").press("down", "enter")
	d.press("enter").lacks("› Leidraad vo-2-3").sees("› Leidraad vo-4-6")
}

func TestPrepareGuideFollowsTheKind(t *testing.T) {
	d := prepareAt(t, worldOfFive(), "noor", 80, 24)
	d.typ("met").press("ctrl+g")
	if g := begun(t, d).session.Plan.GuideID; g != "vo-2-3-met-ouders" {
		t.Errorf("guide %s", g)
	}
	w := worldOfFive()
	w.guides = nil
	prepareAt(t, w, "noor", 80, 24).press("ctrl+g").sees("Er zijn geen leidraden")
}

func TestPrepareOffersTheOpenTalk(t *testing.T) {
	w := worldOfFive()
	s := w.begin(t, "noor", talk.Individual, day(1), 5*time.Minute)
	d := prepareAt(t, w, "noor", 80, 24).sees("is niet afgerond. Verdergaan?").lacks("lengte")
	if got := begun(t, d.press("enter")).session.ID; got != s.ID {
		t.Errorf("went on in %s, want %s", got, s.ID)
	}
	if len(w.sessions) != 1 {
		t.Errorf("%d talks, want the one", len(w.sessions))
	}
}

func TestPrepareKeepsWhoTheConductorIs(t *testing.T) {
	w := worldOfFive()
	d := prepareAt(t, w, "noor", 80, 24).press("down", "down", "down").typ("Ans").press("down").typ("dec").press("ctrl+g")
	begun(t, d)
	if w.settings.Name != "Ans" || w.settings.Role != talk.Counsellor {
		t.Errorf("settings %+v", w.settings)
	}
}

func TestPrepareLosesNothingSilently(t *testing.T) {
	d := prepareAt(t, worldOfFive(), "noor", 80, 24)
	d.press("down", "down", "down", "down", "down").typ("x").press("esc").sees("nog niet begonnen").press("esc").sees("Leerlingen")
}

// Who has five minutes in passing gets a reflectiemoment by itself.
func TestSupportGetsAMoment(t *testing.T) {
	w := worldOfFive()
	w.settings.Role = talk.Support
	prepareAt(t, w, "noor", 80, 24).sees("reflectiemoment").lacks("lengte")
}

// A guide that is missing because a file could not be used is not passed over
// in silence.
func TestPrepareTellsWhatIsLeftOut(t *testing.T) {
	d := prepareAt(t, worldOfFive(), "noor", 80, 24).lacks(nl.PrepareLeftOut)
	d.send(learntMsg{warning: "x"}).press("down").press("up", "right").sees(nl.PrepareLeftOut)
}

// A reflectiemoment has no length and no minimum, and needs no step.
func TestReflectionMoment(t *testing.T) {
	w := worldOfFive()
	g := *guideFor(w, talk.Individual)
	g.ID, g.Title, g.Kind, g.Fit = "moment", "Vijf minuten", talk.Reflection, talk.Fit{}
	w.guides = append(w.guides, g)
	d := drive(t, w, nil, 80, 24).press("enter", "enter").press("right", "right").sees("reflectiemoment", "Vijf minuten").lacks("lengte", "20 minuten")
	d.press("ctrl+g").typ("droeg tafels bij de open dag").pass(2*time.Minute).press("tab").sees("02:00").lacks("minimaal", "afronden mag", "tot 14")
	d.press("esc").sees("Afronden mag.").press("enter").lacks("telt niet mee", "waarom korter").press("ctrl+s").sees("Verslag", "droeg tafels")
	s := w.sessions[0]
	if !s.Finished() || s.Counts(w.instant()) || s.Plan.Length != 0 || s.Plan.GuideID != "moment" {
		t.Errorf("finished %t, counts %t, plan %+v", s.Finished(), s.Counts(w.instant()), s.Plan)
	}
}
