package rehearse

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Source is how a practice talk was recorded.
type Source string

// The sources.
const (
	Solo     Source = "alleen"  // with a practice pupil that answers
	Observed Source = "telling" // an observer counted
	Drilled  Source = "drill"   // no talk: an exercise
)

// Sources lists the sources.
func Sources() []Source { return []Source{Solo, Observed, Drilled} }

// Script is a recording: of a practice talk alone, what was typed and what the pupil
// answered; of an observer, what was counted when; of a drill, what was written. It
// is text that people can read, see [ParseScript]. The moves of a talk alone, its
// persona and its seed give the same talk again, see [Replay].
type Script struct {
	Head    Head
	Entries []Entry
}

// Head says what a recording is of.
type Head struct {
	Source  Source
	Begin   time.Time // to the second, in the zone in which it was made
	Persona string    // id of the practice pupil; may be empty
	Edition string    // of that pupil, see [Persona.Edition]; empty where nothing answers
	Seed    uint64
	Drill   string // id of the drill; only of one
}

// Entry is one line of a recording.
type Entry struct {
	At   time.Duration // since the begin, without pauses; to a tenth of a second
	What What
	Text string // what was said, or who, or which; empty where What says it all
}

// What is what an entry tells.
type What string

// What an entry of a talk alone tells, beside what somebody said: then it is the
// [Speaker].
const (
	Said     What = "zeg"       // the conductor said Text
	Waited   What = "stilte"    // nobody said anything for [Patience]; of an observer: there was a silence
	TookBack What = "terug"     // the last turn was taken back
	Hinted   What = "tip"       // a hint was asked for
	InStage  What = "onderdeel" // the stage Text was entered
	Ended    What = "einde"
)

// scriptHead is the first line of every recording.
const scriptHead = "gesprek oefening 1"

// The lines of a head.
const (
	headSource  = "soort"
	headBegin   = "begin"
	headPersona = "oefenleerling"
	headEdition = "uitgave"
	headSeed    = "zaad"
	headDrill   = "drill"
)

// String is the head as it stands above the entries, with the empty line behind it.
func (h Head) String() string {
	var b strings.Builder
	b.WriteString(scriptHead + "\n")
	put := func(key, value string) {
		if value != "" {
			b.WriteString(key + "\t" + value + "\n")
		}
	}
	put(headSource, string(h.Source))
	put(headBegin, h.Begin.Format(time.RFC3339))
	put(headPersona, h.Persona)
	put(headEdition, h.Edition)
	if h.Source == Solo || h.Seed != 0 {
		put(headSeed, strconv.FormatUint(h.Seed, 10))
	}
	put(headDrill, h.Drill)
	b.WriteString("\n")
	return b.String()
}

// String is the entry as one line, without its end.
func (e Entry) String() string {
	out := Stamp(e.At) + "\t" + string(e.What)
	if e.Text != "" {
		out += "\t" + line(e.Text)
	}
	return out
}

// Stamp writes a moment of a recording: minutes, seconds and tenths, such as 12:05,3.
func Stamp(at time.Duration) string {
	tenths := max(0, at.Round(tenth)) / tenth
	return fmt.Sprintf("%d:%02d,%d", tenths/600, tenths/10%60, tenths%10)
}

// tenth is how precise a moment of a recording is.
const tenth = 100 * time.Millisecond

// WriteTo writes the recording as [ParseScript] reads it.
func (s Script) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	b.WriteString(s.Head.String())
	for _, e := range s.Entries {
		b.WriteString(e.String() + "\n")
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// String is the whole recording.
func (s Script) String() string {
	var b strings.Builder
	_, _ = s.WriteTo(&b)
	return b.String()
}
