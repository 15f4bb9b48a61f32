package talk

import "slices"

// Form is how an exercise looks on the draaischerm.
type Form string

// The forms.
const (
	Cards    Form = "kaarten"  // words to pick from; each picked one gets a line
	Scale    Form = "schaal"   // 0 to 10, and lines about it
	Doors    Form = "deuren"   // two doors with what is behind them
	Timeline Form = "tijdlijn" // moments in order
	Circle   Form = "cirkel"   // people in rings round the pupil
	Lines    Form = "regels"   // anything else: lines under each other
)

// Forms lists the forms.
func Forms() []Form { return []Form{Cards, Scale, Doors, Timeline, Circle, Lines} }

// ScaleTop is the highest value of a scale; the lowest is 0.
const ScaleTop = 10

// Exercise is an oefening (werkvorm): something that conductor and pupil do
// together on the draaischerm in a few minutes. It is content, as a [Guide] is.
type Exercise struct {
	ID         string
	Title      string
	Goal       string // for the conductor
	Minutes    int
	Phases     []Phase // empty: all, and pupils outside the phases
	Kinds      []Kind  // empty: all
	Competence Competence
	Form       Form
	Question   string    // stands above the picture
	Steps      []string  // for the conductor
	Closing    string    // the last question to the pupil
	Cards      []string  // form Cards only
	Pick       int       // how many cards are picked; form Cards only
	Ends       [2]string // what stands at 0 and at ScaleTop; form Scale only
	Fields     []Field   // not with form Cards
}

// Field is a part of an exercise in which something is filled in.
type Field struct {
	Label string
	Hint  string // an example; may be empty
	Lines int    // 1 to 3
}

// SuitsTalk tells whether an exercise is made for a talk.
func (e *Exercise) SuitsTalk(p Phase, k Kind) bool {
	return (len(e.Phases) == 0 || slices.Contains(e.Phases, p)) && (len(e.Kinds) == 0 || slices.Contains(e.Kinds, k))
}
