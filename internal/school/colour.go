package school

import (
	"strconv"
	"strings"
)

// Colour reads the colour of a school: empty for none, a number as in "#1b5e20",
// or one of the names of [ColourNames]. It is ok when it is one.
func Colour(text string) (r, g, b uint8, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	for _, c := range colours() {
		if c.name == text {
			text = c.number
		}
	}
	digits, found := strings.CutPrefix(text, "#")
	if !found || len(digits) != 6 {
		return 0, 0, 0, false
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return 0, 0, 0, false
	}
	return uint8(n >> 16), uint8(n >> 8), uint8(n), true
}

// ColourNames are the names of colours that [Colour] knows.
func ColourNames() []string {
	var names []string
	for _, c := range colours() {
		names = append(names, c.name)
	}
	return names
}
