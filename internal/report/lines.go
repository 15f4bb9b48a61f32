package report

import "gesprek/internal/talk"

// Line is a text of a report that can be corrected.
type Line struct {
	Spot  talk.Spot
	Label string // that stands before it; may be empty
	Text  string // as the talk has it, on one line
	Under string // the heading above it; empty for what stands on top
}

// Lines gives the texts of a report that people typed, in its order.
func Lines(t Talk) []Line {
	var lines []Line
	under := ""
	for _, bl := range document(t) {
		switch {
		case bl.role == heading:
			under = bl.text
		case bl.at.Part == talk.PartPerson:
			for i := range t.Session.Plan.Participants {
				lines = t.line(lines, talk.Spot{Part: talk.PartPerson, N: i}, bl.label, under)
			}
		case bl.at.Part == talk.PartReview:
			lines = t.line(lines, bl.at, "", under) // what is its label in the report is what was typed
		default:
			lines = t.line(lines, bl.at, bl.label, under)
		}
	}
	return lines
}

// line adds a text of the talk, if there is any.
func (t Talk) line(lines []Line, at talk.Spot, label, under string) []Line {
	text, found := t.Session.TextAt(at)
	if text = clean(text); !found || text == "" {
		return lines
	}
	return append(lines, Line{at, label, text, under})
}
