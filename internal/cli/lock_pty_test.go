//go:build unix

package cli

import (
	"strings"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

const (
	keyLock = "\x1bs" // alt+s
	secret  = "paard batterij nietje"
)

// guardedFile is a database with the demo's class, behind a passphrase.
func guardedFile(t *testing.T) string {
	t.Helper()
	path := sownFile(t)
	d, err := openData(t.Context(), beside(path))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.ring.SetPassphrase([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	if err := d.db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// unfinished gives the last line of the talk that is not finished.
func unfinished(t *testing.T, path string) string {
	t.Helper()
	ring, err := seal.OpenWith(beside(path).keys, seal.Secrets{Passphrase: []byte(secret)})
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), path, ring)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	talks, err := db.Summaries(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range talks {
		if sum.Ended {
			continue
		}
		s, err := db.Talk(t.Context(), sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		return s.Notes[len(s.Notes)-1].Text
	}
	t.Fatal("no talk is open")
	return ""
}

// TestLockedTerminal locks a talk in mid-word with the real keys: a wrong
// passphrase, the right one typed ahead, and the word goes on. Then it leaves a
// locked program.
func TestLockedTerminal(t *testing.T) {
	b, path := newBench(t), guardedFile(t)
	w := b.start(t, 100, 30, "--db", path)
	w.until("ask for the passphrase", func() bool { return strings.Contains(w.written(), nl.SecretPrompt) })
	w.types(secret + keyEnter)
	w.sees("niet afgerond. Verdergaan?")
	w.types(keyEnter)
	w.sees("een geit was ziek")
	w.types("helpt op zat")
	w.sees("helpt op zat")
	w.types(keyLock)
	w.sees(nl.LockTitle, nl.LockStored)
	for _, shown := range []string{"geit", "helpt", "Noor", "2B"} {
		if strings.Contains(w.screen(), shown) {
			t.Errorf("the locked screen shows %q:\n%s", shown, w.screen())
		}
	}
	w.types("rommel\t" + keyEnter)
	w.sees("Dit wachtwoord past niet.")
	w.types(secret + keyEnter)
	w.sees("helpt op zat", "een geit was ziek")
	w.types("erdag" + keyLock)
	w.sees(nl.LockTitle, nl.LockStored)
	w.types("rommel" + keyQuit)
	if code := w.exits(); code != ExitOK {
		t.Errorf("exit code %d: %q", code, w.written())
	}
	if got := unfinished(t, path); got != "helpt op zaterdag" {
		t.Errorf("the last line is %q", got)
	}
}
