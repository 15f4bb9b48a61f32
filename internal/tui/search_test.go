package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/search"
	"gesprek/internal/talk"
)

// worldOfWords has lines of every kind.
func worldOfWords(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.pupils[0].Number = "00712"
	write := func(s *talk.Session, kind talk.NoteKind, text string) {
		id, err := s.Add(0, s.Seen)
		ok(t, err)
		ok(t, s.Write(id, text, s.Seen))
		ok(t, s.Mark(id, kind, s.Seen))
	}
	open := w.begin(t, "zoe", talk.Individual, day(2), 5*time.Minute)
	ok(t, open.Resume(open.Seen))
	write(open, talk.Plain, "wil naar de open dag van de bakkersvakschool")
	ok(t, open.Pause(talk.Later, open.Seen))
	ok(t, w.SaveTalk(t.Context(), open))
	for i, p := range []string{"noor", "noor", "tif", "lang"} {
		kind := []talk.Kind{talk.Individual, talk.WithParents}[i%2]
		s := w.begin(t, p, kind, day(30+100*i), 25*time.Minute)
		ok(t, s.Resume(s.Seen))
		write(s, talk.Plain, "organiseerde samen met de conciërge het klassenfeest, hing alle slingers op en bleef na afloop nog een uur om de stoelen te stapelen")
		write(s, talk.Draft, "moe vandaag; de bakker thuis is ziek")
		_, err := s.PutStep(talk.Step{What: "de bakker bellen", Who: w.pupil(p).FirstName, When: "vrijdag"}, s.Seen)
		ok(t, err)
		ok(t, s.SetShort("de bel ging", s.Seen))
		ok(t, s.Finish(s.Seen))
		ok(t, w.SaveTalk(t.Context(), s))
	}
	return w
}

func searchAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, nil, width, height).press("f3")
}

func TestSearch(t *testing.T) {
	goldens(t, "search", func(t *testing.T, w, h int) *driver { return searchAt(t, worldOfWords(t), w, h) })
	goldens(t, "search-hits", func(t *testing.T, w, h int) *driver {
		return searchAt(t, worldOfWords(t), w, h).typ("bakker").press("down", "down")
	})
	goldens(t, "search-pupil", func(t *testing.T, w, h int) *driver {
		return searchAt(t, worldOfWords(t), w, h).typ("noor klas:2b feest")
	})
	goldens(t, "search-unknown", func(t *testing.T, w, h int) *driver { return searchAt(t, worldOfWords(t), w, h).typ("soort:xyz") })
	goldens(t, "search-filter", func(t *testing.T, w, h int) *driver {
		return searchAt(t, worldOfWords(t), w, h).typ("soort:klad").press("f3").typ("klad")
	})
}

func TestSearchInColour(t *testing.T) {
	for size, wh := range sizes() {
		for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Auto} {
			t.Run(name+"-"+size, func(t *testing.T) {
				d := searchAt(t, worldOfWords(t), wh[0], wh[1])
				d.env().settings.Theme = theme
				d.env().restyle()
				sameAsGolden(t, "search-colour-"+name+"-"+size, d.typ("bakker").press("down").visible())
			})
		}
	}
}

// It finds as you type, without accents, and opens the place.
func TestSearchOpensThePlace(t *testing.T) {
	w := worldOfWords(t)
	d := searchAt(t, w, 80, 24).sees("Zoek in alles", "klas:2b").typ("zoe").sees("› Zoë Şahin-van 't Hof · 2B").press("enter").sees("tijdlijn").press("esc")
	d.sees("Zoeken", "› Zoë Şahin").press("esc").sees("Zoek in alles").press("esc").sees("Leerlingen")
	d.press("ctrl+f").typ("slingers").sees("4 keer gevonden", "Noor de Wit · 2B · 23 okt 2026 · individueel · notitie")
	d.press("down").press("enter").sees("Verslag", "organiseerde samen").press("esc").sees("4 keer gevonden")
	if f := d.model.screen.(*finder); f.at != 1 {
		t.Errorf("came back to hit %d", f.at)
	}
	d.press("enter").sees("15 juli 2026").press("esc", "esc").typ("soort:klad bakker").press("enter").sees(nl.SearchKlad).lacks("moe vandaag")
}

// A talk that is not finished goes on only when that is asked for twice.
func TestSearchGoesOn(t *testing.T) {
	d := searchAt(t, worldOfWords(t), 80, 24).typ(`"open dag"`).sees("Eén keer gevonden", "bakkersvakschool")
	d.press("enter").sees("nog niet afgerond").press("down", "enter").sees("nog niet afgerond").press("enter").sees("van minimaal 20:00", "bakkersvakschool")
	if _, live := d.model.screen.(*live); !live {
		t.Errorf("the screen is %T", d.model.screen)
	}
}

// What is stored while it is open is found too.
func TestSearchHearsOfWhatIsStored(t *testing.T) {
	w := worldOfWords(t)
	d := searchAt(t, w, 80, 24).typ("reinier").sees("Niets gevonden")
	p := w.pupils[0]
	p.FirstName = "Reinier"
	ok(t, w.SavePupil(t.Context(), p, start()))
	d.send(savedMsg{name: "pupil"}).sees("› Reinier de Wit")
}

func TestSearchFilters(t *testing.T) {
	d := searchAt(t, worldOfWords(t), 80, 24).typ("bakker").press("ctrl+f").typ("soort stap").press("enter").sees("zoek  bakker soort:stap", "4 keer gevonden").lacks("klad")
	d.press("f3").typ("klas groep").press("enter").sees(`klas:"groep 8 blauw"`, "Eén keer gevonden", "Maximiliaan")
	d.press("f3").typ("soort stap").sees(nl.SearchFilterOn).press("enter").sees("2 keer gevonden").press("esc").sees("Zoek in alles")
	d.press("f3").typ("schooljaar").sees("schooljaar 2026-2027", "schooljaar 2022-2023").press("esc")
	d.press("ctrl+t").sees("Ook wat er eerder stond.").press("f4").lacks("eerder stond.")
	d.typ("fase:havo").sees("Er is geen fase “havo”. Kies uit: po8").press("enter").sees("niets gevonden om te openen")
}

// With a pupil only their lines are searched, and all of them stand there at first.
func TestSearchOfOne(t *testing.T) {
	w := worldOfWords(t)
	d := drive(t, w, func(e *env) screen { return newSearch(e, w.pupil("tif"), newHome(e)) }, 80, 24)
	d.sees("Zoeken · ⵜⴰⵏⵉⵔⵜ Ait Ben Haddou", "keer gevonden").lacks("Noor", "Zoek in alles").typ("slingers").sees("Eén keer gevonden")
}

// The newest query stays, whatever comes back when.
func TestSearchNewestQueryWins(t *testing.T) {
	w := worldOfWords(t)
	d := searchAt(t, w, 80, 24)
	f := d.model.screen.(*finder)
	f.filter.line = newLine("slingers")
	first := f.find()
	f.filter.line = newLine("zoe")
	if f.find() != nil {
		t.Fatal("two searches at once")
	}
	d.pass(time.Second).sees(nl.SearchReading)
	d.run(first)
	d.drain()
	d.sees("› Zoë Şahin").lacks("slingers", nl.SearchReading)
	d.send(foundMsg{to: &finder{}, found: found{text: "zoe"}}).sees("› Zoë Şahin")
	if got := strings.Join(w.finds.tried, " "); got != "slingers zoe" {
		t.Errorf("searched for %q", got)
	}
}

// Reading that takes long says how far it is, takes typing, and stops with Esc.
func TestSearchReadingTakesLong(t *testing.T) {
	w := worldOfWords(t)
	d := drive(t, w, nil, 80, 24)
	f := newSearch(d.env(), school.Pupil{}, d.model.screen).(*finder)
	d.model.screen = f
	var ctx context.Context
	f.Search = searcherFunc(func(c context.Context, told func(int, int)) ([]string, error) {
		ctx = c
		told(40, 100)
		return nil, c.Err()
	})
	batch := f.init()().(tea.BatchMsg)
	d.sees(nl.SearchReading).lacks("%")
	read := batch[0]
	msg := read()
	d.typ("zoe").pass(time.Second).send(readingMsg{}).sees("Even lezen… 40%", "zoek  zoe")
	if d.press("esc").sees("Leerlingen"); ctx.Err() == nil {
		t.Error("reading was not stopped")
	}
	d.send(msg).sees("Leerlingen")
}

// searcherFunc only reads.
type searcherFunc func(context.Context, func(int, int)) ([]string, error)

func (s searcherFunc) Refresh(ctx context.Context, told func(int, int)) ([]string, error) {
	return s(ctx, told)
}

func (searcherFunc) Find(context.Context, search.Query, int) (search.Result, error) {
	return search.Result{}, errNotThere
}
func (searcherFunc) Forget() {}

func TestSearchFails(t *testing.T) {
	w := worldOfWords(t)
	w.searcher().onRead = func(func(int, int)) error { return spoken("De schijf doet het niet.") }
	searchAt(t, w, 80, 24).sees("Zoeken lukte niet. De schijf doet het niet.").typ("zoe").sees("De schijf doet het niet.").press("esc", "esc").sees("Leerlingen")
}

// Locking takes what was read out of memory, and searching reads it again when
// there are keys.
func TestLockForgetsWhatIsSearched(t *testing.T) {
	w := worldOfWords(t)
	d := lockable(searchAt(t, w, 80, 24)).typ("zoe").sees("› Zoë")
	if w.finds.empty() {
		t.Fatal("nothing was read")
	}
	d.press("alt+s").lacks("Zoë")
	if !w.finds.empty() {
		t.Error("what was read is still there")
	}
	d.send(savedMsg{name: "pupil"})
	if !w.finds.empty() {
		t.Error("it was read again behind the lock")
	}
	d.opens().sees("› Zoë").press("backspace", "backspace", "backspace").typ("slingers").sees("4 keer gevonden")
	w.vault.unharmed(t)
}

// Whatever is typed and wherever it goes, the screen fits.
func TestSearchScrolls(t *testing.T) {
	w := worldOfWords(t)
	for _, wh := range sizes() {
		d := searchAt(t, w, wh[0], wh[1]).typ("e")
		f := d.model.screen.(*finder)
		for _, key := range []string{"down", "pgdown", "pgdown", "up", "pgup", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "down"} {
			if d.press(key); !strings.Contains(d.screen(), "› ") {
				t.Fatalf("%v: after %s the chosen hit is out of view:\n%s", wh, key, d.screen())
			}
		}
		if f.at != len(f.found.Hits)-1 {
			t.Errorf("%v: at hit %d of %d", wh, f.at, len(f.found.Hits))
		}
		d.resize(60, 16).sees("› ").press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup").sees("› ")
		if f.at != 0 || f.top != 0 {
			t.Errorf("%v: at %d from %d", wh, f.at, f.top)
		}
	}
}
