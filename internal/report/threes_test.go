package report_test

import (
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// afternoon is when somebody practises.
func afternoon() time.Time { return time.Date(2026, 11, 26, 15, 0, 0, 0, time.UTC) }

// builtIn is the handbook of the program.
func builtIn(t *testing.T) *handbook.Book {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Personas) < 12 {
		t.Fatalf("%d practice pupils", len(book.Personas))
	}
	return book
}

// plainText is a document as plain text, without its line ends.
func plainText(t *testing.T, d report.Document) string {
	t.Helper()
	return strings.Join(strings.Fields(string(inForm(t, d, report.FormText))), " ")
}

// told are all sentences of a practice pupil that only its player may read.
func told(p *rehearse.Persona) []string {
	list := []string{p.Card.Background}
	for _, t := range p.Themes {
		list = append(list, t.Title, t.First[0])
		list = append(list, t.Further...)
		list = append(list, t.Deep...)
	}
	return list
}

// TestRoleCards has the card of every practice pupil say all that the pupil can tell, and
// the guide for its conductor nothing of it.
func TestRoleCards(t *testing.T) {
	book := builtIn(t)
	for i := range book.Personas {
		p := &book.Personas[i]
		t.Run(p.ID, func(t *testing.T) {
			card := report.RoleCardDocument(p, school.Settings{}, book.Words, afternoon())
			text := plainText(t, card)
			for _, list := range [][]string{p.Says.Closed, p.Says.Leading, p.Says.Stacked, p.Says.Advice, p.Says.Summary} {
				if !strings.Contains(text, list[0]) {
					t.Errorf("the card lacks %q", list[0])
				}
			}
			for _, theme := range p.Themes {
				if theme.Guarded && !strings.Contains(text, p.Says.Guarded[0]) {
					t.Errorf("the card lacks what is said in place of %q", theme.Deep)
				}
			}
			g := report.PracticeGuide{Persona: p, Guide: report.GuideFor(book.Guides, p), Words: book.Words, Now: afternoon()}
			guide := plainText(t, g.Document())
			for _, s := range told(p) {
				if s = strings.Join(strings.Fields(s), " "); !strings.Contains(strings.ToLower(text), strings.ToLower(s)) {
					t.Errorf("the card lacks %q", s)
				}
				if public := p.Card.About + p.Card.Practise; len(strings.Fields(s)) > 3 && strings.Contains(guide, s) && !strings.Contains(public, s) {
					t.Errorf("the guide gives away %q", s)
				}
			}
			if !strings.Contains(guide, p.Card.Practise) || !strings.Contains(guide, "De vragen komen uit de leidraad") {
				t.Errorf("the guide says\n%s", guide)
			}
			if n := pages(inForm(t, card, report.FormPDF)); n > 2 {
				t.Errorf("the card takes %d pages", n)
			}
			if n := pages(inForm(t, g.Document(), report.FormPDF)); n != 1 {
				t.Errorf("the guide takes %d pages", n)
			}
			for _, f := range report.Forms() {
				inForm(t, card, f)
				inForm(t, g.Document(), f)
			}
		})
	}
}

// mats is a practice pupil who comes with his mother.
func mats() *rehearse.Persona {
	return &rehearse.Persona{
		ID: "mats", Name: "Mats", Age: 13, Phase: talk.VO23, School: talk.VmboKB, Year: 2, Kind: talk.WithParents,
		Card: rehearse.Card{
			About: "Laat zijn moeder praten.", Practise: "De leerling aan het woord laten.", Background: "Mats past op het paard van de buren.",
			Shows: []string{"Kijkt naar zijn moeder."}, Opens: []string{"Zijn naam horen."}, Closes: []string{"Haast."},
		},
		Trust: rehearse.Trust{Start: 2, Further: 2},
		Says: rehearse.Sayings{
			Hello: []string{"Hoi."}, Closed: []string{"Ja.", "Nee."}, Leading: []string{"Zal wel."}, Stacked: []string{"Eh. Wat?"}, Advice: []string{"(knikt)", "Oké."},
			Statement: []string{"Oké."}, Summary: []string{"Klopt."}, Unclear: []string{"Weet ik niet."}, Thinks: []string{"Hm."}, Silence: []string{"(zucht)"},
			Guarded: []string{"Laat maar."}, Done: []string{"Dat was het."}, Warmer: []string{"(lacht)"}, Colder: []string{"(kijkt weg)"},
		},
		Parent: &rehearse.Parent{Name: "moeder", Takes: []string{"Hij is nogal verlegen."}, Asked: []string{"Thuis is hij vrolijk."}, Thanked: []string{"Graag gedaan."}},
		Themes: []rehearse.Theme{
			{ID: "paard", Title: "het paard van de buren", About: rehearse.Experience, Words: []string{"paard*"}, First: []string{"Ik help de buren."}, Further: []string{"Met hun paard."}, Deep: []string{"Zij was ziek en ik zag het eerst."}, Closed: []string{"Leuk."}, Parent: []string{"Elke dag is hij daar."}, Trust: 5, Key: rehearse.BySilence},
			{ID: "later", Title: "later", About: rehearse.Future, Words: []string{"later"}, First: []string{"Iets met dieren."}, Further: []string{"Buiten."}, Deep: []string{"Dierenarts durf ik niet te zeggen."}, Guarded: true, Trust: 5, Key: rehearse.BySummary},
		},
	}
}

// TestThreesGoldens compares a role card, a guide and the sheet to tally on.
func TestThreesGoldens(t *testing.T) {
	p := mats()
	golden(t, "rolecard.txt", inForm(t, report.RoleCardDocument(p, school.Settings{}, school.Words{}, afternoon()), report.FormText))
	golden(t, "practiceguide.txt", inForm(t, report.PracticeGuide{Persona: p, Guide: guide(), Now: afternoon()}.Document(), report.FormText))
	sheet := report.TallySheetDocument(school.Settings{School: "De Brug"}, school.Words{}, afternoon())
	for _, f := range []report.Form{report.FormText, report.FormMarkdown, report.FormHTML} {
		golden(t, "tallysheet"+f.Ending(), inForm(t, sheet, f))
	}
	if n := pages(inForm(t, sheet, report.FormPDF)); n != 1 {
		t.Errorf("the sheet takes %d pages", n)
	}
	text := wordText(t, inForm(t, sheet, report.FormDOCX))
	for _, m := range rehearse.Marks() {
		if want := nl.TermMark(m) + ": " + nl.MarkMeans(m); !strings.Contains(text, want) {
			t.Errorf("in Word the sheet lacks %q", want)
		}
	}
}
