package cli

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// approveOptions is what somebody says of a dossier.
type approveOptions struct {
	who, name           string
	refuses, withdraws  bool
	how, kept           string
	statement, recorded string
	version             string
}

func (a *app) dossierApproveCommand() *cobra.Command {
	var o approveOptions
	cmd := &cobra.Command{
		Use: "akkoord " + nl.CLIArgsPupil, Aliases: []string{"approve"}, SuggestFor: []string{"goedkeuren"},
		Short: nl.CLIDossierApprove, Long: nl.CLIDossierApproveLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			return a.withDossier(cmd.Context(), args, cmd.CommandPath(), openData, func(d shownDossier) error {
				return a.dossierApprove(cmd.Context(), d, o)
			})
		},
	}
	cmd.Flags().StringVar(&o.who, "wie", "", nl.CLIFlagApproveWho)
	cmd.Flags().StringVar(&o.name, "naam", "", nl.CLIFlagApproveName)
	cmd.Flags().BoolVar(&o.refuses, "niet", false, nl.CLIFlagApproveNot)
	cmd.Flags().BoolVar(&o.withdraws, "intrekken", false, nl.CLIFlagApproveWithdraw)
	cmd.Flags().StringVar(&o.how, "hoe", "", nl.CLIFlagApproveHow)
	cmd.Flags().StringVar(&o.kept, "bewaard", "", nl.CLIFlagApproveKept)
	cmd.Flags().StringVar(&o.statement, "opmerking", "", nl.CLIFlagApproveStatement)
	cmd.Flags().StringVar(&o.recorded, "door", "", nl.CLIFlagApproveBy)
	cmd.Flags().StringVar(&o.version, "versie", "", nl.CLIFlagApproveVersion)
	return cmd
}

// check refuses what is not complete, before anything is opened.
func (o approveOptions) check() error {
	switch {
	case !slices.Contains(dossier.Roles(), dossier.Role(o.who)):
		return &usageError{nl.DossierApproveWho}
	case !slices.Contains(dossier.Ways(), dossier.How(o.how)):
		return &usageError{nl.DossierApproveHow}
	case dossier.How(o.how) == dossier.OnPaper && strings.TrimSpace(o.kept) == "":
		return &usageError{nl.DossierApproveKept}
	case o.refuses && o.withdraws:
		return &usageError{nl.DossierApproveEither}
	}
	return nil
}

// dossierApprove writes down what somebody says of a version, which is laid down first
// where it was not yet.
func (a *app) dossierApprove(ctx context.Context, d shownDossier, o approveOptions) error {
	party, err := d.party(o)
	if err != nil {
		return err
	}
	c, err := d.version(o.version)
	if err != nil {
		return err
	}
	sheets, err := d.approval(c, party, o, a.here())
	if err != nil {
		return err
	}
	if err := d.SaveSheets(ctx, sheets...); err != nil {
		return err
	}
	err = d.d.Log(ctx, school.Act{
		At: a.Now().UTC(), Kind: school.ActApprove, Pupil: d.Pupil.ID, Count: 1, Name: d.Pupil.Name(), Note: nl.DossierParty(party),
	})
	if err != nil {
		return err
	}
	after, err := d.whole(ctx, d.Pupil.ID)
	if err != nil {
		return err
	}
	s, err := after.Standing()
	if err != nil {
		return err
	}
	return a.write(nl.DossierNow(s.Parties, nl.DossierWords(s.Hash)))
}

// party is who is meant, among those who are asked.
func (d shownDossier) party(o approveOptions) (dossier.Party, error) {
	list := slices.DeleteFunc(d.Parties(), func(p dossier.Party) bool { return p.Role != dossier.Role(o.who) })
	name := strings.Join(strings.Fields(o.name), " ")
	if i := slices.IndexFunc(list, func(p dossier.Party) bool { return strings.EqualFold(p.Name, name) }); name != "" && i >= 0 {
		return list[i], nil
	}
	switch {
	case len(list) == 0:
		return dossier.Party{}, &usageError{nl.DossierNotAsked(dossier.Role(o.who))}
	case len(list) > 1, name != "" && list[0].Name != "" && list[0].Role == dossier.Parent:
		return dossier.Party{}, &usageError{nl.DossierWhichParty(list)}
	}
	if name != "" {
		list[0].Name = name
	}
	return list[0], nil
}

// approval are the sheets of what a party says of a content.
func (d shownDossier) approval(c dossier.Content, p dossier.Party, o approveOptions, now time.Time) ([]dossier.Sheet, error) {
	said := dossier.Approval{
		ID: newID(), Party: p, Verdict: dossier.Agrees, At: now, How: dossier.How(o.how),
		Kept: strings.TrimSpace(o.kept), Recorded: strings.TrimSpace(o.recorded), Statement: strings.TrimSpace(o.statement),
	}
	switch {
	case o.refuses:
		said.Verdict = dossier.Disagrees
	case o.withdraws:
		said.Verdict = dossier.Withdrawn
	}
	if said.Recorded == "" {
		said.Recorded = d.Settings.Name
	}
	return d.Folder.Record(said, c, newID())
}
