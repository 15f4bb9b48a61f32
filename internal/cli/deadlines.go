package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

var errNoCalendar = errors.New("calendar of the year could not be read")

// dueOptions is which dates are asked for.
type dueOptions struct {
	phase, form, to string
	overwrite, json bool
}

func (a *app) deadlinesCommand() *cobra.Command {
	var o dueOptions
	cmd := &cobra.Command{
		Use: "termijnen " + nl.CLIArgsDue, Aliases: []string{"deadlines"}, SuggestFor: []string{"kalender", "deadline", "data"},
		Short: nl.CLIDue, Long: nl.CLIDueLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(len(args) > 0); err != nil {
				return err
			}
			book, _, err := a.book()
			if err != nil {
				return err
			}
			if len(book.Atlas.Dates) == 0 {
				return say(errNoCalendar, nl.DueNotHere)
			}
			if len(args) == 0 {
				return a.deliverDates(a.phaseDates(book, talk.Phase(o.phase)), o)
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.pupilDates(cmd.Context(), book, asked, o)
		},
	}
	cmd.Flags().StringVar(&o.phase, "fase", "", nl.CLIFlagDuePhase)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagJSON)
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagDueForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	return cmd
}

func (o dueOptions) check(pupil bool) error {
	switch {
	case o.phase != "" && !slices.Contains(talk.Phases(), talk.Phase(o.phase)):
		return &usageError{nl.CLIDuePhase}
	case o.phase != "" && pupil:
		return &usageError{nl.CLIDueOne}
	case o.overwrite && o.to == "":
		return &usageError{nl.CLIOverwrite}
	}
	return nil
}

// phaseDates are the dates of a phase, or without one of each of them.
func (a *app) phaseDates(book *handbook.Book, of talk.Phase) []report.Deadlines {
	now := a.here()
	var list []report.Deadlines
	for _, p := range talk.Phases() {
		if of == p || of == talk.Other {
			list = append(list, report.Deadlines{
				Who: nl.TermPhase(p), Phase: p, List: book.Atlas.Dates.In(p, school.YearOf(now).Start), None: nl.DueNonePhase, Now: now,
			})
		}
	}
	return list
}

// pupilDates writes the dates of a pupil.
func (a *app) pupilDates(ctx context.Context, book *handbook.Book, asked string, o dueOptions) error {
	return a.withPupil(ctx, asked, readData, func(d *data, p school.Pupil) (err error) {
		settings, err := d.Settings(ctx)
		if err != nil {
			return err
		}
		now := a.here()
		return a.deliverDates([]report.Deadlines{{
			Who: p.Name(), List: book.Atlas.Dates.For(p.Type, p.Year, school.YearOf(now).Start), None: nl.DueNone, Now: now, School: settings,
		}}, o)
	})
}

// deliverDates writes dates in the form that is asked for.
func (a *app) deliverDates(list []report.Deadlines, o dueOptions) error {
	var out bytes.Buffer
	ro := reportOptions{form: o.form, to: o.to, overwrite: o.overwrite}
	form, width := a.formOf(ro)
	var err error
	switch {
	case o.json:
		err = report.DeadlinesJSON(&out, list...)
	case form == formCalendar:
		err = report.DeadlinesCalendar(&out, list...)
	default:
		if _, known := formNamed(strings.ToLower(o.form)); o.form != "" && !known || !slices.Contains(report.Forms(), form) {
			return &usageError{nl.CLIReportForm(append(documentForms(), string(formCalendar)))}
		}
		if err := a.documentFits(o.form, form, o.to); err != nil {
			return err
		}
		err = report.DeadlinesDocument(list...).Write(&out, form, width)
	}
	if err != nil {
		return fmt.Errorf("write dates: %w", err)
	}
	return a.placed(out.Bytes(), ro)
}
