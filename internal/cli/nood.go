package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// flagNood names a file to bring home.
const flagNood = "nood"

// withNood gives a command the option to bring a file home; without it the
// command does what it did.
func (a *app) withNood(cmd *cobra.Command) *cobra.Command {
	file, run := cmd.Flags().String(flagNood, "", nl.NoodFlag), cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !cmd.Flags().Changed(flagNood) {
			return run(cmd, args)
		}
		return a.bringHome(cmd.Context(), *file)
	}
	return cmd
}

// bringHome stores at home what was stored in a file elsewhere while that was
// not possible, and removes the file when all of it is there. Of a talk that
// went on in both, everything is kept.
func (a *app) bringHome(ctx context.Context, file string) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	if _, err := os.Stat(file); err != nil {
		return err
	}
	if own, err := at.owns(file); err != nil || own {
		return errors.Join(err, say(fmt.Errorf("bring %s home: %w", file, errOwnFile), nl.NoodOwn(file)))
	}
	if at.absent() { // its keys would not open the file
		return say(fmt.Errorf("bring %s home: %w", file, store.ErrNotFound), nl.NoodNoHome(at.db))
	}
	return a.withClaim(ctx, func(ctx context.Context, d *data) error {
		from, err := store.Read(ctx, file, d.ring)
		if err != nil {
			return places{db: file, keys: d.keys}.explain(err)
		}
		back, err := d.takeIn(ctx, from, a.Now())
		if err := errors.Join(err, from.Close()); err != nil {
			return err
		}
		a.tell(nl.NoodBack(back.talks, back.added))
		if err := removeDatabase(file); err != nil {
			a.tell(nl.ElsewhereLeft(file))
		}
		return nil
	})
}

// homecoming is what came home: talks, and lines and steps that were only
// elsewhere, or only here, in a talk that went on in both.
type homecoming struct{ talks, added int }

// takeIn stores the talks of another database with the same keys, and looks
// whether all of it is there then.
func (d *data) takeIn(ctx context.Context, from *store.DB, now time.Time) (homecoming, error) {
	var back homecoming
	pupils, err := from.Pupils(ctx)
	if err != nil {
		return back, err
	}
	list, err := from.Summaries(ctx)
	if err != nil {
		return back, err
	}
	for _, sum := range list {
		theirs, err := from.Talk(ctx, sum.ID)
		if err != nil {
			return back, err
		}
		for _, p := range pupils {
			if p.ID == sum.PupilID {
				err = errors.Join(err, d.known(ctx, p, now))
			}
		}
		if err != nil {
			return back, err
		}
		added, err := d.takeTalk(ctx, theirs)
		if err != nil {
			return back, err
		}
		back.talks, back.added = back.talks+1, back.added+added
		act := school.Act{At: now, Kind: school.ActRestore, Pupil: sum.PupilID, Talk: sum.ID, Count: 1}
		if err := d.db.Log(ctx, act); err != nil {
			return back, err
		}
	}
	return back, nil
}

// known stores a pupil who is not there.
func (d *data) known(ctx context.Context, p school.Pupil, now time.Time) error {
	list, err := d.db.Pupils(ctx)
	if err != nil {
		return err
	}
	for _, have := range list {
		if have.ID == p.ID {
			return nil
		}
	}
	return d.db.SavePupil(ctx, p, now)
}

// takeTalk stores a talk that was kept elsewhere. Where it went on here too,
// the newer copy is kept, with what only the other one has.
func (d *data) takeTalk(ctx context.Context, theirs *talk.Session) (added int, err error) {
	whole := theirs.Clone()
	ours, err := d.db.Talk(ctx, theirs.ID)
	switch {
	case errors.Is(err, store.ErrNotFound):
	case err != nil:
		return 0, err
	case theirs.Rev > ours.Rev:
		added = whole.TakeOver(ours, theirs.Seen.Wall)
	default:
		whole = ours
		added = whole.TakeOver(theirs, time.Time{})
	}
	if err := d.db.SaveTalk(ctx, whole); err != nil {
		return 0, err
	}
	stored, err := d.db.Talk(ctx, theirs.ID)
	if err != nil {
		return 0, err
	}
	if stored.Rev < theirs.Rev || stored.TakeOver(theirs, time.Time{}) > 0 {
		return 0, fmt.Errorf("talk %s: %w", theirs.ID, errUnsaved)
	}
	return added, nil
}

// removeDatabase removes a file that is not open, and what SQLite left beside it.
func removeDatabase(path string) error {
	var errs []error
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
