package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/rehearse"
	"gesprek/internal/tui"
)

// lineOptions is how a practice talk is held, or a drill done, line by line.
type lineOptions struct {
	seed      uint64
	seeded    bool
	to        string // where the recording goes; empty: nowhere
	overwrite bool
	lines     bool // line by line, also at a terminal
}

// seedOf is the seed that was asked for, or one that is short enough to type again.
func (o lineOptions) seedOf() uint64 {
	const seeds = 9999
	if o.seeded {
		return o.seed
	}
	return 1 + rand.Uint64N(seeds)
}

func (a *app) practiceAloneCommand() *cobra.Command {
	var o lineOptions
	cmd := &cobra.Command{
		Use: "alleen " + nl.PracticeArgsPersona, Aliases: []string{"alone", "solo"}, Short: nl.PracticeAloneShort, Long: nl.PracticeAloneLong, Args: atMost(1),
		ValidArgsFunction: a.completing(personaNames),
	}
	flags := cmd.Flags()
	flags.Uint64Var(&o.seed, "zaad", 0, nl.PracticeFlagSeed)
	flags.StringVar(&o.to, "naar", "", nl.PracticeFlagTo)
	flags.BoolVar(&o.lines, "regels", false, nl.PracticeFlagLines)
	flags.BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.seeded = flags.Changed("zaad")
		if o.overwrite && o.to == "" {
			return &usageError{nl.CLIOverwrite}
		}
		book, _, err := a.book()
		if err != nil {
			return err
		}
		screen := !o.lines && o.to == "" && a.terminal() == nil
		switch {
		case len(args) == 0 && screen:
			return a.openPractice(cmd.Context(), tui.Practising{})
		case len(args) == 0:
			return &usageError{nl.PracticeWhom}
		}
		p, err := personaOf(book, args[0])
		switch {
		case err != nil:
			return err
		case screen:
			return a.openPractice(cmd.Context(), tui.Practising{Persona: p.ID, Seed: o.seed})
		}
		return a.talkAlone(cmd.Context(), p, o)
	}
	return cmd
}

// personaNames are the practice pupils, for the shell to complete.
func personaNames(b *handbook.Book) []string {
	var names []string
	for _, p := range b.Personas {
		names = append(names, cobra.CompletionWithDesc(p.ID, p.Card.About))
	}
	return names
}

// errNoPersona is returned for a name that no practice pupil has.
var errNoPersona = errors.New("no practice pupil of that name")

// personaOf finds a practice pupil by the name of its file, or by its first name where
// only one is called so.
func personaOf(book *handbook.Book, name string) (*rehearse.Persona, error) {
	if p, ok := book.Persona(strings.TrimSuffix(name, ".toml")); ok {
		return p, nil
	}
	var found, near []string
	for _, p := range book.Personas {
		switch folded := nl.Fold(p.Name); {
		case folded == nl.Fold(name):
			found = append(found, p.ID)
		case strings.Contains(folded, nl.Fold(name)), strings.Contains(p.ID, nl.Fold(name)):
			near = append(near, p.ID)
		}
	}
	if len(found) == 1 {
		p, _ := book.Persona(found[0])
		return p, nil
	}
	return nil, say(errNoPersona, nl.PracticeNoSuch(name, append(found, near...)))
}

// The moves that are no words of the conductor. They begin with a colon.
const (
	moveBack = ":terug"
	moveHint = ":tip"
	moveRead = ":hoe"
	moveEnd  = ":stop"
)

// talkAlone holds a practice talk line by line, for a screen reader or a pipe: each
// line is said, and an empty one is a silence. Who types is timed by the clock; of what
// comes from elsewhere the time is that of speaking, so that the same lines and the
// same seed give the same talk, to the character.
func (a *app) talkAlone(ctx context.Context, p *rehearse.Persona, o lineOptions) error {
	seed := o.seedOf()
	_, typed := a.keyboard()
	t := aloneTalk{app: a, typed: typed, began: a.here().Truncate(time.Second)}
	t.Rehearsal = rehearse.Start(p, seed, t.began, rehearse.NewRecogniser())
	kept, err := a.newRecording(ctx, t.Script().Head, o, typed)
	if err != nil {
		return err
	}
	t.kept = kept
	if err = a.write(a.entrance(p)); err == nil {
		if typed {
			a.tell(strings.Join(a.wrapped(nl.PracticeMoves), "\n"))
		}
		err = t.hold(ctx)
	}
	if len(t.Script().Entries) > 0 {
		t.End(t.at)
		t.kept.take(t.Script())
	}
	return cmp.Or(t.kept.end(), err, a.write(t.farewell(seed)))
}

// entrance is what is known before the talk, and what is seen when the pupil comes in.
func (a *app) entrance(p *rehearse.Persona) string {
	rows := []string{nl.PracticeWho(p.Name, p.Age, p.School, p.Year, p.Kind)}
	for _, text := range append([]string{p.Card.About, nl.PracticeWith(p.Card.Practise), ""}, p.Card.Shows...) {
		rows = append(rows, a.wrapped(text)...)
	}
	return strings.Join(rows, "\n") + "\n\n"
}

// wrapped lays a text out, as wide as running text is.
func (a *app) wrapped(text string) []string {
	return prose.Rows([]prose.Block{prose.Line(prose.Para, text)}, a.leafWidth(), prose.Bare)
}

// aloneTalk is a practice talk that is being held line by line.
type aloneTalk struct {
	*rehearse.Rehearsal
	app   *app
	typed bool // by somebody, at a terminal
	began time.Time
	at    time.Duration
	ready time.Time // when the pupil had answered
	kept  *recording
}

// hold takes line after line until there are no more, or the talk is ended.
func (t *aloneTalk) hold(ctx context.Context) error {
	for {
		text, err := t.app.answer(ctx)
		switch {
		case errors.Is(err, errNoAnswer):
			return nil
		case err != nil:
			return err
		}
		text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
		if strings.EqualFold(text, moveEnd) {
			return nil
		}
		if text == "" {
			if err := t.sit(ctx); err != nil {
				return err
			}
		}
		t.pass(text)
		says := t.move(text)
		t.kept.take(t.Script())
		if err := t.app.write(says); err != nil {
			return err
		}
		t.ready = t.app.Now()
	}
}

// sit stays silent for as long as a silence takes, where somebody typed it: it is the
// waiting that is practised.
func (t *aloneTalk) sit(ctx context.Context) error {
	if !t.typed || len(t.Exchanges()) == 0 {
		return nil
	}
	rest := time.NewTimer(rehearse.Patience - t.app.Now().Sub(t.ready))
	defer rest.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-rest.C:
		return nil
	}
}

// pass lets the time pass that a line took.
func (t *aloneTalk) pass(text string) {
	if t.typed {
		t.at = max(t.at, t.app.Now().Sub(t.began).Round(100*time.Millisecond))
		return
	}
	t.at += saying(text)
}

// move makes one move, and gives what is seen and heard of it.
func (t *aloneTalk) move(text string) string {
	switch text {
	case moveBack:
		said, ok := t.TakeBack(t.at)
		if !ok {
			return nl.SoloNothingSaid + "\n\n"
		}
		return nl.PracticeTaken(said) + "\n\n"
	case moveHint:
		return nl.SoloHinted(t.Hint(t.at)) + "\n\n"
	case moveRead:
		return t.read() + "\n\n"
	case "":
		e, ok := t.Silence(t.at)
		if !ok {
			return nl.SoloNothingSaid + "\n\n"
		}
		return t.shown(e)
	}
	e, _ := t.Say(text, t.at)
	return t.shown(e)
}

// read tells how the last turn sounded.
func (t *aloneTalk) read() string {
	for _, e := range slices.Backward(t.Exchanges()) {
		if !e.Silent {
			return nl.SoloHeard(e.Heard)
		}
	}
	return nl.SoloNothingSaid
}

// shown is a turn as it is read. What somebody typed stands above it already.
func (t *aloneTalk) shown(e rehearse.Exchange) string {
	lines := turnLines(t.Persona(), e)
	if t.typed && !e.Silent {
		lines = lines[1:]
	}
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.Join(t.app.wrapped(l), "\n") + "\n")
	}
	b.WriteString("\n")
	for _, l := range e.Lines {
		if !t.typed {
			t.at += saying(l.Text)
		}
	}
	return b.String()
}

// turnLines are the lines of a turn: what was said, or that it was silent, and what
// came of it.
func turnLines(p *rehearse.Persona, e rehearse.Exchange) []string {
	lines := []string{nl.PracticeSaid(e.Said)}
	if e.Silent {
		lines[0] = nl.PracticeSilent
	}
	for _, l := range e.Lines {
		name := p.Name
		if l.By == rehearse.Guardian && p.Parent != nil {
			name = nl.Capital(p.Parent.Name)
		}
		lines = append(lines, nl.PracticeLine(name, l.Text))
	}
	return lines
}

// saying is how long it takes to say a text, or to be silent: 150 words a minute and a
// second to think.
func saying(text string) time.Duration {
	const word, breath = 400 * time.Millisecond, time.Second
	if text == "" {
		return rehearse.Patience
	}
	return breath + time.Duration(len(strings.Fields(text)))*word
}

// farewell says how the talk can be held again.
func (t *aloneTalk) farewell(seed uint64) string {
	return fmt.Sprintf("%s\n%s\n", nl.PracticeOver(t.at, t.Persona().Name), nl.PracticeAgain(t.Persona().ID, seed))
}
