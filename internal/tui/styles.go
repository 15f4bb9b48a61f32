package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/school"
)

// ink is a style that was resolved once: what it writes before and behind a
// text. A view colours dozens of pieces after every key; resolving a style
// each time would cost more than the rest of the frame.
type ink struct{ on, off string }

func newInk(s lipgloss.Style) ink {
	const mark = "x"
	before, after, _ := strings.Cut(s.Render(mark), mark)
	return ink{before, after}
}

// of gives the text in this ink.
func (i ink) of(text string) string {
	if text == "" || i.on == "" {
		return text
	}
	return i.on + text + i.off
}

// styles are the semantic colours of the program. Nothing is told by colour
// alone: every kind of line has its sign too.
type styles struct {
	text     ink
	dim      ink // what may be overlooked
	faint    ink // lines and empty bars
	strong   ink // the question, a heading
	waiting  ink // a question that waits for an experience
	accent   ink // where we are
	quote    ink // the pupil's words
	draft    ink // klad
	step     ink // afspraak, gelukt
	bar      ink // time talked
	warn     ink // needs an answer, not now
	alert    ink // not saved
	selected ink // the chosen row of a list
	found    ink // what was searched for
}

// newStyles resolves the colours for a theme; dark says what the terminal's
// background is and matters to the theme Auto only. The colours differ in
// lightness as well as in hue, so that they can be told apart by the
// colour-blind.
func newStyles(theme school.Theme, dark bool) styles {
	if theme == school.Bare {
		return bareStyles()
	}
	dark = theme == school.Dark || theme == school.Auto && dark
	pick := lipgloss.LightDark(dark)
	fg := func(light, dark string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(pick(hex(light), hex(dark)))
	}
	return styles{
		dim:      newInk(fg("#5c6370", "#9aa3b2")),
		faint:    newInk(fg("#b9c0cc", "#4a5262")),
		strong:   newInk(lipgloss.NewStyle().Bold(true)),
		waiting:  newInk(fg("#656c79", "#7d8696").Italic(true)),
		accent:   newInk(fg("#0b5cad", "#7cc4ff").Bold(true)),
		quote:    newInk(fg("#7a3e00", "#f2c078")),
		draft:    newInk(fg("#656c79", "#8b93a1").Italic(true)),
		step:     newInk(fg("#1d6b34", "#8fd694")),
		bar:      newInk(fg("#2f7fc4", "#4f9bd9")),
		warn:     newInk(fg("#8a5a00", "#f0c674")),
		alert:    newInk(fg("#b00020", "#ff8f8f").Bold(true)),
		selected: newInk(lipgloss.NewStyle().Bold(true).Background(pick(hex("#dbe8f6"), hex("#2b3a4d")))),
		found:    newInk(fg("#8a5a00", "#f0c674").Bold(true).Underline(true)),
	}
}

// bareStyles tells everything by weight and sign.
func bareStyles() styles {
	plain := lipgloss.NewStyle()
	return styles{
		strong:   newInk(plain.Bold(true)),
		waiting:  newInk(plain.Italic(true)),
		accent:   newInk(plain.Bold(true)),
		draft:    newInk(plain.Italic(true)),
		alert:    newInk(plain.Bold(true)),
		selected: newInk(plain.Reverse(true)),
		found:    newInk(plain.Bold(true).Underline(true)),
	}
}

func hex(s string) color.Color { return lipgloss.Color(s) }

// fit makes a text exactly width cells wide: cut with an ellipsis, or filled
// with spaces.
func fit(text string, width int) string {
	if width <= 0 {
		return ""
	}
	w := ansi.StringWidth(text)
	if w > width {
		return ansi.Truncate(text, width, "…")
	}
	return text + strings.Repeat(" ", width-w)
}

// short cuts a text to at most width cells.
func short(text string, width int) string {
	if ansi.StringWidth(text) <= width {
		return text
	}
	return ansi.Truncate(text, max(width, 0), "…")
}

// ends puts one text at the left edge and one at the right; the left one gives
// way.
func ends(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if right != "" {
		room--
	}
	if room < 1 {
		return short(right, width)
	}
	left = short(left, room)
	return left + strings.Repeat(" ", max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))) + right
}

// inset is the left margin of everything.
const inset = 1
