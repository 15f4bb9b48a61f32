package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/cli"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// backupsOf names the backups of a kind beside the database, whole or not.
func (f folder) backupsOf(t *testing.T, kind string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(string(f), "gesprek.backups", "2*"))
	ok(t, err)
	var found []string
	for _, path := range list {
		if strings.Contains(path, kind) {
			found = append(found, path)
		}
	}
	return found
}

// TestBackupsOfAnAfternoon: the first quiet moment gives no backup of nothing, a
// talk that goes on none either, and one that is finished gives one that holds it.
func TestBackupsOfAnAfternoon(t *testing.T) {
	virtual(t, sunday(), func(t *testing.T) {
		at := folder(t.TempDir())
		var backed *cli.Backed
		m := begun(t, at, setup{talks: func(db *store.DB) tui.TalkStore {
			backed = cli.NewBacked(t.Context(), db, filepath.Join(string(at), "gesprek.db"), cli.Instants(time.Now, 1))
			return backed
		}})
		m.note("hielp opa met het dak van de schuur")
		m.until(20*time.Minute + time.Second)
		if got := at.backupsOf(t, ""); len(got) > 0 {
			t.Errorf("during the first talk there are %v", got)
		}
		m.finish()
		if got := at.backupsOf(t, "gesprek.db"); len(got) > 0 {
			t.Errorf("at once there are %v", got)
		}
		m.wait(10 * time.Second)
		made := at.backupsOf(t, "-gesprek.db")
		if len(made) != 1 {
			t.Fatalf("after the talk there are %v", made)
		}
		ring, err := seal.Open(filepath.Join(string(at), "gesprek.sleutels"))
		ok(t, err)
		c, err := store.Inspect(t.Context(), made[0], ring)
		ok(t, err)
		if c.Talks != 1 || c.Notes == 0 || c.Pupils != 1 {
			t.Errorf("the backup holds %+v", c)
		}
		ok(t, backed.Stop())
		m.leave()
		if s := at.theTalk(t); !s.Finished() || s.Total(s.Seen) < talk.Minimum {
			t.Error("the talk is not finished")
		}
	})
}

// TestBackupEveryDay: a program that stays open makes one each day.
func TestBackupEveryDay(t *testing.T) {
	virtual(t, sunday(), func(t *testing.T) {
		at := folder(t.TempDir())
		db := at.open(t)
		ok(t, db.SavePupil(t.Context(), school.Pupil{ID: "p", FirstName: "Noor", Type: talk.Havo, Year: 2}, time.Now()))
		backed := cli.NewBacked(t.Context(), db, filepath.Join(string(at), "gesprek.db"), cli.Instants(time.Now, 1))
		for day := range 4 {
			time.Sleep(10 * time.Second)
			synctest.Wait()
			if got := at.backupsOf(t, "dagelijks"); len(got) != day+1 {
				t.Errorf("on day %d there are %v", day, got)
			}
			time.Sleep(25 * time.Hour)
		}
		ok(t, backed.Stop())
		ok(t, db.Close())
	})
}
