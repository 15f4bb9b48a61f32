package report

import (
	"fmt"
	"io"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// jsonPlan is a year plan as [PlanJSON] writes it.
type jsonPlan struct {
	Year     string          `json:"year"` // "2026-2027"
	From     *string         `json:"from"` // its first day
	To       *string         `json:"to"`   // its last day
	On       *string         `json:"on"`   // the day of counting, in the user's time zone
	Class    string          `json:"class"`
	Weeks    jsonWeeks       `json:"weeks"`
	Known    bool            `json:"holidays_known"`
	Holidays []jsonHoliday   `json:"holidays"`
	Totals   jsonTally       `json:"totals"`
	Classes  []jsonClass     `json:"classes"`
	Phases   []jsonPhase     `json:"phases"`
	Pupils   []jsonPlanPupil `json:"pupils"`
	Open     []jsonUncovered `json:"uncovered"`
	Ask      []string        `json:"consent_to_ask"` // ids of pupils
}

// jsonWeeks are the school weeks that are left.
type jsonWeeks struct {
	ToEnd   jsonStretch  `json:"to_end"`
	ToBreak *jsonStretch `json:"to_next_holiday"` // null when none comes before the end
}

type jsonStretch struct {
	Until   *string `json:"until"`   // its last day
	Holiday string  `json:"holiday"` // that begins on the next; "" for none
	Weeks   int     `json:"weeks"`
	PerWeek int     `json:"talks_per_week"` // to hold in it all that are open; 0 when weeks is 0
}

type jsonHoliday struct {
	Name string  `json:"name"`
	From *string `json:"from"`
	To   *string `json:"to"`
}

type jsonClass struct {
	Class string `json:"class"`
	jsonTally
}

type jsonPhase struct {
	Phase talk.Phase `json:"phase"` // "" for none of the four
	jsonTally
}

type jsonTally struct {
	Pupils      int       `json:"pupils"`
	Individual  jsonCount `json:"individual"`
	WithParents jsonCount `json:"with_parents"`
	Open        int       `json:"open"`
	Planned     int       `json:"planned"`         // of those that are open
	Unplanned   int       `json:"no_next_talk"`    // pupils at school for whom nothing is planned
	Talks       int       `json:"talks"`           // that count
	Finished    int       `json:"finished_talks"`  // of whatever length
	Average     *int      `json:"average_minutes"` // of those that count; null without one
	Share       *int      `json:"percent_counted"` // of those that were finished; null without one
	Months      [12]int   `json:"months"`          // talks that count, from August on
}

type jsonCount struct {
	Due     int `json:"due"`
	Done    int `json:"done"`
	Open    int `json:"open"`
	Ask     int `json:"consent_to_ask"`
	Planned int `json:"planned"`
}

// jsonPlanPupil is a pupil in the year plan.
type jsonPlanPupil struct {
	ID          string          `json:"id"`
	Number      string          `json:"number"`
	FirstName   string          `json:"first_name"`
	Prefix      string          `json:"prefix"`
	LastName    string          `json:"last_name"`
	Class       string          `json:"class"`
	Year        int             `json:"year"`
	SchoolType  talk.SchoolType `json:"school_type"`
	Phase       talk.Phase      `json:"phase"`
	LeftOn      *string         `json:"left_on"`
	Individual  jsonStands      `json:"individual"`
	WithParents jsonStands      `json:"with_parents"`
}

type jsonStands struct {
	Due     bool    `json:"due"`
	Done    bool    `json:"done"`
	State   string  `json:"state"`   // none, short, unfinished or done
	On      *string `json:"on"`      // the day of the talk that counts, else of the latest that was too short
	Minutes *int    `json:"minutes"` // of the talk that counts
	Planned *string `json:"planned_on"`
	Consent string  `json:"consent"` // with parents only: "", vragen, ja or nee
}

type jsonUncovered struct {
	ID      string      `json:"pupil_id"`
	Pupil   string      `json:"pupil"`
	Class   string      `json:"class"`
	Missing []talk.Kind `json:"missing"`
	Planned bool        `json:"planned"` // a day is planned for all that is missing
}

// PlanJSON writes a year plan as one JSON object, in UTF-8 and indented. Its keys
// are those of jsonPlan: dates are YYYY-MM-DD, what is not known is null for a
// date or a number and "" for a text, and a list is never null. There is nothing
// in it of what was said.
func PlanJSON(w io.Writer, p Plan) error {
	c, pace := p.Coverage, p.Pace
	today := time.Date(p.Now.Year(), p.Now.Month(), p.Now.Day(), 0, 0, 0, 0, time.UTC)
	out := jsonPlan{
		Year: c.Year.String(), From: jsonDate(c.Year.First(time.UTC)), To: jsonDate(c.Year.Last()), On: jsonDate(today), Class: p.Class,
		Weeks: jsonWeeks{ToEnd: jsonStretch{jsonDate(pace.End), "", pace.Weeks, pace.Each}},
		Known: pace.Known, Totals: tallyJSON(c.Total),
		Holidays: []jsonHoliday{}, Classes: []jsonClass{}, Phases: []jsonPhase{}, Pupils: []jsonPlanPupil{}, Open: []jsonUncovered{}, Ask: []string{},
	}
	if next := pace.Next; !next.First.IsZero() {
		out.Weeks.ToBreak = &jsonStretch{jsonDate(next.First.AddDate(0, 0, -1)), next.Name, pace.NextWeeks, pace.NextEach}
	}
	for _, b := range p.Breaks {
		if b.Has(c.Year.Last()) {
			out.Weeks.ToEnd.Holiday = b.Name
		}
		out.Holidays = append(out.Holidays, jsonHoliday{b.Name, jsonDate(b.First), jsonDate(b.Last)})
	}
	for _, t := range c.Classes {
		out.Classes = append(out.Classes, jsonClass{t.Name, tallyJSON(t)})
	}
	for _, t := range c.Phases {
		out.Phases = append(out.Phases, jsonPhase{t.Phase, tallyJSON(t)})
	}
	for _, r := range c.Pupils {
		u := r.Pupil
		out.Pupils = append(out.Pupils, jsonPlanPupil{
			u.ID, u.Number, u.FirstName, u.Prefix, u.LastName, u.Class, u.Year, u.Type, u.Phase(), jsonDate(u.LeftOn),
			standsJSON(r, r.Alone, p.Now.Location(), ""), standsJSON(r, r.Parents, p.Now.Location(), consent(r)),
		})
	}
	for _, r := range p.Uncovered() {
		u := jsonUncovered{r.Pupil.ID, r.Pupil.Name(), r.Pupil.Class, nil, true}
		for _, k := range PlanKinds() {
			if at := StandingOf(r, k); at.Gap() {
				u.Missing, u.Planned = append(u.Missing, k), u.Planned && !unplanned(at)
			}
		}
		out.Open = append(out.Open, u)
	}
	for _, r := range p.ToAsk() {
		out.Ask = append(out.Ask, r.Pupil.ID)
	}
	if err := indented(w, out); err != nil {
		return fmt.Errorf("write year plan: %w", err)
	}
	return nil
}

// consent is what is known of parents sitting along with a student.
func consent(r school.Covered) string {
	if r.Parents.Ask {
		return "vragen"
	}
	return string(r.Pupil.Adult)
}

func tallyJSON(g school.Group) jsonTally {
	out := jsonTally{
		Pupils: g.Pupils, Individual: countJSON(g.Alone), WithParents: countJSON(g.Parents), Open: g.Alone.Gaps + g.Parents.Gaps,
		Planned: g.Alone.Planned + g.Parents.Planned, Unplanned: g.NoNext, Talks: g.Counted, Finished: g.Talks, Months: g.Months,
	}
	if out.Talks > 0 {
		minutes := int(g.Average() / time.Minute)
		out.Average = &minutes
	}
	if share, ok := longEnough(g); ok {
		out.Share = &share
	}
	return out
}

func countJSON(c school.Tally) jsonCount {
	return jsonCount{c.Due, c.Done, c.Gaps, c.Ask, c.Planned}
}

func standsJSON(r school.Covered, s school.Standing, loc *time.Location, consent string) jsonStands {
	out := jsonStands{Due: s.Due && (!r.Left || s.Done), Done: s.Done, State: "none", Planned: jsonDate(s.Planned), Consent: consent}
	switch {
	case s.Done:
		minutes := int(s.Length / time.Minute)
		out.State, out.On, out.Minutes = "done", dayJSON(s.On, loc), &minutes
	case s.Open:
		out.State = "unfinished"
	case !s.Short.IsZero():
		out.State, out.On = "short", dayJSON(s.Short, loc)
	}
	return out
}

// dayJSON is the day of a moment in a time zone.
func dayJSON(t time.Time, loc *time.Location) *string {
	day := t.In(loc).Format(time.DateOnly)
	return &day
}
