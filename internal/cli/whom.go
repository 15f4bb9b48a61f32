package cli

import (
	"context"
	"errors"
	"fmt"

	"gesprek/internal/nl"
	"gesprek/internal/school"
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

// withPupil opens the database, and does something with the pupil that a command is
// about. Where there is none, none is made.
func (a *app) withPupil(ctx context.Context, asked string, open dataOpening, do func(*data, school.Pupil) error) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() {
		return say(fmt.Errorf("find pupil: %w", errNobody), nl.CLINoPupil(plain(asked)))
	}
	d, err := open(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(func() error {
		l, err := readLedger(ctx, d)
		if err != nil {
			return err
		}
		p, err := l.pupil(asked)
		if err != nil {
			return err
		}
		return do(d, p)
	}())
}
