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

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// The forms of a report.
const (
	formMarkdown = "md"
	formText     = "tekst"
)

// textWidth is how many columns a report in plain text takes.
const textWidth = 76

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
			if err := o.check(asked); err != nil {
				return err
			}
			return a.report(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().StringVar(&o.form, "vorm", formMarkdown, nl.CLIFlagForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.all, "alle", false, nl.CLIFlagAll)
	forms := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{formMarkdown, formText}, cobra.ShellCompDirectiveNoFileComp
	}
	_ = cmd.RegisterFlagCompletionFunc("vorm", forms) // the flag is there, and new
	return cmd
}

// check refuses options that do not belong together.
func (o reportOptions) check(asked string) error {
	switch {
	case o.form != formMarkdown && o.form != formText:
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
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	err = a.reportFrom(ctx, d, asked, o)
	return errors.Join(err, d.explain(d.db.Close()))
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
	text, err := a.compose(ctx, d, l, chosen, o.form)
	if err != nil {
		return err
	}
	if o.to != "" {
		return writeFile(o.to, text, o.overwrite)
	}
	return a.write(string(text))
}

func (a *app) write(text string) error {
	_, err := io.WriteString(a.Out, text)
	return err
}

// compose makes the reports of the chosen talks, oldest first.
func (a *app) compose(ctx context.Context, d *data, l *ledger, chosen []talk.Summary, form string) ([]byte, error) {
	settings, err := d.Settings(ctx)
	if err != nil {
		return nil, err
	}
	now := instants(a.Now, 1)()
	var text bytes.Buffer
	for i, sum := range slices.Backward(chosen) {
		s, err := d.Talk(ctx, sum.ID)
		if err != nil {
			return nil, err
		}
		t := report.Talk{Pupil: l.pupils[sum.PupilID], Session: s, Settings: settings, Location: a.Location, Now: now}
		if form == formText {
			err = report.Text(&text, t, textWidth)
		} else {
			err = report.Markdown(&text, t)
		}
		if err != nil {
			return nil, fmt.Errorf("write report: %w", err)
		}
		if i > 0 {
			text.WriteString(between(form))
		}
	}
	return text.Bytes(), nil
}

// between parts two reports.
func between(form string) string {
	if form == formText {
		return "\n\n" + strings.Repeat("=", textWidth) + "\n\n\n"
	}
	return "\n---\n\n"
}

// writeFile writes a file for the user's eyes only. A file that is there is
// replaced as a whole or not at all.
func writeFile(path string, text []byte, overwrite bool) error {
	if !overwrite {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		return fillFile(f, text)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+programName+"-*")
	if err != nil {
		return err
	}
	if err := fillFile(f, text); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// fillFile writes a new file to the disk, or removes it again.
func fillFile(f *os.File, text []byte) error {
	_, err := f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if end := f.Close(); err == nil {
		err = end
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
