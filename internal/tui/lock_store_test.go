package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// seat is the whole program on virtual time, with a lock that takes a second.
type seat struct {
	t     *testing.T
	world *world
	vault *fakeVault
	p     *Program
	out   *pane
	ended chan error
}

// seated starts the program on a screen, and has act do something with it.
func seated(t *testing.T, w *world, first func(*env) screen, act func(*seat)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		guardedWorld(w)
		s := &seat{t: t, world: w, vault: w.vault, out: newPane(80, 24), ended: make(chan error, 1)}
		w.vault.slow = time.Second
		c := w.config()
		c.Out, c.In, c.Environ = s.out, strings.NewReader(""), []string{"TERM=xterm-256color"}
		c.Now = func() talk.Instant {
			return talk.Instant{Wall: time.Now().UTC(), Mono: time.Since(bubbleStart()), Run: 1}
		}
		p, err := New(t.Context(), c)
		ok(t, err)
		s.p = p
		synctest.Wait() // it has read the list
		if first != nil {
			p.model.screen = first(p.model.env)
		}
		go func() { s.ended <- p.Run() }()
		s.pass(time.Second)
		p.tea.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
		s.pass(time.Second)
		act(s)
		p.tea.Quit()
		ok(t, <-s.ended)
		before := time.Now()
		if !p.Close() {
			t.Error("close took too long")
		}
		if took := time.Since(before); took > 2500*time.Millisecond {
			t.Errorf("close took %v", took)
		}
		w.vault.unharmed(t)
		silence(s.out.emu)
		time.Sleep(time.Minute) // what ticks runs out
	})
}

// drawn is how long it takes until what was typed is drawn.
const drawn = 20 * time.Millisecond

// pass lets time go by.
func (s *seat) pass(d time.Duration) {
	time.Sleep(d) // virtual
	synctest.Wait()
}

// typ types without a pause.
func (s *seat) typ(text string) {
	for _, r := range text {
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == ' ' {
			msg.Code = tea.KeySpace
		}
		s.p.tea.Send(msg)
	}
	s.pass(drawn)
}

func (s *seat) press(keys ...string) {
	for _, k := range keys {
		s.p.tea.Send(keyNamed(s.t, k))
	}
	s.pass(drawn)
}

// shows tells whether a text stands on the screen.
func (s *seat) shows(text string) bool { return strings.Contains(s.out.text(), text) }

func (s *seat) sees(text string) {
	s.t.Helper()
	if !s.shows(text) {
		s.t.Errorf("screen lacks %q:\n%s", text, s.out.text())
	}
}

// stored is the text of the lines that are stored.
func (s *seat) stored() []string {
	list, err := s.world.TalksOf(context.Background(), "noor")
	ok(s.t, err)
	var out []string
	for _, t := range list {
		for _, n := range t.Notes {
			out = append(out, n.Text)
		}
	}
	return out
}

func (s *seat) wantGone(gone bool, locks int) {
	s.t.Helper()
	if is, n := s.vault.gone(); is != gone || n != locks {
		s.t.Errorf("keys forgotten: %t, after %d locks; want %t, %d", is, n, gone, locks)
	}
}

// talkOf opens a talk of twenty minutes with Noor.
func talkOf(w *world) func(*env) screen {
	return func(e *env) screen {
		g := *guideFor(w, talk.Individual)
		s, err := talk.New("talk", talk.Plan{PupilID: "noor", FirstName: "Noor", Kind: talk.Individual, Length: talk.Minimum}, &g)
		if err != nil {
			panic(err)
		}
		s.Start(e.Now())
		s.GapAfter = e.gapAfter()
		return newLive(e, s, w.pupil("noor"), talk.Recall{}, newHome(e))
	}
}

// What was typed is stored before the keys are forgotten, also while the writer
// rests. The clock of the talk runs on; nothing is asked of the store meanwhile.
func TestLockStoresFirst(t *testing.T) {
	w := worldOfFive()
	seated(t, w, talkOf(w), func(s *seat) {
		var atLock []string
		s.vault.onLock = func() { atLock = s.stored() }
		s.typ("helpt op zat") // the writer has the first letters, and rests
		s.press("alt+s")
		s.sees(nl.LockTitle)
		s.wantGone(false, 0)
		s.pass(time.Second)
		s.wantGone(true, 1)
		if !slices.Equal(atLock, []string{"helpt op zat"}) {
			t.Errorf("stored when the keys went: %q", atLock)
		}
		s.sees(nl.LockStored)
		s.pass(12 * time.Minute)
		s.typ("fout")
		s.press("enter")
		s.sees(nl.LockTrying)
		s.typ(password)
		s.press("enter")
		s.pass(3 * time.Second) // a try, a wait and a try
		if s.shows(nl.LockTitle) || !s.shows("helpt op zat") {
			t.Fatalf("after opening:\n%s", s.out.text())
		}
		s.sees("12:0")
		if s.shows("Ging het gesprek door?") {
			t.Error("the talk thinks it was away")
		}
		s.typ("erdag")
		s.pass(time.Second)
		if got := s.stored(); !slices.Equal(got, []string{"helpt op zaterdag"}) {
			t.Errorf("stored: %q", got)
		}
		s.sees("opgeslagen")
	})
}

// While something cannot be stored the keys stay; the screen is locked all the
// same.
func TestLockWaitsForTheDisk(t *testing.T) {
	for _, opened := range []bool{false, true} {
		w := worldOfFive()
		seated(t, w, talkOf(w), func(s *seat) {
			w.breaks(errors.New("disk is full"))
			s.typ("helpt op")
			s.press("alt+s")
			s.pass(5 * time.Minute)
			s.sees(nl.LockTitle)
			s.sees(nl.NotSaved)
			s.wantGone(false, 0)
			if opened {
				s.typ(password)
				s.press("enter")
				s.pass(2 * time.Second)
				s.sees("helpt op")
			}
			w.breaks(nil)
			s.pass(5 * time.Second)
			if got := s.stored(); !slices.Equal(got, []string{"helpt op"}) {
				t.Errorf("stored: %q", got)
			}
			if opened { // the lock that was asked for is over
				s.wantGone(false, 0)
				return
			}
			s.wantGone(true, 1)
			s.sees(nl.LockStored)
		})
	}
}

// A lock that was opened before its turn came leaves the next one its own.
func TestLockAgainBeforeTheDisk(t *testing.T) {
	w := worldOfFive()
	seated(t, w, talkOf(w), func(s *seat) {
		w.breaks(errors.New("disk is full"))
		s.typ("een")
		s.press("alt+s")
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.typ("twee")
		s.press("alt+s")
		w.breaks(nil)
		s.pass(5 * time.Second)
		s.wantGone(true, 1)
		if got := s.stored(); !slices.Equal(got, []string{"eentwee"}) {
			t.Errorf("stored: %q", got)
		}
	})
}

// slowReads is a world from which reading takes a while.
type slowReads struct{ sealed }

func (s slowReads) TalksOf(ctx context.Context, pupil string) ([]*talk.Session, error) {
	time.Sleep(2 * time.Second) // virtual
	return s.sealed.TalksOf(ctx, pupil)
}

// What is being read when the screen is locked is read first; what is asked for
// meanwhile comes after.
func TestLockAndReading(t *testing.T) {
	w := worldOfFive()
	w.begin(t, "noor", talk.Individual, start(), 5*time.Minute)
	seated(t, w, func(e *env) screen {
		e.Talks = gatedTalks{slowReads{sealed{w}}, e.gate}
		return newHome(e)
	}, func(s *seat) {
		s.press("enter") // reads the talk
		s.press("alt+s")
		s.pass(time.Second)
		s.sees(nl.LockTitle)
		s.wantGone(false, 0)
		s.pass(2 * time.Second)
		s.wantGone(true, 1)
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.sees("Vraag 1")
		s.press("alt+l")
		s.pass(time.Second)
		s.press("alt+s")
		s.pass(time.Second)
		s.p.tea.Send(savedMsg{name: "pupil"}) // the list is read again
		s.pass(time.Minute)
		s.wantGone(true, 2)
		w.mu.Lock()
		w.pupils[1].FirstName = "Zoé"
		w.mu.Unlock()
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.sees("Zoé")
	})
}

// Leaving a locked program loses nothing, and waits for nothing.
func TestLockAndQuit(t *testing.T) {
	for name, wait := range map[string]time.Duration{"at once": 0, "with the keys gone": 10 * time.Minute} {
		t.Run(name, func(t *testing.T) {
			w := worldOfFive()
			seated(t, w, talkOf(w), func(s *seat) {
				s.typ("helpt op zaterdag")
				s.press("alt+s")
				s.pass(wait)
				s.typ("fout")
				s.press("enter", "ctrl+q")
			})
			if s := w.sessions[0]; s.Notes[0].Text != "helpt op zaterdag" {
				t.Errorf("stored: %q", s.Notes[0].Text)
			}
		})
	}
}

// A vault that panics locks the screen and stops no writer.
func TestLockSurvivesItsVault(t *testing.T) {
	w := worldOfFive()
	seated(t, w, talkOf(w), func(s *seat) {
		s.vault.onLock = func() { panic("broken") }
		s.typ("een")
		s.press("alt+s")
		s.pass(time.Second)
		s.sees(nl.LockTitle)
		s.typ(password)
		s.press("enter")
		s.pass(2 * time.Second)
		s.typ(" twee")
		s.pass(time.Second)
		if got := s.stored(); !slices.Equal(got, []string{"een twee"}) {
			t.Errorf("stored: %q", got)
		}
	})
}
