package tui

import (
	"image/color"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/school"
)

// ink is a style that was resolved once: what it writes before and behind a
// text. A view colours dozens of pieces after every key; resolving a style
// each time would cost more than the rest of the frame.
type ink struct{ on, off string }

// newInk resolves a style. Styles come from package ansi and not from lipgloss:
// that one starts a program and looks the user up before main, to know the colours
// of standard output.
func newInk(s ansi.Style) ink { return ink{s.String(), ansi.ResetStyle} }

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
	pick := func(onLight, onDark uint32) color.Color {
		if dark {
			return ansi.RGBColor{R: byte(onDark >> 16), G: byte(onDark >> 8), B: byte(onDark)}
		}
		return ansi.RGBColor{R: byte(onLight >> 16), G: byte(onLight >> 8), B: byte(onLight)}
	}
	fg := func(onLight, onDark uint32, s ansi.Style) ink {
		return newInk(s.ForegroundColor(pick(onLight, onDark)))
	}
	plain, bold, italic := ansi.NewStyle(), slices.Clip(ansi.NewStyle().Bold()), slices.Clip(ansi.NewStyle().Italic(true))
	return styles{
		dim:      fg(0x5c6370, 0x9aa3b2, plain),
		faint:    fg(0xb9c0cc, 0x4a5262, plain),
		strong:   newInk(bold),
		waiting:  fg(0x656c79, 0x7d8696, italic),
		accent:   fg(0x0b5cad, 0x7cc4ff, bold),
		quote:    fg(0x7a3e00, 0xf2c078, plain),
		draft:    fg(0x656c79, 0x8b93a1, italic),
		step:     fg(0x1d6b34, 0x8fd694, plain),
		bar:      fg(0x2f7fc4, 0x4f9bd9, plain),
		warn:     fg(0x8a5a00, 0xf0c674, plain),
		alert:    fg(0xb00020, 0xff8f8f, bold),
		selected: newInk(bold.BackgroundColor(pick(0xdbe8f6, 0x2b3a4d))),
	}
}

// bareStyles tells everything by weight and sign.
func bareStyles() styles {
	plain := ansi.NewStyle()
	return styles{
		strong:   newInk(plain.Bold()),
		waiting:  newInk(plain.Italic(true)),
		accent:   newInk(plain.Bold()),
		draft:    newInk(plain.Italic(true)),
		alert:    newInk(plain.Bold()),
		selected: newInk(plain.Reverse(true)),
	}
}

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
