package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// plainly is a form of a document that needs nothing but what to write it with.
func plainly(label, ending string, write func(io.Writer) error) keepForm {
	return keepForm{label: label, ending: ending, write: func(_ context.Context, w io.Writer, _ int) (string, error) {
		return "", write(w)
	}}
}

// keep opens the screen on which the year plan is kept. Nothing that was said is in
// any of its forms.
func (v *yearPlan) keep() (screen, tea.Cmd) {
	p := v.plan
	what := keepable{
		id: "year plan", title: nl.KeepPlanTitle, name: nl.KeepPlanName(p.Coverage.Year.String()),
		forms: []keepForm{
			plainly(nl.KeepDocumentForm(string(report.FormPDF)), report.FormPDF.Ending(), func(w io.Writer) error {
				return report.PlanPDF(w, p, nl.KeepPlanHow)
			}),
			plainly(nl.KeepFormPupils, sheetEnding, func(w io.Writer) error { return report.PlanCSV(w, p) }),
			plainly(nl.KeepFormClasses, sheetEnding, func(w io.Writer) error { return report.PlanClassesCSV(w, p) }),
			plainly(nl.KeepFormYear, report.FormText.Ending(), func(w io.Writer) error { return report.PlanParagraph(w, p, 0) }),
		},
		acts: func(_ int, to string, at time.Time) []school.Act { return []school.Act{p.Act(at, to)} },
	}
	return newKeeping(v.env, what, 0, v), nil
}

// sheetEnding ends the names of files for a spreadsheet.
const sheetEnding = ".csv"

func (v *yearPlan) unkept() string {
	if why := v.unread(); why != "" {
		return why
	}
	return v.unwritable()
}

// keep opens the screen on which the agreements of the class are kept.
func (v *classView) keep() (screen, tea.Cmd) {
	class := v.class
	sheet := plainly(nl.KeepFormSheet, sheetEnding, func(w io.Writer) error { return report.AgreementsCSV(w, class) })
	what := keepable{
		id: "class " + class.Class, title: nl.KeepClassTitle(class.Class), name: nl.KeepClassName(class.Class, class.Now),
		forms: append(documentForms(report.AgreementsDocument(class, v.settings)), sheet),
		acts:  func(_ int, to string, at time.Time) []school.Act { return class.Acts(at, to) },
	}
	return newKeeping(v.env, what, 0, v), nil
}

func (v *classView) unkept() string {
	if why := v.none(); why != "" {
		return why
	}
	return v.unwritable()
}
