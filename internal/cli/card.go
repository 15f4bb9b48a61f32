package cli

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

func (a *app) cardCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "kaart " + nl.CLIArgsPupil, Aliases: []string{"card"}, SuggestFor: []string{"leerlingkaart"},
		Short: nl.CLICard, Long: nl.CLICardLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{nl.CLINeedsPupil(cmd.CommandPath())}
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.card(cmd.Context(), asked, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, nl.CLIFlagJSON)
	return cmd
}

// card writes the card of a pupil to standard output, and logs that it did where
// that can be written.
func (a *app) card(ctx context.Context, asked string, asJSON bool) error {
	return a.withPupil(ctx, asked, readData, func(d *data, p school.Pupil) error { return a.cardOf(ctx, d, p, asJSON) })
}

func (a *app) cardOf(ctx context.Context, d *data, p school.Pupil, asJSON bool) (err error) {
	c := report.PupilCard{Pupil: p, Location: a.Location, Now: instants(a.Now, 1)(), Words: a.loading().Book().Words}
	if c.Talks, err = d.TalksOf(ctx, p.ID); err != nil {
		return err
	}
	if c.Entries, err = d.Entries(ctx, p.ID); err != nil {
		return err
	}
	if c.Settings, err = d.Settings(ctx); err != nil {
		return err
	}
	var text bytes.Buffer
	switch form, width := a.formOf(reportOptions{}); {
	case asJSON:
		err = report.CardJSON(&text, c)
	case form == report.FormText:
		err = report.CardText(&text, c, width)
	default:
		err = report.CardMarkdown(&text, c)
	}
	if err != nil {
		return fmt.Errorf("write card: %w", err)
	}
	if err := a.write(text.String()); err != nil {
		return err
	}
	return a.gaveAway(ctx, d, []school.Act{{At: a.Now().UTC(), Kind: school.ActCard, Pupil: p.ID, Count: 1, Name: p.Name()}})
}
