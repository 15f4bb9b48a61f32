package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

const flagTempo = "tempo"

// The talk time of a demo runs at most this many times faster: two talks of an
// hour then take twelve seconds.
const (
	leastTempo = 1
	mostTempo  = 600
)

func (a *app) demoCommand() *cobra.Command {
	tempo := leastTempo
	cmd := &cobra.Command{
		Use: "demo", Short: nl.CLIDemo, Long: nl.CLIDemoLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case tempo < leastTempo || tempo > mostTempo:
				return &usageError{nl.CLITempo}
			case cmd.Flags().Changed(flagDB):
				return &usageError{nl.CLIDemoDB}
			}
			return a.demo(cmd.Context(), tempo)
		},
	}
	cmd.Flags().IntVar(&tempo, flagTempo, leastTempo, nl.CLIFlagTempo)
	cmd.Flags().String(flagDB, "", "") // of its own, so that it can be refused
	_ = cmd.Flags().MarkHidden(flagDB)
	return cmd
}

// demo shows the program on a database of its own that goes away with it. The
// temporary folder is for the user's eyes only.
func (a *app) demo(ctx context.Context, tempo int) error {
	if err := a.terminal(); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(a.TempDir, programName+"-demo-")
	if err != nil {
		return fmt.Errorf("make scratch folder: %w", err)
	}
	err = a.run(ctx, opening{
		at: beside(filepath.Join(dir, "demo.db")), entry: tui.AtHome, tempo: tempo,
		notice: nl.CLIDemoNotice, fill: a.fillShow,
	})
	if left := os.RemoveAll(dir); left != nil {
		a.tell(nl.CLIDemoLeft(dir))
	}
	return err
}

// patience is how long the demo may take to be made before it says so.
const patience = 500 * time.Millisecond

// fillDemo puts the invented class and its talks into an empty database.
func (a *app) fillDemo(ctx context.Context, d *data, guides []talk.Guide, now talk.Instant) error {
	slow := time.AfterFunc(patience, func() {
		defer rescue.Caught(nil) // only a word for who waits
		a.tell(nl.CLIDemoFilling)
	})
	defer slow.Stop()
	groups, err := readCast()
	if err != nil {
		return err
	}
	m := newMaker(guides, now.Wall.In(a.Location))
	for _, g := range groups {
		for _, c := range g.Pupils {
			if err := m.add(c); err != nil {
				return fmt.Errorf("invent talks of %s: %w", c.First, err)
			}
		}
	}
	conductor := school.Settings{Name: nl.DemoConductor, Role: talk.Mentor, School: nl.DemoSchool}
	if err := d.db.SaveSettings(ctx, conductor); err != nil {
		return err
	}
	if err := d.db.SavePupils(ctx, m.pupils, now.Wall); err != nil {
		return err
	}
	if err := d.db.SaveTalks(ctx, append(m.talks, m.moments...)); err != nil {
		return err
	}
	if err := d.db.SaveEntries(ctx, m.cards); err != nil {
		return err
	}
	f := &folders{d: d, now: func() time.Time { return now.Wall.In(a.Location) }, words: func() school.Words { return school.Words{} }}
	if err := f.fileDossiers(ctx, m.pupils); err != nil {
		return err
	}
	return ctx.Err()
}

// errCast is a mistake in the texts of the demo; a test reads them all.
var errCast = errors.New("demo content is not as it should be")
