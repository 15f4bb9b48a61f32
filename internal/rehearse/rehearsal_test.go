package rehearse_test

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// pupil is a practice pupil with one line in every list.
func pupil() *rehearse.Persona {
	return &rehearse.Persona{
		ID: "bram", Name: "Bram", Age: 14, Phase: talk.VO23, School: talk.VmboTL, Year: 3, Kind: talk.Individual,
		Trust: rehearse.Trust{Start: 3, Further: 2, Open: 1, Hook: 1, Silence: 1, Summary: 1, Leading: -1, Stacked: -1, Advised: -2, Closed: -1},
		Says: rehearse.Sayings{
			Hello: []string{"Hoi."}, Closed: []string{"Ja.", "Nee.", "Soms."}, Leading: []string{"Zal wel."}, Stacked: []string{"Wat vroeg je nou?"},
			Advice: []string{"Oké."}, Statement: []string{"Hm."}, Summary: []string{"Zo is het."}, Unclear: []string{"Weet ik niet."},
			Thinks: []string{"Nou."}, Silence: []string{"(kijkt weg)"}, Guarded: []string{"Laat maar."}, Done: []string{"Dat was het."},
			Warmer: []string{"(gaat rechtop zitten)"}, Colder: []string{"(leunt achterover)"},
		},
		Themes: []rehearse.Theme{
			{
				ID: "boot", Title: "de boot", About: rehearse.Experience, Competence: talk.Qualities, Words: []string{"boot*", "opa", "zeil*"},
				First: []string{"Met opa op de boot."}, Further: []string{"Ik mag sturen.", "Ook bij storm."}, Deep: []string{"Ik was de enige die niet bang was."},
				Trust: 5, Guarded: true, Key: rehearse.BySilence,
			},
			{
				ID: "haven", Title: "werken in de haven", About: rehearse.Future, Competence: talk.Work, Words: []string{"haven*", "later"},
				First: []string{"Iets met schepen."}, Further: []string{"Loods, dat lijkt me wat."}, Deep: []string{"Maar mijn moeder wil het niet."},
				Trust: 4, Key: rehearse.BySummary,
			},
			{
				ID: "meevaren", Title: "een dag meevaren", About: rehearse.NextStep, Competence: talk.Steering, Words: []string{"stap*", "meevaren"},
				First: []string{"Ik zal wel zien."}, Further: []string{"Ik kan een keer meevaren."}, Deep: []string{"Zaterdag. Ik vraag het opa vanavond."},
				Trust: 3, Key: rehearse.BySilence,
			},
		},
	}
}

// held is a talk of which each line is a turn of the conductor, and an empty one a
// silence.
func held(t testing.TB, p *rehearse.Persona, seed uint64, turns string) *rehearse.Rehearsal {
	t.Helper()
	r := rehearse.Start(p, seed, time.Date(2026, 11, 26, 14, 5, 0, 0, time.UTC), rehearse.NewRecogniser())
	at := time.Duration(0)
	for turn := range strings.SplitSeq(turns, "\n") {
		at += 6 * time.Second
		ok := false
		if turn = strings.TrimSpace(turn); turn == "" {
			_, ok = r.Silence(at)
		} else {
			_, ok = r.Say(turn, at)
		}
		if !ok {
			t.Fatalf("no answer to %q", turn)
		}
	}
	return r
}

// answers are the lines that were said, of each turn together.
func answers(r *rehearse.Rehearsal) []string {
	var all []string
	for _, e := range r.Exchanges() {
		var said []string
		for _, l := range e.Lines {
			if !l.Gesture() {
				said = append(said, l.Text)
			}
		}
		all = append(all, strings.Join(said, " "))
	}
	return all
}

// TestLayers asks a pupil on as it should be done: what only waiting brings comes by
// waiting, and not before.
func TestLayers(t *testing.T) {
	r := held(t, pupil(), 1, `Hoi Bram, fijn dat je er bent.
		Wat deed je op de boot?
		Wat doe je op die boot van opa?

		Hoe ging dat, sturen bij storm?
`)
	want := []string{
		"Hoi.", "Met opa op de boot.", "Ik mag sturen.", "Ook bij storm.", "Nou.", "Ik was de enige die niet bang was.",
	}
	if got := answers(r); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("answers:\n%q\nwant:\n%q", got, want)
	}
	deep := r.Exchanges()[5]
	if deep.Layer != rehearse.Deep || deep.Theme != "boot" || !deep.Silent {
		t.Errorf("the deep layer: %+v", deep)
	}
}

// TestSummaryOpens has the key of a theme be a summary in the pupil's words.
func TestSummaryOpens(t *testing.T) {
	r := held(t, pupil(), 1, `Wat zie je voor je als je aan de haven denkt?
		Wat trekt je in die schepen?

		Dus je wilt loods worden, iets met schepen.`)
	if got := answers(r); got[3] != "Maar mijn moeder wil het niet." || got[2] != "" {
		t.Errorf("answers: %q", got)
	}
}

// TestPressureCloses holds that what is guarded is not told after pressure, however
// well is asked then, until three calm turns later.
func TestPressureCloses(t *testing.T) {
	p := pupil()
	p.Trust.Start = 9
	turns := `Wat deed je op de boot?
		Wat doe je op die boot van opa?

		Je moet gewoon bij de marine gaan.
		Wat gebeurt er op de boot?
`
	if got := answers(held(t, p, 1, turns)); got[4] != "Laat maar." || got[5] != "" {
		t.Errorf("under pressure: %q", got)
	}
	turns += `
		Hoe gaat het op de boot met opa?
		Wat doet opa op de boot?
`
	if got := answers(held(t, p, 1, turns)); got[len(got)-1] != "Ik was de enige die niet bang was." {
		t.Errorf("three calm turns later: %q", got)
	}
}

// TestSilenceAfterNoIdea holds that waiting after a question that the pupil has no
// story for does not bring the story of another one.
func TestSilenceAfterNoIdea(t *testing.T) {
	r := held(t, pupil(), 1, `Wat deed je op de boot?
		Wat vind je van ruimtevaart?
`)
	if got := answers(r); got[1] != "Weet ik niet." || got[2] != "" {
		t.Errorf("answers: %q", got)
	}
}

// TestParentTakesOver holds that only who names the pupil hears the pupil, until the
// parent lets go.
func TestParentTakesOver(t *testing.T) {
	p := pupil()
	p.Kind = talk.WithParents
	p.Parent = &rehearse.Parent{Name: "vader", Takes: []string{"Hij zit veel op de boot."}, Asked: []string{"Ik zie hem daar opleven."}, Thanked: []string{"Graag gedaan."}}
	r := held(t, p, 1, `Wat deed je op de boot?
		Bram, wat deed je op de boot?
		Wat ziet u thuis?
		Dank u wel, vader.
		Wat doe je op die boot van opa?`)
	by := func(i int) rehearse.Speaker { return r.Exchanges()[i].Lines[0].By }
	for i, want := range []rehearse.Speaker{rehearse.Guardian, rehearse.Pupil, rehearse.Guardian, rehearse.Guardian, rehearse.Pupil} {
		if by(i) != want {
			t.Errorf("turn %d: %s spoke, want %s: %v", i+1, by(i), want, answers(r))
		}
	}
	if h := held(t, p, 1, `Wat deed je op de boot?`).Hint(time.Minute); h.Kind != rehearse.HintName || h.Word != "Bram" {
		t.Errorf("hint when the parent answers: %+v", h)
	}
}

// TestTakeBack holds that what was taken back was never said: the same question again
// gives the same answer, and another one goes on as if it were the first.
func TestTakeBack(t *testing.T) {
	begun := "Hoi Bram.\nWat deed je op de boot?"
	r := held(t, pupil(), 5, begun+"\nJe moet bij de marine gaan.\n")
	said, ok := r.TakeBack(time.Minute)
	if !ok || said != "Je moet bij de marine gaan." {
		t.Fatalf("taken back: %q, %t", said, ok)
	}
	plain := held(t, pupil(), 5, begun)
	if r.Trust() != plain.Trust() || len(r.Exchanges()) != 2 || r.Undone() != 1 {
		t.Errorf("trust %d after taking back, %d without; %d exchanges", r.Trust(), plain.Trust(), len(r.Exchanges()))
	}
	a, _ := r.Say("Wat doe je op die boot?", 2*time.Minute)
	b, _ := plain.Say("Wat doe je op die boot?", 2*time.Minute)
	if a.Lines[0] != b.Lines[0] {
		t.Errorf("%v after taking back, %v without", a.Lines, b.Lines)
	}
}

// TestReplay holds that a recording gives the same talk, character by character, also
// with turns taken back and hints.
func TestReplay(t *testing.T) {
	r := held(t, pupil(), 7, "Hoi Bram.\nWat deed je op de boot?\n\nVind je dat niet gevaarlijk?")
	r.TakeBack(time.Minute)
	r.Hint(time.Minute)
	r.EnterStage(talk.Experience, time.Minute)
	r.Say("Hoe gaat het sturen?\tVertel\x07 eens.", 70*time.Second)
	r.End(80 * time.Second)
	text := r.Script().String()
	s, err := rehearse.ParseScript(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	again, err := rehearse.Replay(s, pupil(), rehearse.NewRecogniser())
	if err != nil {
		t.Fatal(err)
	}
	if got := again.Script().String(); got != text {
		t.Errorf("replayed:\n%s\nrecorded:\n%s", got, text)
	}
	other := pupil()
	other.Themes[0].First = []string{"Op de motor."}
	_, err = rehearse.Replay(s, other, rehearse.NewRecogniser())
	slip, ok := err.(*rehearse.Slip)
	if !ok || slip.Kind != rehearse.OtherTalk || slip.Line != strings.Count(text[:strings.Index(text, "Met opa")], "\n")+1 {
		t.Errorf("with another pupil: %v\n%s", err, text)
	}
}

func TestCheckPersona(t *testing.T) {
	if flaws := pupil().Check(); len(flaws) > 0 {
		t.Errorf("flaws: %+v", flaws)
	}
	broken := map[rehearse.Flaw]func(*rehearse.Persona){
		{Kind: rehearse.NoSuchSubject, Theme: -1, Word: -1, Detail: "stap"}: func(p *rehearse.Persona) { p.Themes = p.Themes[:2] },
		{Kind: rehearse.TwoThemes, Theme: 1, Word: 0, Detail: "boten/boot"}: func(p *rehearse.Persona) { p.Themes[0].Words[0], p.Themes[1].Words[0] = "boot", "boten" },
		{Kind: rehearse.NotReached, Theme: 0, Word: -1, Detail: "diep"}: func(p *rehearse.Persona) {
			p.Trust = rehearse.Trust{Start: 3, Further: 2}
			p.Themes[1].Trust, p.Themes[2].Trust = 2, 2
		},
	}
	for want, breaks := range broken {
		p := pupil()
		breaks(p)
		if got := p.Check(); len(got) != 1 || got[0] != want {
			t.Errorf("flaws: %+v, want %+v", got, want)
		}
	}
}
