package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfCard is a world in which there is much to see on the card of Noor.
func worldOfCard(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.pupils[0].Number = "0020417"
	w.settings = school.Settings{Name: "Ans", Role: talk.Mentor}
	w.asked(t, w.held(t, "noor", talk.Individual, day(430), 25*time.Minute), talk.Qualities)
	w.asked(t, w.held(t, "noor", talk.WithParents, day(200), 31*time.Minute), talk.Qualities, talk.Work)
	last := w.held(t, "noor", talk.Individual, day(10), 25*time.Minute)
	w.asked(t, last, talk.Motives)
	last.Steps[0].Due = day(3).Truncate(24 * time.Hour)
	w.entries = []school.Entry{
		{ID: "e1", Pupil: "noor", Kind: school.Experienced, Sort: school.Job, On: date(2025, 10, 3), At: day(400), Text: "twee zaterdagen in de bakkerij van haar tante, eerst vegen en toen achter de kassa"},
		{ID: "e2", Pupil: "noor", Kind: school.Prepared, On: date(2026, 11, 20), At: day(2), Text: "Ik wil het hebben over de open dag."},
		{ID: "e3", Pupil: "noor", Kind: school.Remark, On: date(2026, 11, 16), At: day(6), By: "Rob, conciërge", Text: "hielp een brugklasser met zijn kluisje"},
		{ID: "e4", Pupil: "noor", Kind: school.Planned, Talk: talk.WithParents, On: date(2026, 12, 8), At: day(5), Text: "19:10"},
		{ID: "e5", Pupil: "noor", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 11, 12), At: day(30)},
	}
	s, err := talk.Passing("moment", talk.Plan{PupilID: "noor", FirstName: "Noor", Conductor: "Ria", Role: "kantine"},
		"droeg tafels bij de open dag", talk.Work, talk.Instant{Wall: day(4), Run: 1})
	ok(t, err)
	ok(t, w.SaveTalk(t.Context(), s))
	return w
}

// asked gives a stored talk questions about competences that were answered, and
// a line of klad.
func (w *world) asked(t *testing.T, s *talk.Session, about ...talk.Competence) {
	t.Helper()
	for i := range w.sessions {
		if w.sessions[i].ID != s.ID {
			continue
		}
		for j, c := range about {
			prompt := fmt.Sprint("p", j)
			w.sessions[i].Asked = append(w.sessions[i].Asked, talk.Asked{Stage: talk.Experience, Prompt: prompt, Competence: c, State: talk.Was})
			w.sessions[i].Notes = append(w.sessions[i].Notes, talk.Note{ID: 10 + j, Stage: talk.Experience, Prompt: prompt, Kind: talk.Plain, Text: "iets"})
		}
		w.sessions[i].Notes = append(w.sessions[i].Notes, talk.Note{ID: 20, Kind: talk.Draft, Text: "thuis is het geheim"})
		w.sessions[i].Steps[0].Due = s.Began().Truncate(24*time.Hour).AddDate(0, 0, 7)
	}
}

// cardAt opens the card of a pupil from the list.
func cardAt(t *testing.T, w *world, pupil string, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newPupilCard(e, w.pupil(pupil), newHome(e)) }, width, height)
}

func TestCard(t *testing.T) {
	goldens(t, "card", func(t *testing.T, w, h int) *driver { return cardAt(t, worldOfCard(t), "noor", w, h) })
	goldens(t, "card-past", func(t *testing.T, w, h int) *driver {
		return cardAt(t, worldOfCard(t), "noor", w, h).press("tab", "down")
	})
	goldens(t, "card-picture", func(t *testing.T, w, h int) *driver {
		return cardAt(t, worldOfCard(t), "noor", w, h).press("tab", "tab", "tab", "enter")
	})
	goldens(t, "card-end", func(t *testing.T, w, h int) *driver { return cardAt(t, worldOfCard(t), "noor", w, h).press("end") })
	goldens(t, "card-new", func(t *testing.T, w, h int) *driver { return cardAt(t, worldOfFive(), "yusuf", w, h) })
}

func TestCardColours(t *testing.T) {
	for size, wh := range sizes() {
		for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Bare} {
			d := cardAt(t, worldOfCard(t), "noor", wh[0], wh[1])
			d.env().settings.Theme = theme
			d.env().restyle()
			d.resize(wh[0], wh[1])
			sameAsGolden(t, "card-"+name+"-"+size, d.visible())
		}
	}
}

// What a mentor asks first stands in the first view at 80x24, without klad.
func TestCardAnswersWhereWeWere(t *testing.T) {
	d := cardAt(t, worldOfCard(t), "noor", 80, 24)
	d.sees("Noor de Wit · 2B", "leerjaar 2", "vmbo tl", "nummer 0020417", "12 november · individueel",
		"“ik vind het leuk als alles klopt”", "te laat · Noor: de bakker bellen", "gepland: dinsdag 8 december · met ouders · 19:10",
		"dit schooljaar: individueel ✓ 12 nov · met ouders nog niet")
	d.lacks("12 november · individueel ·  met", nl.CardNotPlanned)
	d.resize(120, 36)
	seen := d.screen()
	for range 60 {
		seen += d.press("down").screen()
	}
	for _, never := range []string{"geheim", "klad"} {
		if strings.Contains(seen, never) {
			t.Errorf("%q stands on the card", never)
		}
	}
	for _, all := range []string{
		"droeg tafels bij de open dag · Ria (kantine)", "schooljaar 2025-2026", "met ouders 31 min", "hielp een brugklasser met zijn kluisje",
		"kwaliteiten", "2025-26", "werk of bijbaan: twee zaterdagen", "Rob, conciërge", "Ik wil het hebben over de open dag.",
	} {
		if !strings.Contains(seen, all) {
			t.Errorf("%q stands nowhere on the card", all)
		}
	}
	d.press("f12").lacks("Noor", "bakker", "2B").press("f12").sees("Noor")
}

// Every year counts apart, and what is counted is what the talks touched.
func TestCardGrid(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24)
	g := d.model.screen.(*card).facts.Grid
	if got := fmt.Sprint(g.Years); got != "[2024-2025 2025-2026 2026-2027]" && got != "[2025-2026 2026-2027]" {
		t.Errorf("years %v", got)
	}
	total := map[talk.Competence]int{}
	for _, r := range g.Rows {
		for _, n := range r.Count {
			total[r.About] += n
		}
		if total[r.About] != len(r.Dates) {
			t.Errorf("%s: %d counted, %d dates", r.About, total[r.About], len(r.Dates))
		}
	}
	want := map[talk.Competence]int{talk.Qualities: 2, talk.Work: 2, talk.Motives: 1, talk.Steering: 0, talk.Networking: 0}
	if fmt.Sprint(total) != fmt.Sprint(want) {
		t.Errorf("counted %v, want %v", total, want)
	}
}

func TestCardBeginsATalk(t *testing.T) {
	for _, keys := range [][]string{{"enter"}, {"ctrl+g"}, {"g"}, {"tab", "tab", "g"}} {
		cardAt(t, worldOfCard(t), "noor", 80, 24).press(keys...).sees("Voorbereiden · Noor", "Noor schreef: Ik wil het hebben").press("esc").sees("Noor de Wit · 2B")
	}
}

// Who came from the card comes back to it, and finds the talk there.
func TestCardAfterATalk(t *testing.T) {
	d := cardAt(t, worldOfFive(), "noor", 80, 24).sees(nl.CardNotPlanned).press("enter", "ctrl+g").typ("kwam op de fiets")
	for range 21 {
		d.pass(time.Minute).send(tickMsg{d.live().ticks})
	}
	d.press("alt+l").sees("niet afgerond. Verdergaan?", "individueel · niet af").press("enter").wantLines("kwam op de fiets")
	d.press("alt+a").typ("de bakker bellen").press("tab", "tab").typ("vrijdag").press("ctrl+s", "ctrl+s").sees("Verslag").press("esc")
	d.sees("Noor de Wit · 2B", "→ Noor: de bakker bellen · vrijdag", "individueel 21 min").lacks("Verdergaan?").press("esc").sees("Leerlingen")
}

func TestCardOpensThePlace(t *testing.T) {
	w := worldOfCard(t)
	cardAt(t, w, "noor", 80, 24).press("tab", "enter").sees("Voorbereiding van de leerling", "open dag").press("esc").sees("tijdlijn")
	d := cardAt(t, w, "noor", 80, 24).press("tab", "down", "enter")
	if r, is := d.model.screen.(*reportView); !is || r.session.ID != "moment" {
		t.Errorf("opened %T", d.model.screen)
	}
	d.sees("Reflectiemoment met Noor", "droeg tafels").press("esc").sees("tijdlijn")
	d.press("ctrl+l").sees("Loopbaangesprek met Noor", "12 november").press("esc")
	d.press("home", "tab", "tab", "enter").sees("ik vind het leuk als alles klopt", "Verslag").press("esc")
	d.press("home", "down", "down", "down", "down", "enter").sees("Gepland gesprek · Noor", "8 december 2026", "19:10").press("esc")
	d.press("ctrl+e").sees("roepnaam", "0020417").press("esc").sees("tijdlijn").press("esc").sees("Leerlingen")
}

func TestCardChangesThePupil(t *testing.T) {
	d := cardAt(t, worldOfCard(t), "noor", 80, 24).press("f4").typ("tje").press("ctrl+s").sees("Noortje de Wit · 2B", "tijdlijn")
	d.press("ctrl+e", "f9").sees("Wissen").typ("Noortje").press("enter").sees("Gewist").press("esc").sees("Leerlingen").lacks("Noor")
}

func TestCardMoves(t *testing.T) {
	d := cardAt(t, worldOfCard(t), "noor", 60, 16)
	c := d.model.screen.(*card)
	for range 100 {
		d.press("down")
	}
	if c.at != len(c.sheet.items)-1 {
		t.Errorf("at %d of %d", c.at, len(c.sheet.items))
	}
	d.sees("›").press("home").sees("› Een gesprek beginnen")
	for range 20 {
		d.press("pgdown").sees("›")
	}
	if c.at != len(c.sheet.items)-1 {
		t.Errorf("at %d of %d", c.at, len(c.sheet.items))
	}
	for range 20 {
		d.press("pgup").sees("›")
	}
	if c.at != 0 {
		t.Errorf("at %d", c.at)
	}
	parts := 0
	for before := -1; before != c.item().part; d.press("tab") {
		before = c.item().part
		parts++
	}
	if parts != 7 {
		t.Errorf("%d parts", parts)
	}
	d.press("shift+tab").resize(120, 36).sees("›").resize(80, 24).sees("›")
}

func TestCardThatCannotBeRead(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24)
	d.send(cardMsg{pupil: "noor", err: errors.New("no such table")}).sees("De kaart kon niet worden gelezen.")
	d.press("down", "tab", "pgdown", "end").press("enter").sees("Voorbereiden")
	d = cardAt(t, w, "noor", 80, 24).send(cardMsg{pupil: "zoe", err: errors.New("x")}).sees("tijdlijn")
	d.press("tab").send(savedMsg{name: "x"}).sees("› 20 nov 2026") // what was chosen stays so
}

// What another screen changed of the pupil is not changed back from the card.
func TestCardKnowsThePupilOfNow(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24)
	p := w.pupil("noor")
	p.Adult, p.Class = school.AdultAgrees, "3C"
	ok(t, w.SavePupil(t.Context(), p, start()))
	d.send(savedMsg{name: "pupil noor"}).sees("Noor de Wit · 3C").press("f4").typ("tje").press("ctrl+s").sees("Noortje de Wit · 3C")
	if got := w.pupil("noor"); got.Adult != school.AdultAgrees || got.FirstName != "Noortje" {
		t.Errorf("stored %+v", got)
	}
}

// With who left nothing is planned any more.
func TestCardOfWhoLeft(t *testing.T) {
	w := worldOfCard(t)
	w.pupils[0].LeftOn = date(2026, 7, 10)
	w.entries = nil
	d := cardAt(t, w, "noor", 80, 24).sees("Van school sinds 10 juli 2026.").lacks(nl.CardNotPlanned)
	d.press("p").sees("van school").lacks("Gepland gesprek")
}

// Talks with parents follow the school, and from 18 on the student.
func TestCardParents(t *testing.T) {
	w := worldOfFive()
	cardAt(t, w, "tif", 80, 24).sees("individueel nog niet").lacks("met ouders")
	w.settings.Turned = w.settings.Turned.Turn(talk.MBO)
	cardAt(t, w, "tif", 80, 24).sees("vraag of de leerling dat wil (18+)")
	w.pupils[3].Adult = school.AdultAgrees
	cardAt(t, w, "tif", 80, 24).sees("met ouders nog niet")
	w.pupils[3].Adult = school.AdultRefuses
	cardAt(t, w, "tif", 80, 24).sees("zo wil de leerling het zelf")
}

// From the card everything of this pupil is searched, and a hit opens its place.
func TestCardSearches(t *testing.T) {
	w := worldOfCard(t)
	d := cardAt(t, w, "noor", 80, 24).press("f3").typ("kluisje").sees("hielp een brugklasser met zijn").press("enter").sees("› 16 nov 2026  hielp een brugklasser")
	d.press("esc").sees("kluisje")
}

// Who looked for something comes to its place on the card.
func TestCardOpensAt(t *testing.T) {
	w := worldOfCard(t)
	for id, want := range map[string]string{
		"e1": "› 3 okt 2025   werk of bijbaan", "e2": "› 20 nov 2026  Ik wil", "e3": "› 16 nov 2026  hielp een brugklasser", "e4": "› ○ gepland: dinsdag 8 december",
		"moment": "› 18 nov 2026  reflectiemoment", "nothing": "› Een gesprek beginnen",
	} {
		d := drive(t, w, func(e *env) screen { return newPupilCardAt(e, w.pupil("noor"), id, newHome(e)) }, 80, 24).sees(want)
		d.press("home").send(savedMsg{name: "x"}).sees("› Een gesprek beginnen") // once
	}
}

// What is stored is shown as text, whatever is in it, and the chosen row stays in
// view above a long sentence.
func TestCardShowsAnyText(t *testing.T) {
	w := worldOfCard(t)
	for i := range w.entries {
		w.entries[i].Text, w.entries[i].By = awkward(), "\x1b[31mAns\n"
	}
	for i := range w.sessions {
		w.sessions[i].Plan.Goal = awkward()
		for j := range w.sessions[i].Steps {
			w.sessions[i].Steps[j].What = awkward()
		}
		for j := range w.sessions[i].Notes {
			w.sessions[i].Notes[j].Text = awkward()
		}
	}
	for _, size := range sizes() {
		d := cardAt(t, w, "noor", size[0], size[1])
		for range 40 {
			d.press("down").lacks("geheim")
		}
		c := d.model.screen.(*card)
		c.hint = strings.Repeat("een lange zin ", 16)
		d.resize(size[0], size[1]).sees("›")
	}
}

// A plan that was missed stands on the timeline, where it can be planned anew.
func TestCardShowsWhatWasMissed(t *testing.T) {
	w := worldOfFive()
	w.entries = []school.Entry{{ID: "e", Pupil: "noor", Kind: school.Planned, Talk: talk.WithParents, On: date(2026, 11, 12), At: day(30), Text: "19:10"}}
	d := cardAt(t, w, "noor", 80, 24).sees(nl.CardNotPlanned, "12 nov 2026  gepland", "met ouders, niet gehouden · 19:10")
	d.press("tab", "enter").sees("Gepland gesprek · Noor")
	for range 30 {
		d.press("backspace")
	}
	d.press("tab")
	for range 30 {
		d.press("backspace")
	}
	d.typ("vrijdag").press("ctrl+s").press("home").sees("gepland: vrijdag 27 november · met ouders · 19:10").lacks(nl.CardNotPlanned, "niet gehouden")
}

// What the pupil wrote stands beside the talk, also when it goes on later, until
// the talk is over.
func TestWroteStandsBesideTheTalk(t *testing.T) {
	w := worldOfFive()
	w.entries = []school.Entry{
		{ID: "a", Pupil: "noor", Kind: school.Prepared, At: day(30), Text: "over de stage"},
		{ID: "b", Pupil: "noor", Kind: school.Prepared, At: day(2), Text: "over de open dag"},
		{ID: "c", Pupil: "noor", Kind: school.Remark, At: day(1), Text: "iets anders"},
	}
	d := prepareAt(t, w, "noor", 120, 36).sees("Noor schreef: over de open dag").lacks("over de stage").press("ctrl+g").sees(nl.SideWrote, "over de open dag")
	d.typ("x").press("alt+l", "enter").sees(nl.SideWrote, "over de open dag")
	w = worldOfFive()
	w.entries = []school.Entry{{ID: "a", Pupil: "noor", Kind: school.Prepared, At: day(30), Text: "over de stage"}}
	w.held(t, "noor", talk.Individual, day(3), 25*time.Minute)
	prepareAt(t, w, "noor", 120, 36).lacks("over de stage")
}
