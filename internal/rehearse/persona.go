package rehearse

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"gesprek/internal/talk"
)

// Persona is a practice pupil (oefenleerling): somebody who does not exist, with
// whom a talk can be practised. It answers by its own rules, see [Rehearsal]. It
// must not be changed.
type Persona struct {
	ID, Name string // the name is a first name
	Age      int    // years, 10 to 30
	Phase    talk.Phase
	School   talk.SchoolType
	Year     int       // leerjaar (po: groep)
	Kind     talk.Kind // individueel, or met-ouders: then there is a Parent

	Card   Card
	Trust  Trust
	Says   Sayings
	Parent *Parent // nil: the pupil comes alone
	Themes []Theme // at least one about experience, one about the future and one about a step
}

// Card is what people read of a practice pupil.
type Card struct {
	About      string   // all that the conductor knows beforehand
	Practise   string   // what can be practised with this pupil
	Background string   // for the player; for the conductor only afterwards
	Shows      []string // what one sees when the pupil comes in
	Opens      []string // what opens the pupil, for the player
	Closes     []string // what closes the pupil, for the player
}

// Trust is how far a pupil dares to tell, 0 to [MostTrust], and by how much a turn
// of the conductor changes that, each -3 to 3.
type Trust struct {
	Start   int // one more or one less by the seed: people have good and bad days
	Further int // from which the pupil tells more when asked on

	Open, Hook, Silence, Summary      int
	Closed, Leading, Stacked, Advised int // closed: of the third closed question in a row, and those after it
}

// MostTrust is the highest trust.
const MostTrust = 10

// Sayings are what a pupil says whatever it is about. A text in brackets is
// something the pupil does. Of each list one is taken, in another order each time.
type Sayings struct {
	Asides
	Hello     []string // to a greeting
	Closed    []string // to a closed question
	Leading   []string
	Stacked   []string
	Advice    []string
	Statement []string // to what asks nothing
	Summary   []string // to a summary in words of the pupil
	Unclear   []string // to an open question about nothing that the pupil has a story for
	Thinks    []string // there is more, and only waiting brings it
	Silence   []string // waiting brings nothing now
	Guarded   []string // asked under pressure for what the pupil guards
	Done      []string // there is no more
	Warmer    []string // trust grew past a step
	Colder    []string // trust shrank past one
}

// Asides are what a pupil says to what leads nowhere in the talk; both may be empty.
type Asides struct {
	Fine []string // to how the pupil is
	Fact []string // to a closed question for a fact, as how long
}

// Lists gives the lists by the name that they have in a file.
func (s *Sayings) Lists() map[string][]string {
	return map[string][]string{
		"hello": s.Hello, "fine": s.Fine, "fact": s.Fact, "closed": s.Closed, "leading": s.Leading, "stacked": s.Stacked, "advice": s.Advice,
		"statement": s.Statement, "summary": s.Summary, "unclear": s.Unclear, "thinks": s.Thinks, "silence": s.Silence,
		"guarded": s.Guarded, "done": s.Done, "warmer": s.Warmer, "colder": s.Colder,
	}
}

// Parent sits beside the pupil and speaks for the pupil as long as the conductor
// lets that happen.
type Parent struct {
	Name    string   // how the pupil calls the parent: vader, moeder, oma
	Takes   []string // in the pupil's place
	Asked   []string // when asked
	Thanked []string // when thanked
}

// Theme is something about which a pupil has a story, in three layers.
type Theme struct {
	ID, Title  string
	About      Subject
	Competence talk.Competence // of which it says something; may be empty
	Words      []string        // what brings it up: words, with * for any ending

	First   []string // ways to begin: one of them is said
	Further []string // said one by one when asked on, or when the conductor waits
	Deep    []string // said one by one, only as Key says
	Closed  []string // to a closed question about it; may be empty
	Parent  []string // what the parent says when it comes up; may be empty

	Guarded bool // the deep layer is never told under pressure
	Trust   int  // from which the deep layer is told, 0 to MostTrust
	Key     Key
}

// Key is what opens the deep layer of a theme.
type Key string

// The keys.
const (
	BySilence Key = "stilte"       // waiting after an open question
	BySummary Key = "samenvatting" // a summary in the pupil's own words
)

// Keys lists the keys.
func Keys() []Key { return []Key{BySilence, BySummary} }

// Subject is what a question or a theme is about, in the movement of a talk from
// experience to step.
type Subject string

// The subjects. What is about none of them has the zero value.
const (
	Experience  Subject = "ervaring"
	Future      Subject = "toekomst"
	NextStep    Subject = "stap"
	SchoolWork  Subject = "school" // marks, lateness, homework: not what the talk is for
	AtHome      Subject = "thuis"
	NoneAtStake Subject = ""
)

// Subjects lists the subjects.
func Subjects() []Subject { return []Subject{Experience, Future, NextStep, SchoolWork, AtHome} }

// Theme finds a theme by its id; nil where there is none.
func (p *Persona) Theme(id string) *Theme {
	if i := p.theme(id); i >= 0 {
		return &p.Themes[i]
	}
	return nil
}

func (p *Persona) theme(id string) int {
	return slices.IndexFunc(p.Themes, func(t Theme) bool { return t.ID == id })
}

// Edition tells one state of a practice pupil from another: a recording that was
// made with another one may go another way. It is 16 hexadecimal digits.
func (p *Persona) Edition() string {
	told := *p
	told.Card = Card{} // it and the titles are only read, and a school has its own words there
	told.Themes = slices.Clone(p.Themes)
	for i := range told.Themes {
		told.Themes[i].Title = ""
	}
	parent := Parent{}
	if p.Parent != nil {
		parent, told.Parent = *p.Parent, nil
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%+v %+v", told, parent))
	return hex.EncodeToString(sum[:8])
}
