package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// textWidth is how many columns a report in plain text takes at most.
const textWidth = 76

// reportOptions is how a report is asked for.
type reportOptions struct {
	form      string // as it was typed; empty: it follows from where the report goes
	to        string
	most      int // characters of the text for a pupil system; 0: as many as there are
	overwrite bool
	all       bool
}

func (a *app) reportCommand() *cobra.Command {
	var o reportOptions
	cmd := &cobra.Command{
		Use: "verslag " + nl.CLIArgsReport, Aliases: []string{"report"}, SuggestFor: []string{"rapport"},
		Short: nl.CLIReport, Long: nl.CLIReportLong, Args: atMost(1),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			asked := ""
			if len(args) > 0 {
				asked = args[0]
			}
			if cmd.Flags().Changed("naar") && o.to == "" {
				return &usageError{nl.CLIEmptyTo}
			}
			if err := a.reportFits(o, asked, cmd.Flags().Changed); err != nil {
				return err
			}
			asked, err := a.whom(cmd.Context(), asked)
			if err != nil {
				return err
			}
			return a.report(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagReportForm)
	cmd.Flags().IntVar(&o.most, "max", 0, nl.CLIFlagReportMax)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.all, "alle", false, nl.CLIFlagAll)
	forms := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return reportForms(), cobra.ShellCompDirectiveNoFileComp
	}
	_ = cmd.RegisterFlagCompletionFunc("vorm", forms) // the flag is there, and new
	return cmd
}

// report lists the talks, or writes the reports that are asked for.
func (a *app) report(ctx context.Context, asked string, o reportOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() { // reading makes no files
		if asked != "" {
			return say(fmt.Errorf("find %q: %w", asked, errNobody), nl.CLINobody(asked))
		}
		return a.write(nl.CLINoTalks + "\n")
	}
	if err := at.allow(o.to); err != nil {
		return err
	}
	d, err := readData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(a.reportFrom(ctx, d, asked, o))
}

func (a *app) reportFrom(ctx context.Context, d *data, asked string, o reportOptions) error {
	l, err := readLedger(ctx, d)
	if err != nil {
		return err
	}
	if asked == "" {
		return a.write(l.list(a.Location, l.moved(ctx, d)))
	}
	chosen, err := l.find(asked, o.all)
	if err != nil {
		return err
	}
	form, width := a.formOf(o)
	text, told, err := a.compose(ctx, d, l, chosen, form, width, o)
	if err != nil {
		return err
	}
	if err := a.deliver(text, o); err != nil {
		return err
	}
	if o.to != "" {
		a.tell(written(form, len(chosen), whole(o.to)))
	}
	if told != "" {
		a.tell(told)
	}
	act := l.exported(chosen, a.Now(), target(o.to))
	act.Kind = actOf(form)
	err = d.Log(ctx, act)
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) {
		a.tell(nl.ReportUnlogged)
		return nil
	}
	return err
}

// written says where reports are.
func written(form report.Form, reports int, path string) string {
	if form == formCalendar {
		return nl.CLICalendarWritten(path)
	}
	return nl.CLIWritten(reports, path)
}

// actOf is what it is to give a report away in a form.
func actOf(form report.Form) school.ActKind {
	switch form {
	case formSystem:
		return school.ActMoved
	case formCalendar:
		return school.ActAgreed
	}
	return school.ActExport
}

// exported is the act of giving reports of a pupil's talks away.
func (l *ledger) exported(talks []talk.Summary, at time.Time, to string) school.Act {
	pupil := talks[0].PupilID
	p := l.pupils[pupil]
	act := school.Act{At: at.UTC(), Kind: school.ActExport, Pupil: pupil, Count: len(talks), Name: p.Name(), Note: to}
	if len(talks) == 1 {
		act.Talk = talks[0].ID
	}
	return act
}

// whole is a path from the root, or as it was given where that is not known.
func whole(path string) string {
	if at, err := filepath.Abs(path); err == nil {
		return at
	}
	return path
}

// columns is how wide the terminal is that standard output goes to, 0 when it
// does not say; shown is false when it goes elsewhere.
func (a *app) columns() (width int, shown bool) {
	out, file := a.Out.(*os.File)
	if !file || !term.IsTerminal(out.Fd()) {
		return 0, false
	}
	width, _, err := term.GetSize(out.Fd())
	if err != nil {
		return 0, true
	}
	return width, true
}

func (a *app) write(text string) error {
	_, err := io.WriteString(a.Out, text)
	return err
}
