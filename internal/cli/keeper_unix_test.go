//go:build unix

package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// holding is what a database holds: the names of pupils and the texts of talks.
type holding map[string]string

// of tells of which pupil a thing is.
func of(thing string) string { return strings.Fields(thing)[1] }

// unlike lists what differs between what is there and what should be.
func unlike(got, want holding) []string {
	var list []string
	for _, thing := range slices.Sorted(maps.Keys(got)) {
		if got[thing] != want[thing] {
			list = append(list, fmt.Sprintf("%s is %q and not %q", thing, got[thing], want[thing]))
		}
	}
	for _, thing := range slices.Sorted(maps.Keys(want)) {
		if _, there := got[thing]; !there {
			list = append(list, thing+" is missing")
		}
	}
	return list
}

// keeper knows what must be in a folder while commands that work in it are killed.
type keeper struct {
	t      *testing.T
	b      bench
	all    *tally
	rng    *rand.Rand
	dir    string // of the data
	stick  string
	pass   string // empty: there is no passphrase
	pupils int
	guide  *talk.Guide
	now    holding
	known  map[string]holding // by path of a backup
	faded  map[string]bool    // paths of backups from before a renewal, whose keys go bit by bit
	erased map[string]bool    // pupils
	copied bool               // a backup elsewhere was reported
	words  []string           // recovery words that were shown, the latest last
}

func newKeeper(t *testing.T, b bench, all *tally, seed uint64, guarded bool) *keeper {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	k := &keeper{
		t: t, b: b, all: all, rng: rand.New(rand.NewPCG(seed, 8)), dir: filepath.Join(t.TempDir(), "data"), stick: t.TempDir(),
		guide: &book.Guides[0], now: holding{}, known: map[string]holding{}, erased: map[string]bool{},
		faded: map[string]bool{},
	}
	must(t, os.Mkdir(k.dir, 0o700))
	for range 8 {
		k.grow()
	}
	if guarded {
		k.with(func(d *data) { must(t, d.ring.SetPassphrase([]byte("vier losse woorden"))) })
		k.pass = "vier losse woorden"
	}
	k.makeWords()
	k.says("backup")
	k.noteBackups()
	return k
}

// desk is the program in this process, on a folder.
func (k *keeper) desk(dir string) *desk {
	d := newDesk(k.t, dir)
	d.Now = time.Now
	d.typing(k.pass)
	return d
}

// says runs a command to its end, in this process.
func (k *keeper) says(args ...string) string {
	k.t.Helper()
	said, err := k.desk(k.dir).says(args...)
	if err != nil {
		k.t.Fatalf("%v: %v: %s\n%s", args, err, sentence(err), said)
	}
	return said
}

func (k *keeper) with(do func(*data)) {
	k.t.Helper()
	k.desk(k.dir).with(do)
}

// grow adds a pupil with a talk.
func (k *keeper) grow() {
	k.t.Helper()
	k.pupils++
	id := fmt.Sprintf("p%d", k.pupils)
	k.with(func(d *data) {
		p := school.Pupil{ID: id, FirstName: "Zoë", LastName: fmt.Sprintf("Proef%04d", k.pupils), Class: "2B", Type: talk.VmboTL, Year: 2}
		must(k.t, d.db.SavePupil(k.t.Context(), p, time.Now()))
		s, err := talk.New("t"+id, talk.Plan{
			PupilID: id, FirstName: "Zoë", Phase: talk.VO23, Kind: talk.Individual, Length: talk.Minimum,
		}, k.guide)
		must(k.t, err)
		now := talk.Instant{Wall: time.Now().Add(-time.Hour).UTC(), Run: 1}
		s.Start(now)
		for i, kind := range []talk.NoteKind{talk.Plain, talk.Draft, talk.Quote, talk.Plain} {
			line, err := s.Add(0, now)
			must(k.t, err)
			must(k.t, s.Write(line, fmt.Sprintf("regel %d van %s", i, id), now))
			must(k.t, s.Mark(line, kind, now))
		}
		now.Wall, now.Mono = now.Wall.Add(25*time.Minute), 25*time.Minute
		must(k.t, s.SetNoStep("eerst kijken", now))
		must(k.t, s.Finish(now))
		must(k.t, d.db.SaveTalk(k.t.Context(), s))
	})
	k.now = k.holds(k.dir)
}

// holds opens what lies in a folder and reads all of it, which must be sound.
func (k *keeper) holds(dir string) holding {
	k.t.Helper()
	found := holding{}
	d := k.desk(dir)
	d.with(func(open *data) {
		list, err := open.db.Pupils(k.t.Context())
		must(k.t, err)
		for _, p := range list {
			found["pupil "+p.ID] = p.Name()
		}
		talks, err := open.db.Summaries(k.t.Context())
		must(k.t, err)
		for _, sum := range talks {
			s, err := open.db.Talk(k.t.Context(), sum.ID)
			must(k.t, err)
			found["talk "+sum.PupilID] += fmt.Sprintf("%q", recordOf(s))
		}
		must(k.t, open.db.CheckAll(k.t.Context()))
		_, closed, err := open.db.OpenAll(k.t.Context(), nil)
		must(k.t, err)
		if len(closed) > 0 {
			k.t.Fatalf("%v do not open", closed)
		}
	})
	sound(k.t, "held", d.db)
	return found
}

// image is a copy of the folder as it lies on the disk, in which anything can be
// tried out.
func (k *keeper) image(of string) string {
	k.t.Helper()
	to := filepath.Join(k.t.TempDir(), "beeld")
	must(k.t, os.CopyFS(to, os.DirFS(of)))
	return to
}

// left is what may still be there of what was.
func (k *keeper) left(h holding) holding {
	h = maps.Clone(h)
	maps.DeleteFunc(h, func(thing, _ string) bool { return k.erased[of(thing)] })
	return h
}

func (k *keeper) folder() backup.Folder {
	return backup.Folder(filepath.Join(k.dir, "gesprek.backups"))
}

// noteBackups remembers what is in the backups that came, and forgets those that
// went.
func (k *keeper) noteBackups() {
	k.t.Helper()
	there := map[string]bool{}
	for _, f := range []backup.Folder{k.folder(), backup.Folder(k.stick)} {
		names, err := f.List()
		must(k.t, err)
		for _, n := range names {
			there[f.Path(n)] = true
			if k.known[f.Path(n)] == nil {
				k.known[f.Path(n)] = maps.Clone(k.now)
			}
		}
	}
	maps.DeleteFunc(k.known, func(path string, _ holding) bool { return !there[path] })
}

// makeWords has recovery words made and shown.
func (k *keeper) makeWords() { k.read(k.says("wachtwoord", "woorden")) }

var numbered = regexp.MustCompile(`(?m)\b(\d{1,2}) ([a-z]+)\b`)

// read remembers the recovery words that were shown, if there are any.
func (k *keeper) read(said string) {
	words := make([]string, 12)
	for _, m := range numbered.FindAllStringSubmatch(said, -1) {
		var n int
		if _, err := fmt.Sscan(m[1], &n); err == nil && n >= 1 && n <= len(words) && words[n-1] == "" {
			words[n-1] = m[2]
		}
	}
	if text := strings.Join(words, " "); nl.LooksLikeRecovery(text) {
		k.words = append(k.words, text)
	}
}

// opening gives the words that were shown and open a folder with keys.
func (k *keeper) opening(dir string) (string, bool) {
	for _, words := range slices.Backward(k.words) {
		if secret, _, ok := nl.ParseRecovery(words); ok {
			if _, err := seal.OpenWith(dir, seal.Secrets{Recovery: secret}); err == nil {
				return words, true
			}
		}
	}
	return "", false
}

// proven wants every part of the proof to be no worse than a warning.
func (k *keeper) proven(round string) {
	k.t.Helper()
	said, err := k.desk(k.dir).says("bewijs", "--json")
	var found []finding
	if bad := json.NewDecoder(strings.NewReader(said)).Decode(&found); bad != nil {
		k.t.Fatalf("%s: %v: %v\n%s", round, bad, err, said)
	}
	for _, f := range found {
		if f.State == stateBad || f.What == "backups" {
			k.t.Fatalf("%s: proof finds %v", round, f)
		}
	}
}

// settle does what the program does in its first seconds, and looks whether nothing
// half stays and nothing opens of who was erased.
func (k *keeper) settle(round string) {
	k.t.Helper()
	k.with(func(d *data) { must(k.t, d.forget(k.t.Context(), time.Now())) })
	k.noteBackups()
	k.says("backup")
	k.noteBackups()
	if got := k.holds(k.dir); !maps.Equal(got, k.now) {
		k.t.Fatalf("%s: settled, it is not as it was: %q", round, unlike(got, k.now))
	}
	k.proven(round)
	k.with(func(d *data) {
		names, err := k.folder().List()
		must(k.t, err)
		for pupil := range k.erased {
			for _, n := range names {
				if opens, err := d.db.SealedIn(k.t.Context(), k.folder().Path(n), pupil); err != nil || opens {
					k.t.Fatalf("%s: %s in %s opens: %v, %v", round, pupil, n, opens, err)
				}
			}
		}
	})
	must(k.t, filepath.WalkDir(string(k.folder()), func(path string, _ fs.DirEntry, err error) error {
		if strings.Contains(filepath.Base(path), ".tmp") {
			k.t.Errorf("%s: %s stays", round, path)
		}
		return err
	}))
}

// oldest puts the oldest backup back: who was erased does not come.
func (k *keeper) oldest() {
	k.t.Helper()
	k.settle("at the end")
	names, err := k.folder().List()
	must(k.t, err)
	names = slices.DeleteFunc(names, func(n backup.Name) bool { return !k.good(n) })
	n := names[len(names)-1]
	want := k.within(n)
	k.says("herstel", named(n), "--ja")
	if got := k.holds(k.dir); !maps.Equal(got, want) {
		k.t.Errorf("%s was put back: %q", n, unlike(got, want))
	}
	for _, thing := range slices.Sorted(maps.Keys(k.holds(k.dir))) {
		if k.erased[of(thing)] {
			k.t.Errorf("%s came back", thing)
		}
	}
}

func named(n backup.Name) string { return strings.TrimSuffix(n.String(), ".db") }

// within is what must be there after a backup was put back. Of one from before a
// renewal it is what is there when that is done here; nothing that it did not have.
func (k *keeper) within(n backup.Name) holding {
	k.t.Helper()
	path := k.folder().Path(n)
	want := k.left(k.known[path])
	if !k.faded[path] {
		return want
	}
	d := k.desk(k.image(k.dir))
	if said, err := d.says("herstel", named(n), "--ja"); err != nil {
		k.t.Fatalf("put back %s: %v: %s\n%s", n, err, sentence(err), said)
	}
	got := k.holds(filepath.Dir(d.db))
	for thing, text := range got {
		if want[thing] != text {
			k.t.Fatalf("%s holds %s: %q, want %q", n, thing, text, want[thing])
		}
	}
	return got
}
