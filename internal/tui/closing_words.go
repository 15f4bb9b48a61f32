package tui

import (
	"slices"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// insightField is the sentence about one competence.
type insightField struct {
	about talk.Competence
	field
}

// learnInsights makes a field of every competence that was touched, or of which
// something was said before.
func (c *closing) learnInsights() {
	touched := c.session.Touched()
	for _, about := range talk.Competences() {
		said := c.session.Closing.Insight(about)
		known := slices.ContainsFunc(c.showed, func(f *insightField) bool { return f.about == about })
		if known || said == "" && !slices.Contains(touched, about) {
			continue
		}
		c.showed = append(c.showed, &insightField{about, field{line: newLine(said), hint: nl.ClosingInsight}})
	}
}

// insightRows ask for one sentence per competence. What was said of it in the talk
// stands under the row that has the focus; nothing is filled in.
func (c *closing) insightRows() []formRow {
	c.learnInsights()
	rows := make([]formRow, 0, len(c.showed))
	for _, f := range c.showed {
		rows = append(rows, formRow{
			id: "insight " + string(f.about), label: nl.TermCompetenceShort(f.about), field: &f.field, below: c.saidOf(f.about),
			changed: func() {
				c.put(func(now talk.Instant) { _ = c.session.SetInsight(f.about, words(f.field), now) })
			},
		})
	}
	if len(rows) > 0 {
		rows[0].heading = nl.ClosingShowed(c.live.pupil.FirstName)
	}
	return rows
}

// saidOf are lines of the talk about a competence: the pupil's own words first.
func (c *closing) saidOf(about talk.Competence) string {
	const most = 3
	var own, other []string
	for _, n := range c.session.Touching(about) {
		if n.Kind == talk.Quote {
			own = append(own, nl.ReportQuote(n.Words()))
		} else {
			other = append(other, n.Words())
		}
	}
	lines := slices.Concat(own, other)
	if len(lines) == 0 {
		return ""
	}
	return clean(nl.ClosingSaid(lines[:min(most, len(lines))]))
}

// readersOf is the row of who may read the report, as it was agreed.
func readersOf(agreed string) choice {
	options := nl.ClosingReaderWords()
	c := choice{options: options, marks: make([]bool, len(options)), empty: nl.ClosingNoReaders}
	for i, o := range options {
		c.marks[i] = slices.Contains(nl.ClosingReaderList(agreed), o)
	}
	return c
}

// sharingRows are who may read the report, and what else was agreed about it.
func (c *closing) sharingRows() []formRow {
	readers := formRow{
		id: "readers", heading: nl.ClosingShare, label: nl.ClosingReaders, choice: &c.readers, below: nl.ClosingReadersHow,
		changed: func() {
			c.put(func(now talk.Instant) { _ = c.session.SetReaders(nl.ReportPeople(c.readers.all()), now) })
		},
	}
	if p := c.live.pupil; p.Adult != school.AdultUnasked && strings.Contains(c.session.Closing.Readers, nl.ClosingReadersParents) {
		readers.below = c.say(nl.ClosingAdult(p.FirstName))
	}
	return []formRow{readers, {id: "sharing", label: nl.ClosingSharing, field: &c.sharing, changed: func() {
		c.put(func(now talk.Instant) { _ = c.session.SetSharing(words(c.sharing), now) })
	}}}
}
