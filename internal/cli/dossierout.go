package cli

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/tui"
	"gesprek/prompts"
)

// outOptions is how a dossier goes out.
type outOptions struct {
	version    string
	out        tui.DossierOut
	unapproved bool
}

func (a *app) dossierOutCommand() *cobra.Command {
	var o outOptions
	cmd := &cobra.Command{
		Use: "uit " + nl.CLIArgsPupil, Aliases: []string{"export"}, SuggestFor: []string{"exporteer", "overdragen", "stuur"},
		Short: nl.CLIDossierOut, Long: nl.CLIDossierOutLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.out.Path == "" {
				return &usageError{nl.DossierOutNeeds}
			}
			return a.withDossier(cmd.Context(), args, cmd.CommandPath(), openData, func(d shownDossier) error {
				return a.dossierOut(cmd.Context(), d, o)
			})
		},
	}
	cmd.Flags().StringVar(&o.out.Path, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.out.Overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().StringVar(&o.out.To, "voor", "", nl.CLIFlagDossierFor)
	cmd.Flags().StringVar(&o.out.Recipient, "ontvanger", "", nl.CLIFlagDossierRecipient)
	cmd.Flags().StringVar(&o.version, "versie", "", nl.CLIFlagDossierOutVersion)
	cmd.Flags().BoolVar(&o.unapproved, "zonder-akkoord", false, nl.CLIFlagDossierUnapproved)
	return cmd
}

// dossierOut hands on the latest version that all agree with, or the one that is asked
// for. One that not everybody agrees with goes out only where that is said.
func (a *app) dossierOut(ctx context.Context, d shownDossier, o outOptions) error {
	c, err := d.goingOut(o)
	if err != nil {
		return err
	}
	s, err := d.StandingOf(c)
	if err != nil {
		return err
	}
	if !dossier.Whole(s.Parties) && !o.unapproved {
		return say(errNotApproved, nl.DossierOutUnapproved(s.Parties, nl.DossierWords(s.Hash)))
	}
	if _, kept := d.Folder.Version(s.Hash); !kept {
		laid, err := c.Sheet(newID(), d.Pupil.ID, a.here())
		if err != nil {
			return err
		}
		if err := d.SaveSheets(ctx, laid); err != nil {
			return err
		}
	}
	o.out.Pupil, o.out.Version = d.Pupil.ID, s.Hash
	path, err := d.ExportDossier(ctx, o.out)
	if path != "" {
		a.tell(nl.DossierWritten(path, s.Parties, nl.DossierWords(s.Hash), o.out.Recipient != ""))
	}
	return err
}

var errNotApproved = errors.New("not everybody agrees with this version")

// goingOut is what is asked for; without a version the latest that all agree with, else
// what the dossier says now.
func (d shownDossier) goingOut(o outOptions) (dossier.Content, error) {
	if o.version != "" {
		return d.version(o.version)
	}
	if v, ok := d.Folder.Approved(d.Parties()); ok {
		return v.Content, nil
	}
	return d.Content(), nil
}

func (a *app) dossierSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema", Short: nl.CLIDossierSchema, Long: nl.CLIDossierSchemaLong, Args: atMost(0),
		RunE: func(*cobra.Command, []string) error { return a.write(string(prompts.DossierSchema)) },
	}
}

// here is the moment by the clock on the wall of who uses the program.
func (a *app) here() time.Time { return a.Now().In(a.Location) }
