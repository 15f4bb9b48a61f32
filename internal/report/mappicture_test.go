package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/prompts"
)

func builtInMap(t *testing.T) *route.Map {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &book.Atlas.Map
}

func pictureOf(m *route.Map, from, to string, most int) report.MapPicture {
	p := report.MapPicture{
		Map: m, From: from, To: to, Now: time.Date(2026, 11, 20, 14, 0, 0, 0, time.UTC),
		School: school.Settings{School: "Het Kompas", Colour: "#1b5e20"},
	}
	if to != "" {
		found := m.Routes(from, to, route.Options{})
		p.Routes = found[:min(most, len(found))]
	}
	return p
}

// box is a rectangle, and piece a line of text, as they stand in the file.
type box struct{ x, y, w, h float64 }

func (a box) over(b box) bool {
	const touching = 0.05
	return a.x+touching < b.x+b.w && b.x+touching < a.x+a.w && a.y+touching < b.y+b.h && b.y+touching < a.y+a.h
}

// look is what another program reads in the picture.
type look struct {
	title, told       string
	stations, lengths []box
	texts             []box
	words             []string
	lines             [][]box // each of stretches without width
	thick             int     // lines that are drawn thick
}

func lookAt(t *testing.T, svg []byte) look {
	t.Helper()
	l, err := parsePicture(svg)
	if err != nil {
		t.Fatalf("%v in\n%s", err, svg)
	}
	return l
}

func parsePicture(svg []byte) (look, error) {
	var l look
	d := xml.NewDecoder(bytes.NewReader(svg))
	depth := 0
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return l, nil
		case err != nil:
			return l, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			depth++
			if err := l.take(d, e, depth); err != nil {
				return l, err
			}
			if slices.Contains([]string{"title", "desc", "text"}, e.Name.Local) {
				depth-- // its end was read
			}
		}
	}
}

// take takes one element in.
func (l *look) take(d *xml.Decoder, e xml.StartElement, depth int) error {
	has := func(name string) string {
		for _, a := range e.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	n := func(name string) float64 { v, _ := strconv.ParseFloat(has(name), 64); return v }
	switch e.Name.Local {
	case "script", "style", "image", "use", "a", "foreignObject":
		return fmt.Errorf("there is a %s", e.Name.Local)
	case "title", "desc", "text":
		var text string
		if err := d.DecodeElement(&text, &e); err != nil {
			return err
		}
		switch {
		case e.Name.Local == "desc":
			l.told = text
		case e.Name.Local == "title" && depth == 2:
			l.title = text
		case e.Name.Local == "text":
			x, long := n("x"), n("textLength")*1.15 // in letters that are wider
			switch has("text-anchor") {
			case "middle":
				x -= long / 2
			case "end":
				x -= long
			}
			l.words = append(l.words, text)
			l.texts = append(l.texts, box{x, n("y") - n("font-size"), long, n("font-size") * 1.25})
		}
	case "rect":
		switch b := (box{n("x"), n("y"), n("width"), n("height")}); {
		case has("rx") == "1.8":
			l.stations = append(l.stations, b)
		case has("rx") == "1.85":
			l.lengths = append(l.lengths, b)
		}
	case "path":
		if has("fill") == "none" {
			l.lines = append(l.lines, stretches(has("d")))
			if n("stroke-width") >= 0.8 && has("stroke") != "#ffffff" {
				l.thick++
			}
		}
	}
	return nil
}

// stretches are the straight lines between the points of a path; a corner that is
// rounded counts as the lines that it rounds.
func stretches(path string) []box {
	var numbers []float64
	for _, f := range strings.Fields(strings.NewReplacer("M", "", "L", "", "Q", "").Replace(path)) {
		v, _ := strconv.ParseFloat(f, 64)
		numbers = append(numbers, v)
	}
	var list []box
	for i := 2; i+1 < len(numbers); i += 2 {
		x, y, u, v := numbers[i-2], numbers[i-1], numbers[i], numbers[i+1]
		list = append(list, box{min(x, u), min(y, v), max(x, u) - min(x, u), max(y, v) - min(y, v)})
	}
	return list
}

func svgOf(t *testing.T, p report.MapPicture) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.MapDocument(p).Write(&b, report.FormSVG, 0); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sound tells what is wrong with a picture: something beside the page, stations or
// years over each other, or a line through a station.
func (l look) sound() error {
	for i, b := range l.texts {
		if b.x < 5 || b.y < 1 || b.x+b.w > 297-5 || b.y+b.h > 210-3 || b.w <= 0 {
			return fmt.Errorf("%q stands beside the page: %v", l.words[i], b)
		}
	}
	for i, b := range l.stations {
		for j, o := range l.stations[:i] {
			if b.over(o) {
				return fmt.Errorf("stations %d and %d lie over each other: %v %v", j, i, o, b)
			}
		}
		inside := box{b.x + 0.3, b.y + 0.3, b.w - 0.6, b.h - 0.6}
		for _, line := range l.lines {
			for _, s := range line {
				if s.x < inside.x+inside.w && inside.x < s.x+s.w && s.y < inside.y+inside.h && inside.y < s.y+s.h {
					return fmt.Errorf("a line runs through station %d: %v %v", i, b, s)
				}
			}
		}
	}
	return nil
}

func TestMapPicture(t *testing.T) {
	m := builtInMap(t)
	for _, tt := range []struct {
		name, from, to string
		most           int
		thick          int // of the steps between places
		says           []string
	}{
		{"map", "", "", 0, 0, []string{nl.RoutePaperTitle, nl.RoutePaperOurs, "entree", nl.RouteFive()[4]}},
		{"map-kb", "vmbo-kb", "hbo-bachelor", 2, 7, []string{
			"Van vmbo-kb naar hbo bachelor", nl.RoutePaperStands, nl.RoutePaperGoal, "3-4 jr", "De weg op deze kaart: 7 tot 8 jaar", nl.RoutePaperAsk,
		}},
		{"map-open", "havo", "", 0, 6, []string{"Wat er open ligt vanaf havo", "havo → mbo 4 · 2 tot 3 jaar · bevestigd"}},
		{"map-none", "mbo-2", "vwo", 1, 0, []string{nl.RoutePaperGoal, "Er is op deze kaart geen weg van mbo 2 naar vwo"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := pictureOf(m, tt.from, tt.to, tt.most)
			svg := svgOf(t, p)
			l := lookAt(t, svg)
			if err := l.sound(); err != nil {
				t.Error(err)
			}
			if want := len(m.Drawn()); len(l.stations) != want {
				t.Errorf("%d stations, want %d", len(l.stations), want)
			}
			if l.thick != tt.thick {
				t.Errorf("%d lines are thick, want %d", l.thick, tt.thick)
			}
			for _, says := range tt.says {
				if !slices.ContainsFunc(l.words, func(line string) bool { return strings.Contains(line, says) }) {
					t.Errorf("it does not say %q", says)
				}
			}
			if l.title == "" || !strings.Contains(l.told, nl.RouteFoot) {
				t.Errorf("who does not see it is told %q and %q", l.title, l.told)
			}
			if again := svgOf(t, p); !bytes.Equal(svg, again) {
				t.Error("the same picture is other bytes")
			}
			golden(t, tt.name+".svg", svg)
		})
	}
}

// The years of the shortest routes between stations stand beside the stations and
// each other.
func TestMapPictureOfManyRoutes(t *testing.T) {
	m := builtInMap(t)
	for i, a := range m.Stations() {
		for j, b := range m.Stations() {
			if (5*i+j)%4 != 0 { // all of them take long
				continue
			}
			p := pictureOf(m, a.ID, b.ID, 1)
			if len(p.Routes) == 0 {
				continue
			}
			l := lookAt(t, svgOf(t, p))
			if err := l.sound(); err != nil {
				t.Errorf("%s to %s: %v", a.ID, b.ID, err)
			}
			for k, years := range l.lengths {
				for _, o := range append(slices.Clone(l.stations), l.lengths[:k]...) {
					if years.over(o) {
						t.Errorf("%s to %s: years lie at %v over %v", a.ID, b.ID, years, o)
					}
				}
			}
		}
	}
}

// A map of a school's own may have anything in it.
func TestMapPictureOfAnyMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var stations []route.Station
		for i := range rapid.IntRange(0, 60).Draw(t, "stations") {
			stations = append(stations, route.Station{
				ID: strconv.Itoa(i), Name: rapid.String().Draw(t, "name"), Short: rapid.StringN(0, 80, -1).Draw(t, "short"), About: rapid.String().Draw(t, "about"),
				Spot: route.Spot{Column: rapid.IntRange(0, 5).Draw(t, "column"), Row: rapid.IntRange(0, 10).Draw(t, "row")},
			})
		}
		id := rapid.IntRange(0, max(1, len(stations)))
		var arrows []route.Arrow
		for range rapid.IntRange(0, 90).Draw(t, "arrows") {
			arrows = append(arrows, route.Arrow{
				From: strconv.Itoa(id.Draw(t, "from")), To: strconv.Itoa(id.Draw(t, "to")), Years: route.Years{Min: 1, Max: 2},
				Entry:  rapid.SampledFrom(route.Entries()).Draw(t, "entry"),
				Demand: route.Statement{Text: rapid.String().Draw(t, "demand"), Source: rapid.String().Draw(t, "source"), Confirmed: rapid.Bool().Draw(t, "confirmed")},
			})
		}
		m := route.NewMap(stations, arrows)
		p := report.MapPicture{Map: &m, Now: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), School: school.Settings{School: rapid.String().Draw(t, "school")}}
		if len(stations) > 1 {
			p.From = "0"
			for _, o := range m.Open("0", route.Options{Down: true, Work: true}) {
				p.To, p.Routes = o.Station.ID, []route.Route{o.Route}
			}
		}
		var b, pdf bytes.Buffer
		if err := report.MapDocument(p).Write(&b, report.FormSVG, 0); err != nil {
			t.Fatal(err)
		}
		l, err := parsePicture(b.Bytes())
		if err == nil {
			err = l.sound()
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
		if err := report.MapDocument(p).Write(&pdf, report.FormPDF, 0); err != nil {
			t.Fatal(err)
		}
	})
}

// Beside the picture the map is a document: on PDF the picture first, on a page across,
// and the words behind it unless it is the whole map; in words it says what is asked
// and who says so.
func TestMapDocument(t *testing.T) {
	m := builtInMap(t)
	kb := pictureOf(m, "vmbo-kb", "hbo-bachelor", 2)
	search := kb
	search.Search = &report.Routes{Map: m, From: kb.From, To: kb.To, Now: kb.Now, School: kb.School, Most: 4}
	for name, tt := range map[string]struct {
		p     report.MapPicture
		pages int
		says  []string
	}{
		"route":  {kb, 2, []string{"De weg op deze kaart: 7 tot 8 jaar", "Een andere weg: 7 tot 8 jaar", "Bevestigd · Drenthe College", "Wie kan mij helpen?", "geen belofte"}},
		"search": {search, 2, []string{"Weg 1: 7 tot 8 jaar", "Bevestigd · Drenthe College", "geen belofte"}},
		"open":   {pictureOf(m, "havo", "", 0), 2, []string{"Hier kun je nu heen", "havo → mbo 4 · 2 tot 3 jaar"}},
		"whole":  {pictureOf(m, "", "", 0), 1, []string{"Entree", "Na te vragen · ", "Hier begint de kaart"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := report.MapDocument(tt.p)
			if want := append([]report.Form{report.FormPDF, report.FormSVG}, report.Forms()[1:]...); !slices.Equal(d.Forms(), want) {
				t.Errorf("forms %v, want %v", d.Forms(), want)
			}
			for _, f := range d.Forms() {
				var b, again bytes.Buffer
				if err := d.Write(&b, f, 80); err != nil {
					t.Fatal(err)
				}
				if err := d.Write(&again, f, 80); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
					t.Errorf("%s: %v, or other bytes", f, err)
				}
			}
			pdf := inForm(t, d, report.FormPDF)
			if n := bytes.Count(pdf, []byte("/Type /Page\n")); n != tt.pages {
				t.Errorf("%d pages, want %d", n, tt.pages)
			}
			if first := seen(t, pdf, "1").Bounds(); first.Dx() <= first.Dy() {
				t.Errorf("the picture stands on a page of %v", first)
			}
			page := inForm(t, d, report.FormHTML)
			wellFormed(t, page)
			words := string(inForm(t, d, report.FormText))
			for _, says := range tt.says {
				if !strings.Contains(words, says) || !strings.Contains(string(page), says) {
					t.Errorf("%q is not said in\n%s", says, words)
				}
			}
			if !bytes.Contains(page, []byte(`<figure class="drawing">`)) || !bytes.Contains(page, []byte(`role="img"`)) {
				t.Error("the page has no picture")
			}
		})
	}
	if err := report.DeadlinesDocument().Write(io.Discard, report.FormSVG, 0); err == nil {
		t.Error("what has no picture was drawn")
	}
}

// What has no place in the picture is named under it.
func TestMapPictureNamesWhatItLacks(t *testing.T) {
	at := func(name string, column, row int) route.Station {
		return route.Station{ID: name, Name: name, Short: name, Spot: route.Spot{Column: column, Row: row}}
	}
	part := at("instap", 0, 0)
	part.Part = "havo"
	m := route.NewMap([]route.Station{at("havo", 3, 3), at("mavo", 3, 3), at("zeevaartschool", 0, 0), at("half", 0, 4), part}, []route.Arrow{{From: "havo", To: "zeevaartschool"}})
	l := lookAt(t, svgOf(t, pictureOf(&m, "havo", "zeevaartschool", 1)))
	if len(l.stations) != 1 {
		t.Errorf("%d stations are drawn", len(l.stations))
	}
	if want := nl.RoutePaperNotDrawn([]string{"mavo", "zeevaartschool", "half"}); !slices.Contains(l.words, want) {
		t.Errorf("%q is not among %q", want, l.words)
	}
	if !slices.Contains(l.words, "havo → zeevaartschool") {
		t.Error("the step to what is not drawn is not told")
	}
}
