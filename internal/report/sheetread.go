package report

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// SheetOwner tells by the code on a form whose it is and of which sheet. Coded
// tells that there is something that looks like a code, whoever's it is.
func SheetOwner(text string, pupils []school.Pupil, list []sheet.Sheet) (p school.Pupil, s sheet.Sheet, code sheet.Code, coded bool) {
	codes := sheet.Codes(text)
	for _, c := range codes {
		for _, p := range pupils {
			if i := slices.IndexFunc(list, func(s sheet.Sheet) bool { return c.Of(p.ID, s.ID) }); i >= 0 {
				return p, list[i], c, true
			}
		}
	}
	return school.Pupil{}, sheet.Sheet{}, "", len(codes) > 0
}

// SheetAnswers is what was found on a form that came back.
type SheetAnswers struct {
	Pupil   school.Pupil
	Sheet   sheet.Sheet
	Code    sheet.Code // empty: the form has none of this pupil
	Reading sheet.Reading
	Entry   school.Entry // to be stored; its text is empty when nothing was filled in
	Again   bool         // it takes the place of what was read before
	Same    bool         // that stands on the card already
}

// ReadSheet reads a form of a sheet for the pupil of a card; now is in the user's
// time zone. Without a code the sheet is the one of which it has the questions; it
// reports false when there is none.
func ReadSheet(text string, f *Facts, s sheet.Sheet, code sheet.Code, list []sheet.Sheet, now time.Time) (SheetAnswers, bool) {
	if code == "" {
		var ok bool
		if s, ok = likeliest(text, f.card.Pupil, list); !ok {
			return SheetAnswers{}, false
		}
	}
	doc := NewSheet(f, s, "", true)
	a := SheetAnswers{Pupil: f.card.Pupil, Sheet: s, Code: code, Reading: sheet.Read(text, doc.Form())}
	for i := range a.Reading.Answers {
		q := &a.Reading.Answers[i]
		q.Question, q.Text = clean(sheet.Fill(q.Question, a.Pupil.FirstName, doc.nobody())), clean(q.Text)
	}
	a.Reading.Answers = slices.DeleteFunc(a.Reading.Answers, func(q sheet.Answer) bool {
		return q.Known && !q.Found && s.Step != "" && q.Question == clean(sheet.Fill(s.Step, a.Pupil.FirstName, doc.nobody())) // there was no step to ask about
	})
	a.Entry = school.Entry{
		Pupil: a.Pupil.ID, Kind: school.Prepared, Text: sheet.Joined(a.Reading.Answers), At: now.UTC(),
		On: time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC),
	}
	if s.For == talk.ToParent {
		a.Entry.Sort, a.Entry.By = school.ByParents, clean(a.Reading.By)
		if a.Entry.By == "" {
			a.Entry.By = nl.SheetByParents
		}
	}
	if a.Entry.ID = code.EntryID(); code == "" {
		a.Entry.ID = sheet.LooseID(a.Pupil.ID, s.ID, a.Entry.Text)
	}
	a.compare(f.Entries)
	return a, true
}

// compare looks for what was read of this form before. One without a code is the
// form that gave the same answers.
func (a *SheetAnswers) compare(entries []school.Entry) {
	for _, was := range entries {
		same := was.Kind == a.Entry.Kind && was.Sort == a.Entry.Sort && was.Text == a.Entry.Text
		if was.ID != a.Entry.ID && !(same && a.Code == "") {
			continue
		}
		a.Again, a.Same = true, same && was.By == a.Entry.By
		a.Entry.ID = was.ID
		return
	}
}

// likeliest is the sheet of which the text has the questions, those for the
// pupil's own phase before others that ask the same.
func likeliest(text string, p school.Pupil, list []sheet.Sheet) (sheet.Sheet, bool) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b sheet.Sheet) int {
		own := func(s sheet.Sheet) int {
			if slices.Contains(s.Phases, p.Phase()) {
				return 0
			}
			return 1
		}
		return own(a) - own(b)
	})
	return sheet.Likeliest(text, list)
}

// blocks are the questions with what was written under them, and what belongs to
// none.
func (a SheetAnswers) blocks() []block {
	var b builder
	for _, q := range a.Reading.Answers {
		if q.Text == "" && !q.Known {
			continue
		}
		b.add(question, q.Question)
		if q.Text == "" {
			b.add(aside, nl.SheetUnsaid)
			continue
		}
		b.add(aside, nl.ReportQuote(q.Text))
	}
	if len(a.Reading.Loose) > 0 {
		b.add(heading, nl.SheetLoose)
	}
	for _, l := range a.Reading.Loose {
		b.add(aside, l)
	}
	return b.blocks
}

// AnswersText writes what was found on a form as plain text.
func AnswersText(w io.Writer, a SheetAnswers, width int) error {
	head := builder{}
	head.add(title, nl.SheetFound(a.Sheet.Title, a.Pupil.Name(), a.Pupil.Class, a.Entry.By))
	return write(w, text(append(head.blocks, a.blocks()...), max(width, MinWidth)))
}

// answersJSON is what was found on a form, for programs. "for" is leerling or
// ouder; "code" and "by" are "" when there is none; an answer is "" when nothing
// was written; "known" tells that the question is the sheet's.
type answersJSON struct {
	Pupil    PupilJSON    `json:"pupil"`
	Sheet    string       `json:"sheet"`
	For      string       `json:"for"`
	Code     string       `json:"code"`
	By       string       `json:"by"`
	Answers  []answerJSON `json:"answers"`
	Loose    []string     `json:"loose"`
	Stored   bool         `json:"stored"`
	Replaced bool         `json:"replaced"`
}

type answerJSON struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
	Known    bool   `json:"known"`
}

// AnswersJSON writes what was found on a form for programs, and whether it was
// stored.
func AnswersJSON(w io.Writer, a SheetAnswers, stored bool) error {
	out := answersJSON{
		Pupil: JSONPupil(a.Pupil), Sheet: a.Sheet.ID, For: string(a.Sheet.For), Code: string(a.Code), By: a.Entry.By,
		Answers: []answerJSON{}, Loose: append([]string{}, a.Reading.Loose...), Stored: stored, Replaced: stored && a.Again && !a.Same,
	}
	for _, q := range a.Reading.Answers {
		out.Answers = append(out.Answers, answerJSON{q.Question, q.Text, q.Known})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("write answers: %w", err)
	}
	return nil
}

// Act is the line of the log for the answers that were read in.
func (a SheetAnswers) Act(at time.Time) school.Act {
	return school.Act{At: at.UTC(), Kind: school.ActAnswers, Pupil: a.Pupil.ID, Count: a.Reading.Filled(), Name: a.Pupil.Name()}
}

// SheetNamed is the one pupil who is named on a form, behind the label for it;
// false when that is nobody, or could be more than one.
func SheetNamed(text string, pupils []school.Pupil) (school.Pupil, bool) {
	name := nl.Fold(sheet.Read(text, sheet.Form{}).Name)
	var found []school.Pupil
	for _, p := range pupils {
		if name != "" && (name == nl.Fold(p.Name()) || name == nl.Fold(nl.SheetWho(p.Name(), clean(p.Class)))) {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		return school.Pupil{}, false
	}
	return found[0], true
}
