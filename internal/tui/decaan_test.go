package tui

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfDecaan is a world with the data that the program has, in the last week of
// November, and Noor as a pupil of some schooling.
func worldOfDecaan(t *testing.T, kind talk.SchoolType, year int, aims school.Aims) *world {
	t.Helper()
	w := worldWithTalk(t)
	at := atlas(t)
	w.fill = func(b *handbook.Book) { b.Atlas = at }
	for i := range w.pupils {
		if w.pupils[i].ID == "noor" {
			w.pupils[i].Type, w.pupils[i].Year, w.pupils[i].Aims = kind, year, aims
		}
	}
	w.pass(4 * 24 * time.Hour)
	return w
}

// TestFifteenQuestions asks what decanen ask. Each is answered from the card of the
// pupil in at most three keys, with the answer and with who says so.
func TestFifteenQuestions(t *testing.T) {
	const most = 3
	weighs := school.Aims{Profile: "zw", Second: "pie"}
	questions := []struct {
		ask    string
		kind   talk.SchoolType
		year   int
		aims   school.Aims
		keys   []string
		answer []string
		source string
	}{
		{
			"Zij doet kader en wil naar het hbo. Hoe lang duurt dat minstens?", talk.VmboKB, 3,
			school.Aims{Goal: "hbo-bachelor"},
			[]string{"l"},
			[]string{"7 tot 8 jaar", "mbo 4 · 3 tot 4 jaar"},
			"Drenthe College",
		},
		{
			"Mag hij met tl naar de havo, en wat vraagt dat?", talk.VmboTL, 3,
			school.Aims{},
			[]string{"l", "up", "up"},
			[]string{"vmbo-tl → havo leerjaar 4 · 2 jaar", "een extra vak geeft recht op een plek"},
			"Stb. 2020, 171",
		},
		{
			"Op welk niveau komt zij met basis binnen op het mbo?", talk.VmboBB, 4,
			school.Aims{},
			[]string{"l", "right"},
			[]string{"vmbo-bb → mbo 2", "Recht op een plek"},
			"SWV Amsterdam",
		},
		{
			"Mag een havist na het diploma naar het vwo?", talk.Havo, 5,
			school.Aims{},
			[]string{"l", "up"},
			[]string{"havo → vwo leerjaar 5 · 2 jaar", "mag de school geen extra eisen stellen"},
			"NVS-NVL",
		},
		{
			"Hoeveel dagen heeft hij nog om zich aan te melden bij het mbo?", talk.VmboKB, 4,
			school.Aims{},
			[]string{"t"},
			[]string{"Nog 126 dagen · 1 april 2027"},
			"OCO, ‘Save the date: 1 april’ (2024)",
		},
		{
			"Wanneer moet het doorstroomdossier begonnen zijn, en is het dat?", talk.VmboKB, 4,
			school.Aims{},
			[]string{"t"},
			[]string{"18 februari 2027 · 6 weken voor", "In gesprek is het dossier nog leeg."},
			"Intergrip",
		},
		{
			"Tot wanneer kan zij kiezen voor een studie met een numerus fixus?", talk.Vwo, 6,
			school.Aims{},
			[]string{"t"},
			[]string{"Nog 50 dagen · 15 januari 2027"},
			"Studielink",
		},
		{
			"Kan hij met Zorg en welzijn nog naar de techniek?", talk.VmboKB, 2, weighs,
			[]string{"k", "f9", "end"},
			[]string{"Techniek en procesindustrie", "open met wiskunde of nask1"},
			"Regio College",
		},
		{
			"PIE of Z&W: wat is het verschil?", talk.VmboKB, 2, weighs,
			[]string{"k", "f3"},
			[]string{"Zonder extra vak open met Z&W", "Zonder extra vak open met PIE"},
			"algemeen bekend, niet nagegaan",
		},
		{
			"Heeft zij wiskunde B nodig voor N&G?", talk.Havo, 3,
			school.Aims{Profile: "havo-ng"},
			[]string{"k"},
			[]string{"Wiskunde B hoeft in dit profiel dus niet"},
			"OCO, ‘Profielkeuze in havo en vwo’",
		},
		{
			"Welke profielen houden hbo techniek open?", talk.Havo, 3,
			school.Aims{},
			[]string{"k", "f2"},
			[]string{"Natuur en techniek (N&T)", "open met wiskunde B en natuurkunde"},
			"algemeen bekend, niet nagegaan",
		},
		{
			"Kan mbo handel naar hbo techniek?", talk.Mbo, 3,
			school.Aims{Profile: "mbo-handel-en-ondernemerschap"},
			[]string{"k", "f9"},
			[]string{"Hbo techniek", "beperkt: vraag de hogeschool"},
			"Regio College",
		},
		{
			"Kan hij in aanmerking komen voor de AanDeBak-garantie?", talk.VmboKB, 2,
			school.Aims{Profile: "pie", South: school.Yes},
			[]string{"b"},
			[]string{"kan in aanmerking komen", "Vraag na"},
			"gaanvooreenbaan.nu",
		},
		{
			"Wat moet daarvoor nu gekozen worden?", talk.VmboKB, 2,
			school.Aims{South: school.Yes},
			[]string{"b"},
			[]string{"Voor de garantie moet in leerjaar 2 van het vmbo het bijpassende profiel gekozen worden."},
			"Opdracht",
		},
		{
			"Wat spraken we de vorige keer af, en wanneer was dat?", talk.VmboKB, 2,
			school.Aims{},
			nil,
			[]string{"→ Noor: de bakker bellen"},
			"vorige keer: ",
		},
	}
	if len(questions) < 15 {
		t.Errorf("%d questions", len(questions))
	}
	for _, q := range questions {
		t.Run(q.ask, func(t *testing.T) {
			if len(q.keys) > most {
				t.Fatalf("%d keys, want at most %d", len(q.keys), most)
			}
			d := cardAt(t, worldOfDecaan(t, q.kind, q.year, q.aims), "noor", 120, 40)
			passed := d.screen() // what was seen on the way counts too; the source is on the last
			for _, key := range q.keys {
				d.press(key)
				passed += "\n" + d.screen()
			}
			passed = strings.Join(strings.Fields(passed), " ")
			for _, want := range q.answer {
				if !strings.Contains(passed, want) {
					t.Errorf("no answer %q", want)
				}
			}
			d.sees(q.source)
		})
	}
}
