package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// A backup in another place is a copy of the one beside the database, and the
// keys, which open only with the passphrase or the recovery words.

// exportedKeys is the folder of the keys in another place.
const exportedKeys = "sleutels"

var (
	errNoFolder = errors.New("no such folder")
	errStrange  = errors.New("backups belong to other keys")
)

// outside gives a folder for backups in another place from the root, if it can
// be one.
func (p places) outside(dir string) (string, error) {
	dir = whole(dir)
	if err := isFolder(dir); err != nil {
		return "", say(fmt.Errorf("%w: %w", errNoFolder, err), nl.ErrorBackupFolder(dir))
	}
	own, err := p.owns(dir)
	if err != nil {
		return "", err
	}
	if own {
		return "", say(fmt.Errorf("back up to %s: %w", dir, errOwnFile), nl.ErrorBackupOwn(dir))
	}
	return dir, nil
}

// backupTo copies a backup to another place, with the keys to open it there.
func (a *app) backupTo(ctx context.Context, d *data, m made, dir string) (made, error) {
	there := newShelf(dir, d.ring, a.Location)
	if err := there.ours(ctx); err != nil {
		return made{}, err
	}
	if err := a.portable(ctx, d); err != nil {
		return made{}, err
	}
	from := d.shelf.Path(m.Name)
	copied := m
	err := there.alone(func() error {
		info, err := os.Stat(from)
		if err != nil {
			return err
		}
		if err := there.Room(info.Size()); err != nil {
			return err
		}
		copied.Name = there.Fresh(m.At, m.Kind)
		bar := a.progress(nl.CopyProgress)
		err = there.Put(ctx, from, copied.Name, bar.show, func(path string) error {
			c, err := store.Inspect(ctx, path, d.ring)
			if err == nil && c != m.Content {
				err = fmt.Errorf("%w: copy holds %+v", store.ErrDamaged, c)
			}
			if err != nil {
				return err
			}
			// The keys right before the copy gets its name: it never lies there
			// without them. Not sooner: after a renewal they do not open what is
			// there, until the copy is.
			return d.ring.ExportTo(filepath.Join(dir, exportedKeys))
		})
		bar.end()
		if err != nil {
			return err
		}
		there.trust(copied)
		return there.thin(ctx, copied.Name)
	})
	if err != nil {
		return made{}, elsewhereError(err, dir)
	}
	err = d.db.Log(ctx, school.Act{At: a.Now().UTC(), Kind: school.ActBackup, Count: m.Talks})
	if err == nil {
		err = d.rememberPlace(ctx, dir, a.Now())
	}
	return copied, err
}

// elsewhereError gives what can go wrong in another place the sentence that
// names the place.
func elsewhereError(err error, dir string) error {
	if errors.Is(err, store.ErrInUse) {
		return say(err, nl.BackupBusy)
	}
	if says := beside(filepath.Join(dir, programName)).barred(err); says != "" {
		return say(err, says)
	}
	return err
}

// ours refuses a folder with backups that these keys do not open: the keys that
// do would be replaced.
func (s *shelf) ours(ctx context.Context) error {
	names, err := s.List()
	if err != nil {
		return err
	}
	for _, n := range names {
		if v := s.verdict(ctx, n); errors.Is(v.err, seal.ErrNoKey) {
			return say(fmt.Errorf("%w: %w", errStrange, v.err), nl.ErrorBackupStrange(string(s.Folder)))
		}
	}
	return ctx.Err()
}

// portable sees to it that the keys open on another computer, with recovery words
// where there is no passphrase yet.
func (a *app) portable(ctx context.Context, d *data) error {
	if travels, err := d.travels(ctx); err != nil || travels {
		return err
	}
	a.tell(nl.BackupWordsFirst)
	return a.newWords(ctx, d)
}

// memoPlaces names the memo with the other places that hold a backup: a path, and
// when it was made there last.
const memoPlaces = "backup places"

// place is another place with a backup.
type place struct {
	dir string
	at  time.Time // UTC
}

// backupPlaces gives the other places that hold a backup, the latest first.
func (d *data) backupPlaces(ctx context.Context) ([]place, error) {
	lines, err := d.db.Memo(ctx, memoPlaces)
	if err != nil {
		return nil, err
	}
	return readPlaces(lines), nil
}

// readPlaces reads what writePlaces wrote; what makes no sense is left out.
func readPlaces(lines []string) []place {
	var list []place
	for pair := range slices.Chunk(lines, 2) {
		if len(pair) < 2 || pair[0] == "" {
			continue
		}
		if at, err := time.Parse(time.RFC3339, pair[1]); err == nil {
			list = append(list, place{pair[0], at.UTC()})
		}
	}
	return list
}

func writePlaces(list []place) []string {
	var lines []string
	for _, p := range list {
		lines = append(lines, p.dir, p.at.UTC().Format(time.RFC3339Nano))
	}
	return lines
}

// mostPlaces is how many other places are remembered.
const mostPlaces = 20

// rememberPlace remembers that there is a backup in another place.
func (d *data) rememberPlace(ctx context.Context, dir string, now time.Time) error {
	list, err := d.backupPlaces(ctx)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(p place) bool { return p.dir == dir })
	list = append([]place{{dir, now.UTC()}}, list...)
	return d.db.SaveMemo(ctx, memoPlaces, writePlaces(list[:min(len(list), mostPlaces)]))
}

// stalePlaces are the other places in which keys may lie that were destroyed
// since.
func (d *data) stalePlaces(ctx context.Context) ([]string, error) {
	acts, err := d.db.Acts(ctx, "")
	if err != nil {
		return nil, err
	}
	erased := lastOf(acts, school.ActErase, school.ActForget)
	list, err := d.backupPlaces(ctx)
	if err != nil || erased.IsZero() {
		return nil, err
	}
	var stale []string
	for _, p := range list {
		if !p.at.After(erased) {
			stale = append(stale, p.dir)
		}
	}
	return stale, nil
}

// newestIn names the newest backup of a folder in another place.
func newestIn(dir string) (backup.Name, bool) {
	names, err := backup.Folder(dir).List()
	if err != nil || len(names) == 0 {
		return backup.Name{}, false
	}
	return names[0], true
}
