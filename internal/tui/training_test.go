package tui

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// worldOfTraining is a world with the real training, and a team of which one took all
// of it.
func worldOfTraining(t *testing.T) *world {
	t.Helper()
	book, err := handbook.Load(os.DirFS("../../prompts"), nil)
	if book == nil {
		t.Fatal(err)
	}
	w := worldOfFive()
	w.fill = func(b *handbook.Book) {
		b.Course, b.Pages, b.Personas, b.Drills = book.Course, book.Pages, book.Personas, book.Drills
	}
	for i, m := range []rehearse.Member{
		{Label: "conciërge 1", Function: rehearse.Caretaker},
		{Label: "AV", Function: rehearse.Teacher},
		{Label: "BdJ", Function: rehearse.Teacher},
		{Label: "Zoë Ş.", Function: rehearse.MentorRole},
		{Label: "mw. Ait Ben Haddou-Janss", Function: "bibliothecaris en mediat"},
	} {
		id := string(rune('a' + i))
		ok(t, w.practice.team.Put(id, m.Label, m.Function))
	}
	for _, m := range book.Course {
		ok(t, w.practice.team.Tick("a", m.ID))
	}
	ok(t, w.practice.team.Tick("b", book.Course[0].ID))
	ok(t, w.practice.team.Tick("b", book.Course[2].ID))
	return w
}

func trainingAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newTraining(e, newHome(e)) }, width, height)
}

func teamAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return trainingAt(t, w, width, height).press("t")
}

func TestTrainingGoldens(t *testing.T) {
	mapGoldens(t, "training", func(w, h int) *driver { return trainingAt(t, worldOfTraining(t), w, h).press("down") })
	mapGoldens(t, "training-meeting", func(w, h int) *driver { return trainingAt(t, worldOfTraining(t), w, h).press("enter") })
	mapGoldens(t, "training-part", func(w, h int) *driver {
		d := trainingAt(t, worldOfTraining(t), w, h).press("down", "enter", "space").pass(9 * time.Minute).press("right").pass(3 * time.Minute)
		return d.press("down", "up")
	})
	mapGoldens(t, "training-over", func(w, h int) *driver {
		return trainingAt(t, worldOfTraining(t), w, h).press("enter", "space").pass(7*time.Minute + 20*time.Second).press("up")
	})
	mapGoldens(t, "team", func(w, h int) *driver { return teamAt(t, worldOfTraining(t), w, h).press("down", "right", "right") })
	mapGoldens(t, "team-counts", func(w, h int) *driver { return teamAt(t, worldOfTraining(t), w, h).press("o") })
	mapGoldens(t, "team-form", func(w, h int) *driver { return teamAt(t, worldOfTraining(t), w, h).press("n").typ("conc").press("tab") })
}

// The clock leads through a meeting: it says what is now, how long that still has and
// when it ends, and goes on while another screen is open.
func TestLeadAMeeting(t *testing.T) {
	w := worldOfTraining(t)
	d := trainingAt(t, w, 100, 30).press("enter").sees("Bijeenkomst 1", nl.TrainingReady, "0–5 min · Welkom · samen")
	d.press("w").sees(nl.TrainingNotBegun, "onderdeel 1 van 6").press("w")
	d.press("space").sees("Nog 5:00", "onderdeel 1 van 6", "klaar rond 15:02", "Hierna: Twee manieren van beginnen · 10 minuten").lacks(nl.TrainingReady)
	d.pass(4*time.Minute).press("down").sees("Nog 1:00", "klaar rond 15:02")
	d.pass(3*time.Minute).press("down").sees("2:00 over de tijd", "klaar rond 15:04")
	d.press("enter").sees("Nog 10:00", "onderdeel 2 van 6", "klaar rond 15:04", "Meijers, Kuijpers & Gundy", "Bevestigd")
	d.press("space").sees(nl.TrainingPaused, "Nog 10:00").pass(9 * time.Minute).press("down").sees("Nog 10:00")
	d.press("space").pass(time.Minute).press("left").sees("onderdeel 1 van 6", "2:00 over de tijd")
	for range 8 {
		d.press("right")
	}
	d.sees(nl.TrainingLast, nl.Capital(nl.TrainingNoNext))
	d.press("esc").sees("bezig, 8:00")
	d.press("esc").sees(nl.TrainingRuns).press("down", "up", "enter").sees("onderdeel 6 van 6").press("space", "esc", "esc").lacks(nl.TrainingTitle)
}

// While the clock of a meeting runs the screen does not lock by itself, as long as the
// meeting can take; of one that stands still it does.
func TestMeetingStaysOpen(t *testing.T) {
	d := trainingAt(t, worldOfTraining(t), 100, 30).press("enter", "k")
	d.pass(59 * time.Minute).send(idleMsg{}).sees("over de tijd")
	d.press("k").pass(11 * time.Minute).send(idleMsg{}).sees("Vergrendeld")
	d = trainingAt(t, worldOfTraining(t), 100, 30).press("enter", "k")
	d.pass(91 * time.Minute).send(idleMsg{}).sees("Vergrendeld")
}

// What ticks ticks only while the clock runs, and once.
func TestMeetingTicks(t *testing.T) {
	d := trainingAt(t, worldOfTraining(t), 100, 30).press("enter")
	v := d.model.screen.(*meetingView)
	if v.tick() != nil {
		t.Error("a clock that does not run ticks")
	}
	d.press("space")
	if v.ticks != 1 {
		t.Errorf("%d ticks run", v.ticks)
	}
	old := meetingTickMsg{v, v.ticks}
	d.press("space", "space")
	if _, cmd := v.update(old); cmd != nil {
		t.Error("an old tick goes on beside the new one")
	}
	if _, cmd := v.update(meetingTickMsg{v, v.ticks}); cmd == nil {
		t.Error("the tick stops while the clock runs")
	}
}

// A meeting is kept as a file, for either reader in each form.
func TestKeepAMeeting(t *testing.T) {
	d := trainingAt(t, worldOfTraining(t), 100, 30).press("enter", "ctrl+s").sees("training bijeenkomst 1.pdf", "voor de coach")
	d.press("up")
	k := d.model.screen.(*keeping)
	if len(k.what.forms) != 10 {
		t.Errorf("%d forms, want five for each of two readers", len(k.what.forms))
	}
	d.press("esc", "esc", "ctrl+s").sees("training.pdf")
}

func TestNoTraining(t *testing.T) {
	d := trainingAt(t, worldOfFive(), 80, 24).sees("Er staat geen training in het handboek")
	d.press("enter").sees(nl.Capital(nl.TrainingNoneOff)).press("t").sees(nl.Capital(nl.TrainingNoneOff))
}

// Ticks are stored at once, and what is stored is what is seen.
func TestTeamTicks(t *testing.T) {
	w := worldOfTraining(t)
	d := teamAt(t, w, 100, 30).sees("conciërge 1", "BdJ")
	course := w.book().Course
	d.press("home", "down", "right", "space").sees(nl.SavedAt(d.env().now()))
	if m := w.practice.team.Sorted()[1]; m.Label != "BdJ" || !m.Was(course[1].ID) || len(m.Attended) != 1 {
		t.Errorf("stored %+v", m)
	}
	d.press("space")
	if m := w.practice.team.Sorted()[1]; len(m.Attended) != 0 {
		t.Errorf("stored %+v after taking it back", m)
	}
	d.press("esc", "t").sees("BdJ").press("o").sees("Docent", "0 van 2 getraind, 1 begonnen", "Conciërge", "1 van 1 getraind", "1 van 5 getraind, 1 begonnen", nl.TeamAlone)
	before := w.practice.team.Clone()
	d.lacks("BdJ").press("space", "x", "x").sees(nl.Capital(nl.TeamCountedOff))
	if !reflect.DeepEqual(before, w.practice.team) {
		t.Error("over the count somebody was changed who is not seen")
	}
	d.press("ctrl+s").sees(nl.TeamOverview, "team getraind.pdf")
}

// Somebody is put in, with a function of the school's own, changed, and taken out at
// the second press of the key.
func TestTeamChanges(t *testing.T) {
	w := worldOfTraining(t)
	w.practice.team = rehearse.Team{}
	d := teamAt(t, w, 100, 30).sees(nl.TeamNobody).press("space").sees(nl.Capital(nl.TeamNoneOff))
	d.press("n").press("ctrl+s").sees("Geef een kort label")
	d.typ("wim").press("tab").typ("conc").press("ctrl+s").sees(nl.TeamIn("wim"))
	d.typ("Wim").press("ctrl+s").sees("staat al in de lijst")
	d.typ(" 2").press("tab", "end", "tab").press("ctrl+s").sees("Zeg welke functie")
	d.typ("Kok").press("ctrl+s").sees(nl.TeamIn("Wim 2"))
	d.typ(strings.Repeat("x", 30)).press("ctrl+s").sees("Dit is te lang")
	d.press("esc").sees(nl.TeamFormNotKept).press("esc").sees("wim", "Wim 2", "Kok")
	d.press("pgup", "w").press("end").typ("!").press("ctrl+s").sees("wim!")
	if m := w.practice.team.Sorted(); len(m) != 2 || m[0].Label != "wim!" || m[0].Function != rehearse.Caretaker || m[1].Function != "Kok" {
		t.Errorf("stored %+v", m)
	}
	d.press("x").sees("nog een keer op x").press("down", "x").sees("Wim 2 uit de lijst").press("x").sees(nl.TeamGone("Wim 2")).press("up").lacks("Wim 2")
	if m := w.practice.team.Members; len(m) != 1 {
		t.Errorf("stored %+v", m)
	}
}

// A list that cannot be stored is told, and one that cannot be read is not changed.
func TestTeamTrouble(t *testing.T) {
	w := worldOfTraining(t)
	d := teamAt(t, w, 100, 30)
	w.breaks(errors.New("no room"))
	d.press("space").sees(nl.NotSaved)
	w.breaks(nil)
	d.press("down", "space").sees("opgeslagen")
	if m := w.practice.team.Sorted(); len(m[0].Attended) != 1 || len(m[1].Attended) != 1 {
		t.Errorf("what was not stored is not stored with the next: %+v", m)
	}
}
