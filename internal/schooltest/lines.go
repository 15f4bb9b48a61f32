package schooltest

import (
	"time"

	"gesprek/internal/talk"
)

// line writes the ith line. The last one is mostly what was agreed; klad is in
// every third talk.
func (t *holding) line(i int) error {
	kind, from := talk.Plain, t.words.notes
	last := i == t.lines-1
	switch {
	case last && t.s.Plan.Kind != talk.Reflection && t.chance(85):
		kind, from = talk.Agreement, t.words.agreed
	case i == 1 && !last && t.fresh() && t.chance(33):
		kind, from = talk.Draft, t.words.drafts
	case t.chance(22):
		kind, from = talk.Quote, t.words.quotes
	}
	id, err := t.s.Add(0, t.now)
	if err != nil {
		return err
	}
	if err := t.s.Write(id, t.words.line(t.maker, from), t.now); err != nil {
		return err
	}
	if kind != talk.Plain {
		err = t.s.Mark(id, kind, t.now)
	}
	t.s.Leave()
	return err
}

// fresh tells whether klad of this talk is still kept.
func (t *holding) fresh() bool { return t.today.Sub(t.start) < talk.DraftKept }

// close rounds the talk off.
func (t *holding) close() error {
	if err := t.s.Pause(talk.Rounding, t.now); err != nil {
		return err
	}
	t.wait(t.between(30*time.Second, 3*time.Minute))
	if err := t.s.Gather(t.now); err != nil {
		return err
	}
	for _, step := range t.s.Steps {
		if _, err := t.s.PutStep(t.whole(step), t.now); err != nil {
			return err
		}
	}
	if err := t.reasons(); err != nil {
		return err
	}
	if quote := t.quote(); quote > 0 {
		if err := t.s.SetQuote(quote, t.now); err != nil {
			return err
		}
	}
	if err := t.s.SetSharing(one(t.maker, t.words.sharing), t.now); err != nil {
		return err
	}
	return t.s.Finish(t.now)
}

// reasons says why there is no step and why the talk was short, where so.
func (t *holding) reasons() error {
	if t.s.Plan.Kind == talk.Reflection {
		return nil
	}
	if len(t.s.Steps) == 0 {
		if err := t.s.SetNoStep(one(t.maker, t.words.noStep), t.now); err != nil {
			return err
		}
	}
	if t.s.TooShort(t.now) {
		return t.s.SetShort(one(t.maker, t.words.short), t.now)
	}
	return nil
}

// whole fills in who does a step, when and with whose help.
func (t *holding) whole(step talk.Step) talk.Step {
	when := one(t.maker, t.words.whens)
	step.Who, step.When = t.s.Plan.FirstName, when.say
	if when.days > 0 {
		step.Due = dateOf(t.start.AddDate(0, 0, when.days))
	}
	if t.chance(15) {
		step.Who = t.s.Plan.Conductor
	}
	if t.chance(40) {
		step.Help = one(t.maker, t.words.helpers)
	}
	return step
}

// quote is a line in the pupil's own words; 0 without one.
func (t *holding) quote() int {
	for _, n := range t.s.Notes {
		if n.Kind == talk.Quote {
			return n.ID
		}
	}
	return 0
}
