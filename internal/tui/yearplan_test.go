package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfAYear has pupils of every phase, talked with in every way, on a Sunday in
// November.
func worldOfAYear(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.settings.School = "Het Zuiderlicht"
	w.held(t, "noor", talk.Individual, day(40), 24*time.Minute)
	w.held(t, "noor", talk.WithParents, day(12), 31*time.Minute)
	w.held(t, "zoe", talk.Individual, day(70), 11*time.Minute)
	w.held(t, "lang", talk.Individual, day(5), 20*time.Minute)
	w.begin(t, "yusuf", talk.Individual, day(1), 5*time.Minute)
	w.entries = append(w.entries, school.Entry{ID: "e1", Pupil: "zoe", Kind: school.Planned, Talk: talk.Individual, On: date(2026, 12, 3), At: day(1), Text: "GEHEIM"})
	return w
}

// withBreaks fills in invented holidays.
func withBreaks(w *world) *world {
	w.memos = map[string][]string{school.BreaksMemo: {
		"2026-12-21 2027-01-01 kerstvakantie", "2027-07-19 2027-08-27 zomervakantie", "2027-03-26 2027-03-26 Goede Vrijdag",
	}}
	return w
}

func planAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newYearPlan(e, newHome(e)) }, width, height)
}

// leaves are the keys to each leaf of the year plan.
func leaves() map[string][]string {
	return map[string][]string{
		"classes": {}, "months": {"tab"}, "todo": {"tab", "tab", "down"}, "pace": {"left", "left"}, "text": {"left"},
	}
}

func TestYearPlanScreens(t *testing.T) {
	for name, keys := range leaves() {
		goldens(t, "plan-"+name, func(t *testing.T, w, h int) *driver {
			return planAt(t, withBreaks(worldOfAYear(t)), w, h).press(keys...)
		})
	}
	goldens(t, "plan-empty", func(t *testing.T, w, h int) *driver { return planAt(t, newWorld(), w, h) })
	goldens(t, "plan-setup", func(t *testing.T, w, h int) *driver {
		return planAt(t, withBreaks(worldOfAYear(t)), w, h).press("f4", "down", "down", "down", "down", "down")
	})
}

func TestYearPlanColours(t *testing.T) {
	for name, keys := range leaves() {
		for size, wh := range sizes() {
			t.Run(name+"-"+size, func(t *testing.T) {
				d := planAt(t, withBreaks(worldOfAYear(t)), wh[0], wh[1])
				d.env().settings.Theme = school.Dark
				d.env().restyle()
				d.send(tea.WindowSizeMsg{Width: wh[0], Height: wh[1]}).press(keys...)
				sameAsGolden(t, "colour-plan-"+name+"-"+size, d.visible())
			})
		}
	}
}

// The year plan is one key from the first screen, and back.
func TestYearPlanFromHome(t *testing.T) {
	w := worldOfAYear(t)
	for _, key := range []string{"f5", "ctrl+y"} {
		drive(t, w, nil, 80, 24).press(key).sees("Gesprekkenoverzicht 2026-2027", "[per klas]", "Nog 6 te voeren, 1 gepland").
			press("esc").sees("Leerlingen · 5")
	}
	drive(t, w, nil, 80, 24).press("ctrl+k").typ("overzicht").press("enter").sees("Gesprekkenoverzicht")
}

// Typing filters on a class, and on a name in the list; esc empties it first.
func TestYearPlanFilters(t *testing.T) {
	d := planAt(t, worldOfAYear(t), 80, 24).typ("2b")
	d.sees("2B ").lacks("BOL-3", "samen", "per fase")
	d.press("esc").sees("BOL-3", "samen").press("tab", "tab")
	d.typ("zoe").sees("› Şahin", "○ gepland 3 dec").lacks("Ait Ben")
	d.press("backspace", "backspace", "backspace").typ("nergens").sees(nl.NothingFound)
	d.press("enter").sees("Er is nu geen leerling gekozen")
	d.press("esc").typ("haddou").press("esc").sees("› Ait Ben Haddou", "Berghe") // who was found stays chosen
	d.press("esc").sees("Leerlingen · 5")
}

// Enter opens the chosen pupil, and who comes back finds the list as it was.
func TestYearPlanOpensAPupil(t *testing.T) {
	d := planAt(t, worldOfAYear(t), 80, 24).press("tab", "tab", "down", "down")
	d.sees("› Ait Ben Haddou").press("enter").sees(nl.CardTimeline).press("esc").sees("› Ait Ben Haddou", "[nog te spreken (4)]")
}

// The months are there by phase too; what a large school does in a month fits.
func TestYearPlanMonthsFit(t *testing.T) {
	d := planAt(t, worldOfAYear(t), 60, 16).press("tab").sees("samen", "1A").press("pgdown").sees("per fase", "lj. 2-3 ")
	v := d.model.screen.(*yearPlan)
	for n, want := range map[int]string{0: "   ·", 1: "  ░1", 99: " █99", 120: "█120", 1234: "1234"} {
		level := 0
		if n > 0 {
			level = min(4, n)
		}
		if got := ansi.Strip(v.heat(report.Heat{Talks: n, Level: level})); got != want {
			t.Errorf("%d talks are %q, want %q", n, got, want)
		}
	}
	d.press("home").typ("2b").lacks("samen", "per fase").sees("2B")
}

// From the list a talk is planned or begun with who was not spoken to yet, of the
// kind that is missing; who comes back stands where they were.
func TestYearPlanTodoActs(t *testing.T) {
	w := worldOfAYear(t)
	d := planAt(t, w, 80, 24).lacks("te plannen").press("tab", "tab").sees("Bij 4 leerlingen is nog een gesprek te plannen (alt+p).")
	d.press("end").sees("› Berghe").press("alt+p").sees("Gepland gesprek · Maximiliaan-Alexander", "gesprek  met ouders")
	d.typ("7-12-2026").press("ctrl+s").sees(nl.CardSaved, "› Berghe", "○ gepland 7 dec", "Bij 3 leerlingen is nog een gesprek te plannen")
	d.press("home", "down").sees("› Şahin").press("alt+p").sees("gesprek  met ouders").press("esc") // alone is planned
	d.press("end", "up", "ctrl+g").sees("Voorbereiden · ⵜⴰⵏⵉⵔⵜ").press("esc").sees("› Ait Ben Haddou", "[nog te spreken (4)]")
}

// Students who only are to be asked whether parents may be there stand apart, and
// are not counted with those who are to be spoken to.
func TestYearPlanAsksApart(t *testing.T) {
	w := worldOfAYear(t)
	w.settings.Turned = w.settings.Turned.Turn(talk.MBO)
	w.held(t, "tif", talk.Individual, day(3), 30*time.Minute)
	d := planAt(t, w, 80, 24).press("tab", "tab").sees("[nog te spreken (3)]", "alleen nog vragen of ouders erbij mogen (1)")
	rows := strings.Split(d.press("end").sees("› Ait Ben Haddou", "? vragen").screen(), "\n")
	for y, r := range rows {
		if strings.Contains(r, "alleen nog vragen") && (!strings.Contains(rows[y-1], "Berghe") || !strings.Contains(rows[y+1], "› Ait Ben")) {
			t.Errorf("the group is not apart:\n%s", d.screen())
		}
	}
	d.press("up").sees("› Berghe").press("down").typ("ait").sees("› Ait Ben Haddou", "mogen (1)").lacks("Berghe")
	d.press("esc").resize(60, 16).press("home", "pgdown", "pgdown").sees("› Ait Ben Haddou")
	d.typ("zoe").lacks("alleen nog vragen")
}

// An earlier school year has its own talks; later than today there is none.
func TestYearPlanOfAnEarlierYear(t *testing.T) {
	w := worldOfAYear(t)
	w.held(t, "zoe", talk.Individual, day(300), 25*time.Minute)
	d := planAt(t, w, 80, 24).press("f3").sees(nl.Capital(nl.PlanNoLater))
	d.press("f2").sees("Gesprekkenoverzicht 2025-2026", "Voorbij: 8 gesprekken zijn niet gevoerd")
	d.press("left", "left").sees("klas en fase zijn die van nu").press("f3").sees("Gesprekkenoverzicht 2026-2027")
}

func TestYearPlanCopiesTheText(t *testing.T) {
	w := worldOfAYear(t)
	d := planAt(t, w, 80, 24).press("ctrl+y").sees(nl.PlanCopied[:40])
	if len(w.board.texts) != 1 || !strings.HasPrefix(w.board.texts[0], "Loopbaangesprekken in schooljaar 2026-2027 · Het Zuiderlicht\n\nDoel. ") {
		t.Fatalf("copied %q", w.board.texts)
	}
	for _, p := range w.pupils {
		if strings.Contains(w.board.texts[0], p.LastName) {
			t.Errorf("the text names %s", p.LastName)
		}
	}
	w.board.err = errors.New("vol")
	d.press("alt+k").sees(nl.PlanCopyFailed)
	w.board.err, w.board.how = nil, ByTerminal
	d.press("alt+k").sees("Gesprek heeft je terminal gevraagd")
}

func TestYearPlanThatCannotBeRead(t *testing.T) {
	w := worldOfAYear(t)
	w.full = errNotThere // reading the holidays fails too
	d := planAt(t, w, 80, 24).sees(nl.PlanNotRead)
	d.press("tab", "tab", "down", "enter", "ctrl+y").typ("x").sees(nl.PlanNotRead)
	if len(w.board.texts) > 0 {
		t.Error("copied what was not read")
	}
}

// Nothing of what was said or planned is on any leaf.
func TestYearPlanHasNoContents(t *testing.T) {
	for name, keys := range leaves() {
		planAt(t, worldOfAYear(t), 120, 36).press(keys...).lacks("GEHEIM", "ik vind het leuk", "bakker", name+"?")
	}
}

func TestPlanSetupHolidays(t *testing.T) {
	w := worldOfAYear(t)
	d := planAt(t, w, 80, 24).press("f4", "down", "down", "down", "down", "down")
	d.typ("kerst 21 dec t/m 1 januari 2027").sees("✓ 21 december 2026 t/m 1 januari 2027").press("down").typ("nieuwjaar 1-1-2027").sees("→ “nieuwjaar”")
	d.press("esc").sees("Deze regel klopt nog niet")
	if len(w.memos[school.BreaksMemo]) > 0 {
		t.Fatal("stored what is not right")
	}
	d.press("ctrl+d").lacks("nieuwjaar").press("esc").sees("[per klas]")
	if got := w.memos[school.BreaksMemo]; len(got) != 1 || got[0] != "2026-12-21 2027-01-01 kerst" {
		t.Fatalf("stored %q", got)
	}
	d.press("left", "left").sees("21 december 2026 (kerst): 4 schoolweken", "kerst  21 december 2026 t/m 1 januari 2027")
	d.press("f4", "down", "down", "down", "down", "down", "down")
	d.send(tea.PasteMsg{Content: "zomer\t19-7-2027\t27-8-2027\r\nmei; 26-4-2027; 7-5-2027\n"}).sees("✓ 19 juli t/m 27 augustus 2027", "✓ 26 april t/m 7 mei 2027")
	d.press("esc").sees("zomervakantie")
	if got := w.memos[school.BreaksMemo]; len(got) != 3 || got[2] != "2027-07-19 2027-08-27 zomer" {
		t.Fatalf("stored %q", got)
	}
}

// What is not right can be given up, and what cannot be stored is said.
func TestPlanSetupGivesUp(t *testing.T) {
	w := withBreaks(worldOfAYear(t))
	d := planAt(t, w, 80, 24).press("f4", "down", "down", "down", "down", "down").typ("x")
	d.press("esc").sees("[per klas]") // another name is right too
	if got := w.memos[school.BreaksMemo]; len(got) != 3 || !strings.Contains(got[0], "kerstvakantie") {
		t.Fatalf("stored %q", got)
	}
	d.press("f4", "down", "down", "down", "down", "down").typ(" 5-5-2027").press("esc").sees("klopt nog niet").press("esc").sees("[per klas]")
	if got := w.memos[school.BreaksMemo]; len(got) != 3 {
		t.Fatalf("stored %q", got)
	}
	d.press("f4").sees("kerst")
	w.breaks(errors.New("vol"))
	d.press("right", "esc").sees("Esc nog eens: terug zonder bewaren").press("esc").sees("Gesprekkenoverzicht")
}

// A line of holidays that cannot be read is passed over and said, and is not
// thrown away unseen.
func TestPlanSetupShowsWhatCannotBeRead(t *testing.T) {
	w := withBreaks(worldOfAYear(t))
	w.memos[school.BreaksMemo] = append(w.memos[school.BreaksMemo], "2027-02-30 2027-03-05 voorjaar")
	d := planAt(t, w, 80, 24).press("left", "left").sees("1 regel in de lijst met vakanties is niet te lezen en telt niet mee.", "kerstvakantie")
	d.press("f4", "down", "down", "down", "down", "down", "down", "down", "down").sees("2027-02-30 2027-03-05 voorjaar", "→ deze datum bestaat niet")
	if s := d.model.screen.(*planSetup); s.loses() {
		t.Error("nothing was changed, and something would be lost")
	}
	d.press("esc").sees("1 regel in de lijst").press("f4", "down", "down", "down", "down", "down", "home").typ("x")
	d.press("esc").sees("Deze regel klopt nog niet", "› vakantie          2027-02-30").press("esc").sees("1 regel in de lijst")
	if got := w.memos[school.BreaksMemo]; len(got) != 4 {
		t.Fatalf("stored %q", got)
	}
	d.press("f4", "down", "down", "down", "down", "down", "down", "down", "down").press("ctrl+d", "esc").lacks("1 regel in de lijst").sees("kerstvakantie")
	if got := w.memos[school.BreaksMemo]; len(got) != 3 {
		t.Fatalf("stored %q", got)
	}
	if s := d.press("f4").model.screen.(*planSetup); s.changed() {
		t.Errorf("nothing was changed, and %q would be stored", s.stored)
	}
}

// Talks with parents are set per phase, and hold at once.
func TestPlanSetupParents(t *testing.T) {
	w := worldOfAYear(t)
	d := planAt(t, w, 120, 36).sees("mbo").press("f4", "right", "down", "down", "down", "left").press("esc").sees("[per klas]")
	if s := w.settings; s.WithParents(talk.PO8) || !s.WithParents(talk.MBO) || !s.WithParents(talk.VO23) {
		t.Fatalf("stored %b", s.Turned)
	}
	d.sees("vragen").press("tab", "tab").sees("? vragen")
}

// A student of the mbo is asked whether parents may sit along; the answer is the
// student's, and forbids nothing.
func TestPrepareAsksAnAdult(t *testing.T) {
	w := worldOfFive()
	at := func(id string) *driver {
		return drive(t, w, func(e *env) screen { return newPrepare(e, w.pupil(id), newHome(e)) }, 80, 30)
	}
	at("noor").press("right").sees("met ouders").lacks(nl.AdultLabel)
	d := at("tif").lacks(nl.AdultLabel).press("right").sees(nl.AdultLabel, "Vraag het.")
	d.press("down", "right").lacks("Vraag het.").sees("ouders mogen erbij zijn")
	if got := w.pupil("tif").Adult; got != school.AdultAgrees {
		t.Fatalf("stored %q", got)
	}
	d.press("right").sees("Vanaf 18 jaar beslist de student zelf")
	if got := w.pupil("tif").Adult; got != school.AdultRefuses {
		t.Fatalf("stored %q", got)
	}
	d.press("ctrl+g")
	if _, began := d.model.screen.(*live); !began {
		t.Errorf("the talk did not begin: %T", d.model.screen)
	}
	w = worldOfFive()
	d = at("tif").press("right", "down")
	w.breaks(errors.New("vol"))
	d.press("right").sees("Niet bewaard of ouders erbij mogen zijn")
	w = worldOfFive()
	w.pupils[0].Adult = school.AdultRefuses
	at("noor").press("right").sees(nl.AdultLabel, "Vanaf 18 jaar beslist de student zelf")
}

// bigYear is a school of 60 classes and 1,500 pupils, none of them spoken to.
func bigYear() *world {
	w := newWorld()
	for i := range 1500 {
		w.pupils = append(w.pupils, school.Pupil{
			ID: fmt.Sprint("p", i), FirstName: "Zoë", Prefix: "van 't", LastName: fmt.Sprintf("Hof-Şahin %d", i),
			Class: fmt.Sprintf("%d%c", 1+i%6, 'A'+i%60/6), Type: talk.Havo, Year: 1 + i%5,
		})
	}
	return w
}

// BenchmarkYearPlan draws each leaf of a large school. It may take 200 µs.
func BenchmarkYearPlan(b *testing.B) {
	w := bigYear()
	for i, name := range []string{"classes", "months", "todo", "pace", "text"} {
		b.Run(name, func(b *testing.B) {
			m := benchModel(w, func(e *env) screen { return newYearPlan(e, newHome(e)) }, 120, 36)
			m.Update(m.screen.init()())
			for range i {
				m.Update(tea.KeyPressMsg{Code: tea.KeyTab})
			}
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
	}
	b.Run("key", func(b *testing.B) {
		m := benchModel(w, func(e *env) screen { return newYearPlan(e, newHome(e)) }, 120, 36)
		m.Update(m.screen.init()())
		m.Update(tea.KeyPressMsg{Code: tea.KeyTab})
		m.Update(tea.KeyPressMsg{Code: tea.KeyTab})
		keys := []tea.KeyPressMsg{{Code: 'z', Text: "z"}, {Code: tea.KeyBackspace}}
		n := 0
		for b.Loop() {
			m.Update(keys[n%len(keys)])
			m.View()
			n++
		}
	})
}

// BenchmarkYearPlanRead counts the school year of a large school after five years,
// of what was read of it, and shows the list of who is still to be spoken to.
func BenchmarkYearPlanRead(b *testing.B) {
	m := benchSchool(b, func(e *env) screen { return newYearPlan(e, newHome(e)) }, 120, 36)
	for b.Loop() {
		m.Update(m.screen.init()())
		m.View()
	}
}

// A locked screen shows nothing of it and reads nothing; what was typed stays.
func TestYearPlanLock(t *testing.T) {
	d := lockable(planAt(t, worldOfAYear(t), 80, 24)).press("tab", "tab").typ("zoe").press("alt+s")
	d.sees(nl.LockTitle).lacks("Şahin", "Gesprekkenoverzicht", "2B")
	d.press("f2", "tab", "enter").opens().sees("› Şahin", "zoek  zoe", "[nog te spreken (4)]")
	d.world.vault.unharmed(t)
	d = lockable(planAt(t, worldOfAYear(t), 80, 24)).press("f4", "down", "down", "down", "down", "down").typ("mei 3-5-2027").press("alt+s")
	d.sees(nl.LockTitle).lacks("mei 3-5-2027").opens().sees("✓ 3 mei 2027").press("esc").sees("[per klas]")
	if got := d.world.memos[school.BreaksMemo]; len(got) != 1 {
		t.Errorf("stored %q", got)
	}
	d.world.vault.unharmed(t)
}

// TestYearPlanOfALargeSchool: numbers of four digits are not cut short.
func TestYearPlanOfALargeSchool(t *testing.T) {
	w := newWorld()
	for i := range 1234 {
		w.pupils = append(w.pupils, school.Pupil{ID: fmt.Sprint("p", i), FirstName: "Noor", Class: fmt.Sprint(1+i%5, "A"), Type: talk.Havo, Year: 1 + i%5})
	}
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 36}} {
		planAt(t, w, size[0], size[1]).sees(" 1234 ", "0/1234").lacks("…").press("end").sees("andere").lacks("…")
	}
}
