package rehearse

import (
	"slices"
	"time"

	"gesprek/internal/talk"
)

// Record is a practice talk as it can be looked back at, whether a practice pupil
// answered in it or an observer counted.
type Record struct {
	Source    Source // alone or observed
	Begin     time.Time
	Persona   string // id; may be empty
	Beats     []Beat // in order of At
	Exchanges []Exchange
	Undone    int           // turns that were taken back, to try again
	Hints     int           // hints that were asked for
	End       time.Duration // of the talk; so far, where it has not ended
}

// Beat is one thing that happened in a practice talk. Only the fields that say
// something of it are filled.
type Beat struct {
	At      time.Duration
	Mark    Mark            // what was counted
	By      Speaker         // who speaks
	Words   int             // said by By; 0 where nobody counted them
	For     time.Duration   // how long By spoke, or the silence lasted; 0: not known
	Touches talk.Competence // what a question touched
	About   Subject         // what it was about
	Stage   talk.StageID    // that was entered
	Quote   string          // what was said, where an observer wrote it down
}

// Record gives the talk as it is now.
func (r *Rehearsal) Record() Record {
	out := Record{
		Source: Solo, Begin: r.head.Begin, Persona: r.persona.ID, Exchanges: slices.Clone(r.exchanges),
		Undone: r.undone, Hints: r.hints, End: r.end,
	}
	stage := talk.StageID("")
	for _, e := range r.exchanges {
		if e.Stage != stage {
			stage = e.Stage
			out.Beats = append(out.Beats, Beat{At: e.At, Stage: stage})
		}
		out.Beats = append(out.Beats, r.beats(e)...)
		out.End = max(out.End, e.At)
	}
	return out
}

// beats are what one exchange counts for.
func (r *Rehearsal) beats(e Exchange) []Beat {
	var all []Beat
	if e.Silent {
		all = append(all, Beat{At: e.At, Mark: MarkSilence, By: Nobody, For: Patience})
	} else {
		b := Beat{At: e.At, By: Conductor, Words: e.Heard.Words, Touches: e.Heard.Touches, About: e.Heard.About}
		if t := r.persona.Theme(e.Theme); t != nil {
			b.About = t.About
			if t.Competence != "" {
				b.Touches = t.Competence
			}
		}
		if e.Heard.Kind == NoQuestion || e.Heard.HowAreYou {
			b.About, b.Touches = "", "" // what is told touches nothing, nor does a greeting
		}
		all = append(all, b)
		for _, m := range e.Heard.marks() {
			all = append(all, Beat{At: e.At, Mark: m})
		}
	}
	for _, l := range e.Lines {
		if !l.Gesture() {
			all = append(all, Beat{At: e.At, By: l.By, Words: len(wordsOf(l.Text))})
		}
	}
	return all
}

// marks are what a turn counts as: at most one kind of question, and what it does
// beside that.
func (h Heard) marks() []Mark {
	var all []Mark
	if h.Kind != NoQuestion && !(h.Summary && h.Kind == Closed) && !(h.Advice && h.Kind == Leading) {
		all = append(all, Mark(h.Kind))
	}
	if h.Summary {
		all = append(all, MarkSummary)
	}
	if h.AskedOn && h.Kind == Open {
		all = append(all, MarkAskedOn)
	}
	if h.Advice {
		all = append(all, MarkAdvice)
	}
	return all
}

// Record gives what an observer counted; of other recordings nothing.
func (s Script) Record() Record {
	out := Record{Source: s.Head.Source, Begin: s.Head.Begin, Persona: s.Head.Persona}
	if s.Head.Source != Observed {
		return out
	}
	speaking := -1 // the beat of who speaks now
	for _, e := range s.Counted() {
		out.End = e.At
		if e.What == Ended {
			break
		}
		b := Beat{At: e.At}
		switch e.What {
		case Speaks:
			if speaking >= 0 {
				out.Beats[speaking].For = e.At - out.Beats[speaking].At
			}
			b.By, speaking = Speaker(e.Text), len(out.Beats)
		case Touches:
			b.Touches = talk.Competence(e.Text)
		case Turns:
			b.About = Subject(e.Text)
		case InStage:
			b.Stage = talk.StageID(e.Text)
		case Noted:
			b.Quote = e.Text
		default:
			b.Mark = Mark(e.What)
		}
		out.Beats = append(out.Beats, b)
	}
	if speaking >= 0 {
		out.Beats[speaking].For = out.End - out.Beats[speaking].At
	}
	return out
}
