package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/handbook"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// builtInSheets are the sheets of the program itself.
func builtInSheets(t *testing.T) []sheet.Sheet {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return book.Sheets
}

// sheetOf is a sheet for a pupil with everything on it that can be.
func sheetOf(t *testing.T, s sheet.Sheet) report.Sheet {
	t.Helper()
	c := pupilCard(t)
	c.Settings.Name = "Anna Visser"
	c.Entries = []school.Entry{{
		ID: "kaart-6", Kind: school.Planned, Talk: talk.Individual, On: time.Date(2026, 12, 15, 0, 0, 0, 0, time.UTC),
		At: began().AddDate(0, 0, 20), Text: "14:10, lokaal 12, moeder is boos",
	}}
	c.Now = talk.Instant{Wall: began().AddDate(0, 0, 20)}
	return report.NewSheet(c.Facts(), s, "chance", true)
}

func formOf(t *testing.T, s report.Sheet) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.SheetForm(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSheetForms(t *testing.T) {
	for _, s := range builtInSheets(t) {
		t.Run(s.ID, func(t *testing.T) {
			text := formOf(t, sheetOf(t, s))
			golden(t, "blad-"+s.ID+".txt", []byte(text))
			if strings.Contains(text, "boos") || strings.Contains(text, sheet.NameMark) {
				t.Errorf("it says too much:\n%s", text)
			}
		})
	}
	t.Run("nothing known", func(t *testing.T) {
		now := talk.Instant{Wall: began()}
		f := report.PupilCard{Pupil: school.Pupil{ID: "x", LastName: "Wit"}, Now: now, Location: time.UTC}.Facts()
		for _, who := range sheet.Readers() {
			s, _ := sheet.Find(builtInSheets(t), talk.VO23, who)
			golden(t, "blad-leeg-"+string(who)+".txt", []byte(formOf(t, report.NewSheet(f, s, "chance", true))))
		}
	})
}

// TestSheetComesBack fills in every sheet at random and reads it back.
func TestSheetComesBack(t *testing.T) {
	word := rapid.StringMatching(`[b-fzë🙂]{1,7}`)
	for _, s := range builtInSheets(t) {
		t.Run(s.ID, func(t *testing.T) {
			doc := sheetOf(t, s)
			blank, asked := formOf(t, doc), doc.Questions()
			rapid.Check(t, func(t *rapid.T) {
				text, want := blank, make([]string, len(asked))
				for i := range asked {
					want[i] = strings.Join(rapid.SliceOfN(word, 0, 20).Draw(t, "answer"), " ")
					at := strings.Index(text, "\n"+string(rune('1'+i))+". ")
					at += strings.Index(text[at:], "> ") + 2
					text = text[:at] + want[i] + text[at:]
				}
				by := rapid.SampledFrom([]string{"", "Els de Wit"}).Draw(t, "by")
				text = strings.Replace(text, "Ingevuld door: ", "Ingevuld door: "+by, 1)
				if rapid.Bool().Draw(t, "quoted") {
					text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
				}
				r := sheet.Read(text, doc.Form())
				var got []string
				for _, a := range r.Answers {
					if a.Found {
						got = append(got, a.Text)
					}
				}
				if !slices.Equal(got, want) || len(r.Loose) > 0 || !slices.Equal(r.Codes, []sheet.Code{doc.Code}) {
					t.Fatalf("answers %q, want %q; loose %q, codes %q", got, want, r.Loose, r.Codes)
				}
				if s.For == talk.ToParent && r.By != by {
					t.Fatalf("by %q, want %q", r.By, by)
				}
			})
		})
	}
}

// TestSheetComesBackFromWord reads the Word form, filled in between its marks.
func TestSheetComesBackFromWord(t *testing.T) {
	for _, s := range builtInSheets(t) {
		doc := sheetOf(t, s)
		var b bytes.Buffer
		if err := report.WriteSheet(&b, doc, report.FormDOCX); err != nil {
			t.Fatal(err)
		}
		text, err := sheet.Text(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		asked := doc.Questions()
		for _, q := range asked {
			text = strings.Replace(text, q+"\n", q+"\nzoiets: één ding\n", 1)
		}
		r := sheet.Read(text, doc.Form())
		if r.Filled() != len(asked) || len(r.Loose) > 0 || !slices.Equal(r.Codes, []sheet.Code{doc.Code}) {
			t.Errorf("%s: %d of %d answers, loose %q, codes %q", s.ID, r.Filled(), len(asked), r.Loose, r.Codes)
		}
	}
}

// TestSheetOfAnotherDay reads a form back with what the card says later: a step
// that is no longer open is told as loose and is no answer.
func TestSheetOfAnotherDay(t *testing.T) {
	s, _ := sheet.Find(builtInSheets(t), talk.VO23, talk.ToPupil)
	doc := sheetOf(t, s)
	text := formOf(t, doc)
	later := doc
	later.Steps, later.Coming, later.Pupil.FirstName, later.Settings.Name = nil, nil, "Noortje", "Bert van der Meer-de Boer"
	r := sheet.Read(text, later.Form())
	if r.Filled() != 0 || len(r.Answers) != 7 {
		t.Errorf("answers %+v", r.Answers)
	}
	if len(r.Loose) == 0 || !strings.Contains(strings.Join(r.Loose, " "), "14:10") {
		t.Errorf("loose %q", r.Loose)
	}
}

// TestSheetAnswersOnce reads one form in different ways: it is one entry.
func TestSheetAnswersOnce(t *testing.T) {
	list := builtInSheets(t)
	s, _ := sheet.Find(list, talk.VO23, talk.ToPupil)
	c := pupilCard(t)
	doc := report.NewSheet(c.Facts(), s, "chance", true)
	text := strings.Replace(formOf(t, doc), "> \n", "> twee gevonden\n", 1)
	of, found, code, coded := report.SheetOwner(text, []school.Pupil{{ID: "ander"}, c.Pupil}, list)
	if of.ID != c.Pupil.ID || found.ID != s.ID || code != doc.Code || !coded {
		t.Fatalf("it is of %q, %q, %q", of.ID, found.ID, code)
	}
	now := c.Now.Wall
	first, ok := report.ReadSheet(text, c.Facts(), found, code, list, now)
	if !ok || first.Again || first.Reading.Filled() != 1 || first.Entry.Text != "Je sprak iets af. Wat is daarmee gebeurd? “twee gevonden”" {
		t.Fatalf("first: %+v", first)
	}
	c.Entries = append(c.Entries, first.Entry)
	second, _ := report.ReadSheet(text, c.Facts(), found, code, list, now.Add(time.Hour))
	bare, _, _ := strings.Cut(text, "Code: ")
	third, _ := report.ReadSheet(bare, c.Facts(), sheet.Sheet{}, "", list, now.Add(time.Hour))
	changed, _ := report.ReadSheet(strings.Replace(text, "twee", "drie", 1), c.Facts(), found, code, list, now)
	if !second.Same || !third.Same || third.Sheet.ID != s.ID || third.Entry.ID != first.Entry.ID {
		t.Errorf("again: %t %t, %q", second.Same, third.Same, third.Sheet.ID)
	}
	if changed.Same || !changed.Again || changed.Entry.ID != first.Entry.ID {
		t.Errorf("changed: %+v", changed.Entry)
	}
	if _, ok := report.ReadSheet("iets anders", c.Facts(), sheet.Sheet{}, "", list, now); ok {
		t.Error("any text is a sheet")
	}
}

func TestSheetNamed(t *testing.T) {
	pupils := []school.Pupil{{ID: "a", FirstName: "Noor", LastName: "Wit", Class: "2B"}, {ID: "b", FirstName: "Zoë"}, {ID: "c", FirstName: "Sam"}, {ID: "d", FirstName: "Sam"}}
	for text, want := range map[string]string{"Naam: noor wit (2B)": "a", "> Naam: Zoe": "b", "Naam: Sam": "", "Naam: Els": "", "": ""} {
		if p, ok := report.SheetNamed(text, pupils); p.ID != want || ok != (want != "") {
			t.Errorf("%q: %q", text, p.ID)
		}
	}
}
