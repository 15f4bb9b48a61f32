package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"

	"gesprek/internal/nl"
	"gesprek/internal/seal"
)

// asking asks for something that nobody may read over a shoulder. Again tells
// whether it makes sense to ask once more.
type asking func(ctx context.Context, prompt string) (text string, again bool, err error)

// How often a passphrase may be wrong before the command gives up, and how long
// the first wrong one takes; each next one takes as much longer.
const (
	secretTries = 5
	secretPause = time.Second
)

// openRing opens the keys, and asks for the passphrase where that is needed.
func (p places) openRing(ctx context.Context) (*seal.Ring, error) {
	ring, err := seal.OpenWith(p.keys, p.secrets())
	if p.opener == nil || !errors.Is(err, seal.ErrLocked) {
		return ring, err
	}
	err = p.guess(ctx, nl.SecretPrompt, func(s seal.Secrets) (err error) {
		ring, err = seal.OpenWith(p.keys, s)
		return err
	})
	return ring, err
}

// guess asks for a secret until try takes it. Each wrong one takes longer, and
// nothing is destroyed by it.
func (p places) guess(ctx context.Context, prompt string, try func(seal.Secrets) error) error {
	defer p.quiet()()
	for n := 1; ; n++ {
		text, again, err := p.ask(ctx, prompt)
		if err != nil {
			return err
		}
		err = p.tryAll(text, try)
		if !errors.Is(err, seal.ErrWrongSecret) {
			return err
		}
		problem := ""
		if nl.LooksLikeRecovery(text) {
			problem = nl.RecoveryProblem(text)
		}
		if !again || n == secretTries {
			return say(err, strings.TrimSpace(nl.ErrorWrongSecret(n > 2)+" "+problem))
		}
		prompt = nl.SecretAgain(n > 2)
		if problem != "" {
			prompt = problem + "\r\n" + prompt
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(n) * secretPause):
		}
	}
}

// tryAll tries everything that was typed can mean.
func (p places) tryAll(text string, try func(seal.Secrets) error) error {
	s := p.secrets()
	if secret, _, ok := nl.ParseRecovery(text); ok {
		s.Recovery = secret
		if err := try(s); !errors.Is(err, seal.ErrWrongSecret) {
			return err
		}
		s.Recovery = nil
	}
	s.Passphrase = []byte(text)
	return try(s)
}

// silence keeps the terminal from showing what is typed, until the function that
// it returns is called. Between two questions a fast typist would be echoed.
func (a *app) silence() func() {
	in, there := a.keyboard()
	if !there {
		return func() {}
	}
	before, err := term.MakeRaw(in.Fd())
	if err != nil {
		return func() {} // asking tells
	}
	return func() { _ = term.Restore(in.Fd(), before) }
}

// askSecret is hidden, and keeps the answer for what needs it once more.
func (a *app) askSecret(ctx context.Context, prompt string) (text string, again bool, err error) {
	text, again, err = a.hidden(ctx, prompt)
	a.typed = text
	return text, again, err
}

// hidden asks on the terminal, without showing what is typed. Where input comes
// from elsewhere its next line is the answer, and there is no second try.
func (a *app) hidden(ctx context.Context, prompt string) (text string, again bool, err error) {
	in, there := a.keyboard()
	if !there {
		text, err = a.answer(ctx)
		if err != nil && ctx.Err() == nil {
			err = say(err, nl.ErrorNoSecret)
		}
		return text, false, err
	}
	defer a.silence()()
	fmt.Fprint(a.Err, prompt)
	defer func() { fmt.Fprint(a.Err, "\r\n") }()
	text, err = heard(ctx, func() (string, error) { return readSecret(in) })
	return text, true, err
}

// readSecret reads a line from a terminal that is raw, with the keys that mend
// one. Raw, and not just without an echo, so that what is typed between two
// questions waits for the next one.
func readSecret(in io.Reader) (string, error) {
	var line []byte
	for one := make([]byte, 1); ; {
		if n, err := in.Read(one); n == 0 || err != nil {
			return "", say(fmt.Errorf("read a secret: %w", errors.Join(err, errNoAnswer)), nl.ErrorNoSecret)
		}
		const interrupt, end, backspace, clear, rubout = 0x03, 0x04, 0x08, 0x15, 0x7f
		switch c := one[0]; {
		case c == '\r', c == '\n':
			return string(line), nil
		case c == interrupt:
			return "", Stopped{By: os.Interrupt}
		case c == end && len(line) == 0:
			return "", say(fmt.Errorf("read a secret: %w", errNoAnswer), nl.ErrorNoSecret)
		case c == backspace, c == rubout:
			_, size := utf8.DecodeLastRune(line)
			line = line[:len(line)-size]
		case c == clear:
			line = line[:0]
		case c >= ' ' && len(line) < longestAnswer:
			line = append(line, c)
		}
	}
}
