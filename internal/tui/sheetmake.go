package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	sheets "gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// sheetCommands make a sheet for the pupil and for parents, and read one in.
func (c *card) sheetCommands() []command {
	return []command{
		{binding: bind(nl.SheetMakePupil, "m", "alt+m"), off: c.noSheet(talk.ToPupil), run: c.makeSheet(talk.ToPupil)},
		{binding: bind(nl.SheetMakeParents, "o", "alt+o"), off: c.noSheet(talk.ToParent), run: c.makeSheet(talk.ToParent)},
		{binding: bind(nl.SheetReadIn, "i", "f8"), off: c.noForms, run: func() (screen, tea.Cmd) {
			return newSheetFile(c.env, c.pupil, c.facts, c), nil
		}},
	}
}

// noForms is why no sheet can be read in.
func (c *card) noForms() string {
	switch {
	case c.Forms == nil:
		return nl.SheetNoFiles
	case c.facts == nil:
		return nl.SheetNotYet
	}
	return ""
}

// noSheet is why no sheet can be made for a reader.
func (c *card) noSheet(who talk.Addressee) func() string {
	return func() string {
		switch {
		case c.unwritable() != "":
			return c.unwritable()
		case c.facts == nil:
			return nl.SheetNotYet
		case who == talk.ToParent && c.pupil.Adult == school.AdultRefuses:
			return nl.SheetParentsOut
		}
		return ""
	}
}

// makeSheet asks how the sheet for a reader is to be kept.
func (c *card) makeSheet(who talk.Addressee) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		s, ok := sheets.Find(c.Book().Sheets, c.pupil.Phase(), who)
		if !ok {
			c.hint = c.say(nl.SheetNone(who))
			return c, nil
		}
		next := newKeeping(c.env, c.keepableSheet(s), 0, c)
		if who == talk.ToParent && c.pupil.Phase() == talk.MBO && c.pupil.Adult != school.AdultAgrees {
			next.(*keeping).hint = nl.SheetAsk(c.pupil.FirstName)
		}
		return next, nil
	}
}

// keepableSheet is a sheet that can be kept: on paper or as a form that comes
// back, and without the step where there is one.
func (c *card) keepableSheet(s sheets.Sheet) keepable {
	pupil, facts, random := c.pupil, c.facts, c.NewID()
	what := keepable{
		id: "sheet " + s.ID + " " + pupil.ID, title: c.say(nl.SheetKeepTitle(s.For, pupil.Name())), name: nl.SheetFile(pupil.FirstName, s.For),
		acts: func(_ int, to string, at time.Time) []school.Act {
			return []school.Act{{At: at, Kind: school.ActSheet, Pupil: pupil.ID, Count: 1, Name: pupil.Name(), Note: to}}
		},
	}
	for _, stepped := range []bool{true, false} {
		if !stepped && len(facts.Recall.Steps) == 0 {
			break
		}
		doc := report.NewSheet(facts, s, random, stepped)
		for _, f := range report.SheetForms() {
			label := nl.SheetFormWord(string(f))
			if !stepped {
				label = nl.SheetBareForm(label)
			}
			what.forms = append(what.forms, keepForm{label: label, ending: f.Ending(), write: func(_ context.Context, w io.Writer, _ int) (string, error) {
				return "", report.WriteSheet(w, doc, f)
			}})
		}
	}
	return what
}
