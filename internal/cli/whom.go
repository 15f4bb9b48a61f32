package cli

import (
	"context"
	"errors"
	"fmt"

	"gesprek/internal/nl"
)

// askForName, as the name of a pupil, asks for it: what stands in a command is
// kept in the history of the shell.
const askForName = "-"

// whom is the pupil that a command is about: what stands in it or, where that is
// a dash, what is typed when it is asked for. Without a terminal that is the first
// line of standard input. No more is read than that line.
func (a *app) whom(ctx context.Context, arg string) (string, error) {
	if arg != askForName {
		return arg, nil
	}
	if _, there := a.keyboard(); there {
		fmt.Fprint(a.Err, nl.WhomAsk)
	}
	name, err := a.line(ctx)
	switch {
	case errors.Is(err, errLongAnswer):
		return "", say(err, nl.WhomLong)
	case err != nil:
		return "", fmt.Errorf("read name: %w", err)
	case name == "":
		return "", &usageError{nl.WhomEmpty}
	}
	return name, nil
}
