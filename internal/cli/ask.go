package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"gesprek/internal/rescue"
)

// longestAnswer is more than anybody types to a question, in bytes.
const longestAnswer = 1 << 12

var (
	// errDeclined is returned when the user was asked and did not agree.
	errDeclined   = errors.New("user did not agree")
	errLongAnswer = errors.New("answer is too long")
)

// keyboard is the terminal on which a question can be answered, if there is one.
func (a *app) keyboard() (*os.File, bool) {
	in, file := a.In.(*os.File)
	return in, file && term.IsTerminal(in.Fd())
}

// answer reads the next line of input, without its end, until ctx ends.
func (a *app) answer(ctx context.Context) (string, error) {
	return heard(ctx, func() (string, error) { return readLine(a.In) })
}

// line is an answer without spaces around it; what is not there is empty.
func (a *app) line(ctx context.Context) (string, error) {
	text, err := a.answer(ctx)
	if errors.Is(err, errNoAnswer) {
		return "", nil
	}
	return strings.TrimSpace(text), err
}

// agreed asks on the terminal whether to go on, and takes only a clear yes.
func (a *app) agreed(ctx context.Context, question string) (bool, error) {
	if _, there := a.keyboard(); !there {
		return false, errNoTerminal
	}
	fmt.Fprint(a.Err, question)
	text, err := a.line(ctx)
	return yes(text), err
}

// confirm asks before something is changed; errDeclined when the answer is no.
// That nothing changed is said with unchanged, and noAnswer says so when there
// was nobody to answer.
func (a *app) confirm(ctx context.Context, prompt, unchanged, noAnswer string) error {
	fmt.Fprint(a.Err, prompt)
	text, err := a.answer(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		a.tell("")
		return say(err, noAnswer)
	case !yes(text):
		return say(errDeclined, unchanged)
	}
	return nil
}

// heard gives what read waits for, until ctx ends: whoever waits for the keys of
// a terminal does not hear a signal. The reader then goes with the program.
func heard(ctx context.Context, read func() (string, error)) (string, error) {
	type answer struct {
		text string
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { typed <- answer{err: panicked(e)} })
		text, err := read()
		typed <- answer{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case got := <-typed:
		return got.text, got.err
	}
}

// readLine reads up to the end of a line a byte at a time: what follows may be
// for another question, or for the screen. Where nothing is left to read it is
// errNoAnswer.
func readLine(r io.Reader) (string, error) {
	var text []byte
	for one := make([]byte, 1); ; {
		n, err := r.Read(one)
		if n > 0 && one[0] != '\n' {
			if text = append(text, one[0]); len(text) > longestAnswer {
				return "", errLongAnswer
			}
		}
		switch {
		case n > 0 && one[0] == '\n', errors.Is(err, io.EOF) && len(text) > 0:
			return strings.TrimSuffix(string(text), "\r"), nil
		case errors.Is(err, io.EOF):
			return "", errNoAnswer
		case err != nil:
			return "", fmt.Errorf("read an answer: %w", err)
		}
	}
}
