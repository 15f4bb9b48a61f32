package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// klas is the demo's class in a file, and who works with it on that day.
type klas struct {
	t  *testing.T
	at places
}

func newKlas(t *testing.T) *klas {
	t.Helper()
	k := &klas{t, beside(filepath.Join(t.TempDir(), "klas.db"))}
	k.with(func(d *data) {
		book, err := handbook.Load(prompts.FS, nil)
		must(t, err)
		must(t, (&app{IO: IO{Err: &bytes.Buffer{}, Location: time.UTC}}).fillDemo(t.Context(), d, book.Guides, sown()))
	})
	return k
}

// with does something with the open data.
func (k *klas) with(do func(*data)) {
	k.t.Helper()
	d, err := openData(k.t.Context(), k.at)
	must(k.t, err)
	do(d)
	must(k.t, d.db.Close())
}

// run runs the program at a moment, with a text on standard input.
func (k *klas) run(now time.Time, in string, args ...string) (code int, out, told string) {
	k.t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(k.t.Context(), IO{
		Args: append([]string{"--db", k.at.db}, args...), In: strings.NewReader(in), Out: &stdout, Err: &stderr,
		Now: func() time.Time { return now }, Location: time.UTC,
	})
	return code, stdout.String(), stderr.String()
}

// pupil finds a pupil by first name.
func (k *klas) pupil(first string) (p school.Pupil) {
	k.t.Helper()
	k.with(func(d *data) {
		list, err := d.Pupils(k.t.Context())
		must(k.t, err)
		for _, one := range list {
			if one.FirstName == first {
				p = one
			}
		}
	})
	if p.ID == "" {
		k.t.Fatalf("there is no %s", first)
	}
	return p
}

// Klad is shown while it is kept, and is not there any more when it should be
// gone, even if the program was not opened meanwhile.
func TestInspectionHoldsKladUntilItsDate(t *testing.T) {
	k := newKlas(t)
	yasmina := k.pupil("Yasmina")
	var ended time.Time
	k.with(func(d *data) {
		list, err := d.TalksOf(t.Context(), yasmina.ID)
		must(t, err)
		ended = list[0].Events[len(list[0].Events)-1].At.Wall
	})
	for _, tt := range []struct {
		after time.Duration
		want  bool
	}{{13 * 24 * time.Hour, true}, {15 * 24 * time.Hour, false}} {
		code, out, told := k.run(ended.Add(tt.after), "", "inzage", "yasmina")
		if shown := strings.Contains(out, "kleine broertjes"); code != ExitOK || shown != tt.want || told != "" {
			t.Errorf("after %v: exit %d, klad shown: %v, told %q", tt.after, code, shown, told)
		}
	}
	_, out, _ := k.run(ended, "", "logboek", "--json")
	var acts []loggedAct
	must(t, json.Unmarshal([]byte(out), &acts))
	destroyed := slices.ContainsFunc(acts, func(a loggedAct) bool { return a.Kind == school.ActForget })
	acts = slices.DeleteFunc(acts, func(a loggedAct) bool { return a.Kind != school.ActInspect })
	if !destroyed || len(acts) != 2 || acts[0].Pupil != yasmina.ID || acts[0].Count != 2 ||
		acts[0].Name != yasmina.Name() || !acts[0].At.Equal(ended.Add(13*24*time.Hour).Truncate(time.Millisecond)) {
		t.Errorf("log is %+v", acts)
	}
}

// While the program is open elsewhere nothing is erased.
func TestEraseWhileInUse(t *testing.T) {
	k := newKlas(t)
	k.with(func(d *data) {
		must(t, d.db.Claim())
		code, _, told := k.run(time.Now(), "", "wis", "--ja", "zoë")
		if code != ExitFailure || told != nl.ErrorInUse+"\n" {
			t.Errorf("exit %d, told %q", code, told)
		}
	})
	k.pupil("Zoë")
}

// What is left to be read in a copy, or cannot be read, is told, and is a failure.
func TestEraseLooksIntoCopies(t *testing.T) {
	k := newKlas(t)
	dir := filepath.Join(filepath.Dir(k.at.db), "klas"+backupsSuffix)
	must(t, os.Mkdir(dir, 0o700))
	for _, name := range []string{"een.db", "twee.db"} {
		content, err := os.ReadFile(k.at.db)
		must(t, err)
		must(t, os.WriteFile(filepath.Join(dir, name), content, 0o600))
	}
	code, _, told := k.run(time.Now(), "", "wis", "--ja", "zoë")
	if code != ExitOK || !strings.Contains(told, nl.EraseProofCopies(2, 0, 0)) {
		t.Errorf("exit %d, told %q", code, told)
	}
	broken := filepath.Join(dir, "drie.db")
	must(t, os.WriteFile(broken, bytes.Repeat([]byte("letter "), 1000), 0o600))
	code, _, told = k.run(time.Now(), "", "wis", "--ja", "lotte")
	if code != ExitFailure || !strings.Contains(told, nl.EraseProofCopies(3, 0, 1)) || !strings.Contains(told, nl.EraseUnsure([]string{broken})) {
		t.Errorf("exit %d, told %q", code, told)
	}
	k.with(func(d *data) { // Tess was not erased: what the proof says of what is there
		tess := store.Erased{Pupil: k.pupil("Tess").ID}
		a := &app{IO: IO{Err: &bytes.Buffer{}}}
		err := a.proved(t.Context(), d, tess)
		if !errors.Is(err, errRemains) || !strings.Contains(sentence(err), "een.db") {
			t.Errorf("proof of somebody who is there: %v", err)
		}
	})
}

// Behind a passphrase it is asked for once.
func TestEraseBehindAPassphrase(t *testing.T) {
	k := newKlas(t)
	k.with(func(d *data) { must(t, d.ring.SetPassphrase([]byte("vier losse woorden"))) })
	code, _, told := k.run(time.Now(), "vier losse woorden\n", "wis", "--ja", "zoë")
	if code != ExitOK || strings.Contains(told, "✗") || !strings.Contains(told, nl.EraseProof) {
		t.Errorf("exit %d, told %q", code, told)
	}
}

// Texts in talks with others that may be about the pupil are counted by whose they
// are, and stay.
func TestEraseTellsWhereTheNameStands(t *testing.T) {
	k := newKlas(t)
	zoe, noor := k.pupil("Zoë"), k.pupil("Noor")
	k.with(func(d *data) {
		list, err := d.TalksOf(t.Context(), noor.ID)
		must(t, err)
		s := list[0]
		book, err := handbook.Load(prompts.FS, nil)
		must(t, err)
		must(t, s.Attach(&book.Guides[0]))
		now := s.Seen
		for _, text := range []string{"gaat met zoe naar de open dag", "mevrouw Çelik weet ervan", "zoekt het uit"} {
			id, err := s.Add(0, now)
			must(t, err)
			must(t, s.Write(id, text, now))
		}
		must(t, d.SaveTalk(t.Context(), s))
		found, err := mentions(t.Context(), d, zoe)
		must(t, err)
		if len(found) != 1 || found[0] != (mention{noor.ID, 2}) {
			t.Errorf("found %+v", found)
		}
	})
	code, _, told := k.run(time.Now(), "", "wis", "--ja", "zoë")
	if want := nl.EraseMention(noor.Name(), noor.Class, 2); code != ExitOK || !strings.Contains(told, want) || !strings.Contains(told, nl.EraseMentions) {
		t.Errorf("exit %d, told %q, want %q", code, told, want)
	}
	if _, out, _ := k.run(time.Now(), "", "inzage", "noor"); !strings.Contains(out, "gaat met zoe naar de open dag") {
		t.Error("the text of another pupil is gone")
	}
}

// Two who are called the same are told apart by class, or else by the id.
func TestErasePupilsOfTheSameName(t *testing.T) {
	k := newKlas(t)
	twins := []school.Pupil{
		{ID: "aaaaaaaa11", FirstName: "Jip", LastName: "Smit", Class: "3A", Type: talk.Havo, Year: 3},
		{ID: "bbbbbbbb22", FirstName: "Jip", LastName: "Smit", Class: "3A", Type: talk.Havo, Year: 3},
		{ID: "cccccccc33", FirstName: "Jip", LastName: "Smit", Class: "1C", Type: talk.Havo, Year: 1},
	}
	k.with(func(d *data) { must(t, d.db.SavePupils(t.Context(), twins, time.Time{})) })
	code, _, told := k.run(time.Now(), "", "wis", "--ja", "jip smit")
	if code != ExitUsage || !strings.Contains(told, "  Jip Smit (3A)  bbbbbbbb\n") || !strings.Contains(told, "  Jip Smit (1C)\n") {
		t.Errorf("exit %d, told %q", code, told)
	}
	for _, asked := range []string{"jip 1c", "BBBBBBBB"} {
		if code, _, told := k.run(time.Now(), "", "wis", "--ja", asked); code != ExitOK {
			t.Errorf("%s: exit %d, told %q", asked, code, told)
		}
	}
	k.with(func(d *data) {
		l, err := readLedger(t.Context(), d)
		must(t, err)
		if p, err := l.pupil("jip"); err != nil || p.ID != "aaaaaaaa11" {
			t.Errorf("left is %+v, %v", p, err)
		}
		if code, _, _ := k.run(time.Now(), "", "inzage", l.talks[0].ID[:8]); code != ExitOK {
			t.Errorf("by the id of a talk: exit %d", code)
		}
	})
}
