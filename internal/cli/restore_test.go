package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// desk is a program with its data in a folder of a test.
type desk struct {
	*app
	t        *testing.T
	out, err bytes.Buffer
}

func newDesk(t *testing.T, dir string) *desk {
	t.Helper()
	d := &desk{t: t, app: &app{IO: IO{
		In: strings.NewReader(""), Location: time.UTC, Now: func() time.Time { return sown().Wall.Add(time.Hour) },
	}}}
	d.Out, d.Err = &d.out, &d.err
	d.db = filepath.Join(dir, "gesprek.db")
	return d
}

// sow puts the demo's class into the database.
func (d *desk) sow() {
	d.t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	must(d.t, err)
	d.with(func(open *data) { must(d.t, d.fillDemo(d.t.Context(), open, book.Guides, sown())) })
}

// with opens the data for a moment.
func (d *desk) with(do func(*data)) {
	d.t.Helper()
	at, err := d.places()
	must(d.t, err)
	open, err := openData(d.t.Context(), at)
	must(d.t, err)
	do(open)
	must(d.t, open.db.Close())
}

// says runs a command and gives what it wrote.
func (d *desk) says(args ...string) (string, error) {
	d.t.Helper()
	d.out.Reset()
	d.err.Reset()
	args = append(args, "--db", d.db)
	root := d.commands()
	root.SetArgs(args)
	err := root.ExecuteContext(d.t.Context())
	return d.out.String() + d.err.String(), err
}

// holds gives the pupils and talks that are in the database, all of which opens.
func (d *desk) holds() string {
	d.t.Helper()
	held := ""
	d.with(func(open *data) {
		must(d.t, open.db.CheckAll(d.t.Context()))
		_, closed, err := open.db.OpenAll(d.t.Context(), nil)
		must(d.t, err)
		if len(closed) > 0 {
			d.t.Errorf("%v do not open", closed)
		}
		c, err := open.db.Content(d.t.Context())
		must(d.t, err)
		held = fmt.Sprint(c.Pupils, c.Talks, c.Notes)
	})
	return held
}

// images makes a copy of the folder at each step of putting back.
func (d *desk) images() *[]string {
	var list []string
	d.halt = func(string) {
		to := filepath.Join(d.t.TempDir(), "image")
		must(d.t, os.CopyFS(to, os.DirFS(filepath.Dir(d.db))))
		list = append(list, to)
	}
	return &list
}

// TestRestoreStoppedAnywhere: the disk as it is at each step of putting back opens,
// with all of the old or all of the new in it.
func TestRestoreStoppedAnywhere(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	then := d.holds()
	_, err := d.says("backup")
	must(t, err)
	d.with(func(open *data) {
		must(t, open.SavePupil(t.Context(), school.Pupil{ID: "later", FirstName: "Later", Type: talk.Havo, Year: 2}, sown().Wall))
	})
	now := d.holds()
	images := d.images()
	said, err := d.says("herstel", "1", "--ja")
	must(t, err)
	d.halt = nil
	if now == then || d.holds() != then {
		t.Fatalf("holds %s, want %s and not %s:\n%s", d.holds(), then, now, said)
	}
	d.opens(*images, now, then)
	if _, err = d.says("herstel", "1", "--ja"); err != nil || d.holds() != now {
		t.Errorf("back again: %v, holds %s, want %s", err, d.holds(), now)
	}
}

// opens looks what is in each image.
func (d *desk) opens(images []string, old, fresh string) {
	d.t.Helper()
	if len(images) < 10 {
		d.t.Errorf("only %d steps are seen", len(images))
	}
	seen := map[string]int{}
	for i, image := range images {
		at := newDesk(d.t, image)
		held := at.holds()
		seen[held]++
		if held != old && held != fresh {
			d.t.Errorf("stopped at step %d: holds %s, want %s or %s", i, held, old, fresh)
		}
		// What was left behind does not get in the way of the next time.
		if _, err := at.says("herstel", "1", "--ja"); err != nil {
			d.t.Errorf("stopped at step %d: the next time: %v", i, err)
		}
		for _, left := range []string{".nieuw", ".wissel", ".nieuw-wal"} {
			if _, err := os.Lstat(at.db + left); err == nil {
				d.t.Errorf("stopped at step %d: %s is left", i, left)
			}
		}
	}
	if seen[old] == 0 || seen[fresh] == 0 {
		d.t.Errorf("seen %v", seen)
	}
}

// TestKeysGoAlong: put back from a stick on a laptop with other keys, database and
// keys are exchanged both or neither.
func TestKeysGoAlong(t *testing.T) {
	const secret = "vier woorden op papier"
	stick := t.TempDir()
	first := newDesk(t, t.TempDir())
	first.sow()
	then := first.holds()
	first.In = strings.NewReader(secret + "\n")
	_, err := first.says("wachtwoord")
	must(t, err)
	_, err = first.says("backup", "--naar", stick)
	if err == nil || !errors.Is(err, errNoAnswer) {
		t.Fatalf("without the passphrase: %v", err)
	}
	first.typing(secret)
	_, err = first.says("backup", "--naar", stick)
	must(t, err)

	d := newDesk(t, t.TempDir())
	d.with(func(open *data) {
		must(t, open.SavePupil(t.Context(), school.Pupil{ID: "own", FirstName: "Eigen", Type: talk.Havo, Year: 2}, sown().Wall))
	})
	now := d.holds()
	d.typing(secret)
	images := d.images()
	_, err = d.says("herstel", "1", "--van", stick, "--ja")
	must(t, err)
	seen := map[string]int{}
	for i, image := range *images {
		at := newDesk(t, image)
		at.typing(secret)
		held := at.holds()
		seen[held]++
		if held != now && held != then {
			t.Errorf("stopped at step %d: holds %s, want %s or %s", i, held, now, then)
		}
	}
	if seen[now] < 5 || seen[then] < 5 {
		t.Errorf("seen %v", seen)
	}
}

// typing has a line typed as often as it is asked for.
func (d *desk) typing(line string) {
	d.In = strings.NewReader(strings.Repeat(line+"\n", 50))
}

// TestDamagedIsSetAsideWherever: a damaged database, with its log, is set aside as
// a whole, at whatever step it is stopped.
func TestDamagedIsSetAsideWherever(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	then := d.holds()
	_, err := d.says("backup")
	must(t, err)
	bad := bytes.Repeat([]byte("stuk"), 4096)
	must(t, os.WriteFile(d.db, bad, 0o600))
	must(t, os.WriteFile(d.db+"-wal", []byte("ook stuk"), 0o600))
	images := d.images()
	_, err = d.says("herstel", "1", "--ja")
	must(t, err)
	d.halt = nil
	for i, dir := range append(*images, filepath.Dir(d.db)) {
		at := newDesk(t, dir)
		if _, err := os.Stat(at.db); err == nil || backup.Pending(at.db+swapSuffix) {
			if p, err := at.places(); err != nil || !p.used() {
				t.Errorf("step %d: %v", i, err)
			}
		}
		aside, err := filepath.Glob(filepath.Join(dir, "gesprek.beschadigd-*.db"))
		must(t, err)
		whole := at.db
		if len(aside) > 0 {
			whole = aside[0]
			if at.holds() != then {
				t.Errorf("step %d: holds %s", i, at.holds())
			}
		}
		main, err := os.ReadFile(whole)
		must(t, err)
		log, err := os.ReadFile(whole + "-wal")
		must(t, err)
		if !bytes.Equal(main, bad) || string(log) != "ook stuk" {
			t.Errorf("step %d: what was damaged is not as it was", i)
		}
	}
}

// TestDestroyedStaysAway: a backup does not bring back klad whose time is over, nor
// who was erased.
func TestDestroyedStaysAway(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	klad := func() (n int) {
		d.with(func(open *data) {
			list, err := open.Summaries(t.Context())
			must(t, err)
			for _, sum := range list {
				s, err := open.Talk(t.Context(), sum.ID)
				must(t, err)
				for _, line := range s.Notes {
					if line.Kind == talk.Draft {
						n++
					}
				}
			}
		})
		return n
	}
	before := klad()
	d.with(func(open *data) {
		_, err := open.db.ForgetDrafts(t.Context(), sown().Wall.AddDate(0, 0, 30))
		must(t, err)
	})
	after := klad()
	said, err := d.says("herstel", "1", "--ja")
	must(t, err)
	if before == after || klad() != after || !strings.Contains(said, "klad uit") {
		t.Errorf("%d lines of klad, %d after they were destroyed, %d after putting back:\n%s", before, after, klad(), said)
	}
	d.holds()
	d.with(func(open *data) {
		acts, err := open.db.Acts(t.Context(), "")
		must(t, err)
		if lastOf(acts, school.ActRestore).IsZero() {
			t.Error("putting back is not in the log")
		}
	})
}

// TestLogGoesOn: what was logged after the backup is still there when it is put
// back, and so are the places that hold keys.
func TestLogGoesOn(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	at := d.Now().Add(-time.Minute)
	d.with(func(open *data) {
		must(t, open.db.Log(t.Context(), school.Act{At: at, Kind: school.ActErase, Pupil: "weg", Count: 2}))
		must(t, open.rememberPlace(t.Context(), "/media/stick", at.Add(-time.Hour)))
	})
	_, err = d.says("herstel", "1", "--ja")
	must(t, err)
	d.with(func(open *data) {
		acts, err := open.db.Acts(t.Context(), "weg")
		must(t, err)
		if len(acts) != 1 || acts[0].Count != 2 {
			t.Errorf("the log holds %+v", acts)
		}
		stale, err := open.stalePlaces(t.Context())
		must(t, err)
		if !slices.Equal(stale, []string{"/media/stick"}) {
			t.Errorf("places with keys: %v", stale)
		}
	})
	said, err := d.says("bewijs")
	if err != nil || !strings.Contains(said, "Wat gewist is, kan nog te openen zijn uit de backup in /media/stick") {
		t.Errorf("%v:\n%s", err, said)
	}
}

func TestNoRestoreUnderARunningProgram(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	release, err := store.Hold(d.db)
	must(t, err)
	if _, err := d.says("herstel", "1", "--ja"); !errors.Is(err, store.ErrInUse) {
		t.Errorf("put back: %v", err)
	}
	_, err = d.says("herstel", "1", "--proef")
	must(t, err)
	must(t, release())
	if _, err := os.Lstat(d.db + freshSuffix); err == nil {
		t.Error("the prepared database is left")
	}
}

// TestMigrationIsPrecededByABackup: of a database of an older form there is a copy
// before it changes.
func TestMigrationIsPrecededByABackup(t *testing.T) {
	dir := t.TempDir()
	must(t, os.CopyFS(dir, os.DirFS("../store/testdata/v1")))
	must(t, os.Rename(filepath.Join(dir, "sleutels"), filepath.Join(dir, "gesprek.sleutels")))
	d := newDesk(t, dir)
	held := d.holds()
	at, err := d.places()
	must(t, err)
	names, err := backup.Folder(at.backups).List()
	must(t, err)
	if len(names) != 1 || names[0].Kind != backup.Migration {
		t.Fatalf("backups are %v", names)
	}
	ring, err := seal.Open(at.keys)
	must(t, err)
	c, err := store.Inspect(t.Context(), backup.Folder(at.backups).Path(names[0]), ring)
	must(t, err)
	if c.Version != 1 || fmt.Sprint(c.Pupils, c.Talks, c.Notes) != held {
		t.Errorf("the backup holds %+v, want %s", c, held)
	}
	_, err = d.says("herstel", "1", "--ja")
	must(t, err)
	if got := d.holds(); got != held {
		t.Errorf("put back: %s, want %s", got, held)
	}
}

// TestNoMigrationWithoutABackup: when the copy cannot be made the file stays as it
// was, and the user reads why.
func TestNoMigrationWithoutABackup(t *testing.T) {
	dir := t.TempDir()
	must(t, os.CopyFS(dir, os.DirFS("../store/testdata/v1")))
	must(t, os.Rename(filepath.Join(dir, "sleutels"), filepath.Join(dir, "gesprek.sleutels")))
	must(t, os.WriteFile(filepath.Join(dir, "gesprek.backups"), nil, 0o600)) // no folder
	d := newDesk(t, dir)
	before, err := os.ReadFile(d.db)
	must(t, err)
	_, err = d.says("verslag")
	if err == nil || !strings.HasPrefix(sentence(err), nl.BackupBeforeMigration) {
		t.Errorf("migrated: %v", err)
	}
	after, err := os.ReadFile(d.db)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestPlacesAreReadBack(t *testing.T) {
	at := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	want := []place{{"/media/ë", at}, {`C:\x`, at.Add(time.Hour)}}
	if got := readPlaces(writePlaces(want)); !slices.Equal(got, want) {
		t.Errorf("read back %v", got)
	}
	for _, bad := range [][]string{nil, {"x"}, {"x", "gisteren"}, {"", at.Format(time.RFC3339)}} {
		if got := readPlaces(bad); len(got) > 0 {
			t.Errorf("%q reads as %v", bad, got)
		}
	}
}

// TestDailyBackup: one a day, and one more when the keys changed; none of nothing.
func TestDailyBackup(t *testing.T) {
	d := newDesk(t, t.TempDir())
	now := d.Now()
	count := func(open *data) int {
		names, err := open.shelf.List()
		must(t, err)
		return len(names)
	}
	d.with(func(open *data) {
		must(t, open.daily(t.Context(), now))
		if n := count(open); n != 0 {
			t.Errorf("%d backups of nothing", n)
		}
	})
	d.sow()
	d.with(func(open *data) {
		for i, tt := range []struct {
			after time.Duration
			want  int
		}{{0, 1}, {time.Hour, 1}, {23 * time.Hour, 1}, {25 * time.Hour, 2}, {26 * time.Hour, 2}} {
			must(t, open.daily(t.Context(), now.Add(tt.after)))
			if n := count(open); n != tt.want {
				t.Errorf("%d: %d backups, want %d", i, n, tt.want)
			}
		}
		must(t, open.logKeys(t.Context(), now.Add(48*time.Hour), 3))
		must(t, open.daily(t.Context(), now.Add(48*time.Hour+time.Minute)))
		must(t, open.daily(t.Context(), now.Add(48*time.Hour+2*time.Minute)))
		if n := count(open); n != 3 {
			t.Errorf("after the keys changed: %d backups, want 3", n)
		}
	})
}

// TestStoppedBackgroundBackup: who leaves right after a talk ended waits for its
// backup, and nobody waits when there was none.
func TestStoppedBackgroundBackup(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	d.with(func(open *data) {
		now := func() talk.Instant { return talk.Instant{Wall: d.Now()} }
		must(t, open.backing(t.Context(), now)())
		if names, _ := open.shelf.List(); len(names) != 0 {
			t.Errorf("backups are %v", names)
		}
		ended, cancel := context.WithCancel(t.Context())
		stop := open.backing(ended, now)
		cancel() // a signal came; what was typed is stored after it
		list, err := open.Summaries(t.Context())
		must(t, err)
		s, err := open.Talk(t.Context(), list[slices.IndexFunc(list, func(s talk.Summary) bool { return s.Ended })].ID)
		must(t, err)
		must(t, open.SaveTalk(t.Context(), s))
		must(t, stop())
		names, err := open.shelf.List()
		must(t, err)
		if len(names) != 1 || names[0].Kind != backup.AfterTalk {
			t.Errorf("backups are %v", names)
		}
	})
}
