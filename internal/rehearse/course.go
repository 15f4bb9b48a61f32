package rehearse

import (
	"slices"

	"gesprek/internal/talk"
)

// Course is the training of a team in career talks, as a schoolcoach runs it: one
// meeting after another.
type Course []Meeting

// Meeting is one sitting of a course.
type Meeting struct {
	ID    string // small letters, digits and hyphens; what a team attended points at it
	Title string
	Aim   string   // what one can do after it
	Ready []string // what the coach lays ready
	Parts []Part
	Pages []string // ids of pages of the handbook to have at hand
	Keep  []string // what a participant takes along, a sentence each
	Home  string   // what a participant does until the next meeting; may be empty
}

// Part is a stretch of a meeting.
type Part struct {
	Minutes  int
	Title    string
	Group    Grouping
	Coach    string    // what the coach does
	Says     string    // what the coach can say, word for word; may be empty
	Task     string    // what the participants do
	Drills   []string  // ids of the drills that are done; may be empty
	Personas []string  // ids of the practice pupils that are played; may be empty
	Fact     talk.Fact // what is known of it, with who says so; without Text there is none
}

// Grouping is in what company people work.
type Grouping string

// The groupings.
const (
	Together Grouping = "samen"
	Alone    Grouping = "alleen"
	Pairs    Grouping = "tweetal"
	Threes   Grouping = "drietal"
	Fours    Grouping = "viertal"
)

// Groupings lists them, from everybody to four.
func Groupings() []Grouping { return []Grouping{Together, Alone, Pairs, Threes, Fours} }

// Meeting finds a meeting by its id, with its number from 1. It must not be changed.
func (c Course) Meeting(id string) (m *Meeting, number int) {
	if i := slices.IndexFunc(c, func(m Meeting) bool { return m.ID == id }); i >= 0 {
		return &c[i], i + 1
	}
	return nil, 0
}

// Minutes is how long the meeting takes.
func (m *Meeting) Minutes() int {
	sum := 0
	for _, p := range m.Parts {
		sum += p.Minutes
	}
	return sum
}

// Drills gives the ids of the drills of the meeting, each once, in their order.
func (m *Meeting) Drills() []string {
	return m.gather(func(p *Part) []string { return p.Drills })
}

// Personas gives the ids of its practice pupils, each once, in their order.
func (m *Meeting) Personas() []string {
	return m.gather(func(p *Part) []string { return p.Personas })
}

func (m *Meeting) gather(of func(*Part) []string) []string {
	var list []string
	for i := range m.Parts {
		for _, id := range of(&m.Parts[i]) {
			if !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	return list
}

// Reader is whom a page of a course is for.
type Reader string

// The readers.
const (
	ForCoach        Reader = "coach"
	ForParticipants Reader = "deelnemer"
)

// Readers lists them.
func Readers() []Reader { return []Reader{ForCoach, ForParticipants} }
