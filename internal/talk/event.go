package talk

import "time"

// EventKind is what happened to the time of a talk.
type EventKind string

// The kinds of event.
const (
	Started EventKind = "start"
	Entered EventKind = "stage"
	Paused  EventKind = "pause"
	Resumed EventKind = "resume"
	Lapsed  EventKind = "gap" // the program slept or was stopped while the clock ran
	Ended   EventKind = "end"
)

// PauseReason says why the clock stands still.
type PauseReason string

// The reasons. Later and Rounding are the program's own: the talk is put away,
// or is being rounded off.
const (
	Bell     PauseReason = "bel"
	Alarm    PauseReason = "brandalarm"
	Alone    PauseReason = "even alleen"
	Else     PauseReason = "anders"
	Later    PauseReason = "later"
	Rounding PauseReason = "afronden"
)

// PauseReasons lists the reasons that a mentor can choose from.
func PauseReasons() []PauseReason { return []PauseReason{Bell, Alarm, Alone, Else} }

// Answer is what the mentor said about a gap.
type Answer string

// The answers; an unanswered gap does not count, so that the minimum is never
// reached by a closed lid.
const (
	Unanswered Answer = ""
	WentOn     Answer = "ja"
	WasAway    Answer = "nee"
)

// Event is one turn of the clock. A talk's time is nothing but its events.
type Event struct {
	Kind   EventKind
	At     Instant
	Stage  StageID     // of Started and Entered
	Reason PauseReason // of Paused
	From   Instant     // of Lapsed: the last moment at which the program was awake
	Counts Answer      // of Lapsed
}

// Minimum is the shortest talk that counts for the year plan: "minimaal 20
// minuten", a condition of the Rotterdam programme. It is a floor, no alarm.
const Minimum = 20 * time.Minute

// MaxPlanned is the longest talk that can be planned.
const MaxPlanned = 60 * time.Minute

// GapAfter is how long the program may be away before it asks whether the
// talk went on.
const GapAfter = 2 * time.Minute

// longGap is a gap that no talk went on through: it is not asked about.
const longGap = 90 * time.Minute

// span is a stretch of talk in one stage.
type span struct {
	stage  StageID
	from   time.Time // wall, UTC
	length time.Duration
}

// spans gives the stretches in which the talk ran, oldest first, up to now.
func (s *Session) spans(now Instant) []span {
	var (
		out     []span
		stage   StageID
		last    Instant
		running bool
	)
	add := func(from Instant, length time.Duration) {
		if running && length > 0 {
			out = append(out, span{stage, from.Wall, length})
		}
	}
	for _, e := range s.Events {
		if e.Kind == Lapsed {
			add(last, e.From.Since(last))
			add(e.From, s.through(e))
		} else {
			add(last, e.At.Since(last))
		}
		switch e.Kind {
		case Started:
			stage, running = e.Stage, true
		case Entered:
			stage = e.Stage
		case Paused, Ended:
			running = false
		case Resumed:
			running = true
		}
		last = e.At
	}
	add(last, now.Since(last))
	return s.corrected(out)
}

// through is how long the talk went on in a gap: all of it when the mentor said
// so, else up to the mentor's own "tot hoe laat", when that lies in it.
func (s *Session) through(gap Event) time.Duration {
	until := s.Closing.Until
	switch {
	case gap.Counts == WentOn:
		return gap.At.lapse(gap.From)
	case until.After(gap.From.Wall) && until.Before(gap.At.Wall):
		return until.Sub(gap.From.Wall)
	default:
		return 0
	}
}

// corrected applies the mentor's own "tot hoe laat": what ran later is cut
// off, and a talk that ran on after the program stopped is made longer.
func (s *Session) corrected(spans []span) []span {
	until := s.Closing.Until
	if until.IsZero() || len(spans) == 0 {
		return spans
	}
	out := spans[:0]
	for _, p := range spans {
		if !p.from.Before(until) {
			continue
		}
		p.length = min(p.length, until.Sub(p.from))
		out = append(out, p)
	}
	if n := len(out); n > 0 && n == len(spans) {
		if more := until.Sub(out[n-1].from.Add(out[n-1].length)); more > 0 {
			out[n-1].length += more
		}
	}
	return out
}
