package rehearse

// counsels tells whether a sentence says what the other should do, or asks it
// in disguise: heb je er al aan gedacht om, kun je niet beter. A summary of
// what he means to do himself does not, nor what somebody else said; advised
// tells whether the sentence asks nothing and is advice.
func (r *Recogniser) counsels(s sentence, cs []clause, advised bool) bool {
	for _, c := range cs {
		if allows(c.words) {
			continue
		}
		switch c.form {
		case verbFirst, wordFirst, wordOnly, subclause:
			if _, ok := r.rules.pushes.proposals.find(c.words); ok {
				return true
			}
		}
	}
	if summarises(s.tokens) || reports(opening(cs)) || reported(cs) || r.excused(cs) {
		return false
	}
	for _, c := range cs {
		if !advised && c.form != statement && c.form != imperative && c.form != fragment {
			continue
		}
		words := c.words
		if words[0].in("stel") && nth(words, 1).in("nou", "nu", "eens") { // suppose
			continue
		}
		if c.form == verbFirst { // no order, so nothing stands at its begin
			words = append([]token{{}}, words...)
		}
		if _, ok := r.rules.pushes.counsel.find(words); ok {
			return true
		}
	}
	return false
}
