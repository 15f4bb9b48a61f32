//go:build unix

package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// What is hidden by TestNothingInTheClear.
const (
	clearPupils = 30
	clearLines  = 10 // of each pupil's talk
)

// hiding is a session whose every text is a secret that stands nowhere else.
type hiding struct {
	secrets
	hay    *haystack
	known  int // how many of the words it looks for
	t      *testing.T
	b      bench
	root   string // everything that the program may write in
	home   string
	out    string // the export that the user chose, where texts may be read
	pupils []school.Pupil
	guide  *talk.Guide
	day    talk.Instant
}

func newHiding(t *testing.T) *hiding {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	root := t.TempDir()
	v := &hiding{
		secrets: secrets{rng: rand.New(rand.NewPCG(*killSeed, 6))}, hay: newHaystack(nil), t: t, b: newBench(t), root: root,
		home: filepath.Join(root, "thuis"), out: t.TempDir(), guide: &book.Guides[0],
		day: talk.Instant{Wall: time.Now().Add(-40 * 24 * time.Hour).UTC(), Run: 1},
	}
	must(t, os.MkdirAll(filepath.Join(v.home, ".local", "share", programName), 0o700))
	return v
}

// db is where the program itself looks in that home.
func (v *hiding) db() string {
	return filepath.Join(v.home, ".local", "share", programName, programName+".db")
}

// with does something to the open data.
func (v *hiding) with(do func(ctx context.Context, d *data) error) {
	v.t.Helper()
	d, err := openData(v.t.Context(), beside(v.db()))
	must(v.t, err)
	must(v.t, do(v.t.Context(), d))
	v.searched("while the database is open")
	must(v.t, d.db.Close())
	v.searched("after closing")
}

// searched looks in everything that was written.
func (v *hiding) searched(when string) {
	v.t.Helper()
	h := v.hay
	h.add(v.words[v.known:])
	v.known, h.files, h.bytes = len(v.words), 0, 0
	for _, found := range h.tree(v.t, v.root) {
		v.t.Errorf("%s: %s", when, found)
	}
	if v.t.Failed() {
		v.t.FailNow()
	}
	v.t.Logf("%s: %d words in %d files of %d bytes: nothing", when, len(v.words), h.files, h.bytes)
	if h.files < 4 || h.bytes < 50_000 {
		v.t.Fatalf("%s: only %d files of %d bytes were searched", when, h.files, h.bytes)
	}
}

// fill stores settings, pupils, a correction, what stands on their cards, and a
// finished talk of each pupil.
func (v *hiding) fill(ctx context.Context, d *data) error {
	err := d.SaveSettings(ctx, school.Settings{Name: v.name(), Role: talk.Mentor, School: v.name()})
	for i := range clearPupils {
		p := school.Pupil{
			ID: newID(), Number: v.word(), FirstName: v.name(), Prefix: v.word(), LastName: v.name(), Class: v.name(), Type: talk.VmboTL, Year: 2,
		}
		err = errors.Join(err, d.SavePupil(ctx, p, v.day.Wall))
		p.LastName = v.name() // a correction
		err = errors.Join(err, d.SavePupil(ctx, p, v.day.Wall.Add(time.Hour)))
		v.pupils = append(v.pupils, p)
		for _, kind := range school.EntryKinds() {
			err = errors.Join(err, d.SaveEntry(ctx, school.Entry{
				ID: newID(), Pupil: p.ID, Kind: kind, On: v.day.Wall.Truncate(24 * time.Hour), At: v.day.Wall, By: v.name(), Text: v.line(),
			}))
		}
		s, bad := v.held(p, i)
		err = errors.Join(err, bad)
		if bad == nil {
			err = errors.Join(err, d.SaveTalk(ctx, s))
		}
	}
	acts := []school.Act{
		{At: v.day.Wall, Kind: school.ActExport, Pupil: v.pupils[0].ID, Count: 1, Name: v.pupils[0].Name(), Note: v.line()},
		{At: v.day.Wall, Kind: school.ActCorrect, Pupil: v.pupils[1].ID, Count: 2, Name: v.pupils[1].Name(), Note: v.line()},
	}
	return errors.Join(err, d.db.Log(ctx, acts...), d.db.SaveMemo(ctx, "woorden", []string{v.word(), v.line()}))
}

// held is a finished talk with lines of each kind, each of which was taken up
// again, steps, and all that can be filled in before and after.
func (v *hiding) held(p school.Pupil, i int) (*talk.Session, error) {
	now := v.day
	now.Wall = now.Wall.Add(time.Duration(i) * time.Hour)
	s, err := talk.New(newID(), talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: talk.VO23, Kind: talk.WithParents, Length: talk.Minimum,
		Participants: []talk.Participant{{Name: p.FirstName, Who: "leerling"}, {Name: v.name(), Who: v.word()}},
		Conductor:    v.name(), Role: talk.Mentor, Place: v.line(), Goal: v.line(),
	}, v.guide)
	if err != nil {
		return nil, err
	}
	s.Start(now)
	var errs []error
	check := func(err error) { errs = append(errs, err) }
	kinds := []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft, talk.Agreement}
	for j := range clearLines {
		now.Wall, now.Mono = now.Wall.Add(time.Minute), now.Mono+time.Minute
		id, err := s.Add(0, now)
		check(err)
		check(s.Write(id, v.line(), now))
		s.Leave()
		check(s.Write(id, v.line(), now)) // what it was is kept
		if kind := kinds[j%len(kinds)]; kind != talk.Plain {
			check(s.Mark(id, kind, now))
		}
		s.Next(now)
	}
	check(s.Gather(now))
	_, err = s.PutStep(talk.Step{What: v.line(), Who: v.name(), When: v.line(), Help: v.name()}, now)
	check(err)
	check(s.SetSharing(v.line(), now))
	check(s.SetReaders(v.name(), now))
	check(s.SetNext(v.line(), now.Wall.Truncate(24*time.Hour), now))
	check(s.SetNoNext(v.line(), now))
	check(s.SetInsight(talk.Competences()[0], v.line(), now))
	check(s.SetShort(v.line(), now))
	for _, step := range s.Steps {
		step.Who, step.When, step.Help = p.FirstName, v.line(), v.line()
		_, err = s.PutStep(step, now)
		check(err)
	}
	now.Wall, now.Mono = now.Wall.Add(25*time.Minute), now.Mono+25*time.Minute
	check(s.Finish(now))
	return s, errors.Join(errs...)
}

// types holds a talk in the real program, which is killed and continued.
func (v *hiding) types() {
	t := v.t
	t.Helper()
	who := v.pupils[3]
	w := v.b.startAt(t, v.home, 100, 34)
	defer w.shut()
	w.sees(who.ListName())
	w.types(who.LastName)
	w.sees("zoek  " + who.LastName)
	w.prepares()
	w.types(strings.Repeat(keyTab, 9)) // the open steps of the last talk stand before the plan
	for range 20 {
		if strings.Contains(w.screen(), "› Begin het gesprek") {
			break
		}
		w.types(keyTab)
		w.until("move", func() bool { return true })
	}
	w.sees("› Begin het gesprek")
	w.types(keyEnter)
	w.sees("─ notities")
	line, klad, pasted := v.line(), v.line(), v.line()
	w.types(line + keyEnter + klad + keyKlad + keyEnter + "\x1b[200~" + pasted + "\x1b[201~")
	w.sees(line, pasted) // klad is hidden once it is left
	w.until("store", func() bool { return strings.Contains(lines(t, v.db()), pasted) })
	v.searched("while the program runs")
	must(t, w.cmd.Process.Kill())
	_ = w.cmd.Wait()
	v.searched("after a kill")

	again := v.b.startAt(t, v.home, 100, 34)
	defer again.shut()
	again.sees("Verdergaan?")
	again.types(keyEnter)
	again.sees(pasted)
	step := v.line()
	again.types(v.line() + keyClose)
	again.sees("wat jullie nu afspreken")
	again.types(step)
	again.sees(step)
	again.types("\x1b")
	again.sees("─ notities")
	again.types(keyLater)
	again.sees("Verdergaan?")
	again.types(keyQuit)
	if code := again.exits(); code != ExitOK {
		t.Errorf("exit code %d", code)
	}
	v.searched("after the program ended")
}

// exports writes a report where the user wants it, which may be read there and
// nowhere else.
func (v *hiding) exports() {
	t := v.t
	t.Helper()
	for _, form := range []string{"md", "tekst"} {
		file := filepath.Join(v.out, "verslag."+form)
		var stderr bytes.Buffer
		code := Run(t.Context(), IO{
			Args: []string{"verslag", v.pupils[5].LastName, "--vorm", form, "--naar", file, "--db", v.db()}, In: strings.NewReader(""),
			Out: &bytes.Buffer{}, Err: &stderr, TempDir: v.home, DataHome: filepath.Join(v.home, ".local", "share"),
			Now: time.Now, Location: time.UTC,
		})
		if code != ExitOK {
			t.Fatalf("export ended with %d: %s", code, stderr.String())
		}
		if found := newHaystack(v.words).tree(t, v.out); len(found) < 10 {
			t.Fatalf("the search finds only %d words in a report", len(found))
		}
	}
	v.searched("after an export")
}

// TestNothingInTheClear: whatever is done with it, no name, line or other text
// about a person lies readable in anything that the program writes.
func TestNothingInTheClear(t *testing.T) {
	v := newHiding(t)
	v.with(v.fill)
	v.types()
	v.exports()
	v.backs()
	v.strands()
	for _, later := range v.changes() {
		t.Log(later.name)
		v.with(later.do)
	}
	v.erases()
	v.locks()
	if n := clearPupils * clearLines * 6; len(v.words) < n {
		t.Errorf("only %d words were hidden, want %d", len(v.words), n)
	}
}

// locks puts a passphrase on the talks, renews the keys with it, and takes it off
// again.
func (v *hiding) locks() {
	pass := v.line()
	for _, step := range []struct{ do, in string }{
		{"", pass + "\n"}, {"stand", pass + "\n"}, {"vernieuw", pass + "\n"}, {"woorden", pass + "\n"}, {"weg", pass + "\n"},
	} {
		args := []string{"wachtwoord", "--db", v.db()}
		if step.do != "" {
			args = append(args, step.do)
		}
		var stdout, stderr bytes.Buffer
		code := Run(v.t.Context(), IO{
			Args: args, In: strings.NewReader(step.in), Out: &stdout, Err: &stderr, TempDir: v.home,
			DataHome: filepath.Join(v.home, ".local", "share"), Now: time.Now, Location: time.UTC,
		})
		if told := stdout.String() + stderr.String(); code != ExitOK || strings.Contains(told, pass) {
			v.t.Fatalf("%v ended with %d and told %q", args, code, told)
		}
		v.searched("after wachtwoord " + step.do)
	}
}

// later is something that is done to stored talks.
type later struct {
	name string
	do   func(context.Context, *data) error
}

func (v *hiding) changes() []later {
	return []later{
		{"forget klad", func(ctx context.Context, d *data) error {
			talks, err := d.db.ForgetDrafts(ctx, time.Now())
			if talks < clearPupils {
				err = errors.Join(err, fmt.Errorf("%d talks lost their klad", talks))
			}
			return err
		}},
		{"reseal", func(ctx context.Context, d *data) error { return d.db.Reseal(ctx, nil) }},
		{"erase a pupil", func(ctx context.Context, d *data) error {
			gone, err := d.db.ErasePupil(ctx, v.pupils[7].ID, time.Now())
			if gone.Talks != 1 {
				err = errors.Join(err, fmt.Errorf("%d talks went with the pupil", gone.Talks))
			}
			return err
		}},
		{"throw a talk away", func(ctx context.Context, d *data) error {
			talks, err := d.db.Summaries(ctx)
			for _, sum := range talks {
				if !sum.Ended {
					return errors.Join(err, d.db.DropTalk(ctx, sum.ID))
				}
			}
			return errors.Join(err, errors.New("there is no unfinished talk"))
		}},
	}
}
