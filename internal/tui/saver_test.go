package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/rescue"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// slowStore takes a while for each save, as a disk does.
type slowStore struct {
	*world
	takes time.Duration
	saves []int64 // revisions, in the order in which they became durable
	at    []time.Time
	fails int
}

func (s *slowStore) SaveTalk(ctx context.Context, t *talk.Session) error {
	time.Sleep(s.takes) // virtual: inside a bubble
	if s.fails > 0 {
		s.fails--
		return errors.New("disk is full")
	}
	s.saves, s.at = append(s.saves, t.Rev), append(s.at, time.Now())
	return s.world.SaveTalk(ctx, t)
}

// desk types in a talk and passes on what the writer says, as the program's
// event loop does.
type deskOfTest struct {
	env     *env
	session *talk.Session
	msgs    chan tea.Msg
}

func newDeskOfTest(t *testing.T, store TalkStore, w *world) *deskOfTest {
	t.Helper()
	w.pupils = []school.Pupil{{ID: "noor", FirstName: "Noor"}}
	s := w.begin(t, "noor", talk.Individual, start(), time.Minute)
	ok(t, s.Resume(w.instant()))
	d := &deskOfTest{session: s, msgs: make(chan tea.Msg, 100)}
	c := w.config()
	c.Now = func() talk.Instant {
		return talk.Instant{Wall: time.Now().UTC(), Mono: time.Since(bubbleStart()), Run: 1}
	}
	d.env = &env{Config: c}
	d.env.saver = newSaver(store, func(m tea.Msg) { d.msgs <- m })
	return d
}

// bubbleStart is the time at which every synctest bubble begins.
func bubbleStart() time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }

// wait lets virtual time go by, with the event loop at work.
func (d *deskOfTest) wait(by time.Duration) {
	end := time.After(by)
	for {
		select {
		case m := <-d.msgs:
			switch m := m.(type) {
			case savedMsg:
				d.env.told(m)
			case restedMsg:
				d.env.rested()
			}
		case <-end:
			return
		}
	}
}

// key changes the talk as a typed key does.
func (d *deskOfTest) key(t *testing.T) {
	t.Helper()
	n := d.session.Notes[len(d.session.Notes)-1]
	ok(t, d.session.Write(n.ID, n.Text+"x", d.env.Now()))
	d.env.save(d.session)
}

func TestSaverKeepsUpWithAFluentTypist(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{world: newWorld(), takes: 20 * time.Millisecond}
		d := newDeskOfTest(t, store, store.world)
		typed := map[int64]time.Time{}
		for range 100 { // ten keys a second, ten seconds long
			d.key(t)
			typed[d.session.Rev] = time.Now()
			d.wait(100 * time.Millisecond)
		}
		d.wait(time.Second)
		if n := len(store.saves); n < 20 || n > 40 {
			t.Errorf("%d saves in ten seconds", n)
		}
		for rev, at := range typed {
			durable := time.Time{}
			for i, saved := range store.saves {
				if saved >= rev {
					durable = store.at[i]
					break
				}
			}
			if late := durable.Sub(at); durable.IsZero() || late > 500*time.Millisecond {
				t.Errorf("revision %d became durable after %v", rev, late)
			}
		}
		if d.env.saved.rev != d.session.Rev || !d.env.saved.since.IsZero() {
			t.Errorf("screen knows of revision %d, the talk is at %d", d.env.saved.rev, d.session.Rev)
		}
		if !d.env.saver.close() {
			t.Error("close took too long")
		}
	})
}

func TestSaverStoresABurstOnceAndNothingIsLostAtClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{world: newWorld(), takes: 20 * time.Millisecond}
		d := newDeskOfTest(t, store, store.world)
		for range 2000 {
			d.key(t)
		}
		p := Program{model: &Model{env: d.env}}
		if !p.Close() {
			t.Error("close took too long")
		}
		if n := len(store.saves); n > 3 || store.saves[n-1] != d.session.Rev {
			t.Errorf("revisions %v were stored of a burst that ends at %d", store.saves, d.session.Rev)
		}
	})
}

func TestSaverTriesAgainWithTheNewestState(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{world: newWorld(), takes: time.Millisecond, fails: 2}
		d := newDeskOfTest(t, store, store.world)
		d.key(t)
		d.wait(100 * time.Millisecond)
		if d.env.saved.err == nil || d.env.saved.rev != 0 {
			t.Error("a failed save is not told")
		}
		d.key(t)
		d.wait(5 * time.Second)
		if d.env.saved.err != nil || d.env.saved.rev != d.session.Rev {
			t.Errorf("after the disk has room again: %v, revision %d of %d", d.env.saved.err, d.env.saved.rev, d.session.Rev)
		}
		d.env.saver.close()
	})
}

func TestSaverKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var order []int
		msgs := make(chan tea.Msg, 100)
		s := newSaver(newWorld(), func(m tea.Msg) { msgs <- m })
		for i := range 20 {
			s.do("job", func(context.Context) error {
				time.Sleep(time.Duration(20-i) * time.Millisecond)
				order = append(order, i)
				return nil
			})
		}
		s.close()
		for i := range order {
			if order[i] != i {
				t.Fatalf("jobs were done in the order %v", order)
			}
		}
		if len(order) != 20 {
			t.Errorf("%d of 20 jobs were done", len(order))
		}
	})
}

// What could not be stored goes before what was handed over after it, also when
// a newer state of it came last: the lock finds it stored.
func TestSaverTriesAgainBeforeWhatFollows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		store := &slowStore{world: w, takes: 100 * time.Millisecond, fails: 1}
		d := newDeskOfTest(t, store, w)
		d.env.saver.put(d.session.Clone())
		time.Sleep(50 * time.Millisecond) // the first try is going on
		atLock := -1
		d.env.saver.do(lockJob, func(context.Context) error {
			atLock = len(store.saves)
			return nil
		})
		ok(t, d.session.Pause(talk.Bell, d.env.Now()))
		d.env.saver.put(d.session.Clone())
		d.wait(3 * time.Second)
		if atLock != 1 {
			t.Errorf("%d saves before the lock, want 1", atLock)
		}
		if !d.env.saver.close() {
			t.Error("close took too long")
		}
		if got := store.saves; len(got) != 1 || got[0] != d.session.Rev {
			t.Errorf("stored %v, want the newest, %d", got, d.session.Rev)
		}
	})
}

func TestPanicOfTheStoreIsAnError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		msgs := make(chan tea.Msg, 10)
		s := newSaver(newWorld(), func(m tea.Msg) { msgs <- m })
		s.do("job", func(context.Context) error { panic("Noor zei iets") })
		s.close()
		m, is := (<-msgs).(savedMsg)
		var crash *rescue.Error
		if !is || !errors.As(m.err, &crash) || strings.Contains(m.err.Error(), "Noor") {
			t.Errorf("the writer said %v", m)
		}
	})
}

// TestPanicOfTheWordStoresOn: that nobody can be told does not keep anything from
// being stored.
func TestPanicOfTheWordStoresOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stored := 0
		s := newSaver(newWorld(), func(tea.Msg) { panic("Noor zei iets") })
		for range 3 {
			s.do("job", func(context.Context) error { stored++; return nil })
		}
		if !s.close() || stored != 3 {
			t.Errorf("%d of 3 jobs were done", stored)
		}
	})
}
