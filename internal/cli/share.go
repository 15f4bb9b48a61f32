package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

var (
	errShared  = errors.New("folder is shared or synced")
	errStopped = errors.New("user chose to stop")
)

// sharing is how a folder is shared with others.
type sharing int

const (
	unshared sharing = iota
	networked
	synced   // a program copies it to other computers
	unlocked // two programs do not keep each other from writing there
)

// share is what is known of a folder that is shared.
type share struct {
	how    sharing
	by     string // the program that syncs it, or the kind of network disk
	folder string // as it is found with all links followed
}

// share looks where the data lies, or is to lie. It makes no files.
func (p places) share() share {
	dir := filepath.Dir(p.db)
	if at, err := filepath.Abs(p.db); err == nil {
		dir = filepath.Dir(at)
	}
	there := existing(dir)
	if real, err := filepath.EvalSymlinks(p.db); err == nil { // a link can lead elsewhere
		dir, there = filepath.Dir(real), filepath.Dir(real)
	} else if real, err := filepath.EvalSymlinks(there); err == nil {
		dir, there = filepath.Join(real, strings.TrimPrefix(dir, there)), real
	}
	s := share{folder: dir}
	if s.by = syncedBy(dir); s.by == "" {
		s.by = markedBy(there)
	}
	if s.by != "" {
		s.how = synced
		return s
	}
	s.by, s.how = disk(there)
	return s
}

// existing is the nearest folder upwards that is there.
func existing(dir string) string {
	for {
		if _, err := os.Stat(dir); err == nil || filepath.Dir(dir) == dir {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// markedBy is the program that syncs a folder, by what it leaves in it or in a
// folder above; empty when there is none.
func markedBy(dir string) string {
	for {
		for _, m := range syncMarks() {
			if _, err := os.Lstat(filepath.Join(dir, m.name)); err == nil {
				return m.by
			}
		}
		if filepath.Dir(dir) == dir {
			return ""
		}
		dir = filepath.Dir(dir)
	}
}

// id is by what a folder is known in the database, which does not say its name.
func (s share) id() string {
	sum := sha256.Sum256([]byte("gesprek share\n" + s.folder))
	return hex.EncodeToString(sum[:])
}

// reason says why it is a risk.
func (s share) reason() string {
	switch s.how {
	case synced:
		return nl.ShareSynced(s.folder, s.by)
	case networked:
		return nl.ShareNetwork(s.folder)
	}
	return nl.ShareUnlocked(s.folder)
}

// consent asks whether data may lie in a shared folder. Where nobody can be
// asked the answer is no.
func (p places) consent(ctx context.Context, s share) error {
	if p.opener == nil || p.choose == nil {
		return say(fmt.Errorf("open %s: %w", p.db, errShared), nl.ShareRefused(s.reason()))
	}
	yes, err := p.choose(ctx, nl.ShareQuestion(s.reason()))
	switch {
	case errors.Is(err, errNoTerminal):
		return say(fmt.Errorf("open %s: %w", p.db, errShared), nl.ShareRefused(s.reason()))
	case err != nil:
		return err
	case !yes:
		return say(fmt.Errorf("open %s: %w", p.db, errStopped), nl.ShareStopped)
	}
	return nil
}

// agree asks about the folder of an open database unless that was agreed to
// before, here or when it was opened, and remembers the answer.
func (d *data) agree(ctx context.Context, s share, asked bool) error {
	if s.how == unshared {
		return nil
	}
	known, err := d.db.Shared(ctx)
	if err != nil || known == s.id() {
		return err
	}
	if !asked {
		if err := d.consent(ctx, s); err != nil {
			return err
		}
	}
	return d.db.AcceptShared(ctx, s.id(), school.Act{At: d.now(), Kind: school.ActShare})
}
