package tui

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// atlas is the reference data that the program has.
func atlas(t *testing.T) route.Atlas {
	t.Helper()
	book, err := handbook.Load(os.DirFS("../../prompts"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return book.Atlas
}

// worldOfMap is a world with the real map, and a pupil of vmbo-kb.
func worldOfMap(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	at := atlas(t)
	w.fill = func(b *handbook.Book) { b.Atlas = at }
	for i := range w.pupils {
		if w.pupils[i].ID == "noor" {
			w.pupils[i].Type, w.pupils[i].Year = talk.VmboKB, 2
		}
	}
	return w
}

func mapAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newRouteMap(e, w.pupil("noor"), newHome(e)) }, width, height)
}

func (d *driver) routeMap() *routeMap { return d.model.screen.(*routeMap) }

// mapSizes are the sizes of the golden frames of the map.
func mapSizes() [][2]int { return [][2]int{{80, 24}, {140, 40}, {60, 16}} }

func mapGoldens(t *testing.T, name string, open func(width, height int) *driver) {
	t.Helper()
	for _, size := range mapSizes() {
		d := open(size[0], size[1])
		d.golden(name + "-" + fmt.Sprintf("%dx%d", size[0], size[1]))
	}
}

func TestRouteMap(t *testing.T) {
	hbo := func(w, h int) *driver { return mapAt(t, worldOfMap(t), w, h).press("z").typ("hbo bach").press("enter") }
	mapGoldens(t, "map", func(w, h int) *driver { return mapAt(t, worldOfMap(t), w, h) })
	mapGoldens(t, "map-route", hbo)
	mapGoldens(t, "map-step", func(w, h int) *driver { return hbo(w, h).press("left") })
	mapGoldens(t, "map-turned", func(w, h int) *driver { return hbo(w, h).press("f11", "space") })
	mapGoldens(t, "map-five", func(w, h int) *driver { return hbo(w, h).press("q") })
}

// Walking tells of every place what it is; enter goes there, and the step under the
// cursor is told with its demand and its source.
func TestRouteMapWalk(t *testing.T) {
	d := mapAt(t, worldOfMap(t), 100, 40)
	d.sees("Vmbo-kb. De kaderberoepsgerichte leerweg.", nl.RouteStands, "mbo 4 · 3 tot 4 jaar · er kunnen eisen zijn")
	d.press("right").sees("Mbo 3. Vakopleiding.", "Vanaf vmbo-kb: 2 tot 3 jaar, 1 stap.")
	d.press("up", "right").sees("Hbo bachelor.", "Vanaf vmbo-kb: 7 tot 8 jaar, 2 stappen.").lacks("Weg 1")
	d.press("enter").sees("Weg 1 van", "7 tot 8 jaar · de kortste, de zekerste", nl.RouteCounted("vmbo-kb"))
	d.press("left").sees("vmbo-kb → mbo 4 · 3 tot 4 jaar", "Naar een andere richting kan een vak nodig zijn", "Drenthe College")
	d.press("left").sees("Vmbo-gl.", nl.RouteNotOpen).press("down").sees("Weg 1 van", "De jaren tellen vanaf vmbo-kb.")
	for range 6 {
		d.press("left", "up")
	}
	d.press("left", "down").sees("Hier begint de kaart").press("enter").sees("geen weg van vmbo-kb naar po groep 8")
	mapAt(t, worldOfMap(t), 80, 24).press("b").typ("vmbo leerjaar 2 of").press("enter").sees("In tl kiest de ene school")
}

// A step down and work are passed only when asked for.
func TestRouteMapOptions(t *testing.T) {
	w := worldOfMap(t)
	for i := range w.pupils {
		w.pupils[i].Type, w.pupils[i].Year = talk.Havo, 3
	}
	d := mapAt(t, w, 100, 40).press("z").typ("vmbo-tl").press("enter")
	d.sees(nl.RouteOnlyDownKeys).press("o").sees("met een stap naar beneden").lacks(nl.RouteOnlyDownKeys)
	d.press("o").sees(nl.RouteOnlyDownKeys).press("z").typ("associate").press("enter")
	few := len(d.routeMap().routes)
	d.press("w")
	if many := len(d.routeMap().routes); many <= few {
		t.Errorf("%d routes past work, %d without", many, few)
	}
	d.sees(nl.RouteWorkNoYears)
}

// The goal is stored with the pupil, and is there the next time.
func TestRouteMapGoal(t *testing.T) {
	w := worldOfMap(t)
	d := mapAt(t, w, 80, 24)
	d.press("d").sees("Nog geen doel gekozen")
	d.press("z").typ("hbo bach").press("enter", "tab", "d").sees(nl.RouteGoalKept)
	if got := w.pupil("noor").Aims; got != (school.Aims{Goal: "hbo-bachelor"}) {
		t.Errorf("stored are %+v", got)
	}
	again := mapAt(t, w, 80, 24).sees("Weg 1 van")
	w.breaks(errors.New("disk"))
	again.press("d").sees("Het doel is niet bewaard")
}

// From the list of pupils it is nobody's map: it asks where to begin, and keeps no goal.
func TestRouteMapFromHome(t *testing.T) {
	d := drive(t, worldOfMap(t), nil, 100, 40).press("f11").sees(nl.RoutePickFrom).typ("havo").press("enter").sees("Havo. Vijf jaar")
	d.press("z").typ("wo bach").press("enter", "d").sees(nl.Capital(nl.RouteNobody)).press("esc").sees("Noor")
}

// Where the school type does not tell where somebody stands, it asks; and a map of
// which nothing could be read says so.
func TestRouteMapUnknown(t *testing.T) {
	w := worldOfMap(t)
	for i := range w.pupils {
		w.pupils[i].Type, w.pupils[i].Year = talk.Mbo, 2
	}
	d := mapAt(t, w, 80, 24).sees(nl.RoutePickFrom).typ("mbo 3").press("enter").sees("Mbo 3. Vakopleiding.")
	if d.routeMap().from != "mbo-3" {
		t.Errorf("begins at %q", d.routeMap().from)
	}
	mapAt(t, w, 80, 24).sees("› mbo ").press("esc").sees("Leerlingen ·")
	mapAt(t, w, 80, 24).press("enter", "b", "esc").sees(nl.RouteStands)
	mapAt(t, worldOfFive(), 80, 24).sees("De leerroutekaart is er niet").press("enter", "z", "right", "tab", "f11").sees("de rest werkt")
}

// On a narrow screen a place keeps its name, and what is said of it gives way.
func TestRouteMapPickNarrow(t *testing.T) {
	mapAt(t, worldOfMap(t), 60, 16).press("z").sees("  kopklas ", "  dakpanbrugklas ", "  vwo leerjaar 3 ")
}

// A letter with shift or caps lock is the same command.
func TestRouteMapCapitals(t *testing.T) {
	mapAt(t, worldOfMap(t), 80, 24).press("Z").sees(nl.RoutePickTo)
}

// The map is kept as it is drawn, the picture first.
func TestRouteMapSave(t *testing.T) {
	d := mapAt(t, worldOfMap(t), 80, 24).press("z").typ("hbo bach").press("enter", "ctrl+s")
	d.sees("pdf, om te printen", "Leerroutekaart vmbo-kb hbo-bachelor.pdf").press("right").sees("hbo-bachelor.svg").press("ctrl+s").sees("Leerroutekaart vmbo-kb hbo-bachelor.svg")
}

// On the draaischerm there is nothing but the map, plain words and a question.
func TestRouteMapTurned(t *testing.T) {
	d := mapAt(t, worldOfMap(t), 80, 24).press("z").typ("hbo bach").press("enter", "f11")
	d.sees("Eerst mbo 4, 3 tot 4 jaar. Daarna hbo bachelor, 4 jaar. Samen 7 tot 8 jaar.", "Wat kan ik?").lacks("Bevestigd", "Noor", "er kunnen eisen zijn")
	d.press("d", "s", "q").sees("Eerst mbo 4")
	if got := d.world.pupil("noor").Aims.Goal; got != "" {
		t.Errorf("stored %q unseen", got)
	}
	d.press("space").sees("Wat wil ik?").press("esc").sees("Weg 1 van").press("esc").lacks("Weg 1 van")
}

// The picture of a whole map is drawn after every key.
func BenchmarkRouteMap(b *testing.B) {
	book, err := handbook.Load(os.DirFS("../../prompts"), nil)
	if err != nil {
		b.Fatal(err)
	}
	w := worldOfFive()
	w.fill = func(to *handbook.Book) { to.Atlas = book.Atlas }
	for _, size := range mapSizes() {
		m := benchModel(w, func(e *env) screen {
			v := newRouteMap(e, school.Pupil{Type: talk.VmboKB, Year: 4}, newHome(e)).(*routeMap)
			v.read()
			v.goal("hbo-bachelor")
			return v
		}, size[0], size[1])
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
	}
}

// Where the pupil may be heading stands on the card, by name.
func TestAimsOnCard(t *testing.T) {
	cardAt(t, worldOfDecaan(t, talk.VmboKB, 2, school.Aims{Profile: "zw", Second: "pie", Goal: "hbo-bachelor"}), "noor", 100, 40).
		sees("denkt aan Zorg en welzijn, of Produceren, installeren en energie · wil naar hbo bachelor")
	cardAt(t, worldOfDecaan(t, talk.VmboKB, 2, school.Aims{Profile: "weg"}), "noor", 100, 40).lacks("denkt aan")
}
