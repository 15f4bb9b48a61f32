package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// inOptions is how a dossier of another school comes in.
type inOptions struct {
	fileOptions
	pupil string
	take  bool // its activities as well
	yes   bool
}

func (a *app) dossierInCommand() *cobra.Command {
	var o inOptions
	cmd := &cobra.Command{
		Use: "in " + nl.CLIArgsFile, Aliases: []string{"import"}, SuggestFor: []string{"importeer", "inlezen"},
		Short: nl.CLIDossierIn, Long: nl.CLIDossierInLong, Args: exactly(1, nl.DossierNeedsFile),
		RunE: func(cmd *cobra.Command, args []string) error { return a.dossierIn(cmd.Context(), args[0], o) },
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&o.pupil, "leerling", "", nl.CLIFlagDossierPupil)
	cmd.Flags().BoolVar(&o.take, "overnemen", false, nl.CLIFlagDossierTake)
	cmd.Flags().BoolVar(&o.yes, "ja", false, nl.CLIFlagDossierYes)
	return cmd
}

// dossierIn puts a dossier of another school with one of the pupils here. Whose it is
// is asked, unless it was said.
func (a *app) dossierIn(ctx context.Context, path string, o inOptions) error {
	r, err := a.receive(ctx, path, o.fileOptions)
	if err != nil {
		return err
	}
	name := r.Payload.Content.Pupil.Name()
	asked := o.pupil
	if asked == "" {
		asked = name
	}
	return a.withDossier(ctx, []string{asked}, nl.CLIDossierInExample, openData, func(d shownDossier) error {
		if slices.ContainsFunc(d.Folder.Received, func(k dossier.Received) bool { return string(k.Signed) == string(r.signed) }) {
			a.tell(nl.DossierInBefore(plain(d.Pupil.Name())))
			return nil
		}
		if !o.yes {
			question := nl.DossierInAsk(nl.DossierFrom(plain(r.from), plain(r.Payload.Sender)), plain(name), plain(d.Pupil.Name()), plain(d.Pupil.Class))
			if err := a.confirm(ctx, question, nl.DossierInUnchanged, nl.DossierInNoAnswer); err != nil {
				return err
			}
		}
		return a.takeIn(ctx, d, r, o.take)
	})
}

// takeIn stores a dossier that came in, and where that is asked adds its activities to
// the pupil's own.
func (a *app) takeIn(ctx context.Context, d shownDossier, r received, take bool) error {
	now := a.here()
	sheet, err := dossier.Received{ID: newID(), At: now, From: r.from, Signed: r.signed}.Sheet(d.Pupil.ID)
	if err != nil {
		return err
	}
	sheets, added := []dossier.Sheet{sheet}, 0
	if take {
		draft := d.Folder.Draft.Clone()
		for _, activity := range r.Payload.Content.Activities {
			if slices.ContainsFunc(draft.Activities, func(k dossier.Activity) bool { return k.ID == activity.ID }) {
				continue
			}
			activity.Talk = "" // a talk of the other school
			draft.Put(activity)
			added++
		}
		laid, err := draft.Sheet(d.Pupil.ID, now)
		if err != nil {
			return err
		}
		sheets = append(sheets, laid)
	}
	if err := d.SaveSheets(ctx, sheets...); err != nil {
		return err
	}
	err = d.d.Log(ctx, school.Act{At: now.UTC(), Kind: school.ActReceive, Pupil: d.Pupil.ID, Count: 1, Name: d.Pupil.Name(), Note: r.Payload.Sender})
	if err != nil {
		return err
	}
	return a.write(nl.DossierInDone(plain(d.Pupil.Name()), added))
}
