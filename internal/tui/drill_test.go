package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/prompts"
)

// worldOfDrills has the drills of the program itself.
func worldOfDrills(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.fill = func(b *handbook.Book) { b.Drills = book.Drills }
	return w
}

func drillsOpen(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newDrills(e, newHome(e)) }, width, height)
}

// drillOn opens a drill; the seed follows from the ids that the world gives.
func drillOn(t *testing.T, w *world, id string, width, height int) *driver {
	t.Helper()
	return drive(t, w, func(e *env) screen { return newDrillsAt(e, id, newHome(e)) }, width, height)
}

// atDrill is the round on the screen.
func atDrill(t *testing.T, d *driver) *drill {
	t.Helper()
	v, ok := d.model.screen.(*drill)
	if !ok {
		t.Fatalf("screen is a %T:\n%s", d.model.screen, d.screen())
	}
	return v
}

// item finds an item of a drill of the program's own.
func drillItemOf(t *testing.T, w *world, drill, id string) rehearse.DrillItem {
	t.Helper()
	d, ok := w.book().Drill(drill)
	if !ok {
		t.Fatalf("no drill %s", drill)
	}
	for _, i := range d.Items {
		if i.ID == id {
			return i
		}
	}
	t.Fatalf("no item %s", id)
	return rehearse.DrillItem{}
}

// worldOfItems has one drill, of the items named only.
func worldOfItems(t *testing.T, drill string, ids ...string) *world {
	t.Helper()
	w := worldOfDrills(t)
	found, _ := w.book().Drill(drill)
	one := *found
	one.Items = nil
	for _, id := range ids {
		one.Items = append(one.Items, drillItemOf(t, w, drill, id))
	}
	w.fill = func(b *handbook.Book) { b.Drills = []rehearse.Drill{one} }
	return w
}

// kept is what was stored of what was practised.
func kept(w *world) string {
	var all strings.Builder
	for _, r := range w.practice.runs {
		all.WriteString(r.Text)
	}
	return all.String()
}

// A first-timer makes an open question of a closed one: what is good comes first, then
// one thing; typing on changes the answer, and Enter goes on.
func TestDrillOpen(t *testing.T) {
	w := worldOfItems(t, "open", "stage-leuk")
	d := drillsOpen(t, w, 80, 24).sees("Van gesloten naar open").press("enter")
	d.sees("Vind je je stage leuk?", "Jij zegt", "5:00").lacks("✓", "fout", "Fout")
	d.press("enter").sees("Typ eerst wat je zou zeggen")
	d.typ("Is je stage leuk?").press("enter").sees("✓ Je vraagt ernaar.", "→ Hier kan nog een kort antwoord op komen", "“is je”").lacks("Zo kan het ook")
	for range len("Is je stage leuk?") {
		d.press("backspace")
	}
	d.lacks("✓", "→ Hier")
	d.typ("Was je stage leuk?").press("enter").sees("Zo kan het ook: “Wat deed je gisteren op je stage?”")
	d.press("f3").lacks("✓").press("ctrl+w", "ctrl+w", "ctrl+w", "ctrl+w").typ("Hoe was je stage?").press("enter")
	d.sees("✓ Hier kan een verhaal op komen.").press("f2").sees("Wat gebeurt er op een goede dag")
	d.press("enter").sees("Je hebt er één gedaan.", "Deze van jou werken", "“Hoe was je stage?”").lacks("Om nog eens")
	for _, mark := range []string{"score", "punten", "%", "cijfer", "goed:"} {
		d.lacks(mark)
	}
	read, err := rehearse.ParseScript(strings.NewReader(kept(w)))
	if err != nil || read.Head.Source != rehearse.Drilled || read.Head.Drill != "open" || len(read.Entries) != 7 {
		t.Errorf("stored is %v\n%s", err, kept(w))
	}
	d.press("f3").sees("Vind je je stage leuk?", "5:00").press("esc").sees("Losse oefeningen").press("esc").sees("Leerlingen")
}

// After five minutes the item at hand is finished, and then it ends.
func TestDrillEndsAfterTheItem(t *testing.T) {
	w := worldOfDrills(t)
	d := drillOn(t, w, "een-tegelijk", 80, 24)
	d.typ("Hoe was dat?").press("enter").pass(4*time.Minute+59*time.Second).press("enter").sees("0:01", "1 gedaan")
	d.pass(2 * time.Second).send(drillTickMsg{atDrill(t, d), 1})
	d.sees("tijd om; deze nog").typ("En wat deed je en wie was dat?").press("enter").sees("Het lijken twee vragen").press("enter")
	d.sees("Je hebt er 2 gedaan.", "Om nog eens te proberen", "Jij zegt: “En wat deed je en wie was dat?”", "Zo kan het ook")
}

// Who comes back to a drill has one clock that ticks, and not one more each time.
func TestDrillTicksOnce(t *testing.T) {
	v := atDrill(t, drillOn(t, worldOfDrills(t), "open", 80, 24))
	old := drillTickMsg{v, v.ticks}
	if v.init() == nil {
		t.Fatal("the clock does not tick")
	}
	if _, cmd := v.update(old); cmd != nil {
		t.Error("the tick of before goes on beside the new one")
	}
	if _, cmd := v.update(drillTickMsg{v, v.ticks}); cmd == nil {
		t.Error("the new tick does not go on")
	}
}

// Who passes an item over has not done it; who leaves at once has kept nothing.
func TestDrillSkips(t *testing.T) {
	w := worldOfDrills(t)
	d := drillOn(t, w, "open", 80, 24)
	first := atDrill(t, d).run.Item().ID
	d.typ("half").press("f4").lacks("half", "gedaan")
	if atDrill(t, d).run.Item().ID == first {
		t.Error("the same item stands there")
	}
	d.press("esc").sees("Losse oefeningen")
	if kept(w) != "" {
		t.Errorf("stored is %q", kept(w))
	}
}

// Four counts without a key, and the pupil goes on.
func TestDrillQuiet(t *testing.T) {
	w := worldOfItems(t, "stilte", "garage")
	d := drillOn(t, w, "stilte", 80, 24).sees("Jij vroeg: “Wat doe je op zaterdag?”").lacks("Gewoon. Bij mijn oom.")
	d.press("enter").sees("“Gewoon. Bij mijn oom.”").lacks("Die heeft een garage")
	wait := func(by time.Duration) {
		d.pass(by)
		v := atDrill(t, d)
		d.send(stillMsg{v, v.still.from})
	}
	d.press("x").lacks("te vroeg", "→") // within half a second: meant for what stood there
	wait(2 * time.Second)
	d.sees("een · twee").lacks("drie")
	d.typ("e").sees("✓ Je liet al even ruimte.", "Dat was na 2 van de 4 tellen").lacks("Die heeft een garage")
	d.typ("n toen?").press("enter").lacks("✓", "→")
	wait(3900 * time.Millisecond)
	d.sees("een · twee · drie").lacks("drie · vier")
	wait(100 * time.Millisecond)
	d.sees("een · twee · drie · vier", "“Die heeft een garage.”", "✓ Vier tellen. Daardoor kwam dit.")
	d.press("enter").sees("Je hebt er één gedaan.", "Eén keer liet je het vier tellen stil.")
	if got := kept(w); !strings.Contains(got, "terugmelding\tte-vroeg\n") || !strings.HasSuffix(got, "stilte\n0:06,0\tterugmelding\twerkt\n") {
		t.Errorf("stored is\n%s", got)
	}
}

// A tick of a silence that was broken says nothing about the next.
func TestDrillQuietForgetsOldTicks(t *testing.T) {
	d := drillOn(t, worldOfItems(t, "stilte", "garage"), "stilte", 80, 24).press("enter")
	old := stillMsg{atDrill(t, d), atDrill(t, d).still.from}
	d.pass(time.Second).typ("x").press("enter").pass(time.Second).send(old).lacks("garage.”").pass(4 * time.Second).send(old).lacks("garage.”")
}

// What cannot be stored is told, and stored as soon as that is possible.
func TestDrillNotStored(t *testing.T) {
	w := worldOfDrills(t)
	d := drillOn(t, w, "open", 80, 24)
	w.breaks(fmt.Errorf("full"))
	d.typ("Hoe was het daar?").press("enter", "enter").sees("NIET OPGESLAGEN")
	w.breaks(nil)
	d.typ("Wat deed je daar?").press("enter", "enter").lacks("NIET OPGESLAGEN")
}

// A parent is u.
func TestDrillParent(t *testing.T) {
	d := drillOn(t, worldOfItems(t, "open", "po-ouder-huiswerk"), "open", 80, 24)
	d.sees("de moeder van Jip").typ("Wat zie jij als hij huiswerk maakt?").press("enter").sees("✓ Hier kan een verhaal op komen.", "Tegen een ouder is het u.")
}

// TestDrillFrames: at 60x16 the answer and what is said of it are in view, for every
// item of every drill.
func TestDrillFrames(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {140, 40}} {
		name := func(part string) string { return fmt.Sprintf("drill-%s-%dx%d", part, size[0], size[1]) }
		open := func(drill, item string) *driver {
			return drillOn(t, worldOfItems(t, drill, item), drill, size[0], size[1])
		}
		drillsOpen(t, worldOfDrills(t), size[0], size[1]).golden(name("list"))
		open("open", "stage-leuk").golden(name("begin"))
		open("open", "stage-leuk").typ("Vertel eens, vind je je stage leuk?").press("enter", "f2").golden(name("again"))
		open("samenvatten", "mbo-ouder").typ("Wat knap dat hij zelf opstaat, dat zie je niet veel bij jongens van die leeftijd.").press("enter").golden(name("sum"))
		quiet := open("stilte", "garage").press("enter")
		quiet.pass(2500 * time.Millisecond).golden(name("quiet"))
		quiet.pass(2 * time.Second).send(stillMsg{atDrill(t, quiet), atDrill(t, quiet).still.from}).golden(name("told"))
		end := drillOn(t, worldOfItems(t, "ervaring", "wiskunde", "niks-leuk", "lui"), "ervaring", size[0], size[1])
		for _, text := range []string{"Wanneer lukte dat wel?", "Wat deed je gisteren?", "Hoe ga je dat oplossen?"} {
			end.typ(text).press("enter", "enter")
		}
		end.golden(name("end"))
	}
}

// Whatever the item, on the smallest screen what is given, what is typed and the one
// thing to try can be read together.
func TestDrillEveryItemFits(t *testing.T) {
	w := worldOfDrills(t)
	for _, found := range w.book().Drills {
		for _, item := range found.Items {
			one := found
			one.Items = []rehearse.DrillItem{item}
			w.fill = func(b *handbook.Book) { b.Drills = []rehearse.Drill{one} }
			d := drillOn(t, w, found.ID, 60, 16)
			last := strings.Fields(item.Task())
			if found.Kind == rehearse.DrillQuiet {
				d.press("enter").sees(item.First).pass(2*time.Second).typ("x").sees(last[len(last)-1], "→")
				continue
			}
			d.sees(item.Who).typ("Wat vind je daar zelf van, en wat vinden ze er thuis van denk je?").press("enter")
			d.sees(last[len(last)-1], "Wat vind je daar", "✓", "→")
		}
	}
}
