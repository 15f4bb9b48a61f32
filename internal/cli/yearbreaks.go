package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

var (
	errBreaks = errors.New("list of holidays cannot be used")
	errNoData = errors.New("no database")
)

// mostBreaks is how much of a file with holidays is read, in bytes; the parser
// refuses less than that.
const mostBreaks = 1 << 17

// breaksCommand shows and changes the holidays of the school.
func (a *app) breaksCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "vakanties " + nl.CLIArgsCommand, Aliases: []string{"holidays"}, Short: nl.CLIPlanBreaks, Long: nl.CLIPlanBreaksLong,
		Args: onlyCommands, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.showBreaks(cmd.Context()) },
	}
	cmd.AddCommand(&cobra.Command{
		Use: "zet " + nl.CLIArgsBreaksSet, Aliases: []string{"set"}, Short: nl.CLIPlanBreaksSet, Long: nl.CLIPlanBreaksSetLong, Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || args[0] == "" {
				return &usageError{nl.CLIBreaksNeeds}
			}
			return a.setBreaks(cmd.Context(), args[0])
		},
	}, &cobra.Command{
		Use: "voeg-toe " + nl.CLIArgsBreaksAdd, Aliases: []string{"add"}, Short: nl.CLIPlanBreaksAdd, Args: cobra.ArbitraryArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return &usageError{nl.CLIBreaksAddNeeds}
			}
			return a.addBreak(cmd.Context(), strings.Join(args, " ; "))
		},
	}, a.dropBreakCommand())
	return cmd
}

func (a *app) dropBreakCommand() *cobra.Command {
	year := ""
	cmd := &cobra.Command{
		Use: "haal-weg " + nl.CLIArgsBreaksDrop, Aliases: []string{"remove"}, Short: nl.CLIPlanBreaksDrop, Args: cobra.ArbitraryArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			y, known := school.ParseYear(year)
			switch {
			case len(args) == 0:
				return &usageError{nl.CLIBreaksDropWhat}
			case year != "" && !known:
				return &usageError{nl.CLIPlanYear}
			}
			return a.dropBreak(cmd.Context(), strings.Join(args, " "), y)
		},
	}
	cmd.Flags().StringVar(&year, "jaar", "", nl.CLIFlagBreaksYear)
	return cmd
}

// showBreaks lists the holidays, those of each school year together.
func (a *app) showBreaks(ctx context.Context) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	var list []school.Break
	if !at.absent() { // reading makes no files
		d, err := readData(ctx, at)
		if err != nil {
			return err
		}
		lines, err := d.Memo(ctx, school.BreaksMemo)
		if err := d.closing(err); err != nil {
			return err
		}
		list = school.KeptBreaks(lines)
	}
	if len(list) == 0 {
		return a.write(nl.CLIBreaksNone + "\n")
	}
	return a.write(breakTable(list))
}

func breakTable(list []school.Break) string {
	rows := make([][]string, len(list))
	for i, b := range list {
		rows[i] = []string{school.YearOf(b.First).String(), plain(b.Name), nl.BreakSpan(b)}
	}
	return table(rows)
}

// setBreaks replaces the holidays by those in a file; - is standard input.
func (a *app) setBreaks(ctx context.Context, path string) error {
	text, err := a.breaksFile(ctx, path)
	if err != nil {
		return err
	}
	list, problems := nl.ParseBreaks(text)
	if len(problems) > 0 {
		return say(errBreaks, nl.CLIBreaksRefused(problems))
	}
	return a.changeBreaks(ctx, func([]school.Break) ([]school.Break, error) { return list, nil })
}

func (a *app) breaksFile(ctx context.Context, path string) (string, error) {
	if path == askForName {
		var text []byte
		err := interruptible(ctx, func() (err error) {
			text, err = io.ReadAll(io.LimitReader(a.In, mostBreaks))
			return err
		})
		return string(text), err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", say(err, nl.CLIBreaksUnreadable(path))
	}
	text, err := io.ReadAll(io.LimitReader(f, mostBreaks))
	if err = errors.Join(err, f.Close()); err != nil {
		return "", say(err, nl.CLIBreaksUnreadable(path))
	}
	return string(text), nil
}

// addBreak adds a holiday, or takes other days for the one with its name in the
// same school year.
func (a *app) addBreak(ctx context.Context, line string) error {
	b, why := nl.ParseBreak(line)
	if why != "" {
		return say(errBreaks, nl.Capital(why))
	}
	return a.changeBreaks(ctx, func(list []school.Break) ([]school.Break, error) {
		list = slices.DeleteFunc(list, func(o school.Break) bool {
			return nl.Fold(o.Name) == nl.Fold(b.Name) && school.YearOf(o.First) == school.YearOf(b.First)
		})
		sorted, wrong, err := school.CheckBreaks(append(list, b))
		if errors.Is(err, school.ErrBreakOverlap) {
			other := wrong[0]
			if other == b {
				other = wrong[1]
			}
			return nil, say(err, nl.BreakOverlap(other, b))
		}
		return sorted, err
	})
}

// dropBreak takes a holiday out of the list; the zero year is any.
func (a *app) dropBreak(ctx context.Context, name string, y school.Year) error {
	return a.changeBreaks(ctx, func(list []school.Break) ([]school.Break, error) {
		meant := func(b school.Break) bool {
			return nl.Fold(b.Name) == nl.Fold(strings.TrimSpace(name)) && (y == school.Year{} || school.YearOf(b.First) == y)
		}
		var found []school.Break
		for _, b := range list {
			if meant(b) {
				found = append(found, b)
			}
		}
		switch len(found) {
		case 0:
			return nil, say(errBreaks, nl.CLIBreaksNoSuch(plain(name)))
		case 1:
			return slices.DeleteFunc(list, meant), nil
		}
		return nil, say(errBreaks, nl.CLIBreaksMany(plain(name), found))
	})
}

// changeBreaks changes the stored holidays and shows what they are now.
func (a *app) changeBreaks(ctx context.Context, change func([]school.Break) ([]school.Break, error)) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() {
		return say(errNoData, nl.CLIBreaksNoData)
	}
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	var list []school.Break
	err = func() error {
		lines, err := d.Memo(ctx, school.BreaksMemo)
		if err != nil {
			return err
		}
		if list, err = change(school.KeptBreaks(lines)); err != nil {
			return err
		}
		return d.SaveMemo(ctx, school.BreaksMemo, school.BreakLines(list))
	}()
	if err := d.closing(err); err != nil {
		return err
	}
	a.tell(nl.CLIBreaksSaved(len(list)))
	if len(list) == 0 {
		return nil
	}
	return a.write(breakTable(list))
}
