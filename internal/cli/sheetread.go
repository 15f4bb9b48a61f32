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
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/tui"
)

var (
	errEmptySheet = errors.New("nothing was filled in")
	errNotASheet  = errors.New("file has no questions of a sheet")
	errOtherPupil = errors.New("form is of another pupil")
	errBigSheet   = errors.New("file is too big for a form")
)

// mostSheet is how many bytes a form that was filled in has at most: with a
// picture in it a document of Word is large.
const mostSheet = 8 << 20

// mostSheetText is how many bytes of text such a form has at most: the questions
// are looked for in all of it.
const mostSheetText = 1 << 19

// sheetReadOptions is how a form is read back.
type sheetReadOptions struct {
	pupil      string
	sure, json bool
}

func (a *app) sheetReadCommand() *cobra.Command {
	var o sheetReadOptions
	cmd := &cobra.Command{
		Use: "lees " + nl.CLIArgsFile, Aliases: []string{"read"}, Short: nl.CLISheetRead, Long: nl.CLISheetReadLong, Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return &usageError{nl.CLISheetReadNeeds}
			case cmd.Flags().Changed("leerling") && o.pupil == "":
				return &usageError{nl.CLINeedsPupil(cmd.CommandPath() + " --leerling")}
			}
			text, err := sheetText(args[0])
			if err != nil {
				return err
			}
			return a.sheetRead(cmd.Context(), text, o)
		},
	}
	cmd.Flags().StringVar(&o.pupil, "leerling", "", nl.CLIFlagSheetPupil)
	cmd.Flags().BoolVar(&o.sure, "ja", false, nl.CLIFlagSheetSure)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.CLIFlagSheetJSON)
	return cmd
}

// sheetText reads the text of a form.
func sheetText(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", say(fmt.Errorf("open form: %w", err), nl.SheetUnreadable(plain(path), noSuchFile(err)))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		return "", say(fmt.Errorf("open form: %s is no file", path), nl.SheetUnreadable(plain(path), false))
	}
	raw, err := io.ReadAll(io.LimitReader(f, mostSheet+1))
	switch {
	case err != nil:
		return "", say(fmt.Errorf("read form: %w", err), nl.SheetUnreadable(plain(path), false))
	case len(raw) > mostSheet:
		return "", say(errBigSheet, nl.SheetTooBig)
	}
	text, err := sheet.Text(raw)
	if len(text) > mostSheetText {
		return "", say(errBigSheet, nl.SheetTooBig)
	}
	return text, say(err, nl.SheetNotText)
}

// sheetRead shows what was found on a form, asks, and stores it.
func (a *app) sheetRead(ctx context.Context, text string, o sheetReadOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() {
		return say(fmt.Errorf("find pupil: %w", errNobody), nl.SheetGone)
	}
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	return d.closing(a.sheetReadWith(ctx, d, text, o))
}

func (a *app) sheetReadWith(ctx context.Context, d *data, text string, o sheetReadOptions) error {
	list := a.loading().Book().Sheets
	l, err := readLedger(ctx, d)
	if err != nil {
		return err
	}
	p, s, code, err := a.sheetOwner(ctx, l, text, list, o)
	if err != nil {
		return err
	}
	f, err := a.factsOf(ctx, d, p)
	if err != nil {
		return err
	}
	found, ok := report.ReadSheet(text, f, s, code, list, a.here())
	if !ok {
		return say(errNotASheet, nl.SheetUnknown)
	}
	if !o.json {
		var shown bytes.Buffer
		_, width := a.formOf(reportOptions{})
		if err := report.AnswersText(&shown, found, width); err != nil {
			return err
		}
		if err := a.write(shown.String() + "\n"); err != nil {
			return err
		}
	}
	stored, err := a.keepAnswers(ctx, d, found, o.sure)
	if o.json {
		var told bytes.Buffer
		if err := errors.Join(report.AnswersJSON(&told, found, stored), a.write(told.String())); err != nil {
			return err
		}
	}
	return err
}

// keepAnswers asks whether what was found is right, and puts it on the card.
func (a *app) keepAnswers(ctx context.Context, d *data, found report.SheetAnswers, sure bool) (stored bool, err error) {
	n, name := found.Reading.Filled(), plain(found.Pupil.Name())
	switch {
	case n == 0:
		return false, say(errEmptySheet, nl.SheetEmpty)
	case found.Same:
		a.tell(nl.SheetSame)
		return true, nil
	}
	if !sure {
		if err := a.confirm(ctx, nl.SheetStore(n, name, found.Again), nl.SheetDeclined, nl.SheetNoAnswer); err != nil {
			return false, err
		}
	}
	if err := d.SaveEntry(ctx, found.Entry); err != nil {
		return false, err
	}
	a.tell(nl.SheetStored(n, name, found.Again))
	return true, d.Log(ctx, found.Act(a.Now()))
}

// sheetOwner finds out whose a form is: by its code, by who is named in the
// command, by the name on it, or by asking. Code is empty when it has none.
func (a *app) sheetOwner(ctx context.Context, l *ledger, text string, list []sheet.Sheet, o sheetReadOptions) (p school.Pupil, s sheet.Sheet, code sheet.Code, err error) {
	var pupils []school.Pupil
	for _, p := range l.pupils {
		pupils = append(pupils, p)
	}
	of, s, code, coded := report.SheetOwner(text, pupils, list)
	if coded && code == "" {
		a.tell(nl.SheetGone)
	}
	if code == "" {
		of, _ = report.SheetNamed(text, pupils)
	}
	switch {
	case o.pupil != "":
		asked, err := a.whom(ctx, o.pupil)
		if err != nil {
			return p, s, "", err
		}
		if p, err = l.pupil(asked); err == nil && of.ID != "" && of.ID != p.ID {
			err = say(errOtherPupil, nl.SheetWrong(plain(of.Name()), plain(p.Name())))
		}
		return p, s, code, err
	case code != "", of.ID != "" && !o.sure:
		return of, s, code, nil
	case o.sure:
		return p, s, "", &usageError{nl.SheetNeedWhose}
	}
	a.tell(nl.SheetWhose)
	asked, err := a.whom(ctx, askForName)
	if err != nil {
		return p, s, "", err
	}
	p, err = l.pupil(asked)
	return p, s, "", err
}

// formReader reads sheets for the screens.
type formReader struct{}

var _ tui.FormReader = formReader{}

// ReadForm gives the text of a sheet.
func (formReader) ReadForm(ctx context.Context, path string) (string, error) {
	return heard(ctx, func() (string, error) { return sheetText(path) })
}

// FormPaths completes the path of a sheet.
func (formReader) FormPaths(ctx context.Context, typed string) ([]string, error) {
	return listPaths(ctx, typed, mayBeForm)
}

// mayBeForm tells by its name whether a file may be a sheet that was filled in.
func mayBeForm(name string) bool {
	return slices.Contains([]string{".txt", ".text", ".docx", ".odt"}, strings.ToLower(filepath.Ext(name)))
}
