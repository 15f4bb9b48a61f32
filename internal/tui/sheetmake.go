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
		next, why := c.sheetFor(c.pupil, c.facts, who, c)
		if next == nil {
			c.hint = why
			return c, nil
		}
		return next, nil
	}
}

// sheetFor is the screen that asks how a sheet for a reader is to be kept; without
// one it says why.
func (e *env) sheetFor(p school.Pupil, facts *report.Facts, who talk.Addressee, back screen) (next screen, why string) {
	s, ok := sheets.Find(e.Book().Sheets, p.Phase(), who)
	if !ok {
		return nil, e.say(nl.SheetNone(who))
	}
	next = newKeeping(e, e.keepableSheet(p, facts, s), 0, back)
	if who == talk.ToParent && p.Phase() == talk.MBO && p.Adult != school.AdultAgrees {
		next.(*keeping).hint = nl.SheetAsk(p.FirstName)
	}
	return next, ""
}

// keepableSheet is a sheet that can be kept: on paper or as a form that comes
// back, and without the step where there is one.
func (e *env) keepableSheet(pupil school.Pupil, facts *report.Facts, s sheets.Sheet) keepable {
	random := e.NewID()
	what := keepable{
		id: "sheet " + s.ID + " " + pupil.ID, title: e.say(nl.SheetKeepTitle(s.For, pupil.Name())), name: nl.SheetFile(pupil.FirstName, s.For),
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
