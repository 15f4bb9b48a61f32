package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfAgendas has with Noor two talks, an experience, and what she prepared.
func worldOfAgendas(t *testing.T) *world {
	t.Helper()
	w := worldOfCard(t)
	for i := range w.guides { // so many questions that not all of them fit
		g := &w.guides[i]
		for j := range g.Stages {
			p := g.Stages[j].Prompts[0]
			p.ID, p.Text = string(g.Stages[j].ID)+"-lang", "Welke dag zou je wel een keer in de werkplaats van {naam} willen meekijken, en met wie?"
			g.Stages[j].Prompts = append(g.Stages[j].Prompts, p)
		}
	}
	return w
}

func agendaAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen {
		return newAgenda(e, w.pupil("noor"), newPupilCard(e, w.pupil("noor"), newHome(e)))
	}, width, height)
}

// settledIn is the agenda of Noor that is stored.
func settledIn(t *testing.T, w *world) talk.Agenda {
	t.Helper()
	entries, err := w.Entries(t.Context(), "noor")
	ok(t, err)
	return school.NextAgenda(entries).Agenda()
}

// askedIn are the ids of the questions of a stage, those that are left out in brackets.
func askedIn(a talk.Agenda, stage talk.StageID) string {
	var out []string
	for _, s := range a.Stages {
		for _, r := range s.Rows {
			switch {
			case s.ID != stage:
			case r.Out:
				out = append(out, "("+r.ID+")")
			default:
				out = append(out, r.ID)
			}
		}
	}
	return strings.Join(out, " ")
}

func TestAgendaScreens(t *testing.T) {
	shapes := map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "140x40": {140, 40}}
	for name, act := range map[string]func(d *driver) *driver{
		"agenda":      func(d *driver) *driver { return d },
		"agenda-past": func(d *driver) *driver { return d.press("tab") },
		"agenda-own": func(d *driver) *driver {
			return d.press("down", "down", "down", "down", "down").press("ctrl+n").typ("Vond je dat ook niet leuk?")
		},
		"agenda-tight": func(d *driver) *driver {
			d.typ("kiezen tussen zorg en techniek").press("down", "down", "down", "down")
			for range 5 {
				for range 4 {
					if d.press("down"); strings.Contains(d.at(), markOff) {
						d.press("space")
					}
				}
				d.press("down")
			}
			return d
		},
	} {
		for size, wh := range shapes {
			t.Run(name+" "+size, func(t *testing.T) {
				act(agendaAt(t, worldOfAgendas(t), wh[0], wh[1])).golden(name + "-" + size)
			})
		}
	}
}

// at is the row with the mark of the focus.
func (d *driver) at() string {
	for row := range strings.Lines(d.screen()) {
		if _, found, ok := strings.Cut(row, "› "); ok {
			return strings.TrimSpace(found)
		}
	}
	return ""
}

// down goes down to the row that has a text.
func (d *driver) down(text string) *driver {
	for range 60 {
		if strings.Contains(d.at(), text) {
			return d
		}
		d.press("down")
	}
	d.t.Fatalf("no row has %q:\n%s", text, d.screen())
	return d
}

// TestAgendaIsKeptAsItIsMade changes everything that can be changed and looks what is
// stored after each.
func TestAgendaIsKeptAsItIsMade(t *testing.T) {
	w := worldOfAgendas(t)
	d := agendaAt(t, w, 100, 40).sees(nl.AgendaProposal)
	if a := settledIn(t, w); !a.Empty() {
		t.Errorf("a proposal is stored: %+v", a)
	}
	d.typ("een keuze").lacks(nl.AgendaProposal)
	if a := settledIn(t, w); a.Goal != "een keuze" || a.Count() != 10 {
		t.Errorf("goal %q, %d questions", a.Goal, a.Count())
	}
	d.down("Vraag 2 van ervaring").press("space")
	if got := askedIn(settledIn(t, w), talk.Experience); got != "ervaring-0 (ervaring-1) (ervaring-2) (ervaring-lang)" {
		t.Errorf("switched off: %s", got)
	}
	d.press("enter", "shift+up", "alt+up", "-").sees(nl.AgendaEnds).press("+")
	if got := askedIn(settledIn(t, w), talk.Experience); got != "ervaring-0 ervaring-1 (ervaring-2) (ervaring-lang)" {
		t.Errorf("moved: %s", got)
	}
	d.press("shift+down", "f8")
	if got := askedIn(settledIn(t, w), talk.Experience); got != "ervaring-0 (ervaring-2) (ervaring-1) (ervaring-lang)" {
		t.Errorf("moved down: %s", got)
	}
	d.press("ctrl+n").typ("Wat deed {naam} zaterdag?").sees(nl.AgendaOwnFine).press("enter").sees("eigen: Wat deed Noor zaterdag?")
	if got := askedIn(settledIn(t, w), talk.Experience); got != "ervaring-0 eigen.1 (ervaring-2) (ervaring-1) (ervaring-lang)" {
		t.Errorf("own question: %s", got)
	}
	d.press("up", "up", "right")
	if a := settledIn(t, w); a.Stages[1].Minutes != 5 || a.Stages[2].Minutes != 3 {
		t.Errorf("minutes %v", a.Stages)
	}
	for range 8 {
		d.press("up")
	}
	d.down("lengte").press("right", "right")
	if a := settledIn(t, w); a.Length != 30*time.Minute || len(w.entriesOfKind(school.Prepared)) != 2 {
		t.Errorf("length %v, entries %v", a.Length, w.entries)
	}
}

// entriesOfKind are those on any card.
func (w *world) entriesOfKind(k school.EntryKind) []school.Entry {
	list, _ := w.entriesOf(func(e school.Entry) bool { return e.Kind == k })
	return list
}

func TestAgendaUndo(t *testing.T) {
	w := worldOfAgendas(t)
	d := agendaAt(t, w, 100, 40).typ("ab").down("Vraag 1 van ervaring").press("space", "shift+down")
	changed := settledIn(t, w)
	d.press("ctrl+z")
	if got := askedIn(settledIn(t, w), talk.Experience); got != "(ervaring-0) ervaring-1 (ervaring-2) (ervaring-lang)" {
		t.Errorf("undone to %s", got)
	}
	d.press("ctrl+z", "ctrl+z")
	if a := settledIn(t, w); a.Goal != "" || a.Count() != 10 {
		t.Errorf("undone to %q, %d questions", a.Goal, a.Count())
	}
	d.press("ctrl+z").sees("Er is niets om ongedaan te maken.")

	d.down("Vraag 1 van ervaring").press("space", "shift+down", "ctrl+d").sees(nl.AgendaGone)
	if a := settledIn(t, w); !a.Empty() {
		t.Errorf("still there: %+v", a)
	}
	d.press("ctrl+z")
	if a := settledIn(t, w); askedIn(a, talk.Experience) != askedIn(changed, talk.Experience) {
		t.Errorf("brought back %+v", a)
	}
}

// TestTalkTakesTheAgendaOver: from the card to the agenda, the preparation and the
// talk, which walks what was settled; then the agenda is off the card.
func TestTalkTakesTheAgendaOver(t *testing.T) {
	w := worldOfAgendas(t)
	d := cardAt(t, w, "noor", 100, 40).press("a").typ("een keuze")
	d.down("Vraag 1 van opening").press("space").down("Vraag 1 van ervaring").press("space")
	d.press("esc").sees("Agenda klaar: 8 vragen in 20 minuten · een keuze")
	d.press("g").sees("agenda", "klaar: 8 vragen in 20 minuten · een keuze", "doel")
	l := begun(t, d.press("ctrl+g"))
	if p := l.session.Plan; p.Goal != "een keuze" || p.Agenda.Goal != "" || p.Agenda.Count() != 8 || len(p.Agenda.Stages[0].Rows) != 1 {
		t.Errorf("plan %+v", p)
	}
	if a := settledIn(t, w); !a.Empty() {
		t.Errorf("the agenda is still on the card: %+v", a)
	}
	w.pass(time.Minute)
	d.sees("Vraag 2 van opening?").press("tab").sees("Vraag 2 van ervaring?").press("tab").sees("Vraag 1 van verdieping?")
	d.press("ctrl+f").typ("1 van ervaring").sees("ervaring · " + nl.AgendaNotOn).press("enter").sees("Vraag 1 van ervaring?")

	// thrown away as a mistake, it is back for the next one
	d.press("alt+a")
	for d.model.screen.(*closing).form.focus() != rowMistake {
		d.press("down")
	}
	d.press("enter", "enter").sees("is weggegooid")
	if a := settledIn(t, w); a.Goal != "een keuze" || a.Count() != 8 {
		t.Errorf("after a mistake: %+v", a)
	}
}

func TestAgendaFromThePreparation(t *testing.T) {
	w := worldOfAgendas(t)
	d := prepareAt(t, w, "noor", 100, 40).lacks("agenda  ").down("lengte").typ("30").press("down").typ("iets kiezen")
	d.press("f9").sees("iets kiezen", "30 minuten").press("ctrl+s").sees("klaar: 10 vragen in 30 minuten · iets kiezen")
	d.down("doel").press("end").typ(" voor straks").press("alt+a").sees("iets kiezen voor straks").press("esc").sees("iets kiezen voor straks")
	if a := settledIn(t, w); a.Goal != "iets kiezen voor straks" || a.Length != 30*time.Minute {
		t.Errorf("kept %+v", a)
	}
	d.press("pgup", "pgup").down("soort").press("left").sees("hoort bij een andere leidraad").press("ctrl+g")
	if p := begun(t, d).session.Plan; !p.Agenda.Empty() {
		t.Errorf("a talk with %s follows the agenda for another guide", p.GuideID)
	}
	if a := settledIn(t, w); a.Empty() {
		t.Error("the agenda went with a talk that did not follow it")
	}
}

// A mentor without an agenda notices nothing.
func TestNoAgenda(t *testing.T) {
	w := worldOfAgendas(t)
	agendaAt(t, w, 80, 24).press("tab", "down", "tab", "esc").lacks("Agenda").press("g").lacks("agenda  ").press("ctrl+g")
	for _, s := range w.sessions {
		if !s.Plan.Agenda.Empty() {
			t.Errorf("%s has an agenda", s.ID)
		}
	}
	if n := len(w.entriesOfKind(school.Prepared)); n != 1 {
		t.Errorf("%d entries", n)
	}
}

func TestAgendaOfAGuideThatChanged(t *testing.T) {
	w := worldOfAgendas(t)
	agendaAt(t, w, 80, 24).typ("x")
	for i := range w.guides {
		st := &w.guides[i].Stages[0]
		st.Prompts = st.Prompts[1:]
	}
	agendaAt(t, w, 80, 24).sees("Niet meer in de leidraad", "Vraag 1 van opening?")
	w.guides = nil
	agendaAt(t, w, 80, 24).sees("geen leidraad gevonden").press("space", "ctrl+n", "ctrl+s", "esc")
}

// What a pupil prepared stands beside the questions, and the sheet is one key away.
func TestAgendaAndTheSheet(t *testing.T) {
	w := worldOfSheets(t)
	w.entries = append(w.entries, school.Entry{
		ID: "blad", Pupil: "noor", Kind: school.Prepared, Text: "Waar was je trots op? Het feest", At: w.instant().Wall,
	})
	d := agendaAt(t, w, 120, 36).sees("Het feest").press("f6")
	if _, kept := d.model.screen.(*keeping); !kept {
		t.Fatalf("no sheet:\n%s", d.screen())
	}
	if _, back := d.press("esc").model.screen.(*agendaView); !back {
		t.Errorf("not back at the agenda:\n%s", d.screen())
	}
}

// An agenda is stored within half a second; on a full disk typing goes on and is
// stored as soon as there is room.
func TestAgendaOnAFullDisk(t *testing.T) {
	w := worldOfAgendas(t)
	open := func(e *env) screen { return newAgenda(e, w.pupil("noor"), newHome(e)) }
	seated(t, w, open, func(s *seat) {
		s.pass(time.Second)
		s.typ("een")
		s.pass(500 * time.Millisecond)
		if got := settledIn(t, w).Goal; got != "een" {
			t.Errorf("half a second later: %q", got)
		}
		w.breaks(errors.New("disk is full"))
		s.typ(" keuze")
		s.pass(2 * time.Second)
		s.sees(nl.NotSaved)
		w.breaks(nil)
		s.pass(5 * time.Second)
		if got := settledIn(t, w).Goal; got != "een keuze" {
			t.Errorf("stored %q", got)
		}
		s.typ(" maken")
	})
	if got := settledIn(t, w).Goal; got != "een keuze maken" {
		t.Errorf("after leaving at once: %q", got)
	}
	if n := len(slices.DeleteFunc(w.entriesOfKind(school.Prepared), func(e school.Entry) bool { return !e.IsAgenda() })); n != 1 {
		t.Errorf("%d agendas", n)
	}
}

// A dossier and an agenda of one pupil do not push each other out of the writer.
func TestSaverKeepsDraftsApart(t *testing.T) {
	if (job{keeps: "a", name: draftJob("a")}).replaced(job{keeps: "a", name: agendaJob("a")}) {
		t.Error("an agenda takes the place of a dossier")
	}
	if !(job{keeps: "a", name: agendaJob("a")}).replaced(job{erases: "a", name: eraseName("a")}) {
		t.Error("an agenda is stored after its pupil was erased")
	}
}
