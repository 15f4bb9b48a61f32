package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

var (
	errNoSheet  = errors.New("no sheet for this pupil and reader")
	errNoAgenda = errors.New("no agenda for this pupil")
	errRefuses  = errors.New("student does not want parents in it")
)

// The words for whom a sheet is.
const (
	forPupil   = "leerling"
	forParents = "ouders"
	forTalk    = "gesprek" // the conductor's own agenda
)

// sheetOptions is how a sheet is asked for.
type sheetOptions struct {
	who, form, to   string
	overwrite, bare bool
}

func (a *app) sheetCommand() *cobra.Command {
	var o sheetOptions
	cmd := &cobra.Command{
		Use: "blad " + nl.CLIArgsPupil, Aliases: []string{"sheet"}, SuggestFor: []string{"voorbereiding", "voorbereidingsblad", "formulier"},
		Short: nl.CLISheet, Long: nl.CLISheetLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{nl.CLINeedsPupil(cmd.CommandPath())}
			}
			if cmd.Flags().Changed("naar") && o.to == "" {
				return &usageError{nl.CLISheetEmptyTo}
			}
			if err := o.check(); err != nil {
				return err
			}
			asked, err := a.whom(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.sheet(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().StringVar(&o.who, "voor", forPupil, nl.CLIFlagSheetFor)
	cmd.Flags().StringVar(&o.form, "vorm", "", nl.CLIFlagSheetForm)
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&o.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&o.bare, "zonder-stap", false, nl.CLIFlagSheetBare)
	for flag, words := range map[string][]string{"voor": {forPupil, forParents, forTalk}, "vorm": sheetForms()} {
		_ = cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return words, cobra.ShellCompDirectiveNoFileComp
		}) // the flag is there, and new
	}
	cmd.AddCommand(a.sheetReadCommand())
	return cmd
}

// sheetForms are the words for the forms of a sheet.
func sheetForms() []string {
	var list []string
	for _, f := range report.SheetForms() {
		list = append(list, string(f))
	}
	return list
}

// reader is whom the sheet is for.
func (o sheetOptions) reader() talk.Addressee {
	if o.who == forParents {
		return talk.ToParent
	}
	return talk.ToPupil
}

// formOf is the form that was asked for, or that the name of the file asks for.
func (o sheetOptions) formOf() report.Form {
	if o.form != "" {
		return report.Form(o.form)
	}
	for _, f := range report.SheetForms() {
		if strings.EqualFold(filepath.Ext(o.to), f.Ending()) {
			return f
		}
	}
	return report.FormText
}

func (o sheetOptions) check() error {
	switch {
	case !slices.Contains([]string{forPupil, forParents, forTalk}, o.who):
		return &usageError{nl.CLISheetFor}
	case o.form != "" && !slices.Contains(sheetForms(), o.form):
		return &usageError{nl.CLISheetForm}
	case o.overwrite && o.to == "":
		return &usageError{nl.CLIOverwrite}
	case o.formOf().Binary() && o.to == "":
		return &usageError{nl.CLISheetFile(o.form)}
	}
	return nil
}

// sheet writes the sheet of a pupil. That it left is logged where that can be.
func (a *app) sheet(ctx context.Context, asked string, o sheetOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() { // reading makes no files
		return say(fmt.Errorf("find pupil: %w", errNobody), nl.CLINobody(plain(asked)))
	}
	if err := at.allow(o.to); err != nil {
		return err
	}
	d, err := readData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(a.sheetFrom(ctx, d, asked, o))
}

func (a *app) sheetFrom(ctx context.Context, d *data, asked string, o sheetOptions) error {
	l, err := readLedger(ctx, d)
	if err != nil {
		return err
	}
	p, err := l.pupil(asked)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := a.writeSheet(ctx, d, p, o, &text); err != nil {
		return err
	}
	if err := a.deliver(text.Bytes(), reportOptions{to: o.to, overwrite: o.overwrite}); err != nil {
		return err
	}
	if o.to != "" {
		a.tell(nl.SheetMade(whole(o.to)))
	}
	if o.reader() == talk.ToParent && p.Phase() == talk.MBO && p.Adult != school.AdultAgrees {
		a.tell(nl.SheetAsk(plain(p.FirstName)))
	}
	err = d.Log(ctx, school.Act{At: a.Now().UTC(), Kind: school.ActSheet, Pupil: p.ID, Count: 1, Name: p.Name(), Note: target(o.to)})
	if errors.Is(err, store.ErrReadOnly) || errors.Is(err, store.ErrFull) {
		a.tell(nl.ReportUnlogged)
		return nil
	}
	return err
}

// writeSheet writes the sheet for who it is asked for.
func (a *app) writeSheet(ctx context.Context, d *data, p school.Pupil, o sheetOptions, w io.Writer) error {
	f, err := a.factsOf(ctx, d, p)
	if err != nil {
		return err
	}
	if o.who == forTalk {
		paper, there := report.NewAgendaPaper(f)
		if !there {
			return say(errNoAgenda, nl.AgendaNobody(plain(p.FirstName)))
		}
		_, width := a.formOf(reportOptions{to: o.to})
		return paper.Write(w, o.formOf(), width)
	}
	if o.reader() == talk.ToParent && p.Adult == school.AdultRefuses {
		return say(errRefuses, nl.SheetRefused(plain(p.FirstName)))
	}
	s, ok := sheet.Find(a.loading().Book().Sheets, p.Phase(), o.reader())
	if !ok {
		return say(errNoSheet, nl.SheetNone(o.reader()))
	}
	return report.WriteSheet(w, report.NewSheet(f, s, newID(), !o.bare), o.formOf())
}

// factsOf reads what the card of a pupil says.
func (a *app) factsOf(ctx context.Context, d *data, p school.Pupil) (*report.Facts, error) {
	c := report.PupilCard{Pupil: p, Location: a.Location, Now: instants(a.Now, 1)(), Words: a.loading().Book().Words}
	var err error
	if c.Talks, err = d.TalksOf(ctx, p.ID); err != nil {
		return nil, err
	}
	if c.Entries, err = d.Entries(ctx, p.ID); err != nil {
		return nil, err
	}
	if c.Settings, err = d.Settings(ctx); err != nil {
		return nil, err
	}
	return c.Facts(), nil
}
