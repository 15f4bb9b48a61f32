//go:build unix

package cli

import (
	"cmp"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// How often TestKills kills, and with which random numbers: go test
// ./internal/cli -run TestKills -kills 1000 -seed 7 -v -timeout 0 tells the
// figures too.
var (
	kills    = flag.Int("kills", 5, "how often TestKills kills the program")
	killSeed = flag.Uint64("seed", 1, "random numbers of TestKills")
)

// A database takes from few to many kills in a row, so that some go on beside each
// other.
const (
	fewKills  = 5
	manyKills = 50
	besides   = 4
)

// mayMiss is the promise: text this much older than a kill is never missing.
const mayMiss = time.Second

// TestKills runs the program in a terminal, types, kills it at a random moment
// and looks what is left; then the next round goes on in the same database.
func TestKills(t *testing.T) {
	b := newBench(t)
	all := &figures{}
	each := min(max(fewKills, (*kills+besides-1)/besides), manyKills)
	t.Logf("%d kills, %d in each database, seed %d", *kills, each, *killSeed)
	t.Run("databases", func(t *testing.T) {
		for first := 0; first < *kills; first += each {
			t.Run(fmt.Sprint(first/each), func(t *testing.T) {
				t.Parallel()
				k := newKiller(t, b, all, *killSeed+uint64(first/each))
				for i := range min(each, *kills-first) {
					k.round(moments()[k.rng.IntN(len(moments()))], i)
				}
				k.goesOn()
			})
		}
	})
	t.Log(all.String())
}

// TestKillsAtEachMoment kills once at each kind of moment.
func TestKillsAtEachMoment(t *testing.T) {
	b := newBench(t)
	for _, m := range kindsOfMoment() {
		t.Run(string(m), func(t *testing.T) {
			t.Parallel()
			k := newKiller(t, b, &figures{}, *killSeed)
			k.round(whileTyping, 0)
			k.round(m, 1)
			k.goesOn()
		})
	}
}

// moment is what the program does when it is killed.
type moment string

const (
	whileTyping     moment = "typing"
	whileStarting   moment = "starting"
	whileRounding   moment = "rounding off"
	whileLeaving    moment = "leaving"
	whileStopping   moment = "stopping on a signal"
	whileForgetting moment = "forgetting klad"
	whileRenewing   moment = "renewing keys"
)

func kindsOfMoment() []moment {
	return []moment{whileTyping, whileStarting, whileRounding, whileLeaving, whileStopping, whileForgetting, whileRenewing}
}

// moments has each kind as often as it is to come.
func moments() []moment {
	list := slices.Repeat([]moment{whileTyping}, 10)
	return append(list, append(kindsOfMoment(), kindsOfMoment()...)...)
}

// figures gathers what the kills of all databases showed.
type figures struct {
	mu    sync.Mutex
	kills map[moment]int
	half  int // kills that left keys which are still to be destroyed
	keys  int
	lost  []time.Duration // age of the oldest missing key, of each kill while keys were typed
	seen  []time.Duration // the same, counted from when it stood on the screen
	echo  []time.Duration // from key to screen
}

func (f *figures) String() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	of := func(d []time.Duration) string {
		if len(d) == 0 {
			return "none"
		}
		slices.Sort(d)
		at := func(q float64) time.Duration { return d[int(q*float64(len(d)-1))].Round(time.Millisecond) }
		return fmt.Sprintf("median %v, 95%% %v, max %v of %d", at(0.5), at(0.95), at(1), len(d))
	}
	return fmt.Sprintf("kills: %v\nleft halfway forgetting: %d\nkeys typed: %d\nage of the oldest missing text: %s\nthe same since it was on the screen: %s\nfrom key to screen: %s",
		f.kills, f.half, f.keys, of(f.lost), of(f.seen), of(f.echo))
}

// killer kills the program again and again in one database.
type killer struct {
	t      *testing.T
	b      bench
	all    *figures
	rng    *rand.Rand
	dir    string // of the data
	home   string
	pupils int
	held   map[string]record // by id, what each finished talk held
	live   string            // id of the unfinished talk; empty without one
	base   record            // what that held at the last look
}

func newKiller(t *testing.T, b bench, all *figures, seed uint64) *killer {
	t.Helper()
	k := &killer{
		t: t, b: b, all: all, rng: rand.New(rand.NewPCG(seed, 4)), dir: filepath.Join(t.TempDir(), "data"), home: t.TempDir(),
		held: map[string]record{},
	}
	must(t, os.Mkdir(k.dir, 0o700))
	k.enrol()
	return k
}

func (k *killer) path() string { return filepath.Join(k.dir, "klas.db") }

// edit does something to the database between two runs of the program.
func (k *killer) edit(do func(*data) error) {
	k.t.Helper()
	d, err := openData(k.t.Context(), beside(k.path()))
	must(k.t, err)
	must(k.t, do(d))
	must(k.t, d.db.Close())
}

// enrol adds a pupil, for the next talk.
func (k *killer) enrol() {
	k.t.Helper()
	k.pupils++
	k.edit(func(d *data) error { return d.db.SavePupil(k.t.Context(), k.pupil(), time.Now()) })
}

func (k *killer) pupil() school.Pupil {
	return school.Pupil{
		ID: fmt.Sprintf("p%d", k.pupils), FirstName: "Zoë", LastName: fmt.Sprintf("Proef%04d", k.pupils),
		Class: "2B", Type: talk.VmboTL, Year: 2,
	}
}

// old adds finished talks whose klad is due to be forgotten.
func (k *killer) old(n int) {
	k.t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	must(k.t, err)
	k.edit(func(d *data) error {
		for i := range n {
			id := fmt.Sprintf("oud-%d-%d", k.rng.Uint32(), i)
			s, err := talk.New(id, talk.Plan{
				PupilID: k.pupil().ID, FirstName: "Zoë", Phase: talk.VO23, Kind: talk.Individual, Length: talk.Minimum,
			}, &book.Guides[0])
			if err != nil {
				return err
			}
			now := talk.Instant{Wall: time.Now().Add(-talk.DraftKept - 48*time.Hour).UTC(), Run: 1}
			s.Start(now)
			for j, kind := range []talk.NoteKind{talk.Draft, talk.Plain, talk.Draft} {
				line, err := s.Add(0, now)
				err = errors.Join(err, s.Write(line, fmt.Sprintf("oude regel %d", j), now))
				if kind == talk.Draft {
					err = errors.Join(err, s.Mark(line, kind, now))
				}
				if err != nil {
					return err
				}
			}
			now.Wall, now.Mono = now.Wall.Add(25*time.Minute), 25*time.Minute
			if err := errors.Join(s.SetNoStep("eerst kijken", now), s.Finish(now), d.db.SaveTalk(k.t.Context(), s)); err != nil {
				return err
			}
			k.held[id] = recordOf(s)
		}
		return nil
	})
}

// start opens the program, and does not wait for it.
func (k *killer) start() *window {
	return k.b.startAt(k.t, k.home, 100, 34, "--db", k.path())
}

// enter goes into the unfinished talk that the program offers, or begins one.
func (k *killer) enter(w *window) {
	k.t.Helper()
	if k.live != "" {
		w.sees("niet afgerond. Verdergaan?")
		w.types(keyEnter)
		w.sees("onderdeel ", "─ notities")
		return
	}
	who := k.pupil()
	w.sees(who.ListName())
	w.types(who.LastName)
	w.sees("zoek  " + who.LastName)
	w.prepares()
	w.types(strings.Repeat(keyTab, 8))
	w.sees("› Begin het gesprek")
	w.types(keyEnter)
	w.sees("onderdeel ", "─ notities")
}

// between is a random time.
func (k *killer) between(low, high time.Duration) time.Duration {
	return low + time.Duration(k.rng.Int64N(int64(high-low)))
}

// round is one run of the program, that ends with a kill at that moment.
func (k *killer) round(m moment, number int) {
	t := k.t
	t.Helper()
	if m == whileForgetting || m == whileRenewing {
		k.old(10 + k.rng.IntN(20))
	}
	if m == whileRenewing {
		k.command(number, m, "wachtwoord", "vernieuw")
		return
	}
	before := time.Now()
	w := k.start()
	var sent []key
	if m == whileStarting {
		timer := time.NewTimer(k.between(0, 300*time.Millisecond))
		<-timer.C
	} else {
		k.enter(w)
		y := &typist{rng: k.rng, now: record{k.base.lines, k.base.step}}
		switch m {
		case whileForgetting: // at the start of the program's fourth second
			sent = k.typing(w, y.next, time.Until(before.Add(firstForget+k.between(0, 150*time.Millisecond))))
		default:
			sent = k.typing(w, y.next, k.between(100*time.Millisecond, 2500*time.Millisecond))
		}
		switch m {
		case whileRounding:
			sent = append(sent, k.rounding(w, y)...)
		case whileLeaving:
			w.types(keyLater)
			w.sees("Verdergaan?")
			w.types(keyQuit)
			k.pause(100 * time.Millisecond)
		case whileStopping:
			must(t, w.cmd.Process.Signal(syscall.SIGTERM))
			k.pause(250 * time.Millisecond)
		}
	}
	killed := time.Now()
	_ = w.cmd.Process.Kill() // it may have ended
	w.shut()
	_ = w.cmd.Wait()
	k.look(fmt.Sprintf("kill %d, %s", number, m), m, sent, killed)
}

// command runs another command than the program itself, and kills that.
func (k *killer) command(number int, m moment, args ...string) {
	k.t.Helper()
	w := k.b.prepare(k.t, k.home, 80, 24, append(args, "--db", k.path())...)
	var told strings.Builder
	w.cmd.Stdout, w.cmd.Stderr = &told, &told
	must(k.t, w.cmd.Start())
	k.pause(400 * time.Millisecond)
	killed := time.Now()
	_ = w.cmd.Process.Kill() // it may have ended
	if err := w.cmd.Wait(); err != nil && w.cmd.ProcessState.Exited() {
		k.t.Errorf("kill %d, %s: %v: %s", number, m, err, told.String())
	}
	k.look(fmt.Sprintf("kill %d, %s", number, m), m, nil, killed)
}

// pause waits for at most a time, a random one.
func (k *killer) pause(most time.Duration) {
	timer := time.NewTimer(k.between(0, most))
	<-timer.C
}

// typing types keys at 12 to 30 a second for a time, and gives what was sent.
func (k *killer) typing(w *window, next func() key, long time.Duration) []key {
	k.t.Helper()
	var sent []key
	end := time.NewTimer(long)
	defer end.Stop()
	turn := time.NewTimer(0)
	defer turn.Stop()
	for {
		select {
		case <-end.C:
			return sent
		case <-w.ended:
			k.t.Fatalf("the program ended:\n%s", w.written())
		case <-w.changed:
			echoes(w.screen(), sent)
		case <-turn.C:
			y := next()
			y.sent = time.Now()
			w.types(y.sends)
			sent = append(sent, y)
			turn.Reset(k.between(33*time.Millisecond, 83*time.Millisecond))
		}
	}
}

// echoes notes which keys are on the screen: with one all before it.
func echoes(screen string, sent []key) {
	now := time.Now()
	for i := len(sent) - 1; i >= 0 && sent[i].seen.IsZero(); i-- {
		if sent[i].tail == "" || !strings.Contains(screen, sent[i].tail) {
			continue
		}
		for ; i >= 0 && sent[i].seen.IsZero(); i-- {
			sent[i].seen = now
		}
		return
	}
}

// rounding rounds the talk off, to the end or not.
func (k *killer) rounding(w *window, y *typist) []key {
	k.t.Helper()
	w.types(keyClose)
	w.sees("wat jullie nu afspreken")
	if k.rng.IntN(2) == 0 && strings.Contains(w.screen(), "  reden  ") {
		w.types(keyUp + "bel ging" + keyDown)
	}
	sent := k.typing(w, y.step, k.between(100*time.Millisecond, 1200*time.Millisecond))
	if k.rng.IntN(2) == 0 {
		w.types(keyTab + keyTab + "vrijdag" + keySend + keySend) // the first asks about the next talk
		k.pause(400 * time.Millisecond)
	}
	return sent
}

// look opens what the kill left, as it lies on the disk then, and compares.
func (k *killer) look(round string, m moment, sent []key, killed time.Time) {
	t := k.t
	t.Helper()
	image := filepath.Join(t.TempDir(), "beeld")
	must(t, os.CopyFS(image, os.DirFS(k.dir)))
	defer os.RemoveAll(image)
	path := filepath.Join(image, "klas.db")
	d, err := openData(t.Context(), beside(path))
	if err != nil {
		t.Fatalf("%s: %v", round, err)
	}
	defer func() { must(t, d.db.Close()) }()
	k.all.note(m, sound(t, round, path))
	talks, err := d.db.Summaries(t.Context())
	must(t, err)
	live, stored := "", record{}
	found := map[string]record{}
	for _, sum := range talks {
		s, err := d.db.Talk(t.Context(), sum.ID)
		if err != nil {
			t.Fatalf("%s: %v", round, err)
		}
		found[sum.ID] = recordOf(s)
		if k.held[sum.ID].lines == nil && (k.live == "" || k.live == sum.ID) {
			live, stored = sum.ID, found[sum.ID]
			if sum.Ended {
				live = ""
				k.held[sum.ID] = stored
			}
		}
	}
	k.finished(round, found)
	if k.live != "" && found[k.live].lines == nil && k.base.lines != nil {
		t.Fatalf("%s: the talk is gone", round)
	}
	k.compare(round, stored, sent, killed)
	k.live, k.base = live, stored
	if live == "" {
		k.base = record{}
		k.enrol()
	}
}

// finished wants every finished talk as it was; only klad that is due may be gone,
// all of it.
func (k *killer) finished(round string, found map[string]record) {
	k.t.Helper()
	for id, want := range k.held {
		got := found[id]
		kept := slices.DeleteFunc(slices.Clone(want.lines), func(line string) bool {
			return strings.HasPrefix(line, string(talk.Draft)) && strings.HasPrefix(id, "oud-")
		})
		if got.step != want.step || !slices.Equal(got.lines, want.lines) && !slices.Equal(got.lines, kept) {
			k.t.Fatalf("%s: finished talk %s holds %q, held %q", round, id, got, want)
		}
	}
}

// compare wants what is stored to be what was typed up to some key, and no key
// after that to be older than the promise.
func (k *killer) compare(round string, stored record, sent []key, killed time.Time) {
	t := k.t
	t.Helper()
	at := -1 // the last key that is stored; -1: as before the first
	for i := range sent {
		if alike(sent[i].after, stored) {
			at = i
		}
	}
	if at < 0 && !alike(k.base, stored) {
		last := k.base
		if len(sent) > 0 {
			last = sent[len(sent)-1].after
		}
		t.Fatalf("%s: stored is nothing that was typed:\n%q, typed\n%q", round, stored, last)
	}
	f := k.all
	f.mu.Lock()
	defer f.mu.Unlock()
	f.keys += len(sent)
	for _, y := range sent {
		if !y.seen.IsZero() {
			f.echo = append(f.echo, y.seen.Sub(y.sent))
		}
	}
	if len(sent) == 0 {
		return
	}
	age, seen := time.Duration(0), time.Duration(0)
	for _, y := range sent[at+1:] {
		age = max(age, killed.Sub(y.sent))
		if !y.seen.IsZero() {
			seen = max(seen, killed.Sub(y.seen))
		}
	}
	f.lost, f.seen = append(f.lost, age), append(f.seen, seen)
	if age > mayMiss {
		t.Errorf("%s: a key of %v before it is missing, on the screen for %v", round, age, seen)
	}
}

func alike(a, b record) bool { return a.step == b.step && slices.Equal(a.lines, b.lines) }

// note counts a kill, and whether keys wait to be destroyed after it.
func (f *figures) note(m moment, doomed int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.kills == nil {
		f.kills = map[moment]int{}
	}
	f.kills[m]++
	if doomed > 0 {
		f.half++
	}
}

// sound wants SQLite to find nothing wrong with a file, and counts the keys that
// wait in it to be destroyed.
func sound(t *testing.T, round, path string) (doomed int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	var verdict string
	var broken int
	err = errors.Join(db.QueryRow("pragma integrity_check").Scan(&verdict),
		db.QueryRow("select count(*) from pragma_foreign_key_check").Scan(&broken),
		db.QueryRow("select count(*) from doomed").Scan(&doomed))
	if cmp.Or(verdict, "ok") != "ok" || broken > 0 || err != nil {
		t.Fatalf("%s: integrity check says %q, %d foreign keys are broken, %v", round, verdict, broken, err)
	}
	return doomed
}

// goesOn opens the program once more: the talk is offered, goes on, and what was
// forgotten half is forgotten.
func (k *killer) goesOn() {
	t := k.t
	t.Helper()
	w := k.start()
	defer w.shut()
	k.enter(w)
	w.types("en verder")
	w.sees("en verder")
	must(t, w.cmd.Process.Signal(syscall.SIGTERM))
	if code := w.exits(); code != ExitTerminated {
		t.Errorf("exit code %d", code)
	}
	if got := lines(t, k.path()); !strings.HasSuffix(got, "en verder\n") {
		t.Errorf("stored:\n%s", got)
	}
	k.edit(func(d *data) error {
		_, err := d.db.ForgetDrafts(t.Context(), time.Now())
		return err
	})
	db, err := sql.Open("sqlite", k.path())
	must(t, err)
	defer db.Close()
	var doomed, left int
	must(t, db.QueryRow("select count(*) from doomed").Scan(&doomed))
	must(t, db.QueryRow("select count(*) from note join talk on talk.id = note.talk where talk.id like 'oud-%' and note.kind = 'klad'").Scan(&left))
	if doomed > 0 || left > 0 {
		t.Errorf("%d keys wait to be destroyed, %d lines are left", doomed, left)
	}
}
