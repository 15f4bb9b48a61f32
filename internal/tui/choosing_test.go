package tui

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// worldOfChoices is a world with the real choices, in which Noor is at a school, in a
// year, and thinks of something.
func worldOfChoices(t *testing.T, at talk.SchoolType, year int, aims school.Aims) *world {
	t.Helper()
	w := worldOfFive()
	book, err := handbook.Load(os.DirFS("../../prompts"), nil)
	if err != nil {
		t.Fatal(err)
	}
	w.fill = func(b *handbook.Book) { b.Atlas.Choices = book.Atlas.Choices }
	for i := range w.pupils {
		if w.pupils[i].ID == "noor" {
			w.pupils[i].Type, w.pupils[i].Year, w.pupils[i].Aims = at, year, aims
		}
	}
	return w
}

// weighing is somebody in kader who weighs two profiles.
func weighing() school.Aims { return school.Aims{Profile: "zw", Second: "pie"} }

// noorOf is Noor as she is stored.
func noorOf(w *world) school.Pupil {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.pupil("noor")
}

// choosingAt opens the choices from the card, with one key.
func choosingAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return cardAt(t, w, "noor", width, height).press("k")
}

func TestChoosingFrames(t *testing.T) {
	open := func(t *testing.T, w, h int) *driver {
		t.Helper()
		return choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), w, h)
	}
	for name, at := range map[string]func(t *testing.T, w, h int) *driver{
		"choosing":         open,
		"choosing-compare": func(t *testing.T, w, h int) *driver { return open(t, w, h).press("f3") },
		"choosing-line": func(t *testing.T, w, h int) *driver {
			return open(t, w, h).press("f3", "tab", "down", "down", "down", "down")
		},
		"choosing-asks":   func(t *testing.T, w, h int) *driver { return open(t, w, h).press("f2").typ("proces") },
		"choosing-turned": func(t *testing.T, w, h int) *driver { return open(t, w, h).press("f3", "f11") },
		"choosing-read":   func(t *testing.T, w, h int) *driver { return open(t, w, h).press("f3", "f9", "end") },
	} {
		for _, size := range [][2]int{{80, 24}, {140, 40}, {60, 16}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				at(t, size[0], size[1]).golden(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]))
			})
		}
	}
}

// What decanen ask, each answered within three keys from the card.
func TestChoosingAnswersInThreeKeys(t *testing.T) {
	for _, q := range []struct {
		ask  string
		at   talk.SchoolType
		aims school.Aims
		keys []string
		sees []string
	}{
		{"Kan ik met Z&W naar techniek op het mbo?", talk.VmboKB, weighing(), nil, []string{
			"Techniek en procesindustrie", "open met wiskunde of nask1 · bevestigd",
		}},
		{"Sluit tl met economie de zorg uit?", talk.VmboTL, school.Aims{Profile: "tl-economie"}, nil, []string{
			"Zorg en welzijn", "na te vragen",
		}},
		{"PIE of Z&W: wat is het verschil?", talk.VmboKB, weighing(), []string{"f3"}, []string{
			"Z&W naast PIE", "Zonder extra vak open met Z&W",
		}},
		{"Heb ik wiskunde B nodig voor N&G?", talk.Havo, school.Aims{Profile: "havo-ng"}, nil, []string{
			"biologie en scheikunde, met wiskunde A of", "Wiskunde B hoeft in dit profiel dus niet",
		}},
		{"Welke profielen houden hbo techniek open?", talk.Havo, school.Aims{}, []string{"f2"}, []string{
			"● Natuur en techniek (N&T)", "open · na te vragen", "open met wiskunde B en natuurkunde",
		}},
		{"Mag het met C&M naar de pabo?", talk.Havo, school.Aims{Profile: "havo-cm"}, nil, []string{
			"Pabo", "open met een toelatingstoets · na te vragen",
		}},
		{"Kan mbo handel naar hbo techniek?", talk.Mbo, school.Aims{Profile: "mbo-handel-en-ondernemerschap"}, nil, []string{
			"Hbo techniek", "beperkt: vraag de hogeschool · bevestigd",
		}},
		{"Met welk profiel kan ik naar geneeskunde?", talk.Vwo, school.Aims{}, []string{"f2", "down"}, []string{
			"Wo geneeskunde", "open met natuurkunde · na te vragen",
		}},
		{"Op welk niveau kom ik met basis binnen?", talk.VmboBB, school.Aims{Profile: "hbr"}, nil, []string{
			"Niveau: mbo niveau 2 (1 tot 2 jaar)",
		}},
		{"Kan ik met tl naar de havo?", talk.VmboTL, school.Aims{Profile: "tl-groen"}, nil, []string{
			"Havo 4", "open met een extra algemeen vak · bevestigd · uit 2020-2021",
		}},
		{"Wat zegt de bron daarvan?", talk.VmboTL, school.Aims{Profile: "tl-groen"}, []string{"f2"}, []string{
			"Havo 4", "recht op een plek", "AVS",
		}},
	} {
		t.Run(q.ask, func(t *testing.T) {
			if len(q.keys) > 2 {
				t.Fatalf("%d keys after the one that opens the choices", len(q.keys))
			}
			choosingAt(t, worldOfChoices(t, q.at, 3, q.aims), 100, 40).press(q.keys...).sees(q.sees...)
		})
	}
}

// The list can be searched by code, name, and what people call a study; a line of an
// answer is asked about the other way round, and back.
func TestChoosingTurnsRound(t *testing.T) {
	d := choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, school.Aims{}), 100, 40)
	d.sees("BWI Bouwen, wonen en inte…", "Bouwen, wonen en interieur (BWI)")
	d.typ("z&w").sees("Zorg en welzijn (Z&W)", "met wiskunde, aardrijkskunde").press("esc").typ("dienst").sees("(D&P)").press("esc")
	d.typ("zw").press("enter", "pgdown", "up", "up").press("enter").sees(nl.ChoiceQuestion(true))
	d.press("f2").sees(nl.ChoiceQuestion(false))
	d.press("f2").typ("kapper").sees("Uiterlijke verzorging (mbo)", "Kans op werk: nog niets ingevuld, na te vragen")
	d.press("esc", "f2").typ("pabo").sees(nl.NothingFound).press("f8", "f2").sees("Pabo (hbo)").press("f8", "esc")
	d.typ("tovenaar").sees(nl.NothingFound).press("enter").sees(nl.Capital(nl.ChoiceNoneChosen))
	d.press("esc", "esc").sees("Noor de Wit · 2B")
}

// Two stand beside each other: the one that was chosen, and whichever is chosen next.
func TestChoosingBeside(t *testing.T) {
	d := choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, school.Aims{Profile: "zw"}), 100, 40)
	d.press("f3").sees("Z&W naast BWI").press("down").sees("Z&W naast PIE").typ("horeca").sees("Z&W naast HBR", "Zonder extra vak open met HBR")
	d.press("esc").sees("Z&W naast HBR").press("esc").sees("Horeca, bakkerij en recreatie (HBR)").lacks("Z&W naast HBR")
	d.press("f2", "f3").sees(nl.Capital(nl.ChoiceOnlyProfiles))
}

// All schools can be shown; what stands beside something of another school goes on.
func TestChoosingWidens(t *testing.T) {
	d := choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, school.Aims{Profile: "zw"}), 100, 40)
	d.lacks("havo").press("f8").sees(nl.ChoiceWhich(""), "tl Techniek", "havo N&T").typ("havo nt").sees("Hbo techniek")
	d.press("f3", "f8").sees(nl.ChoiceWhich(talk.VmboKB)).lacks("N&T naast", "naast N&T")
	choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, school.Aims{Profile: "tl-groen"}), 100, 40).sees("tl Groen", "havo N&T")
	w := worldOfChoices(t, talk.Primary, 8, school.Aims{})
	choosingAt(t, w, 100, 40).sees("BWI", "havo N&T").press("f8").sees(nl.ChoiceWhich(""))
}

// What the pupil thinks of is stored, shown, and taken back with the same key.
func TestChoosingAims(t *testing.T) {
	w := worldOfChoices(t, talk.VmboKB, 2, school.Aims{Goal: "hbo-bachelor", South: school.Yes})
	d := choosingAt(t, w, 100, 40).typ("pie").press("f5").sees("Bewaard: Noor denkt voorlopig aan PIE.")
	if got := noorOf(w).Aims; got != (school.Aims{Profile: "pie", Goal: "hbo-bachelor", South: school.Yes}) {
		t.Errorf("stored %+v", got)
	}
	d.press("esc").typ("zw").press("f6").sees("Bewaard: Noor denkt voorlopig aan PIE, en ook aan Z&W.")
	d.press("f5").sees("denkt voorlopig aan Z&W, en ook aan PIE.")
	if got := noorOf(w).Aims; got.Profile != "zw" || got.Second != "pie" {
		t.Errorf("stored %+v", got)
	}
	d.press("f5").sees("Bewaard: Noor denkt ook aan PIE.").press("esc").typ("pie").press("f6").sees("Bewaard: bij Noor staat geen profiel.")
	w.breaks(errors.New("schijf vol"))
	d.press("f5").sees("schijf vol")
	if got := noorOf(w).Aims; got.Profile != "" {
		t.Errorf("stored %+v", got)
	}
	w.breaks(nil)
	d.press("f5").press("esc", "esc").press("k").sees("Produceren, installeren en energie (PIE)")
}

// Without data the screen says where that should be, and nothing can be done but go.
func TestChoosingNothing(t *testing.T) {
	w := worldOfFive()
	d := choosingAt(t, w, 80, 24).sees("hier niets bekend", "map keuze")
	for _, key := range []string{"f2", "f3", "f5", "f6", "f8", "f9", "f11", "ctrl+s", "enter", "tab", "down"} {
		d.press(key).sees(nl.Capital(nl.ChoiceNotThere))
	}
	d.typ("zw").press("esc").sees("Noor de Wit · 2B")
}

// The draaischerm has the answer in plain words and nothing of the list or the keys;
// from there and from the whole text one comes back to the same place.
func TestChoosingTurned(t *testing.T) {
	d := choosingAt(t, worldOfChoices(t, talk.VmboKB, 2, weighing()), 100, 40)
	d.press("f11").sees("Wat houdt Zorg en welzijn (Z&W) open", nl.ChoiceShownLeads(false), nl.ChoiceShownWith, "wiskunde of nask1", "geen belofte").
		lacks("f2", "omdraaien", "Noor")
	d.press("esc").sees(nl.ChoiceQuestion(false)).press("f2").typ("handel").press("f11").sees(nl.ChoiceShownOpen(true, true), "D&P").press("f11")
	d.press("f9").sees("Wat vraagt Handel en ondernemerschap").press("end", "esc").sees(nl.ChoiceQuestion(true))
	w := worldOfChoices(t, talk.Mbo, 4, school.Aims{Profile: "mbo-handel-en-ondernemerschap"})
	choosingAt(t, w, 100, 40).press("f11").sees(nl.ChoiceShownLimited, "Hbo gezondheidszorg", nl.ChoiceShownTest)
}

// The answer that is shown goes to a file, and nothing of the pupil with it.
func TestChoosingKept(t *testing.T) {
	w := worldOfChoices(t, talk.VmboKB, 2, weighing())
	d := choosingAt(t, w, 100, 40).press("f3", "ctrl+s").sees("Z&W naast PIE")
	for range 4 {
		d.press("right")
	}
	d.press("ctrl+s").sees("Bewaard")
	kept := ""
	for _, text := range w.files.files {
		kept += string(text)
	}
	for _, want := range []string{"Z&W naast PIE", "Waar dit vandaan komt", "Regio College"} {
		if !strings.Contains(kept, want) {
			t.Errorf("kept has no %q:\n%s", want, kept)
		}
	}
	if strings.Contains(kept, "Noor") || len(w.acts) > 0 {
		t.Errorf("the pupil is in it, or in the log: %+v", w.acts)
	}
}
