package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Agreement is a step in a list across pupils, with whose it is.
type Agreement struct {
	talk.Agreed
	Pupil  school.Pupil
	Called string // roepnaam, with more of the name where another in the class is called the same
}

// Agreements puts steps with their pupils, of those who are at school at a
// moment: what is due soonest first (see [talk.Term]; days count by the
// moment's own time zone), on one day in the order of names, and what is not
// open any more last, the newest of it first.
func Agreements(pupils []school.Pupil, steps []talk.Agreed, now time.Time) []Agreement {
	pupils = slices.DeleteFunc(slices.Clone(pupils), func(p school.Pupil) bool { return !p.AtSchool(now) })
	nl.SortPupils(pupils)
	called := callings(pupils)
	rank := make(map[string]int, len(pupils))
	for i, p := range pupils {
		rank[p.ID] = i
	}
	list := make([]Agreement, 0, len(steps))
	for _, s := range steps {
		if i, ok := rank[s.PupilID]; ok {
			list = append(list, Agreement{s, pupils[i], called[i]})
		}
	}
	slices.SortStableFunc(list, func(a, b Agreement) int {
		term := a.Step.Term(now)
		if c := cmp.Compare(term, b.Step.Term(now)); c != 0 {
			return c
		}
		if term == talk.Over {
			return cmp.Or(b.At.Compare(a.At), cmp.Compare(rank[a.PupilID], rank[b.PupilID]))
		}
		return cmp.Or(a.Step.Due.Compare(b.Step.Due), cmp.Compare(rank[a.PupilID], rank[b.PupilID]), a.At.Compare(b.At))
	})
	return list
}

// callings are what the pupils are called in a list of their class: the
// roepnaam, with the first letter of the achternaam or all of the name where
// there is another.
func callings(pupils []school.Pupil) []string {
	forms := []func(school.Pupil) string{
		func(p school.Pupil) string { return p.FirstName },
		func(p school.Pupil) string {
			last := []rune(p.LastName)
			if len(last) == 0 {
				return p.FirstName
			}
			return p.FirstName + " " + string(last[0]) + "."
		},
		school.Pupil.Name,
	}
	names := make([]string, len(pupils))
	for i, p := range pupils {
		names[i] = p.Name()
	}
	for _, form := range slices.Backward(forms) {
		alike := map[[2]string]int{}
		for _, p := range pupils {
			alike[[2]string{p.Class, nl.Fold(form(p))}]++
		}
		for i, p := range pupils {
			if form(p) != "" && alike[[2]string{p.Class, nl.Fold(form(p))}] == 1 {
				names[i] = form(p)
			}
		}
	}
	return names
}

// ClassList is what colleagues get of a class: what was agreed and is open, and
// nothing of what was said in the talks.
type ClassList struct {
	Class string
	List  []Agreement // of any class and state
	Now   time.Time   // in the user's time zone
	Words school.Words
}

// open are the agreements of the class that are open, by the names of the pupils.
func (c ClassList) open() []Agreement {
	list := slices.DeleteFunc(slices.Clone(c.List), func(a Agreement) bool {
		return a.Step.State != talk.StepOpen || !SameClass(a.Pupil.Class, c.Class)
	})
	slices.SortStableFunc(list, func(a, b Agreement) int { return nl.ComparePupils(a.Pupil, b.Pupil) })
	return list
}

// Acts are the acts of giving the list away, one for each pupil on it.
func (c ClassList) Acts(at time.Time, to string) []school.Act { return GivenAway(c.open(), at, to) }

// Len is how many agreements are on the list.
func (c ClassList) Len() int { return len(c.open()) }

// GivenAway are the acts of giving agreements away, one for each pupil.
func GivenAway(list []Agreement, at time.Time, to string) []school.Act {
	var acts []school.Act
	nth := map[string]int{}
	for _, a := range list {
		i, known := nth[a.PupilID]
		if !known {
			i = len(acts)
			nth[a.PupilID] = i
			acts = append(acts, school.Act{At: at.UTC(), Kind: school.ActAgreed, Pupil: a.PupilID, Name: a.Pupil.Name(), Note: to})
		}
		acts[i].Count++
	}
	return acts
}

// SameClass tells whether two names are of one class: 2b and 2B are.
func SameClass(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// when is when an agreement is due, in words and as a date.
func (a Agreement) when(now time.Time) string {
	words := nl.ReportWhenDate(clean(a.Step.When), a.Step.Due)
	if a.Step.Term(now) == talk.Overdue {
		return nl.AgreementsLate(words)
	}
	return words
}

func (c ClassList) document() []block {
	b := &builder{}
	b.add(title, nl.AgreementsTitle(clean(c.Class)))
	b.add(aside, c.Words.Say(nl.AgreementsLead(c.Now)))
	list := c.open()
	if len(list) == 0 {
		b.add(para, nl.AgreementsNone)
	}
	for i, a := range list {
		if i == 0 || list[i-1].PupilID != a.PupilID {
			b.add(heading, a.Called)
		}
		b.add(question, a.Step.What)
		b.labelled(fact, nl.ReportWho, a.Step.Who)
		b.labelled(fact, nl.ReportWhen, a.when(c.Now))
		b.labelled(fact, nl.ReportHelp, a.Step.Help)
	}
	return b.blocks
}

// AgreementsDocument is the list of a class in every form, as the school writes.
func AgreementsDocument(c ClassList, s school.Settings) Document {
	return Document{look: lookOf(nl.AgreementsTitle(clean(c.Class)), s, c.Now), blocks: func(bool) []block { return c.document() }}
}

// AgreementsMarkdown writes the list of a class as CommonMark.
func AgreementsMarkdown(w io.Writer, c ClassList) error { return write(w, markdown(c.document())) }

// AgreementsText writes the list of a class as plain text, as [Text] does.
func AgreementsText(w io.Writer, c ClassList, width int) error {
	return write(w, text(c.document(), max(width, MinWidth)))
}

// AgreementsCSV writes the list of a class for a spreadsheet: UTF-8 with a byte
// order mark, semicolons and a line with the names of the columns, as Dutch
// Excel reads it. A cell that a spreadsheet would take for a formula begins with
// an apostrophe.
func AgreementsCSV(w io.Writer, c ClassList) error {
	rows := [][]string{{nl.AgreementsPupil, nl.ReportWho, nl.ReportWhat, nl.ReportWhen, nl.AgreementsDate, nl.ReportHelp}}
	for _, a := range c.open() {
		day := ""
		if !a.Step.Due.IsZero() {
			day = a.Step.Due.Format(time.DateOnly)
		}
		rows = append(rows, []string{a.Called, a.Step.Who, a.Step.What, a.Step.When, day, a.Step.Help})
	}
	return spreadsheet(w, rows)
}

// inert is a cell that no spreadsheet takes for a formula.
func inert(cell string) string {
	cell = clean(cell)
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// jsonAgreed is a step as [StepsJSON] writes it.
type jsonAgreed struct {
	PupilID  string         `json:"pupil_id"`
	Pupil    string         `json:"pupil"` // full name
	Class    string         `json:"class"`
	TalkID   string         `json:"talk_id"` // in which it was agreed
	Step     int            `json:"step"`    // its number within that talk, from 1
	What     string         `json:"what"`
	Who      string         `json:"who"`
	When     string         `json:"when"` // in the words that were used
	Due      *string        `json:"due"`  // the date that they mean; null when they name none
	Help     string         `json:"help"`
	State    talk.StepState `json:"state"`     // open, gelukt, deels, niet or vervallen
	AgreedOn *string        `json:"agreed_on"` // date of the talk, in the user's time zone
}

// StepsJSON writes steps as one JSON array, in UTF-8 and indented; [] when there
// are none. Its keys are those of jsonAgreed: dates are YYYY-MM-DD, a date that is
// not known is null and a text that is not there "".
func StepsJSON(w io.Writer, list []Agreement, loc *time.Location) error {
	out := make([]jsonAgreed, len(list))
	for i, a := range list {
		p := a.Step
		began := a.At.In(loc)
		agreed := time.Date(began.Year(), began.Month(), began.Day(), 0, 0, 0, 0, time.UTC)
		out[i] = jsonAgreed{
			a.PupilID, a.Pupil.Name(), a.Pupil.Class, a.Talk, p.ID,
			p.What, p.Who, p.When, jsonDate(p.Due), p.Help, p.State, jsonDate(agreed),
		}
	}
	if err := indented(w, out); err != nil {
		return fmt.Errorf("write steps: %w", err)
	}
	return nil
}
