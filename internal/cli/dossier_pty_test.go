//go:build unix

package cli

import (
	"strings"
	"testing"

	"gesprek/internal/school"
	"gesprek/internal/store"
)

// testDossier kills the program in the middle of a word that is typed in a dossier,
// and starts it again: what was stored is there.
func (b bench) testDossier(t *testing.T) {
	path := sownFile(t)
	vera := func() (titles string) {
		d, err := openData(t.Context(), beside(path))
		must(t, err)
		defer d.db.Close()
		pupils, err := d.Pupils(t.Context())
		must(t, err)
		for _, p := range pupils {
			if p.Name() == "Vera Snoek" {
				titles = titlesOf(t, d.db, p)
			}
		}
		return titles
	}
	opened := func() *window {
		w := b.start(t, 100, 40, "--db", path)
		w.sees("typ om te zoeken")
		w.types("vera")
		w.sees("zoek  vera")
		w.types(keyDossier)
		w.sees("Vera Snoek", "aan de beurt")
		return w
	}
	w := opened()
	w.types("n")
	w.sees("beoogd doel")
	w.types("Dag op de kinderboerde")
	w.sees("Dag op de kinderboerde")
	w.until("store", func() bool { return strings.Contains(vera(), "Dag op de kinderboerde") })
	must(t, w.cmd.Process.Kill())
	w.exits()
	again := opened()
	again.types("\x1b[F") // end
	again.sees("gaat naar")
	again.types("\x1b[Z\x1b[Z\x1b[Z") // up to the activities
	again.sees("Dag op de kinderboerde")
}

// keyDossier is ctrl+d.
const keyDossier = "\x04"

// titlesOf are the activities in the dossier of a pupil.
func titlesOf(t *testing.T, db *store.DB, p school.Pupil) string {
	t.Helper()
	f, err := db.Dossier(t.Context(), p.ID)
	must(t, err)
	var titles []string
	for _, a := range f.Draft.Activities {
		titles = append(titles, a.Title)
	}
	return strings.Join(titles, "\n")
}
