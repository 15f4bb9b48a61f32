package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// sem is a practice pupil of this test.
func sem() *rehearse.Persona {
	one := func(s ...string) []string { return s }
	return &rehearse.Persona{
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

const (
	listening = `Hoi Sem, fijn dat je er bent. We hebben twintig minuten.
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
	pressing = `Wat wil je later worden en heb je daar al over nagedacht?
Is dat niet een beetje laag gegrepen?
Je zou beter naar de havo kunnen gaan.
Zit je graag op school?
Ga je dit jaar over?
Vind je Nederlands leuk?
Je moet gewoon wat meer je best doen, toch?
Ik zou nog eens goed nadenken als ik jou was.`
)

// practised is a practice talk: a turn of the conductor on every line, or - for waiting,
// each so long after the one before.
func practised(t *testing.T, turns string, apart time.Duration) rehearse.Mirror {
	t.Helper()
	r := rehearse.Start(sem(), 7, time.Date(2026, 11, 26, 14, 5, 0, 0, time.FixedZone("CET", 3600)), rehearse.NewRecogniser())
	at := time.Duration(0)
	for turn := range strings.SplitSeq(turns, "\n") {
		if turn == "-" {
			r.Silence(at + rehearse.Patience)
			continue
		}
		at += apart
		r.Say(turn, at)
	}
	r.EnterStage(talk.NextStep, at)
	r.End(at + apart)
	return rehearse.Reflect(r.Record())
}

// counted is what an observer counted in twelve minutes.
func counted(t *testing.T) rehearse.Mirror {
	t.Helper()
	text := `gesprek oefening 1
soort	telling
begin	2026-11-26T15:00:00+01:00

0:02,0	spreekt	leider
0:30,0	open
0:32,0	spreekt	leerling
1:05,0	citaat	Waar was dat precies?
1:40,0	stilte
2:10,0	spreekt	leider
2:12,0	gesloten
2:20,0	gaat-over	ervaring
3:00,0	doorgevraagd
3:01,0	open
3:05,0	spreekt	leerling
3:40,0	competentie	kwaliteiten
6:00,0	spreekt	ouder
6:40,0	suggestief
6:45,0	citaat	Dat is toch zwaar?
7:00,0	spreekt	leerling
8:30,0	gaat-over	toekomst
9:00,0	samenvatting
11:00,0	gaat-over	stap
11:10,0	onderdeel	vervolgstap
12:00,0	einde
`
	s, err := rehearse.ParseScript(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return rehearse.Reflect(s.Record())
}

func reflections(t *testing.T) map[string]report.Reflection {
	t.Helper()
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.FixedZone("CET", 3600))
	with := func(m rehearse.Mirror, name string) report.Reflection {
		return report.Reflection{Mirror: m, Name: name, Now: now, School: school.Settings{School: "Het Kompas", Colour: "#1b5e20"}}
	}
	good, bad := practised(t, listening, 75*time.Second), practised(t, pressing, 40*time.Second)
	both := with(good, "Sem")
	both.Earlier = &report.Earlier{Mirror: bad, Name: "Sem"}
	return map[string]report.Reflection{"mirror-good": both, "mirror-bad": with(bad, "Sem"), "mirror-tally": with(counted(t), ""), "mirror-empty": with(rehearse.Reflect(rehearse.Record{Source: rehearse.Solo}), "Sem")}
}

func TestMirrorDocuments(t *testing.T) {
	for name, r := range reflections(t) {
		t.Run(name, func(t *testing.T) {
			doc := report.MirrorDocument(r)
			for _, f := range doc.Forms() {
				var out, again bytes.Buffer
				if err := errors.Join(doc.Write(&out, f, 72), report.MirrorDocument(r).Write(&again, f, 72)); err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(out.Bytes(), again.Bytes()) {
					t.Errorf("%s: other bytes of the same mirror", f)
				}
				switch f {
				case report.FormPDF: // see TestMirrorOnPaper
				case report.FormDOCX:
					golden(t, name+".docx.txt", []byte(wordText(t, out.Bytes())))
				default:
					golden(t, name+f.Ending(), out.Bytes())
				}
			}
			var out bytes.Buffer
			if err := report.MirrorJSON(&out, r); err != nil {
				t.Fatal(err)
			}
			golden(t, name+".json", out.Bytes())
			if !json.Valid(out.Bytes()) {
				t.Error("no JSON")
			}
		})
	}
}

// On paper the picture has a page of its own before the words.
func TestMirrorOnPaper(t *testing.T) {
	for name, r := range reflections(t) {
		pdf := inForm(t, report.MirrorDocument(r), report.FormPDF)
		if n := pages(pdf); n < 2 || n > 4 {
			t.Errorf("%s: %d pages", name, n)
		}
		goldenWords(t, name+".pdf.txt", pdfText(t, pdf))
	}
}

// All that the mirror says stands on every form in words, and the findings in the picture.
func TestMirrorSaysTheSameEverywhere(t *testing.T) {
	for name, r := range reflections(t) {
		found := r.Mirror.Findings()
		for _, f := range []report.Form{report.FormText, report.FormMarkdown, report.FormHTML} {
			var out bytes.Buffer
			if err := report.MirrorDocument(r).Write(&out, f, 4000); err != nil {
				t.Fatal(err)
			}
			for _, rule := range []rehearse.Finding{found.Worked[0], found.Worked[1], found.Try} {
				if !strings.Contains(out.String(), nl.MirrorFinding(rule, r.Name)) {
					t.Errorf("%s as %s lacks %q", name, f, rule.Rule)
				}
			}
		}
	}
}

// The picture is one that any program reads, and nothing in it lies outside it.
func TestMirrorPictureIsWhole(t *testing.T) {
	long := reflections(t)["mirror-good"]
	for range 70 { // as when somebody forgets to end it
		last := long.Mirror.Windows[len(long.Mirror.Windows)-1]
		last.From, last.Until = last.Until, last.Until+rehearse.WindowLong
		long.Mirror.Windows = append(long.Mirror.Windows, last)
	}
	all := reflections(t)
	all["long"] = long
	for name, r := range all {
		var out bytes.Buffer
		if err := report.MirrorDocument(r).Write(&out, report.FormSVG, 0); err != nil {
			t.Fatal(err)
		}
		texts := 0
		for dec := xml.NewDecoder(&out); ; {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			el, ok := token.(xml.StartElement)
			if !ok || el.Name.Local != "text" && el.Name.Local != "rect" {
				continue
			}
			texts++
			x, y, w := number(t, el, "x"), number(t, el, "y"), number(t, el, "width")
			if x < 0 || y < 0 || x+w > 297 || y > 210 {
				t.Errorf("%s: a %s at %v, %v, %v wide", name, el.Name.Local, x, y, w)
			}
		}
		if texts < 15 {
			t.Errorf("%s: %d things drawn", name, texts)
		}
	}
}

func TestMirrorRulesDocument(t *testing.T) {
	var out bytes.Buffer
	if err := report.MirrorRulesDocument(school.Settings{}, time.Time{}).Write(&out, report.FormMarkdown, 0); err != nil {
		t.Fatal(err)
	}
	golden(t, "mirror-rules.md", out.Bytes())
	if n := strings.Count(out.String(), "Gewicht "); n != len(rehearse.Rules()) {
		t.Errorf("%d weights of %d rules", n, len(rehearse.Rules()))
	}
}

// number is an attribute that is a number; 0 where it is not there.
func number(t *testing.T, e xml.StartElement, name string) float64 {
	t.Helper()
	for _, a := range e.Attr {
		if a.Name.Local != name {
			continue
		}
		v, err := strconv.ParseFloat(a.Value, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	return 0
}
