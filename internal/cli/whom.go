package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
)

// askForName, as the name of a pupil, asks for it: what stands in a command is
// kept in the history of the shell.
const askForName = "-"

// longestName is how many bytes of a name are read.
const longestName = 1 << 10

var errLongName = errors.New("name is too long")

// whom is the pupil that a command is about: what stands in it or, where that is
// a dash, what is typed when it is asked for. Without a terminal that is the first
// line of standard input. No more is read than that line.
func (a *app) whom(ctx context.Context, arg string) (string, error) {
	if arg != askForName {
		return arg, nil
	}
	if in, file := a.In.(*os.File); file && term.IsTerminal(in.Fd()) {
		fmt.Fprint(a.Err, nl.WhomAsk)
	}
	name, err := a.line(ctx)
	switch {
	case errors.Is(err, errLongName):
		return "", say(err, nl.WhomLong)
	case err != nil:
		return "", fmt.Errorf("read name: %w", err)
	case name == "":
		return "", &usageError{nl.WhomEmpty}
	}
	return name, nil
}

// answer is a line that was read, or why not.
type answer struct {
	text string
	err  error
}

// line reads a line, without spaces around it, until ctx ends: whoever waits for
// the keys of a terminal does not hear a signal.
func (a *app) line(ctx context.Context) (string, error) {
	answered := make(chan answer, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { answered <- answer{err: panicked(e)} })
		text, err := readLine(a.In)
		answered <- answer{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case got := <-answered:
		return strings.TrimSpace(got.text), got.err
	}
}

// readLine reads up to the end of a line a byte at a time: what follows may be
// for somebody else.
func readLine(r io.Reader) (string, error) {
	var text []byte
	one := make([]byte, 1)
	for {
		n, err := r.Read(one)
		if n > 0 && one[0] != '\n' {
			if text = append(text, one[0]); len(text) > longestName {
				return "", errLongName
			}
		}
		switch {
		case n > 0 && one[0] == '\n', errors.Is(err, io.EOF):
			return string(text), nil
		case err != nil:
			return "", err
		}
	}
}
