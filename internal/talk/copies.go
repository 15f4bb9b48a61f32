package talk

import "errors"

// ErrCopied is returned where a text that is to go for good is repeated by a
// talk that is not finished: such a talk is not changed behind the mentor's back.
var ErrCopied = errors.New("text is repeated by a talk that is not finished")

// Copies are where this talk repeats the words of a step of an earlier one.
func (s *Session) Copies(of *Session, step int) []Spot {
	var spots []Spot
	i := of.stepIndex(step)
	for n, r := range s.Plan.Reviewed {
		if i >= 0 && r.Talk == of.ID && r.Step == step && r.What == of.Steps[i].What && r.What != "" {
			spots = append(spots, Spot{PartReview, n})
		}
	}
	return spots
}

// CorrectCopies corrects what a step is in the finished talks among others that
// repeat it, as a is to correct it in a talk, before it does. It returns the
// talks that changed.
func CorrectCopies(before *Session, others []*Session, a Amendment, now Instant) ([]*Session, error) {
	if a.Spot.Part != PartWhat {
		return nil, nil
	}
	var changed []*Session
	for _, o := range others {
		if !o.Finished() {
			continue // it is asked about there, in its own words
		}
		spots := o.Copies(before, a.Spot.N)
		for _, at := range spots {
			copied := a
			copied.Spot = at
			if err := o.Correct(copied, now); err != nil {
				return nil, err
			}
		}
		if len(spots) > 0 {
			changed = append(changed, o)
		}
	}
	return changed, nil
}

// EraseCopies takes the steps that are in before and not in after out of the
// others that repeat them, and returns the talks that changed. It returns
// ErrCopied, and has changed nothing that is stored, when one of them is not
// finished.
func EraseCopies(before, after *Session, others []*Session, by string, now Instant) ([]*Session, error) {
	var changed []*Session
	for _, o := range others {
		var spots []Spot
		for _, p := range before.Steps {
			if after.stepIndex(p.ID) < 0 {
				spots = append(spots, o.Copies(before, p.ID)...)
			}
		}
		if len(spots) > 0 && !o.Finished() {
			return nil, ErrCopied
		}
		for _, at := range spots {
			if err := o.Erase(at, by, now); err != nil {
				return nil, err
			}
		}
		if len(spots) > 0 {
			changed = append(changed, o)
		}
	}
	return changed, nil
}
