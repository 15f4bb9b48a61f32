package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// The forms of a report. Without one it follows from where the report goes.
const (
	formByPlace  = ""
	formMarkdown = "md"
	formText     = "tekst"
)

// textWidth is how many columns a report in plain text takes at most.
const textWidth = 76

// textSuffix ends the names of files that are plain text.
const textSuffix = ".txt"

// reportOptions is how a report is asked for.
type reportOptions struct {
	form      string
	to        string
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
			if err := o.check(asked, cmd.Flags().Changed("vorm")); err != nil {
				return err
			}
			asked, err := a.whom(cmd.Context(), asked)
			if err != nil {
				return err
			}
			return a.report(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().StringVar(&o.form, "vorm", formByPlace, nl.CLIFlagForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.all, "alle", false, nl.CLIFlagAll)
	forms := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{formMarkdown, formText}, cobra.ShellCompDirectiveNoFileComp
	}
	_ = cmd.RegisterFlagCompletionFunc("vorm", forms) // the flag is there, and new
	return cmd
}

// check refuses options that do not belong together. Formed tells that a form
// was given.
func (o reportOptions) check(asked string, formed bool) error {
	switch {
	case formed && o.form != formMarkdown && o.form != formText:
		return &usageError{nl.CLIForm}
	case o.overwrite && o.to == "":
		return &usageError{nl.CLIOverwrite}
	case asked == "" && o.all:
		return &usageError{nl.CLIAllNeeds}
	case asked == "" && o.to != "":
		return &usageError{nl.CLIToNeeds}
	}
	return nil
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
		return a.write(l.list(a.Location))
	}
	chosen, err := l.find(asked, o.all)
	if err != nil {
		return err
	}
	form, width := a.formOf(o)
	text, err := a.compose(ctx, d, l, chosen, form, width)
	if err != nil {
		return err
	}
	if err := a.deliver(text, o); err != nil {
		return err
	}
	if o.to != "" {
		a.tell(nl.CLIWritten(len(chosen), whole(o.to)))
	}
	err = d.Log(ctx, l.exported(chosen, a.Now(), target(o.to)))
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) {
		a.tell(nl.ReportUnlogged)
		return nil
	}
	return err
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

// formOf is the form in which the reports are written, and how wide plain text
// is. Who reads on a terminal is not helped by marks of Markdown.
func (a *app) formOf(o reportOptions) (form string, width int) {
	columns, shown := a.columns()
	shown = shown && o.to == ""
	width = textWidth
	if shown && columns > 0 {
		width = min(width, columns)
	}
	switch {
	case o.form != formByPlace:
		return o.form, width
	case shown, strings.EqualFold(filepath.Ext(o.to), textSuffix):
		return formText, width
	}
	return formMarkdown, width
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

// compose makes the reports of the chosen talks, oldest first.
func (a *app) compose(ctx context.Context, d *data, l *ledger, chosen []talk.Summary, form string, width int) ([]byte, error) {
	settings, err := d.Settings(ctx)
	if err != nil {
		return nil, err
	}
	now := instants(a.Now, 1)()
	words := a.loading().Book().Words
	var text bytes.Buffer
	for i, sum := range slices.Backward(chosen) {
		s, err := d.Talk(ctx, sum.ID)
		if err != nil {
			return nil, err
		}
		t := report.Talk{Pupil: l.pupils[sum.PupilID], Session: s, Settings: settings, Location: a.Location, Now: now, Words: words}
		if form == formText {
			err = report.Text(&text, t, width)
		} else {
			err = report.Markdown(&text, t)
		}
		if err != nil {
			return nil, fmt.Errorf("write report: %w", err)
		}
		if i > 0 {
			text.WriteString(between(form, width))
		}
	}
	return text.Bytes(), nil
}

// between parts two reports.
func between(form string, width int) string {
	if form == formText {
		return "\n\n" + strings.Repeat("=", width) + "\n\n\n"
	}
	return "\n---\n\n"
}
