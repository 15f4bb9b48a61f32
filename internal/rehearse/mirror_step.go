package rehearse

// StepParts is what of a step was read in the talk: what will be done, when, and who
// helps or does it. It is read from words, and shown as a hint.
type StepParts struct{ What, When, Who bool }

// All tells whether nothing of a step is missing.
func (p StepParts) All() bool { return p.What && p.When && p.Who }

// read takes in an exchange about a step: what the pupil answers, and what the
// conductor gives back of it. A question alone names nothing, and an answer that tells
// nothing of a theme says not what will be done.
func (p *StepParts) read(x Exchange) {
	for _, l := range x.Lines {
		if l.By == Pupil && !l.Gesture() {
			p.take(l.Text)
			p.What = p.What || x.Layer != NoneTold && len(wordsOf(l.Text)) >= leastOfStep
		}
	}
	if x.Heard.Kind == NoQuestion || x.Heard.Summary {
		p.take(x.Said)
	}
}

// leastOfStep is how many words a pupil needs to say what will be done.
const leastOfStep = 3

// take reads when and who in a text.
func (p *StepParts) take(text string) {
	for _, w := range wordsOf(text) {
		p.When = p.When || isMoment(w)
		p.Who = p.Who || isHelper(w)
	}
}
