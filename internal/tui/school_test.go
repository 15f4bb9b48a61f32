package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/schooltest"
	"gesprek/internal/talk"
)

// schoolAt opens the first screen on a school of 1,500 pupils, two of whom are
// known: Yağmur Ünal-Đurić in class H4x and Zzoë van 't 鷹, who is the last of all.
func schoolAt(t *testing.T, width, height int) *driver {
	t.Helper()
	w := worldOfSchool(t, schooltest.Size{Pupils: 1498, Left: 20, Talks: 2000, Notes: 2000}).world
	w.pupils = append(w.pupils,
		school.Pupil{ID: "yagmur", Number: "004711", FirstName: "Yağmur", LastName: "Ünal-Đurić", Class: "H4x", Type: talk.Havo, Year: 4},
		school.Pupil{ID: "last", Number: "990", FirstName: "Zzoë", Prefix: "van 't", LastName: "鷹", Class: "2B", Type: talk.Havo, Year: 2})
	return drive(t, w, nil, width, height)
}

// chosenRow is the row with the mark of what is chosen.
func (d *driver) chosenRow() string {
	for row := range strings.SplitSeq(d.screen(), "\n") {
		if strings.Contains(row, "›") {
			return row
		}
	}
	return ""
}

func (d *driver) chooses(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if row := d.chosenRow(); !strings.Contains(row, text) {
			d.t.Errorf("chosen is %q, want %q in\n%s", row, text, d.screen())
		}
	}
	return d
}

func eachSize(t *testing.T, do func(t *testing.T, width, height int)) {
	t.Helper()
	for _, size := range [][2]int{{60, 16}, {80, 24}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) { do(t, size[0], size[1]) })
	}
}

func TestWholeSchoolByName(t *testing.T) {
	eachSize(t, func(t *testing.T, width, height int) {
		d := schoolAt(t, width, height).sees("Leerlingen · 1500")
		d.typ("yağm uri").sees("Leerlingen · 1 van 1500").chooses("Ünal-Đurić, Yağmur")
		d.press("ctrl+g").sees("Voorbereiden · Yağmur Ünal-Đurić").press("esc").sees("1 van 1500").press("esc").sees("Leerlingen · 1500")
		d.typ("h4x YAG").chooses("Ünal-Đurić").press("esc")
		d.typ("4711").sees("1 van 1500").chooses("Ünal-Đurić").press("esc") // the number, without its zeros
		d.typ("004711").sees("1 van 1500").chooses("Ünal-Đurić").press("esc")
	})
}

// A class that was typed whole comes before those that have it in their name.
func TestWholeSchoolByClass(t *testing.T) {
	eachSize(t, func(t *testing.T, width, height int) {
		d := schoolAt(t, width, height).typ("2b")
		d.chooses("鷹, Zzoë").press("down").lacks("› 鷹")
		d.press("esc").typ("h2a").press("end").chooses("H2a")
		title := strings.Fields(d.screen())
		if n := slices.Index(title, "van"); n < 1 || title[n-1] != "24" {
			t.Errorf("class H2a has not 24 pupils:\n%s", d.screen())
		}
	})
}

// Every pupil is met on the way down, page by page, and the last one can be chosen.
func TestWholeSchoolPageByPage(t *testing.T) {
	eachSize(t, func(t *testing.T, width, height int) {
		d := schoolAt(t, width, height)
		l := &d.model.screen.(*home).class
		if len(l.above) == 0 {
			t.Fatal("no talk is unfinished")
		}
		met := map[string]bool{}
		look := func() {
			screen := d.screen()
			for _, i := range l.shown[max(0, l.at-len(l.above)-60):min(len(l.shown), l.at-len(l.above)+60)] {
				if p := l.rows[i].pupil; strings.Contains(screen, nl.Fold(p.ListName())) || strings.Contains(screen, p.ListName()) {
					met[p.ListName()] = true
				}
			}
		}
		d.lacks("ctrl+home gaat erheen").press("pgdown").chooses("Abdi") // over the talks above, to the first pupil
		for pages := 0; ; pages++ {
			look()
			was := l.at
			if d.press("pgdown"); l.at == was {
				break
			}
			if pages > 1500 {
				t.Fatal("there is no end")
			}
		}
		d.chooses("鷹, Zzoë")
		for _, r := range l.rows {
			name := r.pupil.ListName()
			if len([]rune(name)) < 20 && !met[name] {
				t.Errorf("%s was passed over", name)
			}
		}
		d.sees(fmt.Sprintf("Niet afgerond: %d gesprekken. ctrl+home gaat erheen.", len(l.above)))
		if rows := strings.Count(d.screen(), "\n"); l.page() < rows-10 {
			t.Errorf("%d pupils are in view on %d rows", l.page()+1, rows)
		}
		d.press("ctrl+g").sees("Voorbereiden · Zzoë van 't 鷹").press("esc")
		if d.press("home"); l.at != 0 {
			t.Errorf("Home goes to row %d", l.at)
		}
		if d.press("end").chooses("鷹"); l.at != l.count()-1 {
			t.Errorf("End goes to row %d of %d", l.at, l.count())
		}
		d.press("pgup", "ctrl+home").typ("zo").press("home").typ("r").sees("rzo")
		if got := l.filter.text; got != "rzo" {
			t.Errorf("the filter is %q: Home and End are its own", got)
		}
	})
}

func TestWholeSchoolInOtherLists(t *testing.T) {
	w := worldOfSchool(t, schooltest.Size{Pupils: 1500, Talks: 1500}).world
	d := drive(t, w, func(e *env) screen { return newChoice(e, newHome(e)) }, 60, 16)
	d.press("end").chooses("Een nieuwe leerling").press("home").chooses("Abdi").press("pgdown", "pgup").chooses("Abdi")
	for i := range w.pupils {
		w.pupils[i].LeftOn = start().AddDate(-4, 0, 0)
	}
	d = drive(t, w, func(e *env) screen { return newCleanup(e, newHome(e)) }, 60, 16).sees("1500 van 1500")
	d.press("end", "ctrl+t").sees("1499 van 1500").press("home").chooses("Abdi").press("pgdown", "ctrl+t").sees("1498 van 1500")
}

// soughtOf knows what is typed for whom.
func TestSought(t *testing.T) {
	s := soughtOf(school.Pupil{FirstName: "Zoë", Prefix: "van 't", LastName: "Hof-Şahin", Class: "H4b", Number: "001234"})
	none := soughtOf(school.Pupil{FirstName: "An"})
	for query, want := range map[string]bool{
		"": true, "zoe": true, "h4 zo": true, "hof h4b": true, "sahin": true, "1234": true, "0012": true, "123 zoë": true,
		"12": false, "234": false, "zoe h5": false, "1235": false, "9": false,
	} {
		if got := s.fits(nl.Query(query)); got != want {
			t.Errorf("%q finds her: %t", query, got)
		}
	}
	if !s.among(nl.Query("zoe H4B")) || s.among(nl.Query("h4")) || none.among([]string{""}) || none.fits(nl.Query("000")) {
		t.Error("a class is taken for another")
	}
}

func TestTalksByPupilKeepsTheOrder(t *testing.T) {
	var list []talk.Summary
	for i := range 50 {
		list = append(list, talk.Summary{ID: fmt.Sprint(i), PupilID: fmt.Sprint(i * i % 7), Began: start().Add(-time.Duration(i) * time.Hour)})
	}
	got := talksByPupil(list)
	n := 0
	for id, part := range got {
		n += len(part)
		for i, s := range part {
			if s.PupilID != id || i > 0 && s.Began.After(part[i-1].Began) {
				t.Errorf("talk %s stands with pupil %s, at %d", s.ID, id, i)
			}
		}
	}
	if n != len(list) {
		t.Errorf("%d talks of %d", n, len(list))
	}
}
