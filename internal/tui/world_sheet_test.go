package tui

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/report"
	"gesprek/internal/school"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// formsOf gives a world the methods of a reader of forms.
type formsOf struct{ *world }

// ReadForm gives the text of a form.
func (w formsOf) ReadForm(ctx context.Context, path string) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	text, there := w.forms[path]
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case !there:
		return "", errNoList
	}
	return text, nil
}

// FormPaths gives the forms that begin so.
func (w formsOf) FormPaths(_ context.Context, typed string) ([]string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out []string
	for path := range w.forms {
		if strings.HasPrefix(path, typed) {
			out = append(out, path)
		}
	}
	return out, nil
}

// Where the sheets of these tests stand.
const (
	sheetPath   = "/media/anna/blad-noor.txt"
	parentsPath = "/media/anna/blad-noor-ouders.txt"
)

// sheetsOfTest are a sheet for the pupil and one for parents.
func sheetsOfTest() []sheets.Sheet {
	vo := []talk.Phase{talk.VO23}
	return []sheets.Sheet{
		{
			ID: "vo-2-3-leerling", Title: "Vooruit denken", For: talk.ToPupil, Phases: vo, Intro: "We praten over jou.", Step: "Je sprak iets af. Wat is daarmee gebeurd?",
			Questions: []string{"Waar was je dit jaar trots op?", "Welke les mocht langer duren?", "Wie denkt met je mee?", "Waar wil jij het over hebben?"},
		},
		{
			ID: "vo-2-3-ouders", Title: "Meekijken met uw kind", For: talk.ToParent, Phases: vo, Intro: "We praten met {naam}.",
			Questions: []string{"Waar wordt {naam} blij van?", "Wat verraste u?", "Wat vindt u spannend?", "Wat wilt u vragen?"},
		},
	}
}

// worldOfSheets has pupils, a talk with a step, and sheets that came back.
func worldOfSheets(t *testing.T) *world {
	t.Helper()
	w := worldOfFive()
	w.fill = func(b *handbook.Book) { b.Sheets = sheetsOfTest() }
	w.held(t, "noor", talk.Individual, day(40), 0)
	w.forms = map[string]string{
		sheetPath:           "Hoi Anna, hier is het.\n\n" + w.filledIn(t, "noor", 0, "op mijn werkstuk over robots"),
		parentsPath:         strings.Replace(w.filledIn(t, "noor", 1, "van koken"), "Ingevuld door: ", "Ingevuld door: Els", 1),
		"/media/anna/z.txt": w.filledIn(t, "zoe", 0, "op alles"),
		"/media/anna/x.txt": "niets van een blad",
		"/media/anna/l.txt": w.filledIn(t, "noor", 0, ""),
		"/media/anna/k.txt": "1. Waar was je dit jaar trots op?\nop mijn adhd",
	}
	return w
}

// filledIn is a sheet with answers; the first is said, the others are numbered.
func (w *world) filledIn(t *testing.T, pupil string, at int, first string) string {
	t.Helper()
	talks, err := w.TalksOf(t.Context(), pupil)
	ok(t, err)
	f := report.PupilCard{Pupil: w.pupil(pupil), Talks: talks, Settings: school.Settings{Name: "Anna"}, Location: w.config().Location, Now: w.now}.Facts()
	var b bytes.Buffer
	ok(t, report.SheetForm(&b, report.NewSheet(f, sheetsOfTest()[at], "chance", true)))
	text := b.String()
	if first == "" {
		return text
	}
	text = strings.Replace(text, "> \n", "> "+first+"\n", 1)
	for n := 2; strings.Contains(text, "> \n"); n++ {
		text = strings.Replace(text, "> \n", fmt.Sprintf("> antwoord %d\n", n), 1)
	}
	return text
}

func sheetFileAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return cardAt(t, w, "noor", width, height).press("i")
}

func sheetAnswersAt(t *testing.T, w *world, width, height int) *driver {
	t.Helper()
	return sheetFileAt(t, w, width, height).paste(sheetPath).press("enter")
}
