package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

var (
	errNotMeant = errors.New("erasing was not confirmed")
	errRemains  = errors.New("something of an erased pupil is left")
	errUnproved = errors.New("backups could not all be read")
)

func (a *app) eraseCommand() *cobra.Command {
	sure := false
	cmd := &cobra.Command{
		Use: "wis " + nl.CLIArgsPupil, Aliases: []string{"erase"}, SuggestFor: []string{"verwijder", "delete"},
		Short: nl.CLIErase, Long: nl.CLIEraseLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return &usageError{nl.CLINeedsPupil(cmd.CommandPath())}
			case !sure && !a.canAsk():
				return &usageError{nl.CLIEraseNeeds}
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.erase(cmd.Context(), asked, sure)
		},
	}
	cmd.Flags().BoolVar(&sure, "ja", false, nl.CLIFlagSure)
	return cmd
}

// canAsk tells whether there is somebody at a terminal to answer a question.
func (a *app) canAsk() bool {
	in, file := a.In.(*os.File)
	return file && term.IsTerminal(in.Fd())
}

// erase shows what will go with a pupil, erases it when that is meant, and proves
// that it went.
func (a *app) erase(ctx context.Context, asked string, sure bool) error {
	var gone store.Erased
	var stale []string // other places where the keys may still lie
	err := a.reading(ctx, asked, "", func(d *data) error {
		if err := d.db.Claim(); err != nil {
			return err
		}
		if err := d.forget(ctx, a.Now().UTC()); err != nil { // and what an earlier erasure left to do
			return err
		}
		l, err := readLedger(ctx, d)
		if err != nil {
			return err
		}
		p, err := l.pupil(asked)
		if err != nil {
			return err
		}
		if err := a.warn(ctx, d, l, p); err != nil {
			return err
		}
		if err := a.confirmName(ctx, p, sure); err != nil {
			return err
		}
		if gone, err = a.eraseNow(ctx, d, p.ID); err != nil {
			return err
		}
		stale, err = d.stalePlaces(ctx)
		return err
	})
	if err != nil {
		return err
	}
	a.explainTo(nl.EraseWent(gone.Talks, gone.Lines, gone.Steps))
	err = a.proveErased(ctx, gone)
	if len(stale) > 0 {
		a.explainTo(nl.BackupsStale(stale))
	}
	return err
}

// warn says exactly what will go, and what will not.
func (a *app) warn(ctx context.Context, d *data, l *ledger, p school.Pupil) error {
	talks, err := d.TalksOf(ctx, p.ID)
	if err != nil {
		return err
	}
	former, err := d.db.Former(ctx, p.ID)
	if err != nil {
		return err
	}
	entries, err := d.Entries(ctx, p.ID)
	if err != nil {
		return err
	}
	slow := a.patiently(nl.EraseLooking)
	found, err := mentions(ctx, d, p)
	slow()
	if err != nil {
		return err
	}
	a.explainTo(nl.EraseWillGo(plain(p.Name()), plain(p.Class)))
	a.explainTo(nl.EraseTalks(a.sumOf(talks, len(former), len(entries))))
	for _, m := range found {
		of := l.pupils[m.pupil]
		a.explainTo(nl.EraseMention(plain(of.Name()), plain(of.Class), m.texts))
	}
	if len(found) > 0 {
		a.explainTo(nl.EraseMentions)
	}
	a.explainTo(nl.EraseNoUndo)
	return nil
}

// explainTo tells a longer sentence: on a terminal in rows that fit.
func (a *app) explainTo(sentence string) {
	if out, file := a.Err.(*os.File); file && term.IsTerminal(out.Fd()) {
		if width, _, err := term.GetSize(out.Fd()); err == nil && width > 0 {
			sentence = ansi.Wordwrap(sentence, min(width, textWidth), " ")
		}
	}
	a.tell(sentence)
}

// sumOf counts what there is in the talks of a pupil, the newest first.
func (a *app) sumOf(talks []*talk.Session, corrections, entries int) nl.EraseSum {
	sum := nl.EraseSum{Talks: len(talks), Corrections: corrections, Entries: entries}
	for _, s := range talks {
		sum.Lines, sum.Steps = sum.Lines+len(s.Notes), sum.Steps+len(s.Steps)
		sum.Corrections += len(s.Corrections)
		if began := s.Began(); !began.IsZero() {
			sum.First = began.In(a.Location)
			if sum.Last.IsZero() {
				sum.Last = sum.First
			}
		}
	}
	return sum
}

// confirmName asks to type the first name. Sure means that the command said so.
func (a *app) confirmName(ctx context.Context, p school.Pupil, sure bool) error {
	if sure {
		return nil
	}
	want := strings.TrimSpace(p.FirstName)
	if want == "" {
		want = nl.EraseGo
	}
	fmt.Fprint(a.Err, nl.EraseConfirm(plain(want)))
	typed, err := a.line(ctx)
	if err != nil {
		return err
	}
	if nl.Fold(typed) != nl.Fold(want) {
		return say(errNotMeant, nl.EraseNotMeant)
	}
	return nil
}

// eraseNow erases a pupil, and says that it is doing so when it takes a while.
func (a *app) eraseNow(ctx context.Context, d *data, id string) (store.Erased, error) {
	defer a.patiently(nl.EraseWorking)()
	if err := d.unkeep(ctx, id); err != nil {
		return store.Erased{}, err
	}
	gone, err := d.db.ErasePupil(ctx, id, a.Now().UTC())
	if err != nil {
		return gone, say(err, nl.EraseHalf+" "+sentence(d.explain(err)))
	}
	return gone, nil
}

// patiently tells something if it is not stopped soon; stop waits until it is told.
func (a *app) patiently(sentence string) (stop func()) {
	told := make(chan struct{})
	slow := time.AfterFunc(patience, func() {
		defer rescue.Caught(nil) // it is told or it is not
		defer close(told)
		a.tell(sentence)
	})
	return func() {
		if !slow.Stop() {
			<-told
		}
	}
}
