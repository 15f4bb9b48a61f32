package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

var errNoGuarantee = errors.New("nothing is known of the guarantee")

// guaranteeOptions is how what is known of the guarantee is written.
type guaranteeOptions struct {
	form, to        string
	overwrite, json bool
}

func (a *app) guaranteeCommand() *cobra.Command {
	var o guaranteeOptions
	cmd := &cobra.Command{
		Use: "aandebak " + nl.CLIGuaranteeArgs, Aliases: []string{"guarantee"}, SuggestFor: []string{"garantie", "baangarantie"},
		Short: nl.CLIGuarantee, Long: nl.CLIGuaranteeLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.overwrite && o.to == "" {
				return &usageError{nl.CLIOverwrite}
			}
			book, _, err := a.book()
			if err != nil {
				return err
			}
			g := report.Guarantee{Known: &book.Atlas.Guarantee, Choices: &book.Atlas.Choices, Now: a.here()}
			if g.Known.Empty() {
				return say(errNoGuarantee, nl.GuaranteeNothing)
			}
			if len(args) == 0 {
				return a.deliverGuarantee(g, o)
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.pupilGuarantee(cmd.Context(), g, asked, o)
		},
	}
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagDocument)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	return cmd
}

// pupilGuarantee writes what is known for a pupil, with when it was discussed. That it
// left the program stands in the log, as of a card.
func (a *app) pupilGuarantee(ctx context.Context, g report.Guarantee, asked string, o guaranteeOptions) error {
	return a.withPupil(ctx, asked, readData, func(d *data, p school.Pupil) (err error) {
		g.Pupil = &p
		if g.Talks, err = d.TalksOf(ctx, p.ID); err != nil {
			return err
		}
		if g.School, err = d.Settings(ctx); err != nil {
			return err
		}
		if err := a.deliverGuarantee(g, o); err != nil {
			return err
		}
		return a.gaveAway(ctx, d, g.Acts(a.Now(), target(o.to)))
	})
}

// deliverGuarantee writes what is known in the form that is asked for.
func (a *app) deliverGuarantee(g report.Guarantee, o guaranteeOptions) error {
	var out bytes.Buffer
	ro := reportOptions{form: o.form, to: o.to, overwrite: o.overwrite}
	if o.json {
		if err := g.JSON(&out); err != nil {
			return fmt.Errorf("write guarantee: %w", err)
		}
		return a.placed(out.Bytes(), ro)
	}
	form, width := a.formOf(ro)
	if err := a.documentFits(o.form, form, o.to); err != nil {
		return err
	}
	if err := g.Document().Write(&out, form, width); err != nil {
		return fmt.Errorf("write guarantee: %w", err)
	}
	return a.placed(out.Bytes(), ro)
}
