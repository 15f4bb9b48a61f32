package cli

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
)

// steadfast are keys of which none is destroyed: as when the program is killed just
// before.
type steadfast struct{ *seal.Ring }

var errKilled = errors.New("killed here")

func (steadfast) Destroy(...string) error { return errKilled }

// TestErasedStaysAwayAfterAKill: a pupil who was erased, by a program that was
// killed before it destroyed the keys, does not come back with a backup of before.
func TestErasedStaysAwayAfterAKill(t *testing.T) {
	for _, args := range [][]string{{"herstel", "1", "--ja"}, {"herstel", "1", "--proef"}} {
		d := newDesk(t, t.TempDir())
		d.sow()
		_, err := d.says("backup")
		must(t, err)
		at, err := d.places()
		must(t, err)
		ring, err := seal.Open(at.keys)
		must(t, err)
		db, err := store.Open(t.Context(), at.db, steadfast{ring})
		must(t, err)
		pupils, err := db.Pupils(t.Context())
		must(t, err)
		gone, err := db.ErasePupil(context.WithoutCancel(t.Context()), pupils[0].ID, d.Now())
		if !errors.Is(err, errKilled) || len(gone.Keys) == 0 {
			t.Fatalf("erased %v, %v", gone, err)
		}
		must(t, db.Close())
		said, err := d.says(args...)
		must(t, err)
		d.with(func(open *data) {
			list, err := open.db.Pupils(t.Context())
			must(t, err)
			for _, p := range list {
				if p.ID == pupils[0].ID {
					t.Errorf("%v brought the pupil back:\n%s", args, said)
				}
			}
			names, err := open.shelf.List()
			must(t, err)
			for _, n := range names {
				opens, err := open.db.SealedIn(t.Context(), open.shelf.Path(n), gone.Pupil)
				if err != nil || opens != (args[2] == "--proef") {
					t.Errorf("after %v %s opens: %v, %v", args, n, opens, err)
				}
			}
		})
	}
}

// TestStoppedRenewalKeepsBackups: a renewal of the keys that was stopped half-way
// erases nobody from a backup of before that is put back.
func TestStoppedRenewalKeepsBackups(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	then := d.holds()
	d.with(func(open *data) {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		err := open.db.Reseal(ctx, func(done, _ int) {
			if done == 10 {
				stop()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("resealed: %v", err)
		}
	})
	said, err := d.says("herstel", "1", "--ja")
	must(t, err)
	if now := d.holds(); now != then {
		t.Errorf("holds %s, want %s:\n%s", now, then, said)
	}
}

// TestStoppedRenewalIsBackedUp: what forgets keys first makes a backup that needs
// none of them, if a renewal was stopped before it made one.
func TestStoppedRenewalIsBackedUp(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	pupilsAndTalks := func() string { // lines of klad may go meanwhile
		held := d.holds()
		return held[:strings.LastIndex(held, " ")]
	}
	then := pupilsAndTalks()
	now := d.Now().Add(time.Minute)
	d.with(func(open *data) {
		must(t, d.renewMaster(t.Context(), open))
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		err := open.db.Reseal(ctx, func(done, _ int) {
			if done == 10 {
				stop()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("resealed: %v", err)
		}
		must(t, open.forget(t.Context(), now))
		must(t, open.db.SavePupil(t.Context(), school.Pupil{ID: "later", FirstName: "Later", Type: talk.Havo, Year: 2}, now))
	})
	said, err := d.says("herstel", "1", "--ja")
	must(t, err)
	if now := pupilsAndTalks(); now != then {
		t.Errorf("holds %s, want %s:\n%s", now, then, said)
	}
}

// TestWordsThatNobodySaw: recovery words count from when they are made; where the
// program was stopped before it showed them, others are made for the next backup
// elsewhere.
func TestWordsThatNobodySaw(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	d.Out = unwritable{} // as when the terminal goes, or the power
	if _, err := d.says("wachtwoord", "woorden"); err == nil {
		t.Fatal("words were shown")
	}
	d.Out = &d.out
	for want, args := range map[string][]string{"": {"wachtwoord", "stand"}, "–": {"bewijs"}} {
		said, err := d.says(args...)
		if args[0] == "wachtwoord" {
			must(t, err)
		}
		if !strings.Contains(said, want+" "+nl.KeysUnseen) && !strings.Contains(said, "\n"+nl.KeysUnseen) {
			t.Errorf("%v said:\n%s", args, said)
		}
	}
	for i, shown := range []bool{true, false} {
		said, err := d.says("backup", "--naar", t.TempDir())
		must(t, err)
		if strings.Contains(said, nl.BackupWordsFirst) != shown {
			t.Errorf("backup %d said:\n%s", i, said)
		}
	}
	said, err := d.says("wachtwoord", "stand")
	if err != nil || strings.Contains(said, nl.KeysUnseen) {
		t.Errorf("%v, said:\n%s", err, said)
	}
}

type unwritable struct{}

func (unwritable) Write([]byte) (int, error) { return 0, errKilled }

// TestBackupOfOtherSettings: a backup of which the key of the settings was
// destroyed, by a renewal that was stopped, is put back with what opens.
func TestBackupOfOtherSettings(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("wachtwoord", "woorden") // leaves a memo
	must(t, err)
	_, err = d.says("backup")
	must(t, err)
	then := d.holds()
	d.with(func(open *data) {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		err := open.db.Reseal(ctx, func(done, _ int) {
			if done == 1 { // only the settings
				stop()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("resealed: %v", err)
		}
		_, err = open.db.ForgetDrafts(t.Context(), sown().Wall.AddDate(-1, 0, 0))
		must(t, err)
	})
	for _, args := range [][]string{{"bewijs"}, {"herstel", "1", "--ja"}} {
		if said, err := d.says(args...); err != nil {
			t.Errorf("%v: %v\n%s", args, err, said)
		}
	}
	if now := d.holds(); now != then {
		t.Errorf("holds %s, want %s", now, then)
	}
}

// TestErasingSweeps: keys that were copied from another place by a command that was
// killed do not outlive a pupil.
func TestErasingSweeps(t *testing.T) {
	k := newKlas(t)
	must(t, os.CopyFS(k.at.keys+freshSuffix, os.DirFS(k.at.keys)))
	must(t, os.CopyFS(k.at.trial, os.DirFS(k.at.keys)))
	content, err := os.ReadFile(k.at.db)
	must(t, err)
	must(t, os.WriteFile(k.at.fresh(), content, 0o600))
	if code, _, told := k.run(time.Now(), "", "wis", "--ja", "zoë"); code != ExitOK {
		t.Fatalf("exit %d, told %q", code, told)
	}
	for _, path := range []string{k.at.keys + freshSuffix, k.at.trial, k.at.fresh()} {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s stays: %v", path, err)
		}
	}
	must(t, os.RemoveAll(k.at.keys+freshSuffix))
	k.with(func(d *data) {
		must(t, os.CopyFS(k.at.keys+freshSuffix, os.DirFS(k.at.keys)))
		must(t, d.db.Claim())
		_, err := d.ErasePupil(t.Context(), k.pupil("Lotte").ID, time.Now())
		must(t, err)
	})
	if _, err := os.Lstat(k.at.keys + freshSuffix); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the screen leaves the keys: %v", err)
	}
}

// TestBackupAfterTheClockWasSetBack: a backup that was reported is there, also when
// there is one of later that day.
func TestBackupAfterTheClockWasSetBack(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	stick := t.TempDir()
	for _, ahead := range []time.Duration{3 * time.Hour, 2 * time.Hour, time.Hour} {
		d.Now = func() time.Time { return sown().Wall.Add(ahead) }
		said, err := d.says("backup", "--naar", stick, "--json")
		must(t, err)
		from := strings.Index(said, "[")
		var list []backupLine
		must(t, json.NewDecoder(strings.NewReader(said[from:])).Decode(&list))
		for _, l := range list {
			if _, err := os.Stat(l.Path); err != nil || len(list) != 2 {
				t.Errorf("%v: %v", list, err)
			}
		}
	}
}

// TestSetAsideTwice: what was set aside is not replaced by what is set aside in the
// same second, or after the clock was set back.
func TestSetAsideTwice(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	for i := range 2 {
		must(t, os.WriteFile(d.db, []byte(strings.Repeat("stuk", 4096+i)), 0o600))
		_, err = d.says("herstel", "--red", "--ja")
		must(t, err)
		aside, err := filepath.Glob(filepath.Join(filepath.Dir(d.db), "gesprek"+damagedMark+"*.db"))
		if err != nil || len(aside) != i+1 {
			t.Errorf("after %d set aside are %v, %v", i+1, aside, err)
		}
	}
}

// TestErasedUnderOtherKeys: who is erased after a renewal of the keys was stopped,
// and a backup from before it was put back, opens in no backup.
func TestErasedUnderOtherKeys(t *testing.T) {
	d := newDesk(t, t.TempDir())
	d.sow()
	_, err := d.says("backup")
	must(t, err)
	var who school.Pupil
	d.with(func(open *data) {
		list, err := open.db.Pupils(t.Context())
		must(t, err)
		who = list[0]
		must(t, open.db.Reseal(t.Context(), nil))
	})
	_, err = d.says("herstel", "1", "--ja") // keeps what is there, under the new keys
	must(t, err)
	said, err := d.says("wis", who.Name(), "--ja")
	if err != nil {
		t.Errorf("%v\n%s", err, said)
	}
	d.with(func(open *data) {
		files, err := open.copies()
		must(t, err)
		for _, f := range files {
			if opens, err := open.db.SealedIn(t.Context(), f, who.ID); err != nil || opens || len(files) < 2 {
				t.Errorf("%s opens in %s of %d: %v, %v", who.ID, f, len(files), opens, err)
			}
		}
	})
}
