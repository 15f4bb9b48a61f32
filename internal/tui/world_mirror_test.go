package tui

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// mirrorPupil is a practice pupil with a short story.
func mirrorPupil() rehearse.Persona {
	one := func(s ...string) []string { return s }
	return rehearse.Persona{
		ID: "sem", Name: "Sem", Age: 14, Phase: talk.VO23, School: talk.VmboTL, Year: 3, Kind: talk.Individual,
		Trust: rehearse.Trust{Start: 3, Further: 2, Open: 1, Hook: 1, Silence: 1, Summary: 1, Leading: -1, Stacked: -1, Advised: -2, Closed: -1},
		Says: rehearse.Sayings{
			Hello: one("Hoi."), Closed: one("Ja.", "Nee.", "Soms."), Leading: one("Zal wel."), Stacked: one("Eh. Wat vroeg je nou?"),
			Advice: one("Oké."), Statement: one("Oké."), Summary: one("Ja, zo is het."), Unclear: one("Weet ik niet."), Thinks: one("Hm."),
			Silence: one("(kijkt naar buiten)"), Guarded: one("Daar wil ik het niet over hebben."), Done: one("Dat was het wel."),
			Warmer: one("(gaat rechtop zitten)"), Colder: one("(trekt zijn capuchon op)"),
		},
		Themes: []rehearse.Theme{
			{
				ID: "garage", About: rehearse.Experience, Competence: talk.Qualities, Words: one("garage", "oom", "zaterdag*", "wiel*"), Trust: 4, Key: rehearse.BySilence,
				First: one("Zaterdag ben ik bij mijn oom, die heeft een garage."), Further: one("Ik mag de wielen doen.", "En soms de remmen, als hij erbij is."),
				Deep: one("Laatst hoorde ik aan het geluid wat er stuk was. Mijn oom had het niet eens door."),
			},
			{
				ID: "later", About: rehearse.Future, Competence: talk.Work, Words: one("later", "werk*", "toekomst"), Trust: 4, Key: rehearse.BySummary,
				First: one("Iets met auto's, denk ik."), Further: one("Liever met mijn handen dan achter een bureau."), Deep: one("Mijn vader zegt dat ik te slim ben voor monteur."),
			},
			{
				ID: "stap", About: rehearse.NextStep, Competence: talk.Steering, Words: one("stap*", "meekijk*"), Trust: 3, Key: rehearse.BySilence,
				First: one("Geen idee."), Further: one("Ik kan vragen of ik een dag mag meekijken."), Deep: one("Ik vraag het zaterdag aan mijn oom."),
			},
		},
	}
}

// What a conductor who listens says, and one who presses; - is waiting.
const (
	mirrorListens = `Hoi Sem, fijn dat je er bent. We hebben twintig minuten.
Wat deed je zaterdag?
-
Wat doe je daar precies, in die garage?
-
Hoe ging dat met die wielen?
-
Dus je mag de wielen doen bij je oom en je hoorde aan het geluid wat er stuk was.
Wat zou je later elke dag willen doen?
-
Vind je dat leuk?
Wat is een kleine stap die je kunt zetten?
-
Hoe zou je dat meekijken regelen?
-`
	mirrorPresses = `Wat wil je later worden en heb je daar al over nagedacht?
Is dat niet een beetje laag gegrepen?
Je zou beter naar de havo kunnen gaan.
Zit je graag op school?
Ga je dit jaar over?
Vind je Nederlands leuk?
Je moet gewoon wat meer je best doen, toch?
Ik zou nog eens goed nadenken als ik jou was.`
	mirrorTallies = `gesprek oefening 1
soort	telling
begin	2026-11-19T15:00:00+01:00

0:02,0	spreekt	leider
0:30,0	open
0:32,0	spreekt	leerling
1:05,0	citaat	Waar was dat precies?
1:40,0	stilte
2:10,0	spreekt	leider
2:12,0	gesloten
2:20,0	gaat-over	ervaring
3:01,0	open
3:05,0	spreekt	leerling
6:00,0	spreekt	ouder
6:40,0	suggestief
7:00,0	spreekt	leerling
8:30,0	gaat-over	toekomst
9:00,0	samenvatting
12:00,0	einde
`
)

// mirrorTalk is a practice talk that began at a moment, with so long between its turns.
func mirrorTalk(t *testing.T, turns string, begin time.Time, apart time.Duration) *rehearse.Rehearsal {
	t.Helper()
	p := mirrorPupil()
	r := rehearse.Start(&p, 7, begin, rehearse.NewRecogniser())
	at := time.Duration(0)
	for turn := range strings.SplitSeq(turns, "\n") {
		ok := false
		if turn == "-" {
			_, ok = r.Silence(at + rehearse.Patience)
		} else {
			at += apart
			_, ok = r.Say(turn, at)
		}
		if !ok {
			t.Fatalf("no answer to %q", turn)
		}
	}
	r.End(at + apart)
	return r
}

// worldOfMirrors has three talks of a trainee: one that pressed, one that was tallied, and
// a week later one that listened; and a drill, and a talk with a pupil who is gone.
func worldOfMirrors(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.fill = func(b *handbook.Book) { b.Personas = []rehearse.Persona{mirrorPupil()} }
	first := time.Date(2026, 11, 18, 14, 5, 0, 0, time.UTC)
	for id, text := range map[string]string{
		"a": mirrorTalk(t, mirrorPresses, first, 40*time.Second).Script().String(),
		"b": mirrorTallies,
		"c": mirrorTalk(t, mirrorListens, first.AddDate(0, 0, 7), 75*time.Second).Script().String(),
		"d": "gesprek oefening 1\nsoort\tdrill\nbegin\t2026-11-20T10:00:00Z\ndrill\topen-maken\n\n0:01,0\tzin\tVind je dat leuk?\n",
		"e": strings.Replace(mirrorTalk(t, mirrorPresses, first.AddDate(0, 0, -1), 40*time.Second).Script().String(), "\tsem\n", "\tweg\n", 1),
	} {
		w.practice.runs = append(w.practice.runs, PracticeRun{ID: id, Text: text})
	}
	return w
}

// mirrorAt opens the mirror of the talk of a week later.
func mirrorAt(t *testing.T, width, height int) *driver {
	t.Helper()
	return drive(t, worldOfMirrors(t), func(e *env) screen { return newProgress(e, newHome(e)) }, width, height).press("enter")
}
