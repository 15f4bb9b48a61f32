package rehearse

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Speaker is who says something in a practice talk.
type Speaker string

// The speakers.
const (
	Conductor Speaker = "leider"
	Pupil     Speaker = "leerling"
	Guardian  Speaker = "ouder"
	Nobody    Speaker = "niemand"
)

// Speakers lists who can speak.
func Speakers() []Speaker { return []Speaker{Conductor, Pupil, Guardian, Nobody} }

// Line is what pupil or parent says, or does: then it is a Gesture, in brackets.
type Line struct {
	By   Speaker
	Text string
}

// Gesture tells whether a line is something that is done and not said.
func (l Line) Gesture() bool { return strings.HasPrefix(l.Text, "(") && strings.HasSuffix(l.Text, ")") }

// Layer is how deep a line of a pupil comes from.
type Layer string

// The layers of a theme.
const (
	First    Layer = "eerste"
	Further  Layer = "verder"
	Deep     Layer = "diep"
	NoneTold Layer = ""
)

// Exchange is a turn of the conductor, or a silence, and what came of it.
type Exchange struct {
	At     time.Duration // since the begin, without pauses
	Said   string        // what the conductor said; empty in a silence
	Silent bool          // the conductor waited
	Stage  talk.StageID
	Heard  Heard
	Lines  []Line
	Theme  string // id of the theme that was told of; may be empty
	Layer  Layer  // that was told; may be empty
	Before int    // trust, 0 to MostTrust
	After  int
}

// Rehearsal is a practice talk alone. What the pupil says follows from the persona,
// the seed and the moves, and from nothing else: the same ones give the same talk.
//
// Moments are durations since the begin, without pauses; each must not be before
// the one of the move before it.
type Rehearsal struct {
	head      Head
	persona   *Persona
	ear       *ear
	entries   []Entry
	exchanges []Exchange
	stage     talk.StageID
	state     state
	undone    int
	hints     int
	ended     bool
	end       time.Duration
}

// Patience is how long nobody must say anything before a pupil goes on of itself.
const Patience = 4 * time.Second

// Start begins a practice talk. Begin is kept, and changes nothing.
func Start(p *Persona, seed uint64, begin time.Time, r *Recogniser) *Rehearsal {
	return &Rehearsal{
		head:    Head{Source: Solo, Begin: begin, Persona: p.ID, Edition: p.Edition(), Seed: seed},
		persona: p, ear: newEar(r, p), stage: talk.Opening, state: newState(p, seed),
	}
}

// Persona is with whom the talk is.
func (r *Rehearsal) Persona() *Persona { return r.persona }

// Exchanges gives the talk so far, without what was taken back. It must not be
// changed.
func (r *Rehearsal) Exchanges() []Exchange { return r.exchanges }

// Trust is how far the pupil dares to tell now, 0 to [MostTrust].
func (r *Rehearsal) Trust() int { return r.state.trust }

// Stage is the stage that the conductor is in.
func (r *Rehearsal) Stage() talk.StageID { return r.stage }

// Undone is how often a turn was taken back.
func (r *Rehearsal) Undone() int { return r.undone }

// Hints is how often a hint was asked for.
func (r *Rehearsal) Hints() int { return r.hints }

// Ended tells whether the talk has ended, and when.
func (r *Rehearsal) Ended() (time.Duration, bool) { return r.end, r.ended }

// Say has the conductor say something, and gives the answer. Text that is empty, or
// comes after the end, is nothing: then ok is false.
func (r *Rehearsal) Say(text string, at time.Duration) (e Exchange, ok bool) {
	text = line(text)
	if text == "" || r.ended {
		return Exchange{}, false
	}
	e = Exchange{At: at, Said: text, Stage: r.stage, Heard: r.ear.hear(text, r.said())}
	e.Heard.Hook = r.spoken(e.Heard.Hook)
	r.state.answer(&e)
	r.took(e, Entry{At: at, What: Said, Text: text})
	return e, true
}

// Silence tells that the conductor has waited for [Patience] after the last line.
// Nothing comes of it before somebody has spoken.
func (r *Rehearsal) Silence(at time.Duration) (e Exchange, ok bool) {
	if len(r.exchanges) == 0 || r.ended {
		return Exchange{}, false
	}
	e = Exchange{At: at, Silent: true, Stage: r.stage}
	r.state.wait(&e)
	r.took(e, Entry{At: at, What: Waited})
	return e, true
}

func (r *Rehearsal) took(e Exchange, move Entry) {
	r.exchanges = append(r.exchanges, e)
	r.entries = append(r.entries, move)
	for _, l := range e.Lines {
		r.entries = append(r.entries, Entry{At: e.At, What: What(l.By), Text: l.Text})
	}
}

// said gives the words of what the pupil said, the latest turn first.
func (r *Rehearsal) said() [][]string {
	var all [][]string
	for _, e := range slices.Backward(r.exchanges) {
		var words []string
		for _, l := range e.Lines {
			if !l.Gesture() {
				words = append(words, wordsOf(l.Text)...)
			}
		}
		if len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

// TakeBack takes the last turn of the conductor back, with the silences after it,
// and gives what was said, so that it can be said in another way.
func (r *Rehearsal) TakeBack(at time.Duration) (said string, ok bool) {
	if r.ended {
		return "", false
	}
	last := -1
	for i, e := range r.exchanges {
		if !e.Silent {
			last = i
		}
	}
	if last < 0 {
		return "", false
	}
	said = r.exchanges[last].Said
	kept := r.exchanges[:last:last]
	r.state, r.exchanges = newState(r.persona, r.head.Seed), nil
	for _, e := range kept { // the state of before is that of the talk without it
		again := Exchange{At: e.At, Said: e.Said, Silent: e.Silent, Stage: e.Stage, Heard: e.Heard}
		if e.Silent {
			r.state.wait(&again)
		} else {
			r.state.answer(&again)
		}
		r.exchanges = append(r.exchanges, again)
	}
	r.undone++
	r.entries = append(r.entries, Entry{At: at, What: TookBack})
	return said, true
}

// EnterStage moves the conductor to a stage of the guide. The pupil does not notice.
func (r *Rehearsal) EnterStage(s talk.StageID, at time.Duration) {
	if s != r.stage && !r.ended {
		r.stage = s
		r.entries = append(r.entries, Entry{At: at, What: InStage, Text: string(s)})
	}
}

// End ends the talk. What comes after it changes nothing.
func (r *Rehearsal) End(at time.Duration) {
	if !r.ended {
		r.end, r.ended = at, true
		r.entries = append(r.entries, Entry{At: at, What: Ended})
	}
}

// Script is the recording so far.
func (r *Rehearsal) Script() Script {
	return Script{Head: r.head, Entries: slices.Clone(r.entries)}
}

// Untold gives what a theme still holds: the lines that the pupil did not say.
func (r *Rehearsal) Untold(theme string) (further, deep []string) {
	i := r.persona.theme(theme)
	if i < 0 {
		return nil, nil
	}
	t, told := &r.persona.Themes[i], r.state.tells[i]
	return t.Further[told.further:], t.Deep[told.deep:]
}

// line makes one line of a text.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }
