package rehearse

import "time"

// Figure is one thing that a mirror counts or measures.
type Figure string

// The figures beside the marks of [Marks], whose name is that of the mark. Times are in
// whole seconds since the begin.
const (
	FigureLong       Figure = "duur"          // seconds
	FigureToldAfter  Figure = "stilte-verder" // silences after which the pupil told more
	FigureShare      Figure = "spreekaandeel" // of the pupil, of each 100 words or seconds
	FigureTouched    Figure = "competenties"  // how many of the five
	FigureExperience Figure = "ervaring"      // when it was first about that
	FigureFuture     Figure = "toekomst"
	FigureStep       Figure = "stap"
	FigureTakenBack  Figure = "teruggenomen"
)

// NoFigure is the value of what did not happen, or was not counted.
const NoFigure = -1

// Value is a figure of one mirror.
type Value struct {
	Figure Figure
	N      int // or NoFigure
}

// Timed tells whether a figure is a moment or a length, in seconds.
func (f Figure) Timed() bool {
	return f == FigureLong || f == FigureExperience || f == FigureFuture || f == FigureStep
}

// Figures gives the figures of a mirror, in the order in which they are shown.
func (m *Mirror) Figures() []Value {
	list := []Value{{FigureLong, int(m.Whole / time.Second)}}
	for _, mark := range Marks() {
		list = append(list, Value{Figure(mark), m.Total.Of(mark)})
	}
	told, share, touched := NoFigure, NoFigure, 0
	if m.Source == Solo {
		told = m.Silences.Told
	}
	if m.Said.Known() {
		share = m.Said.Hundredths()[voice(Pupil)]
	}
	for _, t := range m.Touched {
		touched += min(1, t.Times)
	}
	return append(list,
		Value{FigureToldAfter, told}, Value{FigureShare, share}, Value{FigureTouched, touched},
		Value{FigureExperience, inSeconds(m.Order.Experience)}, Value{FigureFuture, inSeconds(m.Order.Future)},
		Value{FigureStep, inSeconds(m.Step.Spoken)}, Value{FigureTakenBack, m.TakenBack})
}

func inSeconds(at time.Duration) int {
	if at == Never {
		return NoFigure
	}
	return int(at / time.Second)
}

// Change is a figure earlier and now. Which of the two is better it does not say.
type Change struct {
	Figure       Figure
	Earlier, Now int // or NoFigure
}

// Compare gives the figures of two mirrors beside each other; those that neither has are
// left out.
func Compare(earlier, now Mirror) []Change {
	var list []Change
	before := earlier.Figures()
	for i, v := range now.Figures() {
		if v.N != NoFigure || before[i].N != NoFigure {
			list = append(list, Change{v.Figure, before[i].N, v.N})
		}
	}
	return list
}
