package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gesprek/internal/school"
)

// recovered reads the twelve words from the page on which they were shown.
func recovered(t *testing.T, page string) string {
	t.Helper()
	words := make([]string, 12)
	for i, m := range regexp.MustCompile(`\d+ ([a-z]+)`).FindAllStringSubmatch(page, 12) {
		words[i%3*4+i/3] = m[1]
	}
	if words[11] == "" {
		t.Fatalf("no twelve words in\n%s", page)
	}
	return strings.Join(words, " ")
}

// lonely is a desk with one pupil, of whom a backup was made on a stick, and the
// words that open it.
func lonely(t *testing.T) (d *desk, stick, words string) {
	t.Helper()
	d = newDesk(t, t.TempDir())
	d.with(func(open *data) {
		must(t, open.db.SavePupil(t.Context(), school.Pupil{ID: "p", FirstName: "Zoë"}, d.Now()))
	})
	stick = t.TempDir()
	said, err := d.says("backup", "--naar", stick)
	must(t, err)
	return d, stick, recovered(t, said)
}

// TestErasedStaysAwayFromTheStick: a stick that was not there when a pupil was
// erased still has the key; here it does not bring the pupil back, also where
// nothing else in the backup opens any more.
func TestErasedStaysAwayFromTheStick(t *testing.T) {
	d, stick, words := lonely(t)
	_, err := d.says("wis", "Zoë", "--ja")
	must(t, err)
	d.typing(words)
	said, err := d.says("herstel", "1", "--van", stick, "--ja")
	d.with(func(open *data) {
		pupils, unread := open.db.Pupils(t.Context())
		must(t, unread)
		if len(pupils) > 0 {
			t.Errorf("the pupil is back (%v):\n%s", err, said)
		}
	})
	if strings.Contains(said, "technisch") {
		t.Errorf("said %s", said)
	}
}

// TestStickHelpsWhereKeysAreBroken: a folder with keys of which nothing is whole
// is set aside for those on the stick.
func TestStickHelpsWhereKeysAreBroken(t *testing.T) {
	d, stick, words := lonely(t)
	at, err := d.places()
	must(t, err)
	for _, name := range []string{"hoofdsleutel", "hoofdsleutel.kopie"} {
		must(t, os.WriteFile(filepath.Join(at.keys, name), []byte("x"), 0o600))
	}
	d.typing(words)
	said, err := d.says("herstel", "1", "--van", stick, "--ja")
	if err != nil {
		t.Fatalf("%v:\n%s", err, said)
	}
	d.typing(words)
	d.with(func(open *data) {
		if pupils, err := open.db.Pupils(t.Context()); err != nil || len(pupils) != 1 || pupils[0].FirstName != "Zoë" {
			t.Errorf("pupils are %+v, %v", pupils, err)
		}
	})
}
