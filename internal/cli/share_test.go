package cli

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
)

func TestSyncedBy(t *testing.T) {
	for dir, want := range map[string]string{
		`D:\bram\OneDrive - De Vliet\gesprek`:                        "OneDrive",
		`D:\bram\OneDrive\Documenten`:                                "OneDrive",
		`/bram/Library/Mobile Documents/com~apple~CloudDocs/gesprek`: "iCloud",
		`/bram/Library/CloudStorage/GoogleDrive-b@x.nl/Mijn Drive`:   "een clouddienst",
		`G:\Mijn Drive\gesprek`:                                      "Google Drive",
		`/huis/bram/Nextcloud/werk`:                                  "Nextcloud",
		`/huis/bram/SURFdrive`:                                       "SURFdrive",
		`/huis/bram/pCloudDrive/a`:                                   "pCloud",
		`/huis/bram/Dropbox (De Vliet)/x`:                            "Dropbox",
		`D:\bram\AppData\Local\gesprek`:                              "",
		`/huis/bram/.local/share/gesprek`:                            "",
		`/huis/stackhouse/boxen/megan/gesprek`:                       "",
	} {
		if got := syncedBy(dir); got != want {
			t.Errorf("%s is synced by %q, want %q", dir, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	root := t.TempDir()
	plain, cloud := filepath.Join(root, "gewoon"), filepath.Join(root, "OneDrive - De Vliet")
	marked := filepath.Join(root, "map", "dieper")
	for _, dir := range []string{plain, cloud, marked, filepath.Join(root, "map", ".stfolder")} {
		must(t, os.MkdirAll(dir, 0o700))
	}
	must(t, os.Symlink(cloud, filepath.Join(root, "sluiproute")))
	for _, tt := range []struct {
		db  string
		how sharing
		by  string
	}{
		{filepath.Join(plain, "a.db"), unshared, ""},
		{filepath.Join(plain, "nog", "niet", "a.db"), unshared, ""},
		{filepath.Join(cloud, "a.db"), synced, "OneDrive"},
		{filepath.Join(cloud, "nog", "niet", "a.db"), synced, "OneDrive"},
		{filepath.Join(marked, "a.db"), synced, "Syncthing"},
		{filepath.Join(root, "sluiproute", "a.db"), synced, "OneDrive"},
		{filepath.Join(root, "sluiproute", "nog", "a.db"), synced, "OneDrive"},
	} {
		s := beside(tt.db).share()
		if s.how != tt.how || tt.by != "" && s.by != tt.by {
			t.Errorf("%s: %+v, want %d by %q", tt.db, s, tt.how, tt.by)
		}
	}
	one, other := beside(filepath.Join(cloud, "a.db")).share(), beside(filepath.Join(root, "sluiproute", "b.db")).share()
	if one.id() != other.id() || one.id() == beside(filepath.Join(marked, "a.db")).share().id() || strings.Contains(one.id(), "One") {
		t.Error("an id does not stand for one folder")
	}
}

// answers gives places in a synced folder whose user answers.
func answers(t *testing.T, dir string, yes bool) (at places, asked *int) {
	t.Helper()
	asked = new(int)
	at = beside(filepath.Join(dir, "gesprek.db"))
	at.opener = &opener{quiet: func() func() { return func() {} }, now: time.Now, choose: func(_ context.Context, q string) (bool, error) {
		*asked++
		if !strings.Contains(q, "OneDrive") || !strings.Contains(q, dir) {
			t.Errorf("the question is %q", q)
		}
		return yes, nil
	}}
	return at, asked
}

// TestSharedFolderIsAskedAbout: before anything is made there, once for a
// folder, and again when the data lies in another one.
func TestSharedFolderIsAskedAbout(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "OneDrive", "gesprek")
	must(t, os.MkdirAll(filepath.Dir(dir), 0o700))
	dir, err := filepath.EvalSymlinks(filepath.Dir(dir))
	must(t, err)
	dir = filepath.Join(dir, "gesprek")
	no, asked := answers(t, dir, false)
	if _, err := openData(t.Context(), no); !errors.Is(err, errStopped) || *asked != 1 {
		t.Fatalf("after a no: %v, asked %d times", err, *asked)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("after a no there is a folder")
	}
	yes, asked := answers(t, dir, true)
	for range 3 {
		d, err := openData(t.Context(), yes)
		must(t, err)
		acts, err := d.db.Acts(t.Context(), "")
		must(t, errors.Join(err, d.db.Close()))
		if len(acts) != 1 || acts[0].Kind != school.ActShare {
			t.Errorf("log: %+v", acts)
		}
	}
	if *asked != 1 {
		t.Errorf("asked %d times", *asked)
	}
	d, err := startData(t.Context(), no)
	must(t, err) // agreed to already
	must(t, d.db.Close())

	moved := filepath.Join(filepath.Dir(dir), "elders")
	must(t, os.Rename(dir, moved))
	no, asked = answers(t, moved, false)
	if _, err := startData(t.Context(), no); !errors.Is(err, errStopped) || *asked != 1 {
		t.Errorf("in another folder: %v, asked %d times", err, *asked)
	}
	if d, err = readData(t.Context(), no); err != nil {
		t.Errorf("reading there: %v", err)
	}
	must(t, d.db.Close())
}

// TestSharedFolderWithoutATerminal: nobody can be asked, so nothing is opened,
// and it is said how to go on.
func TestSharedFolderWithoutATerminal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Dropbox")
	var told bytes.Buffer
	code := Run(context.Background(), IO{
		Args: []string{"wachtwoord", "stand", "--db", filepath.Join(dir, "a.db")}, In: strings.NewReader("ja\n"), Out: &told, Err: &told,
		Now: time.Now, Location: time.UTC,
	})
	if code != ExitFailure || !strings.Contains(told.String(), "Dropbox") || !strings.Contains(told.String(), "--db") {
		t.Errorf("exit code %d, %q", code, told.String())
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("something was made")
	}
}

func TestYes(t *testing.T) {
	for answer, want := range map[string]bool{"ja": true, " JA ": true, "j": true, "": false, "nee": false, "ja hoor": false} {
		if yes(answer) != want {
			t.Errorf("%q: %t", answer, !want)
		}
	}
}
