package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// listPath is where the class list of these tests stands.
const listPath = "/media/anna/lijsten/2B.csv"

// worldOfLists has pupils with numbers, and lists in which something is the
// matter with every other line.
func worldOfLists() *world {
	w := worldOfFive()
	for i, number := range []string{"1001", "", "1003", "1004", "1005"} {
		w.pupils[i].Number = number
	}
	w.lists.notices = []string{
		"Kolom BSN is niet gelezen: het burgerservicenummer hoort hier niet.",
		"Kolom Postcode is niet gelezen: adressen staan niet in gesprek.",
	}
	w.lists.files = map[string]string{
		listPath: strings.Join([]string{
			"1001;Noor de Wit;3B", "2001;Zoë Şahin-van 't Hof;2B", "2002;Daan Bos;2B", "2003;;2B",
			"2004;Maximiliaan-Alexander van den Berghe van Heemstede-Obelt tot Zuidland;2B",
		}, "\n"),
		"/media/anna/lijsten/3 C.xlsx":   "1001;Noor de Wit;\n3001;Sem Bos;",
		"/media/anna/lijsten/leeg.csv":   "",
		"/media/anna/lijsten/gelijk.csv": "1003;يوسف المرابط;1A",
		"/media/anna/foto's/x.csv":       "1;Ab Cd;1A",
	}
	return w
}

func listFileAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, nil, width, height).press("ctrl+t").sees(nl.ImportTitle)
}

func importingAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return listFileAt(t, w, width, height).paste(listPath).press("enter")
}

func TestImporting(t *testing.T) {
	goldens(t, "import-file", func(t *testing.T, w, h int) *driver { return listFileAt(t, worldOfLists(), w, h) })
	goldens(t, "import-names", func(t *testing.T, w, h int) *driver {
		return listFileAt(t, worldOfLists(), w, h).typ("/media/anna/l").press("tab", "tab")
	})
	goldens(t, "importing", func(t *testing.T, w, h int) *driver { return importingAt(t, worldOfLists(), w, h) })
	goldens(t, "importing-doubt", func(t *testing.T, w, h int) *driver {
		return importingAt(t, worldOfLists(), w, h).press("enter", "enter")
	})
	goldens(t, "importing-class", func(t *testing.T, w, h int) *driver {
		return listFileAt(t, worldOfLists(), w, h).paste("'/media/anna/lijsten/3 C.xlsx'").press("enter").typ("3C")
	})
	goldens(t, "importing-sheets", func(t *testing.T, w, h int) *driver {
		world := worldOfLists()
		world.lists.sheets = true
		return importingAt(t, world, w, h).press("f9", "down", "down", "down")
	})
}

// The colours of the rows stand beside words that say the same.
func TestImportingColours(t *testing.T) {
	for size, wh := range sizes() {
		for name, theme := range map[string]school.Theme{"dark": school.Dark, "nocolor": school.Auto} {
			d := importingAt(t, worldOfLists(), wh[0], wh[1])
			d.env().settings.Theme = theme
			d.env().restyle()
			sameAsGolden(t, "importing-"+name+"-"+size, d.resize(wh[0], wh[1]).press("down").visible())
		}
	}
}

// Nothing is stored before it is asked for; then all of it is, at once.
func TestImportStores(t *testing.T) {
	w := worldOfLists()
	d := importingAt(t, w, 80, 24).sees("Klassenlijst · 2B.csv · 5 regels", "Kolom BSN", "›alles 5 nieuw 2 gewijzigd 1 twijfel 1 geweigerd 1", "klas 2B → 3B")
	d.press("ctrl+s").sees("Bij 1 regel is nog twijfel.", "Nog een keer ctrl+s")
	if len(w.pupils) != 5 || w.pupil("noor").Class != "2B" {
		t.Fatal("something is stored")
	}
	d.press("ctrl+s").sees("Leerlingen · 7", "Bewaard: 3 leerlingen.", "Bos, Daan")
	if len(w.pupils) != 7 || w.pupil("noor").Class != "3B" || w.pupil("zoe").Number != "" {
		t.Errorf("%+v", w.pupils)
	}
	d.press("alt+i").paste(listPath).press("f5").sees("gelijk 3", "twijfel 1").lacks("nieuw 2", "gewijzigd 1")
	d.press("f5").sees("Er is niets nieuws om te bewaren.", "Klassenlijst")
}

// Each answer to a doubt is one key, and can be changed.
func TestImportAnswers(t *testing.T) {
	for _, c := range []struct {
		keys   []string
		sees   string
		number string // of Zoë, afterwards
		pupils int
	}{
		{[]string{"f2"}, "gewijzigd 2", "2001", 7},
		{[]string{"f4"}, "nieuw 3", "", 8},
		{[]string{"f6"}, "geweigerd 2", "", 7},
		{[]string{"f6", "alt+z"}, "gewijzigd 2", "2001", 7},
		{[]string{"alt+o", "alt+n"}, "nieuw 3", "", 8},
	} {
		w := worldOfLists()
		d := importingAt(t, w, 80, 24).press("f2").sees("Bij deze regel is geen twijfel.").press("enter").sees("f2 dezelfde · f4 nieuw · f6 overslaan")
		d.press(c.keys...).sees(c.sees, "jij koos:").lacks("twijfel 1").press("enter").sees("Nergens is nog twijfel.")
		d.press("ctrl+s").sees("Leerlingen · ")
		if w.pupil("zoe").Number != c.number || len(w.pupils) != c.pupils {
			t.Errorf("%v: number %q, %d pupils", c.keys, w.pupil("zoe").Number, len(w.pupils))
		}
	}
}

// A file that is dragged into the window takes the place of the one before it; the
// rest of a name is added to it.
func TestImportOtherFile(t *testing.T) {
	other := "/media/anna/lijsten/3 C.xlsx"
	d := importingAt(t, worldOfLists(), 80, 24).press("esc").sees(nl.ImportTitle, listPath)
	for _, dragged := range []string{"'" + other + "'", other + "\n", `/media/anna/lijsten/3\ C.xlsx`, "file:///media/anna/lijsten/3%20C.xlsx"} {
		if got := d.paste(dragged).model.screen.(*listFile).pick.typed(d.env()); got != other {
			t.Errorf("after %q it is %q", dragged, got)
		}
	}
	d = listFileAt(t, worldOfLists(), 80, 24).typ("/media/anna/").paste("lijsten/2B.csv").sees("/media/anna/lijsten/2B.csv")
	d.press("home").paste("/").sees("//media/anna/lijsten/2B.csv").press("end").paste(`C:\lijst.csv`).lacks("anna")
}

// Leaving what was answered takes two keys, or the program asks; what was not
// touched takes one.
func TestImportLeaves(t *testing.T) {
	w := worldOfLists()
	d := importingAt(t, w, 80, 24)
	d.press("esc").sees(nl.ImportTitle, listPath).press("enter", "enter", "f2", "esc").sees("Er is nog niets bewaard.", "Klassenlijst · 2B.csv")
	d.press("ctrl+q").sees("Nog een keer: stoppen").press("down").press("esc").sees("Nog een keer esc").press("esc").sees(nl.ImportTitle)
	if d.quit || len(w.pupils) != 5 {
		t.Error("it stopped, or stored")
	}
	if u, is := d.model.screen.(unkept); is && u.loses() {
		t.Error("the question for a file loses nothing")
	}
	d.press("esc").sees("Leerlingen · 5")
	d = importingAt(t, w, 80, 24)
	if u := d.model.screen.(unkept); u.loses() {
		t.Error("nothing was answered")
	}
	if d.press("ctrl+q"); !d.quit {
		t.Error("it does not stop")
	}
	w.pupils = append(w.pupils, school.Pupil{ID: "weg", FirstName: "Ad", LastName: "Weg", Class: "2B"})
	d = importingAt(t, w, 80, 24).press("f9")
	if u := d.model.screen.(unkept); !u.loses() {
		t.Error("somebody was told to be gone")
	}
	if d.press("ctrl+q", "ctrl+q"); !d.quit {
		t.Error("it does not stop")
	}
}

// Who is in a class of the list and not in it leaves when that is asked for.
func TestImportGone(t *testing.T) {
	w := worldOfLists()
	w.pupils = append(w.pupils, school.Pupil{ID: "weg", FirstName: "Ad", LastName: "Weg", Class: "2B"})
	d := importingAt(t, w, 80, 24).sees("Niet meer in de lijst: Ad Weg (2B). Er verandert niets. Is diegene").press("f9").sees("Bij bewaren is diegene van school per vandaag")
	d.press("ctrl+g").sees("Er verandert niets").press("f9", "ctrl+s", "ctrl+s").sees("Bewaard: 4")
	if got := w.pupil("weg").LeftOn; !got.Equal(date(2026, 11, 22)) {
		t.Errorf("left on %v", got)
	}
	listFileAt(t, w, 80, 24).paste("/media/anna/lijsten/gelijk.csv").press("enter", "f9").sees("Iedereen staat in de lijst.")
}

// A list without a class asks for it.
func TestImportNeedsClass(t *testing.T) {
	w := worldOfLists()
	d := listFileAt(t, w, 80, 24).paste(`/media/anna/lijsten/3\ C.xlsx`).press("enter").sees("In welke klas zit")
	d.press("ctrl+s").sees("Beantwoord eerst de vraag bovenaan.").press("enter").sees("Typ eerst een klas.")
	d.typ(" 3C ").press("enter").lacks("In welke klas").sees("klas 2B → 3C", "nieuw 1")
	d.typ("sem").sees("Sem Bos", "zoek sem").lacks("Noor").press("esc").sees("Noor").press("ctrl+s").sees("Bewaard: 2")
	if w.pupil("noor").Class != "3C" {
		t.Errorf("%+v", w.pupil("noor"))
	}
}

func TestImportFilters(t *testing.T) {
	d := importingAt(t, worldOfLists(), 80, 24)
	for _, want := range []string{"›nieuw 2", "›gewijzigd 1", "›twijfel 1", "›geweigerd 1", "›alles 5"} {
		d.press("f3").sees(want)
	}
	d.press("f3").sees("Daan Bos").lacks("Noor de Wit").press("enter").sees("›alles 5", "f2 dezelfde")
	d.typ("xx").sees("Niets gevonden").press("f2").sees("geen twijfel").press("esc").sees("Noor de Wit")
	d.typ("noor 3").sees("Noor de Wit").lacks("Daan").press("backspace", "backspace").paste("xyz").sees("Niets gevonden")
}

// On a small screen what is said of the file is read by scrolling, and every
// line can be reached.
func TestImportScrolls(t *testing.T) {
	w := worldOfLists()
	var rows []string
	for i := range 60 {
		rows = append(rows, fmt.Sprintf("%d;Leerling %d;4A", 5000+i, i))
	}
	w.lists.files[listPath] = strings.Join(rows, "\n")
	for range 8 {
		w.lists.notices = append(w.lists.notices, "Kolom Telefoon is niet gelezen: telefoonnummers staan niet in gesprek.")
	}
	w.lists.notices[0], w.lists.notices[9] = "EERSTE", "LAATSTE"
	d := importingAt(t, w, 60, 16).sees("EERSTE").lacks("Leerling 0 ")
	for range 40 {
		if d.shows("› 2") {
			break
		}
		d.press("down")
	}
	d.sees("› 2", "regel 2", "Leerling 0")
	for i := range 59 {
		d.press("down").sees(fmt.Sprintf("regel %d ", i+3), fmt.Sprintf("Leerling %d · 4A", i+1))
	}
	d.press("down").sees("regel 61 ").press(slices.Repeat([]string{"pgup"}, 30)...).sees("EERSTE")
	d.resize(120, 36).press("down").sees("EERSTE", "LAATSTE")
}

// A file that cannot be read says why, and stays to be mended.
func TestImportFileFails(t *testing.T) {
	d := listFileAt(t, worldOfLists(), 80, 24)
	d.press("enter").sees(nl.ImportNoPath).typ("/ergens").press("enter").sees("Dit bestand is er niet.", "/ergens").typ("x").lacks("Dit bestand is er niet.")
	d.press("esc").sees("Leerlingen").press("alt+i").paste("/media/anna/lijsten/leeg.csv\n").press("enter").sees(nl.ImportEmpty).press("down", "enter", "f2", "f3").press("ctrl+s").sees("niets nieuws")
}

// What was asked for while the program was busy with something else is not taken
// for an answer to what came after.
func TestImportReadingStops(t *testing.T) {
	w := worldOfLists()
	w.pupils = append(w.pupils, school.Pupil{ID: "weg", FirstName: "Ad", LastName: "Weg", Class: "2B"})
	d := listFileAt(t, w, 80, 24).paste(listPath)
	w.lists.wait = true
	m := d.model
	cmd := m.handle(keyNamed(t, "enter"))
	f := m.screen.(*listFile)
	d.lacks("Even lezen").send(listSlowMsg{f.reading}).sees("Even lezen …").press("enter").sees("Even lezen").press("esc").sees(nl.ImportStopped)
	d.run(cmd)
	d.drain()
	d.sees(nl.ImportTitle)
	if !slices.Equal(w.lists.ended, []error{context.Canceled}) {
		t.Errorf("the reading ended with %v", w.lists.ended)
	}
	w.lists.wait = false
	d.press("enter", "enter").sees("f2 dezelfde")
	first := m.handle(keyNamed(t, "f2"))
	x := m.screen.(*importing)
	d.send(listSlowMsg{x.reading}).sees("Even lezen").press("ctrl+s").sees("is nog bezig")
	second := m.handle(keyNamed(t, "f9")) // in place of the first, with its answer
	d.run(first)
	d.drain()
	d.lacks("jij koos", "nog bezig")
	d.run(second)
	d.drain()
	d.sees("jij koos: dezelfde leerling").lacks("Even lezen")
	third := m.handle(keyNamed(t, "f6"))
	d.press("esc").sees(nl.ImportStopped)
	d.run(third)
	d.drain()
	d.sees("jij koos: dezelfde leerling")
	delete(w.lists.files, listPath)
	d.press("f6").sees("Dit bestand is er niet.", "jij koos: dezelfde leerling")
}

// When storing fails everything stays as it is, to be tried again.
func TestImportNotStored(t *testing.T) {
	w := worldOfLists()
	d := importingAt(t, w, 80, 24).press("enter", "f2")
	w.breaks(brief{nl.BriefFull})
	d.press("ctrl+s").sees("Er is niets bewaard. De schijf is vol.", "jij koos")
	w.breaks(nil)
	d.press("ctrl+s").sees("Bewaard: 4")
	w = worldOfLists()
	d = importingAt(t, w, 80, 24)
	d.env().saver = nowhere{}
	d.press("ctrl+s", "ctrl+s").sees(nl.ImportStoring).press("esc").sees(nl.ImportStoring, "2B.csv").press("ctrl+s", "f9", "enter", "f2").sees("nog bezig")
	d.send(savedMsg{name: importJob, err: errors.New("vol")}).sees("Er is niets bewaard.").press("esc").sees(nl.ImportTitle)
}

func TestImportCompletes(t *testing.T) {
	d := listFileAt(t, worldOfLists(), 80, 24).typ("/m").press("tab").sees("/media/")
	d.press("tab").sees("/media/anna/").press("tab").sees("foto's/", "lijsten/").typ("l").lacks("foto's").press("tab").sees("/media/anna/lijsten/")
	d.press("tab").sees("2B.csv", "3 C.xlsx", "gelijk.csv", "leeg.csv").typ("3").press("tab", "enter").sees("Klassenlijst · 3 C.xlsx")
	d.press("esc").typ("zz").press("tab").sees(nl.ImportNothing)
	d = listFileAt(t, worldOfLists(), 60, 16).typ("/weg").press("alt+a").sees(nl.ImportNoFolder)
	// somebody who types on is not interrupted
	m := d.model
	d.press("esc", "ctrl+t").typ("/m")
	cmd := m.handle(keyNamed(t, "tab"))
	d.press("tab").typ("e")
	d.run(cmd)
	d.drain()
	d.sees("/me").lacks("/media")
}

// On the empty first screen it is a letter.
func TestImportFirst(t *testing.T) {
	w := newWorld()
	w.lists.files = map[string]string{listPath: "1;Ab Cd;1A"}
	d := drive(t, w, nil, 80, 24).sees("k  een klassenlijst inlezen").press("k").paste(listPath).press("enter").press("ctrl+s").sees("Leerlingen · 1", "Bewaard: 1")
	d.env().Importer = nil
	d.press("ctrl+t").sees("Hier kan geen klassenlijst worden gelezen.")
}

// A locked program reads no list, and stores none, until it is opened.
func TestImportLocked(t *testing.T) {
	w := guardedWorld(worldOfLists())
	d := importingAt(t, w, 80, 24).press("enter", "f2", "alt+s").sees(nl.LockTitle).lacks("Noor", "2B")
	d.opens().sees("jij koos", "2B.csv").press("ctrl+s").sees("Bewaard: 4")
	w.vault.unharmed(t)
}

func TestTypedPath(t *testing.T) {
	for text, want := range map[string]string{
		"/a/b.csv": "/a/b.csv", "  /a/b.csv \n": "/a/b.csv", `/a/klas\ 2B\ \(nieuw\).csv`: "/a/klas 2B (nieuw).csv",
		`"/a/klas 2B.csv"`: "/a/klas 2B.csv", `'/a/klas 2B.csv'`: "/a/klas 2B.csv", `'/a/it'\''s.csv'`: "/a/it's.csv",
		"file:///a/klas%202B.csv": "/a/klas 2B.csv", "file://localhost/a/b.csv": "/a/b.csv", "FILE:/a/b.csv": "/a/b.csv",
		"file:///C:/a/b.csv": "C:/a/b.csv", "file://server/a.csv": "file://server/a.csv", "file:%zz": "file:%zz",
		"~/a.csv": "/media/anna/a.csv", "~": "/media/anna", `"~/a b.csv"`: "/media/anna/a b.csv", "~piet/a.csv": "~piet/a.csv", `~\a.csv`: `/media/anna\a.csv`,
		`D:\lijsten\2B.csv`: `D:\lijsten\2B.csv`, `"C:\Mijn lijsten\2B.csv"`: `C:\Mijn lijsten\2B.csv`, `\\server\map\2B.csv`: `\\server\map\2B.csv`,
		`/a/b\c.csv`: `/a/b\c.csv`, `/a/b\\c.csv`: `/a/b\c.csv`, `/a/b\`: `/a/b\`, `"`: `"`, "": "", `''`: "", "klas 2B.csv": "klas 2B.csv",
	} {
		if got := typedPath(text, "/media/anna"); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	for _, path := range []string{"/a b", `/a\`, `/a\ b`, "/a ", "'a'", "file:/a", `/a\\b`} {
		l := shelled(path)
		if got := typedPath(l.text, ""); got != path {
			t.Errorf("%q is written %q and read back %q", path, l.text, got)
		}
	}
	for _, environ := range [][]string{{"HOME=/media/anna"}, {"X=1", "HOME=", "USERPROFILE=/media/anna"}} {
		if got := homeIn(environ); got != "/media/anna" {
			t.Errorf("%q has home %q", environ, got)
		}
	}
}
