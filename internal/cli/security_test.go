package cli

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// decryptor is the program that the security page gives for reading the database
// without this one, as a command.
func decryptor(t *testing.T) func(args ...string) string {
	t.Helper()
	page, err := os.ReadFile("../../.github/SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, found := strings.Cut(string(page), "```python\n")
	code, _, ended := strings.Cut(code, "\n```")
	if !found || !ended {
		t.Fatal("the security page has no program")
	}
	script := filepath.Join(t.TempDir(), "decrypt.py")
	if err := os.WriteFile(script, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	python := ""
	for _, name := range []string{"/usr/bin/python3", "python3", "python"} {
		if exec.Command(name, "-c", "import cryptography, argon2").Run() == nil {
			python = name
			break
		}
	}
	if python == "" {
		t.Skip("needs Python 3 with the packages cryptography and argon2-cffi")
	}
	return func(args ...string) string {
		out, err := exec.Command(python, append([]string{script}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("decrypting by hand: %v\n%s", err, out)
		}
		return string(out)
	}
}

// TestDecryptingByHand runs the program of the security page on a database that
// has something in every table with sealed columns.
func TestDecryptingByHand(t *testing.T) {
	decrypt := decryptor(t)
	at := beside(filepath.Join(t.TempDir(), "gesprek.db"))
	d, err := openData(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, d)
	check := func(t *testing.T, secret ...string) {
		t.Helper()
		out := decrypt(append([]string{at.db, at.keys}, secret...)...)
		for _, want := range []string{
			"meta/sealed/1\t", "Bram Haket", "memo/sealed/words\t", "zweetvoeten", "pupil/sealed/p\t", "Zoë",
			"former/sealed/p/0\t", "Zoey", "audit/sealed/1\t", "naar papier", "head/sealed/g\t", "groot doel",
			"note/sealed/g/1\t", "één regel", "note/sealed/g/2\t", "klad van vandaag", "asked/sealed/g/0\t",
			"step/sealed/g/1\t", "bellen met de bakker",
		} {
			if !strings.Contains(out, want) {
				t.Errorf("decrypted without %q:\n%s", want, out)
			}
		}
	}
	t.Run("in the clear", func(t *testing.T) { check(t) })
	secret, err := d.ring.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if err := d.ring.SetPassphrase([]byte("een café op de hoek")); err != nil {
		t.Fatal(err)
	}
	t.Run("passphrase", func(t *testing.T) { check(t, "een cafe\u0301 op de hoek") })
	t.Run("recovery", func(t *testing.T) { check(t, hex.EncodeToString(secret)) })
	if err := d.db.Close(); err != nil {
		t.Fatal(err)
	}
}

// fill puts something into every table that has a sealed column, but reviews,
// which need a second talk.
func fill(t *testing.T, d *data) {
	t.Helper()
	ctx, now := context.Background(), sown()
	p := school.Pupil{ID: "p", FirstName: "Zoey", Class: "2B", Type: talk.Havo, Year: 2}
	try := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	try(d.db.SavePupil(ctx, p, now.Wall))
	p.FirstName = "Zoë"
	try(d.db.SavePupil(ctx, p, now.Wall))
	a := &app{IO: IO{Out: io.Discard, Err: io.Discard}}
	book := a.loading().Book()
	guides, _ := talk.Suits(book.Guides, talk.Criteria{Type: p.Type, Year: p.Year, Kind: talk.Individual})
	s, err := talk.New("g", talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Kind: talk.Individual, Phase: p.Phase(), Length: 20 * time.Minute, Goal: "groot doel",
	}, &guides[0])
	try(err)
	s.Start(now)
	for _, line := range []struct {
		kind talk.NoteKind
		text string
	}{{talk.Plain, "één regel"}, {talk.Draft, "klad van vandaag"}} {
		id, err := s.Add(0, now)
		try(err)
		try(errors.Join(s.Write(id, line.text, now), s.Mark(id, line.kind, now)))
	}
	_, err = s.PutStep(talk.Step{What: "bellen met de bakker", Who: "Zoë", When: "vrijdag"}, now)
	try(err)
	try(d.db.SaveTalk(ctx, s))
	try(d.db.SaveSettings(ctx, school.Settings{Name: "Bram Haket"}))
	try(d.db.SaveMemo(ctx, "words", []string{"zweetvoeten"}))
	try(d.db.Log(ctx, school.Act{At: now.Wall, Kind: school.ActExport, Pupil: "p", Name: "Zoë", Note: "naar papier"}))
}
