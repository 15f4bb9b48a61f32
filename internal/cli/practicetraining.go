package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/prose"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

var (
	errNoCourse  = errors.New("handbook has no training")
	errNoMeeting = errors.New("training has no such meeting")
)

// trainingOptions is how the training of a team is written.
type trainingOptions struct {
	reportOptions
	reader string
	json   bool
}

func (o *trainingOptions) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagDocument)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
}

func (a *app) practiceTrainingCommand() *cobra.Command {
	var o trainingOptions
	cmd := &cobra.Command{
		Use: "training " + nl.CLIArgsMeeting, Aliases: []string{"course"}, SuggestFor: []string{"cursus", "scholing"},
		Short: nl.CLITraining, Long: nl.CLITrainingLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case !slices.Contains(rehearse.Readers(), rehearse.Reader(o.reader)):
				return &usageError{nl.CLITrainingFor}
			case o.overwrite && o.to == "":
				return &usageError{nl.CLIOverwrite}
			}
			book, _, err := a.book()
			if err != nil {
				return err
			}
			return a.training(book, strings.Join(args, ""), o)
		},
	}
	cmd.Flags().StringVar(&o.reader, "voor", string(rehearse.ForCoach), nl.CLIFlagTrainingFor)
	o.flags(cmd)
	cmd.AddCommand(a.teamCommand())
	return cmd
}

// training writes a meeting, or all of them; without a number and a form it lists them.
func (a *app) training(book *handbook.Book, asked string, o trainingOptions) error {
	if len(book.Course) == 0 {
		return say(errNoCourse, nl.TrainingNone)
	}
	t := report.Training{For: rehearse.Reader(o.reader), Book: book, Now: a.here()}
	if asked != "" {
		n, err := strconv.Atoi(asked)
		if err != nil || n < 1 || n > len(book.Course) {
			return say(fmt.Errorf("%w: %q", errNoMeeting, asked), nl.TrainingNoMeeting(plain(asked), len(book.Course)))
		}
		t.Number = n
	}
	if o.json {
		var out bytes.Buffer
		if err := t.JSON(&out); err != nil {
			return fmt.Errorf("write training: %w", err)
		}
		return a.placed(out.Bytes(), o.reportOptions)
	}
	if t.Number == 0 && o.form == formByPlace && o.to == "" {
		return a.write(a.meetings(book.Course))
	}
	return a.deliverDocument(t.Document(), o.reportOptions)
}

// meetings lists the meetings, with what one can do after each.
func (a *app) meetings(c rehearse.Course) string {
	const column = 3
	var b strings.Builder
	for i, m := range c {
		fmt.Fprintf(&b, "%s · %s\n", nl.TrainingRow(i+1, m.Title), nl.TrainingMinutes(m.Minutes()))
		for _, row := range prose.Rows([]prose.Block{prose.Line(prose.Para, m.Aim)}, a.leafWidth()-column, prose.Bare) {
			fmt.Fprintf(&b, "%*s%s\n", column, "", row)
		}
	}
	return b.String()
}

// deliverDocument writes a document in the form that is asked for.
func (a *app) deliverDocument(doc report.Document, o reportOptions) error {
	var out bytes.Buffer
	form, width := a.formOf(o)
	if err := a.documentFits(o.form, form, o.to); err != nil {
		return err
	}
	if err := doc.Write(&out, form, width); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	return a.placed(out.Bytes(), o)
}

func (a *app) teamCommand() *cobra.Command {
	var o trainingOptions
	cmd := &cobra.Command{
		Use: "team", Short: nl.CLITeam, Long: nl.CLITeamLong, Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.overwrite && o.to == "" {
				return &usageError{nl.CLIOverwrite}
			}
			return a.countTeam(cmd.Context(), o)
		},
	}
	o.flags(cmd)
	cmd.AddCommand(a.teamEraseCommand())
	return cmd
}

// countTeam writes how many of the team are trained. Where nothing was ever stored it
// makes no files.
func (a *app) countTeam(ctx context.Context, o trainingOptions) error {
	book, _, err := a.book()
	if err != nil {
		return err
	}
	return a.readPractice(ctx, func(d *data) error {
		var count report.Team
		switch d {
		case nil:
			count = report.TeamOf(rehearse.Team{}, book.Course, a.here(), school.Settings{})
		default:
			team, err := d.practised.Team(ctx)
			if err != nil {
				return err
			}
			settings, err := d.Settings(ctx)
			if err != nil {
				return err
			}
			count = report.TeamOf(team, book.Course, a.here(), settings)
		}
		if !o.json {
			return a.deliverDocument(count.Document(), o.reportOptions)
		}
		var out bytes.Buffer
		if err := count.JSON(&out); err != nil {
			return fmt.Errorf("write team: %w", err)
		}
		return a.placed(out.Bytes(), o.reportOptions)
	})
}

func (a *app) teamEraseCommand() *cobra.Command {
	sure := false
	cmd := &cobra.Command{
		Use: "wis", Aliases: []string{"erase"}, Short: nl.CLITeamErase, Long: nl.CLITeamEraseLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !sure && !a.canAsk() {
				return &usageError{nl.CLIOwnEraseSure}
			}
			return a.eraseTeam(cmd.Context(), sure)
		},
	}
	cmd.Flags().BoolVar(&sure, "ja", false, nl.CLIFlagSure)
	return cmd
}

// eraseTeam deletes the list of the team, also one that cannot be read any more.
func (a *app) eraseTeam(ctx context.Context, sure bool) error {
	return a.writePractice(ctx, func(d *data) error {
		if d == nil {
			a.tell(nl.TeamNobodyPaper)
			return nil
		}
		team, err := d.practised.Team(ctx)
		if err != nil && !errors.Is(err, errTeam) {
			return err
		}
		if err == nil && len(team.Members) == 0 {
			a.tell(nl.TeamNobodyPaper)
			return nil
		}
		if err == nil {
			a.explainTo(nl.TeamWillGo(len(team.Members)))
		}
		if !sure {
			if err := a.confirm(ctx, nl.TeamEraseAsk, nl.OwnEraseLeft, nl.OwnEraseNoAnswer); err != nil {
				return err
			}
		}
		if err := d.practised.dropTeam(); err != nil {
			return err
		}
		a.explainTo(nl.TeamErased)
		return a.tellStale(ctx, d)
	})
}
