package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// choice is one among a few words: with the arrow keys, the space bar, or by
// typing how it begins. With marks it is any number of them.
type choice struct {
	options []string
	at      int
	typed   string // folded, since the row got the focus
	note    string // what typing came to, while the row has the focus
	typing  bool   // letters were typed; what was chosen before is was
	was     int
	marks   []bool // per option; nil: one is chosen. The first excludes the others
	empty   string // says that nothing is marked
}

// chosen is the word itself; empty without options.
func (c *choice) chosen() string {
	if c.at < 0 || c.at >= len(c.options) {
		return ""
	}
	return c.options[c.at]
}

// update chooses. It reports whether another one was chosen, or marked.
func (c *choice) update(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || len(c.options) == 0 {
		return false
	}
	before, name := c.at, press.String()
	switch {
	case c.move(name):
	case name == "space" && c.marks != nil:
		c.mark(c.at)
		return true
	case name == "space" && c.typed == "":
		c.rest()
		c.at = (c.at + 1) % len(c.options)
	case name == "backspace":
		if c.typing {
			c.at = c.was
		}
		c.rest()
	case press.Text != "" && c.marks != nil:
		return c.markTyped(nl.Fold(press.Text))
	case press.Text != "":
		if !c.typing {
			c.typing, c.was = true, c.at
		}
		c.typeOn(nl.Fold(press.Text))
		c.say()
	}
	return c.at != before
}

// move goes to another word by a key that does only that.
func (c *choice) move(name string) bool {
	switch name {
	case "left":
		c.at = max(0, c.at-1)
	case "right":
		c.at = min(len(c.options)-1, c.at+1)
	case "home":
		c.at = 0
	case "end":
		c.at = len(c.options) - 1
	default:
		return false
	}
	c.rest()
	return true
}

// rest forgets what was typed; what is chosen stays.
func (c *choice) rest() { c.typed, c.note, c.typing = "", "", false }

// say tells what typing came to: who thinks to be writing must see that something
// is being chosen.
func (c *choice) say() {
	c.note = nl.ChoiceNotTyped
	if c.typed != "" && c.beginning(c.typed) >= 0 {
		c.note = nl.ChoiceTyped(c.typed)
	}
}

// mark marks an option, or takes its mark off.
func (c *choice) mark(i int) {
	c.rest()
	c.marks[i] = !c.marks[i]
	switch {
	case !c.marks[i]:
	case i == 0:
		clear(c.marks[1:])
	default:
		c.marks[0] = false
	}
}

// markTyped marks the option that begins with a letter.
func (c *choice) markTyped(letter string) bool {
	i := c.beginning(letter)
	if i < 0 {
		c.note = nl.ChoiceNotTyped
		return false
	}
	c.at = i
	c.mark(i)
	return true
}

// all are the words that are marked, in their order.
func (c *choice) all() []string {
	var words []string
	for i, on := range c.marks {
		if on {
			words = append(words, c.options[i])
		}
	}
	return words
}

// Signs before an option that is marked, and before one that is not.
const (
	markOn  = "✓ "
	markOff = "○ "
)

// marked draws the options in width cells: all of them while the row has the focus,
// around the one it is at, else those that are marked.
func (c *choice) marked(e *env, width int, focused bool) string {
	words := c.all()
	switch {
	case !focused && len(words) == 0:
		return e.styles.dim.of(short("("+c.empty+")", width))
	case !focused:
		return short(nl.ReportPeople(words), width)
	}
	signs := make([]string, len(c.options))
	for i, o := range c.options {
		signs[i] = markOff + o
		if c.marks[i] {
			signs[i] = markOn + o
		}
	}
	from, to := inView(signs, c.at, width)
	out := ""
	if from > 0 {
		out = e.styles.accent.of("‹ ")
	}
	for i := from; i < to; i++ {
		word := signs[i]
		if i == c.at {
			word = e.styles.selected.of(word)
		}
		if i > from {
			out += pad(optionGap)
		}
		out += word
	}
	if to < len(signs) {
		out += e.styles.accent.of(" ›")
	}
	return short(out, width)
}

// optionGap stands between options in a row.
const optionGap = 2

// inView is which words, from–to, stand in width cells when the one at is to be
// seen and there is a sign where more of them are.
func inView(words []string, at, width int) (from, to int) {
	const sign = 2
	cells := func(from, to int) int {
		sum := -optionGap
		for _, w := range words[from:to] {
			sum += ansi.StringWidth(w) + optionGap
		}
		return sum
	}
	if cells(0, len(words)) <= width {
		return 0, len(words)
	}
	width -= 2 * sign
	from, to = at, at+1
	for {
		switch {
		case to < len(words) && cells(from, to+1) <= width:
			to++
		case from > 0 && cells(from-1, to) <= width:
			from--
		default:
			return from, to
		}
	}
}

// typeOn looks for a word that begins with what was typed. When none does,
// typing begins again; not in the middle of a number that is not offered.
func (c *choice) typeOn(text string) {
	if len(c.typed) >= widestNumber && c.beginning(c.typed) < 0 {
		c.typed = "" // that number was not offered; this begins another
	}
	fresh := c.typed == "" || c.beginning(c.typed) >= 0
	if i := c.beginning(c.typed + text); i >= 0 {
		c.at, c.typed = i, c.typed+text
		return
	}
	if i := c.beginning(text); i >= 0 && fresh {
		c.at, c.typed = i, text
		return
	}
	switch {
	case text < "0" || text > "9":
		c.typed = ""
	case fresh:
		c.typed = text
	default:
		c.typed += text
	}
}

// widestNumber is how many digits the numbers have that are chosen among.
const widestNumber = 2

// beginning finds the option that begins with a text, or a word in it that
// does; -1 for none.
func (c *choice) beginning(text string) int {
	begins := func(o string) bool { return strings.HasPrefix(nl.Fold(o), text) }
	if i := slices.IndexFunc(c.options, begins); i >= 0 {
		return i
	}
	return slices.IndexFunc(c.options, func(o string) bool { return strings.Contains(nl.Fold(o), " "+text) })
}
