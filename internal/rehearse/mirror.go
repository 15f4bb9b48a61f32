package rehearse

import (
	"slices"
	"time"

	"gesprek/internal/talk"
)

// Mirror is what is held up to a conductor after a practice talk: what was done, and
// what that did, in figures and in quotations. It says what happened and never how
// good it was: there is no mark, no level and nobody to be compared with.
type Mirror struct {
	Source  Source
	Begin   time.Time // as in the record
	Persona string    // id of the practice pupil; empty where that was not noted
	Whole   time.Duration
	Parent  bool // a parent spoke

	Manner // what else of a solo talk is counted

	Windows  []Window // of [WindowLong] each, the last one may be shorter; at least one
	Total    Counts   // all windows together
	Said     Shares
	Silences Silences
	Touched  []Touch // the five competences in their usual order, also those that were not touched
	Order    Order
	Step     Reached

	Quoted        // what opened the pupil, and what closed
	Turns  []Turn // the whole talk, or every tally
}

// Manner is what else the conductor did, in a solo talk only.
type Manner struct {
	Greeted   bool
	Named     int // turns that name the pupil
	TakenBack int // turns that were taken back, to try again
}

// WindowLong is how long a window of the mirror is.
const WindowLong = 5 * time.Minute

// MostMoments is how many moments that opened, or closed, are quoted.
const MostMoments = 3

// Counts is how often something was done, by mark. A turn counts once for each mark: a
// summary that ends on a check ("klopt dat?") is a summary and no closed question, advice
// in the shape of a question is advice and no leading one.
type Counts struct {
	Open, Closed, Leading, Stacked       int
	Summaries, AskedOn, Silences, Advice int

	School int // times that school work came up; no mark
}

// Questions is how many questions of any kind there were.
func (c Counts) Questions() int { return c.Open + c.Closed + c.Leading + c.Stacked }

// Acts is how many things were done of those in [BandMarks].
func (c Counts) Acts() int { return c.Questions() + c.Summaries + c.Advice }

// Of is how often there was a mark.
func (c Counts) Of(m Mark) int {
	if at := c.place(m); at != nil {
		return *at
	}
	return 0
}

// place is where a mark is counted; nil for what is none.
func (c *Counts) place(m Mark) *int {
	switch m {
	case MarkOpen:
		return &c.Open
	case MarkClosed:
		return &c.Closed
	case MarkLeading:
		return &c.Leading
	case MarkStacked:
		return &c.Stacked
	case MarkSummary:
		return &c.Summaries
	case MarkAskedOn:
		return &c.AskedOn
	case MarkSilence:
		return &c.Silences
	case MarkAdvice:
		return &c.Advice
	}
	return nil
}

// BandMarks are the marks of which a band of the mirror is made, in their order. Asking on
// and silence are not among them: they are ways of asking.
func BandMarks() []Mark {
	return []Mark{MarkOpen, MarkClosed, MarkLeading, MarkStacked, MarkSummary, MarkAdvice}
}

// Window is a part of the talk, from a moment until before another.
type Window struct {
	From, Until time.Duration
	Counts
}

// Silences are the pauses that the conductor left.
type Silences struct {
	Number         int
	Longest, Total time.Duration // 0 where no length is known; of a solo talk at least this long
	Told           int           // after so many the pupil told more; of a solo talk only
}

// Touch is how often a question touched a competence. Who raised it first is not
// known: only questions of the conductor are counted.
type Touch struct {
	Competence talk.Competence
	Times      int
	First      time.Duration // of the first time; 0 where it was not touched
}

// Never is the time of what did not happen.
const Never time.Duration = -1

// Order is when the talk was first about experience, and when about the future.
type Order struct{ Experience, Future time.Duration } // or Never

// Sequence is what came first.
type Sequence string

// The sequences.
const (
	ExperienceFirst Sequence = "ervaring-eerst"
	FutureFirst     Sequence = "toekomst-eerst"
	OnlyExperience  Sequence = "alleen-ervaring"
	OnlyFuture      Sequence = "alleen-toekomst"
	NeitherOfBoth   Sequence = "geen-van-beide"
)

// Sequence tells what came first. At the same moment counts as experience first.
func (c Order) Sequence() Sequence {
	switch {
	case c.Experience == Never && c.Future == Never:
		return NeitherOfBoth
	case c.Future == Never:
		return OnlyExperience
	case c.Experience == Never:
		return OnlyFuture
	case c.Future < c.Experience:
		return FutureFirst
	}
	return ExperienceFirst
}

// Reached is how far the talk came.
type Reached struct {
	Stage  talk.StageID  // the furthest one that was begun; empty where none was noted
	Spoken time.Duration // when a step was first spoken of, or Never
	Parts  StepParts     // of a solo talk; of a tally nothing is known of it
}

// Turn is one turn of the talk, or one thing that an observer noted.
type Turn struct {
	At    time.Duration
	Marks []Mark // what it counts as; may be empty
	By    Speaker
	Said  string // by the conductor, or what the observer wrote down; may be empty
	Lines []Line // that came back
	Layer Layer  // that was told; may be empty

	Before, After int // trust, of a solo talk
}

// Change is how much the trust of the pupil changed by the turn.
func (t Turn) Change() int { return t.After - t.Before }

// Has tells whether the turn counts as a mark.
func (t Turn) Has(m Mark) bool { return slices.Contains(t.Marks, m) }

// Reflect makes the mirror of a practice talk. The same record is the same mirror.
func Reflect(r Record) Mirror {
	m := Mirror{
		Source: r.Source, Begin: r.Begin, Persona: r.Persona, Whole: r.long(), Manner: Manner{TakenBack: r.Undone},
		Order: Order{Never, Never}, Step: Reached{Spoken: Never},
	}
	for _, c := range talk.Competences() {
		m.Touched = append(m.Touched, Touch{Competence: c})
	}
	m.Windows = windows(m.Whole)
	if r.Source == Observed {
		m.Said.Unit = InTime
	} else {
		m.Said.Unit = InWords
	}
	var spoke [voices]time.Duration
	for _, b := range r.asked() {
		m.beat(b, &spoke)
	}
	m.Said.timed(spoke)
	if r.Source == Observed {
		m.observed(r.Beats)
	} else {
		m.solo(r)
	}
	for _, w := range m.Windows {
		m.Total.add(w.Counts)
	}
	return m
}

// asked are the beats, without what advice was about: that is not asked.
func (r Record) asked() []Beat {
	advice := map[time.Duration]bool{}
	for _, b := range r.Beats {
		if b.Mark == MarkAdvice && r.Source == Solo {
			advice[b.At] = true
		}
	}
	list := slices.Clone(r.Beats)
	for i, b := range list {
		if advice[b.At] {
			list[i].About, list[i].Touches = NoneAtStake, ""
		}
	}
	return list
}

// beat takes in one thing that happened.
func (m *Mirror) beat(b Beat, spoke *[voices]time.Duration) {
	if n := m.window(b.At).place(b.Mark); n != nil {
		*n++
	}
	if b.Mark == MarkSilence {
		m.Silences.Number++
		m.Silences.Total += b.For
		m.Silences.Longest = max(m.Silences.Longest, b.For)
	}
	if i := voice(b.By); i >= 0 && b.Mark == "" {
		*m.Said.place(i) += b.Words
		spoke[i] += max(0, b.For)
		m.Parent = m.Parent || b.By == Guardian
	}
	if b.Touches != "" {
		m.touch(b.At, b.Touches)
	}
	m.about(b.At, b.About)
	m.stage(b.Stage)
}

// long is how long the talk took: until its end, or the last that is known of it.
func (r Record) long() time.Duration {
	long := max(0, r.End)
	for _, x := range r.Exchanges {
		long = max(long, x.At)
	}
	for _, b := range r.Beats {
		long = max(long, b.At)
	}
	return long
}

func windows(whole time.Duration) []Window {
	var list []Window
	for from := time.Duration(0); from < whole || from == 0; from += WindowLong {
		list = append(list, Window{From: from, Until: min(whole, from+WindowLong)})
	}
	return list
}

func (c *Counts) add(o Counts) {
	for _, m := range Marks() {
		*c.place(m) += o.Of(m)
	}
	c.School += o.School
}

// window is the window in which a moment lies. The end belongs to the last one.
func (m *Mirror) window(at time.Duration) *Window {
	return &m.Windows[min(int(max(0, at)/WindowLong), len(m.Windows)-1)]
}

// touch notes that a question touched a competence.
func (m *Mirror) touch(at time.Duration, c talk.Competence) {
	for i := range m.Touched {
		if t := &m.Touched[i]; t.Competence == c {
			if t.Times == 0 {
				t.First = at
			}
			t.Times++
		}
	}
}

// about notes what the talk was about at a moment.
func (m *Mirror) about(at time.Duration, s Subject) {
	first := func(when *time.Duration) {
		if *when == Never || at < *when {
			*when = at
		}
	}
	switch s {
	case Experience:
		first(&m.Order.Experience)
	case Future:
		first(&m.Order.Future)
	case NextStep:
		if m.Source == Observed { // who practises alone asks for a step before there is one
			first(&m.Step.Spoken)
		}
	case SchoolWork:
		m.window(at).School++
	case AtHome, NoneAtStake:
	}
}

// stage notes that a stage of the talk began.
func (m *Mirror) stage(s talk.StageID) {
	order := talk.Stages()
	if slices.Index(order, s) > slices.Index(order, m.Step.Stage) {
		m.Step.Stage = s
	}
}
