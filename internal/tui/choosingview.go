package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// Measures of the screen, in cells and rows.
const (
	choiceSplit  = 76 // from this width the list stands beside the answer
	choiceList   = 26 // how wide the list is then at least
	choiceNames  = 38 // and at most: the longest names fit
	choiceAnswer = 68 // what the answer has before the list gets wider
	choiceGap    = 2  // between list and answer
	choiceUnder  = 4  // the part of the height for what a line rests on, as one in so many
	choiceLeast  = 3  // rows for it at least
	choiceMost   = 8  // and at most
	choiceFolded = 2  // rows of a list that is folded
)

// split tells whether the list stands beside the answer. Two profiles beside each
// other take the whole width.
func (c *choosing) split() bool {
	_, _, two := c.comparing()
	return c.bodyWidth() >= choiceSplit && !two
}

// listWidth is how wide the list is beside the answer.
func (c *choosing) listWidth() int {
	return max(choiceList, min(choiceNames, c.bodyWidth()-choiceGap-choiceAnswer))
}

// paneWidth is how wide the answer is.
func (c *choosing) paneWidth() int {
	if c.split() {
		return c.bodyWidth() - c.listWidth() - choiceGap
	}
	return c.bodyWidth()
}

// paneHeight is how many rows of the answer are visible.
func (c *choosing) paneHeight() int {
	height := c.bodyHeight() - c.underHeight() - 1
	if !c.split() {
		height -= choiceFolded
	}
	return max(1, height)
}

// underHeight is how many rows there are for what the chosen line rests on.
func (c *choosing) underHeight() int {
	return max(choiceLeast, min(choiceMost, c.bodyHeight()/choiceUnder))
}

// lay makes the answer for what is chosen. A line that somebody looks at stays
// chosen; else it is the one that was asked about, or the first.
func (c *choosing) lay() {
	if c.list == nil || c.known == nil {
		return
	}
	was, _ := c.pane.chosen()
	id, width := c.chosen(), max(1, c.paneWidth())
	a, b, two := c.comparing()
	switch {
	case id == "":
		c.pane = newChoicePane(width)
		c.pane.text(c.styles.dim, nl.NothingFound)
	case two:
		c.pane = c.comparePane(a, b, width)
	case c.asks:
		c.pane = c.asksPane(id, width)
	default:
		c.pane = c.opensPane(id, width)
	}
	height := c.paneHeight()
	near := c.near
	switch {
	case c.inPane:
		near = was.to
	case c.asks && near == "":
		near = c.pupil.Aims.Profile
	}
	if !c.pane.goTo(near, height) {
		c.pane.begin(height)
	}
}

// trimmed is a text without spaces around it.
func trimmed(text string) string { return strings.TrimSpace(text) }

func (c *choosing) view() frame {
	return c.draw(c.title(), c.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case c.known == nil:
			return nil, nil
		case c.known.Empty():
			return paragraph(c.styles.warn, c.say(nl.ChoiceNothing), width), nil
		}
		under := c.under(width, c.underHeight())
		room := max(1, height-c.underHeight()-1)
		var rows []string
		var cursor *spot
		if c.split() {
			rows, cursor = c.beside(room)
		} else {
			rows, cursor = c.folded(width, room)
		}
		for len(rows) < room {
			rows = append(rows, "")
		}
		rows = append(rows[:room], c.rule(nl.ChoiceSource, width))
		return append(rows, under...), cursor
	})
}

// title is the question that is asked, and for whom.
func (c *choosing) title() string {
	a, b, two := c.comparing()
	if two {
		pa, _ := c.known.Profile(a.Profile)
		pb, _ := c.known.Profile(b.Profile)
		return nl.ChoiceScreenTitle(c.pupil.FirstName, nl.ChoiceTitleCompare(pa, pb))
	}
	return nl.ChoiceScreenTitle(c.pupil.FirstName, nl.ChoiceQuestion(c.asks))
}

// beside puts the list at the left of the answer.
func (c *choosing) beside(height int) ([]string, *spot) {
	wide := c.listWidth()
	left, column := c.list.view(c.env, wide, height)
	right := c.pane.visible(c.env, height, c.inPane)
	rows := make([]string, height)
	for i := range rows {
		rows[i] = fit(nth(left, i), wide) + pad(choiceGap) + nth(right, i)
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return rows, c.cursorAt(column)
}

// folded puts what is chosen in one row above the answer.
func (c *choosing) folded(width, height int) ([]string, *spot) {
	head := c.list.title + "  "
	label := nl.NothingFound
	if it, ok := c.list.chosen(); ok {
		label = it.label
	}
	place := nl.ChoicePlace(c.list.at+1, len(c.list.shown))
	left := c.styles.accent.of(c.list.title) + "  " + c.list.filter.text
	if c.list.filter.text != "" {
		left += "  "
	}
	if !c.inPane {
		label = c.styles.selected.of(label)
	}
	rows := []string{ends(left+label, c.styles.dim.of(place), width), ""}
	column := ansi.StringWidth(head) + ansi.StringWidth(c.list.filter.text[:c.list.filter.at])
	return append(rows, c.pane.visible(c.env, max(0, height-choiceFolded), c.inPane)...), c.cursorAt(min(column, width-1))
}

// cursorAt is the cursor of what is searched for; in the answer there is none.
func (c *choosing) cursorAt(column int) *spot {
	if c.inPane {
		return nil
	}
	return &spot{x: column}
}
