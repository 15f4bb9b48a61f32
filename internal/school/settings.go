package school

import "gesprek/internal/talk"

// Settings is what a user sets once. Everything may be empty.
type Settings struct {
	Name   string    // of the conductor
	Role   talk.Role // of the conductor
	School string
	Theme  Theme
}

// Theme is how the screen is coloured.
type Theme string

// The themes. Auto asks the terminal for its background.
const (
	Auto  Theme = ""
	Light Theme = "licht"
	Dark  Theme = "donker"
	Bare  Theme = "zonder-kleur"
)
