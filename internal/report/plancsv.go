package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// PlanCSV writes a year plan for a spreadsheet, a pupil a line, in the form of
// [AgreementsCSV]: names, classes, dates, kinds and minutes, and nothing of what
// was said.
func PlanCSV(w io.Writer, p Plan) error {
	head := []string{nl.PlanCSVName, nl.PlanCSVClass, nl.PlanCSVPhase}
	for _, k := range PlanKinds() {
		head = append(head, nl.Capital(nl.TermKind(k)), nl.PlanCSVDate, nl.PlanCSVMinutes, nl.PlanCSVPlanned)
	}
	rows := [][]string{append(head, nl.PlanCSVLeft)}
	for _, r := range p.Coverage.Pupils {
		row := []string{r.Pupil.ListName(), r.Pupil.Class, nl.PlanPhaseName(r.Pupil.Phase())}
		for _, k := range PlanKinds() {
			at := StandingOf(r, k)
			on, minutes := "", ""
			switch {
			case at.Done:
				on, minutes = at.On.In(p.Now.Location()).Format(time.DateOnly), strconv.Itoa(int(at.Length/time.Minute))
			case !at.Open && !at.Short.IsZero():
				on = at.Short.In(p.Now.Location()).Format(time.DateOnly)
			}
			row = append(row, nl.PlanCSVStands(at, r.Left), on, minutes, csvDate(at.Planned))
		}
		rows = append(rows, append(row, csvDate(r.Pupil.LeftOn)))
	}
	return spreadsheet(w, rows)
}

// PlanClassesCSV writes a year plan for a spreadsheet, a class a line and all
// pupils on the last one.
func PlanClassesCSV(w io.Writer, p Plan) error {
	head := []string{nl.PlanCSVClass, nl.Capital(nl.PlanPupils)}
	for _, k := range PlanKinds() {
		kind := nl.TermKind(k)
		head = append(head, nl.PlanCSVDue(kind), nl.PlanCSVHeld(kind), nl.PlanCSVPlannedKind(kind))
	}
	head = append(head, nl.PlanCSVAsk, nl.PlanCSVTalks, nl.PlanCSVAverage, nl.PlanCSVShare, nl.Capital(nl.PlanOpen))
	for m := range 12 {
		head = append(head, nl.PlanMonth(m))
	}
	rows := [][]string{head}
	add := func(name string, g school.Group) {
		row := []string{name, strconv.Itoa(g.Pupils)}
		for _, c := range []school.Tally{g.Alone, g.Parents} {
			row = append(row, strconv.Itoa(c.Due), strconv.Itoa(c.Done), strconv.Itoa(c.Planned))
		}
		average, share := "", ""
		if g.Counted > 0 {
			average = strconv.Itoa(int(g.Average() / time.Minute))
		}
		if n, ok := longEnough(g); ok {
			share = strconv.Itoa(n)
		}
		row = append(row, strconv.Itoa(g.Parents.Ask), strconv.Itoa(g.Counted), average, share, strconv.Itoa(g.Alone.Gaps+g.Parents.Gaps))
		for _, n := range g.Months {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	for _, t := range p.Coverage.Classes {
		add(nl.PlanClassName(t.Name), t)
	}
	add(nl.PlanTotal, p.Coverage.Total)
	return spreadsheet(w, rows)
}

func csvDate(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// spreadsheet writes rows as Dutch Excel reads them; see [AgreementsCSV].
func spreadsheet(w io.Writer, rows [][]string) error {
	if err := write(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	for _, row := range rows {
		for i := range row {
			row[i] = inert(row[i])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return nil
}
