package rehearse

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"gesprek/internal/talk"
)

// Replay holds the talk of a recording again. It says what the pupil says now: where
// that is not what was recorded, because the pupil was changed since, the talk is
// returned all the same, with a [Slip] that names the first line that differs.
func Replay(s Script, p *Persona, rec *Recogniser) (*Rehearsal, error) {
	if s.Head.Source != Solo || s.Head.Persona != p.ID {
		return nil, &Slip{Kind: OtherPersona, Detail: s.Head.Persona}
	}
	r := Start(p, s.Head.Seed, s.Head.Begin, rec)
	for _, e := range s.Entries {
		r.do(e)
	}
	return r, r.differs(s)
}

// do makes one move of a recording.
func (r *Rehearsal) do(e Entry) {
	switch e.What {
	case Said:
		r.Say(e.Text, e.At)
	case Waited:
		r.Silence(e.At)
	case TookBack:
		r.TakeBack(e.At)
	case Hinted:
		r.Hint(e.At)
	case InStage:
		r.EnterStage(talk.StageID(e.Text), e.At)
	case Ended:
		r.End(e.At)
	}
}

// differs names the first entry of a recording that is another one now.
func (r *Rehearsal) differs(s Script) error {
	above := strings.Count(s.Head.String(), "\n")
	for i, e := range s.Entries {
		now := ""
		if i < len(r.entries) {
			now = r.entries[i].String()
		}
		if now != e.String() {
			return &Slip{Line: above + i + 1, Kind: OtherTalk, Detail: now}
		}
	}
	if len(r.entries) > len(s.Entries) && !r.cut(len(s.Entries)) {
		return &Slip{Line: above + len(s.Entries) + 1, Kind: OtherTalk, Detail: r.entries[len(s.Entries)].String()}
	}
	return nil
}

// cut tells whether what follows the n-th entry is only what was still being written
// when the recording broke off.
func (r *Rehearsal) cut(n int) bool {
	for _, e := range r.entries[n:] {
		if e.What != What(Pupil) && e.What != What(Guardian) {
			return false
		}
	}
	return true
}

// Hint is a way to go on, for a conductor who asked for one.
type Hint struct {
	Kind HintKind
	Word string // of the pupil, or a name; see the kinds
}

// HintKind is what a hint is about.
type HintKind string

// The hints, and what Word then is.
const (
	HintHello      HintKind = "begin"        // -
	HintName       HintKind = "naam"         // the pupil's: the parent answered
	HintOne        HintKind = "een-tegelijk" // -
	HintOpen       HintKind = "open"         // -
	HintWait       HintKind = "wacht"        // -
	HintHook       HintKind = "haak-aan"     // the word to hook on to
	HintSummary    HintKind = "vat-samen"    // -
	HintExperience HintKind = "ervaring"     // -
	HintStep       HintKind = "stap"         // -
	HintOther      HintKind = "iets-anders"  // -: this is told
)

// HintKinds lists the hints.
func HintKinds() []HintKind {
	return []HintKind{HintHello, HintName, HintOne, HintOpen, HintWait, HintHook, HintSummary, HintExperience, HintStep, HintOther}
}

// stepFrom is when it is time for a step.
const stepFrom = 15 * time.Minute

// Hint gives a way to go on. It is recorded, and changes nothing of the pupil.
func (r *Rehearsal) Hint(at time.Duration) Hint {
	if !r.ended {
		r.hints++
		r.entries = append(r.entries, Entry{At: at, What: Hinted})
	}
	return r.hint(at)
}

func (r *Rehearsal) hint(at time.Duration) Hint {
	s := &r.state
	if len(r.exchanges) == 0 {
		return Hint{Kind: HintHello}
	}
	last := r.lastSaid()
	switch {
	case s.taken:
		return Hint{Kind: HintName, Word: r.persona.Name}
	case last.Heard.Kind == Stacked:
		return Hint{Kind: HintOne}
	case !last.Heard.Calm() || s.row >= tooMany-1:
		return Hint{Kind: HintOpen}
	}
	if h, ok := s.theme(r.lastWord()); ok {
		return h
	}
	switch {
	case at >= stepFrom && !s.touched(NextStep):
		return Hint{Kind: HintStep}
	case !s.touched(Experience):
		return Hint{Kind: HintExperience}
	case !s.touched(NextStep) && s.now >= 0 && s.persona.Themes[s.now].About == Future:
		return Hint{Kind: HintStep}
	}
	return Hint{Kind: HintOther}
}

// lastSaid is the last turn of the conductor.
func (r *Rehearsal) lastSaid() Exchange {
	for i := len(r.exchanges) - 1; i >= 0; i-- {
		if !r.exchanges[i].Silent {
			return r.exchanges[i]
		}
	}
	return Exchange{}
}

// theme is the hint that the theme gives of which the pupil is telling.
func (s *state) theme(word string) (Hint, bool) {
	if s.now < 0 || !s.tells[s.now].first {
		return Hint{}, false
	}
	t, was := &s.persona.Themes[s.now], s.tells[s.now]
	switch {
	case was.further < len(t.Further):
		if s.open && s.waited == 0 {
			return Hint{Kind: HintWait}, true
		}
		return Hint{Kind: HintHook, Word: word}, word != ""
	case was.deep < len(t.Deep) && t.Key == BySummary:
		return Hint{Kind: HintSummary}, true
	case was.deep < len(t.Deep) && s.open && s.waited == 0:
		return Hint{Kind: HintWait}, true
	case was.deep < len(t.Deep) && s.waited < 2:
		return Hint{Kind: HintHook, Word: word}, word != ""
	}
	return Hint{}, false
}

// touched tells whether the pupil told something of a theme about a subject.
func (s *state) touched(about Subject) bool {
	for i, t := range s.persona.Themes {
		if t.About == about && s.tells[i].first {
			return true
		}
	}
	return false
}

// lastWord is a word of what the pupil said last to hook on to, as it was said: rather
// one that brings up the theme that is talked of, else the last that says something of
// its own.
func (r *Rehearsal) lastWord() string {
	for _, words := range r.said() {
		last := ""
		for _, w := range slices.Backward(words) {
			switch {
			case len(w) <= 3 || !r.ear.content(w):
			case r.state.now >= 0 && r.ear.brings(r.ear.themes[r.state.now], w):
				return r.spoken(w)
			case last == "":
				last = w
			}
		}
		if last != "" {
			return r.spoken(last)
		}
	}
	return ""
}

// spoken gives a word of the pupil as it was said last: with its capital and accents.
func (r *Rehearsal) spoken(word string) string {
	if word == "" {
		return ""
	}
	for _, e := range slices.Backward(r.exchanges) {
		for _, l := range e.Lines {
			if l.Gesture() {
				continue
			}
			for _, w := range strings.FieldsFunc(l.Text, betweenWords) {
				if fold(w) == word {
					return w
				}
			}
		}
	}
	return word
}

// betweenWords tells whether a character stands between words as they are shown.
func betweenWords(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("'’-", c)
}
