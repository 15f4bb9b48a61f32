package talk

import (
	"errors"
	"strings"
)

// PassingPrompt is what the line of a moment in passing hangs on. No guide has a
// prompt of this name.
const PassingPrompt = "moment"

// ErrNoLine is returned for a moment in passing of which nothing is told.
var ErrNoLine = errors.New("moment has no line")

// Passing makes a reflectiemoment of one line, that is finished as it begins:
// somebody saw or heard something of a pupil and writes it down in passing. It
// follows no guide and takes no time, and so counts for nothing. Of the plan it
// takes who, the rest of it does not matter. A line that starts with a quotation
// mark is the pupil's literal words, and opens the next talk. About is the
// competence that it touches; [NoneTouched] when nobody said.
func Passing(id string, p Plan, line string, about Competence, now Instant) (*Session, error) {
	n := Note{ID: 1, Stage: Experience, Prompt: PassingPrompt, Kind: Plain, Text: strings.TrimSpace(line), At: now.Wall, Edited: now.Wall}
	if cut := QuoteMark(n.Text); cut > 0 {
		n.Kind, n.Text = Quote, n.Text[cut:]
	}
	if n.Words() == "" {
		return nil, ErrNoLine
	}
	p.Kind, p.Length, p.GuideID, p.Goal, p.Reviewed = Reflection, 0, "", "", nil
	s := &Session{
		ID: id, Rev: 1, Plan: p, GapAfter: GapAfter, Seen: now, At: Position{Stage: Experience, Prompt: PassingPrompt, Since: now},
		Events: []Event{{Kind: Started, At: now, Stage: Experience}, {Kind: Ended, At: now}}, Notes: []Note{n},
	}
	if about != NoneTouched {
		s.Asked = []Asked{{Stage: Experience, Prompt: PassingPrompt, Competence: about, State: Was, At: now.Wall}}
	}
	if n.Kind == Quote {
		s.Closing.Quote = n.ID
	}
	return s, nil
}

// InPassing tells whether a talk is a moment of one line, that was never held as
// a talk.
func (s *Session) InPassing() bool {
	return s.Plan.Kind == Reflection && s.Plan.GuideID == "" && s.At.Prompt == PassingPrompt
}
