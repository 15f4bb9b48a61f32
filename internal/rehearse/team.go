package rehearse

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Team is who takes part in a course, for the coach to keep count of. It says of
// nobody what was practised or how: only who was there. Who they are is left to the
// coach: a label that the coach knows, and what they do at school.
type Team struct {
	Members []Member `json:"members"`
}

// Member is one of a team.
type Member struct {
	ID       string   `json:"id"`
	Label    string   `json:"label"`    // initials, or such as "conciërge 1"; at most [LongestLabel] characters
	Function Function `json:"function"` // what they do at school; one of [Functions], or the school's own word
	Attended []string `json:"attended"` // ids of the meetings that they were at or caught up with, each once
}

// LongestLabel is how many characters a label and a function have at most: enough for
// a name that tells colleagues apart, and too few for a note about somebody.
const LongestLabel = 24

// Function is what somebody does at school.
type Function string

// The functions that are offered. A school can have others.
const (
	Teacher    Function = "docent"
	MentorRole Function = "mentor"
	Counsellor Function = "decaan"
	Caretaker  Function = "concierge"
	Office     Function = "administratie"
	Leadership Function = "schoolleiding"
	Supporter  Function = "ondersteuner"
)

// Functions lists them, in the order in which they are counted.
func Functions() []Function {
	return []Function{Teacher, MentorRole, Counsellor, Supporter, Caretaker, Office, Leadership}
}

// What keeps somebody from being put in a team.
var (
	ErrNoLabel    = errors.New("label is empty")
	ErrNoFunction = errors.New("function is empty")
	ErrLongLabel  = errors.New("label or function is too long")
	ErrSameLabel  = errors.New("label is taken")
	ErrNoMember   = errors.New("nobody in the team has that id")
)

// Put adds somebody, or changes the label and the function of who has the id; who was
// where stays.
func (t *Team) Put(id, label string, as Function) error {
	label, as = tidy(label), Function(tidy(string(as)))
	switch {
	case label == "":
		return ErrNoLabel
	case as == "":
		return ErrNoFunction
	case utf8.RuneCountInString(label) > LongestLabel || utf8.RuneCountInString(string(as)) > LongestLabel:
		return ErrLongLabel
	case slices.ContainsFunc(t.Members, func(m Member) bool { return m.ID != id && strings.EqualFold(m.Label, label) }):
		return ErrSameLabel
	}
	as = t.spelled(as)
	if m := t.member(id); m != nil {
		m.Label, m.Function = label, as
		return nil
	}
	t.Members = append(t.Members, Member{ID: id, Label: label, Function: as})
	return nil
}

// spelled is a function as it is written already: two that differ in capitals only
// are one.
func (t *Team) spelled(as Function) Function {
	known := Functions()
	for _, m := range t.Members {
		known = append(known, m.Function)
	}
	if i := slices.IndexFunc(known, func(f Function) bool { return strings.EqualFold(string(f), string(as)) }); i >= 0 {
		return known[i]
	}
	return as
}

// tidy puts a text on one line, without what steers a screen.
func tidy(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError
	}), " ")
}

// Tick notes that somebody was at a meeting, or takes that back.
func (t *Team) Tick(id, meeting string) error {
	m := t.member(id)
	if m == nil {
		return ErrNoMember
	}
	if i := slices.Index(m.Attended, meeting); i >= 0 {
		m.Attended = slices.Delete(m.Attended, i, i+1)
		return nil
	}
	m.Attended = append(m.Attended, meeting)
	return nil
}

// Drop takes somebody out.
func (t *Team) Drop(id string) error {
	before := len(t.Members)
	t.Members = slices.DeleteFunc(t.Members, func(m Member) bool { return m.ID == id })
	if len(t.Members) == before {
		return ErrNoMember
	}
	return nil
}

func (t *Team) member(id string) *Member {
	if i := slices.IndexFunc(t.Members, func(m Member) bool { return m.ID == id }); i >= 0 {
		return &t.Members[i]
	}
	return nil
}

// Clone is a deep copy, which shares nothing.
func (t Team) Clone() Team {
	c := Team{Members: slices.Clone(t.Members)}
	for i := range c.Members {
		c.Members[i].Attended = slices.Clone(c.Members[i].Attended)
	}
	return c
}

// Lost tells whether somebody of the team is not in the other.
func (t Team) Lost(in Team) bool {
	return slices.ContainsFunc(t.Members, func(m Member) bool { return in.member(m.ID) == nil })
}

// Sorted gives the team function by function, and in it by label.
func (t Team) Sorted() []Member {
	list := t.Clone().Members
	slices.SortStableFunc(list, func(a, b Member) int {
		return cmp.Or(byFunction(a.Function, b.Function), cmp.Compare(strings.ToLower(a.Label), strings.ToLower(b.Label)))
	})
	return list
}

// byFunction puts the functions that are offered first, in their order.
func byFunction(a, b Function) int {
	rank := func(f Function) int {
		if i := slices.Index(Functions(), f); i >= 0 {
			return i
		}
		return len(Functions())
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(strings.ToLower(string(a)), strings.ToLower(string(b))))
}

// Was tells whether somebody was at a meeting.
func (m *Member) Was(meeting string) bool { return slices.Contains(m.Attended, meeting) }

// Trained tells whether somebody was at every meeting of the course. Without meetings
// nobody is.
func (m *Member) Trained(c Course) bool {
	return len(c) > 0 && !slices.ContainsFunc(c, func(of Meeting) bool { return !m.Was(of.ID) })
}

// Trained is how many of those with a function took the whole course, and how many
// there are.
type Trained struct {
	Function Function // empty for all together
	Trained  int
	Begun    int // were at a meeting, and not yet at all
	Total    int
}

// Count gives the trained of each function, in the order of [Team.Sorted], and of the
// whole team.
func (t Team) Count(c Course) (by []Trained, all Trained) {
	for _, m := range t.Sorted() {
		if len(by) == 0 || by[len(by)-1].Function != m.Function {
			by = append(by, Trained{Function: m.Function})
		}
		for _, sum := range []*Trained{&by[len(by)-1], &all} {
			sum.Total++
			switch {
			case m.Trained(c):
				sum.Trained++
			case slices.ContainsFunc(c, func(of Meeting) bool { return m.Was(of.ID) }):
				sum.Begun++
			}
		}
	}
	return by, all
}
