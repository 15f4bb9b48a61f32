package cli

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

var (
	errNoSuchBackup = errors.New("no such backup")
	errBadBackup    = errors.New("backup cannot be put back")
)

// restoreOptions is how putting back is asked for.
type restoreOptions struct {
	from   string // a folder in another place; empty: beside the database
	yes    bool   // do not ask
	try    bool   // change nothing
	rescue bool
	json   bool
}

func (a *app) restoreCommand() *cobra.Command {
	var o restoreOptions
	cmd := &cobra.Command{
		Use: "herstel " + nl.CLIArgsRestore, Aliases: []string{"restore"}, SuggestFor: []string{"terugzetten"},
		Short: nl.CLIRestore, Long: nl.CLIRestoreLong, Args: atMost(1), ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			asked := strings.Join(args, "")
			switch {
			case cmd.Flags().Changed("van") && o.from == "":
				return &usageError{nl.CLIEmptyFrom}
			case o.rescue && asked != "":
				return &usageError{nl.CLIRestoreRed}
			case (o.yes || o.try) && asked == "" && !o.rescue:
				return &usageError{nl.CLIRestoreNeeds}
			}
			return a.restore(cmd.Context(), asked, o)
		},
	}
	cmd.Flags().StringVar(&o.from, "van", "", nl.CLIFlagFrom)
	cmd.Flags().BoolVar(&o.yes, "ja", false, nl.CLIFlagYes)
	cmd.Flags().BoolVar(&o.try, "proef", false, nl.CLIFlagTry)
	cmd.Flags().BoolVar(&o.rescue, "red", false, nl.CLIFlagRescue)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.PromptsFlagJSON)
	return cmd
}

func (a *app) restore(ctx context.Context, asked string, o restoreOptions) (err error) {
	at, err := a.places()
	if err != nil {
		return err
	}
	src, err := a.source(ctx, at, o.from)
	if err != nil {
		return at.explain(err)
	}
	defer func() { err = errors.Join(err, src.discard()) }()
	switch {
	case o.rescue:
		err = a.rescue(ctx, at, src, o)
	case asked == "":
		err = a.listBackups(ctx, src.shelf, o.from, o.json)
	default:
		err = a.putBack(ctx, at, src, asked, o)
	}
	return at.explain(err)
}

// verdictOf is the word for what opening a backup told.
func verdictOf(err error) string {
	for _, known := range []struct {
		is   error
		word string
	}{
		{nil, verdictGood},
		{seal.ErrDestroyed, verdictErased},
		{seal.ErrNoKey, verdictKeys},
		{seal.ErrTampered, verdictKeys},
		{seal.ErrNone, verdictKeys},
		{store.ErrNewer, verdictNewer},
		{store.ErrDamaged, verdictDamaged},
		{store.ErrForeign, verdictDamaged},
	} {
		if err == nil || known.is != nil && errors.Is(err, known.is) {
			return known.word
		}
	}
	return verdictUnread
}

// listBackups shows the backups, the newest first.
func (a *app) listBackups(ctx context.Context, s *shelf, from string, asJSON bool) error {
	names, err := s.List()
	if err != nil {
		return err
	}
	lines := []backupLine{}
	bar := a.progress(nl.CheckProgress)
	for i, n := range names {
		bar.show(i, len(names))
		v := s.verdict(ctx, n)
		if err := ctx.Err(); err != nil {
			bar.end()
			return err
		}
		line := lineOf(made{n, v.content}, s.Path(n), verdictOf(v.err))
		line.Number = i + 1
		lines = append(lines, line)
	}
	bar.end()
	switch {
	case asJSON:
		return a.writeJSON(lines)
	case len(lines) == 0:
		return a.write(nl.RestoreNone + "\n")
	}
	return a.write(a.backupTable(lines) + "\n" + nl.RestoreHow(from) + "\n")
}

// backupTable sets the backups under each other, with the year where it is not
// this one.
func (a *app) backupTable(lines []backupLine) string {
	rows := [][]string{nl.BackupHeadings()}
	now := a.Now()
	for _, l := range lines {
		at := l.Time.In(a.Location)
		day := nl.TimeDayShort(at)
		if at.Year() != now.In(a.Location).Year() {
			day += " " + strconv.Itoa(at.Year())
		}
		pupils, talks := "", ""
		if l.Verdict == verdictGood {
			pupils, talks = strconv.Itoa(l.Pupils), strconv.Itoa(l.Talks)
		}
		rows = append(rows, []string{
			strconv.Itoa(l.Number), day + " " + nl.TimeHour(at), nl.BackupKind(l.Kind), pupils, talks,
			nl.BackupVerdict(l.Verdict), nl.BackupAge(now.Sub(l.Time)),
		})
	}
	return table(rows)
}

// choose finds the backup that is meant: a number of the list, the name of the
// file or its beginning, or a day, of which it is the newest.
func (a *app) choose(s *shelf, asked string) (backup.Name, error) {
	names, err := s.List()
	if err != nil {
		return backup.Name{}, err
	}
	if n, err := strconv.Atoi(asked); err == nil && n >= 1 && n <= len(names) {
		return names[n-1], nil
	}
	for _, n := range names {
		day := n.At.In(a.Location)
		if strings.HasPrefix(n.String(), asked) && len(asked) > len(time.DateOnly) || onDay(asked, day) {
			return n, nil
		}
	}
	return backup.Name{}, say(fmt.Errorf("find %q: %w", asked, errNoSuchBackup), nl.RestoreUnknown(plain(asked)))
}

// onDay tells whether a text names a day: 2026-11-25, 25-11-2026 or 25-11.
func onDay(text string, day time.Time) bool {
	for _, layout := range []string{time.DateOnly, "2-1-2006", "02-01-2006", "2-1", "02-01"} {
		if day.Format(layout) == text {
			return true
		}
	}
	return false
}
