package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	lib "modernc.org/sqlite/lib"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// memoryRing is a key ring that costs no time. What it sealed can be read by
// anybody, but only with the right key and place.
type memoryRing struct {
	mu   sync.Mutex
	n    int
	gone map[string]bool
	full func() bool // no key can be made; nil: never
}

var errRing = errors.New("does not open")

func (m *memoryRing) NewKeys(n int) ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n > 0 && m.full != nil && m.full() {
		return nil, fmt.Errorf("add keys: %w", ErrFull)
	}
	ids := make([]string, n)
	for i := range ids {
		m.n++
		ids[i] = fmt.Sprintf("key-%d", m.n)
	}
	return ids, nil
}

func (m *memoryRing) Seal(key, place string, plain []byte) ([]byte, error) {
	return append([]byte(key+"\n"+place+"\n"), plain...), nil
}

func (m *memoryRing) Open(key, place string, sealed []byte) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	plain, ok := strings.CutPrefix(string(sealed), key+"\n"+place+"\n")
	if !ok || m.gone[key] {
		return nil, errRing
	}
	return []byte(plain), nil
}

func (m *memoryRing) Destroy(keys ...string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range keys {
		m.gone[k] = true
	}
	return nil
}

// deed is something that is stored, and what can be read when it was.
type deed struct {
	name string
	do   func(context.Context, *DB) error
	item string
	want any // nil: forgets the klad of what is there
}

// evening is a short session in which everything is stored that can be.
func evening(t *testing.T) []deed {
	var list []deed
	add := func(item string, want any, do func(context.Context, *DB) error) {
		list = append(list, deed{fmt.Sprintf("%d %s", len(list), item), do, item, want})
	}
	save := func(s *talk.Session) {
		s = s.Clone()
		add("talk "+s.ID, normal(s), func(ctx context.Context, db *DB) error { return db.SaveTalk(ctx, s.Clone()) })
	}
	settings := func(set school.Settings) {
		add("settings", set, func(ctx context.Context, db *DB) error { return db.SaveSettings(ctx, set) })
	}
	pupil := func(p school.Pupil) {
		add("pupil "+p.ID, p, func(ctx context.Context, db *DB) error { return db.SavePupil(ctx, p, start().Wall) })
	}
	settings(school.Settings{Name: "Bram Haket"})
	pupil(noor("p"))
	s, err := talk.New("g", talk.Plan{
		PupilID: "p", FirstName: "Noor", Phase: talk.VO23, Kind: talk.Individual, Conductor: "Bram", Role: talk.Mentor,
		Length: 20 * time.Minute, Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}},
	}, guide())
	ok(t, err)
	s.Start(start())
	save(s)
	line(t, s, talk.Plain, "hielp opa met het dak")
	line(t, s, talk.Draft, "moe vandaag")
	save(s)
	line(t, s, talk.Quote, strings.Repeat("het klopte gewoon ", 700))
	save(s)
	finish(t, s, 25*time.Minute)
	save(s)
	add("acts", 1, func(ctx context.Context, db *DB) error {
		return db.Log(ctx, school.Act{At: start().Wall, Kind: school.ActExport, Pupil: "p", Talk: "g", Count: 1, Name: "Noor"})
	})
	later := s.Seen.Wall.Add(talk.DraftKept + time.Hour)
	add("talk g", nil, func(ctx context.Context, db *DB) error {
		_, err := db.ForgetDrafts(ctx, later)
		return err
	})
	h, err := talk.New("h", talk.Plan{PupilID: "p", FirstName: "Noor", Phase: talk.VO23, Kind: talk.Individual, Length: 20 * time.Minute}, guide())
	ok(t, err)
	h.Start(after(start(), 48*time.Hour))
	line(t, h, talk.Draft, "per ongeluk")
	save(h)
	add("talk h", (*talk.Session)(nil), func(ctx context.Context, db *DB) error { return db.DropTalk(ctx, "h") })
	renamed := noor("p")
	renamed.LastName = "Visser"
	pupil(renamed)
	settings(school.Settings{Name: "Bram Haket", School: "De Vliet"})
	return list
}

// read gives an item as it is stored; nil when it is not.
func readItem(t *testing.T, db *DB, item string) any {
	t.Helper()
	kind, id, _ := strings.Cut(item, " ")
	switch kind {
	case "settings":
		s, err := db.Settings(t.Context())
		ok(t, err)
		if s == (school.Settings{}) {
			return nil
		}
		return s
	case "pupil":
		list, err := db.Pupils(t.Context())
		ok(t, err)
		for _, p := range list {
			if p.ID == id {
				return p
			}
		}
		return nil
	case "acts":
		acts, err := db.Acts(t.Context(), "")
		ok(t, err)
		if len(acts) > 1 {
			return 1 // said to have failed and stored all the same, and stored again
		}
		return len(acts)
	}
	s, err := db.Talk(t.Context(), id)
	if errors.Is(err, ErrNotFound) {
		return (*talk.Session)(nil)
	}
	ok(t, err)
	return normal(s)
}

// claims is what may be read of each item: what was last reported as stored,
// and what was tried since.
type claims map[string][]any

func (c claims) tried(d deed) { c[d.item] = append(c[d.item], c.after(d)...) }
func (c claims) told(d deed)  { c[d.item] = c.after(d) }

// after is what may be read when a deed is done.
func (c claims) after(d deed) []any {
	if d.want != nil {
		return []any{d.want}
	}
	var out []any
	for _, v := range c[d.item] {
		s := v.(*talk.Session)
		if s != nil && s.Finished() {
			s = s.Clone()
			s.Notes = slices.DeleteFunc(s.Notes, func(n talk.Note) bool { return n.Kind == talk.Draft })
			s = normal(s)
		}
		out = append(out, s)
	}
	return out
}

// unclaimed is what is there before anything is stored.
func unclaimed(deeds []deed) claims {
	c := claims{}
	for _, d := range deeds {
		switch {
		case strings.HasPrefix(d.item, "talk "):
			c[d.item] = []any{(*talk.Session)(nil)}
		case d.item == "acts":
			c[d.item] = []any{0}
		default:
			c[d.item] = []any{nil}
		}
	}
	return c
}

// hold fails the test unless a database is sound and holds what is claimed.
func (c claims) hold(t *testing.T, db *DB, when string) {
	t.Helper()
	var verdict string
	ok(t, db.reader.QueryRow("pragma integrity_check").Scan(&verdict))
	if verdict != "ok" {
		t.Fatalf("%s: integrity: %s", when, verdict)
	}
	ok(t, db.Check(t.Context()))
	for item, may := range c {
		got := readItem(t, db, item)
		if !slices.ContainsFunc(may, func(want any) bool { return reflect.DeepEqual(got, want) }) {
			t.Fatalf("%s: %s holds\n%+v\nwant one of %d:\n%+v", when, item, got, len(may), may)
		}
	}
}

func diskFaults() []fault {
	full := func(c call) int32 {
		if c == shmCall {
			return lib.SQLITE_IOERR_SHMSIZE
		}
		return lib.SQLITE_FULL
	}
	eio := func(c call) int32 {
		return []int32{lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_TRUNCATE, lib.SQLITE_IOERR_FSYNC, lib.SQLITE_IOERR_SHMSIZE}[c]
	}
	every := func(call) bool { return true }
	space := func(c call) bool { return c != syncCall }
	return []fault{
		{name: "full", counts: space, code: full, lasting: true},
		{name: "short write", counts: space, code: full, short: true},
		{name: "EIO", counts: every, code: eio},
		{name: "EIO and half a write for good", counts: every, code: eio, short: true, lasting: true},
		{name: "failing fsync", counts: func(c call) bool { return c == syncCall }, code: eio},
		{name: "failing fsync for good", counts: func(c call) bool { return c == syncCall }, code: eio, lasting: true},
	}
}

// TestEveryCallToTheDiskFailsOnce stores an evening, again and again, on a disk
// that fails at the first call, at the second, and so on. After each fault what
// was reported as stored must be there: in what the end of the process leaves,
// and in what a power cut leaves. When the fault is over everything is stored.
func TestEveryCallToTheDiskFailsOnce(t *testing.T) {
	deeds := evening(t)
	root := t.TempDir()
	if dir, err := os.MkdirTemp("/dev/shm", "gesprek"); err == nil { // memory is faster, and nothing is synced
		root = dir
		t.Cleanup(func() { ok(t, os.RemoveAll(dir)) })
	}
	ok(t, os.Mkdir(filepath.Join(root, "later"), 0o700))
	newBadDisk(t, filepath.Join(root, "later")) // has no faults, and its syncs cost nothing
	for _, f := range diskFaults() {
		t.Run(f.name, func(t *testing.T) {
			step := 1
			if testing.Short() {
				step = 13
			}
			calls := 0
			for f.at = 1; ; f.at += step {
				r := faultRun{root: root, deeds: deeds, fault: f, ring: &memoryRing{gone: map[string]bool{}}}
				if !r.run(t) {
					break
				}
				calls++
			}
			t.Logf("%d calls failed in turn", calls)
			if calls < 2 {
				t.Errorf("only %d calls failed", calls)
			}
		})
	}
}

// faultRun is one evening on one bad disk.
type faultRun struct {
	root  string
	deeds []deed
	fault fault
	ring  *memoryRing
	disk  *badDisk
	c     claims
	looks int
}

// run reports whether the fault came before the evening was over.
func (r *faultRun) run(t *testing.T) bool {
	dir := filepath.Join(r.root, "disk")
	ok(t, errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)))
	r.disk, r.c = newBadDisk(t, dir), unclaimed(r.deeds)
	defer r.disk.unplug()
	r.disk.set(r.fault)
	path := filepath.Join(dir, "gesprek.db")
	db, err := Open(t.Context(), path, r.ring)
	if err != nil {
		r.look(t, "after opening failed")
		r.disk.mend()
		db, err = Open(t.Context(), path, r.ring)
		ok(t, err)
	}
	for _, d := range r.deeds {
		r.store(t, db, d)
	}
	_, hits := r.disk.mend()
	if hits == 0 {
		ok(t, db.Close())
		return false
	}
	if r.fault.lasting {
		r.look(t, "at the end")
		for _, d := range r.deeds { // what is there already is passed over
			ok(t, d.do(t.Context(), db))
			r.c.told(d)
		}
	}
	ok(t, db.Close())
	db, err = Open(t.Context(), path, r.ring)
	ok(t, err)
	r.c.hold(t, db, r.when("opened again"))
	ok(t, db.Close())
	return true
}

// store does one deed, and once more without the fault where that is over.
func (r *faultRun) store(t *testing.T, db *DB, d deed) {
	t.Helper()
	r.c.tried(d)
	before := r.hits()
	err := d.do(t.Context(), db)
	if err == nil {
		r.c.told(d)
	}
	if first := r.hits() > before && (before == 0 || !r.fault.lasting); !first {
		if err != nil && !r.fault.lasting {
			t.Fatalf("%s: %v", r.when(d.name), err)
		}
		return
	}
	if r.fault.lasting {
		return // what is left is looked at in the end
	}
	r.look(t, d.name)
	if err == nil {
		return
	}
	if err := d.do(t.Context(), db); err != nil {
		t.Fatalf("%s, once more: %v", r.when(d.name), err)
	}
	r.c.told(d)
}

func (r *faultRun) hits() int {
	r.disk.mu.Lock()
	defer r.disk.mu.Unlock()
	return r.disk.hits
}

func (r *faultRun) when(what string) string {
	return fmt.Sprintf("%s at call %d, %s", r.fault.name, r.fault.at, what)
}

// look opens what the end of the process and what a power cut would leave now.
func (r *faultRun) look(t *testing.T, when string) {
	t.Helper()
	for what, leave := range map[string]func(*testing.T, string){"a crash": r.disk.crash, "a power cut": r.disk.powerCut} {
		r.looks++
		dir := filepath.Join(r.root, "later", fmt.Sprint(r.looks))
		ok(t, errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)))
		leave(t, dir)
		ring := &memoryRing{n: 1000, gone: r.ring.gone}
		db, err := Open(t.Context(), filepath.Join(dir, "gesprek.db"), ring)
		if err != nil {
			t.Fatalf("%s, open after %s: %v", r.when(when), what, err)
		}
		r.c.hold(t, db, r.when(when+", after "+what))
		ok(t, db.Close())
	}
}
