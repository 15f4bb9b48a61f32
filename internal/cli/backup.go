package cli

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/store"
)

var errNoBackup = errors.New("nothing to back up")

// backupOptions is how a backup is asked for.
type backupOptions struct {
	to   string // a folder; empty: only beside the database
	json bool
}

func (a *app) backupCommand() *cobra.Command {
	var o backupOptions
	cmd := &cobra.Command{
		Use: "backup " + nl.CLIArgsBackup, Aliases: []string{"reservekopie"}, SuggestFor: []string{"kopie"},
		Short: nl.CLIBackup, Long: nl.CLIBackupLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("naar") && o.to == "" {
				return &usageError{nl.CLIEmptyBackup}
			}
			return a.backup(cmd.Context(), o)
		},
	}
	cmd.Flags().StringVar(&o.to, "naar", "", nl.CLIFlagBackupTo)
	cmd.Flags().BoolVar(&o.json, flagJSON, false, nl.PromptsFlagJSON)
	return cmd
}

// backup makes a backup beside the database, and in another place if one is
// named. The program may be open in another window.
func (a *app) backup(ctx context.Context, o backupOptions) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if at.absent() {
		return say(errNoBackup, nl.BackupNothing)
	}
	if o.to != "" {
		if o.to, err = at.outside(o.to); err != nil {
			return err
		}
	}
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	err = a.backupFrom(ctx, d, o)
	return d.explain(errors.Join(err, d.db.Close()))
}

func (a *app) backupFrom(ctx context.Context, d *data, o backupOptions) error {
	m, err := a.makeBackup(ctx, d, backup.Asked)
	if err != nil {
		return err
	}
	report := []backupLine{lineOf(m, d.shelf.Path(m.Name), verdictGood)}
	if !o.json {
		a.tell(nl.BackupMade(m.Pupils, m.Talks, m.Notes, d.shelf.Path(m.Name)))
	}
	if o.to != "" {
		there, err := a.backupTo(ctx, d, m, o.to)
		if err != nil {
			return err
		}
		report = append(report, lineOf(there, filepath.Join(o.to, there.String()), verdictGood))
		if !o.json {
			a.tell(nl.BackupElsewhere(o.to))
		}
	}
	if o.json {
		return a.writeJSON(report)
	}
	return nil
}

// makeBackup makes a backup beside the database and shows how far it is.
func (a *app) makeBackup(ctx context.Context, d *data, kind backup.Kind) (made, error) {
	bar := a.progress(nl.BackupProgress)
	m, err := d.shelf.make(ctx, d.db, d.places, a.Now(), kind, bar.show)
	bar.end()
	if errors.Is(err, store.ErrInUse) {
		return m, say(err, nl.BackupBusy)
	}
	return m, d.explain(err)
}

// What is told of a backup that was opened.
const (
	verdictGood    = "good"
	verdictDamaged = "damaged"
	verdictKeys    = "keys"   // it needs other keys
	verdictErased  = "erased" // nothing in it opens any more
	verdictNewer   = "newer"  // from a newer program
	verdictUnread  = "unreadable"
)

// backupLine is a backup as a program reads it.
type backupLine struct {
	Number  int       `json:"number,omitempty"`
	Time    time.Time `json:"time"`
	Kind    string    `json:"kind"`
	Path    string    `json:"path"`
	Verdict string    `json:"verdict"`
	Pupils  int       `json:"pupils"`
	Talks   int       `json:"talks"`
	Notes   int       `json:"notes"`
}

func lineOf(m made, path, verdict string) backupLine {
	return backupLine{
		Time: m.At, Kind: string(m.Kind), Path: path, Verdict: verdict,
		Pupils: m.Pupils, Talks: m.Talks, Notes: m.Notes,
	}
}
