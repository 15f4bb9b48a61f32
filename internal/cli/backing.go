package cli

import (
	"context"
	"errors"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// When backups are made: at the first quiet moment, if none is younger than a
// day, which is looked at again as long as the program stays open; and a moment
// after a talk is finished. Who leaves before that waits a little for it.
const (
	firstBackup  = 3 * time.Second
	backupChecks = time.Hour
	afterTalk    = 5 * time.Second
	lastBackup   = 3 * time.Second
)

// backing makes backups in the background. stop waits until it does nothing any
// more, makes the backup of a talk that was finished just now, and tells what
// kept the last backup from being made.
func (d *data) backing(ctx context.Context, now func() talk.Instant) (stop func() error) {
	if d.shelf == nil {
		return func() error { return nil }
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx)) // it is stopped after what was typed is stored
	done := make(chan error, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- e })
		done <- d.backUps(ctx, now)
	}()
	return func() error {
		cancel()
		return serious(<-done)
	}
}

// serious leaves out what keeps a backup from being made and is nothing to tell:
// another window makes one, or the screen is locked.
func serious(err error) error {
	for _, is := range []error{store.ErrInUse, seal.ErrLocked, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, is) {
			return nil
		}
	}
	return err
}

// backUps makes backups until ctx ends, and tells how the last one went.
func (d *data) backUps(ctx context.Context, now func() talk.Instant) (trouble error) {
	check := time.NewTimer(firstBackup)
	defer check.Stop()
	var quiet <-chan time.Time // nil: no talk was finished
	for {
		select {
		case <-ctx.Done():
			select {
			case <-d.finished:
			default:
				if quiet == nil {
					return trouble
				}
			}
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastBackup)
			defer cancel()
			return trying(func() error { return d.backUp(last, now().Wall, backup.AfterTalk) })
		case <-d.finished:
			quiet = time.After(afterTalk)
		case <-quiet:
			quiet = nil
			trouble = trying(func() error { return d.backUp(ctx, now().Wall, backup.AfterTalk) })
		case <-check.C:
			trouble = trying(func() error { return d.daily(ctx, now().Wall) })
			check.Reset(backupChecks)
		}
	}
}

// talkSaved hears of every talk that is stored.
func (d *data) talkSaved(s *talk.Session) {
	if !s.Finished() {
		return
	}
	select {
	case d.finished <- struct{}{}:
	default: // it is known already
	}
}

// backUp makes one backup.
func (d *data) backUp(ctx context.Context, now time.Time, kind backup.Kind) error {
	_, err := d.shelf.make(ctx, d.db, d.places, now, kind, nil)
	return err
}

// daily makes a backup if it is time for one: no good one is younger than a day,
// or the keys changed since. Of a database in which nothing stands it makes none.
func (d *data) daily(ctx context.Context, now time.Time) error {
	if d.shelf == nil {
		return nil
	}
	d.shelf.deciding.Lock()
	defer d.shelf.deciding.Unlock()
	due, err := d.backupDue(ctx, now)
	if err != nil || !due {
		return err
	}
	return d.backUp(ctx, now, backup.Daily)
}

func (d *data) backupDue(ctx context.Context, now time.Time) (bool, error) {
	content, err := d.db.Content(ctx)
	if err != nil || content.Records == 0 {
		return false, err
	}
	names, err := d.shelf.List()
	if err != nil || backup.Due(names, now, d.shelf.look(ctx, nil)) {
		return err == nil, err
	}
	return d.underOldKeys(ctx, names)
}

// underOldKeys tells whether the keys changed after the newest good one of these
// backups was made.
func (d *data) underOldKeys(ctx context.Context, names []backup.Name) (bool, error) {
	acts, err := d.db.Acts(ctx, "")
	changed := lastOf(acts, school.ActKeys).Truncate(time.Second)
	if err != nil || len(acts) == 0 || changed.IsZero() {
		return false, err
	}
	newest, found := backup.Newest(names, d.shelf.look(ctx, nil))
	return !found || !newest.At.After(changed), ctx.Err()
}

// secure makes a backup if the keys changed since the last one and there are keys
// of before to be destroyed, which open all others.
func (d *data) secure(ctx context.Context, now time.Time) error {
	doomed, err := d.db.Doomed(ctx)
	if err != nil || doomed == 0 || d.shelf == nil {
		return err
	}
	d.shelf.deciding.Lock()
	defer d.shelf.deciding.Unlock()
	names, err := d.shelf.List()
	if err != nil || len(names) == 0 {
		return err
	}
	due, err := d.underOldKeys(ctx, names)
	if err != nil || !due {
		return err
	}
	return d.backUp(ctx, now, backup.Daily)
}

// lastOf is when something of these kinds was logged last; zero for never.
func lastOf(acts []school.Act, kinds ...school.ActKind) time.Time {
	var last time.Time
	for _, a := range acts {
		for _, kind := range kinds {
			if a.Kind == kind && a.At.After(last) {
				last = a.At
			}
		}
	}
	return last
}
