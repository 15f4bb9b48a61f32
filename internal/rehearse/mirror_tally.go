package rehearse

// observed takes in the tallies of an observer, with what was written down beside them.
func (m *Mirror) observed(beats []Beat) {
	last := Turn{}
	for _, b := range beats {
		t := Turn{At: b.At, Said: b.Quote}
		switch {
		case b.Mark != "":
			t.Marks = []Mark{b.Mark}
			last = t
		case b.Quote != "":
			m.noted(t, last)
		case b.By != "":
			t.By = b.By
		default:
			continue // what it is about is among the figures
		}
		m.Turns = append(m.Turns, t)
	}
}

// noted puts what was written down with what the tally before it invites to: telling, or
// not. What the pupil answered is not known.
func (m *Mirror) noted(t, tally Turn) {
	moment := Moment{At: t.At, Said: t.Said, Marks: tally.Marks}
	invites := tally.Has(MarkOpen) || tally.Has(MarkAskedOn) || tally.Has(MarkSummary) || tally.Has(MarkSilence)
	switch {
	case len(tally.Marks) == 0:
	case invites && len(m.Opened) < MostMoments:
		m.Opened = append(m.Opened, moment)
	case !invites && len(m.Closed) < MostMoments:
		m.Closed = append(m.Closed, moment)
	}
}
