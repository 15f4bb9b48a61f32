package rehearse

// counsels tells whether a sentence says what the other should do, or asks it
// in disguise: heb je er al aan gedacht om, kun je niet beter. A summary of
// what he means to do himself does not, nor what somebody else said.
func (r *Recogniser) counsels(s sentence, cs []clause) bool {
	for _, c := range cs {
		if _, ok := r.rules.pushes.proposals.find(c.words); ok {
			return true
		}
	}
	if summarises(s.tokens) || reports(opening(cs)) || reported(cs) || r.excused(cs) {
		return false
	}
	for _, c := range cs {
		if c.form != statement && c.form != imperative && c.form != fragment && c.form != invitation {
			continue
		}
		if _, ok := r.rules.pushes.counsel.find(c.words); ok {
			return true
		}
	}
	return false
}
