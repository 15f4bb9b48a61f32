package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// mirrorOptions is what is asked of a mirror.
type mirrorOptions struct {
	reportOptions
	beside      string // file of an earlier talk; empty: none
	rules, json bool
}

func (a *app) practiceMirrorCommand() *cobra.Command {
	var o mirrorOptions
	cmd := &cobra.Command{
		Use: "spiegel " + nl.MirrorArgs, Aliases: []string{"mirror"}, Short: nl.MirrorShort, Long: nl.MirrorLongHelp, Args: atMost(1),
	}
	cmd.Flags().StringVar(&o.beside, "naast", "", nl.MirrorFlagBeside)
	cmd.Flags().BoolVar(&o.rules, "regels", false, nl.MirrorFlagRules)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagRouteForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	_ = cmd.RegisterFlagCompletionFunc("vorm", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return mapForms(), cobra.ShellCompDirectiveNoFileComp
	}) // the flag is there, and new
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case o.overwrite && o.to == "":
			return &usageError{nl.CLIOverwrite}
		case o.rules && (len(args) > 0 || o.beside != "" || o.json):
			return &usageError{nl.MirrorRulesAlone}
		case o.rules:
			return a.documented(cmd.Context(), o.reportOptions, func(r report.Reflection) report.Document {
				return report.MirrorRulesDocument(r.School, r.Now)
			}, report.Reflection{})
		case len(args) == 0:
			return &usageError{nl.MirrorNeedsFile}
		}
		return a.mirror(cmd.Context(), args[0], o)
	}
	return cmd
}

// mirror writes the mirror of a recording.
func (a *app) mirror(ctx context.Context, file string, o mirrorOptions) error {
	r, err := a.reflected(file)
	if err != nil {
		return err
	}
	if o.beside != "" {
		b, err := a.reflected(o.beside)
		if err != nil {
			return err
		}
		r.Earlier = &report.Earlier{Mirror: b.Mirror, Name: b.Name}
	}
	r.Now = a.here()
	if !o.json {
		return a.documented(ctx, o.reportOptions, report.MirrorDocument, r)
	}
	var out bytes.Buffer
	if err := report.MirrorJSON(&out, r); err != nil {
		return fmt.Errorf("write mirror: %w", err)
	}
	return a.placed(out.Bytes(), o.reportOptions)
}

// documented writes a document about practising.
func (a *app) documented(ctx context.Context, o reportOptions, make func(report.Reflection) report.Document, r report.Reflection) error {
	form, width, err := a.mapForm(o)
	if err != nil {
		return err
	}
	r.Now = a.here()
	if form.Paper() {
		r.School = a.schoolOnPaper(ctx)
	}
	var out bytes.Buffer
	if err := make(r).Write(&out, form, width); err != nil {
		return fmt.Errorf("write mirror: %w", err)
	}
	return a.placed(out.Bytes(), o)
}

// errNoTalk is returned for a recording of which there is no mirror.
var errNoTalk = errors.New("recording is not of a practice talk")

// reflected is the mirror of a recording in a file.
func (a *app) reflected(file string) (report.Reflection, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return report.Reflection{}, err
	}
	s, err := rehearse.ParseScript(bytes.NewReader(text))
	if err != nil {
		return report.Reflection{}, slipped(err)
	}
	book, _, err := a.book()
	if err != nil {
		return report.Reflection{}, err
	}
	record, name, err := rehearse.RecordOf(s, book.Personas, rehearse.NewRecogniser())
	if record.Source == "" && err != nil {
		return report.Reflection{}, say(errNoPersona, nl.PracticeGoneAway(s.Head.Persona))
	}
	if record.Source == "" {
		return report.Reflection{}, say(fmt.Errorf("read %s: %w", file, errNoTalk), nl.MirrorNoTalk(file))
	}
	return report.Reflection{Mirror: rehearse.Reflect(record), Name: name, Changed: err != nil}, nil
}
