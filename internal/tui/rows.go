package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// join makes one string of rows.
func join(rows []string) string { return strings.Join(rows, "\n") }

// fill makes a frame exactly as high as the screen: rows above, the footer at
// the bottom, what does not fit cut off between them.
func (e *env) fill(rows []string, foot ...string) []string {
	room := max(0, e.height-len(foot))
	out := make([]string, 0, e.height)
	out = append(out, rows[:min(len(rows), room)]...)
	for len(out) < room {
		out = append(out, "")
	}
	return append(out, foot...)
}

// centred puts rows in the middle of an empty screen.
func (e *env) centred(rows ...string) frame {
	out := make([]string, max(0, (e.height-len(rows))/2), e.height)
	for _, r := range rows {
		out = append(out, pad((e.width-ansi.StringWidth(r))/2)+r)
	}
	return frame{rows: e.fill(out)}
}

// pad is n spaces.
func pad(n int) string { return strings.Repeat(" ", max(0, n)) }

// rule is a line across the screen with a word in it.
func (e *env) rule(word string, width int) string {
	if word == "" {
		return e.styles.faint.of(strings.Repeat("─", max(0, width)))
	}
	word = short(word, max(0, width-6))
	rest := max(0, width-ansi.StringWidth(word)-3)
	return e.styles.faint.of("─ ") + e.styles.dim.of(word) + e.styles.faint.of(" "+strings.Repeat("─", rest))
}

// paragraph wraps a text to a width and gives it an ink.
func paragraph(i ink, text string, width int) []string {
	var out []string
	for _, part := range strings.Split(text, "\n") {
		for _, r := range wrap(part, width) {
			out = append(out, i.of(part[r.from:r.to]))
		}
	}
	return out
}

// indent puts a margin before every row.
func indent(rows []string, by int) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		if r != "" {
			r = pad(by) + r
		}
		out[i] = r
	}
	return out
}

// keyName is a key as it stands on the screen.
func keyName(key string) string {
	at := strings.LastIndex(key, "+") + 1
	switch key[at:] {
	case "pgdown":
		return key[:at] + "pgdn"
	case "up":
		return key[:at] + "↑"
	case "down":
		return key[:at] + "↓"
	case "left":
		return key[:at] + "←"
	case "right":
		return key[:at] + "→"
	}
	return key
}

// noColour tells whether the user asked for no colour (https://no-color.org).
func noColour(environ []string) bool {
	for _, v := range environ {
		if rest, ok := strings.CutPrefix(v, "NO_COLOR="); ok && rest != "" {
			return true
		}
	}
	return false
}
