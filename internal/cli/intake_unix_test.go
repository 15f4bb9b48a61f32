//go:build unix

package cli

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/roster"
	"gesprek/internal/school"
)

// list writes a class list in a folder.
func list(t *testing.T, dir string, rows ...string) string {
	t.Helper()
	path := filepath.Join(dir, "lijst.csv")
	must(t, os.WriteFile(path, []byte("Leerlingnummer;Naam;Klas\n"+strings.Join(rows, "\n")+"\n"), 0o600))
	return path
}

// TestDoubtsAreAsked answers on a terminal who is meant, and then whether to store.
func TestDoubtsAreAsked(t *testing.T) {
	b, home := newBench(t), t.TempDir()
	db := filepath.Join(home, "school.db")
	gesprek := func(args ...string) []byte {
		cmd := exec.Command(b.binary, append(args, "--db", db)...)
		cmd.Env = append(os.Environ(), "HOME="+home)
		out, err := cmd.Output()
		must(t, err)
		return out
	}
	gesprek("leerlingen", "import", list(t, home, ";Noor de Wit;2B", ";Sem Bos;2B", ";Bo Vos;2B", ";Ali Kaya;2B"), "--ja")

	path := list(t, home, "101;Noor de Wit;3A", "102;Sem Bos;3A", "103;Bo Vos;3A", "104;Ali Kaya;3A", "105;Lina Berg;3A")
	w := b.startAt(t, home, 80, 24, "leerlingen", "import", path, "--db", db)
	defer w.shut()
	w.sees("Noor de Wit 3A", "Is het dezelfde leerling")
	w.types("wat?" + keyEnter) // no answer: it is asked again
	w.until("the question again", func() bool { return strings.Count(w.written(), "z = dezelfde") == 2 })
	w.types("z" + keyEnter)
	w.sees("Sem Bos 3A")
	w.types("n" + keyEnter)
	w.sees("Bo Vos 3A")
	w.types(keyEnter) // no answer: it is left
	w.sees("Ali Kaya 3A")
	w.types("o" + keyEnter)
	w.sees("2 leerlingen toevoegen en 1 wijzigen? (j/n)")
	w.types("j" + keyEnter)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	if told := w.written(); !strings.Contains(told, "Bewaard: 2 nieuw en 1 gewijzigd.") || !strings.Contains(told, "1 regel is blijven liggen") {
		t.Errorf("told %q", told)
	}

	var stored []report.PupilJSON
	must(t, json.Unmarshal(gesprek("leerlingen", "lijst", "--json"), &stored))
	var got []string
	for _, p := range stored {
		got = append(got, p.FirstName+" "+p.Class+" "+p.Number)
	}
	if want := "Sem 2B ,Ali 2B ,Bo 2B ,Lina 3A 105,Sem 3A 102,Noor 3A 101"; !sameSet(got, strings.Split(want, ",")) {
		t.Errorf("stored %q", got)
	}
}

func sameSet(a, b []string) bool {
	count := map[string]int{}
	for _, s := range a {
		count[s]++
	}
	for _, s := range b {
		count[s]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// TestOvertaken: what was shown is not stored when the pupils changed meanwhile.
func TestOvertaken(t *testing.T) {
	at := beside(filepath.Join(t.TempDir(), "school.db"))
	in, err := newIntake("lijst.csv", []byte("Nummer;Naam;Klas\n1001;Noor de Wit;2B\n"), roster.Options{}, time.Now())
	must(t, err)
	must(t, in.open(t.Context(), at, false)) // there is no database yet
	plan := in.plan(in.stored)

	d, err := openData(t.Context(), at)
	must(t, err)
	must(t, d.db.SavePupils(t.Context(), []school.Pupil{{ID: newID(), Number: "1001", FirstName: "Noor"}}, time.Now()))
	must(t, d.db.Close())

	err = in.close(in.keep(t.Context(), in.pupils(plan)))
	if !errors.Is(err, errOvertaken) {
		t.Errorf("stored over what changed: %v", err)
	}
	d, err = openData(t.Context(), at)
	must(t, err)
	pupils, err := d.Pupils(t.Context())
	must(t, d.closing(err))
	if len(pupils) != 1 {
		t.Errorf("%d pupils", len(pupils))
	}
}
