package tui

import (
	"context"
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfBooks has a small handbook.
func worldOfBooks() *world {
	w := worldOfFive()
	w.exercises = exercisesForTests()
	w.fill = func(b *handbook.Book) {
		b.Pages = []handbook.Page{
			{ID: "stilte", Title: "Stilte", About: "Wachten.", Text: "Wacht **vier tellen**.\n\n## Zo\n\n- kijk rustig\n- typ niet\n\n" +
				strings.Repeat("Nog een regel over de decaan en het wachten. ", 30), Sources: []string{"Een bron (2011)"}},
			{ID: "ouders", Title: "Ouders aan tafel", About: "Samen.", Text: "Begin bij de leerling. De stilte mag duren."},
		}
		b.Terms = []school.Term{
			{Name: "decaan", Means: "Wie helpt kiezen.", Avoid: []string{"keuzebegeleider"}},
			{Name: "leerling", Means: "Wie hier leert.", Own: true, Plural: "leerlingen"},
			{Name: "opening", Means: "Het begin."},
		}
		b.Facts = factsForTests()
	}
	return w
}

func factsForTests() []talk.Fact {
	return []talk.Fact{
		{ID: "a", Title: "Aanmelden", Text: "Voor 1 april.", Source: "MBO Raad", Confirmed: true},
		{ID: "b", Title: "AanDeBak", Text: "Vraag de decaan wat er geldt.", Source: "NPRZ", Year: "2023-2024"},
	}
}

func TestLibrary(t *testing.T) {
	open := func(t *testing.T, w, h int) *driver {
		return drive(t, worldOfBooks(), nil, w, h).press("f7").sees(nl.ReadingTitle)
	}
	goldens(t, "library", open)
	goldens(t, "library-search", func(t *testing.T, w, h int) *driver { return open(t, w, h).typ("stil") })
	goldens(t, "leaf", func(t *testing.T, w, h int) *driver { return open(t, w, h).typ("stilte").press("enter", "pgdown") })
	goldens(t, "leaf-exercise", func(t *testing.T, w, h int) *driver { return open(t, w, h).typ("kaarten").press("enter") })
	goldens(t, "leaf-guide", func(t *testing.T, w, h int) *driver { return open(t, w, h).typ("vo-2-3-met").press("enter") })
}

func TestLibraryGoesBack(t *testing.T) {
	d := drive(t, worldOfBooks(), nil, 80, 24).press("alt+w").typ("ouders aan").press("enter").sees("Begin bij de leerling.", "achtergrond")
	d.press("esc").sees("ouders aan").press("esc").sees("typ om te zoeken").press("esc").sees(nl.HomeTitle(5, 5))
	d.press("f7").typ("xyz").sees(nl.NothingFound).press("enter").sees(nl.Capital(nl.ReadingNone))
}

// unhurried is a writer that tells later what it stored.
type unhurried struct {
	inline
	told savedMsg
}

func (u *unhurried) do(name string, store func(context.Context) error) {
	u.told = savedMsg{name: name, err: store(context.Background())}
}

// A form that waits until it is stored goes on while somebody reads.
func TestLibraryPassesOnWhatIsStored(t *testing.T) {
	for _, keys := range [][]string{{"f7"}, {"f7", "enter"}} {
		d := pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24)
		u := &unhurried{inline: inline{d}}
		d.env().saver = u
		d.typ("Noor").press("ctrl+s").press(keys...)
		d.send(u.told)
		for range keys {
			d.press("esc")
		}
		if _, waits := d.model.screen.(*pupilForm); waits {
			t.Errorf("after %q the form still waits", keys)
		}
	}
}

// The terms that stand on the screen come first.
func TestLibraryKnowsTheScreen(t *testing.T) {
	d := drive(t, worldOfBooks(), nil, 80, 24).press("f7")
	if rows := strings.Split(d.screen(), "\n"); !strings.Contains(rows[3], "Leerling") || !strings.Contains(rows[3], nl.ReadingHere) {
		t.Errorf("first is %q", rows[3])
	}
	d.typ("stilte").press("enter").press("f7")
	if rows := strings.Split(d.screen(), "\n"); !strings.Contains(rows[3], "Decaan") {
		t.Errorf("first is %q", rows[3])
	}
	d.press("esc").sees("vier tellen").press("esc", "esc").sees("Zoek")
}

// In a talk the handbook lies over the notes: question and clock stay.
func TestLookUpInTalk(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 30)
	d.world.fill = worldOfBooks().fill
	d.press("alt+w").sees("Vraag 1 van opening?", "00:00", "Opening", nl.ReadingHere).typ("stilte").press("enter")
	d.sees("vier tellen", "Vraag 1 van opening?").press("pgdown").lacks("kijk rustig").press("esc").sees(nl.ReadingSearch).press("esc").sees(nl.LiveTypeHere)
	d.press("alt+w").press("enter").sees("Het begin.").typ("ik").sees("ik").lacks("Het begin.")
	if got := d.lines(); len(got) != 1 || got[0] != "ik" {
		t.Errorf("notes are %q", got)
	}
}

// The key that opened the handbook closes it, and its text fits a new screen.
func TestLookUpInTalkGoesAndGrows(t *testing.T) {
	d := inTalk(t, talk.Individual, 60, 30)
	d.world.fill = worldOfBooks().fill
	d.press("alt+w").sees(nl.ReadingSearch).press("alt+w").sees(nl.LiveTypeHere)
	d.press("alt+w").typ("stilte").press("enter").sees("vier tellen")
	rows := len(d.live().panel.rows)
	if d.resize(100, 30); len(d.live().panel.rows) >= rows {
		t.Errorf("%d rows in a wider screen, %d before", len(d.live().panel.rows), rows)
	}
	d.sees("vier tellen").press("alt+w").sees(nl.ReadingSearch)
}

func TestFactsInTalk(t *testing.T) {
	goldens(t, "facts", func(t *testing.T, w, h int) *driver {
		d := inTalk(t, talk.Individual, w, h)
		d.live().session.Guide().Stages[0].Facts = factsForTests()
		return d.press("alt+i").sees("Voor 1 april.", "Bevestigd")
	})
	d := inTalk(t, talk.Individual, 80, 24).press("alt+i").sees("Bij dit onderdeel hoort geen informatie.").lacks("alt+i")
	d.live().session.Guide().Stages[0].Facts = factsForTests()
	d.press("alt+i").sees(nl.LiveFactsShort).press("down", "down", "down", "down", "down", "down").sees("Uit 2023-2024: vraag na")
}

// What the school calls things stands on every screen, and what somebody typed
// stays as it was typed.
func TestSchoolsOwnWords(t *testing.T) {
	terms := []school.Term{
		{Name: "leerling", Plural: "leerlingen"},
		{Name: "mentor", Plural: "mentoren"},
		{Name: "ouder", Plural: "ouders"},
		{Name: "loopbaangesprek", Plural: "loopbaangesprekken", Neuter: true},
		{Name: "reflectiemoment", Plural: "reflectiemomenten", Neuter: true},
		{Name: "decaan", Plural: "decanen"},
	}
	var words []school.Word
	for _, term := range terms {
		words = append(words, school.Word{Term: term, Own: "q" + term.Name[:3], Plural: "q" + term.Name[:3] + "s"})
	}
	own := school.NewWords(words)
	w := worldOfBooks()
	base := w.fill
	w.fill = func(b *handbook.Book) { base(b); b.Words = own }
	w.held(t, w.pupils[0].ID, talk.Individual, day(20), talk.Minimum)
	leftovers := func(d *driver) *driver {
		d.t.Helper()
		for _, term := range terms {
			for _, word := range []string{term.Name, term.Plural} {
				for _, row := range strings.Split(d.screen(), "\n") {
					if strings.Contains(strings.ToLower(row), word) && !strings.Contains(row, "de mentor zei") {
						d.t.Errorf("%q stands in %q", word, row)
					}
				}
			}
		}
		return d
	}
	d := drive(t, w, nil, 120, 36)
	leftovers(d).sees("Qlees", "met qouds")
	leftovers(d.press("ctrl+k")).press("esc")
	leftovers(d.press("f1")).press("esc")
	leftovers(d.press("f8")).press("esc")
	leftovers(d.press("ctrl+n")).press("esc", "esc")
	leftovers(d.press("enter")).sees("tijdlijn")
	leftovers(d.press("ctrl+k")).press("esc")
	leftovers(d.press("p")).press("esc")
	leftovers(d.press("v")).press("esc")
	leftovers(d.press("r")).press("esc")
	leftovers(d.press("enter")).sees("individueel").press("right", "right", "left")
	leftovers(d)
	d.press("ctrl+g").press("tab").typ("de mentor zei niets").press("enter").sees("de mentor zei niets")
	leftovers(d)
	leftovers(d.press("ctrl+k")).press("esc")
	leftovers(d.press("f1")).press("esc")
	leftovers(d.press("alt+a"))
	d.typ("iets kleins").press("tab", "tab").typ("vrijdag").press("ctrl+s").typ("de bel ging").press("ctrl+s", "ctrl+s").sees("de mentor zei niets")
	leftovers(d)
}

// What of the school's own handbook cannot be used is told on the first screen,
// also when another one was open by then.
func TestLeftOutIsTold(t *testing.T) {
	const told = "Eigen handboek: guides/x.toml, regel 3: dit klopt niet."
	words := school.NewWords([]school.Word{{Term: school.Term{Name: "leerling", Plural: "leerlingen"}, Own: "kind", Plural: "kinderen"}})
	d := drive(t, worldOfBooks(), nil, 80, 24)
	d.send(learntMsg{words: words, warning: told}).sees(told, "Kinderen · 5").press("down").lacks(told)
	d = drive(t, worldOfBooks(), nil, 80, 24).press("f8")
	d.send(learntMsg{warning: told}).lacks(told).press("esc").sees(told)

	c := worldOfBooks().config()
	e := &env{Config: c}
	if msg := e.learn(); msg != nil {
		t.Errorf("learns %v where the school has nothing of its own", msg)
	}
	e.Warn = func() string { return told }
	if msg, ok := e.learn().(learntMsg); !ok || msg.warning != told {
		t.Errorf("learns %v", msg)
	}
}
