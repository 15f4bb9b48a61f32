package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
	"gesprek/prompts"
)

// The smallest terminal in which the program starts at all. In one below the
// size that the screens need it says so itself, and goes on saving.
const (
	leastWidth  = 30
	leastHeight = 8
)

// terminal tells why the program cannot be shown here, if it cannot.
func (a *app) terminal() error {
	in, fromFile := a.In.(*os.File)
	out, toFile := a.Out.(*os.File)
	if !fromFile || !toFile || !term.IsTerminal(in.Fd()) || !term.IsTerminal(out.Fd()) {
		return say(errNoTerminal, nl.CLINotATerminal)
	}
	width, height, err := term.GetSize(out.Fd())
	if err == nil && width > 0 && height > 0 && (width < leastWidth || height < leastHeight) {
		return say(errTooSmall, nl.CLITooSmall(width, height, leastWidth, leastHeight))
	}
	return nil
}

// opening is how the program is to open.
type opening struct {
	at     places
	entry  tui.Entry
	tempo  int
	notice string

	practising tui.Practising
	// fill puts something into a new database before it is shown; may be nil.
	fill func(context.Context, *data, []talk.Guide, talk.Instant) error
}

// open shows the program on the user's own database.
func (a *app) open(ctx context.Context, entry tui.Entry) error {
	if err := a.terminal(); err != nil {
		return err
	}
	at, err := a.places()
	if err != nil {
		return err
	}
	return a.run(ctx, opening{at: at, entry: entry, tempo: 1})
}

// openPractice shows the training room on the user's own database.
func (a *app) openPractice(ctx context.Context, p tui.Practising) error {
	if err := a.terminal(); err != nil {
		return err
	}
	at, err := a.places()
	if err != nil {
		return err
	}
	return a.run(ctx, opening{at: at, entry: tui.AtPractice, practising: p, tempo: 1})
}

// run opens what the program needs, shows it until the user leaves, and closes
// everything again.
func (a *app) run(ctx context.Context, o opening) error {
	now := instants(a.Now, o.tempo)
	content := a.loading()
	d, err := startData(ctx, o.at)
	if err != nil {
		return err
	}
	return a.hold(ctx, o, d, a.config(o, d, content, now))
}

// hold shows the program on open data, and closes them. What was typed is stored
// however the screen ended.
func (a *app) hold(ctx context.Context, o opening, d *data, c tui.Config) (err error) {
	hanging := false // the writer may still use the database
	defer func() {
		if !hanging {
			err = a.worse(d.explain(d.db.Close()), err)
		}
	}()
	if err := d.db.Claim(); err != nil {
		return d.explain(err)
	}
	if o.fill != nil {
		d.shelf = nil                               // it goes away when the user leaves
		book, err := handbook.Load(prompts.FS, nil) // made to fit the built-in guides
		if book == nil {
			return err
		}
		if err := o.fill(ctx, d, book.Guides, c.Now()); err != nil {
			return d.explain(err)
		}
	}
	if d.repairs {
		c.Notice = strings.TrimSpace(c.Notice + " " + nl.CLIRepaired)
	}
	if o.fill == nil {
		c.Notice = strings.TrimSpace(c.Notice + " " + d.keyNotice(ctx, c.Now().Wall))
	}
	board := a.newClipboard()
	c.Clipboard = board
	program, err := tui.New(ctx, c)
	if err != nil {
		return d.explain(err)
	}
	// The list is being read meanwhile.
	if err := d.db.Ready(); err != nil {
		program.Close()
		return d.explain(err)
	}
	stop := d.forgetting(ctx, c.Now)
	rest := d.backing(ctx, c.Now)
	err = a.show(ctx, program)
	hanging = !program.Close()
	if stop() != nil {
		a.tell(nl.ErrorDrafts)
	}
	if !board.close() {
		a.tell(nl.ClipboardLeft)
	}
	if err := rest(); err != nil {
		a.tell(nl.BackupNotMade + " " + sentence(d.explain(err)))
	}
	if hanging {
		return a.worse(say(errSlowSave, nl.ErrorSlowSave), err)
	}
	return a.worse(cmp.Or(d.unsaved(), d.practised.settle(context.WithoutCancel(ctx)), d.stranded(a.tell)), err)
}

// worse is the error to end with: that something is not on the disk goes before
// how the screen ended, which is told beside it unless it was just stopped.
func (a *app) worse(unsaved, ended error) error {
	if unsaved == nil {
		return ended
	}
	if !calm(ended) {
		a.tell(sentence(ended))
	}
	return unsaved
}

func (a *app) config(o opening, d *data, content *library, now func() talk.Instant) tui.Config {
	c := tui.Config{
		In: a.In, Out: a.Out, Environ: a.Environ, Direct: true,
		Now: now, Tempo: o.tempo, Location: a.Location, NewID: newID,
		Stores: tui.Stores{
			Pupils: d, Talks: d, Cards: d, Dossiers: a.foldersAt(d, now, content), Steps: d, Evenings: d, Practice: d.practised, Settings: d, Acts: d, Search: newSeeker(d, content.Book),
			Vault: vault{d.places, d.ring}, Disk: d,
			Files:    files{o.at},
			Forms:    formReader{},
			Importer: &importer{d: d, now: func() time.Time { return now().Wall.In(a.Location) }},
		},
		Book:  content.Book,
		Entry: o.entry, Practising: o.practising, Notice: o.notice,
	}
	if content.own {
		c.Warn = content.Warn
	}
	return c
}

// show runs the screen. A panic becomes an error here, so that the caller can
// store and close; the terminal is the user's own again by then.
func (a *app) show(ctx context.Context, program *tui.Program) (err error) {
	defer tui.Leave(a.Out)
	defer rescue.Caught(func(e *rescue.Error) { err = panicked(e) })
	err = program.Run()
	var crash *rescue.Error
	switch {
	case errors.As(err, &crash):
		return panicked(crash)
	case errors.Is(err, context.Canceled) && ctx.Err() == nil:
		return errHungUp
	}
	return err
}

// panicked gives a panic its sentence, with for its makers what it was and where.
func panicked(e *rescue.Error) error {
	return say(fmt.Errorf("%w: %w", errPanicked, e), nl.ErrorTechnical(nl.ErrorPanic, e.Cause+" "+origin(e.Stack)))
}

// origin names the line of ours in which a panic began, from a stack as
// [debug.Stack] gives it. The panic's value is left out: it can hold what
// somebody typed.
func origin(stack string) string {
	_, stack, _ = strings.Cut(stack, "\npanic(")
	ours := false
	for line := range strings.Lines(stack) {
		if ours {
			place, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			return filepath.Base(place)
		}
		ours = strings.HasPrefix(line, "gesprek/")
	}
	return ""
}
